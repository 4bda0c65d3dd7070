import type { Bid } from '../model/bid';
import { cell, type Place } from '../model/place';
import { normal } from '../read/clean-text';
import { counted, listed, named } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface Heads {
  readonly period: string;
  /** By wording: how it is printed and where. */
  readonly wordings: ReadonlyMap<string, { readonly text: string; readonly at: readonly Place[] }>;
}

/** Headings of the same period in the funding tables and their summary, wherever more than one table has it. */
function* headsOf({ tables }: Bid): Iterable<Heads> {
  const periods = new Map<string, Map<string, { text: string; at: Place[] }>>();
  const uses = new Map<string, number>();
  for (const table of tables) {
    if (table.kind !== 'funding' && table.kind !== 'summary') continue;
    const seen = new Set<string>();
    for (const column of table.columns) {
      const { period } = column;
      if (column.role !== 'period' || !period || period.year === undefined) continue;
      const key = `${period.kind} ${period.year} ${period.index ?? ''}`;
      // Two columns of one period in a table (request and match, or a total over spanned years) have to differ.
      if (seen.has(key)) continue;
      seen.add(key);
      const wordings = periods.get(key) ?? new Map<string, { text: string; at: Place[] }>();
      periods.set(key, wordings);
      uses.set(key, (uses.get(key) ?? 0) + 1);
      const wording = wordings.get(normal(period.text)) ?? { text: period.text, at: [] };
      wordings.set(normal(period.text), wording);
      const row = table.headerRows[table.headerRows.length - 1] ?? table.box.top;
      wording.at.push(cell(table.sheet, row, column.col));
    }
  }
  for (const [period, wordings] of periods) if (uses.get(period)! > 1) yield { period, wordings };
}

function judge({ wordings }: Heads): Outcome {
  const ranked = [...wordings.values()].sort((a, b) => b.at.length - a.at.length);
  const [first, ...others] = ranked;
  if (others.length === 0) {
    return pass(first!.at[0], '{head} is written alike in {count}', {
      head: named(first!.text),
      count: counted(first!.at.length, 'table', 'tables'),
    });
  }
  return {
    verdict: 'fail',
    finding: {
      check: 'header-style',
      severity: 'note',
      message: 'mixed',
      data: { heads: listed(ranked.map(({ text }) => named(text))) },
      subject: first!.text,
      at: others.flatMap(({ at }) => at),
      group: { key: 'header-style', many: 'several' },
    },
  };
}

export const headerStyle = defineCheck<Heads>({
  id: 'header-style',
  group: 'form',
  severity: 'note',
  title: 'A year is headed in the same way in every table',
  why: 'The same year under two names makes a reader ask whether they are the same twelve months.',
  repair: 'Use one form, for instance 23/24, in every heading.',
  wrong: `
    Staffing funding
    | Activity | 23/24  | 24/25  |
    | Lead     | 14,000 | 15,000 |
    | Officer  | 10,000 | 11,000 |

    Training funding
    | Activity | 2023-24 ✗ | 24/25 |
    | Courses  | 4,000     | 5,000 |
    | Travel   | 1,000     | 2,000 |`,
  right: `
    Staffing funding
    | Activity | 23/24  | 24/25  |
    | Lead     | 14,000 | 15,000 |
    | Officer  | 10,000 | 11,000 |

    Training funding
    | Activity | 23/24 | 24/25 |
    | Courses  | 4,000 | 5,000 |
    | Travel   | 1,000 | 2,000 |`,
  messages: {
    mixed: 'One year is headed {heads}.',
    several: '{count} are headed differently from the same years in other tables.',
  },
  select: headsOf,
  judge,
});
