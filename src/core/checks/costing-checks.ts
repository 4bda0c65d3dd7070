import { capacity } from './capacity';
import { costedAmount } from './costed-amount';
import { costingText } from './costing-text';
import { dayRate } from './day-rate';
import type { Check } from './define-check';
import { fteCost } from './fte-cost';
import { gradeCost } from './grade-cost';
import { gradeMonths } from './grade-months';
import { impliedDays } from './implied-days';
import { listedCosts } from './listed-costs';
import { onCosts } from './on-costs';
import { oneGradeCost } from './one-grade-cost';
import { payUplift } from './pay-uplift';
import { rateText } from './rate-text';
import { sameGrade } from './same-grade';
import { unitCost } from './unit-cost';
import { yearsFunded } from './years-funded';

/** Costing in words and grades, in the order in which the report tells them. */
export const costingChecks: readonly Check[] = [
  dayRate,
  unitCost,
  costingText,
  listedCosts,
  impliedDays,
  costedAmount,
  capacity,
  gradeMonths,
  sameGrade,
  fteCost,
  yearsFunded,
  payUplift,
  onCosts,
  gradeCost,
  oneGradeCost,
  rateText,
];
