import type { Item } from './item';
import { isTime, type Measure } from './words';

/** One factor of a product: an item of the text or a convention that bridges two units (52 weeks in a year). */
export interface Use {
  readonly item?: Item;
  readonly value: number;
  readonly upper?: number;
  readonly convention?: string;
  readonly divides?: boolean;
}

/** A way to multiply the figures of one term. `open` are units of its rates that nothing in the text resolves. */
export interface Product {
  readonly uses: readonly Use[];
  readonly value: number;
  readonly upper?: number;
  readonly open: readonly Measure[];
  /** How far it strays from the plainest reading; 0 is the plainest. */
  readonly cost: number;
  readonly ignored: readonly Item[];
  readonly windows: readonly Item[];
  readonly rate?: Item;
  /** A price on its own, which only a sum or a table may use. */
  readonly fixed: boolean;
}

interface Bridge {
  readonly from: Measure;
  readonly to: Measure;
  readonly value: number;
  readonly note: string;
  readonly cost: number;
}

/** How a quantity in one unit resolves a rate in another. Alternatives of one pair are tried in turn, the usual one first. */
const bridges: readonly Bridge[] = [
  { from: 'month', to: 'week', value: 52 / 12, note: '52 ÷ 12 weeks a month', cost: 0.3 },
  { from: 'month', to: 'week', value: 4, note: '4 weeks a month', cost: 0.4 },
  { from: 'year', to: 'week', value: 52, note: '52 weeks a year', cost: 0.2 },
  { from: 'year', to: 'month', value: 12, note: '12 months a year', cost: 0.1 },
  { from: 'month', to: 'year', value: 1 / 12, note: 'months ÷ 12', cost: 0.1 },
  { from: 'week', to: 'year', value: 1 / 52, note: 'weeks ÷ 52', cost: 0.3 },
  { from: 'week', to: 'day', value: 5, note: '5 days a week', cost: 1.2 },
  { from: 'day', to: 'night', value: 1, note: 'a night for each day', cost: 0.8 },
  { from: 'night', to: 'day', value: 1, note: 'a day for each night', cost: 0.8 },
];

const maxOptional = 6;

/**
 * The ways in which a term's figures may multiply, cheapest first. Figures tied by x, @ or / to the rate always take part; others
 * take part where their unit resolves a rate's unit or they count people or things; times that resolve nothing are windows.
 * `over` are the units of the amount it is compared with ("£375/week").
 */
export function productsOf(term: readonly Item[], over: readonly Measure[] = []): Product[] {
  const usable = term.filter((item) => !item.aside && !item.placeholder);
  const moneys = usable.filter(({ kind }) => kind === 'money');
  const found: Product[] = [];
  const row = usable.length >= 2 && usable.every(({ join }, i) => i === 0 || join === 'border');
  const rates: (Item | undefined)[] =
    moneys.length > 0 ? moneys : row || usable.some(({ explicit }) => explicit) ? [undefined] : [];
  for (const rate of rates) {
    const otherMoney = moneys.filter((item) => item !== rate);
    const chain = rate ? chainOf(usable, rate) : usable.filter(({ explicit }) => explicit);
    if (chain.some((item) => item !== rate && item.kind === 'money')) continue;
    const others = usable.filter((item) => item.kind !== 'money' && !chain.includes(item));
    const optional = nearest(others, rate).slice(0, maxOptional);
    const far = others.filter((item) => !optional.includes(item));
    const added = usable.some((item, i) => i > 0 && item.join === 'plus') ? 2 : 0;
    const base = added + otherMoney.reduce((cost, item) => cost + (item.join === 'equals' ? 0.5 : 2), 0) + far.length * 0.3;
    for (let bits = 0; bits < 1 << optional.length; bits++) {
      const chosen = optional.filter((_, k) => bits & (1 << k));
      const left = optional.filter((_, k) => !(bits & (1 << k)));
      found.push(...multiplied(rate, chain, chosen, [...left, ...far], otherMoney, base, over, usable));
    }
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, 40);
}

/** The run of items that explicit signs tie to the rate. */
function chainOf(items: readonly Item[], rate: Item): Item[] {
  const at = items.indexOf(rate);
  const tied = (item: Item | undefined): boolean => item !== undefined && (item.join === 'times' || item.join === 'divide');
  let first = at;
  let last = at;
  while (first > 0 && tied(items[first])) first--;
  while (tied(items[last + 1])) last++;
  return items.slice(first, last + 1);
}

