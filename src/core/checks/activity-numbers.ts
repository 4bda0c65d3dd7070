import type { Bid } from '../model/bid';
import type { Datum, Finding } from '../model/finding';
import type { NarrativeTopic } from '../model/table';
import { plainLabel } from '../read/label-match';
import { defineCheck, fail, pass } from './define-check';
import { narrativeRows, plainNumber, type NarrativeRow } from './narrative-rows';
import { titleOfTable } from './ranked-lines';

/** The rows of one topic that bear one number. */
interface Numbered {
  readonly number: string;
  readonly rows: readonly NarrativeRow[];
  /** All numbers of the topic, to tell what is missing from the run. */
  readonly all: ReadonlySet<string>;
  /** What the other topics call these activities. */
  readonly elsewhere: readonly NarrativeRow[];
}

const topics: readonly NarrativeTopic[] = ['success', 'sustainability', 'consequence', 'other'];

function* numberedRows(bid: Bid): Iterable<Numbered> {
  const byTopic = topics.map((topic) => narrativeRows(bid, [topic]).filter(({ row }) => row.number !== undefined));
  for (const rows of byTopic) {
    const tables = new Map<string, NarrativeRow[]>();
    // Tables of one topic go on counting; unlike topics each count for themselves, and "other" tables too.
    for (const row of rows) {
      const scope = row.table.topic === 'other' ? row.table.id : 'topic';
      const key = `${scope}/${plainNumber(row.row.number!)}`;
      const known = tables.get(key);
      if (known) known.push(row);
      else tables.set(key, [row]);
    }
    const all = new Set(rows.map(({ row }) => plainNumber(row.number!)));
    for (const same of tables.values()) {
      const number = plainNumber(same[0]!.row.number!);
      // "1", "2" of each table start again; "1.1" names an activity of the bid.
      const groups = number.includes('.') ? [same] : byTable(same);
      for (const group of groups) yield { number, rows: group, all, elsewhere: byTopic.filter((other) => other !== rows).flat() };
    }
  }
}

function byTable(rows: readonly NarrativeRow[]): NarrativeRow[][] {
  const tables = new Map<string, NarrativeRow[]>();
  for (const row of rows) tables.set(row.table.id, [...(tables.get(row.table.id) ?? []), row]);
  return [...tables.values()];
}

/** The number just before or after that the run lacks. */
function missingBeside(number: string, all: ReadonlySet<string>): string | undefined {
  const match = /^(.*?)(\d+)$/.exec(number);
  if (!match) return undefined;
  const [, head, last] = match;
  return [Number(last) - 1, Number(last) + 1]
    .filter((next) => next > 0)
    .map((next) => `${head}${next}`)
    .find((next, i) => !all.has(next) && (i === 0 || isInside(head!, Number(last), all)));
}

function isInside(head: string, last: number, all: ReadonlySet<string>): boolean {
  return all.has(`${head}${last + 2}`);
}

function bareLabel(row: NarrativeRow): Datum {
  return { kind: 'name', text: row.row.label };
}

export const activityNumbers = defineCheck<Numbered>({
  id: 'activity-numbers',
  group: 'coverage',
  severity: 'warning',
  title: 'An activity number stands for one activity',
  why: 'Tables are read together by their numbers; one used twice joins what does not belong together.',
  repair: 'Number the activities once, and use the same numbers in every table.',
  wrong: `
    Sustainability
    | Activity              | What happens after the grant         |
    | 1.2 – Mentoring ✗     | Volunteers carry on with one manager |
    | 1.2 – Detached worker | The post moves to the base budget    |
    | 1.3 – Summer camp     | Parents pay a small fee              |`,
  right: `
    Sustainability
    | Activity              | What happens after the grant         |
    | 1.1 – Mentoring       | Volunteers carry on with one manager |
    | 1.2 – Detached worker | The post moves to the base budget    |
    | 1.3 – Summer camp     | Parents pay a small fee              |`,
  messages: {
    twice: '{number} is used for {first} and for {second} in {table}.',
    shifted: '{number} is used for {first} and for {second} in {table}, and {missing} is not used.',
    tables: '{number} is used for {first} and for {second}, in more than one table.',
  },
  select: numberedRows,
  judge({ number, rows, all, elsewhere }) {
    const labels = new Map(rows.map((row) => [plainLabel(row.row.label), row]));
    const [first, second] = [...labels.values()];
    if (!second) return pass(rows[0]!.labelAt);
    const missing = missingBeside(number, all);
    const known = elsewhere.filter(({ row }) => labels.has(plainLabel(row.label)) && plainNumber(row.number!) !== number);
    const finding: Finding = {
      check: 'activity-numbers',
      severity: 'warning',
      message: missing === undefined ? 'twice' : 'shifted',
      subject: number,
      at: rows.map(({ labelAt }) => labelAt),
      data: {
        number: { kind: 'words', text: number },
        first: bareLabel(first!),
        second: bareLabel(second),
        table: { kind: 'name', text: titleOfTable(first!.table) },
        missing: { kind: 'words', text: missing ?? '' },
      },
      members: rows.map((row) => ({
        name: row.row.label,
        at: row.labelAt,
        note: { text: '{table}', data: { table: { kind: 'words', text: titleOfTable(row.table) } } },
      })),
      working: known.map(({ row, table }) => ({
        text: '{table} numbers it {number}: {label}.',
        data: {
          table: { kind: 'name', text: titleOfTable(table) },
          number: { kind: 'words', text: row.number! },
          label: { kind: 'name', text: row.label },
        },
      })),
      group: { key: `${number}/${[...labels.keys()].sort().join('/')}`, many: 'tables' },
    };
    return fail(finding);
  },
});
