import type { CellEdit, Change, Content, Journal } from '../../model/edit';
import { keyOf, type Place } from '../../model/place';
import type { Snapshot } from '../../model/snapshot';
import { figuresAfter } from './after-figures';
import { checkPage } from '../pages/check-page';
import { logPage } from '../pages/log-page';
import { holds, pageChange, type Page } from '../pages/pages';
import type { PlanCell, PlanItem } from '../plan';
import { planned, type PlanOptions, type Planned } from './plan-totals';
import { workOut } from './worked-out';

/** Who writes, when and with what, for the sheets that say so; and what was written and taken back before. */
export interface WriteContext extends PlanOptions {
  readonly on: string;
  readonly by?: string;
  readonly version: string;
  readonly journals?: readonly Journal[];
}

/**
 * The ticked items as one change, with the sheets "Crosscast check" and "Crosscast log" brought up to date. What an item needs is written
 * with it; ids that the plan does not know are passed over. With nothing ticked, and where everything stands already, nothing is written.
 */
export function changeOf(snapshot: Snapshot, ticked: readonly string[], context: WriteContext): Change {
  const made = planned(snapshot, context);
  const items = withNeeds(made.plan.items, ticked);
  const cells = cellsOf(items);
  const figureAt = figuresAfter(cells, made.bid);
  const edits = [...cells.values()].flatMap((cell): CellEdit[] => {
    const { row, col, sheet } = cell.cell;
    const content = valued(cell, figureAt);
    if (holds(snapshot.sheets[sheet]!, row, col, content)) return [];
    return [{ at: cell.cell, content, ...(cell.format !== undefined && { format: cell.format }) }];
  });
  if (edits.length === 0) return { title: TITLE, rows: [], cells: [], sheets: [], rests: [] };
  const pages = pagesOf(made, items, cells, figureAt, snapshot, context).map((page) => pageChange(page, snapshot));
  return {
    title: TITLE,
    rows: [],
    cells: [...edits, ...pages.flatMap((page) => page.cells)],
    sheets: pages.flatMap(({ sheets }) => sheets),
    rests: restsOf([...cells.values()]),
  };
}

const TITLE = 'Write totals';

function pagesOf(
  made: Planned,
  items: readonly PlanItem[],
  cells: ReadonlyMap<string, PlanCell>,
  figureAt: ReturnType<typeof figuresAfter>,
  snapshot: Snapshot,
  context: WriteContext,
): Page[] {
  const check = checkPage(made, cells, figureAt, context);
  return [...(check ? [check] : []), logPage(items, cells, snapshot, context)];
}

/** The items with everything they need, in the order of the plan. */
export function withNeeds(items: readonly PlanItem[], ticked: readonly string[]): PlanItem[] {
  const wanted = new Set<string>();
  const byId = new Map(items.map((item) => [item.id, item]));
  const open = [...ticked];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const item = byId.get(id);
    if (!item || wanted.has(id)) continue;
    wanted.add(id);
    open.push(...item.needs);
  }
  return items.filter(({ id }) => wanted.has(id));
}

/** Each cell once: what the person chose beats what is safe, a formula beats a number. */
function cellsOf(items: readonly PlanItem[]): Map<string, PlanCell> {
  const rank = (item: PlanItem): number => (item.group === 'choice' ? 2 : 0) + (item.kind === 'numbers' ? 0 : 1);
  const cells = new Map<string, PlanCell>();
  for (const item of [...items].sort((a, b) => rank(a) - rank(b)))
    for (const cell of item.cells) cells.set(keyOf(cell.cell), cell);
  return cells;
}

/** A formula's figure once everything ticked is written. */
function valued({ content, recipe }: PlanCell, figureAt: ReturnType<typeof figuresAfter>): Content {
  if (content.kind !== 'formula' || !recipe) return content;
  const value = workOut(recipe, figureAt);
  return { kind: 'formula', formula: content.formula, ...(value && { value: value.toFixed() }) };
}

function restsOf(cells: readonly PlanCell[]): Place[] {
  const places = new Map<string, Place>();
  for (const { recipe } of cells)
    for (const place of [...(recipe?.of ?? []), ...(recipe?.rates ?? [])])
      places.set(`${place.sheet}:${JSON.stringify(place.box)}`, place);
  return [...places.values()];
}
