import type { Formula, Node } from './formula';
import type { Reference } from './reference';

/** Every node of a formula, the root first. */
export function* nodesOf(node: Node): Iterable<Node> {
  const open: Node[] = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    yield next;
    if (next.kind === 'unary') open.push(next.of);
    else if (next.kind === 'binary') open.push(next.right, next.left);
    else if (next.kind === 'array') open.push(...[...next.items].reverse());
    else if (next.kind === 'call') for (let i = next.args.length - 1; i >= 0; i--) if (next.args[i]) open.push(next.args[i]!);
  }
}

/** References to cells and tables in the order they are written; names are not among them. */
export function referencesOf(formula: Formula): Reference[] {
  const found: Reference[] = [];
  for (const node of nodesOf(formula.root)) if (node.kind === 'reference') found.push(node.reference);
  return found;
}

/** Names of the functions it calls, in capitals, each once. */
export function functionsOf(formula: Formula): string[] {
  const found = new Set<string>();
  for (const node of nodesOf(formula.root)) if (node.kind === 'call') found.add(node.name);
  return [...found];
}

/** Whether it takes anything from another workbook. */
export function refersOutside(formula: Formula): boolean {
  for (const node of nodesOf(formula.root)) {
    if (node.kind === 'reference' && node.reference.book !== undefined) return true;
    if (node.kind === 'name' && node.book !== undefined) return true;
  }
  return false;
}

/**
 * Numbers typed among the terms of a sum: `SUM(B2:B9)+500` has 500, `-SUM(B2:B9,-20)` has 20. Factors, digits of a ROUND and
 * the like are not terms. Zero is nothing.
 */
export function typedTerms(formula: Formula): number[] {
  const found: number[] = [];
  const open: { node: Node; sign: number }[] = [{ node: formula.root, sign: 1 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, sign } = next;
    if (node.kind === 'number' && node.value !== 0) found.push(sign * node.value);
    else if (node.kind === 'unary' && (node.operator === '-' || node.operator === '+'))
      open.push({ node: node.of, sign: node.operator === '-' ? -sign : sign });
    else if (node.kind === 'binary' && (node.operator === '+' || node.operator === '-'))
      open.push({ node: node.right, sign: node.operator === '-' ? -sign : sign }, { node: node.left, sign });
    else if (node.kind === 'call' && node.name === 'SUM')
      for (const arg of [...node.args].reverse()) if (arg) open.push({ node: arg, sign });
  }
  return found;
}
