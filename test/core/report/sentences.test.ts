import { decimal } from '../../../src/core/model/decimal';
import { cell } from '../../../src/core/model/place';
import { say } from '../../../src/core/report/sentences';

const voice = { sheets: ['Funding', '24/25 costs'], pence: false, date1904: false };

describe('sentences', () => {
  it('puts figures, names and lists into a template', () => {
    const text = '{row} says {found}, {gap}; {tables} add to {share} of it.';
    expect(
      say(
        {
          text,
          data: {
            row: { kind: 'name', text: 'Digital Prescence' },
            found: { kind: 'figure', value: decimal(5000), unit: 'money' },
            gap: { kind: 'gap', value: decimal(-776), unit: 'money' },
            share: { kind: 'share', value: decimal('0.584') },
            tables: { kind: 'list', joined: 'and', items: ['a', 'b', 'c'].map((name) => ({ kind: 'name', text: name })) },
          },
        },
        voice,
      ),
    ).toBe('“Digital Prescence” says £5,000, −£776; “a”, “b” and “c” add to 58% of it.');
  });

  it('counts with nouns and chooses words by a count', () => {
    const of = (value: number): string =>
      say(
        { text: '{count} {count|shows|show} no costing', data: { count: { kind: 'count', value, noun: ['line', 'lines'] } } },
        voice,
      );
    expect(of(1)).toBe('1 line shows no costing');
    expect(of(6)).toBe('6 lines show no costing');
    expect(of(1200)).toBe('1,200 lines show no costing');
  });

  it('leaves the sheet out at home only', () => {
    const saying = { text: '{place}', data: { place: { kind: 'place' as const, place: cell(1, 2, 1) } } };
    expect(say(saying, { ...voice, home: 1 })).toBe('B3');
    expect(say(saying, { ...voice, home: 0 })).toBe("'24/25 costs'!B3");
  });

  it('does not take sheet text for a template', () => {
    expect(say({ text: '{name}', data: { name: { kind: 'name', text: '{total} $& $1' } } }, voice)).toBe('“{total} $& $1”');
  });

  it('takes control characters out of names', () => {
    expect(say({ text: '{name}', data: { name: { kind: 'name', text: 'a\u001b[31mb\r\nc\u202ed' } } }, voice)).toBe(
      '“a[31mb cd”',
    );
  });

  it('throws where a name has nothing to show, also for names every object has', () => {
    expect(() => say({ text: '{missing}', data: {} }, voice)).toThrow('{missing}');
    expect(() => say({ text: '{constructor}', data: {} }, voice)).toThrow('{constructor}');
  });
});
