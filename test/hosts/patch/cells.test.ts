import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { CellEdit, Change, Content, Place } from '../../../src/core';
import { HostError } from '../../../src/hosts/host';
import { heldAt } from '../../../src/hosts/held';
import { patchWorkbook } from '../../../src/hosts/patch/patch';
import { unpatchWorkbook } from '../../../src/hosts/patch/unpatch';
import { readXlsx } from '../../../src/hosts/xlsx';
import { makeXlsx, sheetPart, type MadeBook } from '../../support/make-xlsx';
import { changedParts, packageFaults } from '../../support/package-parts';
import { plainSnapshot } from '../../support/plain-snapshot';

const options = { on: '2026-11-25T16:42:00Z', version: '0.1.0' };
const change = (cells: readonly CellEdit[], rests: readonly Place[] = []): Change => ({
  title: 'Test',
  rows: [],
  cells,
  sheets: [],
  rests,
});
const edit = (row: number, col: number, content: Content, format?: string): CellEdit => ({
  at: { sheet: 0, row, col },
  content,
  ...(format !== undefined && { format }),
});
const patch = (bytes: Uint8Array, ...cells: CellEdit[]) => patchWorkbook(bytes, change(cells), readXlsx(bytes), options);
const number = (value: string): Content => ({ kind: 'number', value });
const text = (words: string): Content => ({ kind: 'text', text: words });
const formula = (words: string, value?: string): Content => ({
  kind: 'formula',
  formula: words,
  ...(value !== undefined && { value }),
});
const raw = (xml: string, more: Partial<MadeBook> = {}): Uint8Array => makeXlsx({ sheets: [{ name: 'A', xml }], ...more });
const sheetXml = (bytes: Uint8Array, n = 1): string => new TextDecoder().decode(unzipSync(bytes)[`xl/worksheets/sheet${n}.xml`]);
const part = (bytes: Uint8Array, name: string): string => new TextDecoder().decode(unzipSync(bytes)[name]);
const refusal = (act: () => unknown): HostError => {
  try {
    act();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

test('each kind of content is written as it is meant, and read back so', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [['a', { value: '4,000', format: '@' }, 1, 2, 3]] }] });
  const after = readXlsx(
    patch(
      bytes,
      edit(0, 0, { kind: 'blank' }),
      edit(0, 1, number('4000.10'), '#,##0.00'),
      edit(0, 2, text('=HYPERLINK("http://x") & \u0001 <b> _x0041_ \ud800\r\n')),
      edit(0, 3, formula('SUM(A1:C1)', '4000.1')),
      edit(9, 27, formula('IFS(A1>1,"a<b")', 'a<b')),
    ).bytes,
  );
  expect(heldAt(after, 0, 0, 0).value).toBeUndefined();
  expect(heldAt(after, 0, 0, 1)).toEqual({ value: 4000.1, format: '#,##0.00' });
  expect(heldAt(after, 0, 0, 2)).toEqual({ value: '=HYPERLINK("http://x") & \u0001 <b> _x0041_ \ufffd\r\n', format: 'General' });
  expect(heldAt(after, 0, 0, 3)).toEqual({ value: 4000.1, formula: 'SUM(A1:C1)', format: 'General' });
  expect(heldAt(after, 0, 9, 27)).toEqual({ value: 'a<b', formula: 'IFS(A1>1,"a<b")', format: 'General' });
});

test('text that begins like a formula is marked as text for whoever edits it; a number there is not', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1, 2]] }] });
  const first = patch(bytes, edit(0, 0, text('=1+1')));
  expect(sheetXml(first.bytes)).toContain('<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  expect(part(first.bytes, 'xl/styles.xml')).toMatch(/quotePrefix="1"/);
  const second = patch(first.bytes, edit(0, 0, number('5')));
  expect(sheetXml(second.bytes)).toContain('<c r="A1"><v>5</v></c>');
});

