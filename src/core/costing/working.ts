import { decimal, type Decimal } from '../model/decimal';
import type { Claim, Hypothesis } from './hypothesis';
import type { Product, Use } from './product';
import type { CostingReading, CostingVerdict, Factor, StatedAmount } from './reading';
import { near } from './tolerance';

export function factorOf(use: Use): Factor {
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
export function exact(term: Product, upper = false): Decimal {
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

export function readingOf(
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
    working: `${factors.map((list) => list.map((factor, i) => wordsOf(factor, i, currency)).join('')).join(scaled ? ' , ' : ' + ')} = ${money(computed, currency)}`,
    approximate: places.some(({ approx }) => approx !== undefined),
  };
}

export function statedOf(claim: Claim): StatedAmount {
  return {
    value: decimal(claim.value),
    where: claim.where,
    ...(claim.item && { from: claim.item.from, to: claim.item.to }),
    ...(claim.currency && { currency: claim.currency }),
  };
}

export function wordsOf(factor: Factor, i: number, currency: string | undefined): string {
  const sign = i === 0 ? '' : factor.divides ? ' ÷ ' : ' × ';
  if (factor.convention)
    return /^(?:months|weeks) ÷ \d+$/.test(factor.convention)
      ? factor.convention.replace(/^\w+/, '')
      : `${sign}${factor.convention}`;
  if (factor.name === 'rate') return `${sign}${money(factor.value, currency)}`;
  const plain = factor.value.toFixed();
  return `${sign}${plain}${factor.unit === 'number' || factor.unit === 'share' ? '' : ` ${factor.name}`}`;
}

export function money(value: Decimal, currency: string | undefined): string {
  const symbol = currency === 'USD' ? '$' : currency === 'EUR' ? '€' : '£';
  const whole = value.isInteger() ? value.toFixed(0) : value.toFixed(2);
  const [units, pence] = whole.replace('-', '').split('.');
  return `${value.isNegative() ? '−' : ''}${symbol}${units!.replace(/\B(?=(\d{3})+$)/g, ',')}${pence ? `.${pence}` : ''}`;
}
