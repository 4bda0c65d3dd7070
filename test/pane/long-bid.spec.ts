import { expect, test } from '@playwright/test';
import { makeXlsx } from '../support/make-xlsx';
import { findings, openReview, openTab, section } from './workbench';

/** Each pair of lines has the same benefit: more warnings and lines than are handed over at first. */
const rows = Array.from({ length: 1100 }, (_, i) => [
  `Activity ${i + 1}`,
  1000 + i,
  i % 3 === 0 ? 'SHOULD' : 'MUST',
  `Families of area ${i >> 1} are seen sooner than before, and stay together`,
]);
const book = {
  name: 'long.xlsx',
  buffer: Buffer.from(makeXlsx({ sheets: [{ name: 'Funding', rows: [['Activity', '23/24', 'Priority', 'Benefit'], ...rows] }] })),
};

test('what a long review lists first is a page; every warning and every line can be asked for', async ({ page }) => {
  const pane = await openReview(page, book);
  const warnings = section(pane, /^Warnings/);
  const count = Number(/\d+/.exec((await warnings.getByRole('heading').first().textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(100);
  const more = warnings.getByRole('button', { name: /^Show \d+ more warnings$/ });
  for (let shown = 6; shown < count; shown += 50) {
    await expect(warnings.locator('[data-finding]')).toHaveCount(shown);
    await more.click();
  }
  await expect(warnings.locator('[data-finding]')).toHaveCount(count);
  await expect(more).toHaveCount(0);
  const ids = await findings(pane).evaluateAll((all) => all.map((one) => one.getAttribute('data-finding')));
  expect(new Set(ids).size).toBe(ids.length);

  await openTab(pane, 'Lines');
  const lines = pane.locator('main [aria-pressed]');
  await expect(lines).toHaveCount(500);
  await pane.getByRole('button', { name: 'Show 500 more lines' }).click();
  await expect(lines).toHaveCount(1000);
  await pane.getByRole('button', { name: 'Show 100 more lines' }).click();
  await expect(lines).toHaveCount(1100);
  await expect(lines.last()).toContainText('Activity 1100');
});
