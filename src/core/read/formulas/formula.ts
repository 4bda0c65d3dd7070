import { readBand, readCorner, readTableParts, type CellsReference, type Reference } from './reference';
import { readTokens, type Token } from './tokens';

/** A formula as a tree. Operators are Excel's own; `' '` is the intersection, `','` the union of references. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'error'; readonly value: string }
  | { readonly kind: 'reference'; readonly reference: Reference }
  /** A defined name, TRUE and FALSE included. */
  | { readonly kind: 'name'; readonly name: string; readonly sheet?: string; readonly book?: string }
  /** An argument left out is undefined: `IF(A1,,2)`. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Node | undefined)[] }
  | { readonly kind: 'unary'; readonly operator: '-' | '+' | '@' | '%' | '#'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'array'; readonly items: readonly Node[] };

export interface Formula {
  readonly text: string;
  readonly root: Node;
}

/** Excel's own limit on a formula's length, which also bounds the depth of the tree. */
const longest = 8_192;
/** Excel allows 64 levels of brackets. */
const deepest = 128;

const strength: Readonly<Record<string, number>> = {
  '=': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '<>': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ' ': 8,
  ':': 9,
};
const unaryStrength = 7;

/** Reads a formula in English A1 text, with or without its equals sign. Undefined where it cannot be read; never throws. */
export function readFormula(text: string): Formula | undefined {
  const body = text.trim().replace(/^=/, '');
  if (body === '' || body.length > longest) return undefined;
  const tokens = readTokens(body);
  if (!tokens) return undefined;
  const reader = new Reader(tokens);
  const root = reader.expression(0);
  return root && reader.atEnd() ? { text: body, root } : undefined;
}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  atEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  private takes(operator: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== 'operator' || token.text !== operator) return false;
    this.at++;
    return true;
  }

  /** `weakest`: the operator to the left, which takes its operand before any weaker one on the right. */
  expression(weakest: number): Node | undefined {
    if (++this.depth > deepest) return undefined;
    let left = this.operand();
    while (left) {
      const token = this.tokens[this.at];
      if (!token) break;
      if (token.kind === 'operator' && (token.text === '%' || token.text === '#')) {
        this.at++;
        left = { kind: 'unary', operator: token.text, of: left };
        continue;
      }
      const operator =
        token.kind === 'operator' && token.text !== '(' && token.text !== '@' ? token.text : token.spaced ? ' ' : undefined;
      const own = operator === undefined ? undefined : strength[operator];
      if (operator === undefined || own === undefined || own <= weakest) break;
      if (operator !== ' ') this.at++;
      const right = this.expression(own);
      if (!right) return undefined;
      left = operator === ':' ? joined(left, right) : { kind: 'binary', operator, left, right };
    }
    this.depth--;
    return left;
  }

  private operand(): Node | undefined {
    const token = this.tokens[this.at++];
    switch (token?.kind) {
      case 'number':
        return { kind: 'number', value: Number(token.text) };
      case 'text':
        return { kind: 'text', value: token.text };
      case 'error':
        return { kind: 'error', value: token.text };
      case 'cells':
        return this.cells(token.text, {});
      case 'sheet':
        return this.onSheet(token.text);
      case 'name':
        return this.name(token.text, {});
      case 'brackets':
        return tableReference(token.text, {});
      case 'call': {
        const args = this.list(')');
        return args && { kind: 'call', name: token.text, args };
      }
      case 'operator':
        return this.prefixed(token.text);
      default:
        return undefined;
    }
  }

  private prefixed(operator: string): Node | undefined {
    if (operator === '-' || operator === '+' || operator === '@') {
      const of = this.expression(unaryStrength);
      return of && { kind: 'unary', operator, of };
    }
    if (operator === '{') {
      const items = this.list('}');
      return items && { kind: 'array', items: items.filter((item) => item !== undefined) };
    }
    if (operator !== '(') return undefined;
    const items = this.list(')');
    const first = items?.[0];
    if (!items || !first) return undefined;
    return items
      .slice(1)
      .reduce<Node | undefined>((left, right) => left && right && { kind: 'binary', operator: ',', left, right }, first);
  }

  /** Arguments up to the closing bracket; `;` parts the rows of an array. */
  private list(close: ')' | '}'): (Node | undefined)[] | undefined {
    const items: (Node | undefined)[] = [];
    if (this.takes(close)) return items;
    for (;;) {
      const token = this.tokens[this.at];
      const empty = token?.kind === 'operator' && (token.text === ',' || token.text === close);
      const item = empty ? undefined : this.expression(0);
      if (!empty && !item) return undefined;
      items.push(item);
      if (this.takes(close)) return items;
      if (!this.takes(',') && !(close === '}' && this.takes(';'))) return undefined;
    }
  }

  private onSheet(prefix: string): Node | undefined {
    const { book, sheet, lastSheet } = readPrefix(prefix);
    const where = {
      ...(book !== undefined && { book }),
      ...(sheet !== undefined && { sheet }),
      ...(lastSheet !== undefined && { lastSheet }),
    };
    const token = this.tokens[this.at++];
    if (token?.kind === 'cells') return this.cells(token.text, where);
    if (token?.kind === 'name') return this.name(token.text, where);
    if (token?.kind === 'error') return { kind: 'error', value: token.text };
    return undefined;
  }

  private cells(text: string, where: Pick<CellsReference, 'book' | 'sheet' | 'lastSheet'>): Node {
    const own = readBand(text);
    if (own) return { kind: 'reference', reference: { kind: 'cells', ...where, ...own } };
    const from = readCorner(text);
    if (!from) return { kind: 'name', name: text, ...where };
    return { kind: 'reference', reference: { kind: 'cells', ...where, from, to: from } };
  }

  private name(text: string, where: { readonly book?: string; readonly sheet?: string }): Node | undefined {
    const next = this.tokens[this.at];
    if (next?.kind === 'brackets' && !next.spaced) {
      this.at++;
      // `Book1.xlsx!Costs[Amount]`: what stands before the mark is the workbook.
      const book = where.book ?? where.sheet;
      return tableReference(next.text, { table: text, ...(book !== undefined && { book }) });
    }
    return {
      kind: 'name',
      name: text,
      ...(where.sheet !== undefined && { sheet: where.sheet }),
      ...(where.book !== undefined && { book: where.book }),
    };
  }
}

