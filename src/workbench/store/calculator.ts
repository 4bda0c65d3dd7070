import type { CalcContent, CalcEngine, CalcSheet } from './calc-engine';
import { quotedSheet } from './grid-area';
import type { Cell, SheetStore, TableStore } from './sheet-store';
import { plainReferences, type ReferredTable } from './structured-references';
import type { WorkbookStore } from './workbook-store';

/** Keeps an engine in step with the store. Nothing is computed before the first change, so a file opens with its own values. */
export class Calculator {
  private loaded = false;
  private changed = false;
  private written: { sheet: SheetStore; row: number; col: number }[] = [];

  constructor(
    private readonly book: WorkbookStore,
    private readonly engine: CalcEngine,
  ) {}

  wrote(sheet: SheetStore, row: number, col: number): void {
    this.changed = true;
    if (this.loaded) this.written.push({ sheet, row, col });
  }

  restructured(): void {
    this.loaded = false;
    this.written = [];
    this.changed = true;
  }

  opened(): void {
    this.changed = false;
  }

  /** Brings formulas up to date; tells the sheets on which a value changed. */
  run(): Set<SheetStore> {
    const touched = new Set<SheetStore>();
    if (!this.changed) return touched;
    this.changed = false;
    const { sheets } = this.book;
    if (!sheets.some((sheet) => hasFormulas(sheet))) {
      this.loaded = false;
      return touched;
    }
    if (!this.loaded) this.load();
    else {
      for (const { sheet, row, col } of this.written) {
        const index = sheets.indexOf(sheet);
        if (index >= 0) this.engine.write(index, row, col, this.contentOf(sheet, row, sheet.cell(row, col)));
      }
    }
    this.written = [];
    const spilled = new Set<Cell>();
    for (const { sheet: index, row, col, value, spilled: isSpilled } of this.engine.calculate()) {
      const sheet = sheets[index]!;
      const cell = sheet.cell(row, col);
      if (value === undefined) continue;
      const next: Cell = { ...cell, value, ...(isSpilled && { spilled: true as const }) };
      if (isSpilled) spilled.add(next);
      else if (cell.formula === undefined) continue;
      if (!isSpilled && sameValue(cell.value, value)) continue;
      sheet.put(row, col, next);
      touched.add(sheet);
    }
    for (const sheet of sheets) this.dropOldSpills(sheet, spilled);
    return touched;
  }

  /** References to a renamed sheet, in formulas and names. */
  renameInFormulas(before: string, after: string): void {
    const from = [quotedSheet(before), `'${before.replace(/'/g, "''")}'`].map((name) => `${name}!`);
    const to = `${quotedSheet(after)}!`;
    const renamed = (formula: string): string =>
      formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!/gu, (found) =>
        from.some((name) => name.toLowerCase() === found.toLowerCase()) ? to : found,
      );
    for (const sheet of this.book.sheets) {
      for (const [key, cell] of sheet.cells) {
        if (cell.formula !== undefined) sheet.cells.set(key, { ...cell, formula: renamed(cell.formula) });
      }
      for (const name of sheet.names) name.refersTo = renamed(name.refersTo);
    }
    for (const name of this.book.names) name.refersTo = renamed(name.refersTo);
  }

  private load(): void {
    const { sheets, names } = this.book;
    this.engine.load({
      sheets: sheets.map((sheet) => this.sheetOf(sheet)),
      names: [
        ...names.map(({ name, refersTo }) => ({ name, refersTo })),
        ...sheets.flatMap((sheet, index) => sheet.names.map(({ name, refersTo }) => ({ name, refersTo, sheet: index }))),
      ],
    });
    this.loaded = true;
  }

  private sheetOf(sheet: SheetStore): CalcSheet {
    const cells = [...sheet.cells]
      .filter(([, cell]) => cell.formula !== undefined || (cell.value !== '' && !cell.spilled))
      .map(([key, cell]) => {
        const row = Math.floor(key / 16_384);
        return { row, col: key % 16_384, content: this.contentOf(sheet, row, cell) };
      });
    return { name: sheet.name, cells };
  }

  private contentOf(sheet: SheetStore, row: number, cell: Cell): CalcContent {
    if (cell.formula === undefined) {
      return { value: typeof cell.value === 'object' ? cell.value.error : cell.value };
    }
    const own = sheet.tables.find(({ box }) => row >= box.top && row <= box.bottom);
    const formula = plainReferences(cell.formula, row, own && this.referred(sheet, own), (name) => {
      const found = this.book.tables().find(({ table }) => table.name.toLowerCase() === name.toLowerCase());
      return found && this.referred(found.sheet, found.table);
    });
    return { formula };
  }

  private referred(sheet: SheetStore, { name, box, headerRow, totalsRow }: TableStore): ReferredTable {
    const columns: string[] = [];
    for (let col = box.left; col <= box.right; col++) {
      const heading = headerRow ? sheet.cell(box.top, col).value : '';
      columns.push(typeof heading === 'object' ? heading.error : String(heading));
    }
    return { name, sheet: sheet.name, box, headerRow, totalsRow, columns };
  }

  private dropOldSpills(sheet: SheetStore, kept: ReadonlySet<Cell>): void {
    for (const [key, cell] of sheet.cells) {
      if (!cell.spilled || kept.has(cell)) continue;
      sheet.put(Math.floor(key / 16_384), key % 16_384, {
        value: '',
        format: cell.format,
        ...(cell.style && { style: cell.style }),
      });
    }
  }
}

function hasFormulas(sheet: SheetStore): boolean {
  for (const cell of sheet.cells.values()) if (cell.formula !== undefined) return true;
  return false;
}

function sameValue(a: Cell['value'], b: Cell['value']): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.error === b.error);
}
