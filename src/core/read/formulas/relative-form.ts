import type { Formula, Node } from './formula';
import type { CellsReference, Corner, TableReference } from './reference';

/**
 * The formula as R1C1 text, seen from its own cell: two formulas that a fill down or right makes of one another have the same
 * form. Spaces and capitals of names do not count.
 */
export function relativeForm(formula: Formula, row: number, col: number): string {
  const corner = (at: Corner): string => {
    const down = at.row === undefined ? '' : at.rowFixed ? `R${at.row + 1}` : `R[${at.row - row}]`;
    const across = at.col === undefined ? '' : at.colFixed ? `C${at.col + 1}` : `C[${at.col - col}]`;
    return down + across;
  };
  const cells = (reference: CellsReference): string => {
    const from = corner(reference.from);
    const own = reference.from === reference.to ? from : `${from}:${corner(reference.to)}`;
    return `${prefix(reference)}${own}`;
  };
  const write = (node: Node): string => {
    switch (node.kind) {
      case 'number':
        return String(node.value);
      case 'text':
        return JSON.stringify(node.value);
      case 'error':
        return node.value;
      case 'reference':
        return node.reference.kind === 'cells' ? cells(node.reference) : table(node.reference);
      case 'name':
        return `${node.book === undefined ? '' : `[${node.book}]`}${node.sheet === undefined ? '' : `${node.sheet}!`}${node.name}`.toUpperCase();
      case 'call':
        return `${node.name}(${node.args.map((arg) => (arg ? write(arg) : '')).join(',')})`;
      case 'unary':
        return node.operator === '%' || node.operator === '#'
          ? `${write(node.of)}${node.operator}`
          : `${node.operator}${write(node.of)}`;
      case 'binary':
        return `(${write(node.left)}${node.operator}${write(node.right)})`;
      case 'array':
        return `{${node.items.map(write).join(',')}}`;
    }
  };
  return write(formula.root);
}

function prefix({ book, sheet, lastSheet }: CellsReference): string {
  if (book === undefined && sheet === undefined) return '';
  return `${book === undefined ? '' : `[${book}]`}${sheet ?? ''}${lastSheet === undefined ? '' : `:${lastSheet}`}!`.toUpperCase();
}

function table({ book, table: name, parts, columns }: TableReference): string {
  const named = columns ? `${columns.first}:${columns.last}` : '';
  return `${book === undefined ? '' : `[${book}]`}${name ?? ''}[${parts.join('+')};${named}]`.toUpperCase();
}
