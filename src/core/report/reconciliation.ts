import type { Bid } from '../model/bid';
import { round, type Decimal } from '../model/decimal';
import { placeOf } from '../model/place';
import type { Atlas } from './atlas';
import { bidSays, type Printed } from './bid-says';
import { amountText, bareText, figureText, MINUS, moneySign } from './figures-in-words';
import type { LineSums } from './line-sums';
import type { PrintedTotals } from './printed-totals';
import type { Reconciliation, ReconciliationCell, Shown } from './report';
import { countText } from './sentences';

/**
 * What the lines add to beside what the bid prints. A difference is "wrong" only where an error says so, "undecided" where it waits
 * for an answer or no finding stands behind it. Undefined where lines of several currencies would have to be added.
 */
export function reconcile(bid: Bid, sums: LineSums | undefined, totals: PrintedTotals, atlas: Atlas): Reconciliation | undefined {
  if (!sums || sums.currencies.length > 1) return undefined;
  const style = atlas.voice;
  const currency = sums.currencies[0];
  const bare = (value: Decimal): Shown => ({ text: bareText(value, style), value: value.toFixed(), unit: 'money' });
  const printed = sums.columns.map((column) => bidSays(bid, sums, column, sums.columns.length === 1));
  const states = printed.map((says, i) => says && stateOf(says, sums.lines[i]!, totals));
  const saysCells = printed.map((says): ReconciliationCell | null => {
    if (!says) return null;
    const own =
      says.text === undefined
        ? undefined
        : figureText({ kind: 'figure', value: says.value, unit: 'money', currency, printed: says.text }, style);
    const text = own !== undefined && /[a-z]/i.test(own) ? own : bareText(says.value, style);
    return {
      text,
      value: says.value.toFixed(),
      unit: 'money',
      ...(says.at.length === 1 && { at: atlas.reportPlace(placeOf(says.at[0]!)) }),
    };
  });
  const differences = printed.map((says, i): ReconciliationCell | null => {
    if (!says) return null;
    const value = says.value.minus(sums.lines[i]!);
    const text = value.isZero()
      ? 'nil'
      : states[i] === 'agrees'
        ? 'rounding'
        : (value.isNegative() ? MINUS : '+') + bareText(value.abs(), style);
    return { text, value: value.toFixed(), unit: 'money', state: states[i] };
  });
  const counted = `${countText(sums.lineCount, ['line', 'lines'], style)} in ${countText(sums.tables.length, ['table', 'tables'], style)}`;
  return {
    caption: `Added up from ${counted}, ${moneySign(currency).trim()}`,
    ...(currency && { currency }),
    columns: sums.columns.map(({ label }) => label),
    rows: [
      ...sums.parts.map(({ label, sums: figures }) => ({ label, kind: 'part' as const, cells: figures.map(bare) })),
      { label: 'Lines', kind: 'lines' as const, cells: sums.lines.map(bare) },
      ...(printed.some(Boolean)
        ? [
            { label: 'Bid says', kind: 'bid-says' as const, cells: saysCells },
            { label: 'Difference', kind: 'difference' as const, cells: differences },
          ]
        : []),
    ],
    notes: notesOf(printed, states, sums, style),
  };
}

function stateOf(says: Printed, lines: Decimal, totals: PrintedTotals): NonNullable<ReconciliationCell['state']> {
  const known = says.at.map(({ sheet, row, col }) => totals.state(sheet, row, col));
  const gap = says.value.minus(lines).abs();
  if (gap.lte(says.half) || (known.every((state) => state === 'agree') && gap.lte(says.half.times(says.at.length * 4 + 4))))
    return 'agrees';
  return known.some((state) => state === 'wrong' || state === 'follow') ? 'wrong' : 'undecided';
}

function notesOf(
  printed: readonly (Printed | undefined)[],
  states: readonly (string | undefined)[],
  sums: LineSums,
  style: Atlas['voice'],
): string[] {
  const notes: string[] = [];
  const currency = sums.currencies[0];
  printed.forEach((says, i) => {
    if (!says || states[i] !== 'agrees' || says.value.eq(sums.lines[i]!)) return;
    const text = (value: Decimal): string => amountText(round(value, 2), 'money', currency, style);
    const name =
      says.text === undefined
        ? 'The sum of the printed totals'
        : figureText({ kind: 'figure', value: says.value, unit: 'money', currency, printed: says.text }, style);
    if (says.half.gte(1))
      notes.push(
        `${name} stands for ${text(says.value.minus(says.half))} to ${text(says.value.plus(says.half).minus(1))}, so the lines agree with it.`,
      );
    else notes.push(`${name} and the lines differ by rounding only.`);
  });
  const added = printed.find((says) => says && says.at.length > 1);
  if (added)
    notes.push(
      `“Bid says” adds the printed totals of ${countText(added.at.length, ['table', 'tables'], style)}; the bid prints no grand total.`,
    );
  return [...new Set(notes)];
}
