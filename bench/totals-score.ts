import { noise, sumTolerance } from '../src/core/model/tolerance';
import type { FigureGrid } from '../src/core/read/relations/figure-grid';
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

export type SumClass = 'adds' | 'one part' | 'nothing' | 'does not add' | 'no figure';

/** What a marked sum proves: two or more parts that are not nought and add up, one, none, or no sum at all. */
export function classify(grid: FigureGrid, marked: Aggregation): SumClass {
  const cell = ([r, c]: readonly [number, number]): number => r * grid.width + c;
  const isFigure = (i: number): boolean => grid.kind[i] === 1 || grid.kind[i] === 2;
  const { target, operands } = asSum(marked);
  const total = cell(target);
  if (!isFigure(total)) return 'no figure';
  const filled = operands.map(cell).filter((i) => isFigure(i) && grid.value[i] !== 0);
  const half = Math.max(grid.half[total]!, ...filled.map((i) => grid.half[i]!));
  const off = Math.abs(filled.reduce((sum, i) => sum + grid.value[i]!, 0) - grid.value[total]!);
  if (off > sumTolerance(operands.length, half) + noise(Math.abs(grid.value[total]!))) return 'does not add';
  return filled.length > 1 ? 'adds' : filled.length === 1 ? 'one part' : 'nothing';
}
