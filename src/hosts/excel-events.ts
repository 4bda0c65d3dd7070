import type { Place } from '../core';
import { boxOf } from './a1';
import { patiently, runExcel, type ExcelSession } from './excel-session';
import type { Touched } from './host';

/** Calls back on what the person or a co-author changes; `sheetIndex` finds a sheet of the last read by its id, or −1. */
export async function followChanges(
  session: ExcelSession,
  handler: (touched: Touched) => void,
  sheetIndex: (id: string) => number,
): Promise<() => void> {
  const changed = async ({ worksheetId, address, triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (triggerSource === 'ThisLocalAddin') return;
    const sheet = sheetIndex(worksheetId);
    for (const part of address.split(',')) {
      const box = boxOf(part.slice(part.lastIndexOf('!') + 1));
      handler(sheet >= 0 && box ? { place: { sheet, box } } : {});
    }
  };
  const somewhere = async (): Promise<void> => handler({});
  const registered = await patiently(session, () =>
    runExcel(session, async (context) => {
      const { worksheets } = context.workbook;
      const results = [worksheets.onChanged.add(changed), worksheets.onAdded.add(somewhere), worksheets.onDeleted.add(somewhere)];
      await context.sync();
      return results;
    }),
  );
  return () => {
    // Too late to tell anybody: the pane is going, and Excel drops its handlers then.
    void remove(session, registered).catch(() => undefined);
  };
}

/**
 * Calls back with what is selected now and with what is selected after. One sync; several areas are told by their first. What lies on a
 * sheet that was not read is not told.
 */
export async function followSelection(
  session: ExcelSession,
  handler: (place: Place) => void,
  sheetIndex: (id: string) => number,
): Promise<() => void> {
  const tell = (id: string, address: string): void => {
    const sheet = sheetIndex(id);
    const first = address.split(',')[0]!;
    const box = boxOf(first.slice(first.lastIndexOf('!') + 1));
    if (sheet >= 0 && box) handler({ sheet, box });
  };
  const selected = async ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> =>
    tell(worksheetId, address);
  const { registered, id, address } = await patiently(session, () =>
    runExcel(session, async (context) => {
      const result = context.workbook.worksheets.onSelectionChanged.add(selected);
      // The active cell is there whatever is selected; a selected range is not, where a chart or a picture is.
      const cell = context.workbook.getActiveCell();
      cell.load('address,worksheet/id');
      await context.sync();
      return { registered: [result], id: cell.worksheet.id, address: cell.address };
    }),
  );
  tell(id, address);
  return () => void remove(session, registered).catch(() => undefined);
}

function remove(session: ExcelSession, registered: readonly OfficeExtension.EventHandlerResult<never>[]): Promise<void> {
  const [first] = registered;
  if (!first) return Promise.resolve();
  return session.excel.run(first.context, async (context) => {
    for (const result of registered) result.remove();
    await context.sync();
  });
}
