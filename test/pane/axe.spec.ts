import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { cell, findings, openPane, openReading, openTab, review, section, verdict } from './workbench';

const schemes = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const;

/** Left out are only the focus traps of Fluent’s tabster, which nobody can reach, and the grid where it was looked at before. */
async function finds(page: Page, view: string, grid: boolean): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).exclude(['iframe', '[data-tabster-dummy]']);
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
    const pane = await openPane(page);
    await look('first run');
    await review(pane);
    await look('review');
    await findings(pane).first().click();
    await pane.getByRole('button', { name: 'Why?' }).click();
    await look('an error opened');
    await section(pane, /^Questions/)
      .locator('[data-finding]')
      .click();
    await look('a question opened');
    await section(pane, /^Warnings/)
      .locator('[data-finding]')
      .first()
      .click();
    await pane.getByRole('button', { name: 'Dismiss…' }).click();
    await pane.getByLabel('In a few words').waitFor();
    await look('dismissing');
    await pane.getByRole('button', { name: 'Dismiss', exact: true }).click();
    await section(pane, /^Dismissed/).waitFor();
    await cell(page, 'C3').dblclick();
    await page.keyboard.type('1');
    await page.keyboard.press('Enter');
    await pane.getByText('1 change since the check').waitFor();
    await look('dismissed and stale', true);
    await openTab(pane, 'Lines');
    await pane.locator('main').getByRole('button', { name: /MUST/ }).first().click();
    await look('lines');
    await openReading(pane);
    await look('how it was read');
    await page.keyboard.press('Escape');
    await openTab(pane, 'Priorities');
    await look('priorities as bars');
    await pane.getByRole('button', { name: 'Show as table' }).click();
    await look('priorities as table');
    for (const task of ['Settings', 'Help']) {
      await pane.getByRole('button', { name: task, exact: true }).click();
      await expect(verdict(pane)).toHaveText(task);
      await look(task);
      await pane.getByRole('button', { name: 'Back' }).first().click();
    }
    expect(found).toEqual([]);
  });
}

for (const [name, media] of schemes) {
  test(`axe finds nothing in the tasks that write, in ${name}, and nothing is wider than 320 px`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const pane = await openPane(page);
    const main = pane.locator('main');
    const press = (button: string | RegExp) => pane.getByRole('button', { name: button }).first().click();
    const found: string[] = [];
    const look = async (view: string): Promise<void> => {
      const { violations } = await new AxeBuilder({ page })
        .include(['iframe', '[role=region], main, header, footer'])
        .exclude(['iframe', '[data-tabster-dummy]'])
        .analyze();
      for (const { id, nodes } of violations)
        for (const { target, failureSummary } of nodes) found.push(`${view}: ${id} ${String(target)} ${failureSummary}`);
      await page.locator('iframe').evaluate((frame) => (frame.style.cssText = 'width: 320px; min-width: 0'));
      const wider = await main.evaluate((body) => body.scrollWidth - body.clientWidth);
      if (wider > 0) found.push(`${view}: ${wider} px wider than the pane`);
      await page.locator('iframe').evaluate((frame) => (frame.style.cssText = ''));
    };
    await review(pane);
    await press('Cost a line');
    await pane.getByLabel('Say it in your own words').fill('Practice lead, BG14 for 18 months from 1 October 2023, 0.6 FTE');
    await expect(pane.getByRole('table', { name: 'Cost' })).toContainText('56,492');
    await look('a line costed');
    await press('Back');
    await press('Make an assurance note');
    await expect(pane.getByRole('heading', { name: 'Sign-off' })).toBeVisible();
    await look('assurance note');
    await press('Back');
    await press('Write totals');
    await expect(main).toContainText('2 totals wait for your answer');
    await look('write totals');
    await press(/^Apply /);
    await expect(pane.getByRole('heading', { name: /changes written$/ })).toBeVisible({ timeout: 30_000 });
    await press('Undo some…');
    await look('totals written');
    await press('Back to the review');
    await expect(pane.getByRole('heading', { name: /^Written by Crosscast/ })).toBeVisible();
    await look('what was written');
    await page.evaluate(() =>
      window.emulatedExcel?.byHand((book) => book.sheets.forEach((sheet) => book.protect(sheet, { options: {} }))),
    );
    await pane.locator('main section').filter({ hasText: 'Written by Crosscast' }).getByRole('button', { name: 'Undo' }).click();
    await expect(main).toContainText('is protected');
    await look('an undo refused');
    expect(found).toEqual([]);
  });
}
