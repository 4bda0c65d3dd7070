import { changeOf, planTotals, type Plan } from '../../../../src/core';
import { draw } from '../../../support/draw';
import { request, shares } from './remainders';

function formulas({ items }: Plan, group: string): Record<string, string> {
  return Object.fromEntries(
    items.filter((item) => item.group === group).flatMap(({ cells }) => cells.map(({ at, after }) => [at.cells, after])),
  );
}

const planOf = (drawing: string): Plan => planTotals(draw(drawing, { pasted: false }).snapshot);

describe('what remains of a total', () => {
  it('is the total less what is taken off it', () => {
    const safe = formulas(planOf(request('1,250', '50,000')), 'safe');
    expect(safe).toMatchObject({ B6: '=SUM(B3:B5)', B8: '=B6-B7', C8: '=C6-C7' });
  });

  it('passes over a dash, which a minus sign would not', () => {
    const safe = formulas(planOf(request('–', '51,250')), 'safe');
    expect(safe['B8']).toBe('=B6-B7');
    expect(safe['C8']).toBe('=C6-SUM(C7)');
  });

  it('is never safe where it does not come to the figure that stands there', () => {
    const plan = planOf(request('1,250', '50,900'));
    expect(formulas(plan, 'safe')['C8']).toBeUndefined();
  });
});

describe('a share of the whole', () => {
  it('is rounded as it is printed, so that nothing that rests on it moves', () => {
    const safe = formulas(planOf(shares('25%')), 'safe');
    expect(safe).toMatchObject({ C3: '=ROUND(B3/B7,2)', C4: '=ROUND(B4/B7,2)', C5: '=B5/B7', C6: '=B6/B7' });
    expect(planOf(shares('25%')).totals.typed).toBe(1);
  });

  it('stays as it is where a percentage beside it is not the share it says', () => {
    const plan = planOf(shares('15%'));
    expect(Object.keys(formulas(plan, 'safe')).filter((at) => at.startsWith('C'))).toEqual([]);
    expect(plan.stays.map(({ reason }) => reason)).toContain('Not every percentage of its column is the share it says.');
  });

  it('says of what it is a share, and is no row of the check sheet, whose differences are in pounds', () => {
    const { snapshot } = draw(shares('25%'), { pasted: false });
    const { items } = planTotals(snapshot);
    expect(items.find(({ label }) => label.startsWith('% of total'))?.why).toContain('share of “Cost”');
    const ids = items.filter(({ group }) => group === 'safe').map(({ id }) => id);
    const { sheets } = changeOf(snapshot, ids, { on: '2026-01-05 10:42', version: '1.0.0' });
    const check = sheets.find(({ name }) => name === 'Crosscast check')!;
    expect(check.cells.filter(({ col, row }) => col === 3 && row >= 7)).toHaveLength(1);
  });
});
