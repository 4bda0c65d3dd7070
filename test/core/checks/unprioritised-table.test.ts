import { unprioritisedTable } from '../../../src/core/checks/unprioritised-table';
import { examine } from '../../support/check-examples';

describe('unprioritised-table', () => {
  it.each([false, true])('reports its wrong drawing and nothing else (pasted: %s)', (pasted) => {
    expect(examine(unprioritisedTable, unprioritisedTable.wrong, pasted)).toEqual([]);
  });

  it.each([false, true])('is silent on its right drawing (pasted: %s)', (pasted) => {
    expect(examine(unprioritisedTable, unprioritisedTable.right, pasted)).toEqual([]);
  });
});
