import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Locator } from '@playwright/test';
import { openReading, openReview, openTab, review, section, type, verdict, openSheet, cell, type Pane } from './workbench';

const LINE = 'Recruitment & Retention - Marketing budget';

/** What the row of a line is read as, in “How it was read”. */
function kindOf(pane: Pane, name: string): Locator {
  return pane.getByLabel(new RegExp(`^What ${name}.*, row \\d+, is$`)).first();
}

function kept(pane: Pane): Locator {
  return section(pane, /^Your corrections/);
}

async function backTo(pane: Pane, tab: string): Promise<void> {
  await pane.getByRole('button', { name: 'Back' }).click();
  await openTab(pane, tab);
}

test('a line that is not counted brings its finding, is remembered, and takes the finding with it when undone', async ({
  page,
}) => {
  const pane = await openReview(page);
  const lines = pane.getByRole('row', { name: /^Lines/ });
  const before = await lines.textContent();
  await openReading(pane);
  await expect(kindOf(pane, LINE)).toHaveValue('line');
  await kindOf(pane, LINE).selectOption({ label: 'Not counted' });
  await expect(kept(pane)).toContainText(`“${LINE}”`);
  await expect(kept(pane)).toContainText('is read as “Not counted”');
  await expect(kindOf(pane, LINE)).toHaveValue('blank');
  await backTo(pane, 'Review');
  await expect(lines).not.toHaveText(before!);

  await page.reload();
  await review(pane);
  await expect(lines).not.toHaveText(before!);
  // Undone where the lines are listed, by the keyboard.
  await openTab(pane, 'Lines');
  const undo = kept(pane).getByRole('button', { name: /^Undo/ });
  await undo.focus();
  await page.keyboard.press('Enter');
  await expect(kept(pane)).toHaveCount(0);
  await openTab(pane, 'Review');
  await expect(lines).toHaveText(before!);
});

test('a total adds the lines that are named, and says what they come to', async ({ page }) => {
  const pane = await openReview(page, 'assets/sample-bid-region.xlsx');
  await openTab(pane, 'Lines');
  await pane
    .getByRole('region', { name: 'Leadership programme cost breakdown' })
    .getByRole('button', { name: 'Correct…' })
    .click();
  const totals = section(pane, 'What each total adds');
  const total = totals.getByRole('group').first();
  const difference = total.getByRole('row', { name: /^Difference/ });
  const was = await difference.textContent();
  const last = total.getByLabel(/last line$/);
  const found = await last.inputValue();
  await last.selectOption({ index: 0 });
  await expect(difference).not.toHaveText(was!);
  await expect(difference).toContainText('differs');
  await expect(kept(pane)).toContainText('adds the lines from');
  await kept(pane).getByRole('button', { name: /^Undo/ }).click();
  await expect(last).toHaveValue(found);
  await expect(difference).toHaveText(was!);
});

test('a correction whose row was renamed is said, not applied, and taken back from where it is said', async ({ page }) => {
  const pane = await openReview(page);
  await openReading(pane);
  await kindOf(pane, LINE).selectOption({ label: 'Note' });
  await expect(kept(pane)).toContainText('is read as “Note”');
  await backTo(pane, 'Review');
  await openSheet(page, 'Funding');
  await type(page, 'A4', 'Marketing budget');
  await expect(cell(page, 'A4')).toHaveText('Marketing budget');
  await pane.getByRole('button', { name: 'Check again' }).first().click();
  const gap = section(pane, /^Not examined/)
    .getByRole('listitem')
    .filter({ hasText: 'Your correction of' });
  await expect(gap).toContainText('So it is not applied.');
  await gap.getByRole('button', { name: 'See it' }).click();
  await expect(verdict(pane)).toHaveText('How it was read');
  await expect(kept(pane)).toContainText('It no longer fits: no row is named');
  await kept(pane).getByRole('button', { name: /^Undo/ }).click();
  await expect(pane.locator('main')).toContainText('Nothing about how this workbook is read was corrected.');
  await backTo(pane, 'Review');
  await expect(gap).toHaveCount(0);
});

test('what a line needs is said where the line is read, and taken back one by one', async ({ page }) => {
  const pane = await openReview(page);
  await section(pane, /^Not examined/)
    .getByRole('listitem')
    .filter({ hasText: 'Lines that need another' })
    .getByRole('button', { name: 'Say which' })
    .click();
  const needs = pane.getByLabel('It cannot be done without');
  await needs.selectOption({ index: 1 });
  await expect(kept(pane)).toContainText(' needs “');
  const remove = pane.getByRole('button', { name: /^Remove / });
  await expect(remove).toHaveCount(1);
  await needs.selectOption({ index: 1 });
  await expect(remove).toHaveCount(2);
  await remove.first().click();
  await expect(remove).toHaveCount(1);
  await remove.first().click();
  await expect(kept(pane)).toHaveCount(0);
});

test('a row’s name selects its cells, and a row that is selected is marked', async ({ page }) => {
  const pane = await openReview(page);
  await openReading(pane);
  await pane.getByRole('button', { name: new RegExp(`^Go to ${LINE}`) }).click();
  await expect(cell(page, 'A4')).toHaveAttribute('aria-selected', 'true');
  await expect(pane.locator('main [aria-current]')).toContainText(LINE);
  await openSheet(page, 'Funding');
  await cell(page, 'A5').click();
  await expect(pane.locator('main [aria-current]')).not.toContainText(LINE);
});

for (const [name, width, media] of [
  ['light', 320, { colorScheme: 'light' }],
  ['dark', 450, { colorScheme: 'dark' }],
  ['forced colours', 320, { colorScheme: 'dark', forcedColors: 'active' }],
] as const)
  test(`how it was read fits ${width} px in ${name}, and axe finds nothing`, async ({ page }) => {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    const pane = await openReview(page);
    await page.locator('iframe').evaluate((frame, to) => (frame.style.cssText = `width: ${to}px; min-width: 0`), width);
    await openReading(pane);
    await kindOf(pane, LINE).selectOption({ label: 'Note' });
    await expect(kept(pane)).toBeVisible();
    const html = await pane.locator('html').evaluate((page) => [page.clientWidth, page.scrollWidth]);
    expect(html[1]).toBe(html[0]);
    await pane.getByLabel('It cannot be done without').waitFor();
    const main = await pane.locator('main').evaluate((body) => [body.clientWidth, body.scrollWidth]);
    expect(main[1]).toBe(main[0]);
    const { violations } = await new AxeBuilder({ page }).exclude(['iframe', '[data-tabster-dummy]']).exclude('.book').analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => String(target)).join(', ')}`)).toEqual([]);
    const shot = process.env.SHOTS;
    if (!shot) return;
    await pane.locator('main').evaluate((main) => {
      main.style.overflow = 'visible';
      main.style.flexShrink = '0';
      main.parentElement!.style.height = 'auto';
    });
    const height = await pane.locator('main').evaluate((main) => main.scrollHeight + 100);
    await page.locator('iframe').evaluate((frame, to) => (frame.style.height = `${to}px`), height);
    await page.locator('iframe').screenshot({ path: `${shot}/reading-${name.replace(' ', '-')}-${width}.png` });
  });
