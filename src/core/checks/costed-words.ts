import { ratesOf } from '../costing/basis';
import { readCosting, type CostingReading } from '../costing/read-costing';
import { readCostingsBeside, sentencesOf } from '../costing/read-costings';
import type { Amount } from '../model/amount';
import type { Bid, Line } from '../model/bid';
import { decimal, type Decimal } from '../model/decimal';
import type { Data, Figure, Finding, Saying, Severity } from '../model/finding';
import { area, cell, placeOf, type CellRef, type Place } from '../model/place';
import type { Column, Row, Table } from '../model/table';

/** Words of a bid that cost something, with the amounts they may cost. */
export interface CostedWords {
  readonly name: string;
  readonly line?: Line;
  readonly text: string;
  readonly at: Place;
  /** Where the amount stands, for words that cost the amount beside them. */
  readonly amountAt: Place;
  readonly amounts: readonly Amount[];
  readonly readings: readonly CostingReading[];
}

const known = new WeakMap<Bid, readonly CostedWords[]>();
/** No costing without a figure and a sign that something is priced or counted. */
const worthReading = /\d/;
const priced = /[£$€@×]|\d\s*x\b|\bx\s*\d|\bper\b|\beach\b|\b(?:EUR|GBP|USD|euros?|FTE|WTE)\b|\d\s*(?:days?|hours?|hrs)\b/i;
function mayCost(text: string): boolean {
  return text.length >= 4 && worthReading.test(text) && priced.test(text);
}

/** Sentences that price something else than the line: savings, present costs, comparisons. */
const elsewhere =
  /\b(?:sav(?:e|es|ed|ing|ings)|avoid\w*|instead of|rather than|currently|at present|compared|average cost|costs? avoidance|reduc\w+|benefits? of|return of|placements? (?:at|of|cost))\b/i;

/** All costed words of the bid, read once. */
export function costedWords(bid: Bid): readonly CostedWords[] {
  const done = known.get(bid);
  if (done) return done;
  const found = [...bid.lines.flatMap((line) => lineWords(line, bid)), ...figureRows(bid), ...narratives(bid)];
  known.set(bid, found);
  return found;
}

/** The words of a line: its label, its benefit and every other text of its row, each read against the line's amounts. */
function lineWords(line: Line, bid: Bid): CostedWords[] {
  const { table, row } = line;
  const found: CostedWords[] = [];
  const seen = new Set<string>();
  const take = (text: string, col: number): void => {
    if (text === '' || seen.has(text) || !mayCost(text)) return;
    seen.add(text);
    const at = area(table.sheet, row.rows.first, col, row.rows.last, col);
    const words = wordsAt(line.name, text, at, line.at, amountsOf(line), line);
    if (words) found.push(words);
  };
  take(row.label === '' ? line.name : row.label, table.labelCol);
  if (line.benefit !== row.label) take(line.benefit, table.benefitCol ?? table.labelCol);
  for (const column of table.columns) {
    if (!isWords(column) || column.col === table.labelCol || column.col === table.benefitCol) continue;
    take(bid.figures.text({ sheet: table.sheet, row: row.figures, col: column.col }), column.col);
  }
  return found;
}

function isWords({ role }: Column): boolean {
  return role === 'text' || role === 'unit' || role === 'other' || role === 'label';
}

/** The line's total first, then each amount where it has several. */
function amountsOf(line: Line): Amount[] {
  const each = line.amounts.map(({ amount }) => amount);
  const [first] = each;
  if (!first || each.length === 1) return each;
  return [{ ...first, value: line.total, text: '', factors: undefined, also: undefined, upper: undefined }, ...each];
}

/** Rows of tables that are no funding tables: the words beside a figure, or a product typed as text: "12 x £875 | £10,500". */
function figureRows(bid: Bid): CostedWords[] {
  return bid.tables
    .filter(({ kind }) => kind === 'figures')
    .flatMap((table) => table.rows.flatMap((row) => (row.kind === 'line' ? rowWords(table, row, bid) : [])));
}

