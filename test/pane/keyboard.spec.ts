import { expect, test, type Page } from '@playwright/test';
import { findings, openReading, openReview, openTab, verdict } from './workbench';

/** Presses Tab until the focus is on what `selector` names; ends the test where it never comes there. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses++) {
    await page.keyboard.press(key);
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} is not reached by ${key}`);
}

test('the whole review by keyboard', async ({ page }) => {
  await page.goto('/workbench.html');
  await tabTo(page, '.pane button');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText('1 figure is wrong');

  await page.getByRole('tab', { name: 'Review' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Lines' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText('20 lines in 4 tables');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText(/^MUST is/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText('1 figure is wrong');

  await tabTo(page, '[data-finding]');
  const first = findings(page).first();
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect(first).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Go to C43' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-cell="C43"]')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('button', { name: 'Go to C43' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
  await expect(first).toBeFocused();

  await tabTo(page, '[data-opens="settings"]');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toHaveText('Settings');
  await expect(page.getByRole('button', { name: 'Back' }).first()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(verdict(page)).toHaveText('1 figure is wrong');
  await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
});

test('a question answered by keyboard leaves the focus in the pane', async ({ page }) => {
  await openReview(page);
  await findings(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Yes, it includes/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Questions/ })).toHaveCount(0);
  await expect(page.locator('.pane main :focus')).toHaveCount(1);
  await expect(findings(page).nth(1)).toBeFocused();
});

test('what was hidden takes the focus of the button that showed it', async ({ page }) => {
  await openReview(page);
  const before = await page
    .locator('section', { has: page.getByRole('heading', { name: /^Warnings/ }) })
    .locator('[data-finding]')
    .count();
  await page.getByRole('button', { name: /more warnings$/ }).press('Enter');
  const warnings = page.locator('section', { has: page.getByRole('heading', { name: /^Warnings/ }) }).locator('[data-finding]');
  await expect(warnings.nth(before)).toBeFocused();
});

test('a task gives back the place it was opened from', async ({ page }) => {
  await openReview(page);
  await openTab(page, 'Lines');
  const correct = page.getByRole('button', { name: 'Correct…' }).nth(2);
  await correct.press('Enter');
  await expect(verdict(page)).toHaveText('How it was read');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(verdict(page)).toHaveText('20 lines in 4 tables');
  await expect(correct).toBeFocused();
  await expect(correct).toBeInViewport();
});

test('an opened finding stays open while settings are looked at', async ({ page }) => {
  await openReview(page);
  await findings(page).nth(4).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(verdict(page)).toHaveText('Settings');
  await page.getByRole('button', { name: 'Back' }).first().click();
  await expect(findings(page).nth(4)).toHaveAttribute('aria-expanded', 'true');
  await expect(findings(page).nth(4)).toBeInViewport();
});

test('every view fits 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 900 });
  const fits = async (): Promise<void> => {
    const outside = await page
      .locator('.pane')
      .evaluate((pane) =>
        [...pane.querySelectorAll('*')]
          .filter((element) => element.getBoundingClientRect().right > 320.5 && !element.closest('[role="status"]'))
          .map((element) => element.outerHTML.slice(0, 120)),
      );
    expect(outside).toEqual([]);
    const [inner, outer] = await page.locator('main').evaluate((main) => [main.scrollWidth, main.clientWidth]);
    expect(inner).toBeLessThanOrEqual(outer ?? 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  };
  await page.goto('/workbench.html');
  await page.getByRole('button', { name: 'Review this workbook' }).waitFor();
  await fits();
  await openReview(page);
  await fits();
  const count = await findings(page).count();
  for (let i = 0; i < count; i++) {
    await findings(page).nth(i).click();
    await page.getByRole('button', { name: 'Why?' }).click();
    await fits();
  }
  await page.getByRole('button', { name: 'Dismiss…' }).click();
  await page.getByLabel('In a few words').waitFor();
  await fits();
  await openTab(page, 'Lines');
  await fits();
  await openReading(page);
  await fits();
  await page.keyboard.press('Escape');
  await openTab(page, 'Priorities');
  await fits();
  await page.getByRole('button', { name: 'Show as table' }).click();
  await fits();
  for (const task of ['Settings', 'Help']) {
    await page.getByRole('button', { name: task, exact: true }).click();
    await expect(verdict(page)).toHaveText(task);
    await fits();
    await page.getByRole('button', { name: 'Back' }).first().click();
  }
});
