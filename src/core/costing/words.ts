import { lookup } from '../model/lookup';

/**
 * What the words of a costing measure. Time units bridge into each other; `person` and `item` count; an item keeps its noun only
 * for the working, for a price "each" may be multiplied by any count.
 */
export type Measure = 'hour' | 'day' | 'week' | 'month' | 'year' | 'night' | 'mile' | 'person' | 'item' | 'fte';

const table: readonly (readonly [Measure, string])[] = [
  ['hour', 'hour hours hr hrs h hourly'],
  ['day', 'day days dy dys daily weekday weekdays tuesdays mondays wednesdays thursdays fridays saturdays sundays person-days man-days persondays'],
  ['week', 'week weeks wk wks weekly'],
  ['month', 'month months mth mths mo monthly pm person-months person-month pms'],
  ['year', 'year years yr yrs annum annual annually yearly'],
  ['night', 'night nights nightly'],
  ['mile', 'mile miles mi km kms kilometre kilometres'],
  [
    'person',
    'person people persons head heads participant participants delegate delegates attendee attendees staff employee employees ' +
      'volunteer volunteers child children pupil pupils student students learner learners trainee trainees member members mentor mentors ' +
      'consultant consultants facilitator facilitators officer officers worker workers practitioner practitioners social-workers carer carers ' +
      'trustee trustees teacher teachers adult adults parent parents user users client clients maintainer maintainers guest guests ' +
      'professional professionals leader leaders manager managers representative representatives speaker speakers trainer trainers ' +
      'coach coaches supervisor supervisors therapist therapists analyst analysts adviser advisers advisor advisors researcher researchers',
  ],
  [
    'item',
    'session sessions event events meeting meetings workshop workshops visit visits trip trips ticket tickets copy copies place places ' +
      'post posts licence licences license licenses laptop laptops unit units item items set sets school schools family families household ' +
      'households placement placements authority authorities las la site sites area areas group groups hub hubs cluster clusters ' +
      'constellation constellations conference conferences course courses class classes module modules cohort cohorts wave waves ' +
      'report reports interview interviews survey surveys video videos kit kits pack packs packet packets voucher vouchers meal meals ' +
      'room rooms space spaces sign signs box boxes bed beds case cases assessment assessments review reviews term terms lesson lessons ' +
      'team teams partner partners council councils region regions challenge challenges project projects flight flights car cars ' +
      'sqft sqm ft metre metres m2 tonne tonnes kg litre litres page pages word words shift shifts slot slots block blocks round rounds ' +
      'drop-in drop-ins computer computers tablet tablets phone phones device devices bus buses coach-trips advert adverts advertisement ' +
      'advertisements ad ads leaflet leaflets poster posters book books intervention interventions programme programmes',
  ],
  ['fte', 'fte wte ftes wtes'],
]; // prettier-ignore

const measures = new Map<string, Measure>(
  table.flatMap(([measure, words]) => words.split(' ').map((word) => [word, measure] as const)),
);

/** What a word measures: "hrs" is hours, "delegates" are people. Undefined for a word that counts nothing we know. */
export function measureOf(word: string): Measure | undefined {
  return measures.get(word.toLowerCase().replace(/['’]s?$|\.$/, ''));
}

export const timeMeasures: readonly Measure[] = ['hour', 'day', 'week', 'month', 'year', 'night'];

export function isTime(measure: Measure): boolean {
  return timeMeasures.includes(measure);
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const numberWords = new Map<string, number>([
  ...ones.map((word, value) => [word, value] as const),
  ...tens.map((word, i) => [word, (i + 2) * 10] as const),
  ['dozen', 12], ['hundred', 100], ['half', 0.5], ['both', 2],
]); // prettier-ignore

/** "three", "twenty-five", "half"; undefined for other words. */
export function numberWord(word: string): number | undefined {
  const low = word.toLowerCase();
  if (!low.includes('-')) return numberWords.get(low);
  const [first, second] = low.split('-');
  const compound = second !== undefined && tens.includes(first!) ? numberWords.get(second) : undefined;
  return (
    numberWords.get(low) ??
    (compound !== undefined && compound > 0 && compound < 10 ? numberWords.get(first!)! + compound : undefined)
  );
}

/** Short forms of a unit behind an amount: £12 ph, £25 pp, £80 pppn, £8.40 pupm, £12,000 p.a. */
export const shortPer = lookup<readonly Measure[]>({
  ph: ['hour'], pd: ['day'], pw: ['week'], pcm: ['month'], pm: ['month'], pa: ['year'], pp: ['person'], pppn: ['person', 'night'],
  pupm: ['person', 'month'], pppd: ['person', 'day'], pn: ['night'], ea: ['item'], each: ['item'], apiece: ['item'],
}); // prettier-ignore

/** How often in a year: a "fortnightly" session is 26 sessions a year. */
export const frequencies = lookup({
  fortnightly: 26, termly: 3, quarterly: 4, weekly: 52, monthly: 12, daily: 365,
}); // prettier-ignore

/** Words that turn the time after them into a window: when the work is done, not how much of it. */
export const windowWords = new Set(
  'across over during between within by in throughout spread every last past next until till before after since from'.split(' '),
);
