import { readFileSync } from 'node:fs';
import { assuranceNote, noteChange, renderNoteHtml, review, type Correction } from '../../../../src/core';
import { readXlsx } from '../../../../src/hosts/xlsx';
import { draw } from '../../../support/draw';
import { workedOut } from '../../../support/worked-out';

const who = { on: '2026-01-05 10:42', by: 'A Preparer', version: '1.0.0' };
const bristol = readXlsx(readFileSync('test/books/bristol-typed.xlsx'));

test('says what the figures rest on, what is open, what was dismissed and why, and who signs', () => {
  const finding = review(bristol).findings.find(({ check }) => check === 'headline')!;
  const dismissed: Correction = {
    kind: 'dismissed',
    finding: finding.id,
    fingerprint: finding.fingerprint,
    reason: 'known-and-accepted',
    words: 'The board knows',
    by: 'A Reviewer',
    on: '2026-01-04',
  };
  const note = assuranceNote(bristol, { ...who, corrections: [dismissed] });
  const part = (heading: string) => note.parts.find((one) => one.heading === heading)!.rows.map((row) => row.join(' | '));
  expect(part('Dismissed, with reasons').join()).toContain('Known, and accepted | The board knows | A Reviewer | 2026-01-04');
  expect(part('Open findings').join()).not.toContain('1.12m is');
  expect(part('Not examined').length).toBe(review(bristol).notExamined.length);
  expect(part('Sign-off').map((row) => row.split(' | ')[0])).toEqual(['Prepared by', 'Reviewed independently by']);
  expect(part('Assumptions').join()).toContain('Most that may be asked for | not set');
});

test('tells what is open right after the figures, the finding first and what it comes to beside it', () => {
  const { parts } = assuranceNote(bristol, who);
  const open = parts.findIndex(({ heading }) => heading === 'Open findings');
  expect(open).toBeLessThan(parts.findIndex(({ heading }) => heading === 'Assumptions'));
  expect(parts[open]!.columns).toEqual(['Finding', 'Difference', 'Where', 'Kind']);
  const [first, second, , kind] = parts[open]!.rows[0]!;
  expect(first).toContain('£1.12m');
  expect([second, kind]).toEqual(['+£45,530', 'error']);
  expect(parts[open]!.rows).toHaveLength(review(bristol).findings.length);
});

test('is written as a sheet once, and not again while nothing is new, whatever the time', async () => {
  const change = noteChange(assuranceNote(bristol, who), bristol);
  expect(change.sheets.map(({ name }) => name)).toEqual(['Crosscast note']);
  expect(change.sheets[0]!.cells.every(({ content }) => content.kind === 'text')).toBe(true);
  const after = await workedOut(bristol, change);
  const again = noteChange(assuranceNote(after, { ...who, on: '2027-01-01 09:00' }), after);
  expect([again.cells, again.sheets]).toEqual([[], []]);
});

test('words of the sheet are only ever text in the HTML', () => {
  const { snapshot } = draw(`
    <script>alert(1)</script> request
    | Activity                  | 23/24 |
    | <img src=x onerror=alert> | 4,000 |
    | Lead                      | 1,000 |
    | Total                     | 9,000 |`);
  const html = renderNoteHtml(assuranceNote(snapshot, who), { workbook: '"><script>.xlsx' });
  expect(html).not.toMatch(/<script|<img/);
});
