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

function remove(session: ExcelSession, registered: readonly OfficeExtension.EventHandlerResult<never>[]): Promise<void> {
  const [first] = registered;
  if (!first) return Promise.resolve();
  return session.excel.run(first.context, async (context) => {
    for (const result of registered) result.remove();
    await context.sync();
  });
}
