import type { Currency } from '../../model/amount';
import type { Decimal } from '../../model/decimal';
import { amountText, type FigureStyle } from '../../report/figures-in-words';
import type { Shown } from '../../report/report';

/** An amount for a sentence, with its sign of currency. */
export function shownMoney(value: Decimal, currency: Currency | undefined, style: FigureStyle): Shown {
  return { text: amountText(value, 'money', currency, style), value: value.toFixed(), unit: 'money' };
}
