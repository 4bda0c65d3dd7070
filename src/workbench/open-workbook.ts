import { sheetBuilder, type CellValue, type Place, type Sheet, type Snapshot } from '../core';
import type { Touched, Host, ReadOptions } from '../hosts/host';
import { readBook } from '../hosts/book';

/** A workbook open in the workbench: a host for the pane, and a store for the grid beside it. */
export interface OpenWorkbook extends Host {
  readonly snapshot: Snapshot;
  /** What is selected, for the grid. */
  readonly selected: Place | undefined;
  /** Types a value into a cell, as a person would; a formula's result is not worked out anew. */
  type(place: Place, text: string): void;
  /** Calls back when the grid must be drawn anew. */
  onDraw(handler: () => void): () => void;
}

const NOTES = 'crosscast notes of ';

/** Opens the bytes of an .xlsx file. Notes are kept in this browser under the file's name. Throws `HostError`. */
export function openWorkbook(bytes: Uint8Array, name: string, open?: (bytes: Uint8Array, name: string) => void): OpenWorkbook {
  let snapshot = readBook(bytes, name);
  let selected: Place | undefined;
  const followers = new Set<(place: Place) => void>();
  const drawn = new Set<() => void>();
  const changed = new Set<(change: Touched) => void>();
  const draw = (): void => drawn.forEach((handler) => handler());
  return {
    workbook: name,
    get snapshot() {
      return snapshot;
    },
    get selected() {
      return selected;
    },
    read(options: ReadOptions = {}) {
      options.notes?.(localStorage.getItem(NOTES + name) ?? undefined);
      return Promise.resolve(snapshot);
    },
    select(place) {
      selected = place;
      draw();
      followers.forEach((handler) => handler(place));
      return Promise.resolve();
    },
    ...(open && {
      open(other: Uint8Array, its: string) {
        open(other, its);
        return Promise.resolve();
      },
    }),
    onChanged(handler) {
      changed.add(handler);
      return Promise.resolve(() => void changed.delete(handler));
    },
    onSelected(handler) {
      if (selected) handler(selected);
      followers.add(handler);
      return Promise.resolve(() => void followers.delete(handler));
    },
    saveNotes(notes) {
      localStorage.setItem(NOTES + name, notes);
      return Promise.resolve();
    },
    type(place, text) {
      snapshot = withCell(snapshot, place, text);
      draw();
      changed.forEach((handler) => handler({ place }));
    },
    onDraw(handler) {
      drawn.add(handler);
      return () => void drawn.delete(handler);
    },
  };
}

/** What Excel makes of typed text: "27,388" and "£27,388" are numbers, "" clears the cell. */
export function typedValue(text: string): CellValue | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (/^[£$€]?-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(plain)) return Number(plain.replace(/[£$€,]/g, ''));
  return text;
}

function withCell(snapshot: Snapshot, { sheet: index, box }: Place, text: string): Snapshot {
  const sheet = snapshot.sheets[index]!;
  const value = typedValue(text);
  const builder = sheetBuilder();
  let placed = value === undefined;
  const place = (format: number): void => {
    if (value !== undefined) builder.add(box.top, box.left, value, format);
    placed = true;
  };
  sheet.rows.forEach((row, at) => {
    if (!placed && row > box.top) place(0);
    for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
      const col = sheet.cols[i]!;
      if (row === box.top && col === box.left) {
        place(sheet.formats[i]!);
        continue;
      }
      if (!placed && row === box.top && col > box.left) place(0);
      builder.add(row, col, sheet.values[i]!, sheet.formats[i]!, sheet.formulas.get(i));
    }
    if (!placed && row === box.top) place(0);
  });
  if (!placed) place(0);
  const rebuilt: Sheet = builder.build(sheet);
  return { ...snapshot, sheets: snapshot.sheets.map((old, i) => (i === index ? rebuilt : old)) };
}
