import type { Saying } from '../model/finding';
import { defineCheck, fail, pass } from './define-check';
import { narrativeRows, type NarrativeRow } from './narrative-rows';
import { plainText, wordCount } from './ranked-lines';

/** Rows that say the same; the first is the one that the others repeat most. */
interface Said {
  readonly topic: string;
  readonly rows: readonly NarrativeRow[];
}

const SHORTEST = 8;
const MOST_ROWS = 400;
/** Share of runs of three words in common; one word more or less in a sentence of thirty leaves nine in ten. */
const ALIKE = 0.8;

function runsOf(text: string): Set<string> {
  const words = plainText(text).split(' ');
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** How much of the shorter text the longer repeats. */
function repeated(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const run of a) if (b.has(run)) shared++;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function clusters(rows: readonly NarrativeRow[]): NarrativeRow[][] {
  const groups: { runs: Set<string>; rows: NarrativeRow[] }[] = [];
  for (const row of rows) {
    const runs = runsOf(row.text);
    const group = groups.find((known) => repeated(known.runs, runs) >= ALIKE);
    if (group) group.rows.push(row);
    else groups.push({ runs, rows: [row] });
  }
  return groups.map((group) => group.rows);
}

function noteOf(row: NarrativeRow, common: string): Saying | undefined {
  const text = plainText(row.text);
  if (text === common) return undefined;
  return { text: text.startsWith(common) ? 'the same, and more' : 'nearly the same', data: {} };
}

/** The text that most rows have word for word. */
function commonText(rows: readonly NarrativeRow[]): string {
  const counts = new Map<string, number>();
  for (const { text } of rows) counts.set(plainText(text), (counts.get(plainText(text)) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

export const copiedText = defineCheck<Said>({
  id: 'copied-text',
  group: 'coverage',
  severity: 'warning',
  title: 'Each activity has its own consequence and its own future',
  why: 'One sentence copied over several rows makes no case for any of them.',
  repair: 'Say for each activity what would be lost without it, and what happens after.',
  wrong: `
    Consequences of not funding
    | Activity        | What would happen                                                          |
    | Mentoring       | The benefits of our investment in young people may not be maximised ✗      |
    | Detached worker | The benefits of our investment in young people may not be maximised ✗      |
    | Summer camp     | Six hundred children have nothing to do in the long holiday and roam       |`,
  right: `
    Consequences of not funding
    | Activity        | What would happen                                                          |
    | Mentoring       | Forty young people lose the one adult who sees them every week             |
    | Detached worker | Nobody is on the streets at night when most of the harm is done            |`,
  messages: {
    two: '{first} and {second} have the same {topic} text.',
    several: '{count} rows have the same {topic} text.',
  },
  *select(bid) {
    for (const topic of ['consequence', 'sustainability'] as const) {
      const rows = narrativeRows(bid, [topic]).filter(({ text }) => wordCount(text) >= SHORTEST);
      if (rows.length > MOST_ROWS) continue;
      for (const group of clusters(rows)) yield { topic, rows: group };
    }
  },
  judge({ topic, rows }) {
    const [first, second] = rows;
    if (!second) return pass(first!.at);
    const common = commonText(rows);
    return fail({
      check: 'copied-text',
      severity: 'warning',
      message: rows.length === 2 ? 'two' : 'several',
      subject: first!.row.label,
      at: rows.map(({ at }) => at),
      data: {
        first: { kind: 'name', text: first!.row.label },
        second: { kind: 'name', text: second.row.label },
        topic: { kind: 'words', text: topic },
        count: { kind: 'count', value: rows.length },
      },
      members: rows.map((row) => {
        const note = noteOf(row, common);
        return { name: row.row.label, at: row.at, ...(note && { note }) };
      }),
    });
  },
});
