import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';

test('a workbook changed by hand is saved with that change and nothing else', async ({ page }) => {
  await page.goto('/excel.html?flavour=desktop');
  await expect(page.locator('.book header strong')).toHaveText('sample-bid.xlsx');
  const cell = page.locator('[data-cell="B3"]');
  await cell.dblclick();
  await cell.getByRole('textbox').fill('written and given up');
  await page.keyboard.press('Escape');
  await cell.dblclick();
  await cell.getByRole('textbox').fill('for eight councils');
  await page.keyboard.press('Enter');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a copy' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sample-bid.xlsx');
  const saved = unzipSync(readFileSync(await download.path()));
  const opened = unzipSync(readFileSync('assets/sample-bid.xlsx'));
  expect(Object.keys(saved).sort()).toEqual(Object.keys(opened).sort());
  const changed = Object.keys(opened).filter((part) => Buffer.compare(opened[part]!, saved[part]!) !== 0);
  // The workbook part asks Excel to work the formulas out when it opens the file.
  expect(changed.sort()).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
  expect(strFromU8(saved['xl/workbook.xml']!)).toContain('fullCalcOnLoad');
  expect(strFromU8(saved['xl/worksheets/sheet1.xml']!)).toContain('for eight councils');
  expect(strFromU8(saved['xl/worksheets/sheet1.xml']!)).not.toContain('given up');
});
