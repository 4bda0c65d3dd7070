import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openReview, openTab, section } from './workbench';

async function openAward(page: Page): Promise<void> {
  await openReview(page);
  await openTab(page, 'Priorities');
  await page.getByRole('button', { name: 'Plan for a smaller award' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Every MUST and 5 SHOULD lines fit' })).toBeVisible();
}

const answer = (page: Page, headline: string) => expect(page.getByRole('heading', { level: 2, name: headline })).toBeVisible();

test('award and share are one: a preset, a share, an amount', async ({ page }) => {
  await openAward(page);
  await expect(page.getByLabel('Award, £')).toHaveValue('859,576');
  await expect(page.getByLabel('Share, %')).toHaveValue('80');
  await expect(page.locator('main')).toContainText('£101 of the award is left. No other choice uses more of it.');
  await page.getByRole('button', { name: '100%' }).click();
  await answer(page, 'Every line fits');
  await page.getByLabel('Share, %').fill('70');
  await expect(page.getByLabel('Award, £')).toHaveValue('752,129');
  await page.getByLabel('Award, £').fill('600,000');
  await answer(page, 'MUST alone is £27,679 over the award');
  await expect(page.getByLabel('Share, %')).toHaveValue('55.8');
  await expect(section(page, /^MUST/)).toContainText('96,000');
  await page.getByLabel('Award, £').fill('a lot');
  await answer(page, 'The award cannot be read');
});

test('a tick keeps a line and chooses the rest again, and is taken back', async ({ page }) => {
  await openAward(page);
  await page.getByRole('checkbox', { name: /Market Efficiency Pilot/ }).click();
  await expect(section(page, /^Kept/)).toContainText('you keep it');
  await expect(section(page, /^Kept/).getByRole('checkbox', { name: /Market Efficiency Pilot/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /Marketing budget/ }).click();
  await expect(section(page, /^Left out/)).toContainText('you left it out');
  await page.getByRole('button', { name: 'Take back your 2 ticks' }).click();
  await expect(page.locator('main')).toContainText('£101 of the award is left');
});

test('what a MUST needs is locked, remembered, and undone', async ({ page }) => {
  await openAward(page);
  await page.getByRole('button', { name: 'Say that a line needs another' }).click();
  await page.getByLabel('This line').selectOption({ label: 'MUST – Adolescence Specialist' });
  await page.getByLabel('cannot be done without').selectOption({ label: 'SHOULD – Market Efficiency Pilot' });
  await page.getByRole('button', { name: 'Remember this' }).click();
  await expect(section(page, /^Kept/)).toContainText('needed by a MUST: “Adolescence Specialist”');
  await expect(section(page, /^Kept/).getByRole('img', { name: 'Kept for certain' })).toHaveCount(1);
  await page.getByRole('button', { name: /^Undo: Adolescence Specialist/ }).click();
  await expect(section(page, /^Lines that need others/)).toContainText('0');
  await expect(page.getByRole('img', { name: 'Kept for certain' })).toHaveCount(0);
});

test('limits by period bind, and awards stand beside each other', async ({ page }) => {
  await openAward(page);
  await page.getByRole('button', { name: 'Limits by period' }).click();
  await page.getByLabel('23/24, £').fill('400,000');
  await expect(page.locator('main')).toContainText('within the limits by period');
  await expect(section(page, /^Left out/)).toContainText('more than is left in 23/24');
  await page.getByRole('button', { name: /^Compare/ }).click();
  await expect(page.getByRole('table', { name: 'Awards compared' })).toContainText('Keeps');
});

test('the plan is written as a sheet into the open workbook, and taken back', async ({ page }) => {
  await page.goto('/excel.html?flavour=desktop');
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Review this workbook' }).click();
  await pane.getByRole('tab', { name: 'Priorities' }).click();
  await pane.getByRole('button', { name: 'Plan for a smaller award' }).click();
  await expect(pane.getByRole('heading', { level: 2, name: 'Every MUST and 5 SHOULD lines fit' })).toBeVisible();
  await pane.getByRole('button', { name: 'Write as a scenario sheet' }).click();
  await expect(pane.locator('main')).toContainText('The sheet “Crosscast scenario” is written');
  await page.getByRole('tab', { name: 'Crosscast scenario' }).click();
  await expect(page.locator('[data-cell="B10"]')).toHaveText('Within the award');
  await pane.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(pane.locator('main')).toContainText('The scenario sheet was taken back');
  await expect(page.getByRole('tab', { name: 'Crosscast scenario' })).toHaveCount(0);
});

test('by keyboard: space ticks, the focus stays with the line, Esc goes back', async ({ page }) => {
  await openAward(page);
  const pilot = page.getByRole('checkbox', { name: /Market Efficiency Pilot/ });
  await pilot.focus();
  await page.keyboard.press('Space');
  await expect(section(page, /^Kept/).getByRole('checkbox', { name: /Market Efficiency Pilot/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(/^MUST is/);
  await expect(page.getByRole('button', { name: 'Plan for a smaller award' })).toBeFocused();
});

for (const [name, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const) {
  test(`axe finds nothing in ${name}, and nothing is cut at 320 px`, async ({ page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await openAward(page);
    await page.getByRole('button', { name: 'Limits by period' }).click();
    await page.getByRole('button', { name: /^Compare/ }).click();
    await page.getByRole('button', { name: 'Say that a line needs another' }).click();
    await expect(page.getByRole('table', { name: 'Awards compared' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).exclude('[data-tabster-dummy]').exclude('.book').analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`))).toEqual([]);
    const wider = await page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    if (process.env.SHOTS) {
      await page.locator('.pane').screenshot({ path: `${process.env.SHOTS}/award-${name}.png` });
      await page.locator('main').evaluate((main) => main.scrollTo(0, 620));
      await page.locator('.pane').screenshot({ path: `${process.env.SHOTS}/award-${name}-2.png` });
      await page.locator('main').evaluate((main) => main.scrollTo(0, 9000));
      await page.locator('.pane').screenshot({ path: `${process.env.SHOTS}/award-${name}-3.png` });
    }
    expect(wider).toBe(0);
  });
}
