import type { Box, DefinedName, Visibility } from '../core';
import { askNotes } from './excel-notes';
import { runExcel, type ExcelSession } from './excel-session';

/** What there is to read of a sheet before any cell is read. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
  /** Cells with anything in them stand in here; undefined for a blank sheet. */
  readonly used: Box | undefined;
  /** true: all rows of `used` are hidden · null: some. */
  readonly rowsHidden: boolean | null;
  readonly colsHidden: boolean | null;
  readonly tables: readonly TableOutline[];
}

export interface TableOutline {
  readonly name: string;
  readonly box: Box;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
}

export interface WorkbookOutline {
  readonly name: string;
  readonly sheets: readonly SheetOutline[];
  readonly names: readonly DefinedName[];
  /** What is kept with the workbook. */
  readonly notes: string | undefined;
}

const visibilities: Readonly<Record<string, Visibility>> = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' };

/** Formats far from any content are not read, unless that costs little: a border drawn down to the last row would be a million cells. */
const CHEAP_CELLS = 20_000;

/** Two syncs, however many sheets: which sheets, tables, names and notes there are, then where each stands. */
export function readOutline(session: ExcelSession): Promise<WorkbookOutline> {
  return runExcel(session, async (context) => {
    const { workbook } = context;
    const { worksheets, tables, names } = workbook;
    workbook.load('name');
    worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
    tables.load('items/name,items/showHeaders,items/showTotals,items/worksheet/id');
    names.load('items/name,items/formula,items/visible');
    const notes = askNotes(workbook);
    await context.sync();

    const parts = worksheets.items.map((sheet) => {
      const filled = sheet.getUsedRangeOrNullObject(true);
      const formatted = sheet.getUsedRangeOrNullObject(false);
      const place = 'rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden';
      filled.load(place);
      formatted.load(place);
      sheet.names.load('items/name,items/formula,items/visible');
      return { sheet, filled, formatted };
    });
    const ranges = tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,columnIndex,rowCount,columnCount');
      return { table, range };
    });
    await context.sync();

    const sheets = parts.map(({ sheet, filled, formatted }): SheetOutline => {
      const used = narrower(filled, formatted);
      return {
        id: sheet.id,
        name: sheet.name,
        visibility: visibilities[sheet.visibility] ?? 'visible',
        protected: sheet.protection.protected,
        used: used && boxOfRange(used),
        rowsHidden: used ? used.rowHidden : false,
        colsHidden: used ? used.columnHidden : false,
        tables: ranges
          .filter(({ table }) => table.worksheet.id === sheet.id)
          .map(({ table, range }) => ({
            name: table.name,
            box: boxOfRange(range),
            headerRow: table.showHeaders,
            totalsRow: table.showTotals,
          }))
          .sort((a, b) => a.box.top - b.box.top || a.box.left - b.box.left),
      };
    });
    return {
      name: workbook.name,
      notes: notes(),
      sheets,
      names: [
        ...definedNames(names.items),
        ...parts.flatMap(({ sheet }, index) => definedNames(sheet.names.items).map((name) => ({ ...name, sheet: index }))),
      ],
    };
  });
}

/** The filled part alone where the formatted one is much larger. */
function narrower(filled: Excel.Range, formatted: Excel.Range): Excel.Range | undefined {
  if (filled.isNullObject && formatted.isNullObject) return undefined;
  if (filled.isNullObject) return cellsOf(formatted) <= CHEAP_CELLS ? formatted : undefined;
  return cellsOf(formatted) <= Math.max(CHEAP_CELLS, 4 * cellsOf(filled)) ? formatted : filled;
}

function cellsOf({ rowCount, columnCount }: Excel.Range): number {
  return rowCount * columnCount;
}

function boxOfRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Box {
  return { top: rowIndex, left: columnIndex, bottom: rowIndex + rowCount - 1, right: columnIndex + columnCount - 1 };
}

function definedNames(items: readonly Excel.NamedItem[]): DefinedName[] {
  return items
    .filter(({ visible }) => visible)
    .map(({ name, formula }) => ({ name, refersTo: String(formula).replace(/^=/, '') }));
}
