import { allocateBy } from '../model/allocate';
import type { Currency, Unit } from '../model/amount';
import { decimal, round, sum, ZERO, type Decimal } from '../model/decimal';
import { lookup } from '../model/lookup';
import type { Figure } from '../model/finding';
import { dayText, serialDay } from './days-in-words';
import { printable } from './printable';
import type { Shown } from './report';

export const MINUS = '\u2212';

const signs = lookup({ GBP: '£', EUR: '€', USD: '$' });

const nouns: Readonly<Partial<Record<Unit, readonly [string, string]>>> = {
  days: ['day', 'days'],
  hours: ['hour', 'hours'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  fte: ['FTE', 'FTE'],
  people: ['person', 'people'],
};

/** How a bid writes its figures. */
export interface FigureStyle {
  /** Whether the bid writes pence; where it does not, a figure worked out to parts of a penny is shown in pounds. */
  readonly pence: boolean;
  readonly date1904: boolean;
}

/** A figure as in accounts: £1,074,470; −£776; 26.79 days; 58%. Money keeps its pence where it has them. */
export function amountText(value: Decimal, unit: Unit, currency: Currency | undefined, style: FigureStyle): string {
  if (unit === 'date') return dayText(serialDay(value.toNumber(), style.date1904));
  const minus = value.isNegative() && !value.isZero() ? MINUS : '';
  const size = value.abs();
  if (unit === 'money') return minus + moneySign(currency) + grouped(moneyDigits(size, style));
  if (unit === 'percent') return minus + percentDigits(size);
  const noun = nouns[unit];
  const digits = grouped(shortest(size));
  return minus + (noun ? `${digits} ${size.eq(1) ? noun[0] : noun[1]}` : digits);
}

/** Always signed: +£45,530, −£776, "nil"; shares in points. */
export function gapText(value: Decimal, unit: Unit, currency: Currency | undefined, style: FigureStyle): string {
  if (value.isZero()) return 'nil';
  const sign = value.isNegative() ? MINUS : '+';
  if (unit === 'percent') return `${sign}${shortest(round(value.abs().times(100), 1))} pts`;
  return sign + amountText(value.abs(), unit === 'date' ? 'days' : unit, currency, style);
}

/** As the sheet prints it where its own form says more than the figure ("£1.12m", "£44,000 plus vat"), else the figure. */
export function figureText({ value, unit, currency, printed }: Figure, style: FigureStyle): string {
  const own = printed === undefined ? '' : printable(printed).trim();
  if (own.length <= 32 && /^[-\u2212(]?\s?[£$€]\s?\d/.test(own) && /[a-z]/i.test(own)) return own.replace(/^[-\u2212]\s?/, MINUS);
  const plain = amountText(value, unit, currency, style);
  return unit === 'money' && isScaled(own, value)
    ? `${own.replace(/^-\s?/, MINUS).replace(/(\.\d\d)0+$/, '$1')} (${plain})`
    : plain;
}

/** Whether the sheet prints the figure in thousands or millions, by its column and not by a letter of its own. */
function isScaled(printed: string, value: Decimal): boolean {
  const digits = /^[-\u2212(]?\s?[£$€]?\s?(\d[\d,]*(?:\.(\d+))?)\)?$/.exec(printed);
  if (!digits || value.isZero()) return false;
  const shown = decimal(digits[1]!.replace(/,/g, ''));
  const half = decimal(10)
    .pow(-(digits[2]?.length ?? 0))
    .div(2);
  return [1000, 1_000_000].some((scale) => value.abs().div(scale).minus(shown).abs().lte(half));
}

/** A share of a whole, to the nearest percent. */
export function shareText(share: Decimal): string {
  return `${share.isNegative() && !share.isZero() ? MINUS : ''}${grouped(round(share.abs().times(100)).toFixed())}%`;
}

/** For tables whose caption names the unit: bare figures, nil as a dash. */
export function bareText(value: Decimal, style: FigureStyle): string {
  if (value.isZero()) return '–';
  return (value.isNegative() ? MINUS : '') + grouped(moneyDigits(value.abs(), style));
}

export function shownFigure(figure: Figure, style: FigureStyle): Shown {
  return { text: figureText(figure, style), value: figure.value.toFixed(), unit: figure.unit };
}

export function shownGap({ value, unit, currency }: Figure, style: FigureStyle): Shown {
  return { text: gapText(value, unit, currency, style), value: value.toFixed(), unit };
}

export function moneySign(currency: Currency | undefined): string {
  return currency === undefined ? '£' : (signs.get(currency) ?? `${printable(currency)} `);
}

function moneyDigits(size: Decimal, { pence }: FigureStyle): string {
  const places = size.decimalPlaces();
  if (places === 0) return size.toFixed();
  if (places <= 2 || pence || size.lt(100))
    return size.lt(decimal('0.005')) ? size.toSignificantDigits(1).toFixed() : round(size, 2).toFixed(2);
  return round(size).toFixed();
}

function percentDigits(size: Decimal): string {
  return `${grouped(shortest(round(size.times(100), 2)))}%`;
}

/** At most two places, none that say nothing; a figure too small for two keeps its first digit. */
function shortest(size: Decimal): string {
  const short = round(size, 2);
  return short.isZero() && !size.isZero() ? size.toSignificantDigits(1).toFixed() : short.toFixed();
}

function grouped(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** Whole percents that add to 100 where the parts add to their whole. */
export function wholeShares(parts: readonly Decimal[]): Decimal[] {
  if (sum(parts).lte(0) || parts.some((part) => part.isNegative())) return parts.map(() => ZERO);
  return allocateBy(decimal(100), parts).map((share) => share.div(100));
}
