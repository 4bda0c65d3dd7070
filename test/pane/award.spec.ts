import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { openReview, openTab, section, type Pane } from './workbench';

async function openAward(page: Page): Promise<Pane> {
  const pane = await openReview(page);
  await openTab(pane, 'Priorities');
  await pane.getByRole('button', { name: 'Plan for a smaller award' }).click();
  await expect(pane.getByRole('heading', { level: 2, name: 'Every MUST and 5 SHOULD lines fit' })).toBeVisible();
  return pane;
}

const answer = (pane: Pane, headline: string) => expect(pane.getByRole('heading', { level: 2, name: headline })).toBeVisible();

test('award and share are one: a preset, a share, an amount', async ({ page }) => {
  const pane = await openAward(page);
  await expect(pane.getByLabel('Award, £')).toHaveValue('859,576');
  await expect(pane.getByLabel('Share, %')).toHaveValue('80');
  await expect(pane.locator('main')).toContainText('£101 of the award is left. No other choice uses more of it.');
  await pane.getByRole('button', { name: '100%' }).click();
  await answer(pane, 'Every line fits');
  await pane.getByLabel('Share, %').fill('70');
  await expect(pane.getByLabel('Award, £')).toHaveValue('752,129');
  await pane.getByLabel('Award, £').fill('600,000');
  await answer(pane, 'MUST alone is £27,679 over the award');
  await expect(pane.getByLabel('Share, %')).toHaveValue('55.8');
  await expect(section(pane, /^MUST/)).toContainText('96,000');
  await pane.getByLabel('Award, £').fill('a lot');
  await answer(pane, 'The award cannot be read');
});

test('a tick keeps a line and chooses the rest again, and is taken back', async ({ page }) => {
  const pane = await openAward(page);
  await pane.getByRole('checkbox', { name: /Market Efficiency Pilot/ }).click();
  await expect(section(pane, /^Kept/)).toContainText('you keep it');
  await expect(section(pane, /^Kept/).getByRole('checkbox', { name: /Market Efficiency Pilot/ })).toBeChecked();
  await pane.getByRole('checkbox', { name: /Marketing budget/ }).click();
  await expect(section(pane, /^Left out/)).toContainText('you left it out');
  await pane.getByRole('button', { name: 'Take back your 2 ticks' }).click();
  await expect(pane.locator('main')).toContainText('£101 of the award is left');
});

test('what a MUST needs is locked, remembered, and undone', async ({ page }) => {
  const pane = await openAward(page);
  await pane.getByRole('button', { name: 'Say that a line needs another' }).click();
  await pane.getByLabel('This line').selectOption({ label: 'MUST – Adolescence Specialist' });
  await pane.getByLabel('cannot be done without').selectOption({ label: 'SHOULD – Market Efficiency Pilot' });
  await pane.getByRole('button', { name: 'Remember this' }).click();
  await expect(section(pane, /^Kept/)).toContainText('needed by a MUST: “Adolescence Specialist”');
  await expect(section(pane, /^Kept/).getByRole('img', { name: 'Kept for certain' })).toHaveCount(1);
  await pane.getByRole('button', { name: /^Undo: Adolescence Specialist/ }).click();
  await expect(section(pane, /^Lines that need others/)).toContainText('0');
  await expect(pane.getByRole('img', { name: 'Kept for certain' })).toHaveCount(0);
});

test('limits by period bind, and awards stand beside each other', async ({ page }) => {
  const pane = await openAward(page);
  await pane.getByRole('button', { name: 'Limits by period' }).click();
  await pane.getByLabel('23/24, £').fill('400,000');
  await expect(pane.locator('main')).toContainText('within the limits by period');
  await expect(section(pane, /^Left out/)).toContainText('more than is left in 23/24');
  await pane.getByRole('button', { name: /^Compare/ }).click();
  await expect(pane.getByRole('table', { name: 'Awards compared' })).toContainText('Keeps');
});

test('the plan is written as a sheet into the open workbook, and taken back', async ({ page }) => {
  const pane = await openReview(page);
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
  const pane = await openAward(page);
  const pilot = pane.getByRole('checkbox', { name: /Market Efficiency Pilot/ });
  await pilot.focus();
  await page.keyboard.press('Space');
  await expect(section(pane, /^Kept/).getByRole('checkbox', { name: /Market Efficiency Pilot/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pane.getByRole('heading', { level: 1 }).first()).toHaveText(/^MUST is/);
  await expect(pane.getByRole('button', { name: 'Plan for a smaller award' })).toBeFocused();
});

for (const [name, media] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
] as const) {
  test(`axe finds nothing in ${name}, and nothing is cut at 320 px`, async ({ page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const pane = await openAward(page);
    await pane.getByRole('button', { name: 'Limits by period' }).click();
    await pane.getByRole('button', { name: /^Compare/ }).click();
    await pane.getByRole('button', { name: 'Say that a line needs another' }).click();
    await expect(pane.getByRole('table', { name: 'Awards compared' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).exclude(['iframe', '[data-tabster-dummy]']).exclude('.book').analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${String(target)}`))).toEqual([]);
    const wider = await pane.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    if (process.env.SHOTS) {
      await page.locator('.pane').screenshot({ path: `${process.env.SHOTS}/award-${name}.png` });
      await pane.locator('main').evaluate((main) => main.scrollTo(0, 620));
      await page.locator('.pane').screenshot({ path: `${process.env.SHOTS}/award-${name}-2.png` });
      await pane.locator('main').evaluate((main) => main.scrollTo(0, 9000));
      await page.locator('.pane').screenshot({ path: `${process.env.SHOTS}/award-${name}-3.png` });
    }
    expect(wider).toBe(0);
  });
}
