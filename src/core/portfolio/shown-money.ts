import type { Currency } from '../model/amount';
import type { Decimal } from '../model/decimal';
import { amountText } from '../report/figures-in-words';
import type { Shown } from '../report/report';

/** Money of several bids together: pence where the figure has them. */
export function shownMoney(value: Decimal, currency: string): Shown {
  const pence = !value.mod(1).isZero();
  return {
    text: amountText(value, 'money', currency as Currency, { pence, date1904: false }),
    value: value.toFixed(),
    unit: 'money',
  };
}
