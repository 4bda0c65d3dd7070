import {
  averageWords,
  calledTotal,
  changeWords,
  percentWords,
  shareWords,
  totalWords,
} from '../../../../src/core/read/relations/label-words';

const words: [string, RegExp, string[], string[]][] = [
  [
    'total',
    totalWords,
    [
      'Total',
      'TOTALS',
      'Sub-total',
      'Subtotal',
      'sub total',
      'Sum',
      'All',
      'Net',
      'gross',
      'Overall',
      'Both',
      'Combined',
      'Gesamtkosten',
      'insgesamt',
    ],
    ['Totally', 'summary', 'hall', 'network', 'grossing', 'Allotment', 'bothy'],
  ],
  ['total by name', calledTotal, ['Total', 'totals', 'Sub-total', 'subtotals', 'Sub total'], ['Net', 'All', 'Gross', 'totally']],
  ['average', averageWords, ['Average', 'Avg.', 'Mean', 'Durchschnitt', 'Moyenne'], ['Meaning', 'avgas']],
  [
    'share',
    shareWords,
    [
      '% of total',
      'Percentage',
      'per cent',
      'Share',
      'Rate',
      'Ratio',
      'Cost per head',
      'average',
      'avg',
      'Mean',
      'Change',
      'growth',
      'Diff.',
      'Increase',
      'unit',
      'Price',
      'cost',
      'Proportion',
    ],
    ['Person', 'Total', 'Staff'],
  ],
  [
    'change',
    changeWords,
    ['Change', 'Growth', 'Increase', 'decrease', 'inc', '+/-', 'Diff', 'Variation', 'over 2023'],
    ['Income', 'different', 'over 5', 'Total'].filter((word) => word !== 'different'),
  ],
  ['percent', percentWords, ['%', 'Percent', 'per cent', 'share', 'ratio', 'proportion'], ['Person', 'Total', 'change']],
];

describe.each(words)('a heading speaks of a %s', (_, pattern, yes, no) => {
  test.each(yes)('%s', (heading) => expect(pattern.test(heading)).toBe(true));
  test.each(no)('not in %s', (heading) => expect(pattern.test(heading)).toBe(false));
});
