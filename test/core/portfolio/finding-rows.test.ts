import fc from 'fast-check';
import { csvHead, csvLine, findingRows, review, unreadRow } from '../../../src/core';
import { csvCells } from '../../support/csv-cells';
import { draw } from '../../support/draw';

describe('the table of findings', () => {
  it('has a row for each finding, with exact figures', () => {
    const report = review(
      draw(`
        Costs
        | Item  | Cost    |
        | Venue | £27,388 |
        | Lunch | £25,014 |
        | Total | £52,400 |`).snapshot,
    );
    const rows = findingRows('bids/a.xlsx', report);
    expect(rows).toHaveLength(report.findings.length);
    const head = csvCells(csvHead());
    const error = rows.map((row) => csvCells(csvLine(row))).find((row) => row[head.indexOf('severity')] === 'error')!;
    const of = (name: string) => error[head.indexOf(name)];
    expect([of('file'), of('check'), of('cells'), of('expected'), of('found'), of('difference')]).toEqual([
      'bids/a.xlsx',
      'column-total',
      'B5',
      '52402',
      '52400',
      '-2',
    ]);
  });

  it('lets no text of a sheet become a formula, a row or a column', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('=', '+', '-', '@', '\t=', '\r=', '\n=', ' =', '＝', '＋', '', '"', ',', '\u0000=', '\u202e='),
        fc.string({ unit: 'binary', maxLength: 40 }),
        (start, rest) => {
          const line = csvLine({ file: start + rest, severity: 'error', message: start + rest, difference: '-5' });
          expect(line.replace(/\r\n$/, '')).not.toMatch(/[\r\n]/);
          const row = csvCells(line);
          expect(row).toHaveLength(csvCells(csvHead()).length);
          for (const cell of [row[0]!, row[3]!]) expect(cell).not.toMatch(/^\s*[-=+@＝＋－＠]/);
          expect(row[9]).toBe('-5');
        },
      ),
    );
  });

  it('names a workbook that could not be read', () => {
    expect(csvLine(unreadRow('=cmd.xlsx', 'It is empty, so there is nothing.'))).toMatch(
      /^'=cmd\.xlsx,unread,,"It is empty, so there is nothing\.",/,
    );
  });
});
