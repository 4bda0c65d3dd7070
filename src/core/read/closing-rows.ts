import { rowWords } from './column-words';
import { set, type Draft, type Layout } from './row-draft';

/**
 * Which rows that say total close the table and which a part of it. A loose label ("Total Place programme") is a total only at
 * the end of the table or where it repeats the section above it; a row without a label under the lines is one too.
 */
export function settleTotals(drafts: Draft[], layout: Layout): void {
  const own = drafts.filter(({ kind }) => kind !== 'continuation');
  for (let i = own.length - 1; i >= 0 && (own[i]!.kind === 'section' || own[i]!.kind === 'note'); i--)
    if (/[.!?]\s*$/.test(own[i]!.label) && own[i]!.label.split(/\s+/).length >= 5)
      set(own[i]!, 'note', 'a sentence under the table');
  let end = own.length;
  while (end > 0 && closes(own[end - 1]!)) end--;
  if (end === 0) end = own.length;
  end = beforePayers(own, end);
  for (let i = own.length - 1; i >= 0 && (own[i]!.kind === 'section' || own[i]!.kind === 'note'); i--) {
    if (own[i]!.kind !== 'section') continue;
    own[i]!.kind = 'line';
    own[i]!.because = 'a label with no amount and no lines under it';
  }
  let section = '';
  let lines = 0;
  own.forEach((draft, i) => {
    if (draft.kind === 'section') {
      section = draft.label;
      return;
    }
    if (draft.kind === 'line') {
      if (i >= end && draft.label === '' && lines > 0) {
        draft.kind = 'total';
        draft.because = 'a row of figures without a label under the lines';
        return;
      }
      lines++;
      return;
    }
    if (draft.kind === 'rate' && (lines > 0 || layout.values.size < 2)) {
      draft.kind = 'line';
      draft.because = 'it has an amount';
      lines++;
      return;
    }
    if (draft.kind !== 'total' || i >= end) return;
    const strict = rowWords.strictTotal.test(draft.label) || (layout.short && rowWords.partTotal.test(draft.label));
    if (strict && lines === 0) return;
    const echoes = section !== '' && draft.label.toLowerCase().includes(section.toLowerCase().slice(0, 12));
    if (strict || echoes) {
      draft.kind = 'subtotal';
      draft.because = echoes ? 'it repeats the section above it' : 'its label says total, and lines follow';
    } else {
      draft.kind = 'line';
      draft.because = 'it starts with total but stands among the lines';
      lines++;
    }
  });
}

/** "Total eligible costs | Funding level | Grant requested" closes the table as its total alone would. */
function beforePayers(own: readonly Draft[], end: number): number {
  if (end < own.length) return end;
  let at = end;
  while (at > 0 && own[at - 1]!.kind === 'line' && follows(own[at - 1]!.label)) at--;
  return at > 1 && at < end && own[at - 1]!.kind === 'total' && own.slice(0, at - 1).some(({ kind }) => kind === 'line')
    ? at - 1
    : end;
}

function follows(label: string): boolean {
  return [rowWords.payer, rowWords.single, rowWords.cumulative].some((words) => words.test(label));
}

function closes(draft: Draft): boolean {
  return (
    ['total', 'vat', 'gross', 'subtotal', 'part', 'note', 'blank'].includes(draft.kind) ||
    (draft.kind === 'line' && draft.label === '' && draft.number === undefined)
  );
}
