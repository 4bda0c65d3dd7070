// Writes pictures of every view and state into screenshots/: node tools/screenshots.mjs [words in the name]
/* global Worker, ErrorEvent */
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
for (const [bid, book] of Object.entries(samples)) {
  for (const [scheme, media] of Object.entries(schemes)) {
    for (const width of widths) {
      const run = `${bid}-${width}-${scheme}`;
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        locale: 'en-GB',
        reducedMotion: 'reduce',
        ...media,
      });
      page.setDefaultTimeout(20_000);
      await page.goto(`${address}?book=${book}`);
      await button(page, 'Review this workbook').waitFor();
      for (const [number, [name, reach]] of states.entries()) {
        await reach(page);
        const file = `${run}-${String(number + 1).padStart(2, '0')}-${name}`;
        if (wanted.length > 0 && !wanted.every((word) => file.includes(word))) continue;
        await shoot(page, `${folder}${file}.png`, width);
        count++;
      }
      await page.close();
    }
  }
}
await browser.close();
server.close();
console.log(`${count} pictures are in screenshots`);
