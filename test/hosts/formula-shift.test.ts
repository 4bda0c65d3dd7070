import fc from 'fast-check';
import { shiftFormula, shownFormula } from '../../src/hosts/formula-shift';

test.each([
  ['A1', 1, 1, 'B2'],
  ['$A1+A$1+$A$1', 2, 3, '$A3+D$1+$A$1'],
  ['SUM(A1:B2,C:D,$C:D,3:4,3:$4)', 1, 1, 'SUM(B2:C3,D:E,$C:E,4:5,4:$4)'],
  ['"A1"&A1&"say ""A1"""', 1, 0, '"A1"&A2&"say ""A1"""'],
  ["'A1 to B2'!A1+Sheet1!A1+AB1!A1", 1, 0, "'A1 to B2'!A2+Sheet1!A2+AB1!A2"],
  ['LOG10(A1)+DAYS360(A1,B1)+ATAN2(A1,1)', 1, 0, 'LOG10(A2)+DAYS360(A2,B2)+ATAN2(A2,1)'],
  ['Table1[[#This Row],[A1]]+[1]Rates!A1', 1, 0, 'Table1[[#This Row],[A1]]+[1]Rates!A2'],
  ["Bids[It''s A1 ']]+A1", 1, 0, "Bids[It''s A1 ']]+A2"],
  ['Rate_A1*A1+A1.x+1E5+1.5E-3', 1, 0, 'Rate_A1*A2+A1.x+1E5+1.5E-3'],
  ['XFE1+ABC1234+A1048576', 1, 0, 'XFE1+ABC1235+A1'],
  ['A1', 0, -1, 'XFD1'],
  ['A1#+@A1', 1, 0, 'A2#+@A2'],
])('%s moved %i down and %i across is %s', (formula, down, across, moved) => {
  expect(shiftFormula(formula, down, across)).toBe(moved);
});

test('there and back is where it was', () => {
  const reference = fc
    .tuple(
      fc.constantFrom('', '$'),
      fc.constantFrom('A', 'Z', 'AA', 'XFD'),
      fc.constantFrom('', '$'),
      fc.integer({ min: 1, max: 1_048_576 }),
    )
    .map((parts) => parts.join(''));
  const formula = fc
    .array(fc.oneof(reference, fc.constantFrom('"B2 ""x"""', 'SUM(A1:A9)', "'It''s'!C3", 'T[[B2]]', 'Name_1', '3.5')), {
      minLength: 1,
    })
    .map((parts) => parts.join('+'));
  const step = fc.integer({ min: -20_000, max: 20_000 });
  fc.assert(
    fc.property(
      formula,
      step,
      step,
      (text, down, across) => shiftFormula(shiftFormula(text, down, across), -down, -across) === text,
    ),
  );
});

test('marks of the file format are not part of the formula', () => {
  expect(shownFormula('=_xlfn._xlws.FILTER(A1:A9,_xlfn.LET(_xlpm.x,1,_xlpm.x))&"_xlfn."')).toBe(
    'FILTER(A1:A9,LET(x,1,x))&"_xlfn."',
  );
});
