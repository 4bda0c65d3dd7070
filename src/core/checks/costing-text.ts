import { costedWords, costingFinding } from './costed-words';
import { defineCheck } from './define-check';
import { passOf, type CostingSubject } from './judge-costing';

export const costingText = defineCheck<CostingSubject>({
  id: 'costing-text',
  group: 'costing',
  severity: 'error',
  title: 'A costing that a sentence states comes to the amount it states',
  why: 'A reader who multiplies the sentence out finds the slip before the bid does.',
  repair: 'Correct the factor or the result in the sentence.',
  wrong: `
    | Activity        | 23/24     | Describe the exact benefit                                              |
    | Peer challenge  | £94,000   | The programme. 3 people for 5 days at £600 per day = £9,900 ✗           |`,
  right: `
    | Activity        | 23/24     | Describe the exact benefit                                              |
    | Peer challenge  | £94,000   | The programme. 3 people for 5 days at £600 per day is £9000 per challenge. Estimate 8 councils taking part is £72,000 |
    | Self-assessment | £3,200    | £3,200 per council for £800 per day for four days, a total of £48,000 for the 15 councils |`,
  messages: { differs: '{line}: {working}; the words say {found}.' },
  select: (bid) =>
    costedWords(bid).flatMap((words) =>
      words.readings
        .filter(({ stated, verdict }) => stated?.where === 'text' && (verdict === 'agrees' || verdict === 'differs'))
        .map((reading) => ({ words, reading })),
    ),
  judge: ({ words, reading }) =>
    reading.verdict === 'agrees'
      ? passOf(words, reading)
      : { verdict: 'fail', finding: costingFinding('costing-text', 'error', 'differs', words, reading, words.at) },
});
