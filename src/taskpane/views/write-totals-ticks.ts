import type { PlanCell, PlanItem } from '../../core';

/** Ticking an item ticks what it needs; unticking one unticks what needs it. */
export function toggled(items: readonly PlanItem[], ticked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ticked);
  const open = [id];
  const adds = !ticked.has(id);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const current = one;
    if (adds) next.add(current);
    else next.delete(current);
    const more = adds
      ? (items.find((item) => item.id === current)?.needs ?? []).filter((need) => !next.has(need))
      : items.filter((item) => item.needs.includes(current) && next.has(item.id)).map((item) => item.id);
    open.push(...more);
  }
  return next;
}

/** The cells of some items, each once. */
export function cellsOf(items: readonly PlanItem[]): PlanCell[] {
  const cells = new Map<string, PlanCell>();
  for (const item of items) for (const cell of item.cells) cells.set(keyOf(cell), cell);
  return [...cells.values()];
}

export function keyOf({ at }: PlanCell): string {
  return `${at.sheet}!${at.cells}`;
}
