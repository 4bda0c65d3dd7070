/** Checks whose findings are gaps of priority and support; the Priorities tab lists them. */
export const gapChecks: ReadonlySet<string> = new Set([
  'priority-missing',
  'priority-unknown',
  'must-without-money',
  'benefit-missing',
  'benefit-cut-off',
  'benefit-is-costing',
  'copied-benefit',
  'success-measure',
  'sustainability',
  'consequence',
  'must-needs-should',
  'must-over-cap',
  'must-share',
  'duplicate-line',
  'estimated-basis',
  'cost-basis',
]);