test('functions newer than the format get their prefix, not within text or sheet names', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1]] }] });
  const xml = sheetXml(patch(bytes, edit(0, 0, formula('XLOOKUP("IFS(",\'IFS(\'!A:A,B:B)+SORT(A1)+sum(1)'))).bytes);
  expect(xml).toContain('<f>_xlfn.XLOOKUP("IFS(",\'IFS(\'!A:A,B:B)+_xlfn._xlws.SORT(A1)+sum(1)</f>');
});

test('cells and rows that are not there go in at their place, and the dimension and spans follow', () => {
  const bytes = raw(
    sheetPart(
      '<row r="2" spans="2:3"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"/><row r="6"><c r="A6"><v>3</v></c></row>',
      '',
      '<dimension ref="B2:D6"/>',
    ),
  );
  const cells = [edit(0, 0, number('10')), edit(1, 2, number('11')), edit(1, 4, number('12')), edit(3, 1, number('13'))];
  const { bytes: out, journal } = patch(bytes, ...cells, edit(4, 0, number('14')), edit(8, 0, number('15')));
  expect(sheetXml(out)).toContain(
    '<dimension ref="A1:E9"/><sheetData><row r="1"><c r="A1"><v>10</v></c></row>' +
      '<row r="2" spans="2:5"><c r="B2"><v>1</v></c><c r="C2"><v>11</v></c><c r="D2"><v>2</v></c><c r="E2"><v>12</v></c></row>' +
      '<row r="4"><c r="B4"><v>13</v></c></row><row r="5"><c r="A5"><v>14</v></c></row>' +
      '<row r="6"><c r="A6"><v>3</v></c></row><row r="9"><c r="A9"><v>15</v></c></row></sheetData>',
  );
  const back = sheetXml(unpatchWorkbook(out, journal).bytes);
  expect(back).toContain('<sheetData><row r="2" spans="2:5"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row>');
  expect(back).not.toContain('r="9"');
});

test('new cells look as Excel would have them: by their row, else by their column', () => {
  const bytes = raw(
    sheetPart(
      '<row r="1" s="2" customFormat="1"><c r="A1"><v>1</v></c></row>',
      '',
      '<cols><col min="2" max="3" style="1"/></cols>',
    ),
    {},
  );
  const xml = sheetXml(patch(bytes, edit(0, 1, number('1')), edit(1, 1, number('2')), edit(1, 5, number('3'))).bytes);
  expect(xml).toContain('<c r="B1" s="2"><v>1</v></c></row><row r="2"><c r="B2" s="1"><v>2</v></c><c r="F2"><v>3</v></c></row>');
});

test('a sheet with prefixes, in UTF-16, or with no cells yet keeps its way of writing', () => {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const prefixed = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="1"><x:c r="A1" s="0"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const out = patch(raw(prefixed), edit(0, 0, text('a')), edit(2, 0, formula('A1')));
  expect(sheetXml(out.bytes)).toContain(
    '<x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row><x:row r="3"><x:c r="A3"><x:f>A1</x:f></x:c></x:row></x:sheetData>',
  );
  const wide = `<?xml version="1.0" encoding="UTF-16"?>${sheetPart('<row r="1"><c r="A1" t="inlineStr"><is><t>£</t></is></c></row>')}`;
  const utf16 = new Uint8Array(2 + wide.length * 2);
  utf16.set([0xff, 0xfe]);
  [...wide].forEach((letter, n) => utf16.set([letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8], 2 + n * 2));
  const recoded = patch(makeXlsx({ sheets: [{ name: 'A', xml: utf16 }] }), edit(0, 1, number('2')));
  expect(sheetXml(recoded.bytes)).toContain('encoding="UTF-8"');
  expect(heldAt(readXlsx(recoded.bytes), 0, 0, 0).value).toBe('£');
  const empty = makeXlsx({
    sheets: [
      { name: 'A', xml: `<worksheet xmlns="${main}"><sheetData/></worksheet>` },
      { name: 'B', rows: [[1]] },
    ],
  });
  expect(sheetXml(patch(empty, edit(1, 1, number('2'))).bytes)).toContain(
    '<sheetData><row r="2"><c r="B2"><v>2</v></c></row></sheetData>',
  );
  const marked = makeXlsx({
    sheets: [{ name: 'A', xml: new TextEncoder().encode(`\ufeff${sheetPart('<row r="1"><c r="A1"><v>1</v></c></row>')}`) }],
  });
  expect([...unzipSync(patch(marked, edit(0, 0, number('2'))).bytes)['xl/worksheets/sheet1.xml']!.subarray(0, 3)]).toEqual([
    0xef, 0xbb, 0xbf,
  ]);
});

