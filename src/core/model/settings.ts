import type { Decimal } from './decimal';
import type { GrantPeriod } from './period';

/**
 * What only the officer knows. Everything unset stays unset: a check that needs it reports "not examined" and names the setting.
 */
export interface Settings {
  readonly grantPeriod?: GrantPeriod;
  /** The most that may be asked for, in all and by period as printed ("23/24"). */
  readonly cap?: { readonly total?: Decimal; readonly byPeriod?: Readonly<Record<string, Decimal>> };
  /** MUST share above which the bid is hard to scale down; the DSDM guide is 60 %. 0 to 1. */
  readonly shareGuide: Decimal;
  /** Weeks in a month for "a day a week for 7 months"; unset tries 52/12 and 4 and says which fits. */
  readonly weeksPerMonth?: Decimal;
  readonly vat?: 'net' | 'gross';
  /** Working days a year for the capacity test. */
  readonly workingDays: number;
  /** Months between award and a post's start. */
  readonly recruitmentLag: number;
}
