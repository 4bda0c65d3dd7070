import { checks } from '../../../src/core/checks/registry';
import { runChecks } from '../../../src/core/checks/run-checks';
import { sum } from '../../../src/core/model/decimal';
import type { Bid } from '../../../src/core/model/bid';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';
import { carriedOn } from './unseen/carried-on';
import { councilBids } from './unseen/council-bids';
import { grantForms } from './unseen/grant-forms';
import { groupedBudgets } from './unseen/grouped-budgets';
import { inThousands } from './unseen/in-thousands';
import { oddShapes } from './unseen/odd-shapes';
import { rowArithmetic } from './unseen/row-arithmetic';
import { silentSheets } from './unseen/silent-sheets';
import { toldAgain } from './unseen/told-again';
import { workedBudgets } from './unseen/worked-budgets';
import { workings } from './unseen/workings';
import type { UnseenBid } from './unseen/unseen-bid';

interface Review {
  readonly errors: readonly string[];
  readonly asks: readonly string[];
  readonly bid: Bid;
}

function review(drawing: string, pasted: boolean): Review {
  const bid = readBid(draw(drawing, { pasted }).snapshot);
  const { findings, crashed } = runChecks(bid, checks);
  expect(crashed).toEqual([]);
  const said = (wanted: string): string[] =>
    findings
      .filter(({ finding }) => finding.severity === wanted)
      .map(({ finding }) =>
        [
          finding.check,
          finding.subject,
          finding.found && finding.expected ? `${finding.found.value.toString()}→${finding.expected.value.toString()}` : '',
          finding.cause?.kind ?? '',
        ]
          .filter((part) => part !== '')
          .join(' '),
      )
      .sort();
  return { errors: said('error'), asks: said('question'), bid };
}

const bids: readonly UnseenBid[] = [
  ...grantForms,
  ...councilBids,
  ...oddShapes,
  ...workings,
  ...workedBudgets,
  ...toldAgain,
  ...groupedBudgets,
  ...carriedOn,
  ...inThousands,
  ...rowArithmetic,
];
const ways = [
  ['typed', false],
  ['pasted', true],
] as const;

describe.each(ways)('bids that nobody tuned on, %s', (_, pasted) => {
  it.each(bids.filter(({ lines }) => lines))('$name: read as it is meant', ({ drawing, lines, periods, priorities }) => {
    const { bid } = review(drawing, pasted);
    expect([bid.lines.length, sum(bid.lines.map(({ total }) => total)).toString()]).toEqual(lines);
    if (periods) expect(bid.periods.map(({ text }) => text)).toEqual(periods);
    if (priorities) expect(bid.lines.map(({ priority }) => priority)).toEqual(priorities);
  });

  it.each(bids)('$name: nothing is wrong', ({ drawing, asks = [] }) => {
    const { errors, asks: asked } = review(drawing, pasted);
    expect({ errors, asks: asked }).toEqual({ errors: [], asks });
  });

  it.each(bids.filter(({ fault }) => fault))('$name: the planted fault is found and named', ({ drawing, fault }) => {
    const [printed, wrong, ...errors] = fault!;
    expect(drawing.split(printed)).toHaveLength(2);
    expect(review(drawing.replace(printed, wrong), pasted).errors).toEqual([...errors].sort());
  });

  it.each(silentSheets)('%s raises nothing', (__, drawing) => {
    const { errors, asks } = review(drawing, pasted);
    expect({ errors, asks }).toEqual({ errors: [], asks: [] });
  });
});
