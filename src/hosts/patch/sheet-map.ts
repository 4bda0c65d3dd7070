import type { Box } from '../../core';
import { boxOf } from '../a1';
import { walkSheet, type CellToken, type RowToken, type SheetFrame } from '../sheet-walk';
import { elementEnd, nameEnd, SLASH, tagEnd } from '../xml-bytes';
import { formulaAttributes } from '../xlsx-formulas';
import { ascii } from '../xml-text';

/** One `<row>` with the offset of its end tag; `close` is `tagEnd` where it closes itself. */
export interface RowPlace extends RowToken {
  readonly selfClosed: boolean;
}

/** Cells that share one formula: the one that has its text, and the others. */
export interface SharedFormula {
  readonly master: CellToken;
  readonly members: readonly CellToken[];
}

/** Where things stand in the bytes of a sheet part. */
export interface SheetMap {
  readonly bytes: Uint8Array;
  readonly frame: SheetFrame;
  /** Of the sheet's elements: `x:` or nothing. */
  readonly prefix: string;
  readonly rows: readonly RowPlace[];
  /** Cells of the rows asked for; of two in one place the last counts. */
  readonly cells: ReadonlyMap<number, CellToken>;
  /** Cells of one of those rows, in the order they are written. */
  cellsOf(row: number): readonly CellToken[];
  /** By number. */
  readonly shared: ReadonlyMap<string, SharedFormula>;
  /** Array formulas and data tables. */
  readonly blocks: readonly { readonly box: Box; readonly kind: 'array' | 'dataTable' }[];
}

export function placeKey(row: number, col: number): number {
  return row * 16_384 + col;
}

/** Maps the part; `wanted` tells of which rows the cells are needed. */
export function mapSheet(bytes: Uint8Array, wanted: (row: number) => boolean): SheetMap {
  const rows: RowPlace[] = [];
  const cells = new Map<number, CellToken>();
  const byRow = new Map<number, CellToken[]>();
  const masters = new Map<string, CellToken>();
  const members = new Map<string, CellToken[]>();
  const blocks: { box: Box; kind: 'array' | 'dataTable' }[] = [];
  const frame = walkSheet(bytes, {
    row: (row) => rows.push({ ...row, selfClosed: bytes[row.tagEnd - 2] === SLASH }),
    cell(cell) {
      if (wanted(cell.row)) {
        const own = { ...cell };
        cells.set(placeKey(cell.row, cell.col), own);
        const row = byRow.get(cell.row);
        if (row) row.push(own);
        else byRow.set(cell.row, [own]);
      }
      // "<f>" has no attributes.
      if (cell.formulaTag < 0 || bytes[cell.formulaStart - 2] === 102) return;
      const attributes = formulaAttributes(bytes, cell);
      const type = attributes.get('t');
      const si = attributes.get('si') ?? '';
      if (type === 'shared') {
        const known = members.get(si);
        if (known) known.push({ ...cell });
        else members.set(si, [{ ...cell }]);
        if (cell.formulaEnd > cell.formulaStart && !masters.has(si)) masters.set(si, { ...cell });
      } else if (type === 'array' || type === 'dataTable') {
        const box = boxOf(attributes.get('ref') ?? '') ?? { top: cell.row, left: cell.col, bottom: cell.row, right: cell.col };
        blocks.push({ box, kind: type });
      }
    },
  });
  const shared = new Map<string, SharedFormula>();
  for (const [si, master] of masters) {
    shared.set(si, { master, members: (members.get(si) ?? []).filter(({ start }) => start !== master.start) });
  }
  return {
    bytes,
    frame,
    prefix: prefixAt(bytes, frame.start),
    rows,
    cells,
    cellsOf: (row) => byRow.get(row) ?? [],
    shared,
    blocks,
  };
}

/** Offset of a row's end tag, or undefined where it closes itself. */
export function rowClose({ bytes }: SheetMap, row: RowPlace): number | undefined {
  return row.selfClosed ? undefined : elementEnd(bytes, row.tagEnd - 1).content;
}

/** The offset after the whole `<f>`. */
export function formulaElementEnd(bytes: Uint8Array, cell: CellToken): number {
  return bytes[cell.formulaStart - 2] === SLASH ? cell.formulaStart : tagEnd(bytes, cell.formulaEnd) + 1;
}

/** Attributes of the tag at `start` in the order they are written. */
export function tagAttributes(bytes: Uint8Array, start: number): [name: string, value: string][] {
  const tag = ascii(bytes, nameEnd(bytes, start + 1), tagEnd(bytes, start + 1));
  return [...tag.matchAll(/([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name, double, single]) => [
    name!,
    double ?? single ?? '',
  ]);
}

/** Where the value of an attribute stands in the tag at `start`. */
export function attributeRange(bytes: Uint8Array, start: number, name: string): { from: number; to: number } | undefined {
  const end = tagEnd(bytes, start + 1);
  for (let at = nameEnd(bytes, start + 1); at < end;) {
    while (bytes[at]! <= 32) at++;
    if (at >= end || bytes[at] === SLASH) return undefined;
    const to = nameEnd(bytes, at);
    let quote = to;
    while (bytes[quote] !== 34 && bytes[quote] !== 39) if (++quote >= end) return undefined;
    const close = bytes.indexOf(bytes[quote]!, quote + 1);
    if (to - at === name.length && ascii(bytes, at, to) === name) return { from: quote + 1, to: close };
    at = close + 1;
  }
  return undefined;
}

/** `x:` or nothing, of the element at an offset. */
export function prefixAt(bytes: Uint8Array, start: number): string {
  const name = ascii(bytes, start + 1, nameEnd(bytes, start + 1));
  return name.slice(0, name.indexOf(':') + 1);
}
