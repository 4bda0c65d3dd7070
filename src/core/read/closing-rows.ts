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
  const total = own[at - 1];
  if (at < 2 || at === end || total?.kind !== 'total' || !own.slice(0, at - 1).some(({ kind }) => kind === 'line')) return end;
  const below = own.slice(at);
  return below.some(({ label }) => isSure(label)) || makesUp(total, below) ? at - 1 : end;
}

function follows(label: string): boolean {
  return isSure(label) || rowWords.purse.test(label);
}

function isSure(label: string): boolean {
  return [rowWords.payer, rowWords.single, rowWords.cumulative].some((words) => words.test(label));
}

/** Whether rows come to the total in each of its columns: what pays for it does, a further cost does not. */
function makesUp(total: Draft, rows: readonly Draft[]): boolean {
  const figures = total.source.cells.filter(({ value }) => !Number.isNaN(value) && value !== 0);
  const at = ({ source }: Draft, col: number): number => source.cells.find((cell) => cell.col === col)?.value || 0;
  return (
    figures.length > 0 &&
    figures.every(({ col, value }) => Math.abs(rows.reduce((sum, row) => sum + at(row, col), 0) - value) < 1)
  );
}

function closes(draft: Draft): boolean {
  return (
    ['total', 'vat', 'gross', 'subtotal', 'part', 'note', 'blank'].includes(draft.kind) ||
    (draft.kind === 'line' && draft.label === '' && draft.number === undefined)
  );
}
