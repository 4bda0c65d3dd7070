import type { Amount } from '../model/amount';
import type { Settings } from '../model/settings';
import { bondOf, comparable, strongest, type Bond } from './bond';
import { gradesIn } from '../model/grade';
import { hypothesesOf, type Claim, type Hypothesis } from './hypothesis';
import type { Item } from './item';
import { itemsOf } from './items';
import { incomplete, missingOf } from './missing';
import type { CostingReading } from './reading';
import { agreesWith, near } from './tolerance';
import { tokensOf } from './tokens';
import { readingOf } from './working';

export type { CostingReading, CostingVerdict, Factor } from './reading';

export interface ReadingOptions {
  /** Amount in the next cell that the words may cost. */
  readonly neighbour?: Amount;
  readonly settings?: Pick<Settings, 'weeksPerMonth'>;
}

const longest = 1500;
/** A text of more figures is a list of many costings, and every pairing of its figures would have to be weighed. */
const mostItems = 40;

/** Reads a text as one costing. The verdict is "differs" only for a complete product of explicit factors with a single reading. */
export function readCosting(text: string, options: ReadingOptions = {}): CostingReading {
  return weighCosting(cutCosting(text), options);
}

/** A text and its figures, which are the same whatever amount they are held against. */
export interface CutCosting {
  readonly text: string;
  /** What of the text is read. */
  readonly given: string;
  /** Undefined where the text cannot be a costing. */
  readonly items: readonly Item[] | undefined;
}

export function cutCosting(text: string): CutCosting {
  const given = text.length > longest ? text.slice(0, longest) : text;
  if (!/[\d£$€]/.test(given) && !/\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i.test(given))
    return { text, given, items: undefined };
  const items = itemsOf(tokensOf(given));
  return { text, given, items: items.length > mostItems ? undefined : items };
}

export function weighCosting({ text, given, items }: CutCosting, options: ReadingOptions): CostingReading {
  if (!items) return nothing(text);
  if (
    items.every(({ kind }) => kind === 'quantity') &&
    gradesIn(given).length === 1 &&
    items.some(({ num, window, aside }) => num[0] === 'month' && !window && !aside)
  )
    return incomplete(given, { missing: ['annual cost of the grade'], items, cost: 1 }, []);
  const neighbour = options.neighbour && claimOf(options.neighbour);
  const all = hypothesesOf(items, neighbour).filter((hypothesis) => obeys(hypothesis, options.settings));
  return judge(given, items, all, neighbour);
}

function claimOf(amount: Amount): Claim {
  return {
    value: amount.value.toNumber(),
    ...(amount.upper && { upper: amount.upper.toNumber() }),
    half: amount.half.toNumber(),
    where: 'neighbour',
    strong: true,
    cost: 0,
    ...(amount.approximate && { approx: 'rough' as const }),
    currency: amount.currency ?? 'GBP',
  };
}

/** A weeks-a-month that the officer set leaves no other. */
function obeys(hypothesis: Hypothesis, settings: ReadingOptions['settings']): boolean {
  const weeks = settings?.weeksPerMonth?.toNumber();
  if (weeks === undefined) return true;
  return hypothesis.terms.every(({ uses }) =>
    uses.every((use) => !use.convention?.endsWith('weeks a month') || Math.abs(use.value - weeks) < 0.01),
  );
}

function judge(text: string, items: readonly Item[], all: readonly Hypothesis[], neighbour: Claim | undefined): CostingReading {
  const complete = all.filter((hypothesis) => hypothesis.complete);
  const bond = (hypothesis: Hypothesis): Bond => strongest(hypothesis.terms.map((term) => bondOf(term, items)));
  const agreeing = complete.find(
    (hypothesis) => hypothesis.claim && hypothesis.cost <= 4.5 && agreesWith(hypothesis) && bond(hypothesis) !== 'none',
  );
  if (agreeing) return readingOf('agrees', text, agreeing, all);
  const best = complete[0];
  const compared = complete.find((hypothesis) => hypothesis.claim?.strong && comparable(hypothesis, bond(hypothesis)));
  if (compared && compared.cost <= best!.cost + 1.2) {
    const doubt = doubtOf(compared, complete, items);
    return doubt ? readingOf('unsure', text, compared, all, doubt) : readingOf('differs', text, compared, all);
  }
  const open = missingOf(items, all, neighbour);
  const plain = complete.find((hypothesis) => bond(hypothesis) === 'firm');
  if (plain && (!open || plain.cost <= open.cost)) {
    if (plain.claim) return readingOf('unsure', text, plain, all, 'the amount may stand for something else');
    return readingOf('no-stated-amount', text, plain, all);
  }
  if (open) return incomplete(text, open, all);
  return nothing(text);
}

/** Why a gap is not yet an error; undefined where the product is complete and has one reading. */
function doubtOf(best: Hypothesis, complete: readonly Hypothesis[], items: readonly Item[]): string | undefined {
  const claim = best.claim!;
  const used = best.terms.flatMap(({ uses }) => uses);
  const near10 = Math.abs(best.value - claim.value) < Math.max(best.value, claim.value) * 0.1;
  if (used.some(({ item }) => item?.kind === 'money' && near(item.value, claim.value))) return 'the amount repeats the price';
  if (claim.value < best.value && used.some(({ item }) => item?.approx === 'ceiling')) return 'a figure is a ceiling';
  if (best.cost > 1.9) return 'the words can be read in more than one way';
  if (best.terms.length > 1 && !best.plainSum) return 'the parts may not be all there is';
  if (near10 && (claim.approx ?? used.some(({ item }) => item?.approx))) return 'a figure is called rough';
  if (used.some(({ item, convention }) => item?.pointed || convention?.endsWith('weeks a month')))
    return 'the unit or the convention is not certain';
  if (used.some(({ upper }) => upper !== undefined) || claim.upper !== undefined) return 'a range does not pair with its result';
  if (best.terms.some(({ ignored }) => ignored.some((item) => item.kind === 'money' && item.join !== 'equals')))
    return 'another amount in the words is not explained';
  if (best.terms.some(({ ignored }) => ignored.some((item) => item.kind === 'share' && !item.adds && item.noun !== '')))
    return 'a share in the words may apply';
  const rival = complete.find(
    (other) =>
      other !== best &&
      other.cost <= best.cost + 0.55 &&
      !near(other.value, best.value) &&
      other.claim?.where === claim.where &&
      other.claim.value === claim.value,
  );
  if (rival) return 'the words can be read in more than one way';
  if (items.filter(({ kind, placeholder }) => kind === 'money' && placeholder).length > 0) return 'a figure is left open';
  return undefined;
}

function nothing(text: string): CostingReading {
  return {
    verdict: 'not-a-costing',
    from: 0,
    to: text.length,
    terms: [],
    windows: [],
    conventions: [],
    missing: [],
    alternatives: [],
    working: '',
    approximate: false,
  };
}
