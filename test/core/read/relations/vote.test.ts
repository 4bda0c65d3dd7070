import { missInfo } from '../../../../src/core/read/relations/chance';
import { voteOver, type Outcome } from '../../../../src/core/read/relations/vote';

/** Lines by letter: H holds, h holds weakly, M misses, m misses weakly, . says nothing. Each H is worth 2, each h 0.15. */
function vote(lines: string, keys?: readonly number[]): string[] {
  const outcome = (line: number): Outcome | undefined => {
    const said = lines[line]!;
    if (said === '.') return undefined;
    const holds = said.toLowerCase() === 'h';
    const weak = said === said.toLowerCase();
    return { holds, weak, info: weak ? 0.15 : 2, key: keys?.[line] ?? line };
  };
  return voteOver(lines.length, outcome, 0.25).map(
    ({ held, missed, strong, score }) => `${held.join(' ')} | ${missed.join(' ')} | ${strong} | ${score.toFixed(3)}`,
  );
}
const score = (...says: number[]): string => says.reduce((all, own) => all + own, 0).toFixed(3);

test.each([
  ['every line that holds adds to it', 'HHH', [`0 1 2 |  | 3 | ${score(6)}`]],
  ['lines that say nothing are passed over', '.H.H', [`1 3 |  | 2 | ${score(4)}`]],
  ['a miss within it is kept, one beyond it is none of it', 'HHMHM', [`0 1 3 | 2 | 3 | ${score(6, missInfo)}`]],
  ['it begins with a line that holds', 'MMHH', [`2 3 |  | 2 | ${score(4)}`]],
  ['weak lines say little, and weak misses half', 'HhmH', [`0 1 3 | 2 | 2 | ${score(4, 0.15, missInfo / 2)}`]],
  ['a weak line alone holds', 'h', [`0 |  | 0 | ${score(0.15)}`]],
  ['misses that outweigh it end it, and another may begin', 'HMMHH', [`0 |  | 1 | ${score(2)}`, `3 4 |  | 2 | ${score(4)}`]],
  [
    'a long one ends where it has clearly stopped',
    'HHHHHMMMMHH',
    [`0 1 2 3 4 |  | 5 | ${score(10)}`, `9 10 |  | 2 | ${score(4)}`],
  ],
  ['a long one outlives three misses', 'HHHHHMMMHHH', [`0 1 2 3 4 8 9 10 | 5 6 7 | 8 | ${score(16, 3 * missInfo)}`]],
  ['nothing holds', 'MM.', []],
])('%s', (_, lines, segments) => {
  expect(vote(lines)).toEqual(segments);
});

it('counts lines of the same proportions once', () => {
  expect(vote('HHH', [7, 7, 8])).toEqual([`0 1 2 |  | 3 | ${score(4, 0.25)}`]);
  expect(vote('hhh', [7, 7, 7])).toEqual([`0 1 2 |  | 0 | ${score(0.45)}`]);
});
