import { quantitiesOf, type Heard } from '../../costing/heard';
import { durationsIn } from '../../costing/duration';
import { readPost } from '../../costing/post';
import type { Rule } from '../../costing/rules/rule';
import { dayOfStart, endPoint, startPoint } from '../../costing/schedule';
import type { Bid } from '../../model/bid';
import { decimal, type Decimal } from '../../model/decimal';
import { compareDays, type Day } from '../../model/period';
import type { FilledField } from './fields';
import type { Slot, Slots } from './slots';

/** The fields that say when a line runs: from a day for so many months, so many months of every year, or one year as a whole. */
export function timingFields(heard: Heard, rule: Rule, { slots, undated }: Slots, bid: Bid): FilledField[] {
  const dated = slots.length > 0 && slots[0]!.months !== undefined;
  const monthsAYear = quantitiesOf(heard, 'month', 'year')[0];
  if (rule.spreading === 'every-period') return [];
  if (monthsAYear)
    return [{ id: 'monthsAYear', label: 'Months a year', unit: 'number', value: decimal(monthsAYear.value), required: true, from: 'words' }]; // prettier-ignore
  const months = monthsHeard(heard);
  const { start, end } = heard.dates;
  const counted = heard.items.some(({ num, den, aside }) => num[0] === 'week' && den.length === 0 && !aside);
  const monthly = rule.spreading === 'monthly' && !(counted && rule.id !== 'grade-post') && !outright(heard, rule);
  if (!dated) {
    if (!monthly) return [];
    const length = months ?? (start && end ? endPoint(end).minus(startPoint(start)) : undefined);
    return [monthsField(length, months ? 'words' : undefined)];
  }
  if (!monthly && !months && !start && !end) return [yearField(heard, slots)];
  const whole = !months && !start && !end && !heard.year && heard.everyYear;
  const from = startField(heard, rule, slots, bid, months, whole);
  const known = from.value as Day | undefined;
  const length =
    months ??
    (end && known ? endPoint(end).minus(startPoint(known)) : undefined) ??
    (heard.year && monthly ? decimal(12) : undefined) ??
    (whole || (!monthly && known) ? decimal(slots[slots.length - 1]!.months!.to).minus(startPoint(known!)) : undefined);
  const told = months || end ? 'words' : 'convention';
  return [...(undated ? [] : [from]), monthsField(length, length && told)];
}

/** Hours or sessions outright are no matter of months. */
function outright(heard: Heard, rule: Rule): boolean {
  if (rule.id === 'hours')
    return !heard.items.some(({ num, den }) => num[0] === 'hour' && (den[0] === 'week' || den[0] === 'month'));
  return rule.id === 'unit-count' && !heard.items.some(({ den }) => den[0] === 'month' || den[0] === 'year');
}

export function monthsHeard(heard: Heard): Decimal | undefined {
  const item = quantitiesOf(heard, 'month').find(({ aside, kind }) => !aside && kind === 'quantity');
  if (item) return decimal(item.value);
  const years = quantitiesOf(heard, 'year').find(({ aside, kind }) => !aside && kind === 'quantity');
  if (years) return decimal(years.value).times(12);
  const spans = durationsIn(heard.text).filter(({ dates }) => !dates);
  return spans.length === 1 ? spans[0]!.months : undefined;
}

function monthsField(value: Decimal | undefined, from: FilledField['from']): FilledField {
  return {
    id: 'months',
    label: 'Months',
    unit: 'number',
    required: true,
    ...(value && { value, from: from ?? 'words' }),
    ...(value && from === 'convention' && { convention: 'To the end of the bid’s years' }),
  };
}

function yearField(heard: Heard, slots: readonly Slot[]): FilledField {
  const named = slotHeard(heard, slots);
  const one = { id: 'year', label: 'Year', unit: 'words', required: true, choices: slots.map(({ label }) => label) } as const;
  if (named) return { ...one, value: named.label, from: 'words' };
  return { ...one, value: slots[0]!.label, from: 'convention', convention: 'The first year, as the words name none' };
}

export function slotHeard({ year }: Heard, slots: readonly Slot[]): Slot | undefined {
  if (year?.first !== undefined) return slots.find((slot) => slot.year === year.first);
  return year?.number === undefined ? undefined : slots[year.number - 1];
}

/** The first day: as said, where the bid's other posts start, or after the time it takes to recruit. */
function startField(
  heard: Heard,
  rule: Rule,
  slots: readonly Slot[],
  bid: Bid,
  months: Decimal | undefined,
  whole: boolean,
): FilledField {
  const field = { id: 'start', label: 'Starts', unit: 'date', required: true } as const;
  const { start, end } = heard.dates;
  if (start) return { ...field, value: start, from: 'words' };
  if (end && months) return { ...field, value: dayOfStart(endPoint(end).minus(months)), from: 'words' };
  const named = slotHeard(heard, slots);
  if (named) return { ...field, value: dayOfStart(decimal(named.months!.from)), from: 'words' };
  const first = dayOfStart(decimal(slots[0]!.months!.from));
  if (whole) return { ...field, value: first, from: 'convention', convention: 'From the bid’s first year, every year' };
  if (rule.id !== 'grade-post')
    return { ...field, value: grantStart(bid, first), from: 'convention', convention: 'The first day of the bid’s years' };
  const like = postStart(bid, slots);
  if (like && leavesRoom(like.day, months, slots))
    return { ...field, value: like.day, from: 'bid', convention: `As “${like.line}”` };
  const { grantPeriod, recruitmentLag } = bid.settings;
  const award = grantPeriod?.start ?? first;
  const hired = dayOfStart(startPoint(award).plus(recruitmentLag));
  if (!leavesRoom(hired, months, slots)) {
    const latest = decimal(slots[slots.length - 1]!.months!.to).minus(months!);
    const day = latest.gt(slots[0]!.months!.from) ? dayOfStart(latest) : first;
    return { ...field, value: day, from: 'convention', convention: 'The latest start that leaves room for the months' };
  }
  return {
    ...field,
    value: hired,
    from: 'convention',
    convention: `${recruitmentLag} months to recruit after the ${grantPeriod ? 'grant starts' : 'first year starts'}`,
  };
}

function leavesRoom(start: Day, months: Decimal | undefined, slots: readonly Slot[]): boolean {
  return (
    months === undefined ||
    startPoint(start)
      .plus(months)
      .lte(slots[slots.length - 1]!.months!.to)
  );
}

function grantStart(bid: Bid, first: Day): Day {
  const start = bid.settings.grantPeriod?.start;
  return start && compareDays(start, first) > 0 ? start : first;
}

/** The bid's posts show when they start: 31,384 and 62,769 for 18 months are six months of the first year. */
function postStart(bid: Bid, slots: readonly Slot[]): { readonly day: Day; readonly line: string } | undefined {
  const counts = new Map<number, { count: number; line: string }>();
  for (const line of bid.lines) {
    const post = readPost(line);
    const paid = line.amounts[0];
    const own = slots.find(({ column }) => paid && column.heading === paid.column.heading);
    if (!post?.even || !post.months || post.months.length < 2 || !own?.months) continue;
    const months = Math.round(post.months[0]!.toNumber());
    if (months < 1 || months > 12) continue;
    const start = own.months.to - months;
    const known = counts.get(start);
    if (known) known.count++;
    else counts.set(start, { count: 1, line: line.name });
  }
  const best = [...counts].sort((a, b) => b[1].count - a[1].count)[0];
  return best && { day: dayOfStart(decimal(best[0])), line: best[1].line };
}
