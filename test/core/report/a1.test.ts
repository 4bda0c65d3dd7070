import fc from 'fast-check';
import { addressText, cellsText, columnLetters, columnNumber, parseCells } from '../../../src/core/report/a1';

const row = fc.nat(1_048_575);
const col = fc.nat(16_383);

describe('A1', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('names column %i %s', (number, letters) => {
    expect(columnLetters(number)).toBe(letters);
    expect(columnNumber(letters)).toBe(number);
  });

  it('reads back every box it writes, with or without dollars, in either case and from any corner', () => {
    fc.assert(
      fc.property(row, row, col, col, (r1, r2, c1, c2) => {
        const box = { top: Math.min(r1, r2), bottom: Math.max(r1, r2), left: Math.min(c1, c2), right: Math.max(c1, c2) };
        const text = cellsText(box);
        expect(parseCells(text)).toEqual(box);
        expect(parseCells(text.toLowerCase().replace(/([a-z]+)(\d+)/g, '$$$1$$$2'))).toEqual(box);
        expect(parseCells(`${columnLetters(c1)}${r1 + 1}:${columnLetters(c2)}${r2 + 1}`)).toEqual(box);
      }),
    );
  });

  it.each(['', 'A', '12', 'A0', 'XFE1', 'A1048577', 'A1:', 'Sheet!A1', 'AAAA1'])('knows that “%s” is no cell', (text) => {
    expect(parseCells(text)).toBeUndefined();
  });

  it.each([
    ['Funding', 'Funding!C43'],
    ['24/25 costs', "'24/25 costs'!C43"],
    ["Year 1's", "'Year 1''s'!C43"],
    ['A1', "'A1'!C43"],
    ['Données', 'Données!C43'],
  ])('quotes the sheet %s where Excel does', (sheet, address) => {
    expect(addressText(sheet, { top: 42, bottom: 42, left: 2, right: 2 })).toBe(address);
  });
});
