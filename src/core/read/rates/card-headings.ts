import { readPeriod } from '../periods';

/** What a column of a rate table holds. */
export type CardColumn =
  | {
      readonly kind:
        'grade' | 'role' | 'rate' | 'per' | 'vat' | 'point' | 'status' | 'source' | 'basis' | 'date' | 'note' | 'salary';
    }
  /** Annual cost, in a financial year or in every year. */
  | { readonly kind: 'annual'; readonly year?: number };

const patterns: readonly (readonly [RegExp, CardColumn['kind']])[] = [
  [/^(?:pay )?(?:grades?|bands?|scales?)$/i, 'grade'],
  [/^(?:roles?|posts?|job titles?|positions?|consultants?|suppliers?|specialists?|people|staff|who|names?)(?: title)?$/i, 'role'],
  [/^(?:spine |spinal |pay )?(?:column )?points?|^scp$/i, 'point'],
  [/^status$|^agreed or assumed$/i, 'status'],
  [/^sources?$/i, 'source'],
  [/^basis$/i, 'basis'],
  [/^(?:as at |effective )?dates?$/i, 'date'],
  [/^(?:notes?|comments?|remarks?)$/i, 'note'],
  [/^vat(?: basis)?$/i, 'vat'],
  [/^(?:per|unit|by)$/i, 'per'],
  [/^(?:basic )?salary$/i, 'salary'],
];

const rate = /^(?:£\s?)?(?:(?:day|daily|hourly|weekly|monthly|hour)\s+(?:rate|cost|fee|charge)s?|rates?|(?:rate|cost|fee|price|charge|£)s? (?:per|a|an|\/) ?(?:day|hour|week|month)|£\s?(?:per|a|an|\/)\s?(?:day|hour))(?:\s*\(?(?:£|ex(?:cl)?\.? vat|excluding vat|plus vat|per day)\)?)*$/i; // prettier-ignore
const annual = /^(?:full )?(?:annual|yearly|total|full[- ]?year)\s?(?:employment |staff |salary )?(?:costs?|rates?)?(?:\s*(?:\(£\)|£|incl?\.? on-?costs|with on-?costs|including on-?costs))*$|^(?:costs?|£) (?:per|a) (?:year|annum)(?:\s*\(?£?\)?)$|^annual costs?\b/i; // prettier-ignore

/** What a heading says its column holds; undefined for a heading that no rate table has. */
export function cardColumn(heading: string, text = heading.trim()): CardColumn | undefined {
  if (text === '' || text.length > 60) return undefined;
  const plain = patterns.find(([pattern]) => pattern.test(text))?.[1];
  if (plain) return { kind: plain } as CardColumn;
  if (rate.test(text)) return { kind: 'rate' };
  const period = readPeriod(text);
  if (period?.kind === 'financial-year' && period.year !== undefined) return { kind: 'annual', year: period.year };
  return annual.test(text) ? { kind: 'annual' } : undefined;
}

/** "Rate an hour", "Hourly rate (£)": what a rate's heading says it is for. */
export function perOfHeading(heading: string): 'hour' | 'day' | 'week' | 'month' | undefined {
  if (/hour/i.test(heading)) return 'hour';
  if (/week/i.test(heading)) return 'week';
  if (/month/i.test(heading)) return 'month';
  return /da(?:y|ily)/i.test(heading) ? 'day' : undefined;
}