test('cells of a shared formula keep theirs when the one with its text is written over', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A4" si="0">B1*_xlfn.DAYS(2,1)&amp;"&lt;"</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" ca="1" si="0"/><v>3</v></c></row>' +
    '<row r="4"><c r="A4"><f t="shared" si="0"></f><v>4</v></c></row>';
  const bytes = raw(sheetPart(shared));
  const before = readXlsx(bytes);
  const { bytes: out, journal } = patch(bytes, edit(0, 0, number('9')), edit(2, 0, number('8')));
  expect(sheetXml(out)).toContain('<c r="A4"><f>B4*_xlfn.DAYS(2,1)&amp;"&lt;"</f><v>4</v></c>');
  const after = readXlsx(out);
  expect([0, 1, 2, 3].map((row) => heldAt(after, 0, row, 0).formula)).toEqual([
    undefined,
    'B2*DAYS(2,1)&"<"',
    undefined,
    'B4*DAYS(2,1)&"<"',
  ]);
  expect(plainSnapshot(readXlsx(unpatchWorkbook(out, journal).bytes))).toEqual(plainSnapshot(before));
  // One that only uses it leaves the others, and comes back byte for byte.
  const member = patch(bytes, edit(1, 0, number('9')));
  expect(sheetXml(unpatchWorkbook(member.bytes, member.journal).bytes)).toBe(sheetXml(bytes));
});

test('array formulas over several cells and data tables are refused whole; one cell alone may be written', () => {
  const rows =
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c><c r="C1"><f t="array" ref="C1">SUM(B1:B2)</f><v>1</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c></row><row r="4"><c r="A4"><f t="dataTable" ref="A4:B5" r1="D1"/><v>1</v></c></row>';
  const bytes = raw(sheetPart(rows));
  for (const [row, col] of [
    [0, 0],
    [1, 0],
    [3, 0],
    [4, 1],
  ] as const) {
    const { code, message } = refusal(() => patch(bytes, edit(row, col, number('1')), edit(8, 8, number('1'))));
    expect(code).toBe('unwritable');
    expect(message).toMatch(/^“A!..” was not changed: it is part of .*\. Nothing was written\./);
  }
  const alone = patch(bytes, edit(0, 2, number('5')));
  expect(sheetXml(unpatchWorkbook(alone.bytes, alone.journal).bytes)).toBe(sheetXml(bytes));
});

test('rich text, shared texts, style and formula come back byte for byte', () => {
  const strings =
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><rPr><b/></rPr><t>Bold</t></r><r><t> plain</t></r></si></sst>';
  const bytes = makeXlsx({
    sheets: [{ name: 'A', rows: [['x', { value: 3, formula: 'SUM(B2:B9)', format: '0.0' }]] }],
    parts: { 'xl/sharedStrings.xml': strings },
  });
  const { bytes: out, journal } = patch(bytes, edit(0, 0, number('1'), '0.00'), edit(0, 1, number('2'), '#,##0'));
  const back = unpatchWorkbook(out, JSON.parse(JSON.stringify(journal)));
  expect(back.reverted).toEqual({ cells: 2, left: [] });
  expect(sheetXml(back.bytes)).toBe(sheetXml(bytes));
  // The list of texts was written anew by somebody: the words come back plain.
  const other = makeXlsx({ sheets: [{ name: 'A', rows: [[1, 2, 'else']] }] });
  const held = { value: 'Bold plain', format: 'General' };
  const plain = unpatchWorkbook(other, {
    ...journal,
    cells: [{ ...journal.cells[0]!, before: held, after: { value: 1, format: 'General' } }],
  });
  expect(heldAt(readXlsx(plain.bytes), 0, 0, 0)).toEqual(held);
});

