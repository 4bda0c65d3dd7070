import type { Bid } from '../model/bid';
import type { Cast } from '../model/relation';
import type { CastValue } from '../read/cast-value';

/**
 * In tables of figures that ask for no money, such as published statistics, a miss of a few thousandths, or of one step of figures
 * rounded to tens or hundreds, is how rounding and unshown rows look; a "total" among its parts' own sizes is an average.
 */
export function mayBeRight({ kind }: Cast, value: CastValue, { figures }: Bid): boolean {
  const gap = Math.abs(value.found - value.expected);
  const parts = value.parts.map((part) => figures.value(part)).filter((part) => !Number.isNaN(part) && part !== 0);
  const step = [1000, 500, 100, 50, 10].find((grain) => [...parts, value.found].every((figure) => figure % grain === 0)) ?? 0;
  if (gap <= Math.max(Math.abs(value.expected) * 0.002, step)) return true;
  const sizes = parts.map(Math.abs);
  const oneSign = parts.every((part) => part > 0) || parts.every((part) => part < 0);
  return kind === 'sum' && oneSign && parts.length >= 2 && Math.abs(value.found) < Math.max(...sizes);
}

/** A row of years under the headings: every figure of it is the same year. */
export function isYear({ found, parts }: CastValue, { figures }: Bid): boolean {
  return found >= 1900 && found <= 2100 && Number.isInteger(found) && parts.every((part) => figures.value(part) === found);
}

/** A figure far below each of three or more parts of one sign is a count or an average, unless it is the sum at another scale. */
export function isSumLike(value: CastValue, { figures }: Bid): boolean {
  const parts = value.parts.map((part) => figures.value(part)).filter((part) => !Number.isNaN(part) && part !== 0);
  const oneSign = parts.every((part) => part > 0) || parts.every((part) => part < 0);
  if (parts.length < 3 || !oneSign || value.found === 0) return true;
  // Twice the total: both sides of a balance were taken for its lines.
  if (parts.length >= 4 && Math.abs(value.expected - 2 * value.found) <= value.tolerance) return false;
  if (Math.abs(value.found) * 5 >= Math.min(...parts.map(Math.abs))) return true;
  const power = Math.log10(value.expected / value.found);
  return Math.abs(power - Math.round(power)) < 0.001;
}
