import { readTyped } from '../../../src/workbench/store/typed-input';

test.each([
  ['50%', { value: 0.5, format: '0%' }],
  ['1,234', { value: 1234, format: '#,##0' }],
  ["'007", { value: '007' }],
  ['TRUE', { value: true }],
  ['#n/a', { value: { error: '#N/A' } }],
  ['=SUM(A1)', { value: 0, formula: 'SUM(A1)' }],
  ['=', { value: '=' }],
  ['£5k', { value: '£5k' }],
  ['', { value: '' }],
])('%s', (input, typed) => {
  expect(readTyped(input, 'General')).toEqual(typed);
});

test('everything is text in a text cell', () => {
  expect(readTyped('=A1', '@')).toEqual({ value: '=A1' });
  expect(readTyped(' 50%', '@')).toEqual({ value: ' 50%' });
});
