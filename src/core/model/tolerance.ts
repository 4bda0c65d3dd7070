/**
 * How far a sum of `count` rounded figures may lie from its rounded total and still be right, in units of the figures: `half` is
 * half a unit of the coarsest last place shown. Each figure may be out by `half`; all of them the same way is the hard limit,
 * and beyond a few figures chance keeps the sum well inside it (2.4 standard deviations of a sum of uniform errors).
 */
export function sumTolerance(count: number, half: number): number {
  return half * Math.min(count + 1, Math.max(2, 1 + 1.4 * Math.sqrt(count + 1)));
}

/** Binary noise of a sum of doubles: figures are exact decimals, their doubles are not. */
export function noise(magnitude: number): number {
  return magnitude * 1e-12 + 1e-9;
}
