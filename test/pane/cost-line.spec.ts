import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { openReview } from './workbench';

test('a line is costed from words and corrected', async ({ page }) => {
  await openReview(page);
  await page.getByRole('button', { name: 'Cost a line' }).first().click();
  await page.getByLabel('Say it in your own words').fill('Practice lead, BG14 for 18 months from 1 October 2023, 0.6 FTE');
  const main = page.locator('main');
  await expect(page.getByRole('table', { name: 'Cost' })).toContainText('62,769 × 0.6 × 6 ÷ 12');
  await expect(page.getByRole('table', { name: 'Cost' })).toContainText('56,492');
  await expect(page.getByRole('table', { name: 'Effect on the bid' })).toContainText('−2.9 pts');
  await page.getByLabel('FTE').fill('1');
  await expect(page.getByRole('table', { name: 'Cost' })).toContainText('94,154');
  await expect(main).toContainText('your value');
  await page
    .getByRole('button', { name: 'Reset' })
    .or(page.getByText('Reset', { exact: true }))
    .first()
    .click();
  await expect(page.getByRole('table', { name: 'Cost' })).toContainText('56,492');
  await page.getByLabel('Priority').selectOption('SHOULD');
  await expect(main).toContainText('Adds row');
  const { violations } = await new AxeBuilder({ page }).disableRules('region').exclude('[data-tabster-dummy]').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('what is missing is said beside the button', async ({ page }) => {
  await openReview(page);
  await page.getByRole('button', { name: 'Cost a line' }).first().click();
  await page.getByLabel('Say it in your own words').fill('Analyst at £700 a day');
  await expect(page.getByText('Days are missing.', { exact: true })).toBeVisible();
});
