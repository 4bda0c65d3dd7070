import { Decimal } from '../model/decimal';
import { placeOf, type CellRef } from '../model/place';
import { filledParts, gapOf, money, nameAt, type Puzzle, type Story } from './puzzle';

/** The significant digits of a figure in units of its last place, and the unit. */
function digitsOf(value: Decimal): { digits: string; unit: Decimal } {
  const places = value.decimalPlaces();
  const unit = new Decimal(10).pow(-places);
  return { digits: value.abs().div(unit).toFixed(0), unit };
}

/** What the figure is when two neighbouring digits that differ change places; all such figures. */
export function swaps(value: Decimal): Decimal[] {
  const { digits, unit } = digitsOf(value);
  const found: Decimal[] = [];
  for (let i = 0; i + 1 < digits.length; i++) {
    if (digits[i] === digits[i + 1]) continue;
    if (i === 0 && digits[1] === '0') continue;
    const swapped = `${digits.slice(0, i)}${digits[i + 1]!}${digits[i]!}${digits.slice(i + 2)}`;
    found.push(new Decimal(swapped).times(unit).times(value.isNegative() ? -1 : 1));
  }
  return found;
}

/** Whether two figures are written with the same digits but for one. */
export function oneDigitApart(a: Decimal, b: Decimal): boolean {
  if (a.isNegative() !== b.isNegative()) return false;
  const places = Math.max(a.decimalPlaces(), b.decimalPlaces());
  const [left, right] = [a.abs().toFixed(places), b.abs().toFixed(places)];
  if (left.length !== right.length) return false;
  let differ = 0;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) differ++;
  return differ === 1;
}

/** Two digits swapped, in the total or in exactly one of its parts: the gap is a multiple of nine and one swap mends it. */
export function swappedDigits(puzzle: Puzzle): Story | undefined {
  const { found, expected, target } = puzzle;
  const gap = gapOf(puzzle);
  if (swaps(found.value).some((swapped) => swapped.eq(expected))) return story(puzzle, target, found.value, expected, 1);
  if (puzzle.cast && puzzle.cast.kind !== 'sum') return undefined;
  const mends = filledParts(puzzle).filter(({ value }) => swaps(value).some((swapped) => swapped.minus(value).eq(gap)));
  if (mends.length === 0) return undefined;
  if (mends.length > 1) return oneOfThem(puzzle, mends);
  const { ref, value } = mends[0]!;
  return story(puzzle, ref, value, value.plus(gap), filledParts(puzzle).length);
}

/** A swap in one of several figures would mend it: the slip is named, the figure is not. */
function oneOfThem(puzzle: Puzzle, mends: readonly { readonly ref: CellRef; readonly value: Decimal }[]): Story {
  const gap = gapOf(puzzle);
  return {
    kind: 'swapped-digits',
    likely: false,
    chance: singleDigitChance(puzzle),
    saying: { text: 'Two digits are swapped in one of these figures; which one, the figures do not say.', data: {} },
    evidence: mends.slice(0, 6).map(({ ref, value }) => ({
      saying: {
        text: '{name}: {wrong} for {right} would mend it.',
        data: { name: nameAt(puzzle, ref), wrong: money(puzzle, value), right: money(puzzle, value.plus(gap)) },
      },
      holds: false,
      at: placeOf(ref),
    })),
  };
}

/** The chance that a gap is one digit and zeros, or nine times that. */
function singleDigitChance(puzzle: Puzzle): number {
  const unit = puzzle.found.half.times(2);
  const units = gapOf(puzzle)
    .abs()
    .div(unit.isZero() ? 1 : unit);
  // Slips of one digit are far commoner than gaps of any other shape.
  return Math.min(1, (3 * units.toFixed(0).length) / Math.max(2, units.times(2).toNumber()));
}

function story(puzzle: Puzzle, ref: CellRef, wrong: Decimal, right: Decimal, tries: number): Story {
  const data = {
    wrong: money(puzzle, wrong),
    right: money(puzzle, right),
    name: nameAt(puzzle, ref),
    gap: money(puzzle, gapOf(puzzle).abs()),
  };
  // How many figures one swap can reach, among all that lie as near; slips of the hand swap digits far more often than chance.
  const unit = puzzle.found.half.times(2);
  const near = gapOf(puzzle)
    .abs()
    .div(unit.isZero() ? 1 : unit)
    .times(2)
    .toNumber();
  const chance = (tries * (digitsOf(wrong).digits.length - 1) * (tries === 1 ? 0.15 : 0.5)) / Math.max(2, near);
  return {
    kind: 'swapped-digits',
    likely: false,
    chance,
    blames: ref,
    mended: right,
    saying: { text: 'Two digits are swapped: {wrong} for {right} ({name}).', data },
    evidence: [
      { saying: { text: 'The difference {gap} is a multiple of 9, as it is when two digits change places.', data }, holds: true },
      {
        saying: { text: 'Swapping two neighbouring digits of {wrong} gives {right}, and the figures agree.', data },
        holds: true,
        at: placeOf(ref),
      },
    ],
  };
}

/** One digit typed wrong in the total itself. Weak on its own: a round line left out looks the same. */
export function changedDigit(puzzle: Puzzle): Story | undefined {
  const { found, expected, target } = puzzle;
  if (!oneDigitApart(found.value, expected)) return digitOfLine(puzzle);
  const data = { wrong: money(puzzle, found.value), right: money(puzzle, expected), name: nameAt(puzzle, target) };
  return {
    kind: 'changed-digit',
    likely: false,
    chance:
      (digitsOf(expected).digits.length * 9) /
        Math.max(20, expected.abs().toNumber() / Math.max(1, found.half.times(2).toNumber())) +
      0.02,
    blames: target,
    mended: expected,
    saying: { text: 'One digit differs: {wrong} for {right}.', data },
    evidence: [
      { saying: { text: '{wrong} and {right} are written alike but for one digit.', data }, holds: true, at: placeOf(target) },
    ],
  };
}

/** A gap of one digit and zeros: one digit of one figure is out, which one cannot be told. */
function digitOfLine(puzzle: Puzzle): Story | undefined {
  if (puzzle.headline || (puzzle.cast && (puzzle.cast.kind !== 'sum' || puzzle.cast.rates !== undefined))) return undefined;
  const unit = puzzle.found.half.times(2);
  const units = gapOf(puzzle)
    .abs()
    .div(unit.isZero() ? 1 : unit);
  if (!/^[1-9]0+$/.test(units.toFixed())) return undefined;
  return {
    kind: 'changed-digit',
    likely: false,
    chance: singleDigitChance(puzzle) + 0.005,
    saying: {
      text: 'One digit is wrong in the total or in one of its lines: the difference is a single digit and zeros.',
      data: {},
    },
    evidence: [],
  };
}
