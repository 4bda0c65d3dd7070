import type { Anchor, Correction } from '../../src/core';
import { withCorrections, withoutCorrection } from '../../src/taskpane/kept-corrections';

const anchor = (row: number, text: string, more: Partial<Anchor> = {}): Anchor => ({
  sheet: 'Funding',
  row,
  col: 0,
  text,
  table: 'Funding/Youth work',
  ...more,
});
const kind = (at: Anchor, as: 'line' | 'note' | 'total'): Correction => ({ kind: 'row-kind', at, as });

test('a new answer takes the place of the old one, also where its row has moved', () => {
  const old = kind(anchor(5, 'Guitars'), 'note');
  expect(withCorrections([old], [kind(anchor(7, 'Guitars'), 'line')])).toEqual([kind(anchor(7, 'Guitars'), 'line')]);
});

test('another row that has come to the old one’s place keeps both', () => {
  const old = kind(anchor(5, 'Guitars'), 'note');
  const fresh = kind(anchor(5, 'Microphones'), 'line');
  expect(withCorrections([old], [fresh])).toEqual([old, fresh]);
});

test('rows of one name are told apart by which they are', () => {
  const first = kind(anchor(5, 'Subtotal', { nth: { at: 1, of: 2 } }), 'note');
  const second = kind(anchor(9, 'Subtotal', { nth: { at: 2, of: 2 } }), 'note');
  expect(withCorrections([first], [second])).toEqual([first, second]);
  const again = kind(anchor(9, 'Subtotal', { nth: { at: 2, of: 2 } }), 'total');
  expect(withCorrections([first, second], [again])).toEqual([first, again]);
});

test('what a row is and what it adds are two things said of it, as are its links by topic', () => {
  const at = anchor(5, 'Total');
  const total: Correction = { kind: 'total-of', at, from: anchor(2, 'A'), to: anchor(3, 'B') };
  const success: Correction = { kind: 'link', at, topic: 'success' };
  const after: Correction = { kind: 'link', at, topic: 'sustainability' };
  expect(withCorrections([kind(at, 'total'), total, success], [after])).toHaveLength(4);
});

test('two totals of one row that are none stay two', () => {
  const none = (col: number): Correction => ({ kind: 'not-a-total', at: anchor(9, 'Total', { col }) });
  expect(withCorrections([none(1)], [none(2)])).toHaveLength(2);
});

test('said and undone leaves what was there, by a copy as well', () => {
  const kept = [kind(anchor(1, 'A'), 'note'), kind(anchor(2, 'B'), 'note')];
  const added = kind(anchor(3, 'C'), 'total');
  expect(withoutCorrection(withCorrections(kept, [added]), structuredClone(added))).toEqual(kept);
  expect(withoutCorrection(kept, added)).toEqual(kept);
});
