import type { Box, Snapshot, Span } from '../../src/core';

/** A snapshot as plain lists, one text a cell: what two hosts must agree on, whatever order they met formats in. */
export function plainSnapshot(snapshot: Snapshot): object {
  return {
    date1904: snapshot.date1904,
    names: [...snapshot.names].sort((a, b) => a.name.localeCompare(b.name) || (a.sheet ?? -1) - (b.sheet ?? -1)),
    sheets: snapshot.sheets.map((sheet) => {
      const cells: string[] = [];
      const box = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
      for (const [index, row] of sheet.rows.entries()) {
        for (let at = sheet.starts[index]!; at < sheet.starts[index + 1]!; at++) {
          const col = sheet.cols[at]!;
          box.top = Math.min(box.top, row);
          box.bottom = Math.max(box.bottom, row);
          box.left = Math.min(box.left, col);
          box.right = Math.max(box.right, col);
          const formula = sheet.formulas.get(at);
          cells.push(
            `${row},${col} ${JSON.stringify(sheet.values[at])} ${snapshot.formats[sheet.formats[at]!]}${formula === undefined ? '' : ` =${formula}`}`,
          );
        }
      }
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        protected: sheet.protected,
        cells,
        // What is hidden beyond the cells holds no figure; Excel's API does not tell it.
        hiddenRows: within(sheet.hiddenRows, box, 'rows'),
        hiddenCols: within(sheet.hiddenCols, box, 'cols'),
        tables: sheet.tables,
        merges: sheet.merges,
      };
    }),
  };
}

function within(spans: readonly Span[], box: Box, axis: 'rows' | 'cols'): Span[] {
  const [from, to] = axis === 'rows' ? [box.top, box.bottom] : [box.left, box.right];
  return spans
    .map(({ first, last }) => ({ first: Math.max(first, from), last: Math.min(last, to) }))
    .filter(({ first, last }) => first <= last);
}
