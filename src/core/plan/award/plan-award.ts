import type { Bid, Line } from '../../model/bid';
import type { Change } from '../../model/edit';
import { sum, ZERO, type Decimal } from '../../model/decimal';
import type { Snapshot } from '../../model/snapshot';
import { rowAnchor } from '../../read/anchors';
import { atlasOf } from '../../report/atlas';
import { bareText, gapText, moneySign, shareText } from '../../report/figures-in-words';
import { printable } from '../../report/printable';
import type { Shown } from '../../report/report';
import { joined, type Voice } from '../../report/sentences';
import { inPeriod } from '../../checks/priority-sums';
import { askedLines, limitsOf, settleLines, type Choosing } from './award-choice';
import type { AwardAsk, AwardComparison, AwardLine, AwardPlan, AwardRefusal } from './award-plan';
import { reasonOf } from './award-reasons';
import { readAward, shareOf, type Award } from './award-request';
import { awardNotes, lineCount, ranks, sayAward } from './award-words';
import { scenarioChange } from './scenario-page';
import { shownMoney } from './shown-money';

const NO_PRIORITY = 'No priority';

/** The best use of a smaller award: every MUST, what it needs, and the lines below it that use most of the rest. */
export function planAward(bid: Bid, ask: AwardAsk): AwardPlan | AwardRefusal {
  const settled = settle(bid, ask);
  return 'kind' in settled ? settled : tellAward(bid, settled.choosing, settled.award, settled.asked, ask);
}

/** The same plan as a sheet of live formulas, to try other choices on without the add-in. `snapshot`: the workbook the bid was read from. */
export function scenarioSheet(snapshot: Snapshot, bid: Bid, ask: AwardAsk): Change | AwardRefusal {
  const settled = settle(bid, ask);
  return 'kind' in settled ? settled : scenarioChange(snapshot, bid, settled.choosing, settled.award);
}

function settle(bid: Bid, ask: AwardAsk): { choosing: Choosing; award: Award; asked: Decimal } | AwardRefusal {
  const lines = askedLines(bid);
  const refusal = refusalOf(bid, lines);
  if (refusal) return refusal;
  const asked = sum(lines.map(({ total }) => total));
  const award = readAward(ask, bid, asked);
  if (typeof award === 'string') return { kind: 'refused', headline: 'The award cannot be read', detail: award, mend: 'award' };
  return { choosing: settleLines(bid, ask, limitsOf(award, bid)), award, asked };
}

/** The same choice for several shares of the bid, with the same ticks and limits by period. */
export function compareAwards(
  bid: Bid,
  ask: AwardAsk,
  shares: readonly number[] = [100, 90, 80, 70],
): AwardComparison | AwardRefusal {
  const refusal = refusalOf(bid, askedLines(bid));
  if (refusal) return refusal;
  const plans: AwardPlan[] = [];
  for (const share of shares) {
    const plan = planAward(bid, { ...ask, award: undefined, share: String(share) });
    if (plan.kind === 'refused') return plan;
    plans.push(plan);
  }
  const first = plans[0];
  const others = first ? [...first.kept.lines, ...first.leftOut.lines] : [];
  const order = new Map(askedLines(bid).map(({ id }, i) => [id, i]));
  return {
    periods: first?.periods.map(({ label }) => label) ?? [],
    awards: plans.map((plan, i) => ({
      share: `${shares[i]!}%`,
      award: plan.award,
      planned: plan.rows[plan.rows.length - 1]!.planned,
      left: plan.left,
      mustShare: plan.mustShare.planned,
      headline: plan.headline,
      kept: plan.kept.count,
      fits: plan.kind === 'fits',
      byPeriod: plan.periods.map(({ planned }) => planned),
    })),
    lines: others
      .sort((a, b) => order.get(a.id)! - order.get(b.id)!)
      .map(({ id, name, priority, amount }) => ({
        name,
        priority,
        amount,
        kept: plans.map(({ kept }) => kept.lines.some((line) => line.id === id)),
      })),
  };
}

function refusalOf(bid: Bid, lines: readonly Line[]): AwardRefusal | undefined {
  const refuse = (headline: string, detail: string): AwardRefusal => ({ kind: 'refused', headline, detail, mend: 'priorities' });
  if (lines.length === 0) return refuse('There is no line to choose from', 'No funding table was found in this workbook.');
  if (lines.every(({ priority }) => priority === undefined))
    return refuse(
      'The lines have no priorities',
      'Without MUST, SHOULD or COULD nothing says which lines stay. Say which column holds the priorities, or add one to the tables.',
    );
  const currencies = [...new Set(lines.flatMap(({ currency }) => currency ?? []))];
  if (currencies.length > 1) {
    const [headline, detail] = ['The bid is in several currencies', `Its lines are in ${joined(currencies)}. An award is in one`];
    return { kind: 'refused', headline, detail: `${detail}, and Crosscast does not convert.` };
  }
  return undefined;
}

