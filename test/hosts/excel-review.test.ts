import { review } from '../../src/core';
import { excelHost } from '../../src/hosts/excel';
import { readXlsx } from '../../src/hosts/xlsx';
import { openExcel, readTestBook } from '../support/open-excel';

test.each(['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'])(
  'the review of %s is the same from Excel and from the file, word for word',
  async (name) => {
    const bytes = readTestBook(`${name}.xlsx`);
    const { excel, office } = openExcel(bytes);
    const snapshot = await excelHost({ excel, office }).read();
    expect(review(snapshot)).toEqual(review(readXlsx(bytes)));
  },
);
