import type { Place, Snapshot } from '../core';
import { excelCode, refusalOf } from './excel-errors';
import { followChanges } from './excel-events';
import { readNotes, writeNotes } from './excel-notes';
import { readWorkbook } from './excel-read';
import { patiently, pause, runExcel, type ExcelSession, type Wait } from './excel-session';
import { HostError } from './host-errors';
import type { Change, Host, ReadOptions } from './host';
import type { WorkbookOutline } from './excel-outline';

/** The newest requirement set that the adapter needs: the manifest's minimum. */
export const EXCEL_API = '1.9';

export interface ExcelHostOptions {
  /** The client's namespaces; the page's own unless given. */
  readonly excel?: typeof Excel;
  readonly office?: typeof Office;
  readonly wait?: Wait;
}

/**
 * The workbook open in Excel, through office.js. It reads what the file host reads, but for three things that Excel's API does not
 * tell, or not without clearing the person's undo list: merged cells, the 1904 calendar, and rows and columns hidden beyond the used
 * range.
 */
export function excelHost({ excel = Excel, office = Office, wait = pause }: ExcelHostOptions = {}): Host {
  const session: ExcelSession = { excel, wait };
  let outline: WorkbookOutline | undefined;
  const known = (index: number): WorkbookOutline['sheets'][number] => {
    const sheet = outline?.sheets[index];
    if (!sheet) throw new Error(`no sheet ${index} was read`);
    return sheet;
  };
  return {
    get workbook() {
      return outline?.name ?? fileName(office) ?? 'This workbook';
    },
    async read(options: ReadOptions = {}): Promise<Snapshot> {
      const read = await readWorkbook(session, options);
      outline = read.outline;
      return read.snapshot;
    },
    async select({ sheet, box: { top, left, bottom, right } }: Place): Promise<void> {
      const { id, name } = known(sheet);
      try {
        await patiently(session, () =>
          runExcel(session, async (context) => {
            const worksheet = context.workbook.worksheets.getItem(id);
            worksheet.activate();
            worksheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1).select();
            await context.sync();
          }),
        );
      } catch (error) {
        // Excel has no code of its own for a sheet that is hidden.
        if (excelCode(error) === 'InvalidOperation') throw new HostError('hidden-sheet', { subject: name }, { cause: error });
        const refusal = refusalOf(error);
        throw refusal instanceof HostError ? refusal.about(name) : refusal;
      }
    },
    onChanged: (handler: (change: Change) => void) =>
      followChanges(session, handler, (id) => outline?.sheets.findIndex((sheet) => sheet.id === id) ?? -1),
    loadNotes: () => patiently(session, () => readNotes(session)),
    saveNotes: (notes: string) => patiently(session, () => writeNotes(session, notes)),
  };
}

function fileName({ context }: typeof Office): string | undefined {
  const url: unknown = context?.document?.url;
  const last = typeof url === 'string' ? url.split(/[?#]/)[0]!.split(/[\\/]/).at(-1) : undefined;
  if (last === undefined || last === '') return undefined;
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
