import { missRate } from './chance';
import type { Lines } from './lines';
import { figure } from './scaled-grid';
import type { Outcome } from './vote';

/** target = times × first ÷ second, or times × (first − second) ÷ second where it is a change. */
export interface RatioPattern {
  readonly target: number;
  readonly first: number;
  readonly second: number;
  /** 1, or 100 for percentages written as whole numbers. */
  readonly times: number;
  readonly change: boolean;
}

export interface RatioOutcome extends Outcome {
  deviation: number;
}

/** The target's own rounding may be met with this much to spare, for figures that were worked out from unrounded ones. */
const spare = 1.02;
/** A figure known to less than this of itself meets too many quotients to speak for one. */
const vague = 0.3;
/** Beyond this a change and a quotient are the same figure, and nobody tells a change. */
const hundredfold = 100;

/** A line of noughts, of wholes, of divisions by one or of one vague digit may refute a ratio but says nothing for it. */
export function evaluateRatio(lines: Lines, line: number, pattern: RatioPattern, out: RatioOutcome): RatioOutcome | undefined {
  const { x, half, state, scale, length } = lines;
  const base = line * length;
  const it = base + pattern.target;
  const ia = base + pattern.first;
  const ib = base + pattern.second;
  if (state[it] !== figure || state[ia] !== figure || state[ib] !== figure) return undefined;
  const t = x[it]! / scale;
  const a = x[ia]! / scale;
  const b = x[ib]! / scale;
  if (b === 0) return undefined;
  const { times, change } = pattern;
  const quotient = a / b;
  const wanted = times * (change ? quotient - 1 : quotient);
  const own = half[it]! / scale;
  const parts = (times * (half[ia]! + half[ib]! * Math.abs(quotient))) / (scale * Math.abs(b));
  const tolerance = Math.min(own * spare + parts, Math.max(own * 1.5, 0.05 * Math.abs(wanted)));
  out.deviation = t - wanted;
  out.holds = Math.abs(wanted - t) <= tolerance + 1e-12;
  out.weak = t === 0 || a === b || a === 0 || Math.abs(b) === 1 || Math.abs(b) === 100 || tolerance > vague * Math.abs(t);
  if (change && Math.abs(quotient) > hundredfold) out.weak = true;
  out.info = 0;
  out.key = 0;
  if (!out.holds || out.weak) return out;
  let unit = scale;
  while (unit > 1 && x[it]! % unit !== 0) unit /= 10;
  unit /= scale;
  const chance = Math.min(0.98, (2 * Math.max(tolerance, unit / 2)) / (Math.abs(t) + unit));
  out.info = Math.max(0, Math.log10((1 - missRate) / chance));
  out.key = (Math.imul(Math.round(x[it]!) | 0, 31) + Math.imul(Math.round(x[ia]!) | 0, 131) + (Math.round(x[ib]!) | 0)) | 0;
  return out;
}