test('XML in a journal that is more than its one cell is not used', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1, 2]] }] });
  const { bytes: out, journal } = patch(bytes, edit(0, 0, number('9')));
  for (const source of [
    '<c r="A1"><f>HYPERLINK("x")</f><v>7</v></c><c r="A1"><v>1</v></c>',
    '<c r="A1"><v>1</v></c></row></sheetData><sheetData><row>',
    '<c r="B1"><v>1</v></c>',
    '<c r="A1"><v>1</v><evil/></c>',
    '<c r="A1"><v>1</v>',
    'nonsense',
  ]) {
    const back = unpatchWorkbook(out, { ...journal, cells: [{ ...journal.cells[0]!, source }] });
    expect(sheetXml(back.bytes)).toBe(sheetXml(bytes));
  }
});

test('what changed after the plan is told cell by cell, and nothing is written', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1, 2, { value: 3, formula: 'SUM(A1:B1)' }]] }] });
  const later = makeXlsx({ sheets: [{ name: 'A', rows: [[1, 5, { value: 3, formula: 'A1' }]] }] });
  const rest: Place = { sheet: 0, box: { top: 0, left: 0, bottom: 1_048_575, right: 2 } };
  const { code, facts } = refusal(() =>
    patchWorkbook(later, change([edit(0, 2, number('9'))], [rest]), readXlsx(bytes), options),
  );
  expect(code).toBe('changed-meanwhile');
  expect(facts.cells).toEqual([
    { sheet: 'A', cell: 'C1', was: '=SUM(A1:B1)', is: '=A1' },
    { sheet: 'A', cell: 'B1', was: '2', is: '5' },
  ]);
  const renamed = makeXlsx({ sheets: [{ name: 'B', rows: [[1]] }] });
  expect(refusal(() => patchWorkbook(renamed, change([edit(0, 0, number('9'))]), readXlsx(bytes), options)).code).toBe(
    'item-not-found',
  );
});

test('undo leaves what somebody changed since, and says so', () => {
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1, 2, 3]] }] });
  const { bytes: out, journal } = patch(bytes, edit(0, 0, number('10')), edit(0, 1, number('20')), edit(0, 2, number('30')));
  const touched = patch(out, edit(0, 1, number('21')), edit(0, 2, number('3')));
  const back = unpatchWorkbook(touched.bytes, journal);
  expect(back.reverted).toEqual({ cells: 1, left: [{ sheet: 'A', cells: 'B1', why: 'somebody changed it since' }] });
  expect(readXlsx(back.bytes).sheets[0]!.values).toEqual([1, 21, 3]);
});

test('protected sheets, merged cells, headings of tables and signed workbooks are refused', () => {
  const cells = edit(0, 1, number('1'));
  const made = (sheet: object, more: Partial<MadeBook> = {}): Uint8Array =>
    makeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
          ...sheet,
        },
      ],
      ...more,
    });
  expect(refusal(() => patch(made({ protected: true }), cells)).code).toBe('protected');
  expect(refusal(() => patch(made({ merges: ['A1:B1'] }), cells)).message).toContain('hidden under the merged cells A1:B1');
  expect(refusal(() => patch(made({ tables: [{ name: 'Costs', ref: 'A1:B2' }] }), cells)).message).toContain(
    'heading of the table Costs',
  );
  const signed = made(
    {},
    {
      parts: {
        '_rels/.rels':
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>',
        '_xmlsignatures/origin.sigs': '',
      },
    },
  );
  expect(refusal(() => patch(signed, cells)).message).toContain('digitally signed');
  expect(patch(made({ merges: ['B1:C1'] }), cells).journal.cells).toHaveLength(1);
});

