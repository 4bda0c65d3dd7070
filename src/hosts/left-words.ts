/** Why something that was written stays where it is: said in the same words of a file and of an open workbook. */
export const leftBecause = {
  gone: 'the sheet is no longer there, or has another name',
  cell: 'somebody changed it since',
  row: 'somebody changed this row since',
  sheet: 'somebody wrote in this sheet since',
  moved: 'cells beside it moved or changed since',
} as const;
