/** How often a true relation does not add up as printed: slips, hidden parts, other bases. */
export const missRate = 0.05;
/** Evidence of a miss, in powers of ten. */
export const missInfo = Math.log10(missRate);

/** Largest power of ten that divides both: how round the figures are. `x` is a whole number. */
export function roundness(x: number, unit: number): number {
  let u = unit;
  while (u > 1 && x % u !== 0) u /= 10;
  return u;
}

/**
 * Evidence of a match in powers of ten: figures of this magnitude, as round as `unit`, would fall within the tolerance by
 * chance with about (2·tolerance + unit) / magnitude. Round figures prove little, long ones much.
 */
export function matchInfo(magnitude: number, tolerance: number, unit: number): number {
  const chance = Math.min(0.98, (2 * tolerance + unit) / (magnitude + unit));
  return Math.log10((1 - missRate) / chance);
}
