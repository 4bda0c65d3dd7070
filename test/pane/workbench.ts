import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';

/** Opens the workbench with its first sample, or with a workbook of the test's own, and checks it. */
export async function openReview(page: Page, file?: { name: string; buffer: Buffer } | string): Promise<void> {
  await page.goto('/workbench.html');
  if (file !== undefined) {
    const name = typeof file === 'string' ? file.slice(file.lastIndexOf('/') + 1) : file.name;
    await expect(page.locator('.book header strong')).toHaveText('sample-bid.xlsx');
    const upload = typeof file === 'string' ? file : { ...file, mimeType: 'application/octet-stream' };
    await page.getByLabel('Open a workbook').setInputFiles(upload);
    await expect(page.locator('.book header strong')).toHaveText(name);
  }
  await page.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(page.locator('main')).toContainText(/Checked \d\d:\d\d|No funding table/);
}

export function verdict(page: Page): Locator {
  return page.locator('.pane').getByRole('heading', { level: 1 });
}

export function section(page: Page, heading: string | RegExp): Locator {
  return page.locator('main section').filter({ has: page.getByRole('heading', { level: 2, name: heading }) });
}

export function findings(page: Page): Locator {
  return page.locator('[data-finding]');
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click();
  await expect(verdict(page)).toBeVisible();
}

/** The first table's “How it was read”. */
export async function openReading(page: Page): Promise<void> {
  await openTab(page, 'Lines');
  await page.getByRole('button', { name: 'Correct…' }).first().click();
  await expect(verdict(page)).toHaveText('How it was read');
}

/** Where the pane stands: a page of its own, or the frame beside the emulated Excel. */
export type Pane = Page | FrameLocator;

/** Opens the emulated Excel with the pane beside it, and checks its first sample: there it can be written to. */
export async function openExcel(page: Page): Promise<FrameLocator> {
  await page.goto('/excel.html?flavour=desktop');
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(pane.locator('main')).toContainText(/Checked \d\d:\d\d/);
  return pane;
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
