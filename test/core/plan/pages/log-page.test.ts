import type { Journal } from '../../../../src/core';
import { logPage } from '../../../../src/core/plan/pages/log-page';
import { draw } from '../../../support/draw';

test('the log tells of the cells of the bid, and not of those on sheets that the change made', () => {
  const { snapshot } = draw(`
    ## Funding
    | Activity | 23/24 |
    | Training | 4,000 |
    | Total    | 4,000 |
  `);
  const cell = (sheet: string, row: number, value: number): Journal['cells'][number] => ({
    sheet,
    row,
    col: 1,
    before: { value: undefined, format: 'General' },
    after: { value, format: '#,##0' },
  });
  const journal: Journal = {
    id: '1',
    title: 'Write totals',
    on: '2026-01-05 10:42',
    by: 'A Preparer',
    version: '1.0.0',
    cells: [cell('Funding', 2, 4000), cell('Crosscast check', 3, 1), cell('Day rates', 4, 700)],
    rows: [],
    sheets: ['Crosscast check', 'Day rates'],
    undone: { on: '2026-01-05 11:00' },
  };
  const page = logPage([], new Map(), snapshot, { on: '2026-01-06', version: '1.0.0', journals: [journal] });
  const told = page.cells.filter(({ row, col }) => row >= 4 && (col === 2 || col === 3));
  expect(told.map(({ content }) => (content.kind === 'text' ? content.text : content.kind))).toEqual([
    'Written: Write totals',
    'Funding!B3',
    'Taken back: Write totals',
    'Funding!B3',
  ]);
});
