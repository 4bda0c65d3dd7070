import { decimal, round, sum, type Decimal } from '../model/decimal';
import type { CellRef, Place } from '../model/place';
import { allocate } from '../model/allocate';

/** One figure of a calculation. `at`: the cell that holds it, so that a formula points there; `adds`: the cells it is the sum of. */
export interface Operand {
  readonly value: Decimal;
  readonly at?: CellRef;
  readonly adds?: readonly Place[];
  readonly divides?: boolean;
}

/** Figures to be multiplied, in the order an officer would say them. */
export type Factors = readonly Operand[];

/** Products to be added: what one period of a line costs, exactly. Money, working and formula all come from it, so they agree. */
export type Calculation = readonly Factors[];

export function by(value: Decimal | number): Operand {
  return { value: typeof value === 'number' ? decimal(value) : value };
}

export function over(value: Decimal | number): Operand {
  return { ...by(value), divides: true };
}

/** Divisors come last, so that thirds and twelfths are not cut off before they are multiplied out. */
export function valueOf(calculation: Calculation): Decimal {
  return sum(
    calculation.map((factors) => {
      const top = factors.filter(({ divides }) => !divides).reduce((all, { value }) => all.times(value), decimal(1));
      return factors.filter(({ divides }) => divides).reduce((all, { value }) => all.div(value), top);
    }),
  );
}

/** Whole pounds for each period, adding up to the rounded whole. */
export function amountsOf(periods: readonly Calculation[]): Decimal[] {
  return allocate(periods.map(valueOf));
}

/** "62,769 × 0.6 × 6 ÷ 12". */
export function workingOf(calculation: Calculation): string {
  const products = calculation.map((factors) =>
    factors.map(({ value, divides }, i) => `${i === 0 ? '' : divides ? ' ÷ ' : ' × '}${plain(value)}`).join(''),
  );
  return products.join(' + ');
}

function plain(value: Decimal): string {
  const [whole = '', fraction] = round(value, 6).toFixed().split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
}

/** How a formula names cells: as they stand once the line is in. */
export interface Naming {
  readonly cell: (at: CellRef) => string;
  readonly range: (place: Place) => string;
}

/** The calculation as Excel writes it: `'Crosscast rates'!C5*0.6*6/12`. */
export function expressionOf(calculation: Calculation, naming: Naming): string {
  if (calculation.length === 0) return '0';
  return calculation
    .map((factors) =>
      factors
        .map((operand, i) => `${i === 0 ? (operand.divides ? '1/' : '') : operand.divides ? '/' : '*'}${termOf(operand, naming)}`)
        .join(''),
    )
    .join('+');
}

function termOf({ value, at, adds }: Operand, naming: Naming): string {
  if (at) return naming.cell(at);
  if (adds) return adds.length === 0 ? '0' : `SUM(${adds.map(naming.range).join(',')})`;
  return value.toFixed();
}

/**
 * Each period's formula; it gives what `amountsOf` gives, whatever is later changed in the cells it points at. Where one period has all
 * the money a ROUND will do, and so it does where no cell can change the figures. Otherwise each is cut to the pound below, and gets one
 * more where fewer remainders go before its own than pounds are left; `ROUND(…,6)` keeps the noise of binary fractions out of that.
 */
export function formulasOf(periods: readonly Calculation[], naming: Naming): string[] {
  const parts = periods.flatMap((calculation, i) =>
    calculation.length === 0 ? [] : [{ i, text: expressionOf(calculation, naming) }],
  );
  const formulas = periods.map(() => '');
  const live = periods.some((calculation) => calculation.some((factors) => factors.some(({ at, adds }) => at ?? adds)));
  if (parts.length < 2 || !live) {
    const amounts = amountsOf(periods);
    for (const { i, text } of parts) formulas[i] = `${roundingTo(amounts[i]!, valueOf(periods[i]!))}(${text},0)`;
    return formulas;
  }
  const shares = parts.map(({ text }) => `ROUND(${text},6)`);
  const rests = shares.map((share) => `ROUND(${share}-INT(${share}),6)`);
  const whole = `ROUND(ROUND(${parts.map(({ text }) => text).join('+')},6),0)`;
  const left = `${whole}-${shares.map((share) => `INT(${share})`).join('-')}`;
  parts.forEach(({ i }, own) => {
    const before = rests.flatMap((rest, other) =>
      other === own ? [] : [`IF(${rest}${other < own ? '>=' : '>'}${rests[own]!},1,0)`],
    );
    formulas[i] = `INT(${shares[own]!})+IF(${before.join('+')}<${left},1,0)`;
  });
  return formulas;
}

/** A share that gave a pound to a larger remainder is rounded down, one that took it is rounded up. */
function roundingTo(amount: Decimal, exact: Decimal): 'ROUND' | 'ROUNDUP' | 'ROUNDDOWN' {
  if (round(exact).eq(amount)) return 'ROUND';
  return amount.gt(exact) ? 'ROUNDUP' : 'ROUNDDOWN';
}
