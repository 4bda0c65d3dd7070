import { wrongCell } from '../../../src/core/causes/cross';
import type { Cast } from '../../../src/core/model/relation';
import { across, bidOf, down, evidence, told } from './puzzles';

/** Staff, rent and travel over three years; `cells` are put over the figures that add up both ways. */
function budget(cells: Readonly<Record<string, string>> = {}): string {
  const rows = [
    ['Activity', '23/24', '24/25', '25/26', 'Total'],
    ['Staff', '20,140', '21,350', '22,480', '63,970'],
    ['Rent', '8,125', '8,400', '8,655', '25,180'],
    ['Travel', '1,930', '1,475', '1,210', '4,615'],
    ['Total', '30,195', '31,225', '32,345', '93,765'],
  ];
  for (const [at, text] of Object.entries(cells)) rows[Number(at.slice(1)) - 1]![at.charCodeAt(0) - 65] = text;
  return rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

describe('a miss down and a miss across', () => {
  it('name the one cell that both share', () => {
    // Rent of 24/25 is 8,400.
    const drawing = budget({ C3: '8,911' });
    const story = wrongCell(down(drawing, 2));
    expect(told(story)).toBe(
      'wrong-cell, likely: “Rent” says £8,911; both its row and its column add up with £8,400. [C3 = 8400]',
    );
    expect(evidence(story)).toEqual(['Down and across miss by the same amount, and share this one cell. @C3']);
    expect(story!.chance).toBe(1e-4);
    expect(told(wrongCell(across(drawing, 2)))).toBe(told(story));
  });

  it('say which slip of the hand it is', () => {
    expect(told(wrongCell(down(budget({ C3: '4,800' }), 2)))).toBe(
      'swapped-digits, likely: Two digits are swapped: £4,800 for £8,400 (“Rent”). [C3 = 8400]',
    );
    expect(told(wrongCell(down(budget({ C3: '8,900' }), 2)))).toBe(
      'changed-digit, likely: One digit is wrong: £8,900 for £8,400 (“Rent”). [C3 = 8400]',
    );
  });

  it('name a total that the total of totals adds, from both sides', () => {
    // The total of 24/25 is 31,225.
    const drawing = budget({ C5: '31,999' });
    const story = 'wrong-cell, likely: “Total” says £31,999; both its row and its column add up with £31,225. [C5 = 31225]';
    expect(told(wrongCell(down(drawing, 2)))).toBe(story);
    expect(told(wrongCell(across(drawing, 4)))).toBe(story);
  });

  it('name the total at the end of a row, from both sides', () => {
    const drawing = budget({ E3: '25,777' });
    const story = 'wrong-cell, likely: “Rent” says £25,777; both its row and its column add up with £25,180. [E3 = 25180]';
    expect(told(wrongCell(across(drawing, 2)))).toBe(story);
    expect(told(wrongCell(down(drawing, 4)))).toBe(story);
  });

  it('name the grand total that both lines meet in', () => {
    const drawing = budget({ E5: '99,999' });
    const story = 'wrong-cell, likely: “Total” says £99,999; both its row and its column add up with £93,765. [E5 = 93765]';
    expect(told(wrongCell(down(drawing, 4)))).toBe(story);
    expect(told(wrongCell(across(drawing, 4)))).toBe(story);
  });

  it.each([
    ['only one line misses', { E3: '25,180' }, 2],
    ['they miss by different amounts', { C3: '8,911', D3: '8,700' }, 2],
    ['two cells would do', { C3: '8,911', E4: '4,104' }, 2],
    ['all adds up', {}, 2],
  ])('name none where %s', (_, cells, col) => {
    expect(told(wrongCell(down(budget(cells), col)))).toBe('nothing');
  });

  it('agree within what the sums may be out by', () => {
    // Down misses by 511, across by 512: both within half a unit of each figure.
    expect(told(wrongCell(down(budget({ C3: '8,911', E3: '25,179' }), 2)))).toMatch(/^wrong-cell, likely: “Rent”/);
    expect(told(wrongCell(down(budget({ C3: '8,911', E3: '25,175' }), 2)))).toBe('nothing');
  });

  it.each<[string, Partial<Cast>]>([
    ['is only likely', { grade: 'likely' }],
    ['is a product', { kind: 'product' }],
    ['multiplies by rates', { rates: 4 }],
    ['belongs to another table', { table: 'Other' }],
    ['runs the same way', { direction: 'down' }],
    ['speaks of other lines', { lines: [1, 3, 4] }],
  ])('rest on no other line that %s', (_, more) => {
    const bid = bidOf(budget({ C3: '8,911' }));
    const casts = bid.casts.map((cast) => (cast.direction === 'across' ? { ...cast, ...more } : cast));
    expect(told(wrongCell(down({ ...bid, casts }, 2)))).toBe('nothing');
  });

  it.each<[string, Partial<Cast> | undefined]>([
    ['is no sum', { kind: 'difference' }],
    ['multiplies by rates', { rates: 1 }],
    ['is no cast', undefined],
  ])('explain nothing that %s', (_, more) => {
    const puzzle = down(budget({ C3: '8,911' }), 2);
    expect(told(wrongCell({ ...puzzle, cast: more && { ...puzzle.cast!, ...more } }))).toBe('nothing');
  });

  it('rest on no line whose total is blank or whose figures are words', () => {
    expect(told(wrongCell(down(budget({ C3: '8,911', E3: '' }), 2)))).toBe('nothing');
    expect(told(wrongCell(down(budget({ C3: '8,911', B3: 'tbc' }), 2)))).toBe('nothing');
  });

  it('take a blank cell for nothing', () => {
    expect(told(wrongCell(down(budget({ C3: '8,911', B3: '', E3: '17,055' }), 2)))).toMatch(/^wrong-cell, likely: “Rent”/);
  });
});
