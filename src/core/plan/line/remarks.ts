import { readCosting } from '../../costing/read-costing';
import { valueOf } from '../../costing/calculation';
import { startPoint } from '../../costing/schedule';
import type { Bid } from '../../model/bid';
import { yearText } from '../../model/period';
import { decimal, round, sum, type Decimal } from '../../model/decimal';
import { gradeKey } from '../../read/rates/read-rate-card';
import { amountText } from '../../report/figures-in-words';
import { gradeInBid } from './annual-cost';
import { gradeText, type LineCost } from './cost';
import { dayWords, valuesOf } from './fields';

/** A test that a costed line passes (`tick`) or that its writer should look at. `mend`: the view that mends it. */
export interface Remark {
  readonly kind: 'tick' | 'warning';
  readonly text: string;
  readonly mend?: 'rates';
}

const style = { pence: false, date1904: false };

function money(value: Decimal): string {
  return amountText(value, 'money', 'GBP', style);
}

export function remarksOn(cost: LineCost, bid: Bid): Remark[] {
  if (cost.missing.length > 0) return [];
  return [...fits(cost), ...capacity(cost, bid), ...grades(cost, bid), ...rates(cost, bid), ...vat(cost, bid), ...others(cost)];
}

function warning(text: string, mend?: 'rates'): Remark {
  return { kind: 'warning', text, ...(mend && { mend }) };
}

function months(count: Decimal): string {
  return `${count.toFixed()} ${count.eq(1) ? 'month' : 'months'}`;
}

const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

export function countWord(count: number): string {
  return counts[count] ?? String(count);
}

function fits({ span, slots, rule, fields }: LineCost): Remark[] {
  if (!span) return [];
  if (span.outside.gt(0))
    return [
      warning(
        `${months(span.outside)} of ${span.months.toFixed()} lie outside ${slots[0]!.label} to ${slots[slots.length - 1]!.label} and ${span.outside.eq(1) ? 'is' : 'are'} not costed`,
      ),
    ];
  const invented = fields.find(({ id }) => id === 'start')?.from === 'convention';
  const years =
    slots.length === 1
      ? 'the year'
      : `the ${countWord(slots.length)} ${slots[0]!.column.period?.kind.endsWith('year') ? 'years' : 'periods'}`;
  const ticks: Remark[] = [{ kind: 'tick', text: `${months(span.months)} fit ${years}` }];
  return invented && rule.id === 'grade-post'
    ? [...ticks, warning(`The words do not say when it starts; ${dayWords(span.start)} is taken`)]
    : ticks;
}

function capacity({ rule, fields, span, slots }: LineCost, bid: Bid): Remark[] {
  const values = valuesOf(fields);
  const week = rule.id === 'part-week' ? values.number('perWeek') : undefined;
  if (week?.gt(5)) return [warning(`${week.toFixed()} days a week are more than one person works`)];
  const days = rule.days?.(values);
  if (!days) return [];
  const year = values.words('year');
  const slot = slots.find(({ label }) => label === year);
  const length = span ? span.months : slot?.months ? decimal(slot.months.to - slot.months.from) : values.number('months');
  if (!length) return [];
  const room = round(length.times(bid.settings.workingDays).div(12));
  const window = span || !slot ? months(length) : slot.label;
  return days.lte(room)
    ? [{ kind: 'tick', text: `${days.toFixed()} days fit ${window} (${room.toFixed()} working days)` }]
    : [
        warning(
          `${days.toFixed()} days do not fit ${window}: at ${bid.settings.workingDays} working days a year there are ${room.toFixed()}`,
        ),
      ];
}

function grades({ rule, fields, annuals, slots, span }: LineCost, bid: Bid): Remark[] {
  if (rule.id !== 'grade-post') return [];
  const values = valuesOf(fields);
  const grade = values.words('grade');
  const found: Remark[] = [];
  const fte = values.number('fte');
  if (fte?.gt(1) && !values.number('posts')) found.push(warning(`${fte.toFixed()} FTE is more than one full-time post`));
  const { grantPeriod, recruitmentLag } = bid.settings;
  if (span && grantPeriod && recruitmentLag > 0) {
    const ready = startPoint(grantPeriod.start).plus(recruitmentLag);
    if (startPoint(span.start).lt(ready))
      found.push(
        warning(
          `It starts on ${dayWords(span.start)}; recruiting takes about ${recruitmentLag} months from ${dayWords(grantPeriod.start)}`,
        ),
      );
  }
  if (grade === undefined) {
    if (!values.number('onCosts')) found.push(warning('The annual cost is taken as it stands: on-costs have to be in it'));
    return found;
  }
  const name = gradeText(grade);
  annuals.forEach((annual, i) => {
    const slot = slots[i]!;
    if (annual?.instead !== undefined)
      found.push(
        warning(`${name} has no ${slot.label} cost; ${yearText(annual.instead)} is used, so no pay award is in`, 'rates'),
      );
  });
  const first = annuals.find((annual) => annual !== undefined);
  if (first?.line !== undefined)
    found.push(warning(`${name} is not in Rates; ${money(first.operand.value)} a year is what “${first.line}” pays`, 'rates'));
  else if (first?.status === 'assumed') found.push(warning(`The cost of ${name} is assumed, not agreed`, 'rates'));
  if (first?.point !== undefined) found.push({ kind: 'tick', text: `${name} is built up from spine point ${first.point}` });
  const elsewhere = gradeInBid(bid, gradeKey(grade));
  const used = annuals.flatMap((annual) => annual?.operand.value ?? []);
  if (elsewhere && first && first.line === undefined && used.every((value) => value.minus(elsewhere.annual).abs().gt(12)))
    found.push(warning(`${name} costs ${money(used[0]!)} a year here and ${money(elsewhere.annual)} on “${elsewhere.line}”`));
  return found;
}

function rates({ rate, fields }: LineCost, bid: Bid): Remark[] {
  const own = valuesOf(fields).number('rate');
  if (!rate || !own || own.eq(rate.rate)) return [];
  const sheet = rate.at ? `“${bid.snapshot.sheets[rate.at.sheet]!.name}”` : 'Rates';
  return [warning(`${sheet} has ${money(rate.rate)} for ${rate.role}; ${money(own)} is used`)];
}

function vat({ heard }: LineCost, bid: Bid): Remark[] {
  const { vat: basis } = bid.settings;
  if (heard.vat === 'plus' && basis === undefined)
    return [warning('VAT is left out. Say in Rates whether the bid is net or gross of VAT', 'rates')];
  if (heard.vat === 'including' && basis === 'net') return [warning('The price includes VAT and the bid is net of it')];
  return [];
}

/** The reader of costings that the checks use is asked too: where it comes to another figure, that is said. */
function others({ heard, rule, fields, calculations, total }: LineCost): Remark[] {
  if (['grade-post', 'percentage', 'fixed', 'rate-matrix'].includes(rule.id) || fields.some(({ from }) => from === 'yours'))
    return [];
  const reading = readCosting(heard.text);
  if (!reading.computed || reading.verdict === 'missing-factor' || fields.some(({ id }) => id === 'vat' || id === 'uplift'))
    return [];
  const exact = sum(calculations.map(valueOf));
  if (reading.computed.minus(exact).abs().lte(1) || reading.computed.minus(total).abs().lte(1)) return [];
  if (reading.alternatives.some(({ computed }) => computed.minus(exact).abs().lte(1))) return [];
  return [warning(`The words can also be read as ${money(reading.computed)}: ${reading.working}`)];
}
