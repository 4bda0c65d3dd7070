import { isContinental, separatorsOf } from '../../../src/core/read/separators';

test.each([
  ...[
    '1.234,5',
    '1.234,567',
    '12.345,67',
    '123.456.789,0',
    '1 234,56',
    '123 456 789,5',
    '1.234.567',
    '123.456.789',
    '0,5',
    '0,125',
  ],
  ...[
    '12,5',
    '1234,56',
    '12,3456',
    '1,23456',
    '€1.234,56',
    '£ 12,5',
    '-12,5',
    '+0,75',
    '(12,5)',
    '$ (1.234,5)',
    '12,5 %',
    '12,5€',
    '12,5 €',
  ],
])('%s can only be written the continental way', (text) => {
  expect(isContinental(text)).toBe(true);
});

test.each([
  ...[
    '1,234',
    '12,345',
    '123,456',
    '1.234',
    '12.345',
    '1,234.5',
    '1,234,567',
    '12.5',
    '1234',
    '1234.567',
    '1.23,5',
    '1.2345,6',
    '12 34,5',
  ],
  ...[
    '1234.567,8',
    '.234,5',
    ',5',
    '1,',
    '1.234.56',
    '1.234.5678',
    '1.234.',
    'x12,5',
    '12,5x',
    '12,5 x%',
    '1 234 567',
    '1,2,3',
    '12,5 days',
  ],
  ...['x1.234.567', '0,x', '1.234,x', '1.234.567x', '0,5x', ''],
])('%s may be English, or is no figure', (text) => {
  expect(isContinental(text)).toBe(false);
});

const votes = (english: number, continental: number, ambiguous: number) => ({ english, continental, ambiguous });

describe('how a column is written', () => {
  test.each([
    ['two witnesses and none against', votes(0, 2, 1), votes(0, 2, 1), 'continental'],
    ['one witness alone', votes(0, 1, 0), votes(0, 9, 0), 'english'],
    ['three to one', votes(1, 3, 2), votes(1, 3, 2), 'continental'],
    ['less than three to one', votes(1, 2, 0), votes(1, 9, 0), 'english'],
    ['as many that may be either', votes(0, 2, 2), votes(0, 9, 2), 'english'],
    ['a sheet that is as much English', votes(0, 3, 0), votes(3, 3, 0), 'english'],
    ['nothing of its own in a continental sheet', votes(0, 0, 0), votes(0, 3, 2), 'continental'],
    ['nothing of its own in a sheet of few', votes(0, 0, 0), votes(0, 2, 0), 'english'],
    ['nothing of its own in a sheet with six to one', votes(0, 0, 0), votes(1, 6, 0), 'continental'],
    ['nothing of its own in a sheet with five to one', votes(0, 0, 0), votes(1, 5, 0), 'english'],
    ['nothing of its own in a sheet of as many that may be either', votes(0, 0, 0), votes(0, 3, 3), 'english'],
    ['figures that may be either, whatever the sheet says', votes(0, 0, 1), votes(0, 9, 1), 'english'],
    ['English figures, whatever the sheet says', votes(1, 0, 0), votes(1, 9, 0), 'english'],
  ])('%s', (_, column, sheet, expected) => {
    expect(separatorsOf(column, sheet)).toBe(expected);
  });
});