test('the list of calculations goes when formulas change, and Excel is told to work everything out', () => {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const chain: Partial<MadeBook> = {
    parts: {
      'xl/calcChain.xml': '<calcChain/>',
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${relation}/calcChain" Target="calcChain.xml"/><Relationship Id="s" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    },
  };
  const bytes = makeXlsx({ sheets: [{ name: 'A', rows: [[1, { value: 1, formula: 'A1' }]] }], ...chain });
  expect(changedParts(bytes, patch(bytes, edit(0, 0, number('2'))).bytes)).toEqual([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
  ]);
  const { bytes: out } = patch(bytes, edit(0, 1, number('2')));
  expect(packageFaults(out)).toEqual([]);
  expect(changedParts(bytes, out)).toContain('xl/calcChain.xml');
  expect(part(out, 'xl/workbook.xml')).toContain('<calcPr fullCalcOnLoad="1"/></workbook>');
});

test('the total row of a table says in its part what its cells hold, and again after taking it back', () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Costs" displayName="Costs" ref="A1:C3" totalsRowCount="1"><tableColumns count="3"><tableColumn id="1" name="Line" totalsRowLabel="Total"/><tableColumn id="2" name="Days" totalsRowFunction="sum"/><tableColumn id="3" name="Cost" totalsRowFunction="custom"><totalsRowFormula>SUM(A1)</totalsRowFormula></tableColumn></tableColumns></table>';
  const bytes = makeXlsx({
    sheets: [
      {
        name: 'A',
        rows: [
          ['Line', 'Days', 'Cost'],
          ['a', 1, 2],
          ['Total', { value: 1, formula: 'SUBTOTAL(109,Costs[Days])' }, { value: 2, formula: 'SUM(A1)' }],
        ],
        tables: [{ name: 'Costs', ref: 'A1:C3', totalsRow: true }],
      },
    ],
    parts: { 'xl/tables/table1.xml': table },
  });
  const { bytes: out, journal } = patch(
    bytes,
    edit(2, 0, text('Sum & all')),
    edit(2, 1, formula('SUM([Days])', '1')),
    edit(2, 2, number('5')),
  );
  expect(part(out, 'xl/tables/table1.xml')).toContain(
    '<tableColumn id="1" name="Line" totalsRowLabel="Sum &amp; all"/><tableColumn id="2" name="Days" totalsRowFunction="custom"><totalsRowFormula>SUM([Days])</totalsRowFormula></tableColumn><tableColumn totalsRowLabel="5" id="3" name="Cost"></tableColumn>',
  );
  const back = part(unpatchWorkbook(out, journal).bytes, 'xl/tables/table1.xml');
  expect(back).toContain('name="Line" totalsRowLabel="Total"/>');
  expect(back).toContain('name="Days" totalsRowFunction="sum"></tableColumn>');
  expect(back).toContain('totalsRowFunction="custom" id="3" name="Cost"><totalsRowFormula>SUM(A1)</totalsRowFormula>');
});

const content = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }).map((value) => number(String(value))),
  fc.string({ unit: 'binary', maxLength: 12 }).map(text),
  fc.constantFrom('SUM(A1:A3)', 'B2*2', '"a"&C1').map((words) => formula(words, '5')),
  fc.constant<Content>({ kind: 'blank' }),
);
const cell = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.string({ maxLength: 5 }),
  fc.boolean(),
  fc.record({ value: fc.integer(), formula: fc.constantFrom('A1+1', 'SUM(B1:B3)'), format: fc.constantFrom('0.0', '#,##0') }),
);

test('any change of cells reads back as meant, and taking it back gives the workbook as it was', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(
        fc.record({ row: fc.nat(7), col: fc.nat(7), content, format: fc.constantFrom(undefined, undefined, '0.00%', '@') }),
        { selector: ({ row, col }) => row * 8 + col, maxLength: 8 },
      ),
      (rows, cells) => {
        const bytes = makeXlsx({
          sheets: [
            { name: 'A', rows },
            { name: 'B', rows: [['kept']] },
          ],
        });
        const before = readXlsx(bytes);
        const { bytes: out, journal } = patch(
          bytes,
          ...cells.map(({ row, col, content: to, format }) => edit(row, col, to, format)),
        );
        expect(packageFaults(out)).toEqual([]);
        const back = unpatchWorkbook(out, journal);
        expect(back.reverted.left).toEqual([]);
        expect(plainSnapshot(readXlsx(back.bytes))).toEqual(plainSnapshot(before));
      },
    ),
    { numRuns: 60 },
  );
});