function nearest(items: readonly Item[], rate: Item | undefined): Item[] {
  if (!rate) return [...items];
  const gap = (item: Item): number => Math.min(Math.abs(item.from - rate.to), Math.abs(rate.from - item.to));
  return [...items].sort((a, b) => gap(a) - gap(b));
}

function multiplied(
  rate: Item | undefined,
  chain: readonly Item[],
  chosen: readonly Item[],
  left: readonly Item[],
  otherMoney: readonly Item[],
  base: number,
  over: readonly Measure[],
  all: readonly Item[],
): Product[] {
  const items = [...chain, ...chosen].sort((a, b) => a.from - b.from);
  let cost = base;
  const numerators: { measure: Measure; item?: Item; spent: boolean }[] = over.map((measure) => ({ measure, spent: false }));
  const open: Measure[] = [];
  for (const item of items) {
    numerators.push(...item.num.map((measure) => ({ measure, item, spent: false })));
    open.push(...item.den);
  }
  const uses: Use[] = items.map((item, i) => ({
    item,
    value: item.value,
    ...(item.upper !== undefined && { upper: item.upper }),
    ...(item.join === 'divide' && i > 0 && !joinIsFor(item, items[i - 1]!) && { divides: true }),
  }));
  const unresolved: Measure[] = [];
  for (const measure of open) {
    const exact = numerators.find((entry) => !entry.spent && entry.measure === measure);
    if (exact) {
      exact.spent = true;
      continue;
    }
    const plain = items.find(
      (item) => item.kind === 'bare' && item.explicit && item.value > 1 && !numerators.some((entry) => entry.item === item),
    );
    if (isTime(measure) && plain && items.length === 2) {
      numerators.push({ measure, item: plain, spent: true });
      cost += 0.4;
    } else if (isTime(measure)) unresolved.push(measure);
    else {
      // A price per person or thing is met by whatever is counted.
      const any = numerators.find((entry) => !entry.spent && !isTime(entry.measure));
      const bare = items.find(
        (item) => item.kind === 'bare' && item.value >= 1 && !numerators.some((entry) => entry.item === item),
      );
      if (any) any.spent = true;
      else if (bare) numerators.push({ measure: 'item', item: bare, spent: true });
      else if (measure === 'mile') unresolved.push(measure);
      else {
        const timed = numerators.find((entry) => !entry.spent && entry.item?.explicit);
        if (timed) timed.spent = true;
        else if (items.some((item) => item !== rate && item.den.includes(measure))) cost += 0.3;
        else if (rate && rate.den.length > 1 && rate.den.some(isTime)) cost += 0.6;
        else unresolved.push(measure);
      }
    }
  }
  let variants: { uses: Use[]; open: Measure[]; cost: number; spent: Set<object> }[] = [
    { uses, open: [], cost: 0, spent: new Set() },
  ];
  for (const measure of unresolved) {
    variants = variants.flatMap((variant) => {
      const ways = bridges.flatMap((bridge) => {
        if (bridge.to !== measure) return [];
        const entry = numerators.find((one) => !one.spent && !variant.spent.has(one) && one.measure === bridge.from);
        if (!entry) return [];
        return [{
          uses: [...variant.uses, { value: bridge.value, convention: bridge.note }],
          open: variant.open,
          cost: variant.cost + bridge.cost,
          spent: new Set([...variant.spent, entry]),
        }]; // prettier-ignore
      });
      return ways.length > 0 ? ways : [{ ...variant, open: [...variant.open, measure] }];
    });
  }
  const products: Product[] = [];
  for (const variant of variants) {
    let own = cost + variant.cost;
    const free = numerators.filter((entry) => !entry.spent && !variant.spent.has(entry) && entry.item);
    for (const item of chosen)
      own += includeCost(
        item,
        rate,
        free.some((entry) => entry.item === item),
        items,
      );
    for (const item of chosen)
      if (free.some((entry) => entry.item === item) && items.some((other) => other !== item && other.num[0] === item.num[0]))
        own += 2;
    for (const item of left) own += leaveCost(item, rate, items, variant.open);
    const extra = [...annualised(rate, chosen, variant.uses, own), ...uplifted(variant.uses, own)];
    for (const way of extra) {
      const openTime = variant.open.filter((measure) => !(measure === 'year' && way.uses.length > 1));
      const value = way.uses.reduce((product, use) => (use.divides ? product / use.value : product * use.value), 1);
      const upper = way.uses.some((use) => use.upper !== undefined)
        ? way.uses.reduce(
            (product, use) => (use.divides ? product / (use.upper ?? use.value) : product * (use.upper ?? use.value)),
            1,
          )
        : undefined;
      products.push({
        uses: way.uses,
        value,
        ...(upper !== undefined && { upper }),
        open: openTime,
        cost: way.cost + openTime.length * 2,
        ignored: [...left.filter((item) => !isWindow(item)), ...otherMoney],
        windows: [...left.filter(isWindow), ...all.filter((item) => item.aside && item.num.some(isTime))],
        ...(rate && { rate }),
        fixed: way.uses.length === 1 && rate !== undefined && rate.den.length === 0,
      });
    }
  }
  return products;
}

