import type { Heard } from '../heard';
import { dayRate } from './day-rate';
import { fixed } from './fixed';
import { gradePost } from './grade-post';
import { hours, partWeek } from './part-week';
import { percentage } from './percentage';
import { rateMatrix } from './rate-matrix';
import type { Rule } from './rule';
import { timePrice } from './time-price';
import { unitCount } from './unit-count';

/** Every costing rule, the most particular first; the last takes what is left. */
export const rules: readonly Rule[] = [rateMatrix, gradePost, partWeek, hours, dayRate, timePrice, percentage, unitCount, fixed];

export function ruleFor(heard: Heard): Rule {
  return rules.find((rule) => rule.recognises(heard))!;
}
