import { bareFigure, signOf } from '../../src/taskpane/views/bare-figures';

const money = (text: string, value: string) => ({ text, value, unit: 'money' });

test('figures of one currency are bare under a caption that names it, and nil is a dash', () => {
  const figures = [money('£27,388', '27388'), null, money('−£500', '-500'), money('£0', '0')];
  expect(signOf(figures)).toBe('£');
  expect(figures.map((figure) => bareFigure(figure, '£'))).toEqual(['27,388', '–', '−500', '–']);
});

test('figures of two currencies, or of none, stay as they are', () => {
  const mixed = [money('£1', '1'), money('€1', '1')];
  expect(signOf(mixed)).toBeUndefined();
  expect(mixed.map((figure) => bareFigure(figure, undefined))).toEqual(['£1', '€1']);
  expect(signOf([{ text: '80 days', value: '80', unit: 'days' }])).toBeUndefined();
});
