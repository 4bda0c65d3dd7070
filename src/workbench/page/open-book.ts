import type { Box, Place, Snapshot } from '../../core';
import { readBook } from '../../hosts/book';
import { emulatedExcel, type EmulatedExcel } from '../objects/excel';
import type { Requirements, Since } from '../rich-api/api-sets';
import type { CalcEngine } from '../store/calc-engine';
import { openSnapshot } from '../store/open-snapshot';
import { takeSnapshot } from '../store/take-snapshot';
import { saveBook } from '../save/save-book';
import { readTyped } from '../store/typed-input';
import type { Cell } from '../store/sheet-store';
import type { WorkbookStore } from '../store/workbook-store';

/** The workbook that is open in the emulated Excel, as the grid beside the pane shows and changes it. */
export interface OpenBook {
  readonly excel: EmulatedExcel;
  readonly workbook: string;
  /** The workbook as it is now; the same value until something changes. */
  readonly snapshot: Snapshot;
  readonly active: number;
  readonly selected: Place;
  select(place: Place): Promise<void>;
  activate(sheet: number): void;
  /** Types into a cell, as a person would. A protected sheet keeps what it has: false. */
  type(place: Place, text: string): boolean;
  onDraw(handler: () => void): () => void;
  /** The bytes of the file with what changed since; undefined where it was opened from no workbook file. Throws `HostError`. */
  save(): Uint8Array | undefined;
}

/** Opens a workbook file. Throws `HostError`. */
export function openBook(
  bytes: Uint8Array,
  name: string,
  engine: CalcEngine,
  since: Since,
  requirements: Requirements,
): OpenBook {
  const book = openSnapshot(readBook(bytes, name), name, engine);
  book.file = bytes;
  const sheets = book.sheets.map((sheet) => ({ sheet, name: sheet.name }));
  const excel = emulatedExcel(book, since, requirements);
  const handlers = new Set<() => void>();
  let snapshot: Snapshot | undefined;
  book.listen((event) => {
    if (!['selected', 'activated', 'deactivated'].includes(event.kind)) snapshot = undefined;
    for (const handler of handlers) handler();
  });
  return {
    excel,
    workbook: name,
    get snapshot() {
      return (snapshot ??= takeSnapshot(book));
    },
    get active() {
      return book.sheets.indexOf(book.active);
    },
    get selected() {
      return { sheet: book.sheets.indexOf(book.active), box: book.selection };
    },
    select({ sheet, box }) {
      excel.byHand(() => book.select(book.sheets[sheet]!, box));
      return Promise.resolve();
    },
    activate(sheet) {
      excel.byHand(() => book.activate(book.sheets[sheet]!));
    },
    type({ sheet: index, box }, text) {
      const sheet = book.sheets[index]!;
      if (sheet.protection) return false;
      excel.byHand(() => book.write(sheet, box, [[box.top, box.left, typed(book, index, box, text)]]));
      return true;
    },
    save: () => (isZip(bytes) ? saveBook(book, { bytes, sheets }) : undefined),
    onDraw(handler) {
      handlers.add(handler);
      return () => void handlers.delete(handler);
    },
  };
}

/** A workbook file is a zip; a .csv is not. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function typed(book: WorkbookStore, index: number, { top, left }: Box, text: string): Cell {
  const old = book.sheets[index]!.cell(top, left);
  const input = readTyped(text, old.format, 'en-GB');
  return {
    value: input.value,
    format: old.format === 'General' ? (input.format ?? old.format) : old.format,
    ...(input.formula !== undefined && { formula: input.formula }),
    ...(old.style && { style: old.style }),
  };
}
