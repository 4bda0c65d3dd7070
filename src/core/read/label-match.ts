import { distance } from 'fastest-levenshtein';

/** A word of a label; `initials` keeps short capitals that may stand for several words ("SW" for social work). */
interface Word {
  readonly text: string;
  readonly initials: boolean;
}

/** How much each word of a bid's labels tells: words that many labels share tell little. */
export interface Rarity {
  /** 0.2 to 1. */
  weight(word: string): number;
  /** Labels already taken apart. */
  readonly words: Map<string, readonly Word[]>;
}

const STOP = new Set('a an and the of for to in on at by with from as is or our into per via within across'.split(' '));

/** Words of any bid, whatever it is about: they join two labels only a little. */
const GENERIC = new Set(
  (
    'lead leads resource resources role roles post posts project programme program scheme pilot funding fund funded support budget cost costs ' +
    'service services work activity activities development develop delivery deliver model new additional increase increasing improve ' +
    'improving reduce reducing setup set up staff team year years month months phase total other general expert specialist officer manager consultant'
  ).split(' '),
);
const GENERIC_WEIGHT = 0.5;
const NUMBER_PREFIX = /^\s*\(?[a-z]{0,2}\d+(?:\.\d+)*[a-z]?\)?\s*[.):\-–—]*\s+(?=\D)/i;

/** How alike two labels are, 0 to 1: shared words weighed by rarity, with typing slips, endings and initials allowed for. */
export function likeness(a: string, b: string, known: Rarity = rarity([])): number {
  const left = wordsOf(a, known);
  const right = wordsOf(b, known);
  if (left.length === 0 || right.length === 0) return 0;
  const total = (words: readonly Word[]): number => words.reduce((all, { text }) => all + known.weight(text), 0);
  const [short, long] = total(left) <= total(right) ? [left, right] : [right, left];
  const taken = new Set<number>();
  let shared = 0;
  let sharedLong = 0;
  for (const word of short) {
    let best = 0;
    let bestAt: readonly number[] = [];
    long.forEach((other, at) => {
      if (taken.has(at)) return;
      const alike = wordLikeness(word.text, other.text);
      if (alike > best) [best, bestAt] = [alike, [at]];
    });
    if (best < 1 && word.initials) {
      const run = initialsRun(word.text, long, taken);
      if (run.length > 0) [best, bestAt] = [1, run];
    }
    if (best === 0) continue;
    shared += known.weight(word.text) * best;
    for (const at of bestAt) {
      taken.add(at);
      sharedLong += known.weight(long[at]!.text) * best;
    }
  }
  // Initials may also stand on the longer side.
  long.forEach((word, at) => {
    if (!word.initials || taken.has(at)) return;
    const run = initialsRun(word.text, short, new Set());
    if (run.length === 0) return;
    taken.add(at);
    sharedLong += known.weight(word.text);
    shared += run.reduce((all, index) => all + known.weight(short[index]!.text), 0);
  });
  const whole = total(short);
  shared = Math.min(shared, whole);
  const dice = (shared + sharedLong) / (whole + total(long));
  // A short label wholly inside a long one is alike too, the surer the more its words tell.
  const cover = (shared / whole) * (whole / (whole + 0.5));
  return Math.min(1, cover > dice ? (cover + dice) / 2 : dice);
}

/** Weights of words from the labels of a bid; the same label twice counts once, for it is one thing named twice. */
export function rarity(labels: readonly string[]): Rarity {
  const counts = new Map<string, number>();
  const words = new Map<string, readonly Word[]>();
  const distinct = new Set(labels.map((label) => label.toLowerCase().replace(NUMBER_PREFIX, '').trim()));
  for (const label of distinct)
    for (const word of new Set(split(label).map(({ text }) => text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rare = Math.log(1 + Math.max(distinct.size, 2));
  const weight = (word: string): number => {
    const count = Math.max(counts.get(word) ?? 1, 1);
    // A word in up to three labels still names one thing: a line and its rows elsewhere.
    const told = count <= 3 ? 1 : Math.log(1 + distinct.size / (count - 2)) / rare;
    return Math.max(0.2, Math.min(1, told) * (GENERIC.has(word) ? GENERIC_WEIGHT : 1));
  };
  return { weight, words };
}

/** A label without its number, markup, case and punctuation, for asking whether two labels are the same words. */
export function plainLabel(label: string): string {
  return split(label.replace(NUMBER_PREFIX, ''))
    .map(({ text }) => text)
    .join(' ');
}

function wordsOf(label: string, known: Rarity): readonly Word[] {
  const kept = known.words.get(label);
  if (kept) return kept;
  const seen = new Set<string>();
  const words = split(label.replace(NUMBER_PREFIX, '')).filter(({ text }) => !seen.has(text) && seen.add(text));
  known.words.set(label, words);
  return words;
}

function split(label: string): Word[] {
  const parts = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .split(/[^A-Za-z0-9]+/);
  return parts
    .filter((part) => part !== '' && !STOP.has(part.toLowerCase()))
    .map((part) => ({ text: part.toLowerCase(), initials: /^[A-Z]{2,5}s?$/.test(part) }));
}

/** 1 for the same word, less for another ending or a typing slip, 0 for another word. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  if (shorter < 4 || /\d/.test(a) || /\d/.test(b)) return 0;
  if (stem(a) === stem(b)) return 0.97;
  let prefix = 0;
  while (prefix < shorter && a[prefix] === b[prefix]) prefix++;
  if (prefix >= 5 && prefix >= shorter - 2 && prefix / longer >= 0.55) return 0.9;
  if (shorter < 5 || longer - shorter > 2) return 0;
  const slips = distance(a, b);
  return slips <= (shorter >= 8 ? 2 : 1) ? 1 - slips / longer : 0;
}

function stem(word: string): string {
  return word.replace(/(ies|es|s|ing|ed|e|y)$/, '');
}

/** Where a run of words begins with these initials: "sw" in "international social work". */
function initialsRun(initials: string, words: readonly Word[], taken: ReadonlySet<number>): number[] {
  const wanted = initials.length > 2 ? initials.replace(/s$/, '') : initials;
  for (let first = 0; first + wanted.length <= words.length; first++) {
    const run = [...wanted].map((_, step) => first + step);
    if (run.every((at, step) => !taken.has(at) && words[at]!.text[0] === wanted[step])) return run;
  }
  return [];
}
