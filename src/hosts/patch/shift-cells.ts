import { cellsText } from '../../core';
import { boxOf } from '../a1';
import { shiftFormula } from '../formula-shift';
import { HostError } from '../host-errors';
import { walkSheet, type CellToken } from '../sheet-walk';
import { elementEnd, SLASH } from '../xml-bytes';
import { formulaAttributes } from '../xlsx-formulas';
import { xmlText } from '../xml-text';
import type { RowShift } from './row-shift';
import { attributeRange, formulaElementEnd, prefixAt, tagAttributes } from './sheet-map';
import { Splices } from './splices';
import { formulaContent } from './xml-write';

/** What a new row does not take from the one it looks like: its place, and that it is hidden. */
const NOT_ALIKE = new Set(['r', 'hidden', 'collapsed']);

/**
 * Moves the rows and cells of a sheet part and adjusts its formulas. `own`: whether this is the sheet whose rows move; of other sheets
 * only the formulas that point at it change. Cells of a shared formula that no longer are copies of one another get their own text.
 */
export function shiftCells(bytes: Uint8Array, by: RowShift, own: boolean): Uint8Array {
  const splices = new Splices();
  const rows: { row: number; start: number }[] = [];
  const shared = new Map<string, { master?: CellToken; cells: CellToken[] }>();
  let like: { tag: number; styles: { col: number; style: number }[] } | undefined;
  let going = { start: -1, end: -1 };
  const takesOut = own && by.count < 0;
  const frame = walkSheet(bytes, {
    row({ row, tagStart, tagEnd }) {
      if (!own) return;
      rows.push({ row, start: tagStart });
      if (row === by.like) like = { tag: tagStart, styles: [] };
      if (takesOut && row === by.at) {
        going = { start: tagStart, end: bytes[tagEnd - 2] === SLASH ? tagEnd : elementEnd(bytes, tagEnd - 1).end };
        splices.replace(going.start, going.end, '');
      } else if (row >= by.at) renumber(bytes, tagStart, by, splices);
    },
    cell(cell) {
      const gone = takesOut && cell.row === by.at && cell.start >= going.start && cell.start < going.end;
      if (own && cell.row === by.like && like) like.styles.push({ col: cell.col, style: cell.style });
      if (own && cell.row >= by.at && !gone) renumber(bytes, cell.start, by, splices);
      if (cell.formulaTag < 0) return;
      const type = bytes[cell.formulaStart - 2] === 102 ? undefined : formulaAttributes(bytes, cell);
      if (type?.get('t') === 'shared') {
        const si = type.get('si') ?? '';
        const group = shared.get(si) ?? { cells: [] };
        shared.set(si, group);
        const token = { ...cell };
        if (cell.formulaEnd > cell.formulaStart) group.master ??= token;
        group.cells.push(token);
      } else if (!gone) {
        if (type?.get('t') === 'array' || type?.get('t') === 'dataTable') shiftBlock(bytes, cell, by, own, splices);
        shiftPlain(bytes, cell, by, own, splices);
      }
    },
  });
  const prefix = prefixAt(bytes, frame.start);
  for (const group of shared.values()) shiftShared(bytes, group, by, own, prefix, splices);
  if (own && by.count > 0) {
    const xml = newRow(bytes, by.at, like, prefix);
    const next = rows.find(({ row }) => row >= by.at);
    if (next) splices.insert(next.start, xml);
    else if (bytes[frame.end - 2] === SLASH) splices.replace(frame.end - 2, frame.end, `>${xml}</${prefix}sheetData>`);
    else splices.insert(bytes.lastIndexOf(60, frame.end - 1), xml);
  }
  return splices.applyTo(bytes);
}

/** The row's number in a tag's `r`; a tag without one counts on from the one before it. */
function renumber(bytes: Uint8Array, tag: number, by: RowShift, splices: Splices): void {
  const range = attributeRange(bytes, tag, 'r');
  if (!range) return;
  let digits = range.to;
  while (digits > range.from && bytes[digits - 1]! >= 48 && bytes[digits - 1]! <= 57) digits--;
  const row = Number(new TextDecoder().decode(bytes.subarray(digits, range.to))) - 1;
  splices.replace(digits, range.to, String((by.row(row) ?? row) + 1));
}

