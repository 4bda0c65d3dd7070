import { decimal } from '../model/decimal';
import type { Claim, Hypothesis } from './hypothesis';
import type { Item } from './item';
import type { CostingReading } from './reading';
import type { Measure } from './words';
import { exact, factorOf, statedOf, wordsOf } from './working';

export interface Open {
  readonly hypothesis?: Hypothesis;
  readonly missing: readonly string[];
  readonly claim?: Claim;
  readonly items: readonly Item[];
  readonly cost: number;
}

/** What is lacking: the quantity of a rate, or the rate of a quantity that stands beside an amount. */
export function missingOf(items: readonly Item[], all: readonly Hypothesis[], neighbour: Claim | undefined): Open | undefined {
  const open = all.find((hypothesis) => !hypothesis.complete && hypothesis.terms.length === 1);
  // A price for some other thing beside an amount, or a salary range, asks for nothing to be multiplied.
  const prices = items.filter(({ kind }) => kind === 'money');
  const apart = open?.open.every((measure) => measure === 'item') && prices.length > 1;
  const scale =
    prices.length === 1 &&
    prices[0]!.upper !== undefined &&
    (prices[0]!.value >= 5000 || open?.open.every((measure) => measure === 'year'));
  if (open && !apart && !scale)
    return { hypothesis: open, missing: open.open.map(nameOf), items, cost: open.cost, ...(open.claim && { claim: open.claim }) };
  const moneys = items.filter(({ kind, aside }) => kind === 'money' && !aside);
  const [amount] = moneys;
  const sums = items.some(({ join, kind }) => join === 'equals' && kind !== 'money');
  const counts = items.filter((item) => isCounted(item, amount?.saysTotal === true || (amount?.placeholder ?? false)));
  if (counts.length === 0 || sums) return undefined;
  const missing = [counts.some(({ kind }) => kind === 'share') ? 'salary or base' : 'rate'];
  if (amount?.placeholder) return { missing: ['rate'], items: counts, cost: 1 };
  if (moneys.length === 0 && neighbour) return { missing, items: counts, claim: neighbour, cost: 1 };
  if (moneys.length === 1 && amount!.upper === undefined && amount!.value < 1e6) {
    const claim: Claim = {
      value: amount!.value, half: amount!.half, where: 'text', item: amount!, strong: false, cost: 0,
      ...(amount!.currency && { currency: amount!.currency }),
    }; // prettier-ignore
    return { missing, items: counts, claim, cost: 1 };
  }
  const share = counts.filter(({ kind }) => kind === 'share');
  return moneys.length === 0 && share.length > 0 ? { missing, items: counts, cost: 1 } : undefined;
}

/** A figure that costs something even where its price is missing: tied by x, alone in brackets, a share, or named right before a total. */
function isCounted(item: Item, totalled: boolean): boolean {
  if (item.aside || item.window || item.derived || item.kind === 'money' || item.placeholder) return false;
  if (item.kind === 'share') return isFactor(item);
  if (item.kind === 'bare' && !item.explicit && !item.crossed && !item.bracketed) return false;
  return item.explicit || item.crossed || item.bracketed || totalled;
}

/** A share that a cost is made of: FTE, on-costs, "15 % of salary", "@ 15%". */
function isFactor(item: Item): boolean {
  return item.noun !== '' || item.adds !== undefined || item.explicit;
}

function nameOf(measure: Measure): string {
  const names: Readonly<Record<Measure, string>> = {
    hour: 'hours', day: 'days', week: 'weeks', month: 'months', year: 'years', night: 'nights', mile: 'miles', person: 'people', item: 'count', fte: 'FTE',
  }; // prettier-ignore
  return names[measure];
}

export function incomplete(text: string, open: Open, all: readonly Hypothesis[]): CostingReading {
  const product = open.hypothesis?.terms[0];
  const factors = product ? product.uses.map(factorOf) : open.items.map((item) => factorOf({ item, value: item.value }));
  const known = product ? exact(product) : open.items.reduce((value, item) => value.times(decimal(item.value || 1)), decimal(1));
  const places = [
    ...(product ? product.uses.flatMap(({ item }) => item ?? []) : open.items),
    ...(open.claim?.item ? [open.claim.item] : []),
  ];
  const currency = places.find((item) => item.currency)?.currency ?? open.claim?.currency;
  const value = open.claim && open.missing.length === 1 && !known.isZero() ? decimal(open.claim.value).div(known) : undefined;
  return {
    verdict: 'missing-factor',
    from: Math.min(text.length, ...places.map(({ from }) => from)),
    to: Math.max(0, ...places.map(({ to }) => to)),
    terms: [{ factors, computed: known }],
    windows: (product?.windows ?? []).map((item) => factorOf({ item, value: item.value })),
    ...(open.claim && { stated: statedOf(open.claim) }),
    conventions: [],
    missing: open.missing,
    ...(value && { implied: { name: open.missing[0]!, value, unit: product ? open.missing[0]! : '£' } }),
    alternatives: all.filter(({ complete }) => complete).slice(0, 3).map((other) => ({ computed: decimal(other.value), conventions: [] })), // prettier-ignore
    ...(currency && { currency }),
    working: factors.map((factor, i) => wordsOf(factor, i, currency)).join(''),
    approximate: places.some(({ approx }) => approx !== undefined),
  };
}
