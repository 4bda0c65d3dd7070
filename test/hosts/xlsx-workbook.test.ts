import { HostError } from '../../src/hosts/host';
import { readXlsx } from '../../src/hosts/xlsx';
import { makeXlsx, sheetPart } from '../support/make-xlsx';

const first = (xml: string) => readXlsx(makeXlsx({ sheets: [{ name: 'A', xml }] })).sheets[0]!;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';

test('sheets keep their name, order, visibility and protection', () => {
  const { sheets } = readXlsx(
    makeXlsx({
      sheets: [
        { name: 'Need & plans', rows: [[1]] },
        { name: '__proto__', rows: [[2]], state: 'hidden', protected: true },
        { name: 'constructor', state: 'veryHidden' },
      ],
    }),
  );
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Need & plans', 'visible'],
    ['__proto__', 'hidden'],
    ['constructor', 'very-hidden'],
  ]);
  expect(sheets.map((sheet) => sheet.protected)).toEqual([false, true, false]);
  expect(Object.prototype).not.toHaveProperty('polluted');
});

test('merges, also a billion cells large and with corners the wrong way round', () => {
  const { sheets } = readXlsx(
    makeXlsx({ sheets: [{ name: 'A', rows: [[1]], merges: ['A1:XFD1048576', 'C3:B2', 'D4', 'nonsense'] }] }),
  );
  expect(sheets[0]!.merges).toEqual([
    { top: 0, left: 0, bottom: 1_048_575, right: 16_383 },
    { top: 1, left: 1, bottom: 2, right: 2 },
  ]);
});

test('a dimension that claims the whole sheet costs nothing', () => {
  expect(first(sheetPart(one, '', '<dimension ref="A1:XFD1048576"/>')).values).toEqual([1]);
});

test('rows are hidden by their flag, by no height, by a filter or a collapsed group', () => {
  const rows =
    '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="3" hidden="true" outlineLevel="1"/><row r="4" ht="0" customHeight="1"/>' +
    '<row r="5" ht="0.75"/><row r="6" ht="0.00"/><row r="7" hidden="false"/><row r="8" hidden="0"/><row r="9" spans="1:2" collapsed="1"/>';
  expect(first(sheetPart(rows)).hiddenRows).toEqual([
    { first: 1, last: 3 },
    { first: 5, last: 5 },
  ]);
});

test('where rows are hidden by default, only those written as shown are shown', () => {
  const sheet = first(
    sheetPart(`${one}<row r="3" hidden="1"/><row r="4"/>`, '', '<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>'),
  );
  expect(sheet.hiddenRows).toEqual([
    { first: 1, last: 2 },
    { first: 4, last: 1_048_575 },
  ]);
});

test('columns are hidden by their flag or by no width', () => {
  const cols =
    '<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/><col min="6" max="6" width="9"/><col min="9" max="99999" hidden="1"/></cols>';
  expect(first(sheetPart(one, '', cols)).hiddenCols).toEqual([
    { first: 1, last: 3 },
    { first: 8, last: 16_383 },
  ]);
});

test('Excel tables, with and without header and totals', () => {
  const tables = [
    { name: 'Bids', ref: 'A5:C9', totalsRow: true },
    { name: 'Rates', ref: 'A1:B3', headerRow: false },
  ];
  expect(readXlsx(makeXlsx({ sheets: [{ name: 'A', rows: [[1]], tables }] })).sheets[0]!.tables).toEqual([
    { name: 'Rates', box: { top: 0, left: 0, bottom: 2, right: 1 }, headerRow: false, totalsRow: false },
    { name: 'Bids', box: { top: 4, left: 0, bottom: 8, right: 2 }, headerRow: true, totalsRow: true },
  ]);
});

