import fc from 'fast-check';
import { costLine, fillLine, readBid } from '../../../../src/core';
import { costedAgain } from '../../../../src/core/costing/costed-again';
import { decimal } from '../../../../src/core/model/decimal';
import { readFormula } from '../../../../src/core/read/formulas/formula';
import { nodesOf } from '../../../../src/core/read/formulas/parts';
import { noNotes, parseNotes, writeNotes } from '../../../../src/hosts/notes';
import { draw } from '../../../support/draw';

const bid = readBid(
  draw(`
  ## Funding
  | Activity  | 23/24  | 24/25  | 25/26  | Priority | Benefit             |
  | Marketing | 30,000 | 20,000 | 10,000 | MUST     | Reaches more carers |
  | Lead      | 10,000 | 5,000  | 1      | SHOULD   | Leads the work      |

  ## Crosscast rates
  Rates

  | Grade | 23/24  | 24/25  | 25/26  |
  | BG14  | 62,769 | 64,003 | 66,001 |

  | Role            | Day rate |
  | Digital analyst | 725.50   |`).snapshot,
);
const line = bid.lines.find(({ name }) => name === 'Lead')!.id;

const count = fc.integer({ min: 1, max: 200 });
const price = fc.integer({ min: 1, max: 500_000 }).map((pence) => (pence / 100).toFixed(2));
const months = fc.integer({ min: 1, max: 40 });
const hostile = fc.constantFrom('', '=1+1', '@SUM(A1)', '+cmd|x', '"&A1&"', "'!A1", '{=1}', 'HYPERLINK("x")', '-2+3');
const words = fc
  .tuple(count, price, months, fc.integer({ min: 1, max: 20 }), hostile)
  .chain(([many, pounds, length, small, junk]) =>
    fc.constantFrom(
      `£${pounds} a day for ${many} days ${junk}`,
      `£${pounds} a day for ${many} days over ${length} months ${junk}`,
      `${junk} Digital analyst for ${many} days`,
      `BG14 for ${length} months from 1 October 2023, 0.${small % 9 || 5} FTE ${junk}`,
      `£${pounds} a month for ${length} months from 1 July 2023 ${junk}`,
      `${small} people × ${many} days at £${pounds} ${junk}`,
      `£${pounds} x ${many} ${junk}`,
      `${small}% contingency ${junk}`,
      `£${many},000 a year for ${length} months ${junk}`,
    ),
  );

it('what is kept of a costing gives its amounts again, the words give the same again, and words never become formulas', () => {
  let costs = 0;
  fc.assert(
    fc.property(words, (said) => {
      const costed = costLine(bid, said, { line });
      if (costed.missing.length > 0 || costed.existing?.cells === 0) return;
      costs++;
      const { cells, keeps } = fillLine(bid, { words: said, given: { line } });
      const [kept] = parseNotes(writeNotes({ ...noNotes, corrections: keeps! }), 'notes').corrections;
      if (kept?.kind !== 'costing') throw new Error('nothing was kept');
      const others: Readonly<Record<string, number>> = { '23/24': 30_000, '24/25': 20_000, '25/26': 10_000 };
      const again = costedAgain(kept, bid.rates, (column) => decimal(others[column]!));
      expect(again.amounts.map((one) => one.toFixed())).toEqual(costed.periods.map(({ value }) => value));
      expect(again.changed).toEqual([]);
      const restored = costLine(bid, kept.words, { line, ...(kept.fields && { fields: kept.fields }) });
      expect(restored.periods.map(({ value }) => value)).toEqual(costed.periods.map(({ value }) => value));
      for (const { content } of cells) {
        if (content.kind !== 'formula') continue;
        for (const node of nodesOf(readFormula(content.formula)!.root)) {
          if (node.kind === 'call') expect(['INT', 'IF', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'SUM']).toContain(node.name);
          expect(node.kind).not.toBe('name');
        }
      }
    }),
    { numRuns: 300 },
  );
  expect(costs).toBeGreaterThan(150);
}, 120_000);
