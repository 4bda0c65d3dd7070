// Writes pictures of every view and state into screenshots/: node tools/screenshots.mjs [words in the name]
/* global Worker, ErrorEvent, window */
import { chromium } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { freshenSite } from './build-site.mjs';
import { chromiumArgs, ensureChromium, findChromium } from './chromium.mjs';
import { serve } from './serve-workbench.mjs';
import { setup } from './setup.mjs';

const folder = fileURLToPath(new URL('../screenshots/', import.meta.url));
const wanted = process.argv.slice(2);
const widths = [320, 450];
const schemes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
};
const samples = { council: 'assets/sample-bid.xlsx', region: 'assets/sample-bid-region.xlsx' };

const button = (page, name) => page.getByRole('button', { name, exact: true }).first();
const tab = (page, name) => page.locator('.pane').getByRole('tab', { name, exact: true }).click();
const section = (page, name) => page.locator('main section').filter({ has: page.getByRole('heading', { name }) });
const openFirst = async (page, name) => {
  if ((await section(page, name).count()) > 0) await section(page, name).locator('[data-finding]').first().click();
};
const check = async (page) => {
  await button(page, 'Review this workbook').click();
  await page
    .locator('main')
    .getByText(/^Checked \d\d:\d\d/)
    .waitFor();
};

