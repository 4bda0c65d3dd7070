import type { Box } from '../../core';
import type { CalcEngine } from './calc-engine';
import { Calculator } from './calculator';
import { sameBox } from './grid-area';
import type { Cell } from './sheet-store';
import { SheetStore, type NameStore, type TableStore } from './sheet-store';
import type { StoreEvent, StoreListener } from './store-events';
import { shiftSheet } from './shift-sheet';
import type { Shift } from '../../hosts/adjust-references';

/** The open workbook. Listeners hear of a change when it is done and computed. */
export class WorkbookStore {
  sheets: SheetStore[] = [];
  names: NameStore[] = [];
  /** Settings that add-ins keep with the workbook, as JSON values. */
  readonly settings = new Map<string, unknown>();
  /** Called when a setting was kept or taken out. */
  settingsChanged: (() => void) | undefined;
  readOnly = false;
  /** No sheet may come, go or change its name. */
  structureLocked = false;
  /** Rows and columns that came and went, in order. */
  readonly shifts: { readonly sheet: SheetStore; readonly shift: Shift }[] = [];
  /** The bytes it was opened from, while they still have its sheets and merged cells. */
  file: Uint8Array | undefined;
  active!: SheetStore;
  selection: Box = { top: 0, left: 0, bottom: 0, right: 0 };
  private readonly listeners = new Set<StoreListener>();
  private readonly calculator: Calculator;
  private lastId = 0;
  private waiting: StoreEvent[] = [];

  constructor(
    public name: string,
    engine: CalcEngine,
  ) {
    this.calculator = new Calculator(this, engine);
  }

  listen(listener: StoreListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** A name no other sheet has (any case), as Excel allows it. */
  isSheetName(name: string, besides?: SheetStore): boolean {
    return (
      name.length > 0 &&
      name.length <= 31 &&
      !/[\\/?*[\]:]/.test(name) &&
      !/^'|'$/.test(name) &&
      !this.sheets.some((sheet) => sheet !== besides && sheet.name.toLowerCase() === name.toLowerCase())
    );
  }

  /** By name, or by id with or without its braces. */
  sheet(key: string): SheetStore | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find(
      ({ name, id }) => name.toLowerCase() === wanted || id.toLowerCase() === wanted || id.slice(1, -1).toLowerCase() === wanted,
    );
  }

  addSheet(name: string): SheetStore {
    const sheet = new SheetStore(`{00000000-0001-0000-0000-${this.nextId()}}`, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    this.calculator.restructured();
    this.tell({ kind: 'sheet-added', sheet });
    return sheet;
  }

  removeSheet(sheet: SheetStore): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    sheet.deleted = true;
    this.calculator.restructured();
    this.tell({ kind: 'sheet-deleted', sheet });
    if (this.active === sheet) this.activate(this.sheets.find(({ visibility }) => visibility === 'visible') ?? this.sheets[0]!);
  }

  renameSheet(sheet: SheetStore, name: string): void {
    const before = sheet.name;
    this.calculator.renameInFormulas(before, name);
    sheet.name = name;
    this.file = undefined;
    this.calculator.restructured();
    this.tell({ kind: 'sheet-renamed', sheet, before });
  }

  moveSheet(sheet: SheetStore, position: number): void {
    this.sheets = this.sheets.filter((other) => other !== sheet);
    this.sheets.splice(position, 0, sheet);
    this.calculator.restructured();
  }

  /** Puts cells in place; their formulas are computed before anyone hears of it. */
  write(sheet: SheetStore, box: Box, cells: Iterable<readonly [row: number, col: number, cell: Cell]>): void {
    for (const [row, col, cell] of cells) {
      sheet.put(row, col, cell);
      this.calculator.wrote(sheet, row, col);
    }
    this.tell({ kind: 'changed', sheet, box, change: 'RangeEdited' });
  }

