import type { Amount } from '../model/amount';
import type { Settings } from '../model/settings';
import { decimal, type Decimal } from '../model/decimal';
import { gradesIn } from './grade';
import { hypothesesOf, type Claim, type Hypothesis } from './hypothesis';
import { itemsOf, type Item } from './items';
import type { Product, Use } from './product';
import { tokensOf } from './tokens';
import type { Measure } from './words';
import { agreesWith, near } from './tolerance';

export type CostingVerdict = 'agrees' | 'differs' | 'no-stated-amount' | 'missing-factor' | 'unsure' | 'not-a-costing';

/** One figure of a costing as the text has it, with its place in the text; conventions have none. */
export interface Factor {
  readonly name: string;
  readonly value: Decimal;
  readonly upper?: Decimal;
  /** "£/day", "day", "hour/week", "share". */
  readonly unit: string;
  readonly from?: number;
  readonly to?: number;
  readonly divides?: boolean;
  /** A convention, not a figure of the text: "52 weeks a year". */
  readonly convention?: string;
}

export interface CostingTerm {
  readonly factors: readonly Factor[];
  readonly computed: Decimal;
}

export interface StatedAmount {
  readonly value: Decimal;
  readonly where: 'text' | 'neighbour';
  readonly from?: number;
  readonly to?: number;
  readonly currency?: string;
}

/** A costing in words, as read. `terms` are added, the factors of a term multiplied. */
export interface CostingReading {
  readonly verdict: CostingVerdict;
  /** Place of the costing in the text that was given. */
  readonly from: number;
  readonly to: number;
  readonly terms: readonly CostingTerm[];
  readonly windows: readonly Factor[];
  readonly computed?: Decimal;
  readonly upper?: Decimal;
  readonly stated?: StatedAmount;
  readonly conventions: readonly string[];
  /** What is lacking for a product: "days", "rate". */
  readonly missing: readonly string[];
  /** What the missing factor would have to be for the amount to hold. */
  readonly implied?: Factor;
  /** Other readings that were tried and what they come to. */
  readonly alternatives: readonly { readonly computed: Decimal; readonly conventions: readonly string[] }[];
  /** Why the reader is unsure. */
  readonly why?: string;
  readonly currency?: string;
  /** "£700 × 80 days = £56,000". */
  readonly working: string;
  /** The bid calls a figure rough or a ceiling: "estimated", "up to". */
  readonly approximate: boolean;
}

export interface ReadingOptions {
  /** Amount in the next cell that the words may cost. */
  readonly neighbour?: Amount;
  readonly settings?: Pick<Settings, 'weeksPerMonth'>;
}

const longest = 1500;

/** Reads a text as one costing. The verdict is "differs" only for a complete product of explicit factors with a single reading. */
export function readCosting(text: string, options: ReadingOptions = {}): CostingReading {
  const given = text.length > longest ? text.slice(0, longest) : text;
  if (!/[\d£$€]/.test(given) && !/\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/i.test(given))
    return nothing(text);
  const items = itemsOf(tokensOf(given));
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
  if (agreeing) return reading('agrees', text, agreeing, all);
  const best = complete[0];
  const compared = complete.find((hypothesis) => hypothesis.claim?.strong && comparable(hypothesis, bond(hypothesis)));
  if (compared && compared.cost <= best!.cost + 1.2) {
    const doubt = doubtOf(compared, complete, items);
    return doubt ? reading('unsure', text, compared, all, doubt) : reading('differs', text, compared, all);
  }
  const open = missingOf(items, all, neighbour);
  const plain = complete.find((hypothesis) => bond(hypothesis) === 'firm');
  if (plain && (!open || plain.cost <= open.cost)) {
    if (plain.claim) return reading('unsure', text, plain, all, 'the amount may stand for something else');
    return reading('no-stated-amount', text, plain, all);
  }
  if (open) return incomplete(text, open, all);
  return nothing(text);
}

/** How surely a term's figures are meant to multiply: signs and units make it firm, a table row or a loose neighbour only possible. */
type Bond = 'firm' | 'loose' | 'none';

function strongest(bonds: readonly Bond[]): Bond {
  if (bonds.includes('firm')) return 'firm';
  return bonds.includes('loose') || bonds.length > 1 ? 'loose' : 'none';
}

