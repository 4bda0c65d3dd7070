import { activityNumbers } from './activity-numbers';
import { allMust } from './all-must';
import { benefitCutOff } from './benefit-cut-off';
import { benefitIsCosting } from './benefit-is-costing';
import { benefitMissing } from './benefit-missing';
import { cap } from './cap';
import { consequence } from './consequence';
import { costBasis } from './cost-basis';
import { copiedBenefit } from './copied-benefit';
import { copiedText } from './copied-text';
import type { Check } from './define-check';
import { duplicateLine } from './duplicate-line';
import { estimatedBasis } from './estimated-basis';
import { numberLabel } from './number-label';
import { priorityHeading } from './priority-heading';
import { unprioritisedTable } from './unprioritised-table';
import { hedgedMust } from './hedged-must';
import { mustNeedsShould } from './must-needs-should';
import { mustOverCap } from './must-over-cap';
import { mustShare } from './must-share';
import { mustWithoutMoney } from './must-without-money';
import { priorityMissing } from './priority-missing';
import { priorityUnknown } from './priority-unknown';
import { rowCounts } from './row-counts';
import { standaloneShould } from './standalone-should';
import { successMeasure } from './success-measure';
import { sustainability } from './sustainability';

/** Priorities and what supports them, in the order in which the report tells them. */
export const priorityChecks: readonly Check[] = [
  priorityMissing,
  priorityUnknown,
  mustWithoutMoney,
  cap,
  mustOverCap,
  mustNeedsShould,
  mustShare,
  successMeasure,
  sustainability,
  consequence,
  rowCounts,
  copiedText,
  activityNumbers,
  benefitMissing,
  benefitCutOff,
  benefitIsCosting,
  copiedBenefit,
  costBasis,
  duplicateLine,
  estimatedBasis,
  allMust,
  standaloneShould,
  hedgedMust,
  numberLabel,
  priorityHeading,
  unprioritisedTable,
];
