import { readCosting } from '../../src/core/costing/read-costing';
import { cleanText } from '../../src/core/read/clean-text';
import { readTableParts } from '../../src/core/read/formulas/reference';
import { shownText } from '../../src/core/read/number-format';
import { moneySign } from '../../src/core/report/figures-in-words';
import { review } from '../../src/core';
import { draw } from '../support/draw';
import { builtIns } from '../fuzz/words';

/** Names that every JavaScript object answers to are words like others wherever a sheet may hold them. */
describe.each([...builtIns, 'isPrototypeOf', 'toLocaleString'])('%s', (name) => {
  it('is no entity, no part of a table, no number format, no currency', () => {
    expect(cleanText(`5 &${name}; 6`)).toBe(`5 &${name}; 6`);
    expect(readTableParts(name)).toEqual({ parts: [], columns: { first: name, last: name } });
    expect(readTableParts(`[${name}]`)).toEqual({ parts: [], columns: { first: name, last: name } });
    expect(typeof shownText(5, name)).toBe('string');
    expect(moneySign(name)).toBe(`${name} `);
  });

  it.each(['£5 NAME', '£5 per NAME', '5 days NAME', 'NAME 3 sessions at £20', '20 hours NAME x £15', 'NAME £500 x 3 = £1,500'])(
    'is a word in a costing: %s',
    (text) => {
      const plain = readCosting(text.replace('NAME', 'gardener'));
      const named = readCosting(text.replace('NAME', name.toLowerCase()));
      expect([named.verdict, named.computed]).toEqual([plain.verdict, plain.computed]);
    },
  );

  it('is a sheet, heading, label, priority and period like any other', () => {
    const drawing = (word: string) => `
      ## ${word}
      ${word} costs
      | Activity  | ${word} | 24/25   | Priority |
      | ${word}   | £2,000  | £1,000  | ${word}  |
      | Training  | £700    | £900    | MUST     |
      | Total     | £2,800  | £1,900  |          |`;
    const told = (word: string) => {
      const { findings, counts, notExamined } = review(draw(drawing(word)).snapshot);
      return { counts, faults: notExamined.filter(({ fault }) => fault), checks: findings.map(({ check }) => check) };
    };
    expect(told(name)).toEqual(told('Gardening'));
  });
});
