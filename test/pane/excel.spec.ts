import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { cell, review, type, type Pane } from './workbench';

/** The pane as it is shipped, in its frame, over the real office.js and the emulated Excel. */
const flavours = ['desktop', 'web'] as const;

/** Excel on the web is believed over https only, so its pages are answered under such an address, without a server of their own. */
async function open(page: Page, flavour: (typeof flavours)[number], query = ''): Promise<Pane> {
  if (flavour === 'web') {
    await page.route('https://workbench.test/**', async (route) => {
      const { pathname, search } = new URL(route.request().url());
      const answer = await page.request.get(pathname + search);
      await route.fulfill({ response: answer, headers: { ...answer.headers(), 'access-control-allow-origin': '*' } });
    });
    await page.goto('https://workbench.test/excel.html?flavour=web' + query);
  } else await page.goto(`/excel.html?flavour=desktop${query}`);
  const pane = page.frameLocator('iframe');
  await review(pane);
  return pane;
}

for (const flavour of flavours) {
  test(`${flavour}: from a finding to its cell, an edit, and the check again`, async ({ page }) => {
    const pane = await open(page, flavour);
    await expect(pane.getByRole('heading', { level: 1 })).toHaveText('1 figure is wrong');
    await pane.locator('[data-finding]').first().click();
    await pane.getByRole('button', { name: 'Go to C43' }).click();
    await expect(page.getByRole('tab', { name: 'Funding', exact: true })).toHaveAttribute('aria-selected', 'true');
    await expect(cell(page, 'C43')).toHaveAttribute('aria-selected', 'true');

    await type(page, 'C43', '£1.07m');
    await expect(pane.locator('main')).toContainText('1 change since the check');
    await pane.getByRole('button', { name: 'Check again' }).first().click();
    await expect(pane.getByRole('heading', { level: 1 })).toHaveText(/^No figure is wrong/);
  });

  test(`${flavour}: a check waits while a cell is being written in, says so, and goes on by itself`, async ({ page }) => {
    const pane = await open(page, flavour);
    await cell(page, 'B3').dblclick();
    await pane.getByRole('button', { name: 'Check again' }).first().click();
    await expect(pane.locator('main')).toContainText('Excel is waiting for you to finish a cell');
    await cell(page, 'B3').getByRole('textbox').press('Escape');
    await expect(pane.locator('main')).toContainText(/Checked \d\d:\d\d/);
    await expect(pane.locator('main')).not.toContainText('Excel is waiting');
  });

  test(`${flavour}: the copy of the file is the file`, async ({ page }) => {
    await open(page, flavour);
    const frame = page.frames().find((each) => each.url().includes('pane.html'))!;
    const copied = await frame.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize: 5000 }, ({ value: file }) => {
            const bytes: number[] = [];
            const next = (index: number): void => {
              if (index < file.sliceCount) {
                file.getSliceAsync(index, ({ value }) => {
                  bytes.push(...value.data);
                  next(index + 1);
                });
              } else file.closeAsync(() => resolve(bytes));
            };
            next(0);
          });
        }),
    );
    expect(Buffer.from(copied).equals(readFileSync('assets/sample-bid.xlsx'))).toBe(true);
  });
}

const refused = [
  ['session-expired', 'Excel ended its session with this workbook'],
  ['request-too-large', 'The workbook holds more than Excel hands over at once'],
  ['throttled', 'Excel is busy with too many requests'],
] as const;

for (const [kind, sentence] of refused) {
  test(`a refusal says what, why and what to do: ${kind}`, async ({ page }) => {
    const pane = await open(page, 'desktop');
    await page.evaluate((refusal) => window.emulatedExcel?.refuse(refusal), kind);
    await pane.getByRole('button', { name: 'Check again' }).first().click();
    await expect(pane.locator('main')).toContainText(sentence);
    await page.evaluate(() => window.emulatedExcel?.accept());
    await pane
      .getByRole('button', { name: /check again|try again/i })
      .first()
      .click();
    await expect(pane.locator('main')).toContainText(/Checked \d\d:\d\d/);
    await expect(pane.locator('main')).not.toContainText(sentence);
  });
}

