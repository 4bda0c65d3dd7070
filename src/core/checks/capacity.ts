import type { CostingReading, Factor } from '../costing/read-costing';
import { decimal, round, type Decimal } from '../model/decimal';
import type { Bid } from '../model/bid';
import { costedWords, type CostedWords } from './costed-words';
import { defineCheck, fail, pass, type Outcome } from './define-check';

interface Booked {
  readonly words: CostedWords;
  readonly days: Decimal;
  readonly window: Factor;
  readonly months: Decimal;
}

export const capacity = defineCheck<Booked>({
  id: 'capacity',
  group: 'costing',
  severity: 'warning',
  title: 'The days fit into the months they are worked in',
  why: 'A year has about 220 working days; more days than that for one person cannot be worked and will not be spent.',
  repair: 'Check the days and the months, or say how many people share the days.',
  wrong: `
    | Activity  | 23/24       | Describe the exact benefit                                  |
    | Analyst   | £140,000 ✗  | Short-term contract at £700 a day for 200 days across 6 months |
    | Adviser   | £14,000     | £700 a day for 20 days                                      |`,
  right: `
    | Activity  | 23/24       | Describe the exact benefit                                  |
    | Analyst   | £56,000     | Short-term contract at £700 a day for 80 days across 6 months |
    | Adviser   | £14,000     | £700 a day for 20 days                                      |`,
  messages: { over: '{line}: {days} days do not fit into {window}; at {year} working days a year there are {room}.' },
  select: bookedDays,
  judge: ({ words, days, window, months }, bid): Outcome => {
    const room = round(months.times(bid.settings.workingDays).div(12));
    const data = {
      line: { kind: 'name', text: words.name },
      days: { kind: 'words', text: days.toFixed() },
      window: { kind: 'words', text: `${window.value.toFixed()} ${window.name}` },
      room: { kind: 'words', text: room.toFixed() },
      year: { kind: 'words', text: String(bid.settings.workingDays) },
    } as const;
    if (days.lte(room)) return pass(words.amountAt, '{line}: {days} days fit into {window} ({room} working days)', data);
    return fail({
      check: 'capacity',
      severity: 'warning',
      message: 'over',
      data,
      subject: words.name,
      at: [words.amountAt, words.at],
      expected: { kind: 'figure', unit: 'days', value: room },
      found: { kind: 'figure', unit: 'days', value: days },
    });
  },
});

/** Days of one person with a window of weeks, months or years. Several people, or days counted per week, are left alone. */
function bookedDays(bid: Bid): Booked[] {
  return costedWords(bid).flatMap((words) =>
    words.readings.flatMap((reading): Booked[] => {
      if (reading.terms.length !== 1 || !/^(?:agrees|differs|no-stated-amount)$/.test(reading.verdict)) return [];
      const { factors } = reading.terms[0]!;
      const days = factors.filter(({ unit }) => unit === 'day');
      const others = factors.filter(({ unit, name }) => unit !== 'day' && name !== 'rate');
      const window = windowOf(reading);
      if (days.length !== 1 || others.length > 0 || !window) return [];
      return [{ words, days: days[0]!.value, window: window.factor, months: window.months }];
    }),
  );
}

function windowOf(reading: CostingReading): { factor: Factor; months: Decimal } | undefined {
  const spans = reading.windows.flatMap((factor) => {
    if (factor.unit === 'month') return [{ factor, months: factor.value }];
    if (factor.unit === 'year') return [{ factor, months: factor.value.times(12) }];
    return factor.unit === 'week' ? [{ factor, months: factor.value.times(12).div(decimal(52)) }] : [];
  });
  return spans.length === 1 ? spans[0] : undefined;
}
