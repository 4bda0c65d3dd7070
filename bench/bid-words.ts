/** mulberry32: the same seed gives the same bids everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const verbs = [
  'Training',
  'Recruitment',
  'Outreach',
  'Evaluation',
  'Supervision',
  'Website',
  'Equipment',
  'Travel',
  'Venue hire',
  'Research',
  'Printing',
  'Mentoring',
  'Counselling',
  'Insurance',
];
const things = [
  'programme',
  'for volunteers',
  'lead',
  'and support',
  'pilot',
  'officer',
  'materials',
  'in schools',
  'for carers',
  'review',
  'sessions',
  'toolkit',
];
export const sectionsOf = ['Staffing', 'Delivery', 'Overheads', 'Equipment and premises', 'Monitoring'];

export type Random = () => number;
export const whole = (r: Random, low: number, high: number): number => low + Math.floor(r() * (high - low + 1));

/** Amounts as bids have them: some round to 500, most not. */
export function amount(r: Random): number {
  const size = 10 ** whole(r, 3, 4);
  const value = whole(r, size, size * 9);
  return r() < 0.35 ? Math.round(value / 500) * 500 : value;
}

export function names(r: Random, count: number): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(`${verbs[whole(r, 0, verbs.length - 1)]!} ${things[whole(r, 0, things.length - 1)]!}`);
  return [...made];
}

export function periods(r: Random, count: number): string[] {
  const start = whole(r, 21, 26);
  const style = whole(r, 0, 2);
  return Array.from({ length: count }, (_, i) =>
    style === 0 ? `${start + i}/${start + i + 1}` : style === 1 ? `20${start + i}-${start + i + 1}` : `Year ${i + 1}`,
  );
}
