import { expect, test } from '@playwright/test';
import { openReview } from './workbench';

test('the assurance note is read, written as a sheet, not written twice, and taken back', async ({ page }) => {
  const pane = await openReview(page);
  const main = pane.locator('main');
  await pane.getByRole('button', { name: 'Make an assurance note' }).click();
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Assurance note');
  for (const part of ['Result', 'Assumptions', 'Checks run', 'Not examined', 'Open findings', 'Sign-off'])
    await expect(pane.getByRole('heading', { level: 2, name: part, exact: true })).toBeVisible();
  const open = main.locator('section').filter({ has: pane.getByRole('heading', { name: 'Open findings' }) });
  await open.getByRole('button', { name: /^Show \d+ more$/ }).click();
  await expect(open).toContainText('The headline £1.12m is £45,530 more');
  const write = pane.getByRole('button', { name: 'Write the note as a sheet' });
  await write.click();
  await expect(main).toContainText('The sheet “Crosscast note” is written');
  await page.getByRole('tab', { name: 'Crosscast note' }).click();
  await expect(page.locator('[data-cell="A1"]')).toHaveText('Assurance note');
  await pane.getByRole('button', { name: 'Back' }).first().click();
  await pane.getByRole('button', { name: 'Make an assurance note' }).click();
  await write.click();
  await expect(main.getByRole('group', { name: /says all of this already/ })).toBeVisible();
  await pane.getByRole('button', { name: 'Back' }).first().click();
  await pane.locator('main section').filter({ hasText: 'Written by Crosscast' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('tab', { name: 'Crosscast note' })).toHaveCount(0);
});
