// Writes pictures of every view and state into screenshots/: node tools/screenshots.mjs [words in the name]
/* global Worker, ErrorEvent, window, document */
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

const button = (pane, name) => pane.getByRole('button', { name, exact: true }).first();
const tab = (pane, name) => pane.getByRole('tab', { name, exact: true }).click();
const section = (pane, name) => pane.locator('main section').filter({ has: pane.getByRole('heading', { name }) });
const openFirst = async (pane, name) => {
  if ((await section(pane, name).count()) > 0) await section(pane, name).locator('[data-finding]').first().click();
};
/** The pane's own frame, where its engine runs. */
const frameOf = (page) => page.frames().find((frame) => frame.url().includes('pane.html'));
const check = async (pane) => {
  await button(pane, 'Review this workbook').click();
  await pane
    .locator('main')
    .getByText(/^Checked \d\d:\d\d/)
    .waitFor();
};

/** Each goes on from the one before it. */
const states = [
  ['first-run', async () => {}],
  ['review', check],
  ['error', (pane) => openFirst(pane, /^Errors/)],
  ['why', (pane) => button(pane, 'Why?').click()],
  ['question', (pane) => openFirst(pane, /^Questions/)],
  ['warning', (pane) => openFirst(pane, /^Warnings/)],
  [
    'dismiss',
    async (pane) => {
      await button(pane, 'Dismiss…').click();
      await pane.getByLabel('In a few words').waitFor();
    },
  ],
  [
    'dismissed',
    async (pane) => {
      await pane.getByLabel('In a few words').fill('Agreed with the service');
      await pane.getByLabel('Your name').fill('Finance officer');
      await button(pane, 'Dismiss').click();
      await section(pane, /^Dismissed/).waitFor();
    },
  ],
  ['agrees', (pane) => button(pane, 'Show them').click()],
  ['lines', (pane) => tab(pane, 'Lines')],
  ['line-chosen', (pane) => pane.locator('main [role=group] button').first().click()],
  ['how-it-was-read', (pane) => button(pane, 'Correct…').click()],
  [
    'priorities',
    async (pane) => {
      await button(pane, 'Back').click();
      await tab(pane, 'Priorities');
    },
  ],
  [
    'priorities-table',
    async (pane) => {
      if (await button(pane, 'Show as table').isVisible()) await button(pane, 'Show as table').click();
    },
  ],
  ['settings', (pane) => button(pane, 'Settings').click()],
  [
    'help',
    async (pane) => {
      await button(pane, 'Back').click();
      await button(pane, 'Help').click();
    },
  ],
  [
    'changed',
    async (pane, page) => {
      await button(pane, 'Back').click();
      await tab(pane, 'Review');
      await page.locator('[data-cell="C3"]').dblclick();
      await page.keyboard.type('1');
      await page.keyboard.press('Enter');
    },
  ],
  [
    'reading',
    async (pane, page) => {
      await frameOf(page).evaluate(() => (Worker.prototype.postMessage = () => undefined));
      await button(pane, 'Check again').click();
      await button(pane, 'Cancel').waitFor();
    },
  ],
  ['stopped', (pane) => button(pane, 'Cancel').click()],
  [
    'failed',
    async (pane, page) => {
      await frameOf(page).evaluate(
        () =>
          (Worker.prototype.postMessage = function () {
            this.dispatchEvent(new ErrorEvent('error', { message: 'the engine ran out of memory' }));
          }),
      );
      await button(pane, 'Review this workbook').click();
      await button(pane, 'Try again').waitFor();
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
      // The grid draws the rows that are in view.
      await page
        .getByRole('grid')
        .first()
        .evaluate((grid) => grid.scrollTo(0, 600));
      await page.locator('[data-cell="C42"]').click();
      await pane.locator('main').getByText('Comes to').first().waitFor();
    },
  ],
];

/** The pane in its frame, over the whole page for the picture. */
async function shootFrame(page, path, width) {
  const frame = page.locator('iframe');
  const main = page.frameLocator('iframe').locator('main');
  // A tab that is opened first comes with its own script.
  await frameOf(page).waitForFunction(() => document.querySelector('main')?.innerText.trim());
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
/** One pass through a list of states, each pictured where it is wanted. */
async function pass(run, list, address, media, width) {
  const files = list.map(([name], number) => `${run}-${String(number + 1).padStart(2, '0')}-${name}`);
  if (!files.some(isWanted)) return;
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
    ...media,
  });
  page.setDefaultTimeout(20_000);
  await page.goto(address);
  const pane = page.frameLocator('iframe');
  await (list === explained ? heading(pane, /./) : button(pane, 'Review this workbook').waitFor());
  if (list !== states) await page.getByRole('tab', { name: 'Funding', exact: true }).click();
  for (const [number, [, reach]] of list.entries()) {
    await reach(pane, page);
    if (!isWanted(files[number])) continue;
    await shootFrame(page, `${folder}${files[number]}.png`, width);
    count++;
  }
  await page.close();
}

for (const [scheme, media] of Object.entries(schemes)) {
  for (const width of widths) {
    for (const [bid, book] of Object.entries(samples))
      await pass(`${bid}-${width}-${scheme}`, states, `${address}excel.html?flavour=desktop&book=${book}`, media, width);
    await pass(`tasks-${width}-${scheme}`, tasks, `${address}excel.html?flavour=desktop`, media, width);
    await pass(`tasks-${width}-${scheme}`, explained, `${address}excel.html?flavour=desktop&view=explain`, media, width);
  }
}
await browser.close();
server.close();
console.log(`${count} pictures are in screenshots`);
