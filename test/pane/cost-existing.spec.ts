import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { cell, findings, openReview, openSheet, openTab, type } from './workbench';

test('a line of the bid is costed by its words; a figure typed over it is told, and the costing restored', async ({ page }) => {
  test.setTimeout(180_000);
  const pane = await openReview(page);
  const main = pane.locator('main');
  await openTab(pane, 'Lines');
  await pane.getByRole('button', { name: /^Recruitment process – Process & Governance Specialist/ }).click();
  await pane.getByRole('button', { name: 'Cost the chosen line' }).click();
  const words = pane.getByLabel('Say it in your own words');
  await expect(words).toHaveValue(/£700/);
  await expect(main).toContainText('Its own words are below.');
  const standing = pane.getByRole('table', { name: 'The line as it stands' });
  await expect(standing).toContainText('56,000');
  await words.fill('£700 a day for 44 days');
  await expect(standing).toContainText('−25,200');
  await expect(main).toContainText('B17: =ROUND(700*44,0)');
  await expect(pane.getByRole('table', { name: 'Effect on the bid' })).toContainText('−25,200');
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/existing.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).include('iframe').disableRules('region').exclude('[data-tabster-dummy]').analyze(); // prettier-ignore
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await pane.getByRole('button', { name: 'Write costing' }).click();
  await expect(main).toContainText('Written: Cost “Recruitment process');
  await openSheet(page, 'Funding');
  await expect(cell(page, 'B17')).toHaveText('£30,800');

  await type(page, 'B17', '31500');
  await page.keyboard.press('Escape');
  await pane.getByRole('button', { name: 'Back' }).click();
  await openTab(pane, 'Review');
  await pane.getByRole('button', { name: 'Check again' }).first().click();
  const more = pane.getByRole('button', { name: /^Show \d+ more warnings/ });
  await expect(main).toContainText('Warnings');
  if (await more.isVisible()) await more.click();
  const over = findings(pane).filter({ hasText: 'typed over its costing' });
  await expect(over).toContainText('£31,500 typed, 700 × 44 = £30,800, £700 more.');
  await over.click();
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/override.png`, fullPage: true });
  await pane.getByRole('button', { name: 'Restore…' }).click({ timeout: 20_000 });
  await expect(main).toContainText('Costed before by the words below.');
  await pane.getByRole('button', { name: 'Restore costing' }).click();
  await expect(cell(page, 'B17')).toHaveText('£30,800');
});