function tellAward(bid: Bid, choosing: Choosing, award: Award, asked: Decimal, ask: AwardAsk): AwardPlan {
  const { voice, reportPlace } = atlasOf(bid);
  const currency = choosing.lines.find(({ line }) => line.currency)?.line.currency;
  const money = (value: Decimal): Shown => shownMoney(value, currency, voice);
  const kept = choosing.lines.flatMap((settled) => (settled.kept ? [settled.line] : []));
  const planned = sum(kept.map(({ total }) => total));
  const tell = (wanted: (line: Line, isKept: boolean) => boolean): AwardPlan['kept'] => {
    const own = choosing.lines.filter((settled) => wanted(settled.line, settled.kept));
    const told = own.map((settled): AwardLine => ({
      id: settled.line.id,
      name: printable(settled.line.name),
      priority: settled.line.priority ?? NO_PRIORITY,
      amount: bare(settled.line.total, voice),
      standing: settled.standing,
      reason: reasonOf(settled, choosing, money),
      locked: settled.standing === 'must' || settled.standing === 'needed' || settled.standing === 'deduction',
      at: reportPlace(settled.line.at),
      anchor: rowAnchor(settled.line.table, settled.line.row, bid.snapshot),
    }));
    const size = new Map(own.map(({ line }, i) => [line.id, { total: line.total, i }]));
    told.sort((a, b) => {
      const [x, y] = [size.get(a.id)!, size.get(b.id)!];
      return Number(b.locked) - Number(a.locked) || y.total.comparedTo(x.total) || x.i - y.i;
    });
    return { lines: told, count: lineCount(own.map(({ line }) => line)), total: money(sum(own.map(({ line }) => line.total))) };
  };
  const share = percent(award.total, asked);
  return {
    ...sayAward(choosing, award, money, ask),
    asks: `Award ${money(award.total).text}, ${share.text}% of the bid of ${money(asked).text}`,
    sign: moneySign(currency).trim(),
    award: bare(award.total, voice),
    share,
    bid: bare(asked, voice),
    left: bare(award.total.minus(planned), voice),
    rows: tellRows(choosing, voice),
    periods:
      bid.periods.length < 2
        ? []
        : bid.periods.map((period) => {
            const amount = (line: Line): Decimal => inPeriod(line, period);
            const limit = award.byPeriod.get(period.text);
            const own = sum(kept.map(amount));
            return {
              label: printable(period.text),
              bid: bare(sum(choosing.lines.map(({ line }) => amount(line))), voice),
              planned: bare(own, voice),
              ...(limit && { limit: bare(limit, voice), left: bare(limit.minus(own), voice) }),
            };
          }),
    mustShare: {
      planned: mustShare(kept),
      bid: mustShare(choosing.lines.map(({ line }) => line)),
    },
    must: tell(({ priority }) => priority === 'MUST'),
    kept: tell(({ priority }, isKept) => isKept && priority !== 'MUST'),
    leftOut: tell((_, isKept) => !isKept),
    notes: awardNotes(choosing, money, ask),
    proven: choosing.proven,
  };
}

function tellRows({ lines }: Choosing, voice: Voice): AwardPlan['rows'] {
  const row = (label: string, kind: 'part' | 'total', own: Choosing['lines']): AwardPlan['rows'][number] => {
    const all = sum(own.map(({ line }) => line.total));
    const kept = sum(own.map(({ line, kept: isKept }) => (isKept ? line.total : ZERO)));
    const change = kept.minus(all);
    const gap = change.isZero() ? 'nil' : gapText(change, 'number', undefined, voice);
    return {
      label,
      kind,
      bid: bare(all, voice),
      planned: bare(kept, voice),
      change: { text: gap, value: change.toFixed(), unit: 'money' },
    };
  };
  const parts = ranks.flatMap((rank) => {
    const own = lines.filter(({ line }) => line.priority === rank);
    return own.length > 0 ? [row(rank ?? NO_PRIORITY, 'part', own)] : [];
  });
  return [...parts, row('Total', 'total', lines)];
}

function mustShare(lines: readonly Line[]): Shown {
  const all = sum(lines.map(({ total }) => total));
  const must = sum(lines.flatMap(({ priority, total }) => (priority === 'MUST' ? [total] : [])));
  const share = all.lte(0) ? ZERO : must.div(all);
  return { text: shareText(share), value: share.toDecimalPlaces(6).toFixed(), unit: 'percent' };
}

/** As the field beside the award shows it: whole where it is whole, else to a tenth, or as fine as it takes to say it is not all. */
function percent(award: Decimal, asked: Decimal): Shown {
  const share = asked.lte(0) ? ZERO : award.div(asked);
  const points = share.times(100);
  const whole = points.toDecimalPlaces(0);
  const text = award.eq(shareOf(asked, whole)) ? whole.toFixed() : points.toDecimalPlaces(1).toFixed();
  return { text, value: share.toDecimalPlaces(6).toFixed(), unit: 'percent' };
}

function bare(value: Decimal, voice: Voice): Shown {
  return { text: bareText(value, voice), value: value.toFixed(), unit: 'money' };
}