function bondOf(term: Product, items: readonly Item[]): Bond {
  const { rate, uses } = term;
  if (uses.length < 2 || (rate?.upper !== undefined && rate.value >= 5000 && !rate.explicit)) return 'none';
  if (rate && uses.every(({ item }) => item === rate || item?.adds?.what === 'VAT') && rate.den.length === 0)
    return vatBond(rate, items);
  if (!rate) return uses.some(({ item }) => item?.explicit) ? 'firm' : 'loose';
  if (rate.explicit || rate.den.length > 0 || rate.each) return 'firm';
  if (/(?:^|\s)(?:at|of)$/.test(rate.lead) && uses.some(({ item }) => item && item !== rate && item.to <= rate.from))
    return 'firm';
  if (/^each\b/.test(items[items.indexOf(rate) + 1]?.lead ?? '')) return 'firm';
  if (uses.some(({ item }) => item?.adds && item.from > rate.from)) return 'firm';
  return uses.some(
    ({ item }) => item && item !== rate && (item.kind === 'share' || (item.from > rate.from ? item : rate).join !== 'words'),
  )
    ? 'loose'
    : 'none';
}

/** "£44,000 plus VAT" comes to a gross figure, but says nothing that the net amount beside it could contradict. */
function vatBond(rate: Item, items: readonly Item[]): Bond {
  return items.some((item) => item.adds && item.from > rate.from) ? 'loose' : 'none';
}

