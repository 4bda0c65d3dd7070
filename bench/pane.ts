import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { makeXlsx } from '../test/support/make-xlsx';

/** The pane in Chromium over the workbench as it is built: what it loads, how long it takes, and whether it answers meanwhile. */

const ROWS = Number(process.argv[2] ?? 50_000);

function serve(): Promise<{ address: string; stop: () => void }> {
  const child = spawn(process.execPath, ['tools/serve-workbench.mjs'], { env: { ...process.env, PORT: '0' } });
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (text: Buffer) => {
      out += String(text);
      const address = /The workbench is at (\S+)/.exec(out)?.[1];
      if (address) resolve({ address, stop: () => child.kill() });
    });
    child.once('exit', () => reject(new Error(`the workbench could not be served: ${out}`)));
  });
}

/** A funding table of the given length, its totals by formula. */
function longBid(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, i) => [
    `Activity ${i + 1}`,
    100 + (i % 900),
    200 + (i % 700),
    300 + (i % 800) + (i % 100),
    i % 3 === 0 ? 'SHOULD' : 'MUST',
    `Families in area ${i % 997} are seen within ${i % 28} days`,
  ]);
  return Buffer.from(
    makeXlsx({ sheets: [{ name: 'Funding', rows: [['Activity', '23/24', '24/25', '25/26', 'Priority', 'Benefit'], ...lines] }] }),
  );
}

const ready = (page: Page) => page.frameLocator('iframe').getByRole('button', { name: 'Review this workbook' });

async function bristol(page: Page, address: string): Promise<void> {
  const bodies: Promise<{ url: string; size: number }>[] = [];
  page.on('response', (response) => {
    const isOwn = response.frame() !== page.mainFrame() && !response.url().includes('/office-js/');
    if (isOwn && response.url().endsWith('.js'))
      bodies.push(response.body().then((body) => ({ url: response.url(), size: gzipSync(body).length })));
  });
  await page.goto(`${address}excel.html`);
  await ready(page).waitFor();
  const frame = page.frames().find((each) => each.url().includes('pane.html'))!;
  const usable = await frame.evaluate(() => performance.now());
  const painted = await frame.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const scripts = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return scripts.filter(({ responseEnd }) => responseEnd <= paint).map(({ name }) => name);
  });
  const scripts = await Promise.all(bodies);
  const kilobytes = (list: typeof scripts): string => (list.reduce((all, { size }) => all + size, 0) / 1000).toFixed(0);
  const before = scripts.filter(({ url }) => painted.includes(url));
  // office.js comes from its own network in Excel and is not counted.
  console.log(`JavaScript before first paint    ${kilobytes(before)} kB gzip, ${before.length} files`);
  console.log(`… and with the engine's worker   ${kilobytes(scripts)} kB gzip, ${scripts.length} files when usable`);
  console.log(`frame to usable                  ${usable.toFixed(0)} ms`);
  await page.evaluate(() => window.emulatedExcel!.meter.reset());
  const taken = await frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        new MutationObserver((_, observer) => {
          if (!document.querySelector('[data-finding]')) return;
          observer.disconnect();
          resolve(performance.now() - from);
        }).observe(document.body, { childList: true, subtree: true });
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Review this workbook')!.click();
      }),
  );
  const { syncs, bytes } = await page.evaluate(() => {
    const { meter } = window.emulatedExcel!;
    return { syncs: meter.syncs, bytes: meter.requestBytes + meter.responseBytes };
  });
  console.log(`click to findings, Bristol       ${taken.toFixed(0)} ms`);
  console.log(`a review of Bristol              ${syncs} syncs, ${(bytes / 1000).toFixed(0)} kB`);
}

async function long(page: Page, address: string): Promise<void> {
  await page.goto(`${address}excel.html`);
  await ready(page).waitFor();
  await page.getByLabel('Open a workbook').setInputFiles({ name: 'long.xlsx', mimeType: '', buffer: longBid(ROWS) });
  await page.locator('.book header strong', { hasText: 'long.xlsx' }).waitFor({ timeout: 120_000 });
  await ready(page).waitFor();
  await page.waitForTimeout(2000);
  const pane = page.frameLocator('iframe');
  await pane.locator('body').evaluate(() => {
    const tasks: { name: string; duration: number }[] = [];
    new PerformanceObserver((list) => list.getEntries().forEach(({ name, duration }) => tasks.push({ name, duration }))).observe({
      type: 'longtask',
    });
    Object.assign(window, { longTasks: tasks });
  });
  const from = Date.now();
  await ready(page).click();
  await pane.getByText(/^Checked/).waitFor({ timeout: 240_000 });
  const taken = Date.now() - from;
  await page.waitForTimeout(500);
  const tasks = await pane
    .locator('body')
    .evaluate(() => (window as unknown as { longTasks: { name: string; duration: number }[] }).longTasks);
  // Frame and page share a thread: what the emulated Excel does is told as another party's.
  const of = (isOwn: boolean): number[] =>
    tasks.filter(({ name }) => (name === 'self') === isOwn).map(({ duration }) => duration);
  console.log(`review of ${ROWS.toLocaleString('en-GB')} rows            ${(taken / 1000).toFixed(1)} s`);
  console.log(`longest task of the pane         ${longest(of(true))}`);
  console.log(`longest task of the emulation    ${longest(of(false))}`);
}

function longest(tasks: readonly number[]): string {
  const list = [...tasks].sort((a, b) => b - a).map((ms) => ms.toFixed(0));
  return `${list[0] ?? 'below 50'} ms (over 50 ms: ${list.join(', ') || 'none'})`;
}

async function main(): Promise<void> {
  const { address, stop } = await serve();
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    await bristol(await browser.newPage(), address);
    await long(await browser.newPage(), address);
  } finally {
    await browser.close();
    stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
