import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { CellEdit, Change, RowInsert } from '../../../src/core';
import { adjustReferences } from '../../../src/hosts/adjust-references';
import { heldAt } from '../../../src/hosts/held';
import { patchWorkbook } from '../../../src/hosts/patch/patch';
import { unpatchWorkbook } from '../../../src/hosts/patch/unpatch';
import { readXlsx } from '../../../src/hosts/xlsx';
import { makeXlsx, sheetPart } from '../../support/make-xlsx';
import { changedParts, packageFaults } from '../../support/package-parts';
import { plainSnapshot } from '../../support/plain-snapshot';
import { richBook } from '../../support/rich-book';

const options = { on: '2026-11-25T16:42:00Z', version: '0.1.0' };
const change = (rows: readonly RowInsert[], cells: readonly CellEdit[] = []): Change => ({
  title: 'Test',
  rows,
  cells,
  sheets: [],
  rests: [],
});
const patch = (bytes: Uint8Array, rows: readonly RowInsert[], cells: readonly CellEdit[] = []) =>
  patchWorkbook(bytes, change(rows, cells), readXlsx(bytes), options);
const part = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);
const number = (row: number, col: number, value: string): CellEdit => ({
  at: { sheet: 0, row, col },
  content: { kind: 'number', value },
});

/** A line put in after Excel's row 5, with the look of that row. */
const insert: RowInsert = { sheet: 0, row: 5, like: 4 };
const book = richBook();
const { bytes: out, journal } = patch(book, [insert], [number(5, 1, '60')]);

test('the row goes in with the look of its neighbour, and what is below moves', () => {
  const after = readXlsx(out);
  expect(part(out, 'xl/worksheets/sheet1.xml')).toContain(
    '<row r="6" spans="1:8" ht="20" customHeight="1" x14ac:dyDescent="0.25"><c r="B6"><v>60</v></c><c r="C6" s="1"/></row><row r="7"',
  );
  expect(heldAt(after, 0, 6, 0).value).toBe('Line 6');
  expect(heldAt(after, 0, 8, 1)).toMatchObject({ formula: 'SUM(B2:B8)', value: 27 });
  expect(heldAt(after, 0, 7, 2).formula).toBe('B8*$F$2');
  expect(heldAt(after, 0, 9, 1).formula).toBe('IF(B9>B2,"B8 is more","")');
  expect(heldAt(after, 0, 1, 7).formula).toBe('B2:B3*2');
  expect([0, 1].map((col) => heldAt(after, 1, 0, col).formula)).toEqual(['Costs!C9', 'SUM(Costs!C2:C8)+SUM(Rates[Rate])']);
  expect(heldAt(after, 1, 1, 0).formula).toBe('VLOOKUP("Costs!C8",Costs!$A$1:$C$10,3,FALSE)');
  expect([2, 3, 4, 5].map((row) => heldAt(after, 1, row, 0).formula)).toEqual(['Costs!C5', 'Costs!C7', 'Costs!C8', 'Costs!C9']);
});

test('all that points at rows of the sheet follows, in every part', () => {
  const sheet = part(out, 'xl/worksheets/sheet1.xml');
  for (const xml of [
    '<dimension ref="A1:H10"/>',
    '<selection pane="bottomLeft" activeCell="B7" sqref="B7"/>',
    'ySplit="1" topLeftCell="A2"',
    '<protectedRange sqref="C2:C8"',
    '<autoFilter ref="A1:C8"/>',
    '<mergeCell ref="A10:A11"/><mergeCell ref="G1:G7"/>',
    '<conditionalFormatting sqref="C2:C8"><cfRule type="expression" priority="1"><formula>$C2&gt;$C$9</formula>',
    'sqref="E2:E8"><formula1>$E$2:$E$4</formula1>',
    '<hyperlink ref="A7" location="Summary!A2"',
    '<brk id="3" max="16383" man="1"/><brk id="7"',
    '<ignoredError sqref="B2:B8 B10"',
    '<xm:f>$B2&gt;Summary!$B$2</xm:f></x14:cfRule><xm:sqref>B2:B8</xm:sqref>',
  ]) {
    expect(sheet).toContain(xml);
  }
  const other = part(out, 'xl/worksheets/sheet2.xml');
  for (const xml of ['<formula>A1&lt;&gt;Costs!$C$9</formula>', '<formula1>Costs!$A$2:$A$8</formula1>', 'location="Costs!A9"'])
    expect(other).toContain(xml);
  const workbook = part(out, 'xl/workbook.xml');
  for (const text of ['>Costs!$A$1:$C$8<', '>Costs!$A$1:$H$10<', '>Costs!$A:$A,Costs!$1:$1<', '>Costs!A1048576<', '>Costs!$C$9<'])
    expect(workbook).toContain(text);
  const drawing = part(out, 'xl/drawings/drawing1.xml');
  const rows = [...drawing.matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => Number(row));
  // A chart that straddles grows, a shape below moves, one that keeps its size stays where it begins, one that is told to stay stays.
  expect(rows).toEqual([2, 9, 7, 2, 8, 6, 8]);
  expect(drawing).toContain('textlink="Costs!$C$9"');
  const chart = part(out, 'xl/charts/chart1.xml');
  for (const text of ['Costs!$C$1<', 'Costs!$A$2:$A$8<', 'Costs!$C$2:$C$8<']) expect(chart).toContain(text);
  expect(part(out, 'xl/comments1.xml')).toMatch(/ref="B3".*ref="B8"/);
  expect(part(out, 'xl/drawings/vmlDrawing1.vml')).toMatch(
    /15, 2, 2, 5, 15, 6, 4<.*<x:Row>2<[\s\S]*15, 7, 2, 5, 15, 11, 4<.*<x:Row>7</,
  );
  expect(part(out, 'xl/tables/table1.xml')).toContain('ref="E1:F4"');
  expect(part(out, 'xl/pivotCache/pivotCacheDefinition1.xml')).toContain('ref="A1:C8"');
  expect(packageFaults(out)).toEqual([]);
});

