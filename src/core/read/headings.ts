import type { Box } from '../model/place';
import { isFigure, type Cell, type UsedRow } from './sheet-rows';
import { readPeriod } from './periods';

/** A region split into what stands above the table, its header and its body. */
export interface Split {
  /** Short lines above the table, the nearest last. */
  readonly titles: readonly UsedRow[];
  /** Sentences above the table. */
  readonly leads: readonly UsedRow[];
  readonly header: readonly UsedRow[];
  readonly body: readonly UsedRow[];
}

const MAX_HEADER = 4;

/** A sentence rather than a name: long, with a full stop or a colon, or with an amount in it. */
export function isSentence(text: string): boolean {
  return text.length > 90 || /[.:;!?]\s*$/.test(text) || /[£€$]\s?\d/.test(text);
}

/** Splits a region. `body` is empty where the region holds only words. */
export function splitRegion(rows: readonly UsedRow[]): Split {
  let at = 0;
  const titles: UsedRow[] = [];
  const leads: UsedRow[] = [];
  while (at < rows.length && isAbove(rows[at]!)) {
    const row = rows[at]!;
    if (isSentence(row.cells[0]!.text)) leads.push(row);
    else titles.push(row);
    at++;
  }
  const header: UsedRow[] = [];
  const start = at;
  while (at < rows.length && header.length < MAX_HEADER && looksLikeHeader(rows[at]!, header, rows.slice(at + 1, at + 6))) {
    header.push(rows[at]!);
    at++;
  }
  const rest = rows.slice(at);
  if (rest.length === 0 && header.length > 0) return { titles, leads, header: header.slice(0, 1), body: rows.slice(start + 1) };
  return { titles, leads, header, body: rest };
}

function isAbove(row: UsedRow): boolean {
  return row.cells.length === 1 && row.cells[0]!.kind === 'text';
}

/** Words and period labels only; the first such row, then rows that fill in below it (sub-heads, roles). */
function looksLikeHeader(row: UsedRow, above: readonly UsedRow[], below: readonly UsedRow[]): boolean {
  if (row.cells.some((cell) => !isHeading(cell))) return false;
  const figuresBelow = below.some(({ cells }) => cells.some(({ kind }) => isFigure(kind)));
  if (above.length === 0) {
    if (row.cells.length >= 2) return true;
    return false;
  }
  if (row.cells.length < 2) return false;
  if (!figuresBelow) return false;
  const first = above[0]!;
  // A sub-head stands under a spanning head, where the row above is blank or the label column is.
  const covered = new Set(first.cells.map(({ col }) => col));
  const fresh = row.cells.filter(({ col }) => !covered.has(col)).length;
  const left = Math.min(first.cells[0]!.col, row.cells[0]!.col);
  const labelBlank = row.cells[0]!.col > left || first.cells[0]!.col > left;
  const short = row.cells.every(({ text }) => text.length <= 60);
  if (fresh > 0 || labelBlank) return short;
  // "Role" under "Team member": short words in every money column, no figure above the first figures.
  return short && row.cells.length >= 3 && above.length === 1 && row.cells.length >= first.cells.length - 2 && allWordsShort(row);
}

function allWordsShort(row: UsedRow): boolean {
  return row.cells.every(({ text, kind }) => kind === 'text' && text.length <= 45 && readPeriod(text) === undefined);
}

function isHeading(cell: Cell): boolean {
  if (cell.kind === 'text' || cell.kind === 'date' || cell.kind === 'nil') return true;
  return isFigure(cell.kind) && isYear(cell.value);
}

/** A whole number that reads as a calendar year. */
export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function headingOf(cell: Cell): string {
  return cell.kind === 'number' ? String(cell.value) : cell.text;
}

/**
 * Headings of each column, one text a header row, spans written out. A span comes from a merge, or from a heading whose right
 * neighbours are blank while the row below has headings there; where a pasted head lost its alignment (k heads in a row over
 * k × m sub-heads that repeat), each head gets its m columns.
 */
export function readHeadings(header: readonly UsedRow[], cols: readonly number[], merges: readonly Box[]): Map<number, string[]> {
  const texts = header.map((row) => {
    const byCol = new Map<number, string>();
    for (const cell of row.cells) byCol.set(cell.col, headingOf(cell));
    return byCol;
  });
  for (let level = 0; level < texts.length; level++) {
    const here = texts[level]!;
    const row = header[level]!.row;
    for (const merge of merges) {
      if (merge.top > row || merge.bottom < row) continue;
      const text = here.get(merge.left) ?? (merge.top < row ? '' : undefined);
      if (text === undefined || text === '') continue;
      for (let col = merge.left + 1; col <= merge.right; col++) if (!here.has(col)) here.set(col, text);
    }
    const below = texts[level + 1];
    if (!below) continue;
    if (realign(here, below)) continue;
    let last = '';
    for (const col of cols) {
      const own = here.get(col);
      if (own !== undefined) last = own;
      else if (last !== '' && below.has(col)) here.set(col, last);
      else last = '';
    }
  }
  const headings = new Map<number, string[]>();
  for (const col of cols)
    headings.set(
      col,
      texts.map((byCol) => byCol.get(col) ?? ''),
    );
  return headings;
}

/** Heads that run on without gaps over sub-heads that repeat: give each its share. Changes `here`; false where it does not apply. */
function realign(here: Map<number, string>, below: Map<number, string>): boolean {
  const heads = [...here.entries()].sort((a, b) => a[0] - b[0]);
  const subs = [...below.entries()].sort((a, b) => a[0] - b[0]);
  const count = heads.length;
  if (count < 2 || subs.length <= count || subs.length % count !== 0) return false;
  const each = subs.length / count;
  const first = subs[0]![0];
  if (heads[0]![0] !== first || heads.some(([col], i) => col !== first + i)) return false;
  const repeats = subs.filter(([, text], i) => text === subs[i % each]![1]).length;
  if (repeats * 2 < subs.length) return false;
  here.clear();
  subs.forEach(([col], i) => here.set(col, heads[Math.floor(i / each)]![1]));
  return true;
}
