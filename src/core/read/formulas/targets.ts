import { inside, type Box, type Place } from '../../model/place';
import { valueAt, type DefinedName, type Sheet, type Snapshot } from '../../model/snapshot';
import { readFormula } from './formula';
import type { CellsReference, Reference, TableReference } from './reference';

/** Where a formula stands, so that its references can be found. */
export interface FormulaContext {
  readonly snapshot: Snapshot;
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
}

/**
 * The cells a reference takes, one place for each sheet of a run of sheets. Whole columns and rows end where the sheet's used
 * cells end. Undefined where it points to another workbook, or to a sheet, table or column that is not there.
 */
export function cellsOf(reference: Reference, context: FormulaContext): Place[] | undefined {
  if (reference.book !== undefined) return undefined;
  return reference.kind === 'cells' ? plainCells(reference, context) : tableCells(reference, context);
}

/** What a defined name refers to; a name local to the formula's sheet goes before the workbook's. */
export function cellsOfName(name: string, sheet: string | undefined, context: FormulaContext): Place[] | undefined {
  const own = sheet === undefined ? context.sheet : sheetNumber(context.snapshot, sheet);
  const same = context.snapshot.names.filter((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const found: DefinedName | undefined =
    same.find((candidate) => candidate.sheet === own) ?? same.find((candidate) => candidate.sheet === undefined);
  if (!found) return undefined;
  const root = readFormula(found.refersTo)?.root;
  return root?.kind === 'reference' ? cellsOf(root.reference, context) : undefined;
}

function sheetNumber({ sheets }: Snapshot, name: string): number {
  const exact = sheets.findIndex((sheet) => sheet.name === name);
  return exact >= 0 ? exact : sheets.findIndex((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
}

function plainCells(
  { from, to, sheet, lastSheet }: CellsReference,
  { snapshot, sheet: own }: FormulaContext,
): Place[] | undefined {
  const first = sheet === undefined ? own : sheetNumber(snapshot, sheet);
  const last = lastSheet === undefined ? first : sheetNumber(snapshot, lastSheet);
  if (first < 0 || last < first) return undefined;
  const places: Place[] = [];
  for (let index = first; index <= last; index++) {
    const used = snapshot.sheets[index]!;
    const box: Box = {
      top: Math.min(from.row ?? 0, to.row ?? 0),
      bottom: from.row === undefined || to.row === undefined ? lastUsedRow(used) : Math.max(from.row, to.row),
      left: Math.min(from.col ?? 0, to.col ?? 0),
      right: from.col === undefined || to.col === undefined ? lastUsedCol(used) : Math.max(from.col, to.col),
    };
    places.push({ sheet: index, box });
  }
  return places;
}

function lastUsedRow({ rows }: Sheet): number {
  return rows.length === 0 ? 0 : rows[rows.length - 1]!;
}

function lastUsedCol({ rows, starts, cols }: Sheet): number {
  let last = 0;
  for (let i = 0; i < rows.length; i++) if (starts[i + 1]! > starts[i]!) last = Math.max(last, cols[starts[i + 1]! - 1]!);
  return last;
}

function tableCells({ table, parts, columns }: TableReference, context: FormulaContext): Place[] | undefined {
  const { snapshot, sheet: own, row, col } = context;
  for (let index = 0; index < snapshot.sheets.length; index++) {
    const sheet = snapshot.sheets[index]!;
    const list = sheet.tables.find(({ name, box }) =>
      table === undefined ? index === own && inside(box, row, col) : name.toLowerCase() === table.toLowerCase(),
    );
    if (!list) continue;
    const { box } = list;
    const across = columns ? columnSpan(sheet, box, columns, list.headerRow) : { left: box.left, right: box.right };
    if (!across) return undefined;
    const top = list.headerRow ? box.top + 1 : box.top;
    const bottom = list.totalsRow ? box.bottom - 1 : box.bottom;
    const rows = new Set(parts.length === 0 ? ['data'] : parts);
    if (rows.has('this-row'))
      return index === own && row >= top && row <= bottom
        ? [{ sheet: index, box: { top: row, bottom: row, ...across } }]
        : undefined;
    if (rows.has('all')) return [{ sheet: index, box: { top: box.top, bottom: box.bottom, ...across } }];
    const starts = [
      rows.has('headers') ? box.top : Infinity,
      rows.has('data') ? top : Infinity,
      rows.has('totals') ? bottom + 1 : Infinity,
    ];
    const ends = [rows.has('totals') ? box.bottom : -1, rows.has('data') ? bottom : -1, rows.has('headers') ? top - 1 : -1];
    const first = Math.min(...starts);
    const last = Math.max(...ends);
    return last < first ? undefined : [{ sheet: index, box: { top: first, bottom: last, ...across } }];
  }
  return undefined;
}

function columnSpan(
  sheet: Sheet,
  box: Box,
  columns: { readonly first: string; readonly last: string },
  headerRow: boolean,
): { left: number; right: number } | undefined {
  const find = (name: string): number => {
    for (let col = box.left; headerRow && col <= box.right; col++) {
      const heading = valueAt(sheet, box.top, col);
      if (heading !== undefined && typeof heading !== 'object' && String(heading).trim().toLowerCase() === name.toLowerCase())
        return col;
    }
    return -1;
  };
  const first = find(columns.first);
  const last = columns.last === columns.first ? first : find(columns.last);
  return first < 0 || last < 0 ? undefined : { left: Math.min(first, last), right: Math.max(first, last) };
}
