import { decimal, type Decimal } from '../../model/decimal';
import type { Factor, Working } from '../../model/relation';

/** What a part multiplies a product by. */
export function taken({ as, hundredth }: Factor, value: number): number {
  const own = hundredth ? value / 100 : value;
  if (as === 'over') return 1 / own;
  if (as === 'raised') return 1 + own;
  return as === 'lowered' ? 1 - own : own;
}

/** The product of exact figures in the order of the working's factors; undefined where it would divide by nothing. */
export function exactProduct(working: Working, values: readonly Decimal[]): Decimal | undefined {
  let above = decimal(working.times?.[0] ?? 1);
  let below = decimal(working.times?.[1] ?? 1);
  working.factors.forEach(({ as, hundredth }, i) => {
    const own = hundredth ? values[i]!.div(100) : values[i]!;
    if (as === 'over') below = below.times(own);
    else above = above.times(as === 'raised' ? own.plus(1) : as === 'lowered' ? decimal(1).minus(own) : own);
  });
  return below.isZero() ? undefined : above.div(below);
}
