import fc from 'fast-check';
import { checks } from '../../../src/core/checks/registry';
import { runChecks } from '../../../src/core/checks/run-checks';
import type { Cause } from '../../../src/core/model/finding';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

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
