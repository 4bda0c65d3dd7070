import type { Bid, Line } from '../model/bid';
import { decimal } from '../model/decimal';
import { plainLabel } from '../read/label-match';
import { headingKey } from '../read/summary-columns';
import { defineCheck, fail, pass, unsure, type Outcome } from './define-check';
import { memberOf, nameOf, plainText, rankedLines, wordCount } from './ranked-lines';

/** Lines whose amounts are the same in every column. */
interface SameAmounts {
  readonly lines: readonly Line[];
}

/** Fewer words may well be the same by chance. */
const TELLING_WORDS = 4;

function amountsOf(line: Line): string {
  const amounts = line.amounts.filter(({ amount }) => !amount.value.isZero());
  return amounts.map(({ column, amount }) => `${headingKey(column)}=${amount.value.toFixed()}`).join('|');
}

/** What makes two lines of the same amounts one line twice: the same benefit, or the same name where the benefit does not differ. */
function twins(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const known = groups.find(([first]) => sameWords(first!, line));
    if (known) known.push(line);
    else groups.push([line]);
  }
  return groups.filter(({ length }) => length > 1);
}

function sameWords(a: Line, b: Line): boolean {
  const benefit = plainText(a.benefit) === plainText(b.benefit);
  if (benefit && wordCount(a.benefit) >= TELLING_WORDS) return true;
  return sameName(a, b) && benefit;
}

function sameName(a: Line, b: Line): boolean {
  const name = plainLabel(a.name);
  return name !== '' && name === plainLabel(b.name) && plainText(a.sectionName) === plainText(b.sectionName);
}

function judgeRanked(lines: readonly Line[]): Outcome[] {
  const outcomes: Outcome[] = twins(lines).map((same) =>
    fail({
      check: 'duplicate-line',
      severity: 'warning',
      message: 'twice',
      subject: same[0]!.name,
      at: same.map(({ at }) => at),
      data: { first: nameOf(same[0]!), second: nameOf(same[1]!), count: { kind: 'count', value: same.length } },
      members: same.map((line) => memberOf(line)),
    }),
  );
  const told = outcomes.length === 1 && twins(lines)[0]!.length === lines.length;
  if (!told) outcomes.push(sameAmountsNote(lines));
  return outcomes;
}

function sameAmountsNote(lines: readonly Line[]): Outcome {
  return fail({
    check: 'duplicate-line',
    severity: 'note',
    message: 'amounts',
    subject: lines[0]!.name,
    at: lines.map(({ at }) => at),
    data: { lines: { kind: 'count', value: lines.length } },
    members: lines.map((line) => memberOf(line)),
    group: { key: 'same-amounts', many: 'several' },
  });
}

/** "Learning event (Dorset)" without its bracket. */
function withoutBracket(name: string): string {
  return plainLabel(name.replace(/\s*\([^()]*\)\s*$/, ''));
}

/** Without priorities a bid may list one cost for several partners: only the same name in one table is worth a look. */
function judgePlain(lines: readonly Line[]): Outcome[] {
  const byName = new Map<string, Line[]>();
  for (const line of lines) {
    const name = withoutBracket(line.name);
    if (wordCount(name) < TELLING_WORDS) continue;
    const key = `${line.table.id}/${line.row.section ?? ''}/${name}/${plainText(line.benefit)}`;
    byName.set(key, [...(byName.get(key) ?? []), line]);
  }
  return [...byName.values()]
    .filter(({ length }) => length > 1)
    .map((same) =>
      unsure({
        check: 'duplicate-line',
        severity: 'note',
        message: 'named',
        subject: same[0]!.name,
        at: same.map(({ at }) => at),
        data: { first: nameOf(same[0]!), second: nameOf(same[1]!) },
        members: same.map((line) => memberOf(line)),
        group: { key: 'same-name', many: 'names' },
      }),
    );
}

export const duplicateLine = defineCheck<SameAmounts>({
  id: 'duplicate-line',
  group: 'priorities',
  severity: 'warning',
  title: 'No line is asked for twice',
  why: 'The same amounts in the same words are most often one line copied.',
  repair: 'Take one of them out, or say in its words how it differs.',
  wrong: `
    | Activity | 23/24    | 24/25 | Priority | Describe the exact benefit                   |
    | Analyst  | 28,000 ✗ |       | MUST     | Carers wait less time for an answer          |
    | Designer | 28,000 ✗ |       | SHOULD   | Carers wait less time for an answer          |
    | Kit      | 4,000    | 1,000 | SHOULD   | Visits are written up on the road            |`,
  right: `
    | Activity | 23/24    | 24/25 | Priority | Describe the exact benefit                   |
    | Analyst  | 28,000   |       | MUST     | Carers wait less time for an answer          |
    | Designer | 27,000   |       | SHOULD   | Carers wait less time for an answer          |
    | Kit      | 4,000    | 1,000 | SHOULD   | Visits are written up on the road            |`,
  messages: {
    twice: '{first} and {second} ask for the same amounts in the same words.',
    amounts: '{lines} lines ask for the same amounts.',
    several: '{count} lines ask for the same amounts as another line.',
    named: '{first} and {second} ask for the same amount. Whether it is one cost told twice cannot be decided from the workbook.',
    names: '{count} lines have the same name and amount as another. Whether they are one cost told twice cannot be decided.',
  },
  *select(bid: Bid) {
    const byAmounts = new Map<string, Line[]>();
    const ranked = rankedLines(bid);
    const lines = ranked.length > 0 ? ranked : bid.lines.filter(({ table }) => table.kind === 'funding' && !table.inWords);
    if (lines.length > MOST_LINES) return;
    for (const line of lines) {
      if (line.total.abs().lt(decimal(1))) continue;
      const amounts = amountsOf(line);
      const same = byAmounts.get(amounts);
      if (same) same.push(line);
      else byAmounts.set(amounts, [line]);
    }
    for (const same of byAmounts.values()) yield { lines: same };
  },
  judge({ lines }) {
    if (lines.length === 1) return pass(lines[0]!.at);
    if (lines[0]!.table.priorityCol !== undefined) return judgeRanked(lines);
    const outcomes = judgePlain(lines);
    return outcomes.length > 0 ? outcomes : pass(lines[0]!.at);
  },
});

/** Longer lists are ledgers, where amounts recur. */
const MOST_LINES = 2000;
