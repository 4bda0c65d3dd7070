import type { Box } from '../../model/place';
import type { Formula, Node } from './formula';
import { cellsOf, cellsOfName, type FormulaContext } from './targets';

/** A block of cells that a sum takes, as a whole added or taken away. */
export interface SumTerm {
  readonly sheet: number;
  readonly box: Box;
  readonly sign: 1 | -1;
  /** How the cells are taken: a SUM skips words and amounts kept as text, a + does not. */
  readonly via: 'sum' | 'plus';
  /** SUBTOTAL and AGGREGATE leave out cells that are themselves SUBTOTALs. */
  readonly skipsSubtotals: boolean;
  /** SUBTOTAL(109, …) leaves out hidden rows. */
  readonly skipsHidden: boolean;
}

/**
 * What a formula adds and takes away, in the order written, where that is all it does: SUM, SUBTOTAL and AGGREGATE of sums, + and −
 * over cells, ranges, names and tables, in IFERROR or ROUND or not. Undefined for anything else, a typed number among the
 * terms included.
 */
export function sumTerms(formula: Formula, context: FormulaContext): readonly SumTerm[] | undefined {
  const terms: SumTerm[] = [];
  return collect(formula.root, 1, 'plus', context, terms) && terms.length > 0 ? terms : undefined;
}

const flipped = (sign: 1 | -1): 1 | -1 => (sign === 1 ? -1 : 1);

function collect(node: Node, sign: 1 | -1, via: SumTerm['via'], context: FormulaContext, terms: SumTerm[]): boolean {
  // The left side of a chain of + is as deep as the chain is long: walk it, do not call for it.
  const rights: { node: Node; sign: 1 | -1 }[] = [];
  let first = node;
  while (
    first.kind === 'binary' &&
    (first.operator === '+' || first.operator === '-' || (first.operator === ',' && via === 'sum'))
  ) {
    rights.push({ node: first.right, sign: first.operator === '-' ? flipped(sign) : sign });
    first = first.left;
  }
  if (!single(first, sign, via, context, terms)) return false;
  for (let i = rights.length - 1; i >= 0; i--) if (!collect(rights[i]!.node, rights[i]!.sign, via, context, terms)) return false;
  return true;
}

function single(node: Node, sign: 1 | -1, via: SumTerm['via'], context: FormulaContext, terms: SumTerm[]): boolean {
  switch (node.kind) {
    case 'number':
      return node.value === 0;
    case 'unary':
      if (node.operator === '-') return collect(node.of, flipped(sign), via, context, terms);
      return node.operator === '+' && collect(node.of, sign, via, context, terms);
    case 'reference': {
      const places = cellsOf(node.reference, context);
      // `B2:B9` outside a function is one cell of it or a spilled array, never their sum.
      if (!places || (via === 'plus' && places.some(({ box }) => box.top !== box.bottom || box.left !== box.right))) return false;
      for (const place of places) terms.push({ ...place, sign, via, skipsSubtotals: false, skipsHidden: false });
      return true;
    }
    case 'name': {
      const places = cellsOfName(node.name, node.sheet, context);
      if (
        node.book !== undefined ||
        !places ||
        (via === 'plus' && places.some(({ box }) => box.top !== box.bottom || box.left !== box.right))
      )
        return false;
      for (const place of places) terms.push({ ...place, sign, via, skipsSubtotals: false, skipsHidden: false });
      return true;
    }
    case 'call':
      return call(node.name, node.args, sign, context, terms);
    default:
      return false;
  }
}

function call(
  name: string,
  args: readonly (Node | undefined)[],
  sign: 1 | -1,
  context: FormulaContext,
  terms: SumTerm[],
): boolean {
  const [first, second] = args;
  if (name === 'SUM') return args.every((arg) => arg === undefined || collect(arg, sign, 'sum', context, terms));
  if (name === 'IFERROR' || name === 'ROUND' || name === 'N')
    return first !== undefined && collect(first, sign, 'plus', context, terms);
  const subtotal = name === 'SUBTOTAL' && first?.kind === 'number' && (first.value === 9 || first.value === 109);
  const aggregate = name === 'AGGREGATE' && first?.kind === 'number' && first.value === 9 && second?.kind === 'number';
  if (!subtotal && !aggregate) return false;
  const option = aggregate && second?.kind === 'number' ? second.value : 0;
  const skipsSubtotals = subtotal || option <= 3;
  const skipsHidden = subtotal ? first?.kind === 'number' && first.value === 109 : [1, 3, 5, 7].includes(option);
  const from = terms.length;
  const own = args.slice(aggregate ? 2 : 1);
  if (!own.every((arg) => arg !== undefined && collect(arg, sign, 'sum', context, terms))) return false;
  for (let i = from; i < terms.length; i++) terms[i] = { ...terms[i]!, skipsSubtotals, skipsHidden };
  return true;
}

/** Whether a term takes this cell. */
export function takes(term: SumTerm, sheet: number, row: number, col: number): boolean {
  const { box } = term;
  return term.sheet === sheet && row >= box.top && row <= box.bottom && col >= box.left && col <= box.right;
}
