import { changeOf, planTotals, valueAt, type Plan, type PlanItem } from '../../../../src/core';
import { draw } from '../../../support/draw';
import { workedOut } from '../../../support/worked-out';

const lines = `
    Staffing request
    | Activity      | 23/24 funding | 24/25 funding |
    | Practice lead | 40,000        | 41,000        |
    | Training      | 12,000        | –             |
    | Materials     | 3,500         | 2,250         |
    | Total         | 55,500        | 43,250        |`;

const added = ({ items }: Plan): PlanItem[] => items.filter(({ kind }) => kind === 'new-total');

describe.each([
  ['typed', false],
  ['pasted as text', true],
])('a column of totals that is printed nowhere, %s', (_, pasted) => {
  it('is offered, never ticked, worded like its neighbours, and shows what the workbook works out', async () => {
    const { snapshot } = draw(lines, { pasted });
    const plan = planTotals(snapshot);
    const [item, ...others] = added(plan).filter(({ label }) => label.includes('column'));
    expect(others).toEqual([]);
    expect(item!.group).toBe('choice');
    expect(item!.cells.map(({ at, after }) => `${at.cells} ${after}`)).toEqual([
      'D2 Total funding',
      'D3 =SUM(B3:C3)',
      'D4 =SUM(B4:C4)',
      'D5 =SUM(B5:C5)',
      'D6 =SUM(B6:C6)',
    ]);
    const change = changeOf(snapshot, [item!.id], { on: '2026-01-05 10:42', version: '1.0.0' });
    const after = await workedOut(snapshot, change);
    expect([2, 3, 4, 5].map((row) => valueAt(after.sheets[0]!, row, 3))).toEqual([81000, 12000, 5750, 98750]);
    expect(added(planTotals(after))).toEqual([]);
  });

  it('leaves a headline under the totals alone', () => {
    const { snapshot } = draw(`${lines}\n    | | | £0.1m |`, { pasted });
    const [item] = added(planTotals(snapshot)).filter(({ label }) => label.includes('column'));
    expect(item!.cells.map(({ at }) => at.cells)).toEqual(['D2', 'D3', 'D4', 'D5', 'D6']);
  });
});

describe('is not offered', () => {
  const none = (drawing: string): void => {
    const { snapshot } = draw(drawing, { pasted: false });
    expect(added(planTotals(snapshot)).map(({ label }) => label)).toEqual([]);
  };

  it('where there is one', () =>
    none(`
    Staffing request
    | Activity      | 23/24  | 24/25  | Total  |
    | Practice lead | 40,000 | 41,000 | 81,000 |
    | Training      | 12,000 | 1,000  | 13,000 |
    | Total         | 52,000 | 42,000 | 94,000 |`));

  it('where words stand for a figure', () => none(lines.replace('–  ', 'tbc')));

  it('where something stands beside the table', () =>
    none(lines.replace('3,500         | 2,250         |', '3,500         | 2,250         |   | see note 4 |')));

  it('where a formula that is there would take it in', () => {
    const { snapshot } = draw(lines, { pasted: false });
    const sheet = snapshot.sheets[0]!;
    // Any cell will do to hold the formula: B6 adds the whole of rows 2 to 5 and so the new column with them.
    const at = sheet.starts[sheet.rows.indexOf(5)]! + 1;
    const held = { ...sheet, formulas: new Map([...sheet.formulas, [at, 'SUM(B3:E5)-C3-C5']]) };
    const plan = planTotals({ ...snapshot, sheets: [held, ...snapshot.sheets.slice(1)] });
    expect(added(plan).filter(({ label }) => label.includes('column'))).toEqual([]);
  });
});
