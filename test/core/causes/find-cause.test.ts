import fc from 'fast-check';
import { checks } from '../../../src/core/checks/registry';
import { runChecks } from '../../../src/core/checks/run-checks';
import type { Cause } from '../../../src/core/model/finding';
import { readBid } from '../../../src/core/read/read-bid';
import { findCause } from '../../../src/core/causes/find-cause';
import { decimal } from '../../../src/core/model/decimal';
import { draw } from '../../support/draw';
import { across, column, down, evidence, told } from './puzzles';

/** The causes of all failed casts of a drawing. */
function causes(drawing: string): Cause[] {
  const bid = readBid(draw(drawing).snapshot);
  const { findings } = runChecks(
    bid,
    checks.filter(({ group }) => group === 'casts'),
  );
  return findings.flatMap(({ finding, verdict }) => (verdict === 'fail' && finding.cause ? [finding.cause] : []));
}

function table(lines: readonly number[], total: number): string {
  return `Cost of the bid\n| Activity | Cost |\n${lines.map((line, i) => `| Line ${i + 1} | £${line.toLocaleString('en-GB')} |`).join('\n')}\n| Total | £${total.toLocaleString('en-GB')} |`;
}

const sum = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
const lines = [27_388, 25_014, 16_237, 31_384, 9_651];

