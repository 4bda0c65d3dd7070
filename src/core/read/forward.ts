import type { Row } from '../model/table';
import { rowWords } from './column-words';

/**
 * "Carried forward" at the foot of a page and "Brought forward" at the head of the next hold the lines so far: neither asks for money.
 * Alone, the words are a balance as any other (a cash flow's opening balance).
 */
export function settleForward(rows: readonly Row[]): Row[] {
  const out = withBalances(rows);
  let foot = -1;
  out.forEach((row, at) => {
    if (row.kind !== 'line' && row.kind !== 'total' && row.kind !== 'subtotal') return;
    if (foot >= 0 && rowWords.brought.test(row.label)) {
      out[foot] = { ...out[foot]!, kind: 'subtotal', because: 'it carries the lines above to the next page' };
      out[at] = { ...row, kind: 'subtotal', because: 'it brings the lines of the page before' };
    }
    foot = rowWords.carried.test(row.label) && lineAbove(out, at) ? at : -1;
  });
  return out;
}

function lineAbove(rows: readonly Row[], at: number): boolean {
  return rows.slice(0, at).some(({ kind }) => kind === 'line');
}

/** An opening balance over a closing one: neither is money that comes in or goes out. */
function withBalances(rows: readonly Row[]): Row[] {
  const first = rows.findIndex(({ label }) => rowWords.opening.test(label));
  const last = rows.findLastIndex(({ label }) => rowWords.closing.test(label));
  const closed = rows.findIndex(({ label }) => rowWords.closing.test(label));
  if (first < 0 || last < first + 2 || closed < first) return [...rows];
  return rows.map((row, at) =>
    at === first || at === last ? { ...row, kind: 'part', because: 'a balance, which is carried on' } : row,
  );
}