/** Each goes on from the one before it. */
const states = [
  ['first-run', async () => {}],
  ['review', check],
  ['error', (page) => openFirst(page, /^Errors/)],
  ['why', (page) => button(page, 'Why?').click()],
  ['question', (page) => openFirst(page, /^Questions/)],
  ['warning', (page) => openFirst(page, /^Warnings/)],
  [
    'dismiss',
    async (page) => {
      await button(page, 'Dismiss…').click();
      await page.getByLabel('In a few words').waitFor();
    },
  ],
  [
    'dismissed',
    async (page) => {
      await page.getByLabel('In a few words').fill('Agreed with the service');
      await page.getByLabel('Your name').fill('Finance officer');
      await button(page, 'Dismiss').click();
      await section(page, /^Dismissed/).waitFor();
    },
  ],
  ['agrees', (page) => button(page, 'Show them').click()],
  ['lines', (page) => tab(page, 'Lines')],
  ['line-chosen', (page) => page.locator('main [role=group] button').first().click()],
  ['how-it-was-read', (page) => button(page, 'Correct…').click()],
  [
    'priorities',
    async (page) => {
      await button(page, 'Back').click();
      await tab(page, 'Priorities');
    },
  ],
  [
    'priorities-table',
    async (page) => {
      if (await button(page, 'Show as table').isVisible()) await button(page, 'Show as table').click();
    },
  ],
  ['settings', (page) => button(page, 'Settings').click()],
  ['help', (page) => button(page, 'Help').click()],
  [
    'changed',
    async (page) => {
      await button(page, 'Back').click();
      await tab(page, 'Review');
      await page.locator('.book').evaluate((book) => (book.style.display = ''));
      await page.locator('[data-cell="C3"]').dblclick();
      await page.keyboard.type('1');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'reading',
    async (page) => {
      await page.evaluate(() => (Worker.prototype.postMessage = () => undefined));
      await button(page, 'Check again').click();
      await button(page, 'Cancel').waitFor();
    },
  ],
  ['stopped', (page) => button(page, 'Cancel').click()],
  [
    'failed',
    async (page) => {
      await page.evaluate(
        () =>
          (Worker.prototype.postMessage = function () {
            this.dispatchEvent(new ErrorEvent('error', { message: 'the engine ran out of memory' }));
          }),
      );
      await button(page, 'Review this workbook').click();
      await button(page, 'Try again').waitFor();
    },
  ],
];

const heading = (pane, name) => pane.locator('main').getByRole('heading', { name }).first().waitFor({ timeout: 30_000 });
const protect = (page, on) =>
  page.evaluate(
    (is) =>
      window.emulatedExcel.byHand((book) =>
        book.sheets.forEach((sheet) => book.protect(sheet, is ? { options: {} } : undefined)),
      ),
    on,
  );

/** The tasks, over the emulated Excel that can be written to; each goes on from the one before it. */
const tasks = [
  [
    'cost-a-line',
    async (pane) => {
      await button(pane, 'Review this workbook').click();
      await heading(pane, /wrong/);
      await button(pane, 'Cost a line').click();
      await pane.getByLabel('Say it in your own words').waitFor();
    },
  ],
  [
    'cost-a-line-filled',
    async (pane) => {
      await pane.getByLabel('Say it in your own words').fill('Practice lead, BG14 for 18 months from 1 October 2023, 0.6 FTE');
      await pane.getByRole('table', { name: 'Cost', exact: true }).waitFor();
    },
  ],
  [
    'award',
    async (pane) => {
      await button(pane, 'Back').click();
      await pane.getByRole('tab', { name: 'Priorities' }).click();
      await button(pane, 'Plan for a smaller award').click();
      await heading(pane, /lines fit/);
    },
  ],
  [
    'award-compared',
    async (pane) => {
      await button(pane, 'Limits by period').click();
      await button(pane, /^Compare/).click();
      await pane.getByRole('table', { name: 'Awards compared' }).waitFor();
    },
  ],
  [
    'note',
    async (pane) => {
      await button(pane, 'Back').click();
      await pane.getByRole('tab', { name: 'Review' }).click();
      await button(pane, 'Make an assurance note').click();
      await heading(pane, 'Sign-off');
    },
  ],
  [
    'totals',
    async (pane) => {
      await button(pane, 'Back').click();
      await button(pane, 'Write totals').click();
      await heading(pane, /changes ticked/);
    },
  ],
  [
    'totals-refused',
    async (pane, page) => {
      await protect(page, true);
      await pane.getByRole('button', { name: /^Apply / }).click();
      await pane
        .locator('main')
        .getByText(/is protected/)
        .first()
        .waitFor();
    },
  ],
  [
    'totals-written',
    async (pane, page) => {
      await protect(page, false);
      await pane.getByRole('button', { name: /^Apply / }).click();
      await heading(pane, /changes? written/);
    },
  ],
  ['totals-undo-some', (pane) => button(pane, 'Undo some…').click()],
  [
    'written',
    async (pane) => {
      await button(pane, 'Back to the review').click();
      await heading(pane, /^Written by Crosscast/);
    },
  ],
];

const explained = [
  [
    'explain',
    async (pane, page) => {
      await page.locator('[data-cell="C42"]').click();
      await pane.locator('main').getByText('Comes to').first().waitFor();
    },
  ],
];

/** The pane in its frame, over the whole page for the picture. */
async function shootFrame(page, path, width) {
  const frame = page.locator('iframe');
  const main = page.frameLocator('iframe').locator('main');
  const cover = (height) =>
    frame.evaluate(
      (it, css) => (it.style.cssText = css),
      `position: fixed; inset: 0; z-index: 9; border: 0; width: ${width}px; min-width: 0; height: ${height}px`,
    );
  await cover(900);
  const inner = await main.evaluate((body) => body.scrollHeight);
  const height = Math.min(6000, Math.max(640, inner + 140));
  await page.setViewportSize({ width, height });
  await cover(height);
  await main.evaluate((body) => body.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  await page.setViewportSize({ width: 1280, height: 900 });
  await frame.evaluate((it) => (it.style.cssText = ''));
}

/** The pane alone, as tall as what it holds. */
async function shoot(page, path, width) {
  await page.locator('main #title').waitFor();
  await page.locator('.book').evaluate((book) => (book.style.display = 'none'));
  await page.locator('.bench').evaluate((bench) => (bench.style.gridTemplateRows = '100vh'));
  const inner = await page
    .locator('main')
    .evaluate((main) =>
      [...main.children].reduce((low, child) => Math.max(low, child.getBoundingClientRect().bottom + main.scrollTop), 0),
    );
  await page.setViewportSize({ width, height: Math.min(6000, Math.max(640, Math.ceil(inner) + 64)) });
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  await page.setViewportSize({ width, height: 900 });
}

setup();
const why = ensureChromium();
if (why) {
  console.error(why);
  process.exit(2);
}
freshenSite();
mkdirSync(folder, { recursive: true });
const { server, address } = await serve(0);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs });
let count = 0;
const isWanted = (file) => wanted.every((word) => file.includes(word));
for (const [bid, book] of Object.entries(samples)) {
  for (const [scheme, media] of Object.entries(schemes)) {
    for (const width of widths) {
      const run = `${bid}-${width}-${scheme}`;
      const files = states.map(([name], number) => `${run}-${String(number + 1).padStart(2, '0')}-${name}`);
      if (!files.some(isWanted)) continue;
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...media,
      });
      page.setDefaultTimeout(20_000);
      await page.goto(`${address}?book=${book}`);
      await button(page, 'Review this workbook').waitFor();
      for (const [number, [, reach]] of states.entries()) {
        await reach(page);
        if (!isWanted(files[number])) continue;
        await shoot(page, `${folder}${files[number]}.png`, width);
        count++;
      }
      await page.close();
    }
  }
}
for (const [scheme, media] of Object.entries(schemes)) {
  for (const width of widths) {
    for (const [query, list] of [
      ['', tasks],
      ['&view=explain', explained],
    ]) {
      const run = `tasks-${width}-${scheme}`;
      const files = list.map(([name], number) => `${run}-${String(number + 1).padStart(2, '0')}-${name}`);
      if (!files.some(isWanted)) continue;
      const page = await browser.newPage({
        viewport: { width: 1280, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...media,
      });
      page.setDefaultTimeout(20_000);
      await page.goto(`${address}excel.html?flavour=desktop${query}`);
      const pane = page.frameLocator('iframe');
      await (query === '' ? button(pane, 'Review this workbook').waitFor() : heading(pane, /./));
      await page.getByRole('tab', { name: 'Funding', exact: true }).click();
      for (const [number, [, reach]] of list.entries()) {
        await reach(pane, page);
        if (!isWanted(files[number])) continue;
        await shootFrame(page, `${folder}${files[number]}.png`, width);
        count++;
      }
      await page.close();
    }
  }
}
await browser.close();
server.close();
console.log(`${count} pictures are in screenshots`);
