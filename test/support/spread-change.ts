import type { CellEdit, Change, Snapshot } from '../../src/core';

/** Something of everything, spread over every sheet of a book: two rows in each, and every seventh cell written. */
export function spread({ sheets }: Snapshot): Change {
  const rows = sheets.flatMap(({ rows: used }, sheet) => {
    const first = used[Math.floor(used.length / 3)]!;
    const second = used[Math.floor(used.length / 2)]! + 1;
    return first === second
      ? []
      : [
          { sheet, row: first, like: first },
          { sheet, row: second + 1, like: second },
        ];
  });
  const cells = sheets.flatMap(({ rows: used, starts, cols }, sheet) => {
    const moved = (row: number): number =>
      rows.filter((put) => put.sheet === sheet).reduce((at, put) => (put.row <= at ? at + 1 : at), row);
    const edits: CellEdit[] = [];
    for (const [n, row] of used.entries()) {
      for (let at = starts[n]!; at < starts[n + 1]!; at++) {
        if (at % 7 !== 0) continue;
        const place = { sheet, row: moved(row), col: cols[at]! };
        const kind = (at / 7) % 4;
        if (kind === 0) edits.push({ at: place, content: { kind: 'number', value: '31384.5' }, format: '#,##0' });
        else if (kind === 1) edits.push({ at: place, content: { kind: 'text', text: '=HYPERLINK("x")' } });
        else if (kind === 2) edits.push({ at: place, content: { kind: 'blank' } });
        else edits.push({ at: place, content: { kind: 'formula', formula: `SUM(A1:A${row + 1})*2` }, format: '0.00' });
      }
    }
    return edits;
  });
  const fresh = rows.map(({ sheet, row }): CellEdit => ({
    at: { sheet, row, col: 0 },
    content: { kind: 'text', text: '4,000' },
  }));
  return {
    title: 'Spread',
    rows,
    cells: [...cells.filter(({ at }) => !rows.some((put) => put.sheet === at.sheet && put.row === at.row)), ...fresh],
    sheets: [],
    rests: [],
  };
}
