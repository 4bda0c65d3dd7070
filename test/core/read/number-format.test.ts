import { readFormat, shownHalf, shownText } from '../../../src/core/read/number-format';

test.each<[string, object]>([
  ['General', { general: true, date: false, unit: 'number' }],
  ['£#,##0.00', { currency: 'GBP', places: 2, unit: 'money' }],
  ['\\£#,##0', { currency: 'GBP' }],
  ['[$£-809]#,##0', { currency: 'GBP' }],
  ['[$€-2]\\ #,##0', { currency: 'EUR' }],
  ['_-"£"* #,##0_-;-"£"* #,##0_-;_-"£"* "-"??_-;_-@_-', { currency: 'GBP', places: 0 }],
  ['[$-809]dd mmmm yyyy', { date: true, unit: 'date' }],
  ['$#,##0', { currency: 'USD' }],
  ['#,##0', { unit: 'number', places: 0 }],
  ['0.0,,"m"', { scale: 6, places: 1 }],
  ['#,##0,', { scale: 3 }],
  ['0%', { percent: true, unit: 'percent', scale: 0 }],
  ['#,##0;(#,##0)', { brackets: true }],
  ['#,##0_);(#,##0)', { brackets: true }],
  ['@', { text: true }],
  ['mmm-yy', { date: true }],
  ['[h]:mm', { date: true }],
  ['0.0 "days"', { unit: 'days' }],
  ['bad[', { general: true }],
])('%s', (code, expected) => {
  expect(readFormat(code)).toMatchObject(expected);
});

test.each<[number, string, string]>([
  [45017, 'mm-dd-yy', '01/04/2023'],
  [45017, 'mmm-yy', 'Apr-23'],
  [1234.5, '£#,##0.00', '£1,234.50'],
  [-1234, '#,##0;(#,##0)', '(1,234)'],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', '-'],
  [1_120_000, '"£"0.00,,"m"', '£1.12m'],
  [0.1 + 0.2, 'General', '0.3'],
  [7, 'bad[', '7'],
  [7, '', '7'],
])('%d under %s', (value, code, text) => {
  expect(shownText(value, code)).toBe(text);
});

it('counts days from 1904 where the workbook does', () => {
  expect(shownText(0, 'dd/mm/yyyy', true)).toBe('01/01/1904');
});

it('finds the last place shown where the format alone does not say it', () => {
  expect(shownHalf(2_500_000, readFormat('[>=1000000]0.0,,"m";0'))).toBe(50_000);
  expect(shownHalf(500, readFormat('[>=1000000]0.0,,"m";0'))).toBe(0.5);
  expect(shownHalf(0.00012, readFormat('General'))).toBeCloseTo(0.000005, 12);
  expect(shownHalf(1e-7, readFormat('General'))).toBeGreaterThan(0);
});
