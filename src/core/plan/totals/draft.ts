import type { CellRef } from '../../model/place';
import { printable } from '../../report/printable';
import type { PlanCell, PlanGroup, PlanKind } from '../plan';
import type { Target } from './targets';

/** An item that does not yet know which others it needs. */
export interface Draft {
  readonly kind: PlanKind;
  readonly group: PlanGroup;
  /** What its id is made of. */
  readonly key: string;
  readonly label: string;
  readonly why: string;
  readonly note: string;
  readonly finding?: string;
  readonly cells: readonly PlanCell[];
  /** Cells that its formulas take. */
  readonly parts: readonly CellRef[];
}

export type Movers = (at: CellRef) => Target[];

export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

export function names(targets: readonly Target[]): string[] {
  const found = targets.map(({ row, column, direction }) => (direction === 'down' ? row?.label : column?.heading) ?? '');
  return [...new Set(found)].filter((name) => name !== '').map((name) => `“${printable(name)}”`);
}

export function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]!}`;
}
