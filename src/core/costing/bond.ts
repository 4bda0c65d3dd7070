import type { Hypothesis } from './hypothesis';
import type { Item } from './item';
import type { Product } from './product';

/** How surely a term's figures are meant to multiply: signs and units make it firm, a table row or a loose neighbour only possible. */
export type Bond = 'firm' | 'loose' | 'none';

export function strongest(bonds: readonly Bond[]): Bond {
  if (bonds.includes('firm')) return 'firm';
  return bonds.includes('loose') || bonds.length > 1 ? 'loose' : 'none';
}

/** "at a cost of £3,400" is what it all comes to, not a price. */
const lump = /\b(?:costs?|total|sum|budget|value|grant|funding|amount|income|savings?)\s+of$/;

export function bondOf(term: Product, items: readonly Item[]): Bond {
  const { rate, uses } = term;
  if (uses.length < 2 || (rate?.upper !== undefined && rate.value >= 5000 && !rate.explicit)) return 'none';
  if (rate && uses.every(({ item }) => item === rate || item?.adds?.what === 'VAT') && rate.den.length === 0)
    return vatBond(rate, items);
  if (!rate) return uses.some(({ item }) => item?.explicit) ? 'firm' : 'loose';
  if (rate.explicit || rate.den.length > 0 || rate.each) return 'firm';
  if (
    /(?:^|\s)(?:at|of)$/.test(rate.lead) &&
    !lump.test(rate.lead) &&
    uses.some(({ item }) => item && item !== rate && item.to <= rate.from)
  )
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
export function comparable(hypothesis: Hypothesis, bond: Bond): boolean {
  if (bond === 'none') return false;
  if (hypothesis.plainSum && hypothesis.claim?.item?.join === 'equals') return true;
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
