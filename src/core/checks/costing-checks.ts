import { costingText } from './costing-text';
import { dayRate } from './day-rate';
import type { Check } from './define-check';
import { unitCost } from './unit-cost';

/** Costing in words and grades, in the order in which the report tells them. */
export const costingChecks: readonly Check[] = [dayRate, unitCost, costingText];
