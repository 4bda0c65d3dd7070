import { fewLines, singleLine, skippedLines } from '../../../src/core/causes/lines';
import { across, bidOf, column, down, evidence, told } from './puzzles';

const lines = [27_388, 25_014, 16_237, 31_384, 9_651];
const total = 109_674;

describe('one line', () => {
  it('left out of the total is named, and the total should be what the lines add to', () => {
    const story = singleLine(down(column(lines, total - 16_237)));
    expect(told(story)).toBe('left-out: “Line 3” (£16,237) is left out of the total. [B7 = 109674]');
    expect(evidence(story)).toEqual(['“Line 3” is £16,237. @B4']);
    expect(story!.chance).toBeCloseTo(5 / (2 * 16_237), 9);
  });

  it('counted twice is named', () => {
    const story = singleLine(down(column(lines, total + 25_014)));
    expect(told(story)).toBe('counted-twice: “Line 2” (£25,014) is counted twice. [B7 = 109674]');
    expect(evidence(story)).toEqual(['“Line 2” is £25,014. @B3']);
  });

  it('taken away instead of added is half the difference', () => {
    const story = singleLine(down(column(lines, total - 2 * 9_651)));
    expect(told(story)).toBe(
      'sign: “Line 5” (£9,651) is taken away instead of added: half the difference is its amount. [B7 = 109674]',
    );
    const income = singleLine(down(column([27_388, 25_014, '-1,500'], 27_388 + 25_014 + 1_500)));
    expect(told(income)).toBe(
      'sign: “Line 3” (−£1,500) is taken away instead of added: half the difference is its amount. [B5 = 50902]',
    );
  });

  it('is not named where several have its amount', () => {
    const same = [4_000, 27_388, 4_000];
    const left = singleLine(down(column(same, 31_388)));
    expect(told(left)).toBe(
      'left-out: One line of £4,000 is left out of the total; several lines have that amount. [B5 = 35388]',
    );
    expect(evidence(left)).toEqual(['“Line 1” is £4,000. @B2', '“Line 3” is £4,000. @B4']);
    const twice = singleLine(down(column(same, 39_388)));
    expect(told(twice)).toBe('counted-twice: One line of £4,000 is counted twice; several lines have that amount. [B5 = 35388]');
    expect(told(singleLine(down(column(same, 27_388))))).toBe('nothing');
  });

  it('agrees to the last place that the total shows', () => {
    expect(told(singleLine(down(column(lines, total - 16_236))))).toMatch(/^left-out/);
    expect(told(singleLine(down(column(lines, total - 16_235))))).toBe('nothing');
    expect(told(singleLine(down(column(lines, '£93k'))))).toMatch(/^left-out: “Line 3”/);
  });

  it('may be a section that a total leaves out or counts twice', () => {
    const sections = (stated: string): string => `
      | Activity | Cost |
      | Staff | |
      | Lead | 27,388 |
      | Cover | 25,014 |
      | Subtotal staff | 52,402 |
      | Rooms | |
      | Hall | 16,237 |
      | Total rooms | 16,237 |
      | Later | 1,111 |
      | Aside | 8,642 |
      | Subtotal of none | tbc |
      | Total | ${stated} |
      | Total again | 52,402 |`;
    const bid = (stated: string) => bidOf(sections(stated));
    const puzzle = (stated: string) => {
      const own = bid(stated);
      const cast = own.casts.find(({ target }) => target === 11)!;
      return down({ ...own, casts: [{ ...cast, parts: [2, 3, 6, 8] }] });
    };
    const left = singleLine(puzzle('17,348'));
    expect(told(left)).toBe('left-out: “Subtotal staff” (£52,402) is left out of the total. [B12 = 69750]');
    expect(left!.chance).toBeCloseTo((4 + 2) / (2 * 52_402), 9);
    expect(told(singleLine(puzzle('122,152')))).toMatch(/^counted-twice: “Subtotal staff”/);
    expect(told(singleLine(puzzle('85,987')))).toMatch(/^counted-twice: One line of £16,237/);
    // A line that the total does not add is no section.
    expect(told(singleLine(puzzle('78,392')))).toBe('nothing');
    // A subtotal that the total adds is one of its parts, once.
    const added = down({ ...bid('17,348'), casts: [{ ...puzzle('17,348').cast!, parts: [4, 6, 8] }] });
    expect(evidence(singleLine(added))).toEqual(['“Subtotal staff” is £52,402. @B5']);
  });

  it('has no section across', () => {
    const drawing = `
      | Activity | 23/24 | 24/25 | Total |
      | Lead | 4,321 | 5,432 | 13,186 |
      | Subtotal | 3,433 | 3,433 | 6,866 |
      | Other | 1 | 2 | 3 |`;
    expect(told(singleLine(across(drawing, 1)))).toBe('nothing');
  });

  it.each([{ kind: 'product' }, { kind: 'average' }, { rates: 1 }] as const)(
    'has no story where parts are not added: %j',
    (more) => {
      const puzzle = down(column(lines, total - 16_237));
      expect(told(singleLine({ ...puzzle, cast: { ...puzzle.cast!, ...more } }))).toBe('nothing');
      const pair = down(column(lines, total - 27_388 - 9_651));
      expect(told(fewLines({ ...pair, cast: { ...pair.cast!, ...more } }))).toBe('nothing');
      expect(told(fewLines({ ...pair, cast: undefined }))).toMatch(/^lines-that-make-it/);
      expect(told(singleLine({ ...puzzle, cast: undefined }))).toMatch(/^left-out/);
    },
  );
});

