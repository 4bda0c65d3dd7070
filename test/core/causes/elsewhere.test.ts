import { otherColumn, seenElsewhere } from '../../../src/core/causes/elsewhere';
import type { Bid } from '../../../src/core/model/bid';
import { across, bidOf, column, down, evidence, told } from './puzzles';

const row = (staff: string, total: string): string => `
  | Activity | 23/24 | 24/25 | Asked | Total |
  | Staff | ${staff} | ${total} |
  | Rent | 8,125 | 8,400 | 1,111 | 17,636 |`;

describe('the figure of another column', () => {
  it('taken up alone leaves out the others', () => {
    const story = otherColumn(across(row('20,140 | 21,350 | 5,000', '21,350'), 1));
    expect(told(story)).toBe(
      'other-column: It takes up one column only: £21,350 is the 24/25 figure, and the others are left out. [E2 = 46490]',
    );
    expect(evidence(story)).toEqual(['C2 holds £21,350 too. @C2']);
    expect(story!.chance).toBe(1e-4);
  });

  it('repeated from a column that is not added', () => {
    const bid = bidOf(row('20,140 | 21,350 | 45,678', '45,678'));
    const cast = { parts: [1, 2] };
    const story = otherColumn(across(bid, 1, cast));
    expect(told(story)).toBe(
      'other-column: It repeats the figure of another column: £45,678 is the Asked figure of the row. [E2 = 41490]',
    );
    // A round figure may well stand twice.
    expect(told(otherColumn(across(bidOf(row('20,140 | 21,350 | 45,000', '45,000')), 1, cast)))).toBe('nothing');
  });

  it('is weaker where the figure is round', () => {
    const story = otherColumn(across(row('20,140 | 21,000 | 5,000', '21,000'), 1));
    expect(told(story)).toMatch(/^other-column: It takes up one column only/);
    expect(story!.chance).toBe(0.004);
  });

  it.each([
    ['12,300', 1e-4],
    ['12,000', 0.004],
    ['0.123', 1e-4],
    ['0.12', 0.004],
    ['0.0012', 0.004],
    ['20,070', 1e-4],
    ['-12,300', 1e-4],
  ])('tells more by three digits than by two: %s', (figure, chance) => {
    const story = otherColumn(across(row(`${figure} | 21,350 | 5,000`, figure), 1));
    expect(story!.chance).toBe(chance);
  });

  it.each([
    ['no column holds it', '20,140 | 21,350 | 5,000', '45,530'],
    ['two columns hold it', '21,350 | 21,350 | 5,000', '21,350'],
  ])('has nothing to say where %s', (_, parts, stated) => {
    expect(told(otherColumn(across(row(parts, stated), 1)))).toBe('nothing');
  });

  it('has nothing to say where nothing is added, or the table is not known', () => {
    const puzzle = across(row('20,140 | 21,350 | 5,000', '21,350'), 1);
    expect(told(otherColumn({ ...puzzle, cast: undefined }))).toBe('nothing');
    expect(told(otherColumn({ ...puzzle, cast: { ...puzzle.cast!, kind: 'product' } }))).toBe('nothing');
    expect(told(otherColumn({ ...puzzle, cast: { ...puzzle.cast!, table: 'Other' } }))).toBe('nothing');
  });
});

describe('where else a figure stands', () => {
  const drawing = `
    | Activity | Cost | Other |
    | Lead | 27,388 | 1 |
    | Cover | 25,014 | 2 |
    | Total | 53,137 | 3 |
    | Copied | 53,137 | 4 |
    | Agreed | 52,402 | 5 |`;
  const seen = (text: string, change?: (bid: Bid) => Bid): string[] => {
    const bid = bidOf(text);
    const puzzle = down(bid);
    return evidence({ evidence: seenElsewhere({ ...puzzle, bid: change?.(bid) ?? bid }) } as never);
  };

  it('speaks for what is expected and leaves open what is found', () => {
    expect(seen(drawing)).toEqual([
      '£52,402 also stands in “Costs”, B6. @B6',
      '(£53,137 also stands in “Costs”, B5: one may have been copied from the other. @B5)',
    ]);
  });

  it('is not the total or one of its parts, nor a round figure', () => {
    expect(seen(column([27_388, 25_014], 27_388))).toEqual([]);
    expect(seen(column([27_000, 23_000], 27_000).replace('| Total', '| Total | 27,000 |\n| Other | 50,000 |\n| Old'))).toEqual(
      [],
    );
  });

  it('is looked for in columns of figures only, and in the first 20,000 cells', () => {
    const roles = (role: 'label' | 'text') => (bid: Bid) => ({
      ...bid,
      tables: bid.tables.map((table) => ({
        ...table,
        columns: table.columns.map((own) => (own.col === 1 ? { ...own, role } : own)),
      })),
    });
    expect(seen(drawing, roles('text'))).toEqual([]);
    expect(seen(drawing, roles('label'))).toEqual([]);
    // The figure stands in the last row, behind as many rows of two columns of figures as are drawn.
    const behind = (rows: number) => (bid: Bid) => ({
      ...bid,
      tables: bid.tables.map((table) => ({
        ...table,
        rows: [...Array.from({ length: rows }, () => table.rows[0]!), table.rows[4]!],
      })),
    });
    expect(seen(drawing, behind(9_999))).toHaveLength(1);
    expect(seen(drawing, behind(10_000))).toEqual([]);
  });

  it('is looked for on its own sheet', () => {
    const untitled = (bid: Bid) => ({ ...bid, tables: bid.tables.map(({ title: _, ...table }) => table) });
    expect(seen(drawing, untitled)[0]).toBe('£52,402 also stands in “”, B6. @B6');
  });
});