function tableReference(inside: string, where: { readonly table?: string; readonly book?: string }): Node | undefined {
  const parts = readTableParts(inside);
  return parts && { kind: 'reference', reference: { kind: 'table', ...where, ...parts } };
}

/** `B2:B9` as one reference; anything else (`B2:INDEX(…)`) stays an operation. */
function joined(left: Node, right: Node): Node {
  if (left.kind === 'reference' && right.kind === 'reference') {
    const [a, b] = [left.reference, right.reference];
    if (
      a.kind === 'cells' &&
      b.kind === 'cells' &&
      a.from === a.to &&
      b.from === b.to &&
      (b.sheet === undefined || b.sheet === a.sheet)
    ) {
      return { kind: 'reference', reference: { ...a, to: b.from } };
    }
  }
  return { kind: 'binary', operator: ':', left, right };
}

/** `[2]Jan:Dec`, `C:\bids\[Costs.xlsx]Sheet 1`, `Funding`. */
function readPrefix(prefix: string): { readonly book?: string; readonly sheet?: string; readonly lastSheet?: string } {
  const match = /^.*\[([^[\]]+)\](.*)$/.exec(prefix);
  const book = match?.[1];
  const sheets = match ? match[2]! : prefix;
  if (sheets === '') return { book };
  const colon = sheets.indexOf(':');
  if (colon <= 0) return { book, sheet: sheets };
  return { book, sheet: sheets.slice(0, colon), lastSheet: sheets.slice(colon + 1) };
}
