import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Report } from '../../src/core';
import { findings, openReview, verdict } from './workbench';

const books = join(__dirname, '..', 'books');
const cli = join(__dirname, '..', '..', 'dist', 'cli', 'crosscast.cjs');

test.beforeAll(() => {
  const built = spawnSync(process.execPath, [join(__dirname, '..', '..', 'tools', 'build-cli.mjs')]);
  expect(built.status, String(built.stderr)).toBe(0);
});

function reviewByCli(file: string): Report {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, 'check', file, '--json'], { encoding: 'utf8', maxBuffer: 1e8 });
  expect(stdout, stderr).not.toBe('');
  return JSON.parse(stdout);
}

for (const name of ['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted']) {
  test(`${name}: the pane says what the command line says, word for word`, async ({ page }) => {
    const file = join(books, `${name}.xlsx`);
    const report = reviewByCli(file);
    const pane = await openReview(page, file);
    for (;;) {
      const more = pane.getByRole('button', { name: /^Show \d+ more/ }).first();
      if (!(await more.isVisible())) break;
      await more.click();
    }
    await expect(verdict(pane)).toHaveText(report.verdict.headline);
    await expect(pane.locator('main')).toContainText(report.verdict.totals);
    await expect(pane.locator('main')).toContainText(`${report.counts.checks} checks`);

    const order = ['error', 'question', 'warning', 'note'];
    const expected = order.flatMap((severity) => report.findings.filter((finding) => finding.severity === severity));
    const shown = await findings(pane).evaluateAll((headers) => headers.map((header) => header.textContent));
    expect(shown).toEqual(
      expected.map(({ message, where, difference, membersTotal, per }) => {
        const figure = difference ?? membersTotal;
        return message + where + (figure ? figure.text + (per ? ` ${per}` : '') : '');
      }),
    );
    const gaps = await pane
      .locator('main section')
      .filter({ has: pane.getByRole('heading', { name: 'Not examined' }) })
      .locator('li > span:first-of-type')
      .allTextContents();
    expect(gaps).toEqual(report.notExamined.map(({ subject, reason }) => subject + reason));
    const rows = await pane.locator('main table').first().locator('tbody tr').allTextContents();
    const words = { agrees: 'agrees', wrong: 'wrong', undecided: 'cannot be decided' };
    expect(report.reconciliation ? rows : []).toEqual(
      (report.reconciliation?.rows ?? []).map(
        ({ label, cells }) =>
          label + cells.map((cell) => (cell ? cell.text + (cell.state ? words[cell.state] : '') : '–')).join(''),
      ),
    );
  });
}
