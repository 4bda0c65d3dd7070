import { runExcel, type ExcelSession } from './excel-session';

/** A setting of the workbook: it travels with the file, shows nowhere, and is no cell that somebody could undo. */
const KEY = 'crosscast';

export function readNotes(session: ExcelSession): Promise<string | undefined> {
  return runExcel(session, async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(KEY);
    setting.load('value');
    await context.sync();
    return setting.isNullObject || typeof setting.value !== 'string' ? undefined : setting.value;
  });
}

export function writeNotes(session: ExcelSession, notes: string): Promise<void> {
  return runExcel(session, async (context) => {
    context.workbook.settings.add(KEY, notes);
    await context.sync();
  });
}
