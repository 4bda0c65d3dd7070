import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openReview, shown } from './workbench';

test('a line is costed from words and corrected', async ({ page }) => {
  const pane = await openReview(page);
  await pane.getByRole('button', { name: 'Cost a line' }).first().click();
  await pane.getByLabel('Say it in your own words').fill('Practice lead, BG14 for 18 months from 1 October 2023, 0.6 FTE');
  const main = pane.locator('main');
  await expect(pane.getByRole('table', { name: 'Cost' })).toContainText('62,769 × 0.6 × 6 ÷ 12');
  await expect(pane.getByRole('table', { name: 'Cost' })).toContainText('56,492');
  await expect(pane.getByRole('table', { name: 'Effect on the bid' })).toContainText('−2.9 pts');
  await pane.getByLabel('FTE').fill('1');
  await expect(pane.getByRole('table', { name: 'Cost' })).toContainText('94,154');
  await expect(main).toContainText('your value');
  await pane
    .getByRole('button', { name: 'Reset' })
    .or(pane.getByText('Reset', { exact: true }))
    .first()
    .click();
  await expect(pane.getByRole('table', { name: 'Cost' })).toContainText('56,492');
  await pane.getByLabel('Priority').selectOption('SHOULD');
  await expect(main).toContainText('Adds row');
  const { violations } = await new AxeBuilder({ page })
    .disableRules('region')
    .exclude(['iframe', '[data-tabster-dummy]'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('what is missing is said beside the button', async ({ page }) => {
  const pane = await openReview(page);
  await pane.getByRole('button', { name: 'Cost a line' }).first().click();
  await pane.getByLabel('Say it in your own words').fill('Analyst at £700 a day');
  await expect(pane.getByText('Days are missing.', { exact: true })).toBeVisible();
});

test('a line put in stands in the grid and in the totals that are to hold it, and is taken back cell for cell', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const pane = await openReview(page);
  const before = await shown(page, 'Funding');
  await pane.getByRole('button', { name: 'Cost a line' }).first().click();
  await pane.getByLabel('Say it in your own words').fill('Outreach worker, £1,000 a month for 18 months from 1 October 2023');
  await pane.getByLabel('Priority').selectOption('SHOULD');
  const main = pane.locator('main');
  await expect(main).toContainText(/Adds row \d+/);
  const row = Number(/Adds row (\d+)/.exec((await main.textContent()) ?? '')?.[1]);
  await pane.getByRole('checkbox', { name: 'Raise typed totals by it too' }).check();
  await pane.getByRole('button', { name: 'Insert line' }).click();
  await expect(main).toContainText('Written: Insert “Outreach worker”');
  const after = await shown(page, 'Funding');
  expect(after[`A${row}`]).toBe('Outreach worker');
  expect([after[`B${row}`], after[`C${row}`]]).toEqual(['6,000', '12,000']);
  // Every figure below the row that is not as it was is a total that grew by what the line has in its column.
  const pounds = (text: string | undefined): number => Number((text ?? '').replace(/[£,]/g, ''));
  const grown = Object.entries(before).flatMap(([at, text]) => {
    const [, column = '', line = ''] = /^([A-Z]+)(\d+)$/.exec(at) ?? [];
    const moved = Number(line) >= row ? `${column}${Number(line) + 1}` : at;
    return after[moved] === text ? [] : [`${column} ${pounds(after[moved]) - pounds(text)}`];
  });
  expect(grown.filter((one) => one === 'B 6000').length).toBeGreaterThan(0);
  expect(grown.filter((one) => one === 'C 12000').length).toBe(grown.filter((one) => one === 'B 6000').length);
  expect(grown.filter((one) => !['B 6000', 'C 12000', 'D 18000'].includes(one))).toEqual([]);
  await pane.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => shown(page, 'Funding'), { timeout: 30_000 }).toEqual(before);
});
