import { expect, test, type Page } from '@playwright/test';
import { makeXlsx } from '../support/make-xlsx';
import { findings, openReading, openReview, openTab, section, verdict } from './workbench';

const cell = (page: Page, at: string) => page.locator(`[data-cell="${at}"]`);

async function type(page: Page, at: string, text: string): Promise<void> {
  await cell(page, at).dblclick();
  await cell(page, at).getByRole('textbox').fill(text);
  await page.keyboard.press('Enter');
}

test('the headline finding leads to its cell', async ({ page }) => {
  await openReview(page);
  await expect(verdict(page)).toHaveText('1 figure is wrong');
  const headline = section(page, /^Errors/).locator('[data-finding]');
  await expect(headline).toHaveCount(1);
  await headline.click();
  await expect(headline).toHaveAttribute('aria-expanded', 'true');
  await expect(page.locator('main dl').first()).toContainText('Expected£1,074,470');
  await page.getByRole('button', { name: 'Go to C43' }).click();
  await expect(cell(page, 'C43')).toHaveAttribute('aria-selected', 'true');
  await expect(cell(page, 'C43')).toBeInViewport();
  await expect(page.getByRole('status')).toHaveText('C43 selected');
  await expect(page.getByRole('button', { name: 'Go to C43' })).toBeFocused();
});

test('an answered question goes, is kept with the workbook, and comes back when undone', async ({ page }) => {
  await openReview(page);
  const questions = section(page, /^Questions/);
  const asked = await questions.locator('[data-finding]').getAttribute('data-finding');
  await questions.locator('[data-finding]').click();
  await questions.getByRole('button', { name: /^Yes, it includes/ }).click();
  await expect(page.locator(`[data-finding="${asked}"]`)).toHaveCount(0);
  await expect(questions).toHaveCount(0);

  await page.reload();
  await page.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(verdict(page)).toHaveText('1 figure is wrong');
  await expect(questions).toHaveCount(0);

  await openReading(page);
  const kept = section(page, 'Your corrections');
  await expect(kept).toContainText('Which tables a row sums up');
  await kept.getByRole('button', { name: 'Undo' }).first().click();
  await expect(kept).toHaveCount(0);
  await page.getByRole('button', { name: 'Back' }).click();
  await openTab(page, 'Review');
  await expect(page.locator(`[data-finding="${asked}"]`)).toBeVisible();
});

test('a changed cell makes the review stale until it is checked again', async ({ page }) => {
  await openReview(page);
  const lines = page.getByRole('row', { name: /^Lines/ });
  await page.getByRole('tab', { name: 'Funding', exact: true }).click();
  await expect(lines).toContainText('446,055');
  await type(page, 'C3', '27,389');
  await expect(page.locator('main')).toContainText('1 change since the check');
  await expect(verdict(page)).toHaveText(/^1 figure was wrong at \d\d:\d\d$/);
  await expect(lines).toContainText('446,055');
  await type(page, 'C3', '27,390');
  await expect(page.locator('main')).toContainText('1 change since the check');
  await page.getByRole('button', { name: 'Check again' }).first().click();
  await expect(lines).toContainText('446,057');
  await expect(page.locator('main')).not.toContainText('since the check');
  await type(page, 'C3', '27,388');
  await page.getByRole('button', { name: 'Check again' }).first().click();
  await expect(verdict(page)).toHaveText('1 figure is wrong');
  await expect(lines).toContainText('446,055');
});

test('a dismissed finding is listed with its reason, comes back when its figure changes, and can be restored', async ({
  page,
}) => {
  await openReview(page);
  const errors = section(page, /^Errors/);
  await errors.locator('[data-finding]').click();
  await page.getByRole('button', { name: 'Dismiss…' }).click();
  await page.getByLabel('Known, and accepted').check();
  await page.getByLabel('In a few words').fill('The headline is rounded on purpose');
  await page.getByLabel('Your name').fill('Finance officer');
  await page.getByRole('button', { name: 'Dismiss', exact: true }).click();
  const dismissed = section(page, /^Dismissed/);
  await expect(dismissed).toContainText('The headline is rounded on purpose · Finance officer');
  await expect(errors).toHaveCount(0);
  await expect(verdict(page)).not.toHaveText('1 figure is wrong');
  await dismissed.getByRole('button', { name: 'Restore' }).click();
  await expect(dismissed).toHaveCount(0);
  await expect(errors.locator('[data-finding]')).toHaveCount(1);
});