  restyle(sheet: SheetStore, box: Box, cells: Iterable<readonly [row: number, col: number, cell: Cell]>): void {
    for (const [row, col, cell] of cells) sheet.put(row, col, cell);
    this.tell({ kind: 'format-changed', sheet, box });
  }

  /** Merged cells as they shall be from now on. */
  remerge(sheet: SheetStore, merges: Box[]): void {
    sheet.merges = merges;
    this.file = undefined;
  }

  /** Puts rows or columns in, or takes them out; references everywhere follow. */
  shift(sheet: SheetStore, shift: Shift, box: Box): void {
    shiftSheet(this, sheet, shift);
    this.shifts.push({ sheet, shift });
    this.file = undefined;
    this.calculator.restructured();
    const change =
      shift.axis === 'rows'
        ? shift.count > 0
          ? 'RowInserted'
          : 'RowDeleted'
        : shift.count > 0
          ? 'ColumnInserted'
          : 'ColumnDeleted';
    this.tell({ kind: 'changed', sheet, box, change });
  }

  tables(): readonly { readonly sheet: SheetStore; readonly table: TableStore }[] {
    return this.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  }

  addTable(sheet: SheetStore, box: Box, name?: string): TableStore {
    const taken = new Set(this.tables().map(({ table }) => table.name.toLowerCase()));
    let number = taken.size + 1;
    while (taken.has(`table${number}`)) number++;
    const table: TableStore = {
      id: `{00000000-0002-0000-0000-${this.nextId()}}`,
      name: name ?? `Table${number}`,
      box,
      headerRow: true,
      totalsRow: false,
      style: 'TableStyleMedium2',
    };
    sheet.tables.push(table);
    this.calculator.restructured();
    this.tell({ kind: 'table-added', sheet, table });
    return table;
  }

  removeTable(sheet: SheetStore, table: TableStore): void {
    sheet.tables = sheet.tables.filter((other) => other !== table);
    this.calculator.restructured();
    this.tell({ kind: 'table-deleted', sheet, table });
  }

  /** Names, tables or sheets changed in place: formulas may read differently. */
  restructured(): void {
    this.calculator.restructured();
  }

  activate(sheet: SheetStore): void {
    this.show(sheet, { top: 0, left: 0, bottom: 0, right: 0 }, sheet !== this.active);
  }

  select(sheet: SheetStore, box: Box): void {
    this.show(sheet, box, true);
  }

  protect(sheet: SheetStore, protection: SheetStore['protection']): void {
    sheet.protection = protection;
    this.tell({ kind: 'protection-changed', sheet });
  }

  /** Everything in it is as the file has it: nothing is due, and nobody need hear. */
  opened(): void {
    this.calculator.opened();
    this.waiting = [];
  }

  /** Computes what is due, and tells the listeners all that happened since. */
  settle(): void {
    for (const sheet of this.calculator.run()) this.waiting.push({ kind: 'calculated', sheet });
    const events = this.waiting;
    this.waiting = [];
    for (const event of events) for (const listener of this.listeners) listener(event);
  }

  /** Computes what is due, so that values can be read. */
  calculate(): void {
    for (const sheet of this.calculator.run()) this.waiting.push({ kind: 'calculated', sheet });
  }

  private show(sheet: SheetStore, box: Box, moves: boolean): void {
    if (sheet !== this.active) {
      if (!this.active.deleted) this.tell({ kind: 'deactivated', sheet: this.active });
      this.active = sheet;
      this.tell({ kind: 'activated', sheet });
      this.selection = box;
      this.tell({ kind: 'selected', sheet, box });
      return;
    }
    if (!moves || sameBox(this.selection, box)) return;
    this.selection = box;
    this.tell({ kind: 'selected', sheet, box });
  }

  private tell(event: StoreEvent): void {
    this.waiting.push(event);
  }

  private nextId(): string {
    return String(++this.lastId).padStart(12, '0');
  }
}
