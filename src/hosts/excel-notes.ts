import { runExcel, type ExcelSession } from './excel-session';

/** A setting of the workbook: it travels with the file, shows nowhere, and is no cell that somebody could undo. */
const KEY = 'crosscast';

/** Asks for the notes with the sync that comes next, and gives what reads them after it. */
export function askNotes({ settings }: Excel.Workbook): () => string | undefined {
  const setting = settings.getItemOrNullObject(KEY);
  setting.load('value');
  return () => (setting.isNullObject || typeof setting.value !== 'string' ? undefined : setting.value);
}

export function writeNotes(session: ExcelSession, notes: string): Promise<void> {
  return runExcel(session, async (context) => {
    context.workbook.settings.add(KEY, notes);
    await context.sync();
  });
}
