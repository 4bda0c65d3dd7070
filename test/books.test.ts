import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBid, renderText, review, type Correction, type Report } from '../src/core';
import { readXlsx } from '../src/hosts/xlsx';

const folder = join(__dirname, 'books');
const books = readdirSync(folder).filter((file) => file.endsWith('.xlsx'));

function reviewOf(book: string, corrections: readonly Correction[] = []): Report {
  return review(readXlsx(readFileSync(join(folder, book))), { corrections });
}

/** Errors, questions and warnings as said; places differ between the two forms of a bid, words do not. */
function told(report: Report, severities: readonly string[] = ['error', 'question', 'warning']): string[] {
  return report.findings
    .filter(({ severity }) => severities.includes(severity))
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe('the books', () => {
  /** What the reader of a review sees, kept as text and read in review as behaviour. Accepting a change is a deliberate mv. */
  it.each(books)('%s is reviewed as its findings say', (book) => {
    const golden = join(folder, book.replace(/\.xlsx$/, '.findings.txt'));
    const changed = golden.replace(/\.txt$/, '.changed.txt');
    const text = `${renderText(reviewOf(book))}\n`;
    const kept = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
    if (text === kept) rmSync(changed, { force: true });
    else writeFileSync(changed, text);
    expect(text).toBe(kept);
  });

  it.each(['bristol', 'south-west'])('%s gives the same errors, questions and warnings keyed in and pasted', (bid) => {
    expect(told(reviewOf(`${bid}-pasted.xlsx`))).toEqual(told(reviewOf(`${bid}-typed.xlsx`)));
  });

  it('counts add up', () => {
    for (const book of books) {
      const { counts, findings } = reviewOf(book);
      expect(findings.length).toBe(counts.error + counts.question + counts.warning + counts.note);
      expect(counts.checks).toBe(findings.length + counts.agrees);
    }
  });
});

describe.each(['bristol-typed.xlsx', 'bristol-pasted.xlsx'])('%s', (book) => {
  const bid = readBid(readXlsx(readFileSync(join(folder, book))));

  it('has the lines and totals that READING.md gives', () => {
    const sum = (col: number, priority?: string): number =>
      bid.lines
        .filter((line) => priority === undefined || line.priority === priority)
        .reduce(
          (total, line) =>
            total + line.amounts.filter(({ at }) => at.col === col).reduce((all, { amount }) => all + amount.value.toNumber(), 0),
          0,
        );
    expect(bid.lines.length).toBe(20);
    expect([sum(1), sum(2), sum(1) + sum(2)]).toEqual([628_415, 446_055, 1_074_470]);
    expect([sum(1, 'MUST') + sum(2, 'MUST'), sum(1, 'SHOULD') + sum(2, 'SHOULD')]).toEqual([627_679, 446_791]);
    expect(bid.lines.filter(({ priority }) => priority === 'MUST').length).toBe(10);
  });

  it('finds one error, the headline, and cannot decide its cause', () => {
    const report = reviewOf(book);
    const errors = report.findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ check, difference }) => [check, difference?.text])).toEqual([['headline', '+£45,530']]);
    expect(errors[0]!.cause?.kind).toBe('undecided');
  });

  it('asks one question about the summary, and one correction settles it', () => {
    const questions = (report: Report): string[] =>
      report.findings.filter(({ severity }) => severity === 'question').map(({ check }) => check);
    const report = reviewOf(book);
    expect(questions(report)).toEqual(['summary']);
    const [answer] = report.findings.find(({ severity }) => severity === 'question')!.answers;
    const settled = reviewOf(book, answer!.corrections as readonly Correction[]);
    expect(questions(settled)).toEqual([]);
    expect(settled.counts.error).toBe(1);
    const refused = reviewOf(
      book,
      report.findings.find(({ severity }) => severity === 'question')!.answers[1]!.corrections as readonly Correction[],
    );
    expect(refused.findings.filter(({ check }) => check === 'summary').map(({ difference }) => difference?.text)).toEqual([
      '+£56,000',
    ]);
  });
});

describe.each(['south-west-typed.xlsx', 'south-west-pasted.xlsx'])('%s', (book) => {
  it('finds the totals that do not cast, and no other error', () => {
    const errors = reviewOf(book).findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ found, expected }) => `${found?.value} for ${expected?.value}`)).toEqual(
      expect.arrayContaining(['31500 for 33500', '9000 for 13500']),
    );
    for (const { check } of errors) expect(['column-total', 'row-total', 'costing-text']).toContain(check);
  });
});
