import type { Aggregation, AnnotatedSheet } from './annotated-sheets';

export interface Counts {
  right: number;
  wrong: number;
  missed: number;
}

const unordered = new Set(['sum', 'average', 'product']);

/** A difference A = B − C stands as the sum B = A + C. */
export function asSum(a: Aggregation): Aggregation {
  return a.type === 'difference' ? { type: 'sum', target: a.operands[0]!, operands: [a.target, ...a.operands.slice(1)] } : a;
}

/** Strict: the same kind, target and parts, blank cells aside. */
export function keyOf(marked: Aggregation, cells: AnnotatedSheet['cells']): string {
  const { type, target, operands } = asSum(marked);
  let parts = operands.filter(([r, c]) => (cells[r]?.[c] ?? '') !== '').map((p) => p.join(','));
  if (unordered.has(type)) parts = [...new Set(parts)].sort();
  return `${type}|${target.join(',')}|${parts.join(';')}`;
}

export function compare(sheet: AnnotatedSheet, found: readonly Aggregation[], type: string): Counts {
  const want = (a: Aggregation): boolean => asSum(a).type === type;
  const marked = new Set(sheet.aggregations.filter(want).map((a) => keyOf(a, sheet.cells)));
  const said = new Set(found.filter(want).map((a) => keyOf(a, sheet.cells)));
  let right = 0;
  for (const key of said) if (marked.has(key)) right++;
  return { right, wrong: said.size - right, missed: marked.size - right };
}

export function add(to: Counts, more: Counts): void {
  to.right += more.right;
  to.wrong += more.wrong;
  to.missed += more.missed;
}

export function precision({ right, wrong }: Counts): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

export function recall({ right, missed }: Counts): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

export function f1(counts: Counts): number {
  const p = precision(counts);
  const r = recall(counts);
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
