import type { CostingReading } from '../costing/read-costing';
import type { Data } from '../model/finding';
import {
  againstAmount,
  costedWords,
  costingFinding,
  isTimed,
  mayHoldOther,
  money,
  workingOf,
  type CostedWords,
} from './costed-words';
import type { Bid } from '../model/bid';
import type { Outcome } from './define-check';

export interface CostingSubject {
  readonly words: CostedWords;
  readonly reading: CostingReading;
}

/** Costings of the amount beside their words: by time (rate × days × people), or by thing (unit × count). */
export function costingsBeside(bid: Bid, timed: boolean): CostingSubject[] {
  return costedWords(bid).flatMap((words) =>
    againstAmount(words)
      .filter((reading) => reading.terms.length > 0 && isTimed(reading) === timed)
      .map((reading) => ({ words, reading })),
  );
}

/**
 * An agreeing product is evidence. A gap is an error where the words hold nothing else that the amount could pay; else, and where
 * the words can be read in several ways, it is not examined. A missing factor is told with what it would have to be.
 */
export function judgeCosting({ words, reading }: CostingSubject, check: string): Outcome[] {
  if (reading.verdict === 'agrees') return [passOf(words, reading)];
  if (reading.verdict === 'differs') {
    if (!mayHoldOther(words, reading))
      return [{ verdict: 'fail', finding: costingFinding(check, 'error', 'differs', words, reading, words.amountAt) }];
    return [
      {
        verdict: 'not-examined',
        subject: words.name,
        at: words.amountAt,
        saying: {
          text: '{working}; the amount is {found}, and the words name other things it may pay for.',
          data: { working: { kind: 'words', text: reading.working }, found: money(reading.stated!.value, reading.currency) },
        },
      },
    ];
  }
  if (reading.verdict === 'missing-factor' && reading.implied) {
    const data: Data = {
      amount: { kind: 'figure', unit: 'money', currency: reading.currency ?? 'GBP', value: reading.stated!.value },
      working: { kind: 'words', text: reading.working },
      missing: { kind: 'words', text: reading.missing.join(', ') },
      implied: { kind: 'words', text: impliedOf(reading) },
    };
    return [
      {
        verdict: 'not-examined',
        subject: words.name,
        at: words.at,
        saying: { text: 'The words give {working} and no {missing}; {amount} would be {implied}.', data },
      },
    ];
  }
  // A rate that the bid calls estimated still multiplies: only the officer knows whether the gap is meant.
  if (reading.verdict === 'unsure' && reading.approximate && reading.why?.includes('rough') && !mayHoldOther(words, reading))
    return [{ verdict: 'unsure', finding: costingFinding(check, 'question', 'rough', words, reading, words.amountAt) }];
  if (reading.verdict === 'unsure' && reading.computed) {
    return [
      {
        verdict: 'not-examined',
        subject: words.name,
        at: words.at,
        saying: {
          text: '{working} is not the amount beside it, but {why}.',
          data: {
            working: { kind: 'words', text: reading.working },
            why: { kind: 'words', text: reading.why ?? 'the words leave it open' },
          },
        },
      },
    ];
  }
  return [];
}

export function passOf(words: CostedWords, reading: CostingReading): Outcome {
  const [working] = workingOf(reading);
  const conventions = reading.conventions.length > 0 ? ` (${reading.conventions.join(', ')})` : '';
  return {
    verdict: 'pass',
    at: words.amountAt,
    saying: {
      text: '{line}: {working}{conventions}',
      data: { line: { kind: 'name', text: words.name }, ...working!.data, conventions: { kind: 'words', text: conventions } },
    },
  };
}

/** "10 people" or "£15,000 each". */
function impliedOf(reading: CostingReading): string {
  const { value, name, unit } = reading.implied!;
  const figure = value.toDecimalPlaces(2).toFixed();
  return unit === '£'
    ? `£${figure.replace(/\B(?=(\d{3})+(?!\d))/g, ',')} for each`
    : name === 'count'
      ? `${figure} of them`
      : `${figure} ${name}`;
}
