import type { AcceptedSum } from '../../../../src/core/read/relations/accepted-sums';
import { contract } from '../../../../src/core/read/relations/contract';
import type { Proposal } from '../../../../src/core/read/relations/pool';
import type { Segment } from '../../../../src/core/read/relations/vote';

const segment = (lines: number): Segment => ({
  held: Array.from({ length: lines }, (_, l) => l),
  missed: [],
  strong: lines,
  score: lines,
});
const proposal = (target: number, parts: number[]): Proposal => ({ target, parts, shape: 'run', cost: 0, info: 0, found: 1 });
const sub = (target: number, parts: number[]): AcceptedSum => ({
  ...proposal(target, parts),
  held: [0, 1],
  missed: [],
  strong: 2,
  score: 9,
});

/** The parts that are left of a total at 9 over 0 to 8, where `lines` of ten bear the shorter reading out. */
function left(subs: readonly AcceptedSum[], lines = 10, parts = [0, 1, 3, 4, 6, 7], target = 9): string {
  const vote = (): Segment[] => (lines === 0 ? [] : [segment(lines)]);
  return contract(proposal(target, parts), segment(10), subs, vote).pattern.parts.join(' ');
}

test.each<[string, AcceptedSum[], string]>([
  ['subtotals take the place of their lines', [sub(2, [0, 1]), sub(5, [3, 4]), sub(8, [6, 7])], '2 5 8'],
  ['one of them does', [sub(5, [3, 4])], '0 1 5 6 7'],
  ['a subtotal of subtotals does in turn', [sub(2, [0, 1]), sub(5, [2, 3, 4])], '5 6 7'],
  ['a copy of one line does not', [sub(2, [1])], '0 1 3 4 6 7'],
  ['a subtotal with another part does not', [sub(5, [3, 4, 10])], '0 1 3 4 6 7'],
  ['the total itself does not', [sub(9, [0, 1])], '0 1 3 4 6 7'],
  ['a part that adds others does not', [sub(3, [0, 1])], '0 1 3 4 6 7'],
  ['a total of as many lines does not', [sub(8, [0, 1, 3, 4, 6, 7])], '0 1 3 4 6 7'],
  ['one beyond the total does not', [sub(10, [0, 1])], '0 1 3 4 6 7'],
])('%s', (_, subs, expected) => {
  expect(left(subs)).toBe(expected);
});

it('keeps nine lines in ten, or leaves the lines as they are', () => {
  expect(left([sub(2, [0, 1])], 9)).toBe('2 3 4 6 7');
  expect(left([sub(2, [0, 1])], 8)).toBe('0 1 3 4 6 7');
  expect(left([sub(2, [0, 1])], 0)).toBe('0 1 3 4 6 7');
});

it('is the same for totals that stand first', () => {
  expect(left([sub(1, [2, 3])], 10, [2, 3, 5], 0)).toBe('1 5');
  expect(left([sub(-1, [2, 3])], 10, [2, 3, 5], 0)).toBe('2 3 5');
});

it('leaves a total of two parts alone, and gives up after four turns', () => {
  expect(left([sub(2, [0, 1])], 10, [0, 1])).toBe('0 1');
  const parts = Array.from({ length: 12 }, (_, p) => 2 * p);
  const subs = [0, 2, 4, 6, 8].map((k) => sub(2 * k + 1, [2 * k, 2 * k + 2]));
  expect(left(subs, 10, parts, 30).split(' ')).toHaveLength(8);
});
