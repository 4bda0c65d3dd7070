import { keyOf, type CellRef, type Place } from '../../model/place';
import type { Snapshot } from '../../model/snapshot';
import { referencesOf, nodesOf } from '../../read/formulas/parts';
import { formulasOf } from '../../read/formulas/sheet-formulas';
import { cellsOf, cellsOfName } from '../../read/formulas/targets';
import { cellsIn } from '../ranges';

/** Knows which formulas read which cells, so that no planned one comes to read itself. */
export interface Circles {
  /** Whether a formula at this cell over these parts would read its own figure. */
  closes(at: CellRef, parts: readonly CellRef[]): boolean;
  /** Takes note of a formula that is planned. */
  add(at: CellRef, parts: readonly CellRef[]): void;
}

/** Beyond so many cells a circle is taken for granted. */
const MOST = 20_000;

export function circlesIn(snapshot: Snapshot): Circles {
  const planned = new Map<string, readonly CellRef[]>();
  const none = snapshot.sheets.every(({ formulas }) => formulas.size === 0);
  const readBy = (at: CellRef): Iterable<CellRef> => planned.get(keyOf(at)) ?? (none ? [] : readsOf(at, snapshot));
  return {
    closes(at, parts) {
      const wanted = keyOf(at);
      const seen = new Set<string>();
      const open = [...parts];
      for (let next = open.pop(); next; next = open.pop()) {
        const key = keyOf(next);
        if (key === wanted || seen.size > MOST) return true;
        if (seen.has(key)) continue;
        seen.add(key);
        for (const read of readBy(next)) open.push(read);
      }
      return false;
    },
    add: (at, parts) => void planned.set(keyOf(at), parts),
  };
}

/** The cells that the formula of a cell reads, none where it has none. */
export function* readsOf(at: CellRef, snapshot: Snapshot): Iterable<CellRef> {
  for (const place of placesRead(at, snapshot)) {
    const size = (place.box.bottom - place.box.top + 1) * (place.box.right - place.box.left + 1);
    if (size <= MOST) yield* cellsIn(place);
  }
}

export function placesRead({ sheet, row, col }: CellRef, snapshot: Snapshot): Place[] {
  const formula = formulasOf(snapshot.sheets[sheet]!).at(row, col);
  if (!formula) return [];
  const context = { snapshot, sheet, row, col };
  const places = referencesOf(formula).flatMap((reference) => cellsOf(reference, context) ?? []);
  for (const node of nodesOf(formula.root))
    if (node.kind === 'name' && node.book === undefined) places.push(...(cellsOfName(node.name, node.sheet, context) ?? []));
  return places;
}
