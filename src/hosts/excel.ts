import type { Change, Journal, Place, Snapshot } from '../core';
import { fetchCopy } from './excel-copy';
import { readChanged } from './excel-changes';
import { excelCode, refusalOf, refused } from './excel-errors';
import { followChanges, followSelection } from './excel-events';
import { readFileFacts, withFileFacts } from './excel-file-facts';
import { writeNotes } from './excel-notes';
import { readWorkbook } from './excel-read';
import { patiently, pause, runExcel, type ExcelSession, type Wait } from './excel-session';
import { HostError } from './host-errors';
import type { Touched, Host, ReadOptions, Reverted, WaitOptions, WriteOptions } from './host';
import type { WorkbookOutline } from './excel-outline';
import { revertChange } from './excel-revert';
import { writeChange } from './excel-write';

/** The newest requirement set that the adapter needs: the manifest's minimum. */
export const EXCEL_API = '1.9';

export interface ExcelHostOptions {
  /** The client's namespaces; the page's own unless given. */
  readonly excel?: typeof Excel;
  readonly office?: typeof Office;
  readonly wait?: Wait;
}

/**
 * The workbook open in Excel, through office.js. It reads what the file host reads, but for rows and columns hidden beyond the used
 * range and the full paths of linked workbooks. Merged cells, which the API tells only by clearing the person's undo list, and the
 * calendar, which it does not tell, come from a copy of the file; where Excel gives none they are left out.
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
      // A copy is refused while a cell is written in, so it is asked for when the cells have come through.
      const copy = await fetchCopy(office, options.signal);
      if (options.signal?.aborted) throw new HostError('stopped', {}, { cause: options.signal.reason });
      const facts = copy && (await readFileFacts(copy));
      return facts ? withFileFacts(read.snapshot, facts) : read.snapshot;
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
        if (excelCode(error) === 'InvalidOperation') throw refused('hidden-sheet', { subject: name }, error);
        const refusal = refusalOf(error);
        throw refusal instanceof HostError ? refusal.about(name) : refusal;
      }
    },
    onChanged: (handler: (touched: Touched) => void) =>
      followChanges(session, handler, (id) => outline?.sheets.findIndex((sheet) => sheet.id === id) ?? -1),
    onSelected: (handler: (place: Place) => void) =>
      followSelection(session, handler, (id) => outline?.sheets.findIndex((sheet) => sheet.id === id) ?? -1),
    async changedSince(snapshot: Snapshot, places: readonly Place[]): Promise<readonly Place[]> {
      const read = outline;
      if (!read) throw new Error('nothing was read yet');
      return patiently(session, () => readChanged(session, read, snapshot, places));
    },
    open: (bytes: Uint8Array) => patiently(session, () => session.excel.createWorkbook(base64Of(bytes))),
    saveNotes: (notes: string) => patiently(session, () => writeNotes(session, notes)),
    async apply(change: Change, snapshot: Snapshot, options: WriteOptions): Promise<Journal> {
      if (!outline) throw new Error('nothing was read yet');
      return writeChange(session, outline, change, snapshot, options);
    },
    revert: (journal: Journal, options: WaitOptions = {}): Promise<Reverted> => revertChange(session, journal, options),
  };
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // A call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
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
