import type { Snapshot } from '../../core';
import type { CalcEngine } from './calc-engine';
import { WorkbookStore } from './workbook-store';

/** A workbook store with everything a snapshot holds. Formulas keep the file's values until something changes. */
export function openSnapshot(snapshot: Snapshot, name: string, engine: CalcEngine): WorkbookStore {
  const book = new WorkbookStore(name, engine);
  for (const source of snapshot.sheets) {
    const sheet = book.addSheet(source.name);
    sheet.visibility = source.visibility;
    if (source.protected) sheet.protection = { options: {} };
    sheet.merges = [...source.merges];
    for (const [index, row] of source.rows.entries()) {
      for (let at = source.starts[index]!; at < source.starts[index + 1]!; at++) {
        const formula = source.formulas.get(at);
        sheet.put(row, source.cols[at]!, {
          value: source.values[at]!,
          format: snapshot.formats[source.formats[at]!] ?? 'General',
          ...(formula !== undefined && { formula }),
        });
      }
    }
    for (const { first, last } of source.hiddenRows) for (let row = first; row <= last; row++) sheet.hiddenRows.add(row);
    for (const { first, last } of source.hiddenCols) for (let col = first; col <= last; col++) sheet.hiddenCols.add(col);
    for (const { name: tableName, box, headerRow, totalsRow } of source.tables) {
      Object.assign(book.addTable(sheet, box, tableName), { headerRow, totalsRow });
    }
  }
  for (const { name: defined, refersTo, sheet } of snapshot.names) {
    const names = sheet === undefined ? book.names : book.sheets[sheet]!.names;
    names.push({ name: defined, refersTo, comment: '', visible: true });
  }
  book.active = book.sheets.find(({ visibility }) => visibility === 'visible') ?? book.sheets[0]!;
  book.opened();
  return book;
}
