/** One letter of a formula that a heading states, with how it is taken: × ÷ + −. */
interface Term {
  /** "a", or a figure. */
  readonly letter?: string;
  readonly figure?: readonly [number, number];
  readonly sign: '*' | '/' | '+' | '-';
}

/** What a heading says of its column: its own letter ("A", "(a)"), and how it is worked out from other letters. */
export interface StatedFormula {
  readonly letter?: string;
  readonly terms?: readonly Term[];
  /** The heading without its letters and formula. */
  readonly rest: string;
}

const letter = String.raw`(?:\(\s*[a-wyz]\s*\)|\[\s*[a-wyz]\s*\]|(?:col(?:umn)?\.?\s*)?\b[a-wyz]\b)`;
const figure = String.raw`\d+(?:\.\d+)?\s*%?`;
const sign = String.raw`(?:[x×*÷/+–−-]|\btimes\b|\bplus\b|\bless\b|\bminus\b)`;
const operand = `(?:${letter}|${figure})`;
const worked = new RegExp(
  String.raw`(?:(${letter})\s*)?=?\s*[(\[]?\s*(${operand}(?:\s*${sign}\s*${operand})+)\s*[)\]]?\s*$`,
  'i',
);
const own = new RegExp(
  String.raw`^\s*(\(?[a-wyz]\)?)\s*[:.–-]\s+(?=\S{2})|(?:^|\s)(\([a-wyz]\)|\[[a-wyz]\])\s*$|^\s*([a-wyz])\s*$`,
  'i',
);

/**
 * Reads one heading cell: "C = A x B", "(c) = (a) × (b)", "B x C / 12", "Cost (a)+(b)", "D = C x 20%", "A: Days", "Days (a)". Signs are
 * taken from left to right; a sum and a product in one formula is not read, for which comes first is a matter of habit.
 */
export function statedFormula(heading: string): StatedFormula {
  const found = worked.exec(heading);
  const terms = found ? termsOf(found[2]!) : undefined;
  if (found && terms) {
    const before = heading.slice(0, found.index).trim();
    const ahead = own.exec(before.endsWith('=') ? before.slice(0, -1) : before);
    const named = found[1] ?? (ahead && (ahead[1] ?? ahead[2] ?? ahead[3]));
    return {
      ...(named && { letter: plain(named) }),
      terms,
      rest: (ahead ? before.replace(own, ' ') : before).replace(/=\s*$/, '').trim(),
    };
  }
  const said = own.exec(heading);
  if (!said) return { rest: heading };
  return { letter: plain((said[1] ?? said[2] ?? said[3])!), rest: heading.replace(own, ' ').trim() };
}

function plain(text: string): string {
  return text
    .replace(/col(?:umn)?\.?/i, '')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}

function termsOf(text: string): Term[] | undefined {
  const terms: Term[] = [];
  const parts = new RegExp(String.raw`(${sign})?\s*(${operand})`, 'gi');
  for (const [, before, what] of text.matchAll(parts)) {
    const mark = terms.length === 0 ? '*' : signOf(before ?? '');
    if (/^\d/.test(what!)) {
      const value = Number.parseFloat(what!);
      const places = (/\.(\d+)/.exec(what!)?.[1] ?? '').length;
      const unit = 10 ** places * (what!.includes('%') ? 100 : 1);
      terms.push({ figure: [Math.round(value * 10 ** places), unit], sign: mark });
    } else terms.push({ letter: plain(what!), sign: mark });
  }
  const letters = terms.flatMap((term) => term.letter ?? []);
  const adds = terms.slice(1).some((term) => term.sign === '+' || term.sign === '-');
  const multiplies = terms.slice(1).some((term) => term.sign === '*' || term.sign === '/');
  if (letters.length === 0 || new Set(letters).size < letters.length || (adds && multiplies)) return undefined;
  if (adds && letters.length < terms.length) return undefined;
  if (adds) terms[0] = { ...terms[0]!, sign: '+' };
  return terms;
}

function signOf(mark: string): Term['sign'] {
  const text = mark.toLowerCase();
  if (text === '+' || text === 'plus') return '+';
  if (text === '/' || text === '÷') return '/';
  return text === 'x' || text === '×' || text === '*' || text === 'times' ? '*' : '-';
}
