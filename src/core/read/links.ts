import type { Line, Link, LinkTopic } from '../model/bid';
import type { Correction, Corrections } from '../model/correction';
import type { Place } from '../model/place';
import type { Row, Table } from '../model/table';
import { anchoredRow } from './anchors';
import { likeness, plainLabel, rarity } from './label-match';
import { matchInOrder } from './row-order';

/** The words of a narrative row and where they stand. */
export type TextOf = (table: Table, row: Row) => { readonly text: string; readonly at: Place };

/** A row of a narrative table that speaks of one activity. */
interface Entry {
  readonly table: Table;
  readonly row: Row;
  readonly plain: string;
  readonly number?: string;
}

interface Choice {
  readonly entry?: Entry;
  readonly score: number;
  readonly settled: Link['settled'];
  readonly because: string;
}

const topics: readonly LinkTopic[] = ['success', 'sustainability', 'consequence'];

/** A name this alike settles a link by itself; a weaker one where nothing else is left between its neighbours. */
const CERTAIN = 0.5;
const WEAK = 0.22;
/** "Mentoring – venue" belongs to "Mentoring". */
const LEAD_IN = 0.6;
/** Likenesses worth weighing; beyond it narrative tables are no lists of activities. */
const MOST_PAIRS = 150_000;

/**
 * Finds each funded line's row in the bid's narrative tables, a topic at a time: by number, by name, by order among its
 * neighbours, and by what the other topics call the same activity. What that does not settle is asked. A topic in which fewer
 * than half of the rows, and of the lines, find their counterpart is not a list of these lines and has no links.
 */
export function readLinks(tables: readonly Table[], lines: readonly Line[], corrections: Corrections, textOf: TextOf): Link[] {
  const funded = lines.filter(({ table, name }) => table.kind === 'funding' && name !== '');
  const entries = new Map(topics.map((topic) => [topic, linkRows(tables, topic)]));
  const count = topics.reduce((total, topic) => total + entries.get(topic)!.length, 0);
  if (count === 0 || count * funded.length > MOST_PAIRS) return [];
  const known = rarity([
    ...funded.map(({ name }) => name),
    ...topics.flatMap((topic) => entries.get(topic)!.map(({ row }) => row.label)),
  ]);
  const alike = (name: string, entry: Entry): number => likeness(name, entry.row.label, known);
  const said = saidLinks(tables, corrections);
  const chosen = new Map<LinkTopic, Choice[]>();
  for (const topic of topics) {
    const choices = byNameAndOrder(funded, entries.get(topic)!, alike);
    chosen.set(
      topic,
      choices.map((choice, i) => corrected(said.get(topic)?.get(funded[i]!.row), tables, entries.get(topic)!) ?? choice),
    );
  }
  for (let round = 0; round < topics.length; round++) carryOver(funded, entries, chosen);
  return topics.flatMap((topic) => {
    const choices = chosen.get(topic)!;
    if (!followsLines(choices, entries.get(topic)!)) return [];
    return asked(choices, entries.get(topic)!).map((choice, i) => linkOf(funded[i]!, topic, choice, textOf));
  });
}

const speaksOf: Readonly<Record<LinkTopic, RegExp>> = {
  success: /success|metric|measure|kpi|deliverable|outcome|indicator|target|result/i,
  sustainability: /sustain|after|future|exit|continu|long[ -]term|when the/i,
  consequence: /risk|consequence|happen|impact|without|\bnot\b/i,
};

/** The column of a narrative table that holds its words: the one its topic heads, else the first that is no label. */
export function wordsColumn(table: Table): number {
  const others = table.columns.filter(({ col, role }) => col !== table.labelCol && role !== 'number' && role !== 'priority');
  const { topic } = table;
  const headed = topic === 'success' || topic === 'sustainability' || topic === 'consequence' ? speaksOf[topic] : undefined;
  const column = others.find(({ heading }) => headed?.test(heading)) ?? others.find(({ role }) => role === 'text') ?? others[0];
  return column?.col ?? table.labelCol;
}