/** "$50 night/2 nights": after a price the slash means for. */
function joinIsFor(item: Item, before: Item): boolean {
  return before.kind === 'money' || item.kind === 'money' || item.num.length > 0;
}

function isWindow(item: Item): boolean {
  return item.num.some(isTime);
}

/** An uplift or on-costs may be meant as the rise itself; an uplift over years as compound from the second year of several. */
function uplifted(uses: readonly Use[], cost: number): { uses: Use[]; cost: number }[] {
  const rise = uses.find(({ item }) => item?.adds && item.adds.what !== 'VAT');
  const { rate } = rise?.item?.adds ?? {};
  if (!rise || rate === undefined) return [];
  const years = uses.find(({ item }) => item?.num[0] === 'year');
  if (!years || rise.item?.adds?.what !== 'uplift')
    return [{ uses: uses.map((use) => (use === rise ? { ...use, value: rate } : use)), cost: cost + 0.4 }];
  const factor = ((1 + rate) ** years.value - 1) / rate / years.value;
  return [
    {
      uses: uses.map((use) => (use === rise ? { value: factor, convention: 'uplift compound from year 2' } : use)),
      cost: cost + 0.1,
    },
  ];
}

/** A lump that stands with months is a yearly cost where it is large: salary × months ÷ 12. */
function annualised(rate: Item | undefined, chosen: readonly Item[], uses: Use[], cost: number): { uses: Use[]; cost: number }[] {
  const months =
    rate && !rate.den.some(isTime) && rate.value >= 5000 && chosen.some((item) => item.num[0] === 'month' && !item.explicit);
  if (!months) return [{ uses, cost }];
  return [
    { uses, cost },
    { uses: [...uses, { value: 12, divides: true, convention: 'months ÷ 12' }], cost: cost - 0.2 },
  ];
}

function includeCost(item: Item, rate: Item | undefined, free: boolean, items: readonly Item[]): number {
  if (item.adds) return item.adds.what === 'VAT' ? 0.8 : 0.2;
  if (item.kind === 'share') return item.value <= 1 || item.noun !== '' ? 0.2 : 0.5;
  const bracket = item.bracketed ? 0.4 : 0;
  if (item.kind === 'bare') return (item.bracketed ? 0.6 : 1) + (rate?.each || rate?.den.includes('item') ? -0.5 : 0);
  if (!free) return item.window ? 0.3 : bracket / 2;
  if (isTime(item.num[0]!)) {
    if (item.window) return 2;
    if (rate && rate.den.length > 0) return 1.5;
    return item.num[0] === 'month' || item.num[0] === 'year' ? 0.8 : 0.3;
  }
  const tied = rate !== undefined && rate.den.some(isTime) && item.to <= (items.find((other) => other !== item)?.from ?? 0);
  return (tied && item.num[0] === 'person' ? 0.1 : 0.5) + bracket;
}

function leaveCost(item: Item, rate: Item | undefined, used: readonly Item[], open: readonly Measure[]): number {
  if (item.adds) return item.adds.what === 'VAT' ? 0.1 : 0.9;
  if (item.kind === 'share') return 1.2;
  if (item.kind === 'bare' || item.bracketed) return item.explicit ? 0.8 : 0.2;
  if (item.explicit) return used.some((other) => other.num[0] === item.num[0]) || !isTime(item.num[0]!) ? 0.6 : 1.5;
  const measure = item.num[0]!;
  if (open.includes(measure)) return 2;
  if (isTime(measure))
    return item.window ? 0 : used.some((other) => other.num.includes(measure)) ? 0.2 : rate && rate.den.length === 0 ? 0.5 : 0.3;
  return item.derived ? 0.2 : 0.7;
}
