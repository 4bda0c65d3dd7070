import { expect, test } from '@playwright/test';
import { makeXlsx } from '../support/make-xlsx';
import {
  cell,
  findings,
  openPane,
  openReading,
  openReview,
  openSheet,
  openTab,
  review,
  section,
  type,
  verdict,
} from './workbench';

test('the headline finding leads to its cell', async ({ page }) => {
  const pane = await openReview(page);
  await expect(verdict(pane)).toHaveText('1 figure is wrong');
  const headline = section(pane, /^Errors/).locator('[data-finding]');
  await expect(headline).toHaveCount(1);
  await headline.click();
  await expect(headline).toHaveAttribute('aria-expanded', 'true');
  await expect(pane.locator('main dl').first()).toContainText('Expected£1,074,470');
  await pane.getByRole('button', { name: 'Go to C43' }).click();
  await expect(cell(page, 'C43')).toHaveAttribute('aria-selected', 'true');
  await expect(cell(page, 'C43')).toBeInViewport();
  await expect(pane.getByRole('status')).toHaveText('C43 selected');
  await expect(pane.getByRole('button', { name: 'Go to C43' })).toBeFocused();
});

test('an answered question goes, is kept with the workbook, and comes back when undone', async ({ page }) => {
  const pane = await openReview(page);
  const questions = section(pane, /^Questions/);
  const asked = await questions.locator('[data-finding]').getAttribute('data-finding');
  await questions.locator('[data-finding]').click();
  await questions.getByRole('button', { name: /^Yes, it includes/ }).click();
  await expect(pane.locator(`[data-finding="${asked}"]`)).toHaveCount(0);
  await expect(questions).toHaveCount(0);

  await page.reload();
  await review(pane);
  await expect(verdict(pane)).toHaveText('1 figure is wrong');
  await expect(questions).toHaveCount(0);

  await openReading(pane);
  const kept = section(pane, 'Your corrections');
  await expect(kept).toContainText('is the total of');
  await kept.getByRole('button', { name: 'Undo' }).first().click();
  await expect(kept).toHaveCount(0);
  await pane.getByRole('button', { name: 'Back' }).click();
  await openTab(pane, 'Review');
  await expect(pane.locator(`[data-finding="${asked}"]`)).toBeVisible();
});

test('a changed cell makes the review stale until it is checked again', async ({ page }) => {
  const pane = await openReview(page);
  const lines = pane.getByRole('row', { name: /^Lines/ });
  await openSheet(page, 'Funding');
  await expect(lines).toContainText('446,055');
  await type(page, 'C3', '27,389');
  await expect(pane.locator('main')).toContainText('1 change since the check');
  await expect(verdict(pane)).toHaveText(/^1 figure was wrong at \d\d:\d\d$/);
  await expect(lines).toContainText('446,055');
  await type(page, 'C3', '27,390');
  await expect(pane.locator('main')).toContainText('1 change since the check');
  await pane.getByRole('button', { name: 'Check again' }).first().click();
  await expect(lines).toContainText('446,057');
  await expect(pane.locator('main')).not.toContainText('since the check');
  await type(page, 'C3', '27,388');
  await pane.getByRole('button', { name: 'Check again' }).first().click();
  await expect(verdict(pane)).toHaveText('1 figure is wrong');
  await expect(lines).toContainText('446,055');
});

test('a dismissed finding is listed with its reason, comes back when its figure changes, and can be restored', async ({
  page,
}) => {
  const pane = await openReview(page);
  const errors = section(pane, /^Errors/);
  await errors.locator('[data-finding]').click();
  await pane.getByRole('button', { name: 'Dismiss…' }).click();
  await pane.getByLabel('Known, and accepted').check();
  await pane.getByLabel('In a few words').fill('The headline is rounded on purpose');
  await pane.getByLabel('Your name').fill('Finance officer');
  await pane.getByRole('button', { name: 'Dismiss', exact: true }).click();
  const dismissed = section(pane, /^Dismissed/);
  await expect(dismissed).toContainText('The headline is rounded on purpose · Finance officer');
  await expect(errors).toHaveCount(0);
  await expect(verdict(pane)).not.toHaveText('1 figure is wrong');
  await dismissed.getByRole('button', { name: 'Restore' }).click();
  await expect(dismissed).toHaveCount(0);
  await expect(errors.locator('[data-finding]')).toHaveCount(1);
});

