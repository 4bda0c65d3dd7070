import fc from 'fast-check';
import { readFormula, type Node } from '../../../../src/core/read/formulas/formula';
import { functionsOf, referencesOf, refersOutside, typedTerms } from '../../../../src/core/read/formulas/parts';
import { relativeForm } from '../../../../src/core/read/formulas/relative-form';

/** The tree in brackets, to see what binds to what. */
function shape(node: Node | undefined): string {
  switch (node?.kind) {
    case 'number':
    case 'text':
    case 'error':
      return String(node.value);
    case 'name':
      return node.name;
    case 'reference':
      return node.reference.kind;
    case 'unary':
      return `${node.operator}(${shape(node.of)})`;
    case 'binary':
      return `(${shape(node.left)}${node.operator}${shape(node.right)})`;
    case 'call':
      return `${node.name}[${node.args.map(shape).join(';')}]`;
    case 'array':
      return `{${node.items.map(shape).join(';')}}`;
    default:
      return '';
  }
}

const tree = (text: string): string => shape(readFormula(text)?.root);

describe('a formula as a tree', () => {
  test.each([
    ['1+2*3', '(1+(2*3))'],
    ['-2^2', '(-(2)^2)'],
    ['2^3^2', '((2^3)^2)'],
    ['50%*4', '(%(50)*4)'],
    ['1-2-3', '((1-2)-3)'],
    ['"a""b"&x<>y', '((a"b&x)<>y)'],
    ['IF(a,,"no")', 'IF[a;;no]'],
    ['SUM((A1,B2:B4),C:C)', 'SUM[(cells,cells);cells]'],
    ['SUM(A1:C4 B2:D9)', 'SUM[(cells cells)]'],
    ['LOG10(100)', 'LOG10[100]'],
    ['_xlfn.XLOOKUP(a,b,c)', 'XLOOKUP[a;b;c]'],
    ['{1,2;3,-4}', '{1;2;3;-(4)}'],
    ['TODAY()', 'TODAY[]'],
    ['=#REF!+A1', '(#REF!+cells)'],
    ['A1:INDEX(B:B,4)', '(cells:INDEX[cells;4])'],
    ['Bid!#REF!', '#REF!'],
    ['XFE1+Q1_2024', '(XFE1+Q1_2024)'],
    ['1.5e3+.5', '(1500+0.5)'],
  ])('%s', (text, expected) => expect(tree(text)).toBe(expected));

  test.each([
    '',
    '=',
    '1+',
    '(1',
    'SUM(1',
    'SUM(1))',
    '"open',
    '1 2 +',
    'A1:',
    "'Sheet",
    ')',
    '{1',
    'a!',
    '~',
    '(,)',
    '='.repeat(3),
  ])('cannot be read: %s', (text) => expect(readFormula(text)).toBeUndefined());

  test('brackets deeper than Excel allows, and text longer than a formula, are not read', () => {
    expect(readFormula(`${'('.repeat(2000)}1${')'.repeat(2000)}`)).toBeUndefined();
    expect(readFormula('-'.repeat(8000) + '1')).toBeUndefined();
    expect(readFormula(`1${'+1'.repeat(20_000)}`)).toBeUndefined();
    expect(readFormula(`A1${'+A1'.repeat(2_000)}`)).toBeDefined();
  });

  test('never throws', () => {
    const word = fc.constantFrom(
      'SUM(',
      'A1',
      '$B$2',
      ':',
      ',',
      ')',
      '(',
      '[',
      ']',
      "'",
      '"',
      '!',
      '#',
      '@',
      ' ',
      '-',
      '%',
      '{',
      ';',
      'é',
      '9',
      'Tbl[',
      '#Totals',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const formula = readFormula(words.join(''));
        if (formula) relativeForm(formula, 3, 3);
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => void readFormula(text)));
  });
});