describe('two or three lines', () => {
  it('that make up the gap together are named where they are the one such set', () => {
    const story = fewLines(down(column(lines, total - 27_388 - 9_651)));
    expect(told(story)).toBe('lines-that-make-it: These lines together are the difference: they may be left out. [B7 = 109674]');
    expect(evidence(story)).toEqual(['“Line 1” is £27,388. @B2', '“Line 5” is £9,651. @B6']);
    expect(story!.chance).toBeCloseTo((2 * 10) / (2 * 37_039), 9);
    // Twice as many tries of two among six lines, for the gap may lie on either side: 15, and 20 of three.
    const six = [...lines, 7_777];
    expect(fewLines(down(column(six, total + 7_777 - 37_039)))!.chance).toBeCloseTo((2 * 15) / (2 * 37_039), 9);
    expect(fewLines(down(column(six, total + 7_777 - 50_902)))!.chance).toBeCloseTo((2 * 20) / (2 * 50_902), 9);
  });

  it('may be counted twice', () => {
    const story = fewLines(down(column(lines, total + 25_014 + 16_237 + 9_651)));
    expect(told(story)).toMatch(/^lines-that-make-it: These lines together are the difference: they may be counted twice\./);
    expect(evidence(story)).toHaveLength(3);
    expect(story!.chance).toBeCloseTo((2 * 10) / (2 * 50_902), 9);
  });

  it.each([
    ['two sets fit', [1_000, 2_000, 3_000, 4_000, 7_777], 12_777],
    ['a set of three and a set of two fit', [1_100, 2_200, 3_300, 5_500, 7_777], 19_877 - 6_600],
    ['all lines of two', [1_234, 5_678], 0],
    ['all lines of three', [1_234, 5_678, 9_012], 0],
    ['the total repeats one of them', [1_234, 5_678, 9_012], 9_012],
    ['none fits', lines, total - 1],
  ])('are not named where %s', (_, parts, stated) => {
    expect(told(fewLines(down(column(parts, stated))))).toBe('nothing');
  });

  it('of three lines may be two', () => {
    expect(evidence(fewLines(down(column([1_234, 5_678, 9_012], 9_013))))).toHaveLength(2);
  });

  /** Lines of which no two and no three make the gap but those chosen: powers of two, apart from the last places. */
  const many = (count: number): number[] => Array.from({ length: count }, (_, i) => 100_000 + 7 * i * i * i + 13 * i);

  it.each([
    ['three of 25', 25, 3, 3],
    ['three of 26 are too many to try', 26, 3, 0],
    ['two of 60', 60, 2, 2],
    ['two of 61 are too many to try', 61, 2, 0],
  ])('%s', (_, count, chosen, named) => {
    const parts = many(count);
    const all = parts.reduce((a, b) => a + b, 0);
    const gap = parts.slice(-chosen).reduce((a, b) => a + b, 0);
    expect(evidence(fewLines(down(column(parts, all - gap))))).toHaveLength(named);
  });
});

describe('lines that were skipped', () => {
  const hidden = (stated: string): string => `
    | Activity | Cost |
    | Lead | 27,388 |
    hidden | Cover | 25,014 |
    hidden | Hall | 16,237 |
    | Travel | 9,651 |
    | Total | ${stated} |`;

  it('because they are hidden', () => {
    const story = skippedLines(down(hidden('37,039')));
    expect(told(story)).toBe('hidden: The total is that of the rows that can be seen; hidden rows hold the rest. [B6 = 78290]');
    expect(evidence(story)).toEqual(['“Cover” is £25,014. @B3', '“Hall” is £16,237. @B4']);
    expect(story!.chance).toBeCloseTo(1 / (2 * 41_251), 9);
    expect(told(skippedLines(down(hidden('53,276'))))).toBe('nothing');
  });

  it('because their column is hidden', () => {
    const drawing = `
      | Activity | 23/24 | 24/25 | 25/26 | Total |
      | Lead | 4,321 | 5,432 | 6,543 | 10,864 |`;
    const bid = bidOf(drawing, (snapshot) => ({
      ...snapshot,
      sheets: snapshot.sheets.map((sheet) => ({ ...sheet, hiddenCols: [{ first: 2, last: 2 }] })),
    }));
    expect(evidence(skippedLines(across(bid, 1)))).toEqual(['“Lead” is £5,432. @C2']);
    expect(told(skippedLines(across(drawing, 1)))).toBe('nothing');
  });

  it('because they are kept as text', () => {
    const story = skippedLines(down(column([27_388, "'25,014", 16_237], 43_625)));
    expect(told(story)).toBe('text-number: The total leaves out the amounts that are kept as text. [B5 = 68639]');
    expect(evidence(story)).toEqual(['“Line 2” is £25,014. @B3']);
  });

  it('is no story where all of them were skipped, or none, or nothing is added', () => {
    expect(told(skippedLines(down(column(["'27,388", "'25,014"], 0))))).toBe('nothing');
    expect(told(skippedLines(down(column([27_388, 25_014], 52_402))))).toBe('nothing');
    const puzzle = down(hidden('37,039'));
    expect(told(skippedLines({ ...puzzle, cast: undefined }))).toBe('nothing');
    expect(told(skippedLines({ ...puzzle, cast: { ...puzzle.cast!, kind: 'average' } }))).toBe('nothing');
  });
});
