import type { Bid } from '../../model/bid';
import { printable } from '../../report/printable';
import type { Report } from '../../report/report';
import type { CellWords } from './cell-words';
import { list, names, sentence, type Draft, type Movers } from './draft';
import type { Write } from './judge-target';
import { newCell } from './new-total-items';
import { grandTotals } from './new-totals';
import type { PlanCell } from '../plan';
import type { Target } from './targets';
import type { Totals } from './total-items';

const LIVE = 'A typed total stays as it is when a line changes; a formula follows.';
const LIVE_SHARE = 'A typed percentage stays as it is when a line changes; a formula follows.';

export function totalItems(totals: Totals, bid: Bid, words: CellWords, movers: Movers, report: Report): Draft[] {
  const groups = new Map<string, Totals['writes'][number][]>();
  for (const write of totals.writes) {
    const key = `${write.group}/${write.target.group}`;
    const own = groups.get(key);
    if (own) own.push(write);
    else groups.set(key, [write]);
  }
  const typed = report.findings.find(({ check, severity }) => check === 'typed-total' && severity === 'note')?.id;
  const grand = grandTotals(bid);
  return [...groups].map(([key, writes]) => {
    const first = writes[0]!;
    const { table, direction, row, column } = first.target;
    const cells = writes.map((write) => totalCell(write, words));
    const extra =
      first.group === 'safe' && direction === 'down' ? grand.filter((one) => one.table === table && one.row === row) : [];
    const added = extra.flatMap((one) => newCell(one, bid, words, 'Both') ?? []);
    const finding = first.finding?.id ?? (first.group === 'safe' && first.target.recipe.kind !== 'share' ? typed : undefined);
    return {
      kind: 'total',
      group: first.group,
      key,
      label: words.total(table, direction, row, column),
      why: `${sentence(because(first.target))} ${first.target.recipe.kind === 'share' ? LIVE_SHARE : LIVE}`,
      note: [...added.map(({ at, shows }) => `${at.cells} will show ${shows}.`), ...totalNote(writes, movers)].join(' '),
      ...(finding !== undefined && { finding }),
      cells: [...cells, ...(periodsOnly(writes) ? added : [])],
      parts: [...writes.flatMap(({ target }) => target.parts)],
    };
  });
}

/** A total of totals stands beside those it adds, so all of them have to be in the item. */
function periodsOnly(writes: readonly Write[]): boolean {
  return writes.every(({ target }) => target.column?.role === 'period');
}

function because({ because: reason, row, column }: Target): string {
  const name = row?.label || column?.heading || '';
  return name === '' ? reason : reason.replace(/^it\b/, `“${printable(name)}”`);
}

function totalCell({ target, content, format, before, shows, recipe }: Write, words: CellWords): PlanCell {
  const column = target.direction === 'down' ? words.column(target.column, target.at) : words.row(target.row, target.table);
  return {
    column,
    at: words.place(target.at),
    cell: target.at,
    before,
    after: `=${content.formula}`,
    shows,
    content,
    ...(format !== undefined && { format }),
    recipe,
  };
}

/** What a figure that changes does, and where that goes. */
function totalNote(writes: readonly Write[], movers: Movers): string[] {
  const changed = writes.filter(({ before, shows }) => before !== shows);
  if (changed.length === 0) return [];
  const shows = changed.map(({ before, shows: after }) => `${before} becomes ${after}`).join(', ');
  const next = names(changed.flatMap(({ target }) => movers(target.at)));
  return [
    `${sentence(shows)}`,
    ...(next.length > 0
      ? [`${list(next)} ${next.length === 1 ? 'moves' : 'move'} with it where ${next.length === 1 ? 'it is' : 'they are'} live.`]
      : []),
  ];
}
