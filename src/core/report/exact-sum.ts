import { decimal, ZERO, type Decimal } from '../model/decimal';

/** Adds figures exactly: whole pence as integers, which is nearly all of them and fast, the rest as decimals. */
export interface ExactSum {
  add(value: number): void;
  total(): Decimal;
}

export function exactSum(): ExactSum {
  let pence = 0;
  let rest = ZERO;
  return {
    add(value) {
      const whole = Math.round(value * 100);
      if (whole / 100 === value && Math.abs(whole) < 1e15 && Math.abs(pence + whole) < Number.MAX_SAFE_INTEGER) pence += whole;
      else rest = rest.plus(decimal(value));
    },
    total: () => rest.plus(decimal(pence).div(100)),
  };
}