test('a review takes four syncs, the next three, and an answer kept with the workbook outlives the page', async ({ page }) => {
  await page.goto('/excel.html?flavour=desktop');
  const pane = page.frameLocator('iframe');
  const reviewed = pane.getByRole('button', { name: 'Review this workbook' });
  await expect(reviewed).toBeVisible();
  const syncs = (): Promise<number | undefined> => page.evaluate(() => window.emulatedExcel?.meter.syncs);
  // The pane asks to be told of changes as it starts.
  await expect.poll(syncs).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  await page.evaluate(() => window.emulatedExcel?.meter.reset());
  await reviewed.click();
  await expect(pane.locator('main')).toContainText(/Checked \d\d:\d\d/);
  await expect.poll(syncs).toBe(4);
  await page.waitForTimeout(500);
  expect(await syncs()).toBe(4);
  await page.evaluate(() => window.emulatedExcel?.meter.reset());
  await pane.getByRole('button', { name: 'Check again' }).first().click();
  await expect.poll(syncs).toBe(3);
  await page.waitForTimeout(500);
  expect(await syncs()).toBe(3);

  await pane.locator('section').filter({ hasText: 'Questions' }).locator('[data-finding]').first().click();
  await pane.getByRole('button', { name: /^Yes, it includes/ }).click();
  await expect(pane.getByRole('heading', { name: /^Questions/ })).toHaveCount(0);
  await page.reload();
  await pane.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(pane.locator('main')).toContainText(/Checked \d\d:\d\d/);
  await expect(pane.getByRole('heading', { name: /^Questions/ })).toHaveCount(0);
});

test('the oldest Excel that the manifest allows shows the same', async ({ page }) => {
  const manifest = readFileSync('manifest.xml', 'utf8');
  const oldest = /Name="ExcelApi" MinVersion="([\d.]+)"/.exec(manifest)?.[1] ?? 'none';
  const pane = await open(page, 'web', `&api=${oldest}`);
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('1 figure is wrong');
  await pane.locator('[data-finding]').first().click();
  await pane.getByRole('button', { name: 'Go to C43' }).click();
  await expect(cell(page, 'C43')).toHaveAttribute('aria-selected', 'true');
  await type(page, 'C43', '£1.07m');
  await expect(pane.locator('main')).toContainText('1 change since the check');
});

test('a protected sheet cannot be typed into', async ({ page }) => {
  await open(page, 'desktop');
  await page.evaluate(() =>
    window.emulatedExcel?.byHand((book) => {
      book.protect(book.active, { options: {} });
    }),
  );
  await type(page, 'B3', 'New');
  await expect(page.getByRole('alert')).toContainText('is protected, so nothing was changed');
  await expect(cell(page, 'B3')).toHaveText('Concorde Lodge');
});

test('the selection marks its line, and a total that is selected is explained', async ({ page }) => {
  const pane = await open(page, 'desktop');
  await pane.getByRole('tab', { name: 'Lines' }).click();
  await page.getByRole('tab', { name: 'Funding', exact: true }).click();
  await cell(page, 'A5').click();
  const marked = pane.locator('main [aria-pressed=true]');
  await expect(marked).toHaveCount(1);
  const name = await cell(page, 'A5').textContent();
  await expect(marked).toContainText(name!.trim().slice(0, 20));

  await page.goto('/excel.html?flavour=desktop&view=explain');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Explain this total');
  await page.getByRole('tab', { name: 'Funding', exact: true }).click();
  // The grid draws the rows that are in view.
  await page
    .getByRole('grid')
    .first()
    .evaluate((grid) => grid.scrollTo(0, 600));
  await cell(page, 'C42').click();
  await expect(pane.locator('main')).toContainText('Comes to£446,055');
  await pane.getByRole('button', { name: 'Go to C39' }).click();
  await expect(cell(page, 'C39')).toHaveAttribute('aria-selected', 'true');
  await expect(pane.locator('main')).toContainText('Comes to£446,055');
  await cell(page, 'C43').click();
  await expect(pane.locator('main')).toContainText('The headline £1.12m is £45,530 more than the lines');
  await page.keyboard.press('Escape');
});

test('a sample bid opens from the introduction, which is shown once', async ({ page }) => {
  await page.goto('/excel.html?flavour=desktop&book=assets/sample-bid-region.xlsx');
  const pane = page.frameLocator('iframe');
  await pane.getByRole('button', { name: 'Open a sample bid' }).click();
  await expect(page.locator('.book header strong')).toHaveText('sample-bid.xlsx');
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Not checked yet');
  await pane.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('1 figure is wrong');
});
