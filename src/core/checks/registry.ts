import { columnTotal } from './column-total';
import { costingChecks } from './costing-checks';
import type { Check } from './define-check';
import { formChecks } from './form-checks';
import { gross } from './gross';
import { headline } from './headline';
import { priorityChecks } from './priority-checks';
import { rateAndCount } from './rate-and-count';
import { rateMatrix } from './rate-matrix';
import { rowTotal } from './row-total';
import { runningBalance } from './running-balance';
import { sameFigure } from './same-figure';
import { shareOfTotal } from './share-of-total';
import { statedRequest } from './stated-request';
import { subtotal } from './subtotal';
import { summary } from './summary';
import { tablesTotal } from './tables-total';
import { vat } from './vat';

/** Every check, in the order in which the report tells them. */
export const checks: readonly Check[] = [
  columnTotal,
  subtotal,
  tablesTotal,
  rowTotal,
  gross,
  vat,
  rateMatrix,
  rateAndCount,
  summary,
  headline,
  statedRequest,
  sameFigure,
  runningBalance,
  shareOfTotal,
  ...costingChecks,
  ...priorityChecks,
  ...formChecks,
];