function rowWords(table: Table, row: Row, bid: Bid): CostedWords[] {
  // A row without words of cost, which most are, has nothing to read.
  const costed = (at: CellRef): boolean => {
    const kind = bid.figures.kind(at);
    return (kind === 'text' || kind === 'text-amount') && mayCost(bid.figures.text(at));
  };
  if (!table.columns.some(({ col }) => costed({ sheet: table.sheet, row: row.figures, col }))) return [];
  const cells = table.columns.map(({ col }): CellRef => ({ sheet: table.sheet, row: row.figures, col }));
  return cells.flatMap((ref) => {
    const kind = bid.figures.kind(ref);
    if (kind === 'blank' || kind === 'number' || (kind === 'text-amount' && !bid.figures.amount(ref)?.factors)) return [];
    const text = bid.figures.text(ref);
    if (!mayCost(text)) return [];
    const filled = cells.filter((other) => other !== ref && bid.figures.amount(other) !== undefined);
    const beside = filled.find(({ col }) => col > ref.col) ?? (filled.length === 1 ? filled[0] : undefined);
    const amount = beside && bid.pounds.amount(beside);
    if (!beside || !amount) return [];
    const words = wordsAt(row.label, text, placeOf(ref), placeOf(beside), [amount]);
    return words ? [words] : [];
  });
}

/** Text cells of narrative tables and the sentences above tables: only what states its own amount is compared. */
function narratives(bid: Bid): CostedWords[] {
  const leads = bid.tables.flatMap(({ leads }) => leads.flatMap(({ text, at }) => wordsAt(text, text, at, at, []) ?? []));
  const cells = bid.tables
    .filter(({ kind }) => kind === 'narrative' || kind === 'plan')
    .flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.flatMap(({ col, role }) => {
          if (role !== 'text') return [];
          const at = cell(table.sheet, row.figures, col);
          return wordsAt(row.label, bid.figures.text({ sheet: table.sheet, row: row.figures, col }), at, at, []) ?? [];
        }),
      ),
    );
  return [...leads, ...cells];
}

function wordsAt(
  name: string,
  text: string,
  at: Place,
  amountAt: Place,
  amounts: readonly Amount[],
  line?: Line,
): CostedWords | undefined {
  if (!mayCost(text)) return undefined;
  const readings = readingsOf(text, amounts);
  if (readings.length === 0) return undefined;
  return { name, text, at, amountAt, amounts, readings, ...(line && { line }) };
}

/** Each sentence is read against every amount of the line; what agrees with one of them is taken, else the reading against the total. */
function readingsOf(text: string, amounts: readonly Amount[]): CostingReading[] {
  const options = amounts.length > 0 ? amounts.map((neighbour) => ({ neighbour })) : [{}];
  const byAmount = readCostingsBeside(text, options);
  const first = byAmount[0]!;
  const readings = first.map((reading) => {
    for (const list of byAmount) {
      const agreeing = list.find((other) => other.verdict === 'agrees' && other.from < reading.to && reading.from < other.to);
      if (agreeing) return agreeing;
    }
    return reading;
  });
  if (
    amounts.length > 0 &&
    sentencesOf(text).length > 1 &&
    !readings.some(({ stated, verdict }) => verdict === 'agrees' && stated?.where === 'neighbour')
  ) {
    const whole = text.split('\n')[0]!;
    const parts = whole.length < 400 ? readCosting(whole, { neighbour: amounts[0]! }) : undefined;
    if (parts?.verdict === 'agrees' && parts.terms.length > 1 && parts.stated?.where === 'neighbour') return [...readings, parts];
  }
  return readings.filter((reading) => reading.stated?.where === 'text' || !elsewhere.test(sentenceAt(text, reading)));
}

export function sentenceAt(text: string, reading: CostingReading): string {
  const sentence = sentencesOf(text).find(({ from, to }) => from <= reading.from && reading.from < to);
  return sentence ? text.slice(sentence.from, sentence.to).trim() : text;
}

