import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** The pane as it is shipped, in its frame beside the emulated Excel. */
export type Pane = FrameLocator;

/** A workbook of the repository by its path, or one made for the test. */
export type BookFile = string | { readonly name: string; readonly buffer: Buffer };

/** Opens the page with its first sample, or with another workbook, before anything is checked. */
export async function openPane(page: Page, file?: BookFile): Promise<Pane> {
  await page.goto('/excel.html?flavour=desktop');
  const title = page.locator('.book header strong');
  await expect(title).toHaveText('sample-bid.xlsx');
  if (file !== undefined) {
    const name = typeof file === 'string' ? file.slice(file.lastIndexOf('/') + 1) : file.name;
    const upload = typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' };
    await page.getByLabel('Open a workbook').setInputFiles(upload);
    await expect(title).toHaveText(name);
  }
  const pane = page.frameLocator('iframe');
  await expect(pane.getByRole('button', { name: 'Review this workbook' })).toBeVisible();
  return pane;
}

/** Opens the page and checks the workbook. */
export async function openReview(page: Page, file?: BookFile): Promise<Pane> {
  const pane = await openPane(page, file);
  await review(pane);
  return pane;
}

export async function review(pane: Pane): Promise<void> {
  await pane.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(pane.locator('main')).toContainText(/Checked \d\d:\d\d|No funding table/);
}

export function verdict(pane: Pane): Locator {
  return pane.getByRole('heading', { level: 1 });
}

export function section(pane: Pane, heading: string | RegExp): Locator {
  return pane.locator('main section').filter({ has: pane.getByRole('heading', { level: 2, name: heading }) });
}

export function findings(pane: Pane): Locator {
  return pane.locator('[data-finding]');
}

export async function openTab(pane: Pane, name: string): Promise<void> {
  await pane.getByRole('tab', { name, exact: true }).click();
  await expect(verdict(pane)).toBeVisible();
}

/** The first table's “How it was read”. */
export async function openReading(pane: Pane): Promise<void> {
  await openTab(pane, 'Lines');
  await pane.getByRole('button', { name: 'Correct…' }).first().click();
  await expect(verdict(pane)).toHaveText('How it was read');
}

/** A cell of the sheet beside the pane. */
export function cell(page: Page, at: string): Locator {
  return page.locator(`[data-cell="${at}"]`);
}

/** Types into a cell of the sheet, as a person would. */
export async function type(page: Page, at: string, text: string): Promise<void> {
  await cell(page, at).dblclick();
  await cell(page, at).getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

export async function openSheet(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
}

/** What the grid shows of a sheet, cell by cell, scrolled from top to bottom. */
export async function shown(page: Page, sheet: string): Promise<Record<string, string>> {
  await openSheet(page, sheet);
  const grid = page.getByRole('grid').first();
  const cells: Record<string, string> = {};
  for (let top = 0; top <= 1600; top += 400) {
    await grid.evaluate((element, to) => element.scrollTo(0, to), top);
    await page.waitForTimeout(60);
    const seen = await page
      .locator('[data-cell]')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('data-cell') ?? '', one.textContent ?? ''] as const));
    for (const [at, text] of seen) if (text !== '') cells[at] = text;
  }
  await grid.evaluate((element) => element.scrollTo(0, 0));
  return cells;
}
