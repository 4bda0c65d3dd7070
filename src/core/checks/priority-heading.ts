import { cell, type Place } from '../model/place';
import type { Table } from '../model/table';
import { defineCheck, fail, pass } from './define-check';
import { fundingTables, plainText, titleOfTable } from './ranked-lines';

interface Headed {
  readonly table: Table;
  readonly heading: string;
  readonly at: Place;
}

export const priorityHeading = defineCheck<readonly Headed[]>({
  id: 'priority-heading',
  group: 'priorities',
  severity: 'note',
  title: 'The priority column has one heading throughout',
  why: 'Two headings for one thing make a reader look for two things.',
  repair: 'Give the column the same heading in every table.',
  wrong: `
    Staffing
    | Activity | 23/24    | Must Have ✗ |
    | Manager  | 20,000   | MUST        |
    | Officer  | 19,000   | SHOULD      |

    Training
    | Activity | 23/24    | Priority |
    | Courses  | 34,000   | MUST     |

    Kit
    | Activity | 23/24    | Priority |
    | Laptops  | 4,000    | SHOULD   |`,
  right: `
    Staffing
    | Activity | 23/24    | Priority |
    | Manager  | 20,000   | MUST     |

    Training
    | Activity | 23/24    | Priority: |
    | Courses  | 34,000   | MUST      |`,
  messages: {
    differs: 'The priority column is headed {heading} in {table} and {usual} elsewhere.',
    several: 'The priority column is headed otherwise than {usual} in {count} tables.',
  },
  *select(bid) {
    const headed = fundingTables(bid).flatMap((table): Headed[] => {
      const column = table.columns.find(({ col }) => col === table.priorityCol);
      const row = table.headerRows.at(-1);
      return column && row !== undefined && plainText(column.heading) !== ''
        ? [{ table, heading: column.heading, at: cell(table.sheet, row, column.col) }]
        : [];
    });
    if (headed.length > 1) yield headed;
  },
  judge(headed) {
    const uses = new Map<string, Headed[]>();
    for (const one of headed) {
      const plain = plainText(one.heading);
      const same = uses.get(plain);
      if (same) same.push(one);
      else uses.set(plain, [one]);
    }
    // The heading used most often is the usual one; of two used alike, the later, for a bid's forms follow one another.
    const ranked = [...uses.values()].sort((a, b) => b.length - a.length || headed.indexOf(b[0]!) - headed.indexOf(a[0]!));
    const [usual, ...others] = ranked;
    if (others.length === 0) return pass(usual![0]!.at);
    const odd = others.flat();
    const [first] = odd;
    return fail({
      check: 'priority-heading',
      severity: 'note',
      message: others.length === 1 && odd.length === 1 ? 'differs' : 'several',
      subject: titleOfTable(first!.table),
      at: odd.map(({ at }) => at),
      data: {
        heading: { kind: 'name', text: first!.heading },
        usual: { kind: 'name', text: usual![0]!.heading },
        table: { kind: 'name', text: titleOfTable(first!.table) },
        count: { kind: 'count', value: odd.length },
      },
      ...(odd.length > 1 && {
        members: odd.map(({ table, at, heading }) => ({
          name: titleOfTable(table),
          at,
          note: { text: '{heading}', data: { heading: { kind: 'name' as const, text: heading } } },
        })),
      }),
    });
  },
});
