import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { cell, openReview, openSheet } from './workbench';

test('a rates sheet is made from what the bid says, changed in place, used by Cost a line, and taken back', async ({ page }) => {
  test.setTimeout(150_000);
  const pane = await openReview(page);
  await pane.getByRole('button', { name: 'Cost a line' }).first().click();
  await pane.getByLabel('Say it in your own words').fill('Community nurse, Band 6 post for 12 months from 1 April 2024');
  await pane.getByRole('button', { name: 'Set it in Rates' }).click();
  const main = pane.locator('main');
  await expect(main).toContainText('This workbook holds no rates yet');
  await pane.getByRole('button', { name: 'Make a rates sheet' }).click();
  await expect(page.getByRole('tab', { name: 'Crosscast rates' })).toBeVisible();
  await expect(pane.getByRole('textbox', { name: 'BG14, 23/24' })).toHaveValue('62,769');
  const open = pane.getByRole('textbox', { name: 'BG14, 24/25' });
  await expect(open).toHaveValue('');
  await expect(main).toContainText('23/24 is used in its place.');
  await expect(main).toContainText('No default is used');
  await open.fill('64,000');
  await open.press('Enter');
  await expect(main).toContainText('Written: Set “BG14, 24/25” to 64,000');
  await expect(open).toHaveValue('64,000');

  const vat = pane.getByRole('textbox', { name: 'VAT' });
  await vat.fill('perhaps');
  await vat.press('Enter');
  await expect(main).toContainText('VAT is net or gross, not “perhaps”');

  await pane.getByRole('button', { name: 'Add a grade' }).click();
  await pane.getByRole('textbox', { name: 'Name of the grade' }).fill('Band 6');
  await pane.getByRole('textbox', { name: 'Name of the grade' }).press('Enter');
  const nurse = pane.getByRole('textbox', { name: 'Band 6, 24/25' });
  await nurse.fill('48,500');
  await nurse.press('Enter');
  await expect(nurse).toHaveValue('48,500');
  const status = pane.getByRole('combobox', { name: 'BG14, status' });
  await expect(status).toHaveValue('assumed');
  await status.selectOption('agreed');
  await expect(main).toContainText('Written: Set “agreed”');
  await expect(status).toHaveValue('agreed');
  const source = pane.getByRole('textbox', { name: 'BG14, source' });
  await source.fill('HR, 12 May');
  await source.press('Enter');
  await expect(main).toContainText('Written: Set “HR, 12 May”');
  await expect(main).toContainText('Employer NI, 23/24');
  await openSheet(page, 'Funding');
  await cell(page, 'A6').click();
  await pane.getByRole('button', { name: 'Read a range' }).click();
  await expect(main).toContainText('The selection has no headings such as Grade and 23/24');
  expect(await main.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBeLessThanOrEqual(0);
  if (process.env.SHOTS) await page.screenshot({ path: `${process.env.SHOTS}/rates.png` });
  const { violations } = await new AxeBuilder({ page }).include('iframe').disableRules('region').exclude('[data-tabster-dummy]').analyze(); // prettier-ignore
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);

  await pane.getByRole('button', { name: 'Close' }).click();
  await expect(pane.getByRole('table', { name: 'Cost' })).toContainText('48,500');
});
