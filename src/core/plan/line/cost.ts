import { amountsOf, by, type Calculation, type Operand } from '../../costing/calculation';
import { hear } from '../../costing/heard';
import type { Share } from '../../costing/rules/rule';
import { dayOfEnd, spreadOver, startPoint } from '../../costing/schedule';
import type { Bid } from '../../model/bid';
import { decimal, sum, type Decimal } from '../../model/decimal';
import type { Day } from '../../model/period';
import type { Place } from '../../model/place';
import type { Table } from '../../model/table';
import { gradeKey } from '../../read/rates/read-rate-card';
import { annualCost, lackingOf, type AnnualCost } from './annual-cost';
import { isDay, valuesOf, type FilledField } from './fields';
import { ownTiming } from './own-timing';
import { slotsOf, slotsWithout, type Slot, type Slots } from './slots';
import { monthsHeard } from './timing';
import { understand, type Understood } from './understand';

/** A line costed exactly, before it is put in words. */
export interface LineCost extends Understood {
  readonly table?: Table;
  readonly slots: readonly Slot[];
  readonly layout: Slots;
  /** One for each slot; empty where the line has nothing in it. */
  readonly calculations: readonly Calculation[];
  /** Whole pounds for each slot. */
  readonly amounts: readonly Decimal[];
  readonly total: Decimal;
  /** What is lacking: "Days are missing". No amount is shown while anything is. */
  readonly missing: readonly string[];
  readonly span?: { readonly start: Day; readonly end: Day; readonly months: Decimal; readonly outside: Decimal };
  readonly annuals: readonly (AnnualCost | undefined)[];
}

export interface LineGiven {
  /** Corrections by field id, as typed. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Id of the table it goes into; the first funding table where absent. */
  readonly table?: string;
  /** Id of the line of the bid that is costed; a new line where absent. */
  readonly line?: string;
}

export function lineCost(bid: Bid, words: string, given: LineGiven): LineCost {
  const own = given.line === undefined ? undefined : bid.lines.find(({ id }) => id === given.line);
  const table = own ? own.table : targetTable(bid, given.table);
  const layout: Slots = table ? slotsOf(table, bid) : yearsHeard(bid, words);
  // A line that stands in the bid keeps its name.
  const heard = understand(bid, words, { ...given.fields, ...(own && { name: own.name }) }, layout);
  const understood = own ? { ...heard, fields: ownTiming(heard.fields, own, layout.slots) } : heard;
  const { rule, fields } = understood;
  const values = valuesOf(fields);
  const chosen = layout.choices.find(({ label }) => label === values.words('column'));
  const slots = chosen ? [chosen] : layout.slots;
  const missing = missingFields(fields);
  const timing = timingOf(fields, slots);
  if (timing.missing) missing.push(timing.missing);
  const annuals = slots.map((slot, i) => (timing.months[i]?.isZero() === false || timing.whole === i ? annualIn(bid, understood, slot, timing) : undefined)); // prettier-ignore
  if (rule.id === 'grade-post' && missing.length === 0)
    missing.push(...missingAnnuals(bid, values.words('grade'), slots, annuals, timing));
  const none = { ...understood, ...(table && { table }), slots, layout, annuals, ...(timing.span && { span: timing.span }) };
  if (missing.length > 0) return { ...none, calculations: [], amounts: [], total: decimal(0), missing };
  const paid = slots.findIndex((_, i) => timing.whole === i || timing.months[i]?.gt(0));
  const calculations = slots.map((slot, i): Calculation => {
    const months = timing.months[i];
    if (timing.whole === undefined ? months === undefined || months.isZero() : timing.whole !== i && timing.whole !== -1)
      return [];
    const share: Share = {
      ...(months && { months, of: timing.of! }),
      ...(annuals[i] && { annual: annuals[i].operand }),
      ...(rule.spreading === 'every-period' && table && { base: baseOf(bid, table, slot, own?.row.figures) }),
    };
    return withAdded(rule.calculate(values, share), values.number('uplift'), i - paid, values);
  });
  const amounts = amountsOf(calculations);
  return { ...none, calculations, amounts, total: sum(amounts), missing };
}

function yearsHeard(bid: Bid, words: string): Slots {
  const heard = hear(words);
  const { start, end } = heard.dates;
  return slotsWithout(bid, start, end, monthsHeard(heard)?.toNumber());
}

export function targetTable(bid: Bid, id: string | undefined): Table | undefined {
  const funding = bid.tables.filter((table) => table.kind === 'funding' && slotsOf(table, bid).slots.length > 0);
  return funding.find((table) => table.id === id) ?? funding[0];
}

function missingFields(fields: readonly FilledField[]): string[] {
  return fields.flatMap(({ id, label, required, value, unreadable }) => {
    if (unreadable !== undefined) return [`${label}: “${unreadable}” cannot be read as ${id === 'start' ? 'a day' : 'a figure'}`];
    if (!required || value !== undefined || id === 'name') return [];
    return [`${label} ${/s$/i.test(label) && !/starts$/i.test(label) ? 'are' : 'is'} missing`];
  });
}