function shiftPlain(bytes: Uint8Array, cell: CellToken, by: RowShift, own: boolean, splices: Splices): void {
  if (cell.formulaEnd <= cell.formulaStart) return;
  const text = xmlText(bytes, cell.formulaStart, cell.formulaEnd);
  const next = by.formula(text, own);
  if (next !== text) splices.replace(cell.formulaStart, cell.formulaEnd, formulaContent(next));
}

/** Array formulas and data tables move as a whole; Excel itself lets nobody put a row into one. */
function shiftBlock(bytes: Uint8Array, cell: CellToken, by: RowShift, own: boolean, splices: Splices): void {
  if (!own) return;
  const range = attributeRange(bytes, cell.formulaTag, 'ref');
  const ref = range && new TextDecoder().decode(bytes.subarray(range.from, range.to));
  const box = ref === undefined ? undefined : boxOf(ref);
  if (range && box) {
    if (by.at > box.top && by.at <= box.bottom) {
      throw new HostError('unwritable', {
        subject: by.sheet,
        detail: `the formula in ${cellsText(box)} fills these cells as one, so no row can be put between them`,
      });
    }
    const next = by.address(ref!);
    if (next !== ref) splices.replace(range.from, range.to, next);
  }
  for (const name of ['r1', 'r2']) {
    const input = attributeRange(bytes, cell.formulaTag, name);
    if (!input) continue;
    const text = new TextDecoder().decode(bytes.subarray(input.from, input.to));
    const next = by.address(text);
    if (next !== text) splices.replace(input.from, input.to, next);
  }
}

function shiftShared(
  bytes: Uint8Array,
  { master, cells }: { readonly master?: CellToken; readonly cells: readonly CellToken[] },
  by: RowShift,
  own: boolean,
  prefix: string,
  splices: Splices,
): void {
  if (!master) return;
  const text = xmlText(bytes, master.formulaStart, master.formulaEnd);
  if (!own && !text.includes('!')) return;
  const rowOf = (cell: CellToken): number | undefined => (own ? by.row(cell.row) : cell.row);
  const first = rowOf(master);
  const next = first === undefined ? text : by.formula(text, own);
  const adjusted = cells.flatMap((cell) => {
    const row = rowOf(cell);
    if (row === undefined) return [];
    const written = cell.formulaEnd > cell.formulaStart;
    const before = written
      ? xmlText(bytes, cell.formulaStart, cell.formulaEnd)
      : shiftFormula(text, cell.row - master.row, cell.col - master.col);
    return [{ cell, row, formula: cell === master ? next : by.formula(before, own) }];
  });
  const alike =
    first !== undefined &&
    adjusted.every(({ cell, row, formula }) => formula === shiftFormula(next, row - first, cell.col - master.col));
  if (alike) {
    if (next !== text) splices.replace(master.formulaStart, master.formulaEnd, formulaContent(next));
    const range = own ? attributeRange(bytes, master.formulaTag, 'ref') : undefined;
    if (!range) return;
    const ref = new TextDecoder().decode(bytes.subarray(range.from, range.to));
    const moved = by.address(ref);
    if (moved !== ref) splices.replace(range.from, range.to, moved);
    return;
  }
  for (const { cell, formula } of adjusted) {
    const always = tagAttributes(bytes, cell.formulaTag).some(([name, value]) => name === 'ca' && /^(1|true)$/.test(value));
    splices.replace(
      cell.formulaTag,
      formulaElementEnd(bytes, cell),
      `<${prefix}f${always ? ' ca="1"' : ''}>${formulaContent(formula)}</${prefix}f>`,
    );
  }
}

function newRow(
  bytes: Uint8Array,
  at: number,
  like: { readonly tag: number; readonly styles: readonly { readonly col: number; readonly style: number }[] } | undefined,
  prefix: string,
): string {
  const attributes = like
    ? tagAttributes(bytes, like.tag)
        .filter(([name]) => !NOT_ALIKE.has(name))
        .map(([name, value]) => ` ${name}="${value.replace(/"/g, '&quot;')}"`)
        .join('')
    : '';
  const cells = [...(like?.styles ?? [])]
    .sort((a, b) => a.col - b.col)
    .filter(({ col, style }, n, all) => style > 0 && all[n + 1]?.col !== col)
    .map(({ col, style }) => `<${prefix}c r="${cellsText({ top: at, bottom: at, left: col, right: col })}" s="${style}"/>`)
    .join('');
  const tag = `<${prefix}row r="${at + 1}"${attributes}`;
  return cells === '' ? `${tag}/>` : `${tag}>${cells}</${prefix}row>`;
}
