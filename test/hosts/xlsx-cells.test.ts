import { strToU8 } from 'fflate';
import { formulaAt, valueAt } from '../../src/core/model/snapshot';
import { HostError } from '../../src/hosts/host';
import { readXlsx } from '../../src/hosts/xlsx';
import { makeXlsx, sheetPart, type MadeCell, type MadeSheet } from '../support/make-xlsx';

const read = (sheet: Omit<MadeSheet, 'name'>) => readXlsx(makeXlsx({ sheets: [{ name: 'Funding', ...sheet }] }));
const raw = (rows: string) => read({ xml: sheetPart(rows) }).sheets[0]!;
const row = (...cells: MadeCell[]) => [...read({ rows: [cells] }).sheets[0]!.values];

test('numbers, texts, booleans and errors keep their kind', () => {
  expect(row(1234, -12.5, 1e21, 0.1, 'Training', '00012', true, false, { error: '#REF!' })).toEqual([
    1234,
    -12.5,
    1e21,
    0.1,
    'Training',
    '00012',
    true,
    false,
    { error: '#REF!' },
  ]);
});

test.each([
  '0',
  '-0.05',
  '9007199254740993',
  '0.30000000000000004',
  '1.5E-7',
  '123456789012345.67',
  '4503599627370497.5',
  '.5',
  '+3',
  '1e400',
])('the number %s reads as JavaScript reads it, or stays text', (text) => {
  const sheet = raw(`<row r="1"><c r="A1"><v>${text}</v></c></row>`);
  expect(valueAt(sheet, 0, 0)).toBe(Number.isFinite(Number(text)) ? Number(text) : text);
});

test('what is no number in a number cell stays as its text', () => {
  const sheet = raw(
    '<row r="1"><c r="A1"><v>1,234</v></c><c r="B1"><v>-</v></c><c r="C1"><v>.</v></c><c r="D1"><v></v></c></row>',
  );
  expect([0, 1, 2, 3].map((col) => valueAt(sheet, 0, col))).toEqual(['1,234', '-', '.', undefined]);
});

test('texts: rich, inline, spaced, escaped, in CDATA, with phonetic readings left out', () => {
  const shared =
    '<sst xmlns="x"><si><r><rPr><b/></rPr><t>Grand </t></r><r><t xml:space="preserve"> total</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>' +
    '<si><t>a_x000D_b_x005F_x0041_</t></si><si/><si><t><![CDATA[R&D <1>]]> &amp; &#163;&#x1F600;</t></si></sst>';
  const cell = (ref: string, n: number) => `<c r="${ref}" t="s"><v>${n}</v></c>`;
  const sheet = readXlsx(
    makeXlsx({
      sheets: [
        { name: 'A', rows: [['first']] },
        {
          name: 'B',
          xml: sheetPart(
            `<row r="1">${cell('A1', 0)}${cell('B1', 1)}${cell('C1', 2)}${cell('D1', 3)}<c r="E1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>`,
          ),
        },
      ],
      parts: { 'xl/sharedStrings.xml': shared },
    }),
  ).sheets[1]!;
  expect([...sheet.values]).toEqual(['Grand  total', 'a\rb_x0041_', 'R&D <1> & £😀', 'inline']);
});

test('a text of 32,767 characters is read whole', () => {
  const long = 'é'.repeat(32_767);
  expect(row(long)).toEqual([long]);
});

test('a lone surrogate becomes the replacement character, other names and texts stay', () => {
  expect(row('a\uD800b')).toEqual(['a\uFFFDb']);
  const sheet = raw('<row r="1"><c r="A1" t="str"><v>&#xD83D;&#99999999;</v></c></row>');
  expect(valueAt(sheet, 0, 0)).toBe('\uFFFD\uFFFD');
});

test('formulas keep their text, their value and no equals sign', () => {
  const { sheets } = read({
    rows: [
      [
        { formula: 'SUM(A2:A9)&"=_xlfn."', value: 5 },
        { formula: '_xlfn.XLOOKUP(1,A:A,B:B)', error: '#N/A' },
      ],
    ],
  });
  const sheet = sheets[0]!;
  expect(formulaAt(sheet, 0, 0)).toBe('SUM(A2:A9)&"=_xlfn."');
  expect(formulaAt(sheet, 0, 1)).toBe('XLOOKUP(1,A:A,B:B)');
  expect([...sheet.values]).toEqual([5, { error: '#N/A' }]);
});

test('a formula that was never calculated is a used cell that shows nothing', () => {
  const sheet = read({ rows: [[1, { formula: 'A1*2' }]] }).sheets[0]!;
  expect(valueAt(sheet, 0, 1)).toBe('');
  expect(formulaAt(sheet, 0, 1)).toBe('A1*2');
});

test('shared formulas are written out at each cell', () => {
  const sheet = raw(
    '<row r="1"><c r="C1"><f t="shared" ref="C1:C3" si="0">A1+$B$1+SUM(A$1:A1)</f><v>1</v></c></row>' +
      '<row r="2"><c r="C2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>3</v></c></row>',
  );
  expect(formulaAt(sheet, 1, 2)).toBe('A2+$B$1+SUM(A$1:A2)');
  expect(formulaAt(sheet, 2, 2)).toBe('A3+$B$1+SUM(A$1:A3)');
});

