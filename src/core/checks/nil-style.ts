import type { Bid } from '../model/bid';
import type { Datum } from '../model/finding';
import { placeOf, type CellRef } from '../model/place';
import type { Column } from '../model/table';
import { counted, gather, isAmountColumn, listed, worded } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

/** How nil is shown: as the cell prints it, or blank. */
type Styles = ReadonlyMap<string, readonly CellRef[]>;

/**
 * Nil amounts of funding lines that have money elsewhere on their row: there, a blank is a nil and no missing figure. Columns of
 * self-funding and match are left out, and tables where blanks are the rule (each line pays one of many columns).
 */
function nilCells(bid: Bid): Styles {
  const styles = new Map<string, CellRef[]>();
  for (const table of bid.tables) {
    if (table.kind !== 'funding') continue;
    const columns = table.columns.filter(
      (column) => isAmountColumn(column) && (column.role === 'period' || column.role === 'amount'),
    );
    if (columns.length < 2) continue;
    for (const row of table.rows) {
      if (row.kind !== 'line') continue;
      const cellOf = ({ col }: Column): CellRef => ({ sheet: table.sheet, row: row.figures, col });
      let filled = 0;
      for (const column of columns) if (Math.abs(bid.figures.value(cellOf(column))) > 0) filled++;
      // Nil is zero too, so a row with money in every column shows none.
      if (filled === 0 || filled === columns.length) continue;
      for (const column of columns) {
        const at = cellOf(column);
        const style = styleOf(bid, at);
        if (style !== undefined) gather(styles, style, at);
      }
    }
  }
  return styles;
}

function styleOf({ figures }: Bid, at: CellRef): string | undefined {
  const kind = figures.kind(at);
  if (kind === 'blank') return '';
  if (kind === 'nil') return figures.text(at).replace(/[–—−]/gu, '-');
  return kind === 'number' && figures.value(at) === 0 ? '0' : undefined;
}

function judge(styles: Styles): Outcome {
  const ranked = [...styles].sort(([, a], [, b]) => b.length - a.length);
  const first = ranked[0]![1];
  if (ranked.length === 1) {
    return pass(placeOf(first[0]!), 'Nil is shown in one way ({count})', { count: counted(first.length, 'cell', 'cells') });
  }
  const ways = [...ranked].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  const items = ways.map(([style, cells], i): Datum => {
    const where = i === 0 ? `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'}` : String(cells.length);
    return worded(style === '' ? `blank in ${where}` : `“${style}” in ${where}`);
  });
  return {
    verdict: 'fail',
    finding: {
      check: 'nil-style',
      severity: 'note',
      message: 'mixed',
      data: { ways: listed(items) },
      subject: '',
      at: ranked.slice(1).flatMap(([, cells]) => cells.map(placeOf)),
    },
  };
}

export const nilStyle = defineCheck<Styles>({
  id: 'nil-style',
  group: 'form',
  severity: 'note',
  title: 'Nil is shown in one way',
  why: 'Where nil is “-” in one place and blank in another, a reader takes the blank for a figure that was forgotten.',
  repair: 'Show every nil in the same way, “-” or blank.',
  wrong: `
    Funding request
    | Activity  | 23/24  | 24/25 |
    | Training  | 4,000  | 4,000 |
    | Marketing | 25,000 | -     |
    | Grants    | 10,000 | -     |
    | Licence   | 8,000  | ∅ ✗   |`,
  right: `
    Funding request
    | Activity  | 23/24  | 24/25 |
    | Training  | 4,000  | 4,000 |
    | Marketing | 25,000 | -     |
    | Licence   | 8,000  | -     |`,
  messages: { mixed: 'Nil is {ways}.' },
  select: (bid) => {
    const styles = nilCells(bid);
    return styles.size === 0 ? [] : [styles];
  },
  judge,
});