test('names, hidden ones left out; a local name follows its sheet past a chart sheet', () => {
  const { sheets, names } = readXlsx(
    makeXlsx({
      sheets: [
        { name: 'Chart', kind: 'chartsheet' },
        { name: 'A', rows: [[1]] },
      ],
      names: [
        { name: 'Total', refersTo: "'A'!$A$1" },
        { name: '_xlnm.Print_Area', refersTo: 'A!$A$1:$B$2', sheet: 1 },
        { name: 'Gone', refersTo: '#REF!', sheet: 0 },
        { name: '_xlnm._FilterDatabase', refersTo: 'A!$A$1', hidden: true },
      ],
    }),
  );
  expect(sheets.map(({ name }) => name)).toEqual(['A']);
  expect(names).toEqual([
    { name: 'Total', refersTo: "'A'!$A$1" },
    { name: 'Print_Area', refersTo: 'A!$A$1:$B$2', sheet: 0 },
  ]);
});

test('external links as written, and the 1904 date system', () => {
  const made = readXlsx(
    makeXlsx({
      sheets: [{ name: 'A', rows: [[{ formula: '[1]Rates!A1', value: 3 }]] }],
      externalLinks: ['file:///S:/rates.xlsx'],
      date1904: true,
    }),
  );
  expect(made.externalLinks).toEqual(['file:///S:/rates.xlsx']);
  expect(made.date1904).toBe(true);
});

test('strict files, absolute targets and parts in other folders', () => {
  const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
  const rels = (list: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  const made = readXlsx(
    makeXlsx({
      sheets: [{ name: 'A', rows: [[1]] }],
      parts: {
        '_rels/.rels': rels(`<Relationship Id="a" Type="${strict}/officeDocument" Target="/book/Main.xml"/>`),
        'book/main.xml': `<x:workbook xmlns:x="s" xmlns:q="${strict}"><x:sheets><x:sheet name="Strict" q:id="s1"/></x:sheets></x:workbook>`,
        'book/_rels/Main.xml.rels': rels(`<Relationship Id="s1" Type="${strict}/worksheet" Target="../other/one.xml"/>`),
        'other/one.xml': sheetPart(one),
      },
    }),
  );
  expect(made.sheets.map(({ name, values }) => [name, ...values])).toEqual([['Strict', 1]]);
});

test('a sheet whose part is missing is named', () => {
  const book = makeXlsx({ sheets: [{ name: 'Funding', rows: [[1]] }], parts: { 'xl/worksheets/sheet1.xml': null } });
  expect(() => readXlsx(book)).toThrow(/“Funding” is missing/);
});

test('200 sheets are read', () => {
  const sheets = Array.from({ length: 200 }, (_, n) => ({ name: `Sheet ${n}`, rows: [[n]] }));
  expect(readXlsx(makeXlsx({ sheets })).sheets.map(({ values }) => values[0])).toEqual(sheets.map((_, n) => n));
});

test('a row at the foot of the sheet costs one row', () => {
  const sheet = first(sheetPart(`${one}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`));
  expect([...sheet.rows]).toEqual([0, 1_048_575]);
  expect([...sheet.cols]).toEqual([0, 16_383]);
});

test('a cell beyond the foot of the sheet is refused', () => {
  expect(() => first(sheetPart('<row r="1048577"><c r="A1048577"><v>2</v></c></row>'))).toThrow(HostError);
});

test('progress runs to its end, and reading can be stopped on the way', () => {
  const rows = Array.from({ length: 9_000 }, (_, n) => [n]);
  const book = makeXlsx({
    sheets: [
      { name: 'A', rows },
      { name: 'B', rows: [[1]] },
    ],
  });
  const seen: number[] = [];
  readXlsx(book, { progress: ({ done, of }) => seen.push(done / of) });
  expect(seen[0]).toBe(0);
  expect(seen[seen.length - 1]).toBe(1);
  expect([...seen].sort((a, b) => a - b)).toEqual(seen);
  const stop = new AbortController();
  expect(() => readXlsx(book, { signal: stop.signal, progress: ({ done }) => done > 0 && stop.abort() })).toThrow(
    expect.objectContaining({ code: 'stopped' }),
  );
});