/** The rows of a topic that a line may be linked to. */
export function linkRows(tables: readonly Table[], topic: LinkTopic): Entry[] {
  return tables
    .filter((table) => table.kind === 'narrative' && table.topic === topic)
    .flatMap((table) =>
      table.rows
        .filter(({ kind, label }) => kind === 'line' && /\p{L}/u.test(label))
        .map((row) => ({
          table,
          row,
          plain: plainLabel(row.label),
          ...(row.number !== undefined && { number: plainNumber(row.number) }),
        })),
    );
}

function plainNumber(number: string): string {
  return number
    .trim()
    .replace(/[.):]+$/, '')
    .toLowerCase();
}

function byNameAndOrder(
  lines: readonly Line[],
  entries: readonly Entry[],
  alike: (name: string, entry: Entry) => number,
): Choice[] {
  const names = lines.map((line) => entries.map((entry) => alike(line.name, entry)));
  const lineNumbers = countBy(lines.map(({ number }) => number && plainNumber(number)));
  const rowNumbers = countBy(entries.map(({ number }) => number));
  const numbered = (i: number, j: number): number => {
    const number = lines[i]!.number && plainNumber(lines[i]!.number);
    if (!number || !entries[j]!.number) return 0;
    if (number !== entries[j]!.number) return -0.1;
    return lineNumbers.get(number) === 1 && rowNumbers.get(number) === 1 ? 0.4 : 0.15;
  };
  const scores = names.map((row, i) => row.map((name, j) => Math.max(0, Math.min(1, name + numbered(i, j)))));
  const order = matchInOrder(lines.length, entries.length, (i, j) => scores[i]![j]!);
  return lines.map((_, i): Choice => {
    const at = outOfOrder(scores[i]!, order[i]!) ?? order[i]!;
    if (at < 0) return { score: Math.max(0, ...scores[i]!), settled: 'none', because: 'no row has its name' };
    const [entry, score, name] = [entries[at]!, scores[i]![at]!, names[i]![at]!];
    if (numbered(i, at) > 0 && (name >= WEAK || !names[i]!.some((other) => other >= CERTAIN)))
      return { entry, score, settled: 'number-and-name', because: 'number and name agree' };
    if (name >= CERTAIN) return { entry, score, settled: 'name', because: 'its name is the row’s' };
    if (name >= WEAK && squeezed(i, order))
      return { entry, score, settled: 'name', because: 'its name is like the row’s, and its neighbours leave no other' };
    if (name >= WEAK && alike(leadIn(lines[i]!.name), entry) >= LEAD_IN)
      return { entry, score, settled: 'name', because: 'its name starts with the row’s' };
    return { entry, score, settled: 'asked', because: 'its name is only somewhat like the row’s' };
  });
}

/** What stands before the first dash or colon: "Mentoring" in "Mentoring – venue". */
function leadIn(name: string): string {
  return /^(.{3,}?)\s*(?:[–—:]|\s-\s)/.exec(name)?.[1] ?? name;
}

