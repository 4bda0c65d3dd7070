import { sheetBuilder, type Snapshot, type Span } from '../../core';
import { formatList } from '../../hosts/excel-cells';
import { spanList } from '../../hosts/spans';
import type { WorkbookStore } from './workbook-store';

/** The store as a value, as a read of the saved file would give it. */
export function takeSnapshot(book: WorkbookStore): Snapshot {
  const formats = formatList();
  const sheets = book.sheets.map((sheet) => {
    const builder = sheetBuilder();
    for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
      if (cell.value === '' && cell.formula === undefined) continue;
      builder.add(Math.floor(key / 16_384), key % 16_384, cell.value, formats.index(cell.format), cell.formula);
    }
    return builder.build({
      name: sheet.name,
      visibility: sheet.visibility,
      protected: sheet.protection !== undefined,
      merges: sheet.merges,
      hiddenRows: spans(sheet.hiddenRows),
      hiddenCols: spans(sheet.hiddenCols),
      tables: sheet.tables.map(({ name, box, headerRow, totalsRow }) => ({ name, box, headerRow, totalsRow })),
    });
  });
  return {
    sheets,
    formats: formats.codes,
    names: [
      ...book.names.map(({ name, refersTo }) => ({ name, refersTo })),
      ...book.sheets.flatMap((sheet, index) => sheet.names.map(({ name, refersTo }) => ({ name, refersTo, sheet: index }))),
    ],
    externalLinks: [],
    date1904: false,
  };
}

function spans(indexes: ReadonlySet<number>): Span[] {
  const list = spanList();
  for (const index of indexes) list.add(index);
  return list.spans();
}
