import type { Item } from './item';
import { productsOf, type Product } from './product';
import { isTime, type Measure } from './words';

/** The amount that a costing is compared with, and how plainly the text says that it is one. */
export interface Claim {
  readonly value: number;
  readonly upper?: number;
  readonly half: number;
  readonly where: 'text' | 'neighbour';
  readonly item?: Item;
  readonly strong: boolean;
  readonly cost: number;
  readonly approx?: Item['approx'];
  readonly currency?: string;
}

/** One whole way to read a costing: a product or a sum of products, against an amount or none. */
export interface Hypothesis {
  readonly terms: readonly Product[];
  readonly value: number;
  readonly upper?: number;
  readonly claim?: Claim;
  readonly complete: boolean;
  readonly open: readonly Measure[];
  readonly cost: number;
  /** Added terms tied by plus signs or semicolons, so that the sum is meant. */
  readonly plainSum: boolean;
  /** The last term multiplies the sum of the others: "(2 x 500 + 300) x 4". */
  readonly scaled: boolean;
}

/** The amounts of the text that may be what the costing comes to, the likeliest first; the neighbour's amount goes before all. */
export function claimsOf(items: readonly Item[], neighbour?: Claim): Claim[] {
  const claims: Claim[] = neighbour ? [neighbour] : [];
  const moneys = items.filter(({ kind, placeholder }) => kind === 'money' && !placeholder);
  const last = items[items.length - 1];
  for (const item of items) {
    const at = items.indexOf(item);
    const next = items[at + 1];
    const tied = next !== undefined && (next.join === 'times' || next.join === 'divide');
    if (item.placeholder || tied || item.join === 'times' || item.join === 'plus') continue;
    const bareTail =
      item.kind === 'bare' && item === last && item.value >= 10 && moneys.length > 0 && (item.half < 0.5 || item.value >= 1000);
    if (item.kind !== 'money' && !(item.kind === 'bare' && item.join === 'equals') && !bareTail) continue;
    const others = items.filter((other) => other !== item && !other.aside);
    const lone = moneys.length === 1 && moneys[0] === item;
    const inTable = others.length >= 2 && items.every(({ join }, k) => k === 0 || join === 'border');
    if (lone && item.join !== 'equals' && !inTable && !others.some(({ explicit }) => explicit)) continue;
    if (item.each || (item.den.length > 0 && item.den.some((unit) => !isTime(unit)) && !item.saysTotal)) continue;
    const place = placeOf(item, items, last);
    claims.push({
      value: item.value,
      ...(item.upper !== undefined && { upper: item.upper }),
      half: item.half,
      where: 'text',
      item,
      strong: place.strong && item.den.every((unit) => !isTime(unit) || item.join === 'equals'),
      cost: place.cost + (neighbour ? 1 : 0) + (item.den.length > 0 ? 0.4 : 0),
      ...(item.approx && { approx: item.approx }),
      ...(item.currency && { currency: item.currency }),
    });
  }
  // A result behind "=" is what the words themselves say they come to, before any amount beside them.
  const own = neighbour && claims.some(({ item }) => item?.join === 'equals');
  return claims.map((claim) => (own && claim === neighbour ? { ...claim, cost: 1.5 } : claim)).sort((a, b) => a.cost - b.cost);
}

function placeOf(item: Item, items: readonly Item[], last: Item | undefined): { cost: number; strong: boolean } {
  if (item.join === 'equals') return { cost: item === last ? 0 : 0.1, strong: true };
  // "The fee is £250 for 2 hours and …": a total that goes on is a price.
  const next = items[items.indexOf(item) + 1];
  if (item.saysTotal)
    return {
      cost: item === last ? 0.1 : 0.3,
      strong: !next || next.join === 'break' || next.join === 'border' || next.opensGroup,
    };
  if (item === last) {
    const apart = item.afterGroup || item.join === 'border' || item.join === 'none' || item.join === 'comma' || item.bracketed;
    return { cost: apart ? 0.3 : 1, strong: apart };
  }
  if (item === items[0])
    return { cost: 0.6, strong: ['border', 'comma'].includes(items[1]!.join) || items[1]!.bracketed || items[1]!.opensGroup };
  return { cost: item.bracketed ? 0.8 : 1.4, strong: false };
}

