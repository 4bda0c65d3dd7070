import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx as readByHucre } from 'hucre';
import { cellIndex } from '../../src/core/model/snapshot';
import { readWorkbookFile } from '../../src/hosts/files';

const books = join(__dirname, '..', 'books');

test.each(['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'])(
  '%s reads as a second reader reads it',
  async (name) => {
    const path = join(books, `${name}.xlsx`);
    const ours = await readWorkbookFile(path);
    const theirs = await readByHucre(new Uint8Array(await readFile(path)), { readStyles: true });
    expect(ours.sheets.map((sheet) => sheet.name)).toEqual(theirs.sheets.map((sheet) => sheet.name));
    ours.sheets.forEach((sheet, index) => {
      const other = theirs.sheets[index]!;
      const cells: unknown[] = [];
      other.rows.forEach((row, r) =>
        row.forEach((value, c) => {
          if (value === null || value === '') return;
          const at = cellIndex(sheet, r, c);
          cells.push([r, c, value]);
          expect([r, c, sheet.values[at]]).toEqual([r, c, value]);
          expect([r, c, ours.formats[sheet.formats[at]!]]).toEqual([
            r,
            c,
            other.cells?.get(`${r},${c}`)?.style?.numFmt ?? 'General',
          ]);
        }),
      );
      expect(sheet.values).toHaveLength(cells.length);
      const merges = (other.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => [startRow, startCol, endRow, endCol]);
      expect(sheet.merges.map(({ top, left, bottom, right }) => [top, left, bottom, right])).toEqual(merges);
    });
  },
);
