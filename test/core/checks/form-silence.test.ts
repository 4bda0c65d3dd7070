import { formChecks } from '../../../src/core/checks/form-checks';
import { runChecks } from '../../../src/core/checks/run-checks';
import { defaultSettings, readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

/** What the checks of form say of a drawing: "severity check message". */
function said(drawing: string): string[] {
  const { snapshot } = draw(drawing);
  const { findings, crashed } = runChecks(readBid(snapshot, { settings: defaultSettings, corrections: [] }), formChecks);
  expect(crashed).toEqual([]);
  return findings.map(({ check, finding }) => `${finding.severity} ${check.id} ${finding.message}`);
}

const loud = (drawing: string): string[] => said(drawing).filter((line) => !line.startsWith('note'));

test('totals of totals, and section heads that are sums, are no short ranges and no double counts', () => {
  expect(
    loud(`
    Funding request
    | Activity      | Cost                    |
    | Staff         | =SUM(B4:B5) → £60,000   |
    | Lead          | £40,000                 |
    | Officer       | £20,000                 |
    | Training      | =SUM(B7:B8) → £9,000    |
    | Courses       | £4,000                  |
    | Books         | £5,000                  |
    | Total         | =B3+B6 → £69,000        |`),
  ).toEqual([]);
  expect(
    loud(`
    Funding request
    | Activity | 23/24                 | 24/25                 | Total                 |
    | Lead     | £4,000                | £5,000                | =SUM(B3:C3) → £9,000  |
    | Officer  | £1,000                | £2,000                | =B4+C4 → £3,000       |
    | Training | £3,000                | £3,000                | =SUM(B5:C5) → £6,000  |
    | Travel   | £1,000                | £1,000                | =SUM(B6:C6) → £2,000  |
    | Venue    | £2,000                | £1,000                | =SUM(B7:C7) → £3,000  |
    | Total    | =SUM(B3:B7) → £11,000 | =SUM(C3:C7) → £12,000 | =SUM(B8:C8) → £23,000 |`),
  ).toEqual([]);
});

test('a range that misses a line inside, and a typed figure in a formula', () => {
  expect(
    loud(`
    Funding request
    | Activity | Cost                           |
    | Lead     | £40,000                        |
    | Officer  | £20,000                        |
    | Training | £4,000                         |
    | Total    | =B3+B5 → £44,000               |`),
  ).toEqual(['error short-range one']);
  expect(
    loud(`
    Funding request
    | Activity | Cost                     |
    | Lead     | £40,000                  |
    | Officer  | £20,000                  |
    | Total    | =SUM(B3:B4)+500 → £60,500 |`),
  ).toEqual(['warning typed-total plug']);
});

test('a running figure, whose first cell has to differ, is even', () => {
  expect(
    loud(`
    Funding request
    | Month | Cost    | Total so far        |
    | Apr   | £4,000  | =B3 → £4,000        |
    | May   | £5,000  | =C3+B4 → £9,000     |
    | Jun   | £6,000  | =C4+B5 → £15,000    |
    | Jul   | £1,000  | =C5+B6 → £16,000    |
    | Aug   | £2,000  | =C6+B7 → £18,000    |
    | Sep   | £2,000  | =C7+B8 → £20,000    |`),
  ).toEqual([]);
});

test('an end that is before every other date of the bid has a slip in its year', () => {
  const bid = (end: string): string[] =>
    loud(`
    Funding request
    | Activity                               | Cost    |
    | Coordinator post funded until ${end}   | £33,900 |
    | Training held in December 2021         | £22,850 |
    | Study finished by 31 March 2022        | £28,250 |
    | Launch event in September 2021         | £1,000  |
    | Review in November 2021                | £2,000  |`);
  expect(bid('31.03.21')).toEqual(['warning date-order slip']);
  expect(bid('31.03.22')).toEqual([]);
  expect(bid('31.08.21')).toEqual([]);
});

test('words that say why there is no amount are a warning, a source line is nothing', () => {
  const bid = (words: string): string[] =>
    loud(`
    Funding request
    | Activity  | 23/24   | 24/25    |
    | Training  | £4,000  | £4,000   |
    | Marketing | £25,000 | ${words} |
    | Grants    | £10,000 | £5,000   |
    | Lead      | £31,000 | £32,000  |`);
  expect(bid('TBC')).toEqual(['warning not-an-amount open']);
  expect(bid('Posters')).toEqual(['error not-an-amount words']);
  expect(bid('n/a')).toEqual([]);
});

test('an amount in words that no formula passes over is left alone', () => {
  expect(
    loud(`
    Funding request
    | Activity  | Cost                 |
    | Training  | £4,000               |
    | Families  | '£16,330 per family  |
    | Grants    | £10,000              |
    | Lead      | £31,000              |`),
  ).toEqual([]);
});

test('a lump sum among products is a line like the others', () => {
  const budget = (travel: string): string[] =>
    loud(`
    Project budget 2024/25
    | Budget line | Unit     | Quantity | Unit cost | Total cost            |
    | Manager     | months   | 12       | £2,000    | =C3*D3 → £24,000      |
    | Workshops   | sessions | 10       | £350      | =C4*D4 → £3,500       |
    | Travel      | ${travel} |
    | Printing    | leaflets | 1000     | £0.50     | =C6*D6 → £500         |
    | Evaluation  | days     | 8        | £600      | =C7*D7 → £4,800       |
    | Expenses    | people   | 20       | £50       | =C8*D8 → £1,000       |
    | Rooms       | days     | 10       | £100      | =C9*D9 → £1,000       |
    | Total       |          |          |           | =SUM(E3:E9) → £36,000 |`);
  expect(budget('| | | £1,200')).toEqual([]);
  expect(budget('trips | 12 | £100 | £1,200')).toEqual(['warning uneven-formulas typed']);
});
