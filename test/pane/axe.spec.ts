import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { findings, openReading, openReview, openTab, section, verdict } from './workbench';

const schemes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** Left out are only the focus traps of Fluent’s tabster, which nobody can reach, and the grid where it was looked at before. */
async function finds(page: Page, view: string, grid: boolean): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
  if (!grid) builder.exclude('.book');
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${view}: ${id} ${String(target)} ${failureSummary}`),
  );
}

for (const [name, media] of schemes) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const found: string[] = [];
    const look = async (view: string, grid = false): Promise<void> => void found.push(...(await finds(page, view, grid)));
    test.setTimeout(180_000);
    await page.goto('/workbench.html');
    await page.getByRole('button', { name: 'Review this workbook' }).waitFor();
    await look('first run');
    await openReview(page);
    await look('review');
    await findings(page).first().click();
    await page.getByRole('button', { name: 'Why?' }).click();
    await look('an error opened');
    await section(page, /^Questions/)
      .locator('[data-finding]')
      .click();
    await look('a question opened');
    await section(page, /^Warnings/)
      .locator('[data-finding]')
      .first()
      .click();
    await page.getByRole('button', { name: 'Dismiss…' }).click();
    await page.getByLabel('In a few words').waitFor();
    await look('dismissing');
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await section(page, /^Dismissed/).waitFor();
    await page.locator('[data-cell="C3"]').dblclick();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await look('dismissed and stale', true);
    await openTab(page, 'Lines');
    await page.locator('main').getByRole('button', { name: /MUST/ }).first().click();
    await look('lines');
    await openReading(page);
    await look('how it was read');
    await page.keyboard.press('Escape');
    await openTab(page, 'Priorities');
    await look('priorities as bars');
    await page.getByRole('button', { name: 'Show as table' }).click();
    await look('priorities as table');
    for (const task of ['Settings', 'Help']) {
      await page.getByRole('button', { name: task, exact: true }).click();
      await expect(verdict(page)).toHaveText(task);
      await look(task);
    }
    expect(found).toEqual([]);
  });
}
