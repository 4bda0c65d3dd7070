import { barredTable } from '../../../../src/core/plan/line/barred-table';
import { costLine } from '../../../../src/core/plan/line/costed';
import { insertLine } from '../../../../src/core/plan/line/insert-line';
import { readBid } from '../../../../src/core/read/read-bid';
import { draw } from '../../../support/draw';

const bid = (heading: string) =>
  readBid(
    draw(`
    Advice line
    | Activity     | ${heading} | Priority |
    | Legal advice | 44.0       | MUST     |
    | Design       | 9.6        | SHOULD   |
    | Total        | 53.6       |          |`).snapshot,
  );

describe('a table in thousands takes no costing in pounds', () => {
  it('says so, and writes nothing', () => {
    const inThousands = bid('Cost (£000)');
    expect(barredTable(inThousands.tables[0]!)).toBe('The table is in thousands and a costing is in pounds');
    const costed = costLine(inThousands, 'Trainer, 10 days at £500', { fields: { name: 'Trainer' } });
    expect(costed.where).toMatchObject({ closed: true });
    expect(() => insertLine(inThousands, costed, {})).toThrow(
      'The table is in thousands and a costing is in pounds, so no line can be put in.',
    );
  });

  it('leaves tables in pounds open', () => {
    expect(barredTable(bid('Cost (£)').tables[0]!)).toBeUndefined();
  });
});