function countBy(values: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** A row elsewhere with a name so much more alike that it outweighs the order. */
function outOfOrder(scores: readonly number[], given: number): number | undefined {
  const best = scores.reduce((at, score, j) => (score > scores[at]! ? j : at), 0);
  if (best === given || scores.length === 0) return undefined;
  const rest = scores.filter((_, j) => j !== best);
  const held = given < 0 ? 0 : scores[given]!;
  const clear = scores[best]! >= 0.7 && scores[best]! - Math.max(0, ...rest) >= (given < 0 ? 0.12 : 0.3);
  return clear && scores[best]! - held >= 0.3 ? best : undefined;
}

/** Whether the lines before and after hold the rows before and after, so that this row is the only one left between them. */
function squeezed(line: number, order: readonly number[]): boolean {
  const at = order[line]!;
  const before = order.slice(0, line).findLast((row) => row >= 0);
  const after = order.slice(line + 1).find((row) => row >= 0);
  return (
    before !== at &&
    after !== at &&
    (before === undefined ? at === 0 : at - before === 1) &&
    (after === undefined || after - at === 1)
  );
}

/** What one topic settles, another may follow: the same words there, or the same number where both topics use it once. */
function carryOver(
  lines: readonly Line[],
  entries: ReadonlyMap<LinkTopic, readonly Entry[]>,
  chosen: Map<LinkTopic, Choice[]>,
): void {
  for (const topic of topics) {
    const here = entries.get(topic)!;
    const numbers = countBy(here.map(({ number }) => number));
    const choices = chosen.get(topic)!;
    lines.forEach((_, i) => {
      const own = choices[i]!;
      if (own.settled !== 'none' && own.settled !== 'asked') return;
      for (const other of topics) {
        const there = chosen.get(other)![i]!;
        if (other === topic || !there.entry || there.settled === 'asked') continue;
        const { plain, number } = there.entry;
        const named = here.filter((entry) => entry.plain === plain);
        const once =
          number !== undefined &&
          numbers.get(number) === 1 &&
          countBy(entries.get(other)!.map((entry) => entry.number)).get(number) === 1;
        const entry = named.length === 1 ? named[0] : once ? here.find((candidate) => candidate.number === number) : undefined;
        if (!entry) continue;
        choices[i] = {
          entry,
          score: Math.min(there.score, 0.9),
          settled: named.length === 1 ? 'name' : 'number-and-name',
          because: `another table of the bid names the activity ${named.length === 1 ? 'so' : `and numbers it ${number}`}`,
        };
        return;
      }
    });
  }
}

function followsLines(choices: readonly Choice[], entries: readonly Entry[]): boolean {
  if (entries.length === 0) return false;
  const settled = choices.filter((choice) => choice.settled === 'correction' || (choice.entry && choice.settled !== 'asked'));
  const used = new Set(settled.map(({ entry }) => entry));
  return used.size * 2 >= entries.length || settled.length * 2 >= choices.length;
}

/** A line without a row is asked about while a row that no line took lies between its neighbours' rows. */
function asked(choices: readonly Choice[], entries: readonly Entry[]): Choice[] {
  const used = new Set(choices.map(({ entry }) => entry));
  const places = choices.map(({ entry }) => (entry ? entries.indexOf(entry) : -1));
  return choices.map((choice, i) => {
    if (choice.settled !== 'none') return choice;
    const from = Math.max(-1, ...places.slice(0, i));
    const later = places.slice(i + 1).filter((at) => at > from);
    const to = later.length > 0 ? Math.min(...later) : entries.length;
    const free = entries.slice(from + 1, to).find((entry) => !used.has(entry));
    if (!free) return choice;
    return { ...choice, entry: free, settled: 'asked', because: 'no line has this row, and its place is the line’s' };
  });
}

type SaidLink = Extract<Correction, { kind: 'link' }>;

/** What a person said of links, by topic and by the row of the line. */
function saidLinks(tables: readonly Table[], corrections: Corrections): Map<LinkTopic, Map<Row, SaidLink>> {
  const said = new Map(topics.map((topic) => [topic, new Map<Row, SaidLink>()]));
  for (const correction of corrections) {
    if (correction.kind !== 'link') continue;
    const found = anchoredRow(correction.at, tables);
    if (found) said.get(correction.topic)?.set(found.row, correction);
  }
  return said;
}

function corrected(said: SaidLink | undefined, tables: readonly Table[], entries: readonly Entry[]): Choice | undefined {
  if (!said) return undefined;
  const row = said.to && anchoredRow(said.to, tables)?.row;
  const entry = entries.find((candidate) => candidate.row === row);
  // A row that is no longer there settles nothing.
  if (said.to && !entry) return undefined;
  return { ...(entry && { entry }), score: 1, settled: 'correction', because: 'you said so' };
}

function linkOf(line: Line, topic: LinkTopic, { entry, score, settled, because }: Choice, textOf: TextOf): Link {
  return {
    line,
    topic,
    score,
    settled,
    because,
    ...(entry && { to: { table: entry.table, row: entry.row, ...textOf(entry.table, entry.row) } }),
  };
}
