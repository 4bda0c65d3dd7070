import type { Correction } from '../../model/correction';
import type { Held, Journal } from '../../model/edit';
import { isOwnSheet, ownSheets } from '../../model/own-sheets';
import type { CellValue, Snapshot } from '../../model/snapshot';
import { valueAt } from '../../model/snapshot';
import { shownText } from '../../read/number-format';
import { addressText } from '../../report/a1';
import { saidOf } from '../../report/corrections-in-words';
import { printable } from '../../report/printable';
import type { WriteContext } from '../totals/change-of';
import { textCell, type Page, type PageCell } from './pages';
import type { PlanCell, PlanItem } from '../plan';

const headings = ['When', 'Who', 'What', 'Where', 'Before', 'After', 'Why'] as const;
const FIRST = 4;

type Entry = readonly string[];

/**
 * The sheet that says what was written, taken back, dismissed and corrected, when, by whom and why. It only grows: what it says already
 * stays as it is, what it does not say yet comes below.
 */
export function logPage(
  items: readonly PlanItem[],
  cells: ReadonlyMap<string, PlanCell>,
  snapshot: Snapshot,
  context: WriteContext,
): Page {
  const old = entriesOf(snapshot);
  const known = new Set(old.map(keyOfEntry));
  const fresh = [
    ...(context.journals ?? []).flatMap((journal) => journalEntries(journal, snapshot)),
    ...(context.corrections ?? []).flatMap(correctionEntry),
    ...writtenEntries(items, cells, snapshot, context),
  ].filter((entry) => {
    const key = keyOfEntry(entry);
    return !known.has(key) && known.add(key);
  });
  const rows = [...old, ...fresh];
  return {
    name: ownSheets.log,
    widths: [17, 18, 26, 24, 18, 30, 60],
    frozenRows: FIRST,
    cells: [
      textCell(0, 0, 'What Crosscast wrote, took back and was told', 'title'),
      textCell(
        1,
        0,
        'One row a cell or answer, the newest below. Crosscast adds to this sheet and changes nothing in it.',
        'note',
      ),
      ...headings.map((heading, col) => textCell(FIRST - 1, col, heading, 'heading')),
      ...rows.flatMap((entry, i) =>
        entry.flatMap((text, col): PageCell[] => (text === '' ? [] : [textCell(FIRST + i, col, text)])),
      ),
    ],
  };
}

/** When, what, where and after say which entry it is; its reason may be worded anew. */
function keyOfEntry(entry: Entry): string {
  return JSON.stringify([entry[0], entry[2], entry[3], entry[5]]);
}

function entriesOf({ sheets }: Snapshot): Entry[] {
  const sheet = sheets.find(({ name }) => name.toLowerCase() === ownSheets.log.toLowerCase());
  if (!sheet) return [];
  return [...sheet.rows]
    .filter((row) => row >= FIRST)
    .map((row) => headings.map((_, col) => textOf(valueAt(sheet, row, col))))
    .filter((entry) => entry.some((text) => text !== ''));
}

function textOf(value: CellValue | undefined): string {
  return value === undefined ? '' : typeof value === 'object' ? value.error : String(value);
}

function writtenEntries(
  items: readonly PlanItem[],
  cells: ReadonlyMap<string, PlanCell>,
  snapshot: Snapshot,
  { on, by = '' }: WriteContext,
): Entry[] {
  const used = new Set(cells.values());
  return items.flatMap((item) =>
    item.cells
      .filter((cell) => used.has(cell))
      .map((cell) => [
        on,
        by,
        `Written: ${item.label}`,
        where(snapshot.sheets[cell.cell.sheet]!.name, cell.cell),
        cell.before,
        cell.content.kind === 'number' ? cell.shows : cell.after,
        item.why,
      ]),
  );
}

/** What an earlier change wrote, where this sheet does not say it yet, and what was taken back. */
function journalEntries({ on, by = '', title, cells, sheets, undone }: Journal, snapshot: Snapshot): Entry[] {
  const own = cells.filter(({ sheet }) => !isOwnSheet(sheet) && !sheets.includes(sheet));
  const written = own.map((cell) => [
    on,
    by,
    `Written: ${title}`,
    where(cell.sheet, cell),
    heldText(cell.before, snapshot),
    heldText(cell.after, snapshot),
    '',
  ]);
  const back = undone
    ? own.map((cell) => [
        undone.on,
        undone.by ?? '',
        `Taken back: ${title}`,
        where(cell.sheet, cell),
        heldText(cell.after, snapshot),
        heldText(cell.before, snapshot),
        '',
      ])
    : [];
  return [...written.filter((entry) => !saidOtherwise(entry, snapshot)), ...back];
}

/** An entry made when the cell was written says the same under the item's own name. */
function saidOtherwise(entry: Entry, snapshot: Snapshot): boolean {
  return entriesOf(snapshot).some((old) => old[0] === entry[0] && old[3] === entry[3] && (old[2] ?? '').startsWith('Written: '));
}

function heldText({ value, formula, format }: Held, { date1904 }: Snapshot): string {
  if (formula !== undefined) return `=${formula}`;
  return value === undefined || value === '' ? 'empty' : shownText(value, format, date1904);
}

function where(sheet: string, { row, col }: { readonly row: number; readonly col: number }): string {
  return addressText(sheet, { top: row, bottom: row, left: col, right: col });
}

const reasons = {
  'figure-is-right': 'Checked: the figure is right',
  'known-and-accepted': 'Known, and accepted',
  'not-part-of-this-bid': 'Not part of this bid',
} as const;

function correctionEntry(correction: Correction): Entry[] {
  if (correction.kind === 'dismissed') {
    const { on = '', by = '', reason, words, finding } = correction;
    return [[on, by, 'Finding dismissed', finding, '', reasons[reason], printable(words)]];
  }
  const place = where(correction.at.sheet, correction.at);
  if (correction.kind === 'costing')
    return [['', '', 'Line costed', place, printable(correction.at.text), printable(correction.words), '']];
  return [['', '', 'Reading corrected', place, printable(correction.at.text), saidOf(correction), '']];
}