test('settings are kept, and refuse a period with one day', async ({ page }) => {
  const pane = await openReview(page);
  await pane.getByRole('button', { name: 'Settings' }).click();
  await pane.getByLabel('Grant starts').fill('2023-04-01');
  await pane.getByRole('button', { name: 'Save and check again' }).click();
  await expect(pane.getByRole('alert')).toContainText('A grant period has two days');
  await pane.getByLabel('Grant ends').fill('2025-03-31');
  await pane.getByLabel('Cap or allocation, £').fill('£600,000');
  await pane.getByRole('button', { name: 'Save and check again' }).click();
  await expect(verdict(pane)).toHaveText(/wrong/);
  await pane.getByRole('button', { name: 'Settings' }).click();
  await expect(pane.getByLabel('Cap or allocation, £')).toHaveValue(/^£?600,?000$/);
  await expect(pane.getByLabel('Grant starts')).toHaveValue('2023-04-01');
  await pane.getByLabel('Working days a year').fill('200');
  await pane.getByLabel('Months to recruit').fill('2.5');
  await pane.getByRole('button', { name: 'Save and check again' }).click();
  await expect(pane.getByRole('alert')).toHaveText('Months to recruit is “2.5”, which is no whole number of months.');
  await pane.getByLabel('Months to recruit').fill('0');
  await pane.getByRole('button', { name: 'Save and check again' }).click();
  await pane.getByRole('button', { name: 'Make an assurance note' }).click();
  const assumption = (name: string) => section(pane, 'Assumptions').getByRole('listitem').filter({ hasText: name });
  await expect(assumption('Working days a year')).toContainText('200');
  await section(pane, 'Assumptions')
    .getByRole('button', { name: /Show \d+ more/ })
    .click();
  await expect(assumption('Months from award')).toContainText('0');
});

test('a line chosen shows its cells', async ({ page }) => {
  const pane = await openReview(page);
  await openTab(pane, 'Lines');
  await pane.getByRole('button', { name: /specialist HR programme lead/ }).click();
  await expect(cell(page, 'B3')).toHaveAttribute('aria-selected', 'true');
  await expect(cell(page, 'C3')).toHaveAttribute('aria-selected', 'true');
  await expect(cell(page, 'B4')).toHaveAttribute('aria-selected', 'false');
});

test('a workbook without a funding table says so', async ({ page }) => {
  const bytes = makeXlsx({ sheets: [{ name: 'Notes', rows: [['Minutes of the meeting'], ['Nothing was decided.']] }] });
  const pane = await openReview(page, { name: 'minutes.xlsx', buffer: Buffer.from(bytes) });
  await expect(verdict(pane)).toHaveText('No funding table found');
});

test('a file that is no workbook is refused in a sentence', async ({ page }) => {
  await openPane(page);
  await page
    .getByLabel('Open a workbook')
    .setInputFiles({ name: 'letter.xlsx', mimeType: '', buffer: Buffer.from('%PDF-1.7 minutes of the meeting') });
  await expect(page.getByRole('alert')).toContainText('is not an Excel workbook');
});

test('a long read can be cancelled, and nothing comes after', async ({ page }) => {
  const pane = await openPane(page);
  await pane.locator('body').evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, message: unknown) {
      Object.assign(window, { release: () => postMessage.call(this, message) });
    };
  });
  await pane.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(verdict(pane)).toHaveText('Reading this workbook');
  await pane.getByRole('button', { name: 'Cancel' }).click();
  await expect(verdict(pane)).toHaveText('Stopped');
  await pane.locator('body').evaluate(() => (window as unknown as { release: () => void }).release());
  await page.waitForTimeout(2000);
  await expect(verdict(pane)).toHaveText('Stopped');
  await expect(findings(pane)).toHaveCount(0);
});

test('an engine that stops is started anew', async ({ page }) => {
  const pane = await openPane(page);
  await pane.locator('body').evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker) {
      Worker.prototype.postMessage = postMessage;
      this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    };
  });
  await pane.getByRole('button', { name: 'Review this workbook' }).click();
  await expect(pane.locator('main')).toContainText('out of memory');
  await pane.getByRole('button', { name: 'Try again' }).click();
  await expect(verdict(pane)).toHaveText('1 figure is wrong');
});

test('a line’s row in another table is corrected, remembered and undone', async ({ page }) => {
  const pane = await openReview(page);
  await openReading(pane);
  const success = pane.getByLabel('Success measures');
  const found = await success.inputValue();
  expect(found).not.toBe('');
  await success.selectOption({ label: 'None' });
  const kept = section(pane, /^Your corrections/);
  await expect(kept).toContainText('has no success measure');
  await expect(success).toHaveValue('');
  await expect(pane.getByText('you said so')).toBeVisible();
  await kept.getByRole('button', { name: 'Undo' }).click();
  await expect(success).toHaveValue(found);
  await expect(kept).toHaveCount(0);
});

test('a summary row shows what its ticked tables come to, and follows each tick', async ({ page }) => {
  const pane = await openReview(page);
  await openTab(pane, 'Lines');
  const summary = section(pane, 'Other tables').locator('div').filter({ hasText: 'A summary of other tables' });
  await summary.getByRole('button', { name: 'Correct…' }).first().click();
  const row = pane.getByRole('group', { name: 'Staffing Recruitment & Retention' });
  const figures = row.getByRole('row');
  await expect(figures.filter({ hasText: 'This row says' })).toContainText('231,165');
  await expect(figures.filter({ hasText: 'Difference' })).toContainText('nil');
  await row.getByRole('checkbox', { checked: false }).first().click();
  await expect(figures.filter({ hasText: 'Difference' })).toContainText('−');
  await expect(figures.filter({ hasText: 'This row says' })).toContainText('231,165');
  await section(pane, /^Your corrections/)
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(figures.filter({ hasText: 'Difference' })).toContainText('nil');
});