/** A gap counts only for a product that says what it multiplies: a rate, or figures tied by signs to a sum behind "=". */
function comparable(hypothesis: Hypothesis, bond: Bond): boolean {
  if (bond === 'none') return false;
  const rates = hypothesis.terms.map(({ rate }) => rate);
  if (hypothesis.terms.every(({ uses, rate }) => uses.every(({ item }) => item === rate || item?.adds?.what === 'VAT')))
    return false;
  if (rates.every((rate) => rate === undefined))
    return (
      hypothesis.claim?.item?.join === 'equals' &&
      hypothesis.terms.every(({ uses }) => uses.some(({ item }) => item?.kind === 'bare'))
    );
  return (
    bond === 'firm' ||
    (hypothesis.claim?.where === 'text' &&
      rates.every((rate) => rate === undefined || rate.value < 5000) &&
      hypothesis.terms.every(({ uses }) => uses.every(({ item }) => item?.kind !== 'bare')))
  );
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
  if (near10 && (claim.approx ?? used.some(({ item }) => item?.approx))) return 'a figure is called rough or a ceiling';
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

interface Open {
  readonly hypothesis?: Hypothesis;
  readonly missing: readonly string[];
  readonly claim?: Claim;
  readonly items: readonly Item[];
  readonly cost: number;
}

/** What is lacking: the quantity of a rate, or the rate of a quantity that stands beside an amount. */
function missingOf(items: readonly Item[], all: readonly Hypothesis[], neighbour: Claim | undefined): Open | undefined {
  const open = all.find((hypothesis) => !hypothesis.complete && hypothesis.terms.length === 1);
  // A price for some other thing beside an amount, or a salary range, asks for nothing to be multiplied.
  const prices = items.filter(({ kind }) => kind === 'money');
  const apart = open?.open.every((measure) => measure === 'item') && prices.length > 1;
  const scale = prices.length === 1 && prices[0]!.upper !== undefined && open?.open.every((measure) => measure === 'year');
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

function factorOf(use: Use): Factor {
  const { item } = use;
  if (!item)
    return {
      name: use.convention ?? '',
      value: decimal(use.value),
      unit: '',
      ...(use.convention && { convention: use.convention }),
      ...(use.divides && { divides: true }),
    };
  const per = item.den.length > 0 ? `/${item.den.join('/')}` : '';
  const symbol = item.currency === 'USD' ? '$' : item.currency === 'EUR' ? '€' : '£';
  return {
    name: item.kind === 'money' ? 'rate' : item.adds ? item.adds.what : item.noun || 'count',
    value: decimal(use.value),
    ...(use.upper !== undefined && { upper: decimal(use.upper) }),
    unit: item.kind === 'money' ? `${symbol}${per}` : item.kind === 'share' ? 'share' : `${item.num.join('·') || 'number'}${per}`,
    from: item.from,
    to: item.to,
    ...(use.divides && { divides: true }),
  };
}

/** Exact product of a term's figures; the search ran on doubles. */
function exact(term: Product, upper = false): Decimal {
  let product = decimal(1);
  for (const use of term.uses) {
    const value = exactUse(use, upper);
    product = use.divides ? product.div(value) : product.times(value);
  }
  return product;
}

function exactUse(use: Use, upper: boolean): Decimal {
  if (use.convention?.startsWith('52 ÷ 12')) return decimal(52).div(12);
  if (use.convention === 'weeks ÷ 52') return decimal(1).div(52);
  if (use.convention === 'months ÷ 12' && !use.divides) return decimal(1).div(12);
  return decimal(upper ? (use.upper ?? use.value) : use.value);
}

function reading(
  verdict: CostingVerdict,
  text: string,
  hypothesis: Hypothesis,
  all: readonly Hypothesis[],
  why?: string,
): CostingReading {
  const { scaled } = hypothesis;
  const products = hypothesis.terms.map((term) => exact(term));
  const total = (list: readonly Decimal[]): Decimal =>
    scaled
      ? list.slice(0, -1).reduce((a, b) => a.plus(b), decimal(0)).times(list[list.length - 1]!)
      : list.reduce((a, b) => a.plus(b), decimal(0)); // prettier-ignore
  const computed = total(products);
  const { claim } = hypothesis;
  const used = hypothesis.terms.flatMap(({ uses }) => uses);
  const places = [...used.flatMap(({ item }) => item ?? []), ...(claim?.item ? [claim.item] : [])];
  const currency = places.find((item) => item.currency)?.currency ?? claim?.currency;
  const conventions = used.flatMap(
    ({ convention, item }) => convention ?? (item?.adds?.what === 'VAT' && item.derived ? 'VAT at 20 %' : []),
  );
  const factors = hypothesis.terms.map((term) => term.uses.map(factorOf));
  const rivals = all.filter(
    (other) =>
      other !== hypothesis && other.complete && other.cost <= hypothesis.cost + 1.5 && !near(other.value, hypothesis.value),
  );
  return {
    verdict,
    from: Math.min(text.length, ...places.map(({ from }) => from)),
    to: Math.max(0, ...places.map(({ to }) => to)),
    terms: hypothesis.terms.map((_, i) => ({ factors: factors[i]!, computed: products[i]! })),
    windows: [...new Set(hypothesis.terms.flatMap(({ windows }) => windows))].map((item) =>
      factorOf({ item, value: item.value }),
    ),
    computed,
    ...(hypothesis.upper !== undefined && { upper: total(hypothesis.terms.map((term) => exact(term, true))) }),
    ...(claim && { stated: statedOf(claim) }),
    conventions,
    missing: [],
    alternatives: rivals.slice(0, 4).map((other) => ({
      computed: decimal(other.value),
      conventions: other.terms.flatMap(({ uses }) => uses.flatMap(({ convention }) => convention ?? [])),
    })),
    ...(why !== undefined && { why }),
    ...(currency && { currency }),
    working: `${factors.map((list) => list.map((factor, i) => words(factor, i, currency)).join('')).join(scaled ? ' , ' : ' + ')} = ${money(computed, currency)}`,
    approximate: places.some(({ approx }) => approx !== undefined),
  };
}

function statedOf(claim: Claim): StatedAmount {
  return {
    value: decimal(claim.value),
    where: claim.where,
    ...(claim.item && { from: claim.item.from, to: claim.item.to }),
    ...(claim.currency && { currency: claim.currency }),
  };
}

function incomplete(text: string, open: Open, all: readonly Hypothesis[]): CostingReading {
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
    working: factors.map((factor, i) => words(factor, i, currency)).join(''),
    approximate: places.some(({ approx }) => approx !== undefined),
  };
}

function words(factor: Factor, i: number, currency: string | undefined): string {
  const sign = i === 0 ? '' : factor.divides ? ' ÷ ' : ' × ';
  if (factor.convention) return `${sign}${factor.convention}`;
  if (factor.name === 'rate') return `${sign}${money(factor.value, currency)}`;
  const plain = factor.value.toFixed();
  return `${sign}${plain}${factor.unit === 'number' || factor.unit === 'share' ? '' : ` ${factor.name}`}`;
}

function money(value: Decimal, currency: string | undefined): string {
  const symbol = currency === 'USD' ? '$' : currency === 'EUR' ? '€' : '£';
  const whole = value.isInteger() ? value.toFixed(0) : value.toFixed(2);
  const [units, pence] = whole.replace('-', '').split('.');
  return `${value.isNegative() ? '−' : ''}${symbol}${units!.replace(/\B(?=(\d{3})+$)/g, ',')}${pence ? `.${pence}` : ''}`;
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
