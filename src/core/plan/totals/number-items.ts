import type { Bid } from '../../model/bid';
import { keyOf } from '../../model/place';
import { shownText } from '../../read/number-format';
import { titleText } from '../../report/atlas';
import type { Report } from '../../report/report';
import type { CellWords } from './cell-words';
import { list, type Draft } from './draft';
import type { PlanCell } from '../plan';
import type { TextAmount } from './text-amounts';
import type { Totals } from './total-items';

/** Amounts kept as words, a table an item; what a safe total turns into a number itself is left to it. */
export function numberItems({ texts, writes }: Totals, bid: Bid, words: CellWords, report: Report): Draft[] {
  const owned = new Set(writes.filter(({ group }) => group === 'safe').map(({ target }) => keyOf(target.at)));
  const tables = new Map<string, TextAmount[]>();
  for (const [key, text] of texts) {
    if (owned.has(key)) continue;
    const group = `${text.changes ? 'choice' : 'safe'}/${text.table.id}`;
    const own = tables.get(group);
    if (own) own.push(text);
    else tables.set(group, [text]);
  }
  const finding = report.findings.find(({ check }) => check === 'text-amounts')?.id;
  return [...tables].map(([key, amounts]): Draft => {
    const { table, changes } = amounts[0]!;
    const readers = [...new Set(amounts.flatMap((one) => (one.changes ? [words.place(one.changes).cells] : [])))];
    return {
      kind: 'numbers',
      group: changes ? 'choice' : 'safe',
      key: `numbers/${key}`,
      label: `Amounts kept as text · ${titleText(table)}`,
      why: 'Excel passes over amounts that are kept as text: a formula over them gives 0. As numbers they look the same and can be added.',
      note: changes ? `${list(readers)} ${readers.length === 1 ? 'passes' : 'pass'} over them today and will take them in.` : '',
      ...(finding !== undefined && { finding }),
      cells: amounts.map((one) => numberCell(one, bid, words)),
      parts: [],
    };
  });
}

function numberCell({ at, look, row, column, table }: TextAmount, bid: Bid, words: CellWords): PlanCell {
  const value = bid.figures.amount(at)!.value;
  const shows = shownText(value.toNumber(), look, bid.snapshot.date1904);
  return {
    column: `${words.row(row, table)}, ${words.column(column, at)}`,
    at: words.place(at),
    cell: at,
    before: bid.figures.text(at),
    after: `${shows} as a number`,
    shows,
    content: { kind: 'number', value: value.toFixed() },
    format: look,
  };
}
