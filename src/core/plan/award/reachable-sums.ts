/** For every suffix of a list of whole numbers: how near to a limit some of its numbers add up. */
export interface ReachableSums {
  /** The greatest sum of some of the numbers from `start` on that is no more than `limit`; −Infinity where there is none. Never too low. */
  best(start: number, limit: number): number;
  /** The least sum of some of the numbers from `start` on. */
  least(start: number): number;
  /** The greatest. */
  most(start: number): number;
  /** Where the suffixes begin for which `best` is exact. */
  readonly exactFrom: number;
}

/**
 * The sums themselves are kept for the last numbers, as many as `room` entries hold, and there the answer is exact; for longer suffixes
 * it is the limit, down to what the numbers' common divisor allows, or all positive numbers together, whichever is less. Equal sums are kept once, so round amounts cost little.
 */
export function reachableSums(numbers: readonly number[], room: number): ReachableSums {
  const count = numbers.length;
  const above = new Float64Array(count + 1);
  const below = new Float64Array(count + 1);
  for (let i = count - 1; i >= 0; i--) {
    above[i] = above[i + 1]! + Math.max(0, numbers[i]!);
    below[i] = below[i + 1]! + Math.min(0, numbers[i]!);
  }
  const step = numbers.reduce(commonDivisor, 0) || 1;
  const layers: Float64Array[] = [];
  let layer: Float64Array = Float64Array.of(0);
  layers[count] = layer;
  let first = count;
  for (let held = 1; first > 0; first--) {
    const wider = numbers[first - 1] === 0 ? layer : merged(layer, numbers[first - 1]!);
    if (wider !== layer) held += wider.length;
    if (held > room) break;
    layers[first - 1] = layer = wider;
  }
  return {
    best(start, limit) {
      if (start < first) return below[start]! > limit ? -Infinity : Math.min(Math.floor(limit / step) * step, above[start]!);
      return greatestWithin(layers[start]!, limit);
    },
    least: (start) => below[start]!,
    most: (start) => above[start]!,
    exactFrom: first,
  };
}

function commonDivisor(a: number, b: number): number {
  let [high, low] = [Math.abs(a), Math.abs(b)];
  while (low > 0) [high, low] = [low, high % low];
  return high;
}

/** The sums with and without one more number, ascending, each once. */
function merged(sums: Float64Array, number: number): Float64Array {
  const [low, lowBy, high, highBy] = number > 0 ? [sums, 0, sums, number] : [sums, number, sums, 0];
  const both = new Float64Array(2 * sums.length);
  let size = 0;
  let i = 0;
  let j = 0;
  while (i < low.length && j < high.length) {
    const a = low[i]! + lowBy;
    const b = high[j]! + highBy;
    both[size++] = a < b ? a : b;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  for (; i < low.length; i++) both[size++] = low[i]! + lowBy;
  for (; j < high.length; j++) both[size++] = high[j]! + highBy;
  return both.slice(0, size);
}

function greatestWithin(sums: Float64Array, limit: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? -Infinity : sums[low - 1]!;
}
