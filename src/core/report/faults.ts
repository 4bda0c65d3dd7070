import type { Check } from '../checks/define-check';
import type { ReportGap } from './report';

/** Keeps a fault of ours in one sentence from costing the reader the rest of the review; every one is shown. */
export interface Faults {
  readonly gaps: readonly ReportGap[];
  attempt<T>(check: Check, make: () => T, instead: T): T;
}

export function keepFaults(): Faults {
  const gaps: ReportGap[] = [];
  return {
    gaps,
    attempt(check, make, instead) {
      try {
        return make();
      } catch (error) {
        const what = error instanceof Error ? error.message : String(error);
        gaps.push({
          check: check.id,
          fault: true,
          subject: check.title,
          reason: `A sentence of this check could not be made, a fault in Crosscast (${what}).`,
        });
        return instead;
      }
    },
  };
}
