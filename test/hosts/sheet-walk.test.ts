import { walkSheet, type CellToken } from '../../src/hosts/sheet-walk';

const text = (bytes: Uint8Array, from: number, to: number): string | undefined =>
  from < 0 ? undefined : new TextDecoder().decode(bytes.subarray(from, to));

test('every cell comes with the bytes it stands in', () => {
  const cells = [
    '<c r="A1" s="3"/>',
    '<c r="B1" t="s"><v>12</v></c>',
    '<c t="str" r="C1"><f aca="false">A1&amp;"é"</f><v>£</v></c>',
    '<c r="D1" t="inlineStr"><is><t>x</t></is></c >',
  ];
  const data = `<sheetData><row r="1">${cells.join('\n')}</row><row r="7"/></sheetData>`;
  const bytes = new TextEncoder().encode(`<worksheet><cols><col/></cols>${data}<mergeCells/></worksheet>`);
  const seen: CellToken[] = [];
  const rows: number[] = [];
  const frame = walkSheet(bytes, { row: ({ row }) => rows.push(row), cell: (cell) => seen.push({ ...cell }) });
  expect(text(bytes, frame.start, frame.end)).toBe(data);
  expect(seen.map((cell) => text(bytes, cell.start, cell.end))).toEqual(cells);
  expect(seen.map(({ row, col, style }) => [row, col, style])).toEqual([
    [0, 0, 3],
    [0, 1, 0],
    [0, 2, 0],
    [0, 3, 0],
  ]);
  expect(seen.map((cell) => text(bytes, cell.typeStart, cell.typeEnd))).toEqual(['', 's', 'str', 'inlineStr']);
  expect(seen.map((cell) => text(bytes, cell.valueStart, cell.valueEnd))).toEqual([undefined, '12', '£', undefined]);
  expect(text(bytes, seen[2]!.formulaTag, seen[2]!.formulaEnd)).toBe('<f aca="false">A1&amp;"é"');
  expect(text(bytes, seen[3]!.inlineStart, seen[3]!.inlineEnd)).toBe('<t>x</t>');
  expect(rows).toEqual([0, 6]);
});

test('a part without sheet data has no cells', () => {
  const bytes = new TextEncoder().encode('<worksheet><sheetData/></worksheet>');
  const cell = jest.fn();
  expect(walkSheet(bytes, { cell })).toEqual({ start: 11, end: 23 });
  expect(walkSheet(new TextEncoder().encode('<worksheet/>'), { cell })).toEqual({ start: 12, end: 12 });
  expect(cell).not.toHaveBeenCalled();
});