describe('finding the cause of a difference', () => {
  it.each([
    ['two digits swapped in the total', table(lines, 109_764), 'swapped-digits'],
    ['a line left out', table(lines, sum(lines) - 16_237), 'left-out'],
    ['a line counted twice', table(lines, sum(lines) + 25_014), 'counted-twice'],
    ['a line taken away', table(lines, sum(lines) - 2 * 9_651), 'sign'],
    ['pounds for pence', table(lines, sum(lines) * 100), 'scale'],
    ['VAT in the total', table(lines, Math.round(sum(lines) * 1.2)), 'vat'],
  ])('names %s', (_, drawing, kind) => {
    const [cause] = causes(drawing);
    expect(cause).toMatchObject({ kind, likely: true });
  });

  it('names the cell that a row and a column share', () => {
    const found = causes(`
      Budget
      | Activity | 23/24  | 24/25  | 25/26  | Total  |
      | Staff    | 20,140 | 21,350 | 22,480 | 63,970 |
      | Rent     | 8,125  | 8,400  | 8,655  | 25,180 |
      | Travel   | 1,930  | 1,475  | 1,210  | 3,615  |
      | Total    | 30,195 | 31,225 | 32,345 | 93,765 |`);
    expect(found.map(({ likely, blames }) => ({ likely, blames }))).toContainEqual({
      likely: true,
      blames: { sheet: 0, row: 4, col: 4 },
    });
  });

  it('says that a total repeats one column where it does', () => {
    const found = causes(`
      Budget
      | Activity | 23/24  | 24/25  | 25/26  | Total  |
      | Staff    | 20,140 | 21,350 | 22,480 | 63,970 |
      | Rent     | 8,125  | 8,400  | 8,655  | 8,400  |
      | Travel   | 1,930  | 1,475  | 1,210  | 4,615  |`);
    expect(found.map(({ kind, likely }) => ({ kind, likely }))).toEqual([{ kind: 'other-column', likely: true }]);
  });

  it('never calls one differing digit likely where nothing else blames the cell', () => {
    const [cause] = causes(table([9_113, 14_257, 8_206], 9_113 + 14_257 + 8_206 - 4_000));
    expect(cause).toMatchObject({ kind: 'changed-digit', likely: false });
  });

  it('leaves a gap that fits no slip undecided', () => {
    expect(causes(table(lines, sum(lines) + 3_137))).toMatchObject([{ kind: 'undecided', likely: false }]);
  });

  it('cannot decide a rounded headline over lines that many stories would mend', () => {
    const found = causes(`
      Project costs
      This bid is for £1.12m and the costs are set out below:
      | Item | Amount |
      | Staff | £520,470 |
      | Rent | £22,000 |
      | Events | £23,500 |
      | Fees | £45,000 |
      | Grants | £463,500 |`);
    expect(found).toMatchObject([{ kind: 'undecided', likely: false }]);
    expect(found[0]!.evidence.length).toBeGreaterThan(1);
  });

  it('never calls a swap in the total another likely cause', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1_001, max: 99_999 }), { minLength: 3, maxLength: 12 }),
        fc.nat(3),
        (figures, at) => {
          const text = String(sum(figures));
          const i = Math.min(at, text.length - 2);
          const swapped = Number(`${text.slice(0, i)}${text[i + 1]!}${text[i]!}${text.slice(i + 2)}`);
          fc.pre(swapped !== sum(figures) && String(swapped).length === text.length);
          for (const cause of causes(table(figures, swapped)))
            if (cause.likely) expect(['swapped-digits', 'rounding']).toContain(cause.kind);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('which story is told', () => {
  const tells = (parts: readonly number[], stated: number): string => told(findCause(down(column(parts, stated))));
  const open = (parts: readonly number[], stated: number): string[] => evidence(findCause(down(column(parts, stated))));

  it('is the one that stands alone, with what else speaks of its figures', () => {
    const drawing = `${column(lines, 109_764)}\n| Agreed | 109,674 |`;
    const cause = findCause(down(drawing));
    expect(told(cause)).toMatch(/^swapped-digits, likely/);
    expect(evidence(cause).pop()).toBe('£109,674 also stands in “Costs”, B8. @B8');
    expect(cause).not.toHaveProperty('chance');
  });

  it('is one where two blame the same cell for the same figure', () => {
    // 109,674 with 90 counted twice is 109,764, which is the same figure with two digits swapped.
    expect(tells([58_133, 51_451, 90], 109_764)).toMatch(/^swapped-digits, likely/);
  });

  it('is none where two come near each other and blame different figures', () => {
    // Line 2 was 16,273, or line 3 is counted twice.
    expect(tells([27_388, 16_237, 36], 43_697)).toBe('undecided: Several slips would explain the difference.');
    expect(open([27_388, 16_237, 36], 43_697)).toEqual([
      '(Two digits are swapped: £16,237 for £16,273 (“Line 2”).)',
      '(“Line 3” (£36) is counted twice.)',
    ]);
  });

  it('is the better one where the other is five times weaker', () => {
    // A digit and noughts speaks for a wrong digit somewhere, a line of that very amount for itself.
    expect(tells([27_388, 25_014, 60_000], 52_402)).toMatch(/^left-out, likely: “Line 3”/);
  });

  it('is the best one, whichever is looked for first', () => {
    // A round line of 16,000 may be left out; that the total is what the lines give without 20% VAT is rarer by chance.
    expect(tells([50_000, 30_000, 16_000], 80_000)).toBe('vat, likely: £96,000 is £80,000 with 20% VAT.');
  });

  it('is named and not called likely where chance would do as much', () => {
    const cause = findCause(down(`${column([27_388, 25_014, 16_237, 35], 68_639)}\n| Agreed | 68,674 |`));
    expect(told(cause)).toBe('left-out: “Line 4” (£35) is left out of the total. [B6 = 68674]');
    expect(evidence(cause)).toEqual(['“Line 4” is £35. @B5', '£68,674 also stands in “Costs”, B7. @B7']);
    expect(cause).not.toHaveProperty('chance');
  });

  it('is not named where chance would do better', () => {
    expect(tells([27_000, 25_000, 16_000, 710], 68_000)).toBe(
      'undecided: One slip would explain the difference, but so would chance.',
    );
    expect(open([27_000, 25_000, 16_000, 710], 68_000)).toEqual(['(“Line 4” (£710) is left out of the total.)']);
  });

  it('is none where no slip fits, and what else speaks of the figures stays', () => {
    const cause = findCause(down(`${column(lines, 112_811)}\n| Agreed | 112,811 |`));
    expect(told(cause)).toBe('undecided: No single slip explains the difference.');
    expect(evidence(cause)).toEqual(['(£112,811 also stands in “Costs”, B8: one may have been copied from the other. @B8)']);
  });

  it('is that of the cell that a row and a column share, before all others', () => {
    const shared = `
      | Activity | 23/24 | 24/25 | Total |
      | Staff | 20,140 | 21,350 | 41,490 |
      | Rent | 8,125 | 4,800 | 16,525 |
      | Total | 28,265 | 29,750 | 58,015 |`;
    expect(told(findCause(down(shared, 2)))).toMatch(/^swapped-digits, likely: .*“Rent”/);
    expect(told(findCause(across(shared, 2)))).toMatch(/^swapped-digits, likely: .*“Rent”/);
  });

  it('is left open by a rounded headline over many lines', () => {
    const { cast: _, ...puzzle } = down(column([520_470, 22_000, 23_500, 45_000, 463_500], 1_120_000));
    const found = { ...puzzle.found, half: decimal(5000) };
    expect(told(findCause({ ...puzzle, found, headline: {} as never }))).toMatch(/^undecided: The headline is rounded/);
    expect(told(findCause({ ...puzzle, found }))).not.toMatch(/headline/);
  });
});
