import { expect, test, type Page } from '@playwright/test';
import { cell, findings, openPane, openReading, openReview, openTab, review, verdict, type Pane } from './workbench';

/** Presses Tab until the focus is on what `selector` names; ends the test where it never comes there. */
async function tabTo(page: Page, pane: Pane, selector: string): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press('Tab');
    const isInPane = await page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
    if (isInPane && (await pane.locator('body').evaluate((_, wanted) => document.activeElement?.matches(wanted), selector)))
      return;
  }
  throw new Error(`${selector} is not reached by Tab`);
}

test('the whole review by keyboard', async ({ page }) => {
  const pane = await openPane(page);
  await tabTo(page, pane, 'button');
  await page.keyboard.press('Enter');
  await expect(verdict(pane)).toHaveText('1 figure is wrong');

  await pane.getByRole('tab', { name: 'Review' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(pane.getByRole('tab', { name: 'Lines' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdict(pane)).toHaveText('20 lines in 4 tables');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(verdict(pane)).toHaveText(/^MUST is/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(verdict(pane)).toHaveText('1 figure is wrong');

  await tabTo(page, pane, '[data-finding]');
  const first = findings(pane).first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pane.getByRole('button', { name: 'Go to C43' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'C43')).toHaveAttribute('aria-selected', 'true');
  await expect(pane.getByRole('button', { name: 'Go to C43' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await expect(first).toBeFocused();

  await tabTo(page, pane, '[data-opens="settings"]');
  await page.keyboard.press('Enter');
  await expect(verdict(pane)).toHaveText('Settings');
  await expect(pane.getByRole('button', { name: 'Back' }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(verdict(pane)).toHaveText('1 figure is wrong');
  await expect(pane.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('a question answered by keyboard leaves the focus in the pane', async ({ page }) => {
  const pane = await openReview(page);
  await findings(pane).nth(1).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(pane.getByRole('button', { name: /^Yes, it includes/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('heading', { name: /^Questions/ })).toHaveCount(0);
  await expect(pane.locator('main :focus')).toHaveCount(1);
  await expect(findings(pane).nth(1)).toBeFocused();
});

test('what was hidden takes the focus of the button that showed it', async ({ page }) => {
  const pane = await openReview(page);
  const before = await pane
    .locator('section', { has: pane.getByRole('heading', { name: /^Warnings/ }) })
    .locator('[data-finding]')
    .count();
  await pane.getByRole('button', { name: /more warnings$/ }).press('Enter');
  const warnings = pane.locator('section', { has: pane.getByRole('heading', { name: /^Warnings/ }) }).locator('[data-finding]');
  await expect(warnings.nth(before)).toBeFocused();
});

test('a task gives back the place it was opened from', async ({ page }) => {
  const pane = await openReview(page);
  await openTab(pane, 'Lines');
  const correct = pane.getByRole('button', { name: 'Correct…' }).nth(2);
  await correct.press('Enter');
  await expect(verdict(pane)).toHaveText('How it was read');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(verdict(pane)).toHaveText('20 lines in 4 tables');
  await expect(correct).toBeFocused();
  await expect(correct).toBeInViewport();
});

test('an opened finding stays open while settings are looked at', async ({ page }) => {
  const pane = await openReview(page);
  await findings(pane).nth(4).click();
  await pane.getByRole('button', { name: 'Settings' }).click();
  await expect(verdict(pane)).toHaveText('Settings');
  await pane.getByRole('button', { name: 'Back' }).first().click();
  await expect(findings(pane).nth(4)).toHaveAttribute('aria-expanded', 'true');
  await expect(findings(pane).nth(4)).toBeInViewport();
});

test('every view fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  const fits = async (): Promise<void> => {
    const outside = await pane
      .locator('body')
      .evaluate((body) =>
        [...body.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > 320.5 && !element.closest('[role="status"]'))
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(outside).toEqual([]);
    const [inner, outer] = await pane.locator('main').evaluate((main) => [main.scrollWidth, main.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    expect(await pane.locator('html').evaluate((html) => [html.clientWidth, html.scrollWidth])).toEqual([320, 320]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  };
  const pane = await openPane(page);
  await fits();
  await review(pane);
  await fits();
  const count = await findings(pane).count();
  for (let i = 0; i < count; i++) {
    await findings(pane).nth(i).click();
    await pane.getByRole('button', { name: 'Why?' }).click();
    await fits();
  }
  await pane.getByRole('button', { name: 'Dismiss…' }).click();
  await pane.getByLabel('In a few words').waitFor();
  await fits();
  await openTab(pane, 'Lines');
  await fits();
  await openReading(pane);
  await fits();
  await page.keyboard.press('Escape');
  await openTab(pane, 'Priorities');
  await fits();
  await pane.getByRole('button', { name: 'Show as table' }).click();
  await fits();
  for (const task of ['Settings', 'Help']) {
    await pane.getByRole('button', { name: task, exact: true }).click();
    await expect(verdict(pane)).toHaveText(task);
    await fits();
    await pane.getByRole('button', { name: 'Back' }).first().click();
  }
});
