import fc from 'fast-check';
import { blockQueue, cellsOf, type Block } from '../../src/hosts/excel-blocks';

const block = fc
  .record({ top: fc.nat(50), left: fc.nat(5), height: fc.integer({ min: 1, max: 300 }), width: fc.integer({ min: 1, max: 20 }) })
  .map(({ top, left, height, width }) => ({ top, left, bottom: top + height - 1, right: left + width - 1 }));

/** Every row of every sheet, in the order it was handed out. */
function rowsOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap(({ sheet, box }) =>
    Array.from({ length: box.bottom - box.top + 1 }, (_, n) => `${sheet}:${box.top + n}:${box.left}-${box.right}`),
  );
}

test('each row is handed out once and in order, whatever is learnt and however often blocks come back', () => {
  fc.assert(
    fc.property(
      fc.array(block, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 50, max: 20_000 }),
      fc.array(fc.boolean(), { maxLength: 6 }),
      fc.integer({ min: 1, max: 2000 }),
      (boxes, limit, refused, cellBytes) => {
        const all = boxes.map((box, sheet) => ({ sheet, box }));
        const queue = blockQueue(all, limit);
        const read: Block[] = [];
        const refusals = [...refused];
        for (let blocks = queue.take(); blocks.length > 0; blocks = queue.take()) {
          if (refusals.pop() === true && queue.split(blocks)) continue;
          read.push(...blocks);
          queue.learn(blocks, cellsOf(blocks) * cellBytes);
        }
        expect(rowsOf(read)).toEqual(rowsOf(all));
      },
    ),
  );
});

test('blocks grow with what is learnt, and stay below the limit', () => {
  const queue = blockQueue([{ sheet: 0, box: { top: 0, left: 0, bottom: 9999, right: 9 } }], 80_000);
  const first = queue.take();
  expect(cellsOf(first)).toBe(1000);
  queue.learn(first, 40_000);
  expect(cellsOf(queue.take())).toBe(1600);
});

test('a single row that does not fit cannot be split', () => {
  const queue = blockQueue([{ sheet: 0, box: { top: 0, left: 0, bottom: 1, right: 9 } }], 80_000);
  expect(queue.split(queue.take())).toBe(true);
  expect(queue.split(queue.take())).toBe(false);
});
