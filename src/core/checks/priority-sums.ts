import type { Bid, Line } from '../model/bid';
import { decimal, sum, ZERO, type Decimal } from '../model/decimal';
import type { Period } from '../model/period';
import { cell, type Place } from '../model/place';
import type { Column, Table } from '../model/table';
import { isAsked, moneyColumns, penceIn } from '../read/lines';
import { rankedLines, titleOfTable } from './ranked-lines';

/** Lines that are weighed together: the bid, a year of it, a section. */
export interface Scope {
  /** As its reader knows it: "23/24", the title of a section; "the bid". */
  readonly name: string;
  readonly kind: 'bid' | 'period' | 'section';
  readonly lines: readonly Line[];
  /** What the funder is asked for a line in this scope. */
  readonly amount: (line: Line) => Decimal;
  /** The same in pence, fast; undefined where only `amount` can say. */
  readonly pence: (line: Line) => number | undefined;
  readonly at: Place;
}

/** What a line asks for in one period, as the bid prints it. */
export function inPeriod(line: Line, period: Period): Decimal {
  const amounts = line.amounts.filter(({ column }) => column.period && isAsked(column) && samePeriod(column.period, period));
  return sum(amounts.map(({ amount }) => amount.value));
}

function samePeriod(a: Period, b: Period): boolean {
  return a === b || (a.kind === b.kind && a.year === b.year && a.index === b.index);
}

/** The bid's ranked lines as a whole, by period where it has several, by section where it has several. */
export function scopesOf(bid: Bid): Scope[] {
  const lines = rankedLines(bid);
  const [first] = lines;
  if (!first) return [];
  const whole = { amount: (line: Line): Decimal => line.total, pence: penceBy(bid, () => true) };
  const scopes: Scope[] = [{ name: 'the bid', kind: 'bid', lines, ...whole, at: first.at }];
  if (bid.periods.length > 1) {
    for (const period of bid.periods) {
      const column = first.table.columns.find((candidate) => candidate.period?.text === period.text);
      const row = first.table.headerRows.at(-1) ?? first.row.figures;
      const at = column ? cell(first.table.sheet, row, column.col) : first.at;
      const pence = penceBy(bid, (column) => column.period !== undefined && samePeriod(column.period, period));
      scopes.push({ name: period.text, kind: 'period', lines, amount: (line) => inPeriod(line, period), pence, at });
    }
  }
  const sections = sectionsOf(lines);
  if (sections.length > 1) for (const section of sections) scopes.push({ ...section, kind: 'section', ...whole });
  return scopes;
}

/** What lines ask for in the columns that are wanted, in pence. */
function penceBy({ pounds }: Bid, wanted: (column: Column) => boolean): Scope['pence'] {
  const columns = new Map<Table, readonly Column[]>();
  return ({ table, row }) => {
    let own = columns.get(table);
    if (!own) columns.set(table, (own = moneyColumns(table).filter((column) => isAsked(column) && wanted(column))));
    return penceIn(own, table, row, pounds);
  };
}

/** Lines by section heading, or by table where the table has none. */
export function sectionsOf(lines: readonly Line[]): { name: string; lines: Line[]; at: Place }[] {
  type Section = { name: string; lines: Line[]; at: Place };
  const sections: Section[] = [];
  const byTable = new Map<string, Map<number | undefined, Section>>();
  for (const line of lines) {
    let own = byTable.get(line.table.id);
    if (!own) byTable.set(line.table.id, (own = new Map()));
    const known = own.get(line.row.section);
    if (known) {
      known.lines.push(line);
      continue;
    }
    const section = { name: line.sectionName || titleOfTable(line.table), lines: [line], at: line.at };
    own.set(line.row.section, section);
    sections.push(section);
  }
  return sections;
}

/** MUST and all of a scope. */
export function weigh(scope: Scope): { must: Decimal; all: Decimal; mustLines: Line[] } {
  const mustLines = scope.lines.filter(({ priority }) => priority === 'MUST');
  return { must: askedBy(mustLines, scope), all: askedBy(scope.lines, scope), mustLines };
}

/** Exact: pence are added as integers for as long as they are safe ones. */
function askedBy(lines: readonly Line[], { amount, pence }: Scope): Decimal {
  let whole = 0;
  let rest = ZERO;
  for (const line of lines) {
    const own = pence(line);
    if (own !== undefined && Math.abs(whole + own) < Number.MAX_SAFE_INTEGER) whole += own;
    else rest = rest.plus(amount(line));
  }
  return rest.plus(decimal(whole).div(100));
}
