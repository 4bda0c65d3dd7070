import type { Bid } from '../model/bid';
import type { Figure } from '../model/finding';
import { placeOf, type CellRef } from '../model/place';
import { takes, type SumTerm } from '../read/formulas/sum-terms';
import { castValue, holds } from '../read/cast-value';
import { isMoneyTable, named, nameOf, shown } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';
import { hasFormula, termsAt, totalsAcross, totalsDown, type TotalCell } from './total-cells';

interface Sum {
  readonly total: TotalCell;
  readonly terms: readonly SumTerm[];
}

/** Ranges larger than this are not searched for sums inside them. */
const LARGEST = 2_000;

function* sumsOf(bid: Bid): Iterable<Sum> {
  if (bid.snapshot.sheets.every(({ formulas }) => formulas.size === 0)) return;
  for (const table of bid.tables) {
    if (!isMoneyTable(table)) continue;
    for (const total of [...totalsDown(table, bid), ...totalsAcross(table, bid)]) {
      const terms = termsAt(bid.snapshot, total.at);
      if (terms && terms.every(({ sign }) => sign === 1) && sizeOf(terms) <= LARGEST) yield { total, terms };
    }
  }
}

function sizeOf(terms: readonly SumTerm[]): number {
  return terms.reduce((size, { box }) => size + (box.bottom - box.top + 1) * (box.right - box.left + 1), 0);
}

/** A cell of the sum that is itself the sum of other cells of it, all of them; both hold money. */
function countedTwice({ total, terms }: Sum, bid: Bid): CellRef | undefined {
  const filled = ({ sheet, row, col }: CellRef): boolean => Math.abs(bid.figures.value({ sheet, row, col })) > 0;
  for (const term of terms) {
    for (let row = term.box.top; row <= term.box.bottom; row++) {
      for (let col = term.box.left; col <= term.box.right; col++) {
        const at = { sheet: term.sheet, row, col };
        if ((row === total.at.row && col === total.at.col) || !hasFormula(bid.snapshot, at) || !filled(at)) continue;
        const inner = termsAt(bid.snapshot, at);
        if (!inner || inner.some(({ sign }) => sign !== 1)) continue;
        // Excel's SUBTOTAL leaves out other SUBTOTALs by itself.
        if (term.skipsSubtotals && inner.some(({ skipsSubtotals }) => skipsSubtotals)) continue;
        if (sizeOf(inner) < 2 || sizeOf(inner) > LARGEST) continue;
        let parts = 0;
        const all = inner.every(({ sheet, box }) => {
          for (let r = box.top; r <= box.bottom; r++) {
            for (let c = box.left; c <= box.right; c++) {
              const part = { sheet, row: r, col: c };
              if (!filled(part)) continue;
              parts++;
              if (!terms.some((outer) => takes(outer, sheet, r, c))) return false;
            }
          }
          return true;
        });
        if (all && parts >= 1) return at;
      }
    }
  }
  return undefined;
}

function addsUp({ at, direction }: TotalCell, bid: Bid): boolean {
  return bid.casts.some((cast) => {
    if (cast.direction !== direction || cast.sheet !== at.sheet) return false;
    const [target, line] = direction === 'down' ? [at.row, at.col] : [at.col, at.row];
    if (cast.target !== target || !cast.lines.includes(line)) return false;
    const value = castValue(cast, line, bid.figures);
    return value !== undefined && holds(value);
  });
}

function judge(own: Sum, bid: Bid): Outcome {
  const { table, at } = own.total;
  const twice = countedTwice(own, bid);
  if (!twice || addsUp(own.total, bid)) return pass(placeOf(at));
  const amount: Figure = shown(bid.figures.amount(twice)!, own.total.column);
  const name = nameOf(table, at.row, at.col);
  const inner =
    own.total.direction === 'down'
      ? nameOf(table, twice.row, twice.col)
      : (table.columns.find(({ col }) => col === twice.col)?.heading ?? '');
  const data = { total: named(name), inner: named(inner), amount };
  return {
    verdict: 'fail',
    finding: {
      check: 'double-count',
      severity: 'error',
      message: 'twice',
      data,
      subject: name,
      at: [placeOf(at), placeOf(twice)],
      group: { key: `${table.id}/${own.total.direction}/${own.total.direction === 'across' ? at.col : at.row}`, many: 'several' },
      cause: {
        kind: 'counted-twice',
        likely: true,
        saying: { text: 'The formula adds {inner} and the figures that make it up.', data },
        evidence: [],
        blames: at,
      },
    },
  };
}

export const doubleCount = defineCheck<Sum>({
  id: 'double-count',
  group: 'form',
  severity: 'error',
  title: 'A total counts every line once',
  why: 'A SUM over lines and their subtotal asks the funder for the same money twice.',
  repair: 'Add either the lines or the subtotals; SUBTOTAL(9, …) in every total does this by itself.',
  wrong: `
    Funding request
    | Activity  | Cost                     |
    | Training  | £4,000                   |
    | Marketing | £25,000                  |
    | Subtotal  | =SUM(B3:B4) → £29,000    |
    | Grants    | £10,000                  |
    | Lead      | £31,000                  |
    | Subtotal  | =SUM(B6:B7) → £41,000    |
    | Total     | =SUM(B3:B8) → £140,000 ✗ |`,
  right: `
    Funding request
    | Activity  | Cost                          |
    | Training  | £4,000                        |
    | Marketing | £25,000                       |
    | Subtotal  | =SUBTOTAL(9,B3:B4) → £29,000  |
    | Grants    | £10,000                       |
    | Lead      | £31,000                       |
    | Subtotal  | =SUBTOTAL(9,B6:B7) → £41,000  |
    | Total     | =SUBTOTAL(9,B3:B8) → £70,000  |`,
  messages: {
    twice: 'The formula of {total} counts {inner} twice: {amount} is added once as lines and once as their total.',
    several: '{count} add a total together with the figures that make it up.',
  },
  select: sumsOf,
  judge,
});
