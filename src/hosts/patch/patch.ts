import { inside, type CellEdit, type Change, type Journal, type JournalCell, type Snapshot } from '../../core';
import { LAST_COL, LAST_ROW } from '../a1';
import { heldAt } from '../held';
import type { WriteOptions } from '../host';
import { HostError } from '../host-errors';
import { makeJournal } from '../journal';
import { plannedRows } from '../row-moves';
import { readXlsx } from '../xlsx';
import { cellName } from './cell-xml';
import { refuseCells, refuseChanged, refuseSigned } from './guard';
import { addSheets } from './new-sheets';
import { dueForCalculation, PackageEdit } from './package-edit';
import { proveOnly } from './prove';
import { RowShift } from './row-shift';
import { mapSheet, placeKey } from './sheet-map';
import { partOf, sheetParts, type SheetPart } from './sheet-parts';
import { refuseRow, shiftRows } from './shift-rows';
import { StyleEdit, styleFor } from './style-edit';
import { matchTotals } from './table-totals';
import { writeCells } from './write-cells';

export interface Patched {
  readonly bytes: Uint8Array;
  readonly journal: Journal;
}

/**
 * Writes a change into the bytes of a workbook, all or nothing: `bytes` itself is never touched. Only the cells of the change differ in
 * what comes back, in what the new bytes read as and, beside the list of calculations, in their parts. Every refusal is a `HostError`.
 */
export function patchWorkbook(bytes: Uint8Array, change: Change, snapshot: Snapshot, options: WriteOptions): Patched {
  const steps = change.cells.length;
  const tell = (stage: 'checking' | 'writing' | 'reading-back', done: number): void => {
    if (options.signal?.aborted) throw new HostError('stopped');
    options.progress?.({ stage, done, of: steps });
  };
  tell('checking', 0);
  const now = readXlsx(bytes);
  const pack = new PackageEdit(bytes);
  refuseSigned(pack);
  const parts = sheetParts(pack);
  refuseChanged(change, snapshot, now, parts);
  tell('writing', 0);
  const cells = distinct(change.cells).map((edit) => ({ ...edit, part: partOf(parts, snapshot, edit.at.sheet) }));
  const shifts = putRows(pack, change, snapshot, now, parts);
  const held = shifts.length > 0 ? readXlsx(pack.build()) : now;
  const styles = new StyleEdit(pack);
  addSheets(pack, change.sheets, styles);
  const sources = writeAll(pack, held, cells, styles);
  styles.close();
  dueForCalculation(pack, changesFormulas(change, held, cells));
  const out = pack.build();
  tell('reading-back', 0);
  const ofSheet = (sheet: number): RowShift[] => shifts.filter((by) => by.sheet === now.sheets[sheet]!.name);
  const after = readXlsx(out);
  proveOnly(
    now,
    after,
    [
      ...cells.map(({ part, at, content }) => ({ sheet: part.index, row: at.row, col: at.col, content })),
      ...change.sheets.flatMap(({ cells: made }, n) => made.map((cell) => ({ ...cell, sheet: now.sheets.length + n }))),
    ],
    {
      to: (sheet, row) => ofSheet(sheet).reduce((at, by) => by.row(at) ?? at, row),
      as: (sheet, formula) => shifts.reduce((text, by) => by.formula(text, by.sheet === now.sheets[sheet]!.name), formula),
    },
  );
  const journal = cells.map(({ part, at }, n): JournalCell => ({
    sheet: part.name,
    row: at.row,
    col: at.col,
    before: heldAt(held, part.index, at.row, at.col),
    after: heldAt(after, part.index, at.row, at.col),
    source: sources[n]!,
  }));
  const made = change.sheets.flatMap((sheet, n) =>
    sheet.cells.map(({ row, col }): JournalCell => ({
      sheet: sheet.name,
      row,
      col,
      before: { value: undefined, format: 'General' },
      after: heldAt(after, now.sheets.length + n, row, col),
    })),
  );
  tell('reading-back', steps);
  return { bytes: out, journal: makeJournal(change, [...journal, ...made], rowsOf(change, snapshot), options) };
}

/** Puts the rows in one after another, with all that refers to what they move. */
function putRows(
  pack: PackageEdit,
  { rows }: Change,
  snapshot: Snapshot,
  now: Snapshot,
  parts: readonly SheetPart[],
): RowShift[] {
  return rows.map(({ sheet, row, like }) => {
    const part = partOf(parts, snapshot, sheet);
    refuseRow(pack, part, now.sheets[part.index]!, row);
    const by = new RowShift(part.name, row, 1, like);
    if (shiftRows(pack, parts, by) > 0) {
      throw new HostError('unwritable', {
        subject: part.name,
        detail: 'the row would push what formulas point at off the sheet',
      });
    }
    return by;
  });
}

function rowsOf({ rows }: Change, snapshot: Snapshot): Journal['rows'] {
  return plannedRows(rows).map(({ sheet, final }) => ({ sheet: snapshot.sheets[sheet]!.name, row: final }));
}

type PlacedEdit = CellEdit & { readonly part: SheetPart };

/** Writes the cells; gives the XML each had before. */
function writeAll(pack: PackageEdit, now: Snapshot, cells: readonly PlacedEdit[], styles: StyleEdit): string[] {
  const sources = new Map<PlacedEdit, string>();
  for (const part of new Set(cells.map((edit) => edit.part))) {
    const own = cells.filter((edit) => edit.part === part);
    refuseCells(
      pack,
      part,
      now.sheets[part.index]!,
      own.map(({ at, content }) => ({ ...at, put: content })),
    );
    const xml = pack.xml(part.part);
    for (const [edit, source] of sourcesOf(xml, own)) sources.set(edit, source);
    const { tables } = now.sheets[part.index]!;
    const puts = own.map(({ at, content, format }) => ({
      ...at,
      put: content,
      table: tables.find(({ box }) => inside(box, at.row, at.col))?.name,
      style: (style: number) => styleFor(styles, content, format, style),
    }));
    pack.putXml(part.part, writeCells(xml, puts, part.name));
    matchTotals(pack, part.part, puts);
  }
  return cells.map((edit) => sources.get(edit) ?? '');
}

function changesFormulas(change: Change, now: Snapshot, cells: readonly PlacedEdit[]): boolean {
  return (
    change.rows.length + change.sheets.length > 0 ||
    cells.some(
      ({ part, at, content }) => content.kind === 'formula' || heldAt(now, part.index, at.row, at.col).formula !== undefined,
    )
  );
}

function sourcesOf(xml: Uint8Array, edits: readonly PlacedEdit[]): Map<PlacedEdit, string> {
  const rows = new Set(edits.map(({ at }) => at.row));
  const { cells } = mapSheet(xml, (row) => rows.has(row));
  const decoder = new TextDecoder();
  return new Map(
    edits.map((edit) => {
      const cell = cells.get(placeKey(edit.at.row, edit.at.col));
      return [edit, cell ? decoder.decode(xml.subarray(cell.start, cell.end)) : ''];
    }),
  );
}

/** Two edits of one cell cannot both be meant. */
function distinct(cells: readonly CellEdit[]): readonly CellEdit[] {
  const seen = new Set<string>();
  for (const { at } of cells) {
    if (at.row < 0 || at.row > LAST_ROW || at.col < 0 || at.col > LAST_COL) throw new Error('the change writes beside the sheet');
    const key = `${at.sheet}!${cellName(at.row, at.col)}`;
    if (seen.has(key)) throw new Error(`the change writes ${key} twice`);
    seen.add(key);
  }
  return cells;
}
