import { expect, test, type Locator } from '@playwright/test';
import { openReview, openSheet, section, shown, type, type Pane } from './workbench';

async function answer(pane: Pane): Promise<void> {
  const questions = section(pane, /^Questions/);
  await questions.locator('[data-finding]').click();
  await questions.getByRole('button', { name: /^Yes, it includes/ }).click();
  await expect(questions).toHaveCount(0);
}

async function openTotals(pane: Pane): Promise<void> {
  await pane.getByRole('button', { name: 'Write totals' }).click();
  await expect(pane.getByRole('heading', { level: 1 })).toHaveText('Write totals');
}

const heading = (pane: Pane): Locator => pane.locator('main').getByRole('heading', { level: 2 }).first();

test('Bristol end to end: answered, written, live, checked, logged, and taken back cell for cell', async ({ page }) => {
  test.setTimeout(60_000);
  const pane = await openReview(page);
  const before = await shown(page, 'Funding');
  await openTotals(pane);
  await expect(pane.locator('main')).toContainText('2 totals wait for your answer');
  await pane.getByRole('button', { name: 'Back' }).first().click();
  await answer(pane);
  await openTotals(pane);
  await expect(heading(pane)).toHaveText('9 of 16 changes ticked');
  await expect(pane.locator('main')).toContainText('=SUM(B14:B23,B28)');
  await expect(pane.getByRole('checkbox', { name: 'Headline' })).not.toBeChecked();
  await pane.getByRole('button', { name: 'Apply 9 changes' }).click();
  await expect(heading(pane)).toHaveText('9 changes written', { timeout: 30_000 });
  await expect(pane.locator('main')).toContainText('every total now follows its lines, and no figure changed');
  const row = (name: string) => pane.locator('main').getByRole('row', { name });
  await expect(row('Typed totals')).toHaveText(/Typed totals80/);
  await expect(row('Live totals')).toHaveText(/Live totals09/);
  await expect(section(pane, /^Still open/)).toContainText('The headline £1.12m is £45,530 more');

  const written = await shown(page, 'Funding');
  expect(written).toEqual({ ...before, D42: '£1,074,470' });
  await page
    .getByRole('grid')
    .first()
    .evaluate((element) => element.scrollTo(0, 0));
  await type(page, 'B3', '27,389');
  expect((await shown(page, 'Funding'))['B42']).toBe('£628,416');
  await type(page, 'B3', '27,388');
  const check = await shown(page, 'Crosscast check');
  expect(check['A4']).toBe('1 total differs');
  const differences = Object.entries(check).filter(([at]) => /^F\d+$/.test(at) && at !== 'F7');
  expect(differences.filter(([, text]) => text !== 'nil').map(([, text]) => text)).toEqual(['+50,000']);
  const log = await shown(page, 'Crosscast log');
  expect(Object.values(log).filter((text) => text.startsWith('Written: '))).toHaveLength(9);
  expect(Object.values(log)).toContain('=SUM(B14:B23,B28)');

  await pane.getByRole('button', { name: 'Undo all 9' }).click();
  await expect(heading(pane)).toHaveText('Taken back', { timeout: 30_000 });
  expect(await shown(page, 'Funding')).toEqual(before);
  await expect(page.getByRole('tab', { name: 'Crosscast check' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Crosscast log' })).toHaveCount(0);
});

test('a change is added from its finding, some of it is taken back, and nothing is written twice', async ({ page }) => {
  test.setTimeout(60_000);
  const pane = await openReview(page);
  await answer(pane);
  const headline = section(pane, /^Errors/).locator('[data-finding]');
  await headline.click();
  await pane.getByRole('button', { name: 'Why?' }).click();
  await pane.getByRole('button', { name: 'Add this change to Write totals' }).click();
  await expect(heading(pane)).toHaveText('10 of 16 changes ticked');
  await expect(pane.getByRole('checkbox', { name: 'Headline' })).toBeChecked();
  await pane.getByRole('button', { name: 'Apply 10 changes' }).click();
  await expect(heading(pane)).toHaveText('10 changes written', { timeout: 30_000 });
  await expect(section(pane, /^Still open/)).toHaveCount(0);
  expect((await shown(page, 'Funding'))['C43']).toBe('£1.07m');
  expect((await shown(page, 'Crosscast check'))['A4']).toBe('All totals agree');
  await pane.getByRole('button', { name: 'Undo some…' }).click();
  await pane.getByRole('checkbox', { name: 'Headline' }).check();
  await pane.getByRole('button', { name: 'Undo 1 change' }).click();
  await expect(heading(pane)).toHaveText('Taken back', { timeout: 30_000 });
  const now = await shown(page, 'Funding');
  expect([now['C43'], now['D42']]).toEqual(['£1.12m', '£1,074,470']);
  await pane.getByRole('button', { name: 'Plan again' }).click();
  await expect(heading(pane)).toHaveText('0 of 3 changes ticked');
  await expect(pane.locator('main')).toContainText('Tick what you want written.');
});

test('amounts kept as text are ticked with the totals that add them', async ({ page }) => {
  const pane = await openReview(page, 'test/books/bristol-pasted.xlsx');
  await answer(pane);
  await openTotals(pane);
  const boxes = pane.getByRole('checkbox');
  const total = pane.getByRole('checkbox', { name: 'Adolescence Service' });
  const amounts = pane.getByRole('checkbox', { name: /^Amounts kept as text · Preventing/ });
  await expect(total).toBeChecked();
  await amounts.uncheck();
  await expect(total).not.toBeChecked();
  await expect(pane.getByRole('checkbox', { name: 'Total', exact: true })).not.toBeChecked();
  await pane.getByRole('checkbox', { name: 'Total', exact: true }).check();
  await expect(amounts).toBeChecked();
  await expect(boxes.first()).toBeVisible();
});

test('a planned cell that somebody changes stops the write, and it is planned again', async ({ page }) => {
  const pane = await openReview(page);
  await answer(pane);
  await openTotals(pane);
  await openSheet(page, 'Funding');
  await pane.getByRole('button', { name: 'Go to C40' }).click();
  await type(page, 'C40', '231,500');
  await pane.getByRole('button', { name: /^Apply / }).click();
  await expect(pane.locator('main')).toContainText('C40');
  await pane.getByRole('button', { name: 'Plan again' }).click();
  await expect(pane.getByRole('button', { name: 'Plan again' })).toHaveCount(0);
  await expect(pane.getByRole('button', { name: /^Apply / })).toBeVisible();
});