test('parts that do not point at rows stay byte for byte, macros too', () => {
  expect(changedParts(book, out)).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/charts/chart1.xml',
    'xl/comments1.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/pivotCache/pivotCacheDefinition1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
});

test('taking it back leaves every part as it was', () => {
  const back = unpatchWorkbook(out, JSON.parse(JSON.stringify(journal)));
  expect(back.reverted).toEqual({ cells: 1, left: [] });
  expect(plainSnapshot(readXlsx(back.bytes))).toEqual(plainSnapshot(readXlsx(book)));
  for (const name of [
    'xl/charts/chart1.xml',
    'xl/comments1.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/vmlDrawing1.vml',
    'xl/pivotCache/pivotCacheDefinition1.xml',
  ]) {
    expect(part(back.bytes, name)).toBe(part(book, name));
  }
  expect(part(back.bytes, 'xl/workbook.xml').replace(/ fullCalcOnLoad="1"/, '')).toBe(part(book, 'xl/workbook.xml'));
  const around = (xml: string): string => xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, '');
  expect(around(part(back.bytes, 'xl/worksheets/sheet1.xml'))).toBe(around(part(book, 'xl/worksheets/sheet1.xml')));
});

test('a row put into the table extends it; before the total of a list the checks of input go on to it', () => {
  const inTable = patch(book, [{ sheet: 0, row: 3, like: 2 }]);
  expect(part(inTable.bytes, 'xl/tables/table1.xml')).toContain('ref="E1:F5" totalsRowShown="0"><autoFilter ref="E1:F5"/>');
  const atEnd = part(patch(book, [{ sheet: 0, row: 7, like: 6 }]).bytes, 'xl/worksheets/sheet1.xml');
  expect(atEnd).toContain('<conditionalFormatting sqref="C2:C8">');
  expect(atEnd).toContain('sqref="E2:E8"><formula1>');
  expect(atEnd).toContain('<xm:sqref>B2:B8</xm:sqref>');
  // As in Excel a sum that ends above the row does not grow by itself: the plan says so where it should.
  expect(atEnd).toContain('<f>SUM(B2:B7)</f>');
});

test('a row into an array formula, a pivot table or a protected sheet is refused', () => {
  expect(() => patch(book, [{ sheet: 0, row: 2, like: 1 }])).toThrow(/H2:H3 fills these cells as one/);
  expect(() => patch(book, [{ sheet: 2, row: 3, like: 3 }])).toThrow(/would go into a pivot table/);
  expect(part(patch(book, [{ sheet: 2, row: 0, like: 2 }]).bytes, 'xl/pivotTables/pivotTable1.xml')).toContain(
    '<location ref="A4:B6"',
  );
  const locked = makeXlsx({ sheets: [{ name: 'A', rows: [[1]], protected: true }] });
  expect(() => patch(locked, [{ sheet: 0, row: 0, like: 0 }])).toThrow(/is protected/);
});