test('a shared formula is written out where its master comes later in the file', () => {
  const sheet = raw(
    '<row r="2"><c r="A2"><f t="shared" si="7"/><v>2</v></c></row><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="7">B1*2</f><v>1</v></c></row>',
  );
  expect([0, 1].map((at) => formulaAt(sheet, at, 0))).toEqual(['B1*2', 'B2*2']);
});

test('an array formula stands at each of its cells, a data table too', () => {
  const sheet = raw(
    '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="dataTable" ref="C1:D1" r1="F1" r2="F2"/><v>5</v></c><c r="D1"><v>6</v></c></row>' +
      '<row r="2"><c r="A2"><v>4</v></c><c r="B2"><v>7</v></c></row>',
  );
  expect([formulaAt(sheet, 0, 0), formulaAt(sheet, 1, 0), formulaAt(sheet, 1, 1)]).toEqual(['B1:B2*2', 'B1:B2*2', undefined]);
  expect(formulaAt(sheet, 0, 3)).toBe('TABLE(F1,F2)');
});

test('cells out of order are sorted; of two cells in one place the last wins', () => {
  const sheet = raw(
    '<row r="3"><c r="B3"><v>3</v></c><c r="A3"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>9</v></c></row>',
  );
  expect([...sheet.rows]).toEqual([0, 2]);
  expect([...sheet.values]).toEqual([9, 2, 3]);
});

test('rows and cells without a reference follow the one before', () => {
  const sheet = raw('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c r="D2"><v>4</v></c><c><v>5</v></c></row>');
  expect([valueAt(sheet, 0, 1), valueAt(sheet, 1, 0), valueAt(sheet, 1, 3), valueAt(sheet, 1, 4)]).toEqual([2, 3, 4, 5]);
});

test('prefixes, single quotes, comments and line breaks inside tags change nothing', () => {
  const xml =
    "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><!-- <sheetData> --><x:sheetData><x:row\n r='2' ><!-- > -->" +
    "<x:c r='B2' s='0'><x:f>A1&gt;1</x:f><x:v>12</x:v><x:extLst><x:ext><x:v>no</x:v></x:ext></x:extLst></x:c></x:row ></x:sheetData>" +
    "<x:mergeCells><x:mergeCell ref='B2:C3'/></x:mergeCells></x:worksheet>";
  const sheet = read({ xml }).sheets[0]!;
  expect(valueAt(sheet, 1, 1)).toBe(12);
  expect(formulaAt(sheet, 1, 1)).toBe('A1>1');
  expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
});

test('a part in UTF-16 is read as well', () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?>${sheetPart('<row r="1"><c r="A1" t="str"><v>£5k é</v></c></row>')}`;
  const bytes = new Uint8Array(2 + xml.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  [...xml].forEach((letter, n) => view.setUint16(2 + n * 2, letter.charCodeAt(0), true));
  expect(valueAt(read({ xml: bytes }).sheets[0]!, 0, 0)).toBe('£5k é');
});

test('an ISO date becomes its day number and is shown as a date', () => {
  const { sheets, formats } = read({
    xml: sheetPart('<row r="1"><c r="A1" t="d"><v>2023-04-01</v></c><c r="B1" t="d"><v>1900-01-01T12:00:00Z</v></c></row>'),
  });
  expect([...sheets[0]!.values]).toEqual([45_017, 1.5]);
  expect(formats[sheets[0]!.formats[0]!]).toBe('dd/mm/yyyy');
});

test('number formats: the file’s own, and those it names by number only', () => {
  const made = read({ rows: [[{ value: 0.5, format: '0%' }, { value: 4000, format: '"£"#,##0' }, 7]] });
  expect([...made.sheets[0]!.formats].map((index) => made.formats[index])).toEqual(['0%', '"£"#,##0', 'General']);
  const byNumber = readXlsx(
    makeXlsx({
      sheets: [{ name: 'A', xml: sheetPart('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="9"><v>1</v></c></row>') }],
      parts: { 'xl/styles.xml': '<styleSheet><cellXfs><xf/><xf numFmtId="4"/></cellXfs></styleSheet>' },
    }),
  );
  expect([...byNumber.sheets[0]!.formats].map((index) => byNumber.formats[index])).toEqual(['#,##0.00', 'General']);
});

test('a text cell whose list of texts is gone is refused, never dropped', () => {
  const book = makeXlsx({ sheets: [{ name: 'A', rows: [['£5,000']] }], parts: { 'xl/sharedStrings.xml': null } });
  expect(() => readXlsx(book)).toThrow(HostError);
  expect(() => readXlsx(book)).toThrow(/list of texts/);
});

test('styles may be absent', () => {
  const book = makeXlsx({ sheets: [{ name: 'A', rows: [[5]] }], parts: { 'xl/styles.xml': null } });
  expect([...readXlsx(book).sheets[0]!.values]).toEqual([5]);
});

test.each(['<row r="1"><c r="A1"><v>1', '<row r="1"><c r="A1"><v>1</v></c></row>'])(
  'a sheet that breaks off is refused: %s',
  (rows) => {
    const book = makeXlsx({ sheets: [{ name: 'A', xml: strToU8(`<worksheet><sheetData>${rows}`) }] });
    expect(() => readXlsx(book)).toThrow(/damaged/);
  },
);
