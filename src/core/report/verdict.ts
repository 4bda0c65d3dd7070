import type { Report, Verdict } from './report';
import { countText, joined, type Voice } from './sentences';

type Counts = Report['counts'];

/** The first two sentences of a review. Their numbers are those of the lists below them. */
export function makeVerdict(counts: Counts, printed: Verdict['printed'], tables: number, faults: number, voice: Voice): Verdict {
  const worst = (['error', 'question', 'warning', 'note'] as const).find((severity) => counts[severity] > 0) ?? 'none';
  return {
    headline: headlineOf(counts, tables, voice),
    totals: [totalsText(printed, voice), notExaminedText(counts, worst, voice), faultText(faults, voice)]
      .filter((text) => text !== '')
      .join(' '),
    worst,
    printed,
  };
}

function headlineOf(counts: Counts, tables: number, voice: Voice): string {
  const number = (value: number, one: string, many: string): string => countText(value, [one, many], voice);
  if (counts.error > 0) return `${number(counts.error, 'figure is', 'figures are')} wrong`;
  if (counts.question > 0) return `No figure is wrong, ${number(counts.question, 'question is', 'questions are')} open`;
  if (counts.warning > 0) return `No figure is wrong, ${number(counts.warning, 'warning', 'warnings')} to look at`;
  if (tables === 0) return 'No funding table found';
  if (counts.checks === 0) return 'Nothing could be checked';
  return `${number(counts.checks, 'check', 'checks')}, nothing wrong`;
}

/** "Of 9 printed totals, 6 agree, 2 wait for your answer and 1 is wrong." */
function totalsText({ all, agree, waiting, follow, dismissed, unchecked, wrong }: Verdict['printed'], voice: Voice): string {
  if (all === 0) return 'The bid prints no total.';
  if (agree === all)
    return all === 1 ? 'The one printed total agrees.' : `All ${countText(all, undefined, voice)} printed totals agree.`;
  const part = (value: number, one: string, many: string): string[] =>
    value === 0 ? [] : [countText(value, [one, many], voice)];
  const parts = [
    ...part(agree, 'agrees', 'agree'),
    ...part(waiting, 'waits for your answer', 'wait for your answer'),
    ...part(unchecked, 'could not be checked', 'could not be checked'),
    ...part(dismissed, 'is dismissed', 'are dismissed'),
    ...part(follow, 'carries an error on', 'carry an error on'),
    ...part(wrong, 'is wrong', 'are wrong'),
  ];
  return `Of ${countText(all, ['printed total', 'printed totals'], voice)}, ${joined(parts)}.`;
}

/** Said above the lists where nothing graver is: what was not examined stands as plainly as errors. */
function notExaminedText({ notExamined }: Counts, worst: Verdict['worst'], voice: Voice): string {
  if (notExamined === 0 || worst === 'error' || worst === 'question') return '';
  return notExamined === 1
    ? '1 thing could not be examined. It is listed below.'
    : `${countText(notExamined, undefined, voice)} things could not be examined. They are listed below.`;
}

function faultText(faults: number, voice: Voice): string {
  return faults === 0
    ? ''
    : `${countText(faults, ['check', 'checks'], voice)} stopped through a fault in Crosscast; nothing is known about ${faults === 1 ? 'it' : 'them'}.`;
}
