import { workingOf } from '../../costing/calculation';
import type { Bid, Line } from '../../model/bid';
import { sum } from '../../model/decimal';
import { bareText } from '../../report/figures-in-words';
import type { Table } from '../../model/table';
import { barredTable } from './barred-table';
import { lineCost, type LineCost, type LineGiven } from './cost';
import { effectOf, spokenTotal, type EffectRow } from './effect';
import { filling, fillingText, type FilledAmount, type Filling } from './fill-line';
import { insertion, insertionText } from './insert-line';
import { dayWords, fieldText, valuesOf, type FieldSource } from './fields';
import { countWord, remarksOn, type Remark } from './remarks';
import { spotOf, whereOf, type CostedPlace, type LineTarget } from './target';

/** What the officer gave beside the words: corrections of fields, and where the line is to go. */
export interface CostGiven extends LineGiven, LineTarget {
  /** Typed totals that hold the line are to take its amount. */
  readonly typed?: boolean;
}

export interface CostedField {
  readonly id: string;
  readonly label: string;
  /** As shown; "" where it is missing. */
  readonly value: string;
  readonly unit: 'money' | 'number' | 'percent' | 'date' | 'grade' | 'words';
  readonly from?: FieldSource;
  /** What it goes back to when the correction is reset. */
  readonly was?: string;
  /** Why it holds what no words gave. */
  readonly note?: string;
  readonly choices?: readonly string[];
  readonly missing: boolean;
}

export interface CostedPeriod {
  readonly label: string;
  readonly working: string;
  /** As in accounts: "18,831". */
  readonly amount: string;
  /** Exact: "18831". */
  readonly value: string;
}

/** A line costed from words, as plain data that a worker can hand over. */
export interface Costed {
  readonly words: string;
  readonly given: CostGiven;
  readonly name: string;
  readonly rule: { readonly id: string; readonly title: string };
  readonly fields: readonly CostedField[];
  readonly periods: readonly CostedPeriod[];
  readonly total?: { readonly amount: string; readonly value: string };
  /** "1 Oct 2023 to 31 Mar 2025". */
  readonly span?: string;
  /** What is lacking, a sentence each; nothing is costed while there is any. */
  readonly missing: readonly string[];
  readonly remarks: readonly Remark[];
  readonly explained: string;
  /** "£56,492 over two years"; what is missing where it cannot be costed. */
  readonly announced: string;
  readonly effect: readonly EffectRow[];
  /** Where a new line goes. */
  readonly where?: CostedPlace;
  /** What it does to the line of the bid that is costed. */
  readonly existing?: CostedLine;
}

/** A line of the bid beside its costing. */
export interface CostedLine {
  readonly id: string;
  readonly name: string;
  readonly amounts: readonly FilledAmount[];
  /** Cells of it that change. */
  readonly cells: number;
  /** Typed totals that do not follow by themselves. */
  readonly typed: number;
  readonly effect: string;
}

/** Costs a line in the officer's own words against the bid and its rates. The same words give the same figures. */
export function costLine(bid: Bid, words: string, given: CostGiven = {}): Costed {
  const cost = lineCost(bid, words, given);
  const values = valuesOf(cost.fields);
  const done = cost.missing.length === 0;
  const own = given.line === undefined ? undefined : bid.lines.find(({ id }) => id === given.line);
  const filled = own && done && !barredTable(own.table) ? filling(bid, { words, given }) : undefined;
  const spot = cost.table && given.line === undefined ? spotOf(bid, cost.table, given) : undefined;
  return {
    words,
    given,
    name: values.words('name') ?? '',
    rule: { id: cost.rule.id, title: cost.rule.title },
    fields: cost.fields
      .filter(({ id }) => !own || id !== 'name')
      .map((field) => ({
        id: field.id,
        label: field.label,
        value: field.unreadable ?? fieldText(field),
        unit: field.unit,
        ...(field.from && { from: field.from }),
        ...(field.was !== undefined && { was: field.was }),
        ...(field.convention !== undefined && { note: field.convention }),
        ...(field.choices && { choices: field.choices }),
        missing: field.unreadable !== undefined || (field.required === true && field.value === undefined),
      })),
    periods: done ? periodsOf(cost) : [],
    ...(done && { total: { amount: bareText(cost.total, style), value: cost.total.toFixed() } }),
    ...(cost.span && { span: `${dayWords(cost.span.start)} to ${dayWords(cost.span.end)}` }),
    missing: cost.missing,
    remarks: remarksOn(cost, bid),
    explained: done ? cost.rule.explain(values) : '',
    announced: announced(cost, words),
    effect: filled
      ? effectOf({ ...cost, amounts: filled.added, total: sum(filled.added) }, bid, own!.priority)
      : own
        ? []
        : effectOf(cost, bid, spot?.priority),
    ...(own && { existing: existingOf(own, filled, given.typed ?? false) }),
    ...(spot && {
      where: { ...whereOf(bid, cost, spot), ...(done && effectIn(bid, words, given, values.words('name'), spot.table)) },
    }),
  };
}

function existingOf({ id, name, table }: Line, filled: Filling | undefined, taken: boolean): CostedLine {
  if (!filled) {
    const barred = barredTable(table);
    const effect = barred ? `${barred}, so no formula can stand there.` : '';
    return { id, name, amounts: [], cells: 0, typed: 0, effect };
  }
  const { amounts, cells, typed } = filled;
  return { id, name, amounts, cells, typed: typed.length, effect: fillingText(filled, taken) };
}

function effectIn(
  bid: Bid,
  words: string,
  given: CostGiven,
  name: string | undefined,
  into: Table,
): Pick<CostedPlace, 'effect' | 'closed'> {
  // What stands in the way of putting it in is told where the line has no name yet.
  if (name === undefined) return { effect: 'Say what the line is called, so that it can be put in.' };
  const barred = barredTable(into);
  if (barred) return { effect: `${barred}, so no line can be put in.`, closed: true };
  const { at, priority, typed, table } = given;
  const made = insertion(
    bid,
    { words, given },
    { ...(at && { at }), ...(priority !== undefined && { priority }), ...(table !== undefined && { table }) },
  );
  return { effect: insertionText(made, typed ?? false) };
}

const style = { pence: false, date1904: false };

function periodsOf({ slots, amounts, calculations }: LineCost): CostedPeriod[] {
  return slots.map(({ label }, i) => ({
    label,
    working: calculations[i]!.length === 0 ? '' : workingOf(calculations[i]!),
    amount: bareText(amounts[i]!, style),
    value: amounts[i]!.toFixed(),
  }));
}

function announced({ missing, amounts, slots, total }: LineCost, words: string): string {
  if (words.trim() === '') return '';
  if (missing.length > 0) return missing.join('. ');
  const paid = slots.filter((_, i) => !amounts[i]!.isZero());
  const money = spokenTotal(total);
  if (paid.length === 0) return money;
  const noun = paid[0]!.column.period?.kind.endsWith('year') ? 'years' : 'periods';
  return paid.length === 1 ? `${money} in ${paid[0]!.label}` : `${money} over ${countWord(paid.length)} ${noun}`;
}
