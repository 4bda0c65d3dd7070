import type { Bid } from '../../model/bid';
import type { CellEdit, Change } from '../../model/edit';
import { keyOf } from '../../model/place';
import { keptCostings } from '../../read/kept-costings';
import { filling } from './fill-line';
import { LineRefused } from './insert-line';

/** The costings of these lines, by id, put back over what was typed: one change, with the rates as they are now. */
export function restoreCostings(bid: Bid, lines: readonly string[]): Change {
  const known = keptCostings(bid).filter(({ line }) => lines.includes(line.id));
  const filled = known.map(({ line, costing: { words, fields } }) =>
    filling(bid, { words, given: { line: line.id, ...(fields && { fields }) } }),
  );
  const changes = filled.filter(({ cells }) => cells > 0).map(({ change }) => change);
  if (changes.length === 0)
    throw new LineRefused('Every line that was costed holds its costing, so there is nothing to restore.');
  const cells = new Map<string, CellEdit>();
  for (const change of changes) for (const edit of change.cells) cells.set(keyOf(edit.at), edit);
  const names = filled.filter(({ cells: own }) => own > 0).map(({ line }) => `“${line.name}”`);
  return {
    title: `Restore the costing of ${names.length === 1 ? names[0] : `${names.length} lines`}`,
    rows: [],
    cells: [...cells.values()],
    sheets: [],
    rests: changes.flatMap(({ rests }) => rests),
    keeps: changes.flatMap(({ keeps = [] }) => keeps),
  };
}
