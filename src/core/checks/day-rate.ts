import { defineCheck } from './define-check';
import { costingsBeside, judgeCosting } from './judge-costing';

export const dayRate = defineCheck({
  id: 'day-rate',
  group: 'costing',
  severity: 'error',
  title: 'A rate times its days, hours or weeks and people is the amount',
  why: 'The words are what the funder is told is bought; an amount they do not come to cannot be defended.',
  repair: 'Correct the rate, the days or the amount, whichever is wrong.',
  wrong: `
    | Activity  | 23/24      | Describe the exact benefit                                            |
    | Analyst   | £56,000    | Short-term contract on an estimated £700 a day for 80 days            |
    | Designer  | £58,000 ?  | An estimated £700 a day for 80 days                                   |
    | Trainer   | £9,900 ✗   | 3 people for 5 days at £600 per day                                   |
    | Mentor    | £3,750 ✗   | 6 days @ £650 per day                                                 |`,
  right: `
    | Activity  | 23/24      | Describe the exact benefit                                            |
    | Analyst   | £56,000    | Short-term contract, £700 a day for 80 days across 6 months           |
    | Trainer   | £9,000     | 3 people for 5 days at £600 per day                                   |
    | Mentor    | £3,900     | 6 days @ £650 per day                                                 |
    | Lead      | £20,300    | 1 day a week, £725 per day for 7 months                               |
    | Evaluator | £7,000     | 12 days at £500 per day plus travel and materials                     |`,
  messages: {
    differs: '{line}: {working}; the amount says {found}.',
    rough: '{line}: {working}, by figures the bid calls rough; the amount says {found}. Which holds?',
  },
  select: (bid) => costingsBeside(bid, true),
  judge: (subject) => judgeCosting(subject, 'day-rate'),
});
