import type { Decimal } from '../model/decimal';
import type { Figure } from '../model/finding';

/** An amount in pounds as a finding shows it; `printed` is how the sheet writes it. */
export function pounds(value: Decimal, printed?: string): Figure {
  return { kind: 'figure', value, unit: 'money', currency: 'GBP', ...(printed && { printed }) };
}
