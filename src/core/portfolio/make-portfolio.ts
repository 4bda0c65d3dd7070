import { decimal, round, sum, ZERO } from '../model/decimal';
import { causeName } from '../report/causes-in-words';
import { shareText } from '../report/figures-in-words';
import type { AbstractError, BidAbstract, Unread } from './abstract';
import { gradesAcross } from './grades-across';
import { linesAcross } from './lines-across';
import type { Portfolio, PortfolioBid, PortfolioTotal, Tally } from './portfolio';
import { shownMoney } from './shown-money';

/** Many reviews seen together. The order of the bids is kept; everything else depends on what they say alone. */
export function makePortfolio(bids: readonly BidAbstract[], unread: readonly Unread[] = []): Portfolio {
  const withErrors = bids.filter(({ counts }) => counts.error > 0).length;
  const unchecked = bids.filter(({ counts }) => counts.checks === 0).length;
  const add = (severity: 'error' | 'question' | 'warning' | 'note'): number =>
    bids.reduce((all, { counts }) => all + counts[severity], 0);
  const copies = copiesOf(bids);
  const again = new Set(copies.flatMap(([, ...others]) => others));
  const unlike = bids.filter(({ bid }) => !again.has(bid));
  return {
    version: 1,
    headline: headlineOf(bids.length, withErrors, unread.length),
    bids: {
      all: bids.length + unread.length,
      reviewed: bids.length,
      unread: unread.length,
      withErrors,
      withQuestions: bids.filter(({ counts }) => counts.question > 0).length,
      sound: bids.filter(({ counts }) => counts.checks > 0 && counts.error + counts.question === 0).length,
      unchecked,
    },
    findings: { error: add('error'), question: add('question'), warning: add('warning'), note: add('note') },
    totals: totalsOf(bids),
    errors: tally(bids, ({ check, title }) => [check, title]),
    causes: tally(bids, ({ cause }) => (cause === undefined ? undefined : [cause, causeName(cause)])),
    grades: gradesAcross(unlike),
    copies,
    lines: linesAcross(unlike),
    list: bids.map(rowOf),
    unread,
    notCompared: [
      ...bids.flatMap(({ bid, long }) =>
        long ? [{ bid, reason: 'It has over 2,000 lines, so they were not compared with the lines of other bids.' }] : [],
      ),
      ...bids.flatMap(({ bid, asked, counts }) =>
        asked || counts.checks === 0
          ? []
          : [{ bid, reason: 'It has no line of money, or lines in several currencies, so it is in no total.' }],
      ),
    ],
  };
}

function copiesOf(bids: readonly BidAbstract[]): string[][] {
  const same = new Map<string, string[]>();
  for (const { bid, fingerprint } of bids) {
    const own = same.get(fingerprint);
    if (own) own.push(bid);
    else same.set(fingerprint, [bid]);
  }
  return [...same.values()].filter(({ length }) => length > 1);
}

function headlineOf(reviewed: number, wrong: number, unread: number): string {
  const bids = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'bid' : 'bids'}`;
  const first =
    reviewed === 0
      ? 'No bid was reviewed'
      : wrong === 0
        ? `No figure is wrong in ${bids(reviewed)}`
        : `${wrong.toLocaleString('en-GB')} of ${bids(reviewed)} ${wrong === 1 ? 'has' : 'have'} a wrong figure`;
  return unread === 0 ? first : `${first}; ${bids(unread)} could not be read`;
}

function totalsOf(bids: readonly BidAbstract[]): PortfolioTotal[] {
  const byCurrency = new Map<string, BidAbstract[]>();
  for (const bid of bids) {
    if (!bid.asked) continue;
    const own = byCurrency.get(bid.asked.currency);
    if (own) own.push(bid);
    else byCurrency.set(bid.asked.currency, [bid]);
  }
  return [...byCurrency]
    .sort(([a, own], [b, other]) => other.length - own.length || (a < b ? -1 : 1))
    .map(([currency, own]): PortfolioTotal => {
      const ranked = own.flatMap(({ must }) => must ?? []);
      const amount = sum(ranked.map((one) => decimal(one.amount)));
      const of = sum(ranked.map((one) => decimal(one.of)));
      const share = of.lte(0) ? ZERO : round(amount.div(of), 6);
      return {
        currency,
        bids: own.length,
        asked: shownMoney(sum(own.map(({ asked }) => decimal(asked!.value))), currency),
        ...(ranked.length > 0 && {
          must: {
            bids: ranked.length,
            amount: shownMoney(amount, currency),
            of: shownMoney(of, currency),
            share: { text: shareText(share), value: share.toFixed(), unit: 'percent' },
            over: ranked.filter(({ over }) => over).length,
          },
        }),
      };
    });
}

function tally(
  bids: readonly BidAbstract[],
  kindOf: (error: AbstractError) => readonly [id: string, title: string] | undefined,
): Tally[] {
  const found = new Map<string, { id: string; title: string; count: number; bids: Set<string> }>();
  for (const { bid, errors } of bids) {
    for (const error of errors) {
      const kind = kindOf(error);
      if (!kind) continue;
      const [id, title] = kind;
      const own = found.get(id) ?? { id, title, count: 0, bids: new Set<string>() };
      own.count++;
      own.bids.add(bid);
      found.set(id, own);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map(({ id, title, count, bids: touched }) => ({ id, title, count, bids: touched.size }));
}

function rowOf({ bid, headline, asked, says, must, counts }: BidAbstract): PortfolioBid {
  const { error, question, warning, note } = counts;
  return {
    bid,
    verdict: headline,
    ...(asked && { asked: shownMoney(decimal(asked.value), asked.currency) }),
    ...(says && { says }),
    ...(must && { mustShare: must.share }),
    error,
    question,
    warning,
    note,
  };
}
