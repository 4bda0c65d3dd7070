/** A figure read without a Decimal: the commonest forms, which are most of any sheet pasted as text. */
export interface PlainFigure {
  value: number;
  half: number;
  /** Decimals other than three, or two separators: the figure is written the English way beyond doubt. */
  english: boolean;
  /** One comma before three last digits and no point: 1.234 elsewhere. */
  ambiguous: boolean;
}

const POUND = 163;
const HALVES = [0.5, 0.05, 0.005, 0.0005, 0.00005, 0.000005, 0.0000005];
const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6];

/**
 * Reads "27,388", "£1,500.00", "-12", "(1,234)"; false for anything else, which `readAmount` then reads in full. Both agree on
 * every text that this one reads.
 */
export function readPlain(text: string, into: PlainFigure): boolean {
  let i = 0;
  let end = text.length;
  if (end === 0 || end > 17) return false;
  let negative = false;
  let code = text.charCodeAt(0);
  if (code === 40 && text.charCodeAt(end - 1) === 41) {
    negative = true;
    end--;
    code = text.charCodeAt(++i);
  } else if (code === 45) {
    negative = true;
    code = text.charCodeAt(++i);
  }
  if (code === POUND) code = text.charCodeAt(++i);
  if (i >= end || code < 48 || code > 57) return false;
  // A leading zero makes a code, but 0, 0.5 and £0 are figures.
  if (code === 48 && i + 1 < end && text.charCodeAt(i + 1) !== 46) return false;
  let digits = 0;
  let number = 0;
  let groups = 0;
  let inGroup = 0;
  for (; i < end; i++) {
    code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) {
      number = number * 10 + (code - 48);
      digits++;
      inGroup++;
    } else if (code === 44) {
      if (groups === 0 ? inGroup > 3 : inGroup !== 3) return false;
      groups++;
      inGroup = 0;
    } else break;
  }
  if (groups > 0 && inGroup !== 3) return false;
  let places = 0;
  if (i < end) {
    if (code !== 46) return false;
    for (i++; i < end; i++) {
      code = text.charCodeAt(i);
      if (code < 48 || code > 57) return false;
      number = number * 10 + (code - 48);
      places++;
    }
    if (places === 0 || places > 6) return false;
  }
  if (digits + places > 15) return false;
  into.value = (negative ? -number : number) / POWERS[places]!;
  if (number === 0) into.value = 0;
  into.half = HALVES[places]!;
  into.english = (places > 0 && (places !== 3 || groups > 0)) || groups > 1;
  into.ambiguous = groups === 1 && places === 0;
  return true;
}