/** A price per hour, day or week makes it a rate; anything else is a price per thing. */
export function isTimed(reading: CostingReading): boolean {
  if (ratesOf(reading).some(({ per }) => per === 'hour' || per === 'day' || per === 'week')) return true;
  return reading.terms.some(({ factors }) => factors.some(({ unit }) => /^(?:day|hour|week)\b/.test(unit)));
}

/** The words that cost the amount beside them: the readings that may contradict it, none where another one already agrees with it. */
export function againstAmount(words: CostedWords): readonly CostingReading[] {
  const beside = words.readings.filter(({ stated }) => stated?.where === 'neighbour');
  const agreeing = beside.filter(({ verdict }) => verdict === 'agrees');
  if (agreeing.length > 0) return agreeing;
  const sum = beside.filter(({ computed, verdict }) => computed && (verdict === 'differs' || verdict === 'unsure'));
  const total = sum.reduce((value, { computed }) => value.plus(computed!), decimal(0));
  const adds = sum.length > 1 && words.amounts.some(({ value }) => value.minus(total).abs().lte(1));
  return adds ? sum.map((reading) => ({ ...reading, verdict: 'agrees' as const })) : beside;
}

/** Words that say the amount holds more, or less, than the product: then a gap is for the officer to judge. */
const more =
  /\b(?:plus|including|includes?|inclusive|expenses|travel|materials|as well as|in addition|also|other costs|set[- ]?up|admin\w*|on-?costs?)\b|\+|&/i;
const less =
  /\b(?:contribution|part[- ]fund\w*|towards|match\w*|balance|share|remainder|subsid\w*|discount\w*|some of|half of|\d+\s?%)\b/i;

/** A salary or pay point costs more than it says: on-costs are seldom in it. */
const paid = /\b(?:salar\w*|SCP|spine|FTE|WTE|pay|wages?|grade|band)\b/i;

export function mayHoldOther(words: CostedWords, reading: CostingReading): boolean {
  const amount = reading.stated?.value;
  if (!amount || !reading.computed || paid.test(sentenceAt(words.text, reading))) return true;
  const money = (words.text.match(/[£$€]\s?\d/g) ?? []).length;
  const used = reading.terms.flatMap(({ factors }) => factors).filter(({ name }) => name === 'rate').length;
  if (money > used) return true;
  return amount.gt(reading.computed) ? more.test(words.text) : less.test(words.text);
}

export function money(value: Decimal, currency = 'GBP', printed?: string): Figure {
  return { kind: 'figure', value, unit: 'money', currency, ...(printed && { printed }) };
}

export function workingOf(reading: CostingReading): Saying[] {
  const working: Saying[] = [{ text: '{working}', data: { working: { kind: 'words', text: reading.working } } }];
  for (const convention of reading.conventions)
    working.push({ text: 'Read with {convention}.', data: { convention: { kind: 'words', text: convention } } });
  for (const window of reading.windows)
    working.push({
      text: '“{window}” says when, not how much.',
      data: { window: { kind: 'words', text: `${window.value.toFixed()} ${window.name}` } },
    });
  return working;
}

/** The finding of a costing that does not come to its amount. */
export function costingFinding(
  check: string,
  severity: Severity,
  message: string,
  words: CostedWords,
  reading: CostingReading,
  at: Place,
): Finding {
  const currency = reading.currency ?? 'GBP';
  const stated = reading.stated!;
  const computed = reading.computed!;
  const data: Data = {
    line: { kind: 'name', text: words.name },
    working: { kind: 'words', text: reading.working },
    expected: money(computed, currency),
    found: money(stated.value, currency),
    gap: { kind: 'gap', value: stated.value.minus(computed), unit: 'money', currency },
    words: { kind: 'name', text: sentenceAt(words.text, reading) },
  };
  return {
    check,
    severity,
    message,
    data,
    subject: words.name,
    at: [at, words.at],
    expected: money(computed, currency),
    found: money(stated.value, currency),
    difference: money(stated.value.minus(computed), currency),
    working: workingOf(reading),
  };
}