test('undo leaves a row that somebody wrote in, or that a formula points at alone', () => {
  const touched = patchWorkbook(out, change([], [number(5, 2, '1')]), readXlsx(out), options).bytes;
  expect(unpatchWorkbook(touched, journal).reverted.left).toEqual([
    { sheet: 'Costs', cells: '6:6', why: 'somebody changed this row since' },
  ]);
  const pointed = patchWorkbook(
    out,
    change([], [{ at: { sheet: 1, row: 9, col: 0 }, content: { kind: 'formula', formula: 'Costs!B6' } }]),
    readXlsx(out),
    options,
  ).bytes;
  const back = unpatchWorkbook(pointed, journal);
  expect(back.reverted.left).toEqual([{ sheet: 'Costs', cells: '6:6', why: 'formulas point at the row alone' }]);
  expect(heldAt(readXlsx(back.bytes), 1, 9, 0).formula).toBe('Costs!B6');
});

test('rows and cells without numbers count on past the new row', () => {
  const bytes = makeXlsx({
    sheets: [
      { name: 'A', xml: sheetPart('<row><c><v>1</v></c></row><row><c><v>2</v></c><c><f>A1+A2</f><v>3</v></c></row><row/>') },
    ],
  });
  const after = readXlsx(patch(bytes, [{ sheet: 0, row: 1, like: 0 }]).bytes).sheets[0]!;
  expect([...after.rows]).toEqual([0, 2]);
  expect([...after.formulas.values()]).toEqual(['A1+A3']);
});

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -99, max: 99 }) },
  fc.constant(null),
  fc.constantFrom('SUM(A1:A6)', 'B2*$C$3', "'B b'!A2+A5", 'SUM(A:A)+SUM(2:4)', 'C6').map((formula) => ({ value: 1, formula })),
);
const grid = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 7 });

test('rows and cells together read back as the model says, and taking them back gives the workbook as it was', () => {
  fc.assert(
    fc.property(
      fc.tuple(grid, grid),
      fc.array(fc.record({ sheet: fc.nat(1), row: fc.nat(7), like: fc.nat(7) }), { minLength: 1, maxLength: 3 }),
      fc.uniqueArray(fc.record({ row: fc.nat(9), col: fc.nat(4), value: fc.integer({ min: 1000, max: 9999 }) }), {
        selector: ({ row, col }) => row * 9 + col,
        maxLength: 5,
      }),
      ([a, b], rows, puts) => {
        const bytes = makeXlsx({
          sheets: [
            { name: 'A', rows: [...a, [7]], merges: ['F2:F4'], tables: [{ name: 'T', ref: 'H2:I5' }] },
            { name: 'B b', rows: [...b, [7]] },
          ],
          names: [{ name: 'N', refersTo: "'B b'!$A$2:$A$5" }],
        });
        const before = readXlsx(bytes);
        const { bytes: made, journal: kept } = patch(
          bytes,
          rows,
          puts.map(({ row, col, value }) => number(row, col, String(value))),
        );
        const after = readXlsx(made);
        // The model: every formula adjusted and every row moved once for each row put in, then the cells set.
        const model = before.sheets.map((sheet, index) => {
          const cells = new Map<string, unknown>();
          for (const [n, row] of sheet.rows.entries()) {
            for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++) {
              let [to, formula] = [row, sheet.formulas.get(at)];
              for (const { sheet: on, row: where } of rows) {
                if (on === index && to >= where) to++;
                const name = before.sheets[on]!.name;
                formula &&= adjustReferences(
                  formula,
                  { axis: 'rows', at: where, count: 1 },
                  (written) => (written ?? sheet.name) === name,
                );
              }
              cells.set(`${to},${sheet.cols[at]}`, [sheet.values[at], formula]);
            }
          }
          if (index === 0) for (const { row, col, value } of puts) cells.set(`${row},${col}`, [value, undefined]);
          return Object.fromEntries([...cells].sort());
        });
        const read = after.sheets.map((sheet) => {
          const cells = new Map<string, unknown>();
          for (const [n, row] of sheet.rows.entries()) {
            for (let at = sheet.starts[n]!; at < sheet.starts[n + 1]!; at++)
              cells.set(`${row},${sheet.cols[at]}`, [sheet.values[at], sheet.formulas.get(at)]);
          }
          return Object.fromEntries([...cells].sort());
        });
        expect(read).toEqual(model);
        const back = unpatchWorkbook(made, kept);
        expect(back.reverted.left).toEqual([]);
        expect(plainSnapshot(readXlsx(back.bytes))).toEqual(plainSnapshot(before));
      },
    ),
    { numRuns: 40 },
  );
});
