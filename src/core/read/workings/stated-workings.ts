import type { Column } from '../../model/table';
import type { Proposal } from './proposals';
import type { RowFigures } from './row-figures';
import { statedFormula, type StatedFormula } from './stated-formula';

/** A column that a heading says is a sum or a difference of others. */
export interface StatedSum {
  readonly target: Column;
  readonly parts: readonly Column[];
  readonly kind: 'sum' | 'difference';
}

/** What the headings of a column state, from the cell that states a formula, else the one that states a letter. */
function said({ headings, heading, formula }: Column): StatedFormula {
  const cells = [...(formula === undefined ? [] : [formula]), heading, ...headings].map(statedFormula);
  return cells.find(({ terms }) => terms) ?? cells.find(({ letter }) => letter !== undefined) ?? { rest: heading };
}

/** The products and quotients that headings state in letters, and the sums. Letters that no column bears are the sheet's own columns. */
export function statedWorkings({ columns, hundredths }: RowFigures): { products: Proposal[]; sums: StatedSum[] } {
  const stated = columns.map(said);
  if (!stated.some(({ terms }) => terms)) return { products: [], sums: [] };
  const lettered = stated.some(({ letter }) => letter !== undefined);
  const named = (letter: string): number =>
    lettered
      ? stated.findIndex((one) => one.letter === letter)
      : columns.findIndex(({ col }) => col === letter.charCodeAt(0) - 97);
  const products: Proposal[] = [];
  const sums: StatedSum[] = [];
  stated.forEach(({ terms }, target) => {
    if (!terms) return;
    const parts = terms.flatMap(({ letter }) => (letter === undefined ? [] : [named(letter)]));
    if (parts.some((part) => part < 0 || part === target)) return;
    if (terms.some(({ sign }) => sign === '+' || sign === '-')) {
      const off = terms.slice(1).some(({ sign }) => sign === '-');
      // A difference takes all others from its first.
      if (off && terms.slice(1).some(({ sign }) => sign === '+')) return;
      sums.push({ target: columns[target]!, parts: parts.map((part) => columns[part]!), kind: off ? 'difference' : 'sum' });
      return;
    }
    let above = 1;
    let below = 1;
    for (const { figure, sign } of terms) {
      if (!figure) continue;
      const [own, unit] = figure;
      above *= sign === '/' ? unit : own;
      below *= sign === '/' ? own : unit;
    }
    const factors = terms
      .filter(({ letter }) => letter !== undefined)
      .map(({ sign }, i) => ({
        as: sign === '/' ? ('over' as const) : ('times' as const),
        ...(hundredths[parts[i]!] && { hundredth: true as const }),
      }));
    products.push({
      target,
      parts,
      factors,
      ...(above !== below && { times: [above, below] as const }),
      said: 'formula',
      cost: 0,
    });
  });
  return { products, sums };
}
