import fc from 'fast-check';
import { sheetBuilder, type CellValue, type Snapshot } from '../../src/core';
import { packSnapshot, unpackSnapshot } from '../../src/taskpane/packed-snapshot';

const at = (cells: readonly (readonly [CellValue, string | undefined])[]): Snapshot => {
  const builder = sheetBuilder();
  cells.forEach(([value, formula], i) => builder.add(Math.floor(i / 5), i % 5, value, 0, formula));
  return {
    sheets: [builder.build({ name: 'Funding' }), sheetBuilder().build({ name: 'Empty' })],
    formats: ['General'],
    names: [],
    externalLinks: [],
    date1904: false,
  };
};

const value = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string({ unit: 'grapheme' }),
  fc.constant(''),
  fc.boolean(),
  fc.constantFrom('#REF!', '#N/A').map((error) => ({ error })),
);

test('a workbook comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(value, fc.option(fc.string(), { nil: undefined })), { maxLength: 60 }), async (cells) => {
      const snapshot = at(cells);
      expect(unpackSnapshot(structuredClone(await packSnapshot(snapshot)))).toEqual(snapshot);
    }),
  );
});

test('a long one goes in pieces, with a breath between them', async () => {
  const snapshot = at(
    Array.from({ length: 90_001 }, (_, i) => [i % 3 === 0 ? `Word ${i}` : i, i % 2 === 0 ? `A${i}` : undefined]),
  );
  let breaths = 0;
  const packed = await packSnapshot(snapshot, async () => void breaths++);
  expect(breaths).toBeGreaterThanOrEqual(6);
  expect(unpackSnapshot(packed)).toEqual(snapshot);
});
