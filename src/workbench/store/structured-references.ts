import type { Box } from '../../core';
import { addressOf, quotedSheet } from './grid-area';

/** A table as a reference sees it; its columns' names in order. */
export interface ReferredTable {
  readonly name: string;
  readonly sheet: string;
  readonly box: Box;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly string[];
}

const REFERENCE = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\p{N}_.]*)?(\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\])/gu;

/**
 * Table references as A1, for engines that know no tables: `Costs[2023/24]`, `[@Days]`, `Costs[[#Totals],[a]:[b]]`. What cannot be
 * found becomes #REF!. `own` is the table that the cell stands in, `row` its row. Links to other workbooks (`[1]Sheet!A1`) stay.
 */
export function plainReferences(
  formula: string,
  row: number,
  own: ReferredTable | undefined,
  find: (name: string) => ReferredTable | undefined,
): string {
  if (!formula.includes('[')) return formula;
  return formula.replace(REFERENCE, (whole: string, name: string | undefined, brackets: string | undefined, at: number) => {
    if (brackets === undefined) return whole;
    const next = formula[at + whole.length] ?? '';
    if (name === undefined && (next === '!' || /[\p{L}\p{N}_'.]/u.test(next))) return whole;
    const table = name === undefined ? own : find(name);
    if (!table) return name === undefined ? whole : '#REF!';
    const box = resolve(table, brackets.slice(1, -1), row);
    return box ? `${quotedSheet(table.sheet)}!${addressOf(box, true)}` : '#REF!';
  });
}

function resolve(table: ReferredTable, inner: string, row: number): Box | undefined {
  const { box, headerRow, totalsRow } = table;
  const body = { top: box.top + (headerRow ? 1 : 0), bottom: box.bottom - (totalsRow ? 1 : 0) };
  let rows: { top: number; bottom: number } | undefined;
  const extend = (top: number, bottom: number): void => {
    rows = rows ? { top: Math.min(rows.top, top), bottom: Math.max(rows.bottom, bottom) } : { top, bottom };
  };
  let text = inner.trim();
  if (text.startsWith('@')) {
    extend(row, row);
    text = text.slice(1);
  }
  let first: number | undefined;
  let last: number | undefined;
  for (const [whole, bracketed, bare] of text.matchAll(/\[((?:'.|[^[\]'])*)\]|((?:'.|[^[\]':,])+)/g)) {
    const part = (bracketed ?? bare ?? whole).trim().replace(/'(.)/g, '$1');
    if (part === '') continue;
    const special = part.toLowerCase();
    if (special === '#all') extend(box.top, box.bottom);
    else if (special === '#data') extend(body.top, body.bottom);
    else if (special === '#headers') {
      if (!headerRow) return undefined;
      extend(box.top, box.top);
    } else if (special === '#totals') {
      if (!totalsRow) return undefined;
      extend(box.bottom, box.bottom);
    } else if (special === '#this row') extend(row, row);
    else {
      const column = part.startsWith('@') ? part.slice(1) : part;
      if (column !== part) extend(row, row);
      const index = table.columns.findIndex((name) => name.toLowerCase() === column.toLowerCase());
      if (index < 0) return undefined;
      first = Math.min(first ?? index, index);
      last = Math.max(last ?? index, index);
    }
  }
  return {
    ...(rows ?? body),
    left: box.left + (first ?? 0),
    right: last === undefined ? box.right : box.left + last,
  };
}
