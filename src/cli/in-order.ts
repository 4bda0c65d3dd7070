/** How far the work may run ahead of the item that is due next, so that what waits its turn stays small. */
const AHEAD = 500;

/** Works on items, `jobs` at a time, and hands over what comes of each in the order of the items. */
export async function inOrder<Item, Made>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<Made>,
  take: (item: Item, made: Made) => void,
): Promise<void> {
  const waiting = new Map<number, Made>();
  let next = 0;
  let due = 0;
  let moved: (() => void)[] = [];
  const lane = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) {
      while (at - due > AHEAD) await new Promise<void>((resolve) => moved.push(resolve));
      waiting.set(at, await work(items[at]!));
      for (; waiting.has(due); due++) {
        take(items[due]!, waiting.get(due)!);
        waiting.delete(due);
      }
      const wake = moved;
      moved = [];
      for (const resolve of wake) resolve();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, lane));
}
