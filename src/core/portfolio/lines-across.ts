import { plainText, wordCount } from '../checks/ranked-lines';
import { decimal } from '../model/decimal';
import { plainLabel } from '../read/label-match';
import type { AbstractLine, BidAbstract } from './abstract';
import type { LineAcross } from './portfolio';

interface Placed {
  readonly bid: string;
  readonly line: AbstractLine;
}

/** Fewer words, or a round amount, may well be the same by chance. */
const TELLING_WORDS = 4;
const ROUND = 500;

/** Lines of two or more bids with the same amounts in the same words. */
export function linesAcross(bids: readonly BidAbstract[]): LineAcross[] {
  const byKey = new Map<string, Placed[]>();
  for (const { bid, lines } of bids) {
    for (const line of lines) {
      for (const key of keysOf(line)) {
        const same = byKey.get(key);
        if (same) same.push({ bid, line });
        else byKey.set(key, [{ bid, line }]);
      }
    }
  }
  const told = new Map<AbstractLine, LineAcross>();
  const found: { across: LineAcross; total: ReturnType<typeof decimal> }[] = [];
  for (const [key, same] of byKey) {
    if (new Set(same.map(({ bid }) => bid)).size < 2 || same.every(({ line }) => told.has(line))) continue;
    const first = same[0]!.line;
    const across: LineAcross = {
      name: first.name,
      total: first.total,
      because: key.startsWith('benefit')
        ? 'The same amounts and the same words of what they pay for.'
        : 'The same amounts under the same name.',
      places: same.map(({ bid, line }) => ({ bid, name: line.name, at: line.at })),
    };
    for (const { line } of same) told.set(line, across);
    found.push({ across, total: decimal(first.total.value).abs() });
  }
  return found.sort((a, b) => b.total.comparedTo(a.total)).map(({ across }) => across);
}

/** What a line would share with its copy: its amounts with the words of its benefit, and with its name. */
function keysOf({ name, benefit, amounts, total }: AbstractLine): string[] {
  const value = decimal(total.value).abs();
  if (amounts.length === 0 || value.lt(1)) return [];
  const figures = amounts.join('|');
  const keys: string[] = [];
  if (benefit !== name && wordCount(benefit) >= TELLING_WORDS) keys.push(`benefit/${figures}/${plainText(benefit)}`);
  const enough = wordCount(name) >= TELLING_WORDS || (wordCount(name) >= 2 && !value.mod(ROUND).isZero());
  if (enough && (keys.length === 0 || wordCount(name) >= TELLING_WORDS)) keys.push(`name/${figures}/${plainLabel(name)}`);
  return keys;
}
