import type { Correction } from '../../../src/core/model/correction';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

const drawing = `
  Two projects
  | Item      | Cost   |
  | Staff     | 12,300 |
  | Rent      | 4,150  |
  | Materials | 2,600  |
  | Total     | 19,050 |
  | Item      | Cost   |
  | Coach     | 7,200  |
  | Kit       | 1,450  |
  | Total     | 8,650  |`;

function tables(text: string, corrections: readonly Correction[]): string[] {
  const bid = readBid(draw(text).snapshot, { corrections });
  return bid.tables.map(({ box, rows }) => `${box.top}:${box.bottom} ${rows.map(({ label }) => label).join(', ')}`);
}

function box(row: number, text: string, top: number, bottom: number): Correction {
  return { kind: 'table-box', at: { sheet: 'Sheet1', row, col: 0, text }, top, left: 0, bottom, right: 1 };
}

describe('a table whose edges a person drew', () => {
  it('holds the rows inside its box and no other', () => {
    expect(tables(drawing, [box(6, 'Item', 6, 9)])).toEqual(['1:5 Staff, Rent, Materials, Total', '6:9 Coach, Kit, Total']);
  });

  it('parts what stands above it from what stands below it', () => {
    expect(tables(drawing, [box(1, 'Item', 1, 3)])[0]).toBe('1:3 Staff, Rent');
  });

  it('holds the columns inside its box and no other', () => {
    const wide = `
      | Item  | Cost   | Note of the clerk |
      | Staff | 12,300 | 7                 |
      | Rent  | 4,150  | 9                 |
      | Total | 16,450 | 4                 |`;
    const bid = readBid(draw(wide).snapshot, { corrections: [box(0, 'Item', 0, 3)] });
    expect(bid.tables[0]!.columns.map(({ heading }) => heading)).toEqual(['Item', 'Cost']);
  });

  it('moves with its words when rows come in above it', () => {
    expect(tables(`A line more\n${drawing.replace(/^\n/, '')}`, [box(7, 'Coach', 6, 9)])[1]).toBe('7:10 Coach, Kit, Total');
  });

  it('is no box once its words are gone', () => {
    expect(tables(drawing, [box(6, 'Nothing like it', 6, 9)])).toEqual(tables(drawing, []));
  });
});
