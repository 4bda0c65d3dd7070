import fc from 'fast-check';
import { readTable, review, type Corrections } from '../../../src/core';
import type { Bid } from '../../../src/core/model/bid';
import type { Anchor } from '../../../src/core/model/correction';
import type { RowKind } from '../../../src/core/model/table';
import { columnAnchor, rowAnchor, tableAnchor } from '../../../src/core/read/anchors';
import { readBid } from '../../../src/core/read/read-bid';
import { draw } from '../../support/draw';

const sections = `
  Youth work
  | Activity        | 23/24  | 24/25  |
  | Staffing        |        |        |
  | Youth worker    | 20,000 | 21,000 |
  | Music teacher   | 9,000  | 9,500  |
  | Subtotal        | 29,000 | 30,500 |
  | Kit             |        |        |
  | Guitars         | 3,100  | 400    |
  | Microphones     | 1,200  | 300    |
  | Subtotal        | 4,300  | 700    |
  | Total           | 33,300 | 31,200 |
`;

function read(drawing: string, corrections: Corrections = []): Bid {
  return readBid(draw(drawing).snapshot, { corrections });
}

function rows(bid: Bid): string[] {
  return bid.tables[0]!.rows.map(({ label, kind }) => `${label} ${kind}`);
}

function at(bid: Bid, label: string, nth = 0): Anchor {
  const table = bid.tables[0]!;
  return rowAnchor(table, table.rows.filter((row) => row.label === label)[nth]!, bid.snapshot);
}

/** The drawing with rows put in above its table, or after a label. */
function withRows(drawing: string, after: string, added: string): string {
  return drawing.replace(after, `${after}\n${added}`);
}

const kinds: readonly RowKind[] = [
  'line',
  'section',
  'subtotal',
  'total',
  'vat',
  'gross',
  'deduction',
  'part',
  'rate',
  'note',
  'blank',
];

