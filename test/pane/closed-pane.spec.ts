import { expect, test, type Page } from '@playwright/test';
import { openReview, review } from './workbench';

/** Everything in the open workbook, as the emulated Excel has it. */
function held(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify(window.emulatedExcel!.book.sheets.map(({ name, cells }) => [name, [...cells].sort(([a], [b]) => a - b)])),
  );
}

/** Excel's answer to the `at`th request from now on never comes; resolves when it is due. */
async function closeAt(page: Page, at: number, act: () => Promise<void>): Promise<void> {
  await page.evaluate((nth) => {
    const excel = window.emulatedExcel!;
    let asked = 0;
    excel.fault = () => {
      if (++asked < nth) return undefined;
      document.body.dataset.closed = 'yes';
      return { kind: 'pane-closed' };
    };
  }, at);
  await act();
  await expect(page.locator('body[data-closed]')).toHaveCount(1);
  await page.evaluate(() => {
    delete document.body.dataset.closed;
    window.emulatedExcel!.fault = undefined;
    const frame = document.querySelector('iframe')!;
    frame.src = String(frame.src);
  });
}

/** A write asks five times: keep what is intended, look, write, read back, keep what was written. */
for (const [at, when, isWritten] of [
  [1, 'while what is intended is being kept', false],
  [2, 'before Excel writes', false],
  [3, 'when Excel has written', true],
  [4, 'while it is read back', true],
  [5, 'while what was written is being kept', true],
] as const) {
  test(`a line put in, the pane closed ${when}: the next start lists it with Undo, or there is nothing to list`, async ({
    page,
  }) => {
    const pane = await openReview(page);
    const before = await held(page);
    await pane.getByRole('button', { name: 'Cost a line' }).first().click();
    await pane.getByLabel('Say it in your own words').fill('Practice lead, BG14 for 18 months from 1 October 2023, 0.6 FTE');
    await pane.getByLabel('Priority').selectOption('SHOULD');
    await expect(pane.locator('main')).toContainText('Adds row');
    const insert = pane.getByRole('button', { name: /^Insert/ });
    await expect(insert).toBeEnabled();
    await closeAt(page, at, () => insert.click());
    expect((await held(page)) === before).toBe(!isWritten);

    await review(pane);
    const listed = pane.locator('main section').filter({ has: pane.getByRole('heading', { name: /^Written by Crosscast/ }) });
    await expect(listed).toHaveCount(isWritten ? 1 : 0);
    await expect(pane.locator('main')).not.toContainText('broke off');
    if (!isWritten) return;
    await listed.getByRole('button', { name: 'Undo' }).click();
    await expect(listed).toHaveCount(0);
    expect(await held(page)).toBe(before);
  });
}
