import { rateAndCount } from '../../../src/core/checks/rate-and-count';
import { examine } from '../../support/check-examples';

/** Parts at a price of tenths of a penny, amounts with noughts behind the pence. */
function order(amount: string): string {
  return `
    Parts to order
    | Item      | Unit price | Quantity | Cost      |
    | Capacitor | 0.77600    | 26       | ${amount} |
    | Resistor  | 0.13100    | 26       | 3.41000   |
    | Lamp      | 1.25000    | 40       | 50.00000  |
    | Switch    | 2.10000    | 30       | 63.00000  |`;
}

describe('rate-and-count', () => {
  it.each([false, true])('takes an amount rounded to the penny as right (pasted: %s)', (pasted) => {
    expect(examine(rateAndCount, order('20.18000'), pasted)).toEqual([]);
  });

  it.each([false, true])('tells an amount that is a penny out (pasted: %s)', (pasted) => {
    expect(examine(rateAndCount, order('20.19000 ✗'), pasted)).toEqual([]);
  });
});