describe('references', () => {
  const first = (text: string) => referencesOf(readFormula(text)!)[0];

  test('cells, fixed and free', () => {
    expect(first('$B4')).toMatchObject({ from: { row: 3, col: 1, colFixed: true, rowFixed: false } });
    expect(first('SUM(B$2:C9)')).toMatchObject({ from: { row: 1, col: 1, rowFixed: true }, to: { row: 8, col: 2 } });
    expect(first('SUM($A:C)')).toMatchObject({ from: { col: 0, colFixed: true }, to: { col: 2, colFixed: false } });
    expect(first('SUM(3:7)')).toMatchObject({ from: { row: 2 }, to: { row: 6 } });
    expect(first('XFD1048576')).toMatchObject({ from: { row: 1048575, col: 16383 } });
  });

  test('sheets, runs of sheets, other workbooks', () => {
    expect(first("'Bid ''23'!A1")).toMatchObject({ sheet: "Bid '23" });
    expect(first('SUM(Jan:Dec!B4)')).toMatchObject({ sheet: 'Jan', lastSheet: 'Dec' });
    expect(first('[2]Costs!A1')).toMatchObject({ book: '2', sheet: 'Costs' });
    expect(first("'C:\\bids\\[Costs v1.xlsx]Sheet 1'!A1")).toMatchObject({ book: 'Costs v1.xlsx', sheet: 'Sheet 1' });
  });

  test('Excel tables', () => {
    expect(first('SUM(Costs[Amount])')).toMatchObject({ table: 'Costs', parts: [], columns: { first: 'Amount' } });
    expect(first('SUM(Costs[[#Totals],[Net cost]:[VAT]])')).toMatchObject({
      parts: ['totals'],
      columns: { first: 'Net cost', last: 'VAT' },
    });
    expect(first('[@Days]*2')).toMatchObject({ parts: ['this-row'], columns: { first: 'Days' } });
    expect(first('Costs[@[Day rate]]')).toMatchObject({ parts: ['this-row'], columns: { first: 'Day rate' } });
    expect(first("Costs[Cost '[net']]")).toMatchObject({ columns: { first: 'Cost [net]' } });
    expect(first('ROWS(Costs[])')).toMatchObject({ table: 'Costs', parts: [] });
    expect(first('Costs[[#This Row],[Days]]')).toMatchObject({ parts: ['this-row'], columns: { first: 'Days' } });
  });

  test('what reaches into another workbook', () => {
    expect(refersOutside(readFormula('SUM(A1,[1]Costs!B2)')!)).toBe(true);
    expect(refersOutside(readFormula('[1]!Rate*2')!)).toBe(true);
    expect(refersOutside(readFormula('Book2.xlsx!Costs[Amount]')!)).toBe(true);
    expect(refersOutside(readFormula('SUM(Costs[Amount])+"[1]"')!)).toBe(false);
  });
});

test('functions and numbers typed among the terms', () => {
  expect(functionsOf(readFormula('if(SUM(A1)>0,sum(B1),MAX(1,2))')!)).toEqual(['IF', 'SUM', 'MAX']);
  expect(typedTerms(readFormula('SUM(B2:B9)+500')!)).toEqual([500]);
  expect(typedTerms(readFormula('SUM(B2:B9,-20)-3+0')!)).toEqual([-20, -3]);
  expect(typedTerms(readFormula('ROUND(B2*1.2,2)')!)).toEqual([]);
});

describe('the relative form', () => {
  const at = (text: string, row: number, col: number): string => relativeForm(readFormula(text)!, row, col);

  test('a fill down or right keeps it', () => {
    expect(at('SUM(B2:B9)', 9, 1)).toBe(at('sum( C2:C9 )', 9, 2));
    expect(at('B3*$F$1', 2, 4)).toBe(at('B4*$F$1', 3, 4));
    expect(at('SUM(B2:B9)', 9, 1)).not.toBe(at('SUM(C3:C9)', 9, 2));
    expect(at('B3*$F$1', 2, 4)).not.toBe(at('B4*F2', 3, 4));
  });

  test('whatever the place', () => {
    const letters = 'ABCDEFGHIJ';
    fc.assert(
      fc.property(fc.nat(8), fc.nat(50), fc.nat(5), fc.nat(8), fc.nat(50), (col, row, up, otherCol, otherRow) => {
        const own = (r: number, c: number): string =>
          at(`SUM(${letters[c]}${r + 1}:${letters[c]}${r + up + 1})-$A$1`, r + up + 1, c + 1);
        expect(own(row, col)).toBe(own(otherRow, otherCol));
      }),
    );
  });
});
