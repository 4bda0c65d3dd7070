import { keyOf } from '../../model/place';
import { hashOf } from '../../report/fingerprints';
import type { Draft } from './draft';
import type { PlanGroup, PlanItem } from '../plan';
import type { Totals } from './total-items';

/** Items with their ids and what each needs: the items that turn the words it adds into numbers. Safe ones first. */
export function withIds(drafts: readonly Draft[], { texts }: Totals): PlanItem[] {
  const seen = new Map<string, number>();
  const items = drafts.map((draft) => {
    const plain = hashOf([draft.kind, draft.key]);
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return { draft, id: count > 1 ? `${plain}-${count}` : plain };
  });
  const owners = new Map<string, string>();
  // A safe total turns its own cell into a number; a choice on the same cell is for the person alone.
  for (const { draft, id } of items)
    if (draft.kind === 'numbers') for (const { cell } of draft.cells) owners.set(keyOf(cell), id);
  for (const { draft, id } of items)
    if (draft.kind === 'total' && draft.group === 'safe') for (const { cell } of draft.cells) owners.set(keyOf(cell), id);
  const made = items.map(({ draft: { key: _key, parts, ...item }, id }): PlanItem => {
    const needs = new Set<string>();
    for (const part of parts) {
      const owner = texts.has(keyOf(part)) ? owners.get(keyOf(part)) : undefined;
      if (owner !== undefined && owner !== id) needs.add(owner);
    }
    return { id, ...item, needs: [...needs] };
  });
  return [...inOrder(made, 'safe'), ...inOrder(made, 'choice')];
}

/** In the order of the sheet; what was kept as text before the totals that need it as numbers is told after them. */
function inOrder(items: readonly PlanItem[], group: PlanGroup): PlanItem[] {
  return items
    .filter((item) => item.group === group)
    .sort((a, b) => {
      const [x, y] = [a.cells[0]!.cell, b.cells[0]!.cell];
      return x.sheet - y.sheet || x.row - y.row || x.col - y.col;
    });
}
