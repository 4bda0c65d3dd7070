import { declaredNeeds, neededByMust } from '../checks/needs';
import type { Bid } from '../model/bid';
import { round, sum, ZERO, type Decimal } from '../model/decimal';
import { amountText, shareText, wholeShares } from './figures-in-words';
import type { LineSums } from './line-sums';
import type { ReportPriorities, Shown } from './report';
import { joined, type Voice } from './sentences';

/** MUST, SHOULD … in pounds and shares, by period and in all; undefined where lines are not ranked. */
export function tellPriorities(bid: Bid, sums: LineSums | undefined, voice: Voice): ReportPriorities | undefined {
  if (!sums || sums.by !== 'priority' || sums.currencies.length > 1) return undefined;
  const guide = bid.settings.shareGuide;
  const money = (value: Decimal): Shown => ({
    text: amountText(value, 'money', sums.currencies[0], voice),
    value: value.toFixed(),
    unit: 'money',
  });
  const scopes = sums.columns.map(({ label }, i) => {
    const amounts = sums.parts.map((part) => part.sums[i]!);
    const total = sums.lines[i]!;
    const shown = wholeShares(amounts);
    const must = sums.parts.findIndex(({ priority }) => priority === 'MUST');
    return {
      label,
      parts: sums.parts.map((part, at) => ({
        priority: part.label,
        amount: money(amounts[at]!),
        share: { text: shareText(shown[at]!), value: shareOf(amounts[at]!, total).toFixed(), unit: 'percent' },
      })),
      total: money(total),
      over: must >= 0 && shareOf(amounts[must]!, total).gt(guide),
    };
  });
  const whole = scopes[scopes.length - 1]!;
  const must = whole.parts.find(({ priority }) => priority === 'MUST');
  const guideText = `your ${shareText(guide)} guide`;
  if (!must) return { headline: 'No line is MUST', guide: `Nothing counts towards ${guideText}`, scopes };
  const exact = shareOf(
    sums.parts.find(({ priority }) => priority === 'MUST')!.sums[sums.columns.length - 1]!,
    sums.lines[sums.lines.length - 1]!,
  );
  // Where the whole percent would read as the guide itself, a decimal says on which side of it the share lies.
  const text =
    must.share.text === shareText(guide) && !exact.eq(guide) ? `${round(exact.times(100), 1).toFixed(1)}%` : must.share.text;
  const needed = neededShare(bid, exact, sums.lines[sums.lines.length - 1]!);
  return {
    headline: `MUST is ${text} of the bid`,
    guide: `MUST is ${whole.over ? 'over' : 'within'} ${guideText}`,
    ...(needed !== undefined && { withNeeded: needed }),
    scopes,
  };
}

/** What the MUST lines come to with the weaker lines that they were said to need: what a smaller award cannot do without. */
function neededShare(bid: Bid, must: Decimal, total: Decimal): string | undefined {
  const ids = neededByMust(declaredNeeds(bid));
  const weaker = bid.lines.filter(({ id, priority }) => ids.has(id) && priority !== 'MUST');
  if (weaker.length === 0) return undefined;
  const ranks = [...new Set(weaker.map(({ priority }) => priority ?? 'unranked'))];
  const share = must.plus(shareOf(sum(weaker.map((line) => line.total)), total));
  return `With the ${joined(ranks)} ${weaker.length === 1 ? 'line' : 'lines'} that MUSTs need, ${shareText(share)}.`;
}

function shareOf(part: Decimal, total: Decimal): Decimal {
  return total.lte(0) ? ZERO : round(part.div(total), 6);
}
