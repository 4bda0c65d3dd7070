import { patternKey, propose, type Pool } from '../../../../src/core/read/relations/pool';

it('takes proposals of one pattern together, whichever way its parts were found', () => {
  const pool: Pool = new Map();
  propose(pool, 5, [1, 2, 3], 'gap', 2, 1.5);
  propose(pool, 5, [3, 2, 1], 'run', 1, 2);
  propose(pool, 5, [1, 2, 3], 'stride', 1.5, 0.25);
  propose(pool, 5, [2, 3], 'run', 0, 1);
  propose(pool, 4, [1, 2, 3], 'run', 0, 1);
  expect([...pool.values()]).toEqual([
    { target: 5, parts: [1, 2, 3], shape: 'run', cost: 1, info: 3.75, found: 3 },
    { target: 5, parts: [2, 3], shape: 'run', cost: 0, info: 1, found: 1 },
    { target: 4, parts: [1, 2, 3], shape: 'run', cost: 0, info: 1, found: 1 },
  ]);
});

it('keeps the first shape of two that are as cheap, and one part as it is', () => {
  const pool: Pool = new Map();
  propose(pool, 5, [7], 'pair', 1, 0);
  propose(pool, 5, [7], 'run', 1, 0);
  expect([...pool.values()]).toMatchObject([{ parts: [7], shape: 'pair', found: 2 }]);
});

it('tells every small pattern from every other', () => {
  const keys = new Set<number>();
  let count = 0;
  for (let target = 0; target < 12; target++)
    for (let set = 1; set < 1 << 12; set += 3) {
      const parts = Array.from({ length: 12 }, (_, p) => p).filter((p) => (set >> p) & 1);
      keys.add(patternKey(target, parts));
      count++;
    }
  expect(keys.size).toBe(count);
  for (const key of keys) expect(Number.isSafeInteger(key) && key >= 0).toBe(true);
});
