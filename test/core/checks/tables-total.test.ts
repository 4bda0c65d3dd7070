import { tablesTotal } from '../../../src/core/checks/tables-total';
import { columnTotal } from '../../../src/core/checks/column-total';
import { examine } from '../../support/check-examples';

/** Two lots and a last total of the given label and figure. */
function lots(label: string, total: string, extra = ''): string {
  return `
    Lot 1
    | Activity    | Cost  |
    | Course      | 4,000 |
    | Venue       | 1,100 |
    | Total lot 1 | 5,100 |

    Lot 2
    | Activity    | Cost  |
    | Laptops     | 2,000 |
    | Licences    | 6,400 |
    | Total lot 2 | 8,400 |${extra}
    | ${label}    | ${total} |`;
}

describe('tables-total', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(tablesTotal, tablesTotal.wrong, pasted)).toEqual([]);
    expect(examine(tablesTotal, tablesTotal.right, pasted)).toEqual([]);
  });

  it.each(['Total of lots 1 and 2', 'Total of all lots', 'Grand total', 'Overall total'])(
    '%s is held against both lots',
    (label) => {
      expect(examine(tablesTotal, lots(label, '13,500'))).toEqual([]);
      expect(examine(columnTotal, lots(label, '13,500'))).toEqual([]);
      expect(examine(tablesTotal, lots(label, '15,300 ✗'))).toEqual([]);
      expect(examine(columnTotal, lots(label, '15,300'))).toEqual([]);
    },
  );

  it('says nothing of a second total that repeats the first, or that names no tables and adds up to none', () => {
    expect(examine(tablesTotal, lots('Total requested', '8,400'))).toEqual([]);
    expect(examine(tablesTotal, lots('Amount to be carried over total', '7,777'))).toEqual([]);
  });

  it('takes the lots that the label numbers', () => {
    const third = `

    Lot 3
    | Activity    | Cost  |
    | Posters     | 1,000 |
    | Leaflets    | 500   |
    | Total lot 3 | 1,500 |`;
    expect(examine(tablesTotal, lots('Total of lots 1 and 3', '6,600', third))).toEqual([]);
    expect(examine(tablesTotal, lots('Total of lots 1 and 3', '6,900 ✗', third))).toEqual([]);
  });
});