/** All readings worth weighing, cheapest first. */
export function hypothesesOf(items: readonly Item[], neighbour?: Claim): Hypothesis[] {
  const found: Hypothesis[] = [];
  const claims: (Claim | undefined)[] = claimsOf(items, neighbour);
  for (const claim of [...claims, undefined]) {
    const rest = withoutRestated(claim?.item ? items.filter((item) => item !== claim.item) : items, claim);
    const none = claim === undefined && claims.length > 0 ? (claims[0]!.strong ? 2.5 : 0.8) : 0;
    const cost = (claim?.cost ?? 0) + none;
    const over = (claim?.item?.den ?? []).filter(isTime);
    for (const term of scopes(rest)) {
      for (const product of productsOf(term.items, over)) {
        if (product.fixed) continue;
        if (!product.rate && (claim === undefined || claim.currency === undefined)) continue;
        found.push({
          terms: [product],
          value: product.value,
          ...(product.upper !== undefined && { upper: product.upper }),
          ...(claim && { claim }),
          complete: product.open.length === 0,
          open: product.open,
          cost: cost + product.cost + term.cost,
          plainSum: false,
          scaled: false,
        });
      }
    }
    found.push(...sumsOf(rest, claim, cost));
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** "335.63 x 12 = 4,027.62 x 6 = …" and "5.6 × 40 = 224 hours": a figure after = that goes on as a factor restates the product so far. */
function withoutRestated(items: readonly Item[], claim: Claim | undefined): Item[] {
  return items.filter((item, i) => {
    if (item.join !== 'equals' || i === 0) return true;
    const next = items[i + 1];
    if (next?.join === 'times') return false;
    return item.kind === 'money' || claim === undefined || !items.slice(0, i).some(({ kind }) => kind === 'money');
  });
}

/** The whole text as one product, and each of its sentences alone. */
function scopes(items: readonly Item[]): { items: readonly Item[]; cost: number }[] {
  const parts = split(items, (item) => item.join === 'break');
  const clauses = split(items, (item) => item.join === 'break' || item.join === 'border' || item.join === 'plus');
  const all: { items: readonly Item[]; cost: number }[] = [{ items, cost: 0 }];
  const merged = likeCounts(items);
  if (merged) all.push({ items: merged, cost: 0.2 });
  const restated = items.findIndex((item, i) => i > 0 && item.join === 'equals' && item.kind !== 'money');
  if (restated > 0) all.push({ items: items.slice(restated), cost: 0.3 });
  if (parts.length > 1) for (const part of parts) all.push({ items: part, cost: 0.4 + ignoredMoney(items, part) });
  if (clauses.length > parts.length) for (const part of clauses) all.push({ items: part, cost: 0.6 + ignoredMoney(items, part) });
  return all;
}

/** "10 children and 10 members" are twenty; undefined where no like counts are joined by "and". */
function likeCounts(items: readonly Item[]): Item[] | undefined {
  const at = items.findIndex(
    (item, i) =>
      i > 0 &&
      ['and', 'plus'].includes(item.join) &&
      item.kind === 'quantity' &&
      items[i - 1]!.kind === 'quantity' &&
      item.num[0] === items[i - 1]!.num[0] &&
      item.den.length === 0,
  );
  if (at < 0) return undefined;
  const both = {
    ...items[at]!,
    from: items[at - 1]!.from,
    value: items[at]!.value + items[at - 1]!.value,
    join: items[at - 1]!.join,
  };
  return [...items.slice(0, at - 1), both, ...items.slice(at + 1)];
}

function ignoredMoney(all: readonly Item[], part: readonly Item[]): number {
  const count = (list: readonly Item[]): number => list.filter(({ kind }) => kind === 'money').length;
  return (count(all) - count(part)) * 0.8;
}

function split(items: readonly Item[], before: (item: Item) => boolean): Item[][] {
  const parts: Item[][] = [];
  for (const item of items) {
    if (parts.length === 0 || before(item)) parts.push([item]);
    else parts[parts.length - 1]!.push(item);
  }
  return parts;
}

/** Each part that has an amount of its own is a term; parts without one belong to the term before. */
function termsOf(items: readonly Item[], before: (item: Item) => boolean): Item[][] {
  const hasMoney = (part: readonly Item[]): boolean =>
    part.some(({ kind }) => kind === 'money') ||
    part.some(({ explicit }) => explicit) ||
    (part.length === 1 && part[0]!.kind === 'bare' && part[0]!.join === 'plus');
  const terms: Item[][] = [];
  for (const part of split(items, before)) {
    const last = terms[terms.length - 1];
    if (last && (!hasMoney(part) || !hasMoney(last))) last.push(...part);
    else terms.push([...part]);
  }
  return terms;
}

function sumsOf(items: readonly Item[], claim: Claim | undefined, cost: number): Hypothesis[] {
  const found: Hypothesis[] = [];
  const seams: readonly ((item: Item) => boolean)[] = [
    (item) => item.join === 'plus',
    (item) => item.join === 'plus' || item.join === 'break',
    (item) =>
      item.join === 'plus' || item.join === 'break' || item.join === 'comma' || item.join === 'and' || item.join === 'border',
    (item) => item.join !== 'times' && item.join !== 'divide',
  ];
  const seen = new Set<number>();
  for (const [level, seam] of seams.entries()) {
    const groups = termsOf(items, seam);
    if (groups.length < 2 || groups.length > 12 || seen.has(groups.length)) continue;
    seen.add(groups.length);
    found.push(...sumOf(groups, claim, cost + level * 0.3, level === 0));
    // "(2*2200 + 3*1200 + 2000) * 4": the factor behind the bracket multiplies the whole sum.
    const tail = groups[groups.length - 1]!;
    const scaleBy = tail[tail.length - 1]!;
    if (scaleBy.afterGroup && scaleBy.join === 'times' && tail.length > 1) {
      const inner = [...groups.slice(0, -1), tail.slice(0, -1)];
      for (const sum of sumOf(inner, claim, cost + level * 0.3, level === 0))
        found.push({
          ...sum,
          value: sum.value * scaleBy.value,
          terms: [...sum.terms, loose(scaleBy)],
          cost: sum.cost - 0.1,
          scaled: true,
        });
    }
  }
  return found;
}

function loose(item: Item): Product {
  return { uses: [{ item, value: item.value }], value: item.value, open: [], cost: 0, ignored: [], windows: [], fixed: true };
}

function sumOf(groups: readonly (readonly Item[])[], claim: Claim | undefined, cost: number, plain: boolean): Hypothesis[] {
  const money = groups.flat().some(({ kind }) => kind === 'money');
  const choices = groups.map((group) => {
    const products = productsOf(group).filter(
      (product) => product.open.length === 0 && (product.rate !== undefined || !money || group.every(({ explicit }) => explicit)),
    );
    const lone = group.filter(({ kind, explicit }) => kind === 'bare' && !explicit);
    if (!money && group.length === 1 && lone.length === 1) return [loose(lone[0]!)];
    return distinct(products).slice(0, groups.length > 5 ? 2 : 3);
  });
  if (choices.some((options) => options.length === 0)) return [];
  let sums: { terms: Product[]; value: number; upper: number; cost: number }[] = [{ terms: [], value: 0, upper: 0, cost }];
  for (const options of choices) {
    sums = sums
      .flatMap((sum) =>
        options.map((product) => ({
          terms: [...sum.terms, product],
          value: sum.value + product.value,
          upper: sum.upper + (product.upper ?? product.value),
          cost: sum.cost + product.cost * 0.7 + (product.fixed ? 0.1 : 0),
        })),
      )
      .slice(0, 400);
  }
  const worked = (terms: readonly Product[]): boolean => terms.some(({ fixed }) => !fixed);
  return sums
    .filter(
      ({ terms }) =>
        worked(terms) ||
        (money && claim !== undefined && (plain || claim.where === 'neighbour' || claim.item?.saysTotal === true)),
    )
    .map((sum) => ({
      terms: sum.terms,
      value: sum.value,
      ...(sum.upper !== sum.value && { upper: sum.upper }),
      ...(claim && { claim }),
      complete: true,
      open: [],
      cost: sum.cost + (worked(sum.terms) ? 0.3 : 0.6) + (plain ? 0 : 0.4),
      plainSum: plain,
      scaled: false,
    }));
}

function distinct(products: readonly Product[]): Product[] {
  const seen = new Set<number>();
  return products.filter(({ value }) => !seen.has(value) && seen.add(value));
}
