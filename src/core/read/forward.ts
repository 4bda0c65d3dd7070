import type { Row } from '../model/table';
import { rowWords } from './column-words';

/**
 * "Carried forward" at the foot of a page and "Brought forward" at the head of the next hold the lines so far: neither asks for money.
 * Alone, the words are a balance as any other (a cash flow's opening balance).
 */
export function settleForward(rows: readonly Row[]): Row[] {
  const out = [...rows];
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
