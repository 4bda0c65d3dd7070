import { durationOf, type Duration } from '../costing/duration';
import { postText } from '../costing/post';
import type { Bid, Line } from '../model/bid';
import { decimal } from '../model/decimal';
import { defineCheck, fail, pass } from './define-check';

interface Funded {
  readonly line: Line;
  readonly duration: Duration;
  readonly years: readonly string[];
}

const employed =
  /\b(post|employ\w*|staff\w*|role|officer|contract|secondment|lead|worker|manager|practitioner|coordinator|co-ordinator|fund(?:ed|ing)? for|specialist|FTE|WTE)\b/i;

export const yearsFunded = defineCheck<Funded>({
  id: 'years-funded',
  group: 'grades',
  severity: 'warning',
  title: 'A line has money for as many years as its words say',
  why: 'A post of 18 months with money in one year stops half-way, or was costed short.',
  repair: 'Add the missing year’s amount, or correct the months in the words.',
  wrong: `
    | Activity        | 23/24    | 24/25  | Priority | Describe the exact benefit                   |
    | Programme lead  | 62,769 ✗ |        | MUST     | Employs a programme lead for 18 months       |
    | Practice lead   | 31,384   | 31,385 | MUST     | Employs a practice lead for 12 months        |`,
  right: `
    | Activity        | 23/24    | 24/25  | Priority | Describe the exact benefit                   |
    | Programme lead  | 31,384   | 62,769 | MUST     | Employs a programme lead for 18 months       |
    | Practice lead   | 62,769   |        | MUST     | Employs a practice lead for 12 months, learning from the last three years |`,
  messages: { short: '{line} runs for {months} months by its words; only {years} has money.' },
  select: linesOf,
  judge: ({ line, duration, years }) => {
    if (duration.months.lte(years.length * 12)) return pass(line.at);
    return fail({
      check: 'years-funded',
      severity: line.priorityText !== undefined && line.priority !== 'MUST' ? 'note' : 'warning',
      message: 'short',
      data: {
        line: { kind: 'name', text: line.name },
        months: { kind: 'words', text: duration.months.toFixed() },
        years: { kind: 'words', text: years.join(' and ') },
      },
      subject: line.name,
      at: [line.at],
      expected: { kind: 'figure', unit: 'months', value: duration.months },
      found: { kind: 'figure', unit: 'months', value: decimal(years.length * 12) },
    });
  },
});

/** Lines of tables by year whose words employ somebody or fund something for a time. */
function linesOf(bid: Bid): Funded[] {
  return bid.lines.flatMap((line): Funded[] => {
    if (!/month|year|mth|yr/i.test(`${line.benefit} ${line.name}`) || line.total.isZero()) return [];
    const periods = line.table.columns.filter(
      ({ role, period }) => role === 'period' && period && !['quarter', 'month'].includes(period.kind),
    );
    const text = postText(line);
    const duration = durationOf(text);
    if (periods.length < 2 || !duration || !employed.test(text)) return [];
    const years = line.amounts
      .filter(({ column, amount }) => column.period && !amount.value.isZero())
      .map(({ column }) => column.period!.text);
    return years.length > 0 ? [{ line, duration, years: [...new Set(years)] }] : [];
  });
}