describe('a row of another kind', () => {
  it('is read so, and no other row of its name', () => {
    const bid = read(sections);
    const corrected = read(sections, [{ kind: 'row-kind', at: at(bid, 'Subtotal', 1), as: 'note' }]);
    expect(rows(corrected).filter((row) => row.startsWith('Subtotal'))).toEqual(['Subtotal subtotal', 'Subtotal note']);
    expect(corrected.unfit).toEqual([]);
  });

  it('takes a line out of the bid where it is not counted, and the total is then out', () => {
    const bid = read(sections);
    const corrections: Corrections = [{ kind: 'row-kind', at: at(bid, 'Guitars'), as: 'blank' }];
    expect(read(sections, corrections).lines.map(({ name }) => name)).toEqual(['Youth worker', 'Music teacher', 'Microphones']);
    const { snapshot } = draw(sections);
    expect(review(snapshot).counts.error).toBe(0);
    expect(review(snapshot, { corrections }).counts.error).toBeGreaterThan(0);
  });

  it('puts the rows below a new heading under it', () => {
    const bid = read(sections);
    const section = (corrections: Corrections): string[] => read(sections, corrections).lines.map((line) => line.sectionName);
    expect(section([])).toEqual(['Staffing', 'Staffing', 'Kit', 'Kit']);
    expect(section([{ kind: 'row-kind', at: at(bid, 'Guitars'), as: 'section' }])).toEqual(['Staffing', 'Staffing', 'Guitars']);
    expect(section([{ kind: 'row-kind', at: at(bid, 'Kit'), as: 'note' }])).toEqual(Array(4).fill('Staffing'));
  });

  it('is as before where it is said to be what it was, whichever row it is', () => {
    const bid = read(sections);
    const table = bid.tables[0]!;
    for (const row of table.rows) {
      const same = read(sections, [{ kind: 'row-kind', at: rowAnchor(table, row, bid.snapshot), as: row.kind }]);
      expect(rows(same)).toEqual(rows(bid));
      expect(same.casts).toEqual(bid.casts);
    }
  });

  it('taken back leaves the review as it was, whatever was said in between', () => {
    const { snapshot } = draw(sections);
    const before = review(snapshot);
    const { rows: told } = readTable(snapshot, before.tables[0]!.id)!;
    const some = fc.array(fc.tuple(fc.nat(told.length - 1), fc.constantFrom(...kinds)), { maxLength: 4 });
    fc.assert(
      fc.property(some, (said) => {
        const corrections = said.map(([row, as]) => ({ kind: 'row-kind' as const, at: told[row]!.anchor, as }));
        const corrected = review(snapshot, { corrections });
        expect(corrected.notExamined.some(({ mend }) => mend === 'corrections')).toBe(false);
        const now = readTable(snapshot, before.tables[0]!.id, { corrections })!.rows;
        // The last word on a row counts, and no word moves another row's.
        for (const [row] of said) expect(now[row]!.kind).toBe(said.filter(([other]) => other === row).pop()![1]);
        now.forEach((row, i) => {
          if (!said.some(([other]) => other === i)) expect(row.kind).toBe(told[i]!.kind);
        });
        expect(review(snapshot, { corrections: [] })).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what a total adds', () => {
  const wrong = sections.replace('| Total           | 33,300 | 31,200 |', '| Total           | 29,000 | 30,500 |');

  it('is the lines from one row to another, and the total is then held against them', () => {
    const { snapshot } = draw(wrong);
    const bid = read(wrong);
    expect(review(snapshot).counts.error + review(snapshot).counts.question).toBeGreaterThan(0);
    const corrections: Corrections = [
      { kind: 'total-of', at: at(bid, 'Total'), from: at(bid, 'Youth worker'), to: at(bid, 'Music teacher') },
    ];
    const report = review(snapshot, { corrections });
    expect([report.counts.error, report.counts.question]).toEqual([0, 0]);
    const row = readTable(snapshot, bid.tables[0]!.id, { corrections })!.rows.find(({ label }) => label === 'Total')!;
    expect(row.adds).toMatchObject({ rows: [3, 4], because: 'you said so' });
    expect(row.adds!.columns.map(({ difference, agrees }) => [difference.value, agrees])).toEqual([
      ['0', true],
      ['0', true],
    ]);
  });

  it('takes in a line put between, and is an error where the total leaves it out', () => {
    const bid = read(sections);
    const corrections: Corrections = [
      { kind: 'total-of', at: at(bid, 'Subtotal', 0), from: at(bid, 'Youth worker'), to: at(bid, 'Music teacher') },
    ];
    const more = withRows(sections, '| Youth worker    | 20,000 | 21,000 |', '  | Driver | 5,000 | 5,000 |');
    const now = read(more, corrections);
    expect(now.unfit).toEqual([]);
    const cast = now.casts.find(({ basis }) => basis.includes('correction'))!;
    expect(cast.parts).toHaveLength(3);
    expect(review(draw(more).snapshot, { corrections }).findings.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('never adds itself, nor a total between', () => {
    const bid = read(sections);
    const corrections: Corrections = [
      { kind: 'total-of', at: at(bid, 'Total'), from: at(bid, 'Youth worker'), to: at(bid, 'Total') },
    ];
    const now = read(sections, corrections);
    const cast = now.casts.find(({ basis }) => basis.includes('correction'))!;
    expect(cast.parts).toEqual(now.lines.map(({ row }) => row.figures));
  });
});

describe('a correction that no longer fits', () => {
  const why = (drawing: string, corrections: Corrections): string[] =>
    read(drawing, corrections).unfit.map(({ because }) => because);

  it('still finds its row under rows put in above', () => {
    const bid = read(sections);
    const moved = withRows(
      sections,
      '| Staffing        |        |        |',
      '  | Cook | 1,000 | 1,000 |\n  | Cleaner | 1,000 | 900 |',
    );
    const now = read(moved, [{ kind: 'row-kind', at: at(bid, 'Subtotal', 1), as: 'note' }]);
    expect(rows(now).filter((row) => row.startsWith('Subtotal'))).toEqual(['Subtotal subtotal', 'Subtotal note']);
    expect(now.unfit).toEqual([]);
  });

  it('is said where its words changed, and nothing is applied', () => {
    const bid = read(sections);
    const corrections: Corrections = [{ kind: 'row-kind', at: at(bid, 'Guitars'), as: 'note' }];
    const renamed = sections.replace('Guitars    ', 'Drum kits  ');
    expect(why(renamed, corrections)).toEqual(['no row is named “Guitars” there any more']);
    expect(rows(read(renamed, corrections))).toEqual(rows(read(renamed)));
    const gap = review(draw(renamed).snapshot, { corrections }).notExamined[0]!;
    expect(gap).toMatchObject({ subject: 'Your correction of “Guitars”', mend: 'corrections' });
    expect(gap.reason).toBe(
      'You said that it is read as “Note”. That no longer fits the workbook: no row is named “Guitars” there any more. So it is not applied.',
    );
  });

  it('is said where rows of its name came or went, for which is meant cannot be told', () => {
    const bid = read(sections);
    const corrections: Corrections = [{ kind: 'row-kind', at: at(bid, 'Subtotal', 1), as: 'note' }];
    const more = withRows(
      sections,
      '| Subtotal        | 29,000 | 30,500 |',
      '  | Travel | | |\n  | Bus | 10 | 10 |\n  | Subtotal | 10 | 10 |',
    );
    expect(why(more, corrections)).toEqual(['3 rows are named “Subtotal” now, and which of them is meant cannot be told']);
    expect(rows(read(more, corrections))).toEqual(rows(read(more)));
    const fewer = sections.replace('  | Subtotal        | 4,300  | 700    |\n', '');
    expect(why(fewer, corrections)).toEqual(['another row was named “Subtotal” too, and which of them is left cannot be told']);
  });

  it('keeps to its table where a like table came in above it', () => {
    const bid = read(sections);
    const table = bid.tables[0]!;
    const corrections: Corrections = [
      { kind: 'row-kind', at: at(bid, 'Total'), as: 'note' },
      { kind: 'column-role', at: columnAnchor(table, table.columns[1]!, bid.snapshot), role: 'other' },
      { kind: 'table-kind', at: tableAnchor(table, bid.snapshot), as: 'figures' },
    ];
    const above = `
  Sports
  | Activity        | 23/24  | 24/25  |
  | Coach           | 20,000 | 21,000 |
  | Pitch           | 9,000  | 9,500  |
  | Total           | 29,000 | 30,500 |

${sections}`;
    const now = read(above, corrections);
    expect(now.unfit).toEqual([]);
    const [first, second] = now.tables;
    expect([first!.kind, first!.columns[1]!.role, first!.rows[2]!.kind]).toEqual(['funding', 'period', 'total']);
    expect([second!.kind, second!.columns[1]!.role, second!.rows[second!.rows.length - 1]!.kind]).toEqual([
      'figures',
      'other',
      'note',
    ]);
  });

  it('follows its column, and is said where the heading is gone', () => {
    const bid = read(sections);
    const table = bid.tables[0]!;
    const corrections: Corrections = [
      { kind: 'column-role', at: columnAnchor(table, table.columns[2]!, bid.snapshot), role: 'other' },
    ];
    const wider = sections.replace(/^(\s*\|[^|]*\|)/gm, '$1 22/23 |');
    const corrected = read(wider, corrections).tables[0]!.columns.filter(({ role }) => role === 'other');
    expect(corrected.map(({ heading }) => heading)).toEqual(['24/25']);
    expect(why(sections.replace('24/25', '25/26'), corrections)).toEqual([
      'its table no longer has the same columns headed “24/25”',
    ]);
  });

  it('is said where its sheet or its table is gone', () => {
    const bid = read(sections);
    const total = at(bid, 'Total');
    expect(why(sections, [{ kind: 'row-kind', at: { ...total, sheet: 'Old' }, as: 'note' }])).toEqual([
      'there is no sheet “Old” any more',
    ]);
    const elsewhere = `
  About us



${sections.replace('Youth work', 'Older people')}`;
    expect(why(elsewhere, [{ kind: 'row-kind', at: total, as: 'note' }])).toEqual(['no table “Youth work” is read any more']);
    // A title put right moves no row, so the correction still fits.
    expect(why(sections.replace('Youth work', 'Youth Work'), [{ kind: 'row-kind', at: total, as: 'note' }])).toEqual([]);
  });

  it('is said where a total that was none is none now, or the lines of a need are gone', () => {
    const ranked = `
  | Activity | 23/24  | Priority |
  | Analyst  | 28,000 | MUST     |
  | Design   | 31,000 | SHOULD   |
  | Total    | 59,000 |          |`;
    const bid = read(ranked);
    const needs: Corrections = [{ kind: 'needs', at: at(bid, 'Analyst'), lines: [at(bid, 'Design')] }];
    expect(why(ranked, needs)).toEqual([]);
    expect(why(ranked.replace('Design ', 'Drawing'), needs)).toEqual(['no row is named “Design” there any more']);
    const none: Corrections = [{ kind: 'not-a-total', at: { ...at(bid, 'Total'), col: 1 } }];
    expect(why(ranked, none)).toEqual([]);
    expect(read(ranked, none).casts.flatMap(({ lines }) => lines)).toEqual([]);
    expect(why(ranked, [...none, { kind: 'row-kind', at: at(bid, 'Total'), as: 'line' }])).toEqual([
      'no total is read in this cell any more',
    ]);
  });

  it('is a summary row one of whose tables is gone: it is not the total of the others', () => {
    const books = (title: string): string => `
  Staffing
  | Activity | 23/24  |
  | Worker   | 20,000 |
  | Teacher  | 9,000  |

  ${title}
  | Activity | 23/24  |
  | Guitars  | 3,100  |
  | Drums    | 1,200  |

  Summary
  | Opportunity | 23/24  |
  | Staffing    | 29,000 |
  | Kit         | 4,300  |
  | Total       | 33,300 |`;
    const bid = read(books('Kit'));
    const row = bid.summaries[0]!;
    const ids = bid.tables.filter(({ kind }) => kind === 'funding').map(({ id }) => id);
    const corrections: Corrections = [{ kind: 'summary-of', at: rowAnchor(row.table, row.row, bid.snapshot), tables: ids }];
    expect(read(books('Kit'), corrections).summaries[0]!.covers).toHaveLength(2);
    expect(why(books('Kit'), corrections)).toEqual([]);
    const renamed = read(books('Instruments'), corrections);
    expect(renamed.unfit.map(({ because }) => because)).toEqual(['“Kit” is no longer read as a table of lines with its columns']);
    expect(renamed.summaries[0]!.settled).not.toBe('correction');
  });
});