interface Timing {
  /** Months in each slot; empty where the money goes into one slot whole. */
  readonly months: readonly Decimal[];
  readonly of?: Decimal;
  /** The slot that takes it all; −1: every slot by itself. */
  readonly whole?: number;
  readonly span?: LineCost['span'];
  readonly missing?: string;
}

function timingOf(fields: readonly FilledField[], slots: readonly Slot[]): Timing {
  const values = valuesOf(fields);
  const start = fields.find(({ id }) => id === 'start')?.value;
  const length = values.number('months');
  const yearly = values.number('monthsAYear');
  if (yearly) {
    const months = slots.map(({ months: own }) => (own && yearly.gt(own.to - own.from) ? decimal(own.to - own.from) : yearly));
    return { months, of: sum(months) };
  }
  const year = values.words('year');
  if (year !== undefined) {
    const at = slots.findIndex(({ label }) => label.toLowerCase() === year.toLowerCase());
    return at >= 0 ? { months: [], whole: at } : { months: [], whole: 0, missing: `“${year}” is no year of this table` };
  }
  const hasMonths = fields.some(({ id }) => id === 'months');
  if (!hasMonths) return { months: [], whole: fields.some(({ id }) => id === 'percent') && !values.number('of') ? -1 : 0 };
  if (!length) return { months: [], whole: 0 };
  if (slots.some(({ months }) => !months)) return { months: [length], of: length };
  const from = isDay(start) ? startPoint(start) : decimal(slots[0]!.months!.from);
  const spread = spreadOver(slots.map(({ months }) => months!), from, from.plus(length)); // prettier-ignore
  const inside = sum(spread.months);
  const end = dayOfEnd(from.plus(length));
  const span = isDay(start) ? { span: { start, end, months: length, outside: spread.outside } } : {};
  if (inside.isZero())
    return { months: spread.months, of: length, ...span, missing: 'The months lie outside the years of this table' };
  return { months: spread.months, of: length, ...span };
}

function annualIn(bid: Bid, { rule, fields }: Understood, slot: Slot, timing: Timing): AnnualCost | undefined {
  if (rule.id !== 'grade-post') return undefined;
  const values = valuesOf(fields);
  const stated = values.operand('annual');
  if (stated) return { operand: stated, from: 'bid' };
  const grade = values.words('grade');
  const start = timing.span?.start;
  const year = slot.year ?? (start && (start.month >= 4 ? start.year : start.year - 1));
  return grade === undefined ? undefined : annualCost(bid, gradeKey(grade), year);
}

function missingAnnuals(
  bid: Bid,
  grade: string | undefined,
  slots: readonly Slot[],
  annuals: readonly (AnnualCost | undefined)[],
  timing: Timing,
): string[] {
  if (grade === undefined) return [];
  const open = slots.find((_, i) => !annuals[i] && (timing.whole === i || timing.months[i]?.gt(0)));
  if (!open) return [];
  // A spine point only lacks what the build-up lacks.
  const lacks = open.year === undefined ? [] : lackingOf(bid, gradeKey(grade), open.year);
  return lacks.length > 0 ? [...lacks] : [`${gradeText(grade)} has no annual cost. Set it in Rates`];
}

export function gradeText(grade: string): string {
  return grade.replace(/\s+grade$/i, '');
}

/** The other lines of the table in one column, as cells where all of them are numbers. */
function baseOf(bid: Bid, table: Table, { column }: Slot, own: number | undefined): Operand {
  const cells = table.rows
    .filter(({ kind, figures }) => kind === 'line' && figures !== own)
    .map(({ figures: row }) => ({ sheet: table.sheet, row, col: column.col }));
  const filled = cells.filter((at) => bid.figures.amount(at) !== undefined);
  const value = sum(filled.map((at) => bid.figures.amount(at)!.value));
  if (filled.some((at) => bid.figures.kind(at) !== 'number')) return { value };
  const runs: Place[] = [];
  for (const { sheet, row, col } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.box.bottom === row - 1) runs[runs.length - 1] = { sheet, box: { ...last.box, bottom: row } };
    else runs.push({ sheet, box: { top: row, left: col, bottom: row, right: col } });
  }
  return { value, adds: runs };
}

/** A rise from the second paid year on, on-costs and VAT, as further factors. */
function withAdded(
  calculation: Calculation,
  uplift: Decimal | undefined,
  years: number,
  values: ReturnType<typeof valuesOf>,
): Calculation {
  const more: Operand[] = [];
  if (uplift && years > 0) more.push(by(uplift.div(100).plus(1).pow(years)));
  const onCosts = values.number('onCosts');
  if (onCosts && !onCosts.isZero()) more.push(by(onCosts.div(100).plus(1)));
  const vat = values.number('vat');
  if (vat && !vat.isZero()) more.push(by(vat.div(100).plus(1)));
  return more.length === 0 ? calculation : calculation.map((factors) => withoutLoss([...factors, ...more]));
}

/** Divisors stay last, as the working is read. */
function withoutLoss(factors: readonly Operand[]): Operand[] {
  return [...factors.filter(({ divides }) => !divides), ...factors.filter(({ divides }) => divides)];
}
