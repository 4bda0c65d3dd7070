import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Change, NewCell, NewSheet } from '../../../src/core';
import { heldAt } from '../../../src/hosts/held';
import { HostError } from '../../../src/hosts/host';
import { patchWorkbook } from '../../../src/hosts/patch/patch';
import { unpatchWorkbook } from '../../../src/hosts/patch/unpatch';
import { readXlsx } from '../../../src/hosts/xlsx';
import { makeXlsx } from '../../support/make-xlsx';
import { changedParts, packageFaults } from '../../support/package-parts';
import { plainSnapshot } from '../../support/plain-snapshot';

const options = { on: '2026-11-25T16:42:00Z', version: '0.1.0' };
const text = (row: number, col: number, words: string, look: NewCell['look'] = 'text'): NewCell => ({
  row,
  col,
  look,
  content: { kind: 'text', text: words },
});
const number = (row: number, col: number, value: string, look: NewCell['look'] = 'figure', format?: string): NewCell => ({
  row,
  col,
  look,
  content: { kind: 'number', value },
  ...(format !== undefined && { format }),
});
const formula = (row: number, col: number, words: string, value: string, look: NewCell['look'] = 'figure'): NewCell => ({
  row,
  col,
  look,
  content: { kind: 'formula', formula: words, value },
});
const rates: NewSheet = {
  name: 'Crosscast rates',
  cells: [
    text(0, 0, 'Rates', 'title'),
    text(2, 0, 'Role', 'heading'),
    text(2, 1, 'Day\nrate', 'heading'),
    text(2, 2, 'Twice', 'heading'),
    text(3, 0, '=Analyst & "co"'),
    number(3, 1, '700', 'input', '#,##0.00'),
    formula(3, 2, '[@[Day\nrate]]*2', '1400'),
    text(4, 0, 'Total', 'total'),
    formula(4, 1, 'SUBTOTAL(109,Roles[Day\nrate])', '700', 'total'),
    formula(4, 2, 'SUM(C4:C4)', '1400', 'total'),
    text(6, 0, 'A long note that goes over more than one line in print', 'note'),
    text(7, 0, 'agrees', 'good'),
    text(7, 1, 'does not agree', 'bad'),
  ],
  widths: [30, 12, 0, 14],
  tables: [{ name: 'Roles', box: { top: 2, left: 0, bottom: 4, right: 2 }, headerRow: true, totalsRow: true }],
  frozenRows: 3,
};
const make = (bytes: Uint8Array, ...sheets: NewSheet[]) => patchWorkbook(bytes, change(sheets), readXlsx(bytes), options);
const change = (sheets: readonly NewSheet[]): Change => ({ title: 'Rates', rows: [], cells: [], sheets, rests: [] });

test.each(['bristol-typed', 'south-west-pasted'])('%s gets two sheets at its end and loses them again', (name) => {
  const bytes = new Uint8Array(readFileSync(`test/books/${name}.xlsx`));
  const before = readXlsx(bytes);
  const second: NewSheet = {
    ...rates,
    name: 'Crosscast check',
    tables: [],
    cells: [formula(0, 0, "'Crosscast rates'!B5", '700')],
  };
  const { bytes: out, journal } = make(bytes, rates, second);
  expect(packageFaults(out)).toEqual([]);
  const after = readXlsx(out);
  expect(after.sheets.slice(-2).map((sheet) => sheet.name)).toEqual(['Crosscast rates', 'Crosscast check']);
  const index = after.sheets.length - 2;
  expect(after.sheets[index]!.tables).toEqual(rates.tables);
  expect(heldAt(after, index, 3, 0)).toEqual({ value: '=Analyst & "co"', format: 'General' });
  expect(heldAt(after, index, 3, 1)).toEqual({ value: 700, format: '#,##0.00' });
  expect(heldAt(after, index, 3, 2).formula).toBe('Roles[[#This Row],[Day\nrate]]*2');
  expect(journal.sheets).toEqual(['Crosscast rates', 'Crosscast check']);
  const back = unpatchWorkbook(out, JSON.parse(JSON.stringify(journal)));
  expect(back.reverted.left).toEqual([]);
  expect(packageFaults(back.bytes)).toEqual([]);
  expect(plainSnapshot(readXlsx(back.bytes))).toEqual(plainSnapshot(before));
  expect(changedParts(bytes, back.bytes).filter((part) => !/styles|workbook|Content_Types|calcChain/.test(part))).toEqual([]);
});

test('every look is a style of its own in the font of the workbook, and a second sheet brings no more', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1]] }] });
  const first = make(bytes, rates).bytes;
  const styles = (of: Uint8Array): string => new TextDecoder().decode(unzipSync(of)['xl/styles.xml']);
  expect(styles(first)).toContain('<top style="thin"><color indexed="64"/></top><bottom style="double">');
  expect(styles(first)).toContain('wrapText="1"');
  // The two that Excel keeps for itself come first.
  expect(styles(first)).toMatch(
    /<fills><fill\/><fill><patternFill patternType="gray125"\/><\/fill><fill><patternFill patternType="solid">/,
  );
  const twice = make(first, { ...rates, name: 'Other', tables: [] }).bytes;
  expect(styles(twice)).toBe(styles(first));
});

test('a sheet name, table name or protected structure that forbids it is refused in a sentence', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'crosscast RATES', rows: [[1]] }] });
  expect(() => make(bytes, rates)).toThrow(new HostError('unwritable', { detail: 'it already has a sheet “Crosscast rates”' }));
  const named = makeXlsx({ sheets: [{ name: 'A', rows: [[1]] }], names: [{ name: 'roles', refersTo: 'A!$A$1' }] });
  expect(() => make(named, rates)).toThrow(/already has a table or a name “Roles”/);
  const locked = makeXlsx({
    sheets: [{ name: 'A', rows: [[1]] }],
    parts: {
      'xl/workbook.xml':
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookProtection lockStructure="1"/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
  });
  expect(() => make(locked, rates)).toThrow(/structure is protected/);
});

test('a made sheet that somebody wrote in or points at stays', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1]] }] });
  const { bytes: out, journal } = make(bytes, rates);
  const write = (sheet: number, content: NewCell['content']): Uint8Array =>
    patchWorkbook(
      out,
      { title: 'x', rows: [], sheets: [], rests: [], cells: [{ at: { sheet, row: 20, col: 0 }, content }] },
      readXlsx(out),
      options,
    ).bytes;
  expect(unpatchWorkbook(write(1, { kind: 'number', value: '1' }), journal).reverted.left).toEqual([
    { sheet: 'Crosscast rates', cells: '', why: 'somebody wrote in this sheet since' },
  ]);
  const used = unpatchWorkbook(write(0, { kind: 'formula', formula: 'SUM(Roles[Role])' }), journal);
  expect(used.reverted.left[0]!.why).toBe('formulas of “A” use it');
  expect(readXlsx(used.bytes).sheets).toHaveLength(2);
});
