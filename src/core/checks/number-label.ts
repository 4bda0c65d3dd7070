import type { Bid } from '../model/bid';
import type { Datum } from '../model/finding';
import { likeness, plainLabel, rarity, type Rarity } from '../read/label-match';
import { defineCheck, fail, pass } from './define-check';
import { narrativeRows, plainNumber, type NarrativeRow } from './narrative-rows';
import { titleOfTable } from './ranked-lines';

/** Rows of several tables that bear one number, each number once in its topic. */
interface SameNumber {
  readonly number: string;
  readonly rows: readonly NarrativeRow[];
  readonly known: Rarity;
}

/** Names less alike than this are two names. */
const DIFFERENT = 0.5;

function* sharedNumbers(bid: Bid): Iterable<SameNumber> {
  const rows = narrativeRows(bid, ['success', 'sustainability', 'consequence']).filter(({ row }) => row.number?.includes('.'));
  const known = rarity(rows.map(({ row }) => row.label));
  const byNumber = new Map<string, NarrativeRow[]>();
  for (const row of rows) {
    const number = plainNumber(row.row.number!);
    byNumber.set(number, [...(byNumber.get(number) ?? []), row]);
  }
  for (const [number, same] of byNumber) {
    const topics = new Set(same.map(({ table }) => table.topic));
    // A number used twice in one topic names nothing for certain; activity-numbers tells it.
    if (same.length > 1 && topics.size === same.length) yield { number, rows: same, known };
  }
}

export const numberLabel = defineCheck<SameNumber>({
  id: 'number-label',
  group: 'coverage',
  severity: 'note',
  title: 'An activity has one name in every table',
  why: 'A reader who meets two names looks for two activities.',
  repair: 'Use the name of the funding table throughout.',
  wrong: `
    Success measures
    | Activity                | Measure                  |
    | 1.1 – Market review ✗   | A model is agreed        |
    | 1.2 – Detached worker   | More contacts on streets |

    Sustainability
    | Activity                | What happens after the grant      |
    | 1.1 – Talks with homes  | The work is done                  |
    | 1.2 – Detached workers  | The post moves to the base budget |`,
  right: `
    Success measures
    | Activity                | Measure                  |
    | 1.1 – Market review     | A model is agreed        |
    | 1.2 – Detached worker   | More contacts on streets |

    Sustainability
    | Activity                | What happens after the grant      |
    | 1.1 – Market reviews    | The work is done                  |
    | 1.2 – Detached workers  | The post moves to the base budget |`,
  messages: {
    one: '{number} has different names in different tables: {names}.',
    many: '{count} activities have different names in different tables.',
  },
  *select(bid) {
    const shared = [...sharedNumbers(bid)];
    if (shared.length > 0) yield* shared;
  },
  judge({ number, rows, known }) {
    const [first] = rows;
    const other = rows.filter(({ row }) => likeness(first!.row.label, row.label, known) < DIFFERENT);
    if (other.length === 0) return pass(first!.labelAt);
    const seen = new Map([first!, ...other].map((row) => [plainLabel(row.row.label), row]));
    const names = [...seen.values()].map((row): Datum => ({ kind: 'name', text: row.row.label }));
    return fail({
      check: 'number-label',
      severity: 'note',
      message: 'one',
      subject: number,
      at: [first!, ...other].map(({ labelAt }) => labelAt),
      data: { number: { kind: 'words', text: number }, names: { kind: 'list', items: names, joined: 'and' } },
      members: [
        {
          name: first!.row.label,
          at: first!.labelAt,
          note: {
            text: '{names} in {table}',
            data: {
              names: { kind: 'list', items: names.slice(1), joined: 'and' },
              table: { kind: 'words', text: titleOfTable(other[0]!.table) },
            },
          },
        },
      ],
      group: { key: 'number-label', many: 'many' },
    });
  },
});