test('settings are kept, and refuse a period with one day', async ({ page }) => {
  await openReview(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Grant starts').fill('2023-04-01');
  await page.getByRole('button', { name: 'Save and check again' }).click();
  await expect(page.getByRole('alert')).toContainText('A grant period has two days');
  await page.getByLabel('Grant ends').fill('2025-03-31');
  await page.getByLabel('Cap or allocation, £').fill('£600,000');
  await page.getByRole('button', { name: 'Save and check again' }).click();
  await expect(verdict(page)).toHaveText(/wrong/);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByLabel('Cap or allocation, £')).toHaveValue(/^£?600,?000$/);
  await expect(page.getByLabel('Grant starts')).toHaveValue('2023-04-01');
  await page.getByLabel('Working days a year').fill('200');
  await page.getByLabel('Months to recruit').fill('2.5');
  await page.getByRole('button', { name: 'Save and check again' }).click();
  await expect(page.getByRole('alert')).toHaveText('Months to recruit is “2.5”, which is no whole number of months.');
  await page.getByLabel('Months to recruit').fill('0');
  await page.getByRole('button', { name: 'Save and check again' }).click();
  await page.getByRole('button', { name: 'Make an assurance note' }).click();
  const assumption = (name: string) => section(page, 'Assumptions').getByRole('listitem').filter({ hasText: name });
  await expect(assumption('Working days a year')).toContainText('200');
  await section(page, 'Assumptions')
    .getByRole('button', { name: /Show \d+ more/ })
    .click();
  await expect(assumption('Months from award')).toContainText('0');
});

test('a line chosen shows its cells', async ({ page }) => {
  await openReview(page);
  await openTab(page, 'Lines');
  await page.getByRole('button', { name: /specialist HR programme lead/ }).click();
  await expect(cell(page, 'B3')).toHaveAttribute('aria-selected', 'true');
  await expect(cell(page, 'C3')).toHaveAttribute('aria-selected', 'true');
  await expect(cell(page, 'B4')).toHaveAttribute('aria-selected', 'false');
});

test('a workbook without a funding table says so', async ({ page }) => {
  const bytes = makeXlsx({ sheets: [{ name: 'Notes', rows: [['Minutes of the meeting'], ['Nothing was decided.']] }] });
  await openReview(page, { name: 'minutes.xlsx', buffer: Buffer.from(bytes) });
  await expect(verdict(page)).toHaveText('No funding table found');
});

test('a file that is no workbook is refused in a sentence', async ({ page }) => {
  await page.goto('/workbench.html');
  await page
    .getByLabel('Open a workbook')
    .setInputFiles({ name: 'letter.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7 minutes of the meeting') });
  await expect(page.getByRole('alert')).toContainText('is not an Excel workbook');
});

test('a long read can be cancelled, and nothing comes after', async ({ page }) => {
  await page.goto('/workbench.html');
  await page.getByRole('button', { name: 'Review this workbook' }).waitFor();
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      Object.assign(window, { release: () => postMessage.call(this, message) });
    };
  });
  await page.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(verdict(page)).toHaveText('Reading this workbook');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(verdict(page)).toHaveText('Stopped');
  await page.evaluate('window.release()');
  await page.waitForTimeout(2000);
  await expect(verdict(page)).toHaveText('Stopped');
  await expect(findings(page)).toHaveCount(0);
});

test('an engine that stops is started anew', async ({ page }) => {
  await page.goto('/workbench.html');
  await page.getByRole('button', { name: 'Review this workbook' }).waitFor();
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker) {
      Worker.prototype.postMessage = postMessage;
      this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    };
  });
  await page.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(page.locator('main')).toContainText('out of memory');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(verdict(page)).toHaveText('1 figure is wrong');
});

test('a line’s row in another table is corrected, remembered and undone', async ({ page }) => {
  await openReview(page);
  await openReading(page);
  const success = page.getByLabel('Success measures');
  const found = await success.inputValue();
  expect(found).not.toBe('');
  await success.selectOption({ label: 'None' });
  const kept = section(page, /^Your corrections/);
  await expect(kept).toContainText('A line’s row elsewhere');
  await expect(success).toHaveValue('');
  await expect(page.getByText('you said so')).toBeVisible();
  await kept.getByRole('button', { name: 'Undo' }).click();
  await expect(success).toHaveValue(found);
  await expect(kept).toHaveCount(0);
});

test('a summary row shows what its ticked tables come to, and follows each tick', async ({ page }) => {
  await openReview(page);
  await openTab(page, 'Lines');
  const summary = section(page, 'Other tables').locator('div').filter({ hasText: 'read as summary' });
  await summary.getByRole('button', { name: 'Correct…' }).first().click();
  const row = page.getByRole('group', { name: 'Staffing Recruitment & Retention' });
  const figures = row.getByRole('row');
  await expect(figures.filter({ hasText: 'This row says' })).toContainText('231,165');
  await expect(figures.filter({ hasText: 'Difference' })).toContainText('nil');
  await row.getByRole('checkbox', { checked: false }).first().click();
  await expect(figures.filter({ hasText: 'Difference' })).toContainText('−');
  await expect(figures.filter({ hasText: 'This row says' })).toContainText('231,165');
  await section(page, /^Your corrections/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(figures.filter({ hasText: 'Difference' })).toContainText('nil');
});
