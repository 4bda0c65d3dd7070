import type { Amount } from '../model/amount';
import type { Figures } from '../model/bid';
import { decimal } from '../model/decimal';
import { inside, type CellRef } from '../model/place';
import type { Column, Table } from '../model/table';

/**
 * The figures in whole pounds, for whatever adds or compares figures of different tables, or of tables and words: those of columns in
 * thousands and millions are multiplied, with what their last digit stands for. The same figures where every table is in pounds.
 * Formulas and figures written back are never in these.
 */
export function inPounds(figures: Figures, tables: readonly Table[]): Figures {
  const scaled = tables.filter(({ columns }) => columns.some(({ scale }) => scale));
  if (scaled.length === 0) return figures;
  const scaleAt = (at: CellRef): number => scaleOfCell(figures, at, columnAt(scaled, at));
  return {
    kind: (at) => figures.kind(at),
    text: (at) => figures.text(at),
    value: (at) => times(figures.value(at), scaleAt(at)),
    half: (at) => times(figures.half(at), scaleAt(at)),
    amount(at) {
      const amount = figures.amount(at);
      const scale = amount ? scaleAt(at) : 1;
      return amount && scale > 1 ? scaledAmount(amount, scale, columnAt(scaled, at)) : amount;
    },
  };
}

function columnAt(tables: readonly Table[], { sheet, row, col }: CellRef): Column | undefined {
  const table = tables.find((one) => one.sheet === sheet && inside(one.box, row, col));
  return table?.columns.find((column) => column.col === col);
}

/** A figure that carries its own scale, by its words ("£30k") or its format (thousands left off), is in pounds already. */
export function scaleOfCell(figures: Figures, at: CellRef, column: Column | undefined): number {
  return column?.scale === undefined || figures.half(at) > 0.5 ? 1 : column.scale;
}

/** Binary fractions times a thousand are cut at the digits a sheet holds. */
function times(value: number, scale: number): number {
  return scale === 1 || Number.isNaN(value) ? value : Number((value * scale).toPrecision(15));
}

function scaledAmount(amount: Amount, scale: number, column: Column | undefined): Amount {
  if (amount.unit !== 'money' && amount.unit !== 'number') return amount;
  const by = decimal(scale);
  const currency = amount.currency ?? column?.currency;
  return {
    ...amount,
    text: amount.text,
    unit: 'money',
    ...(currency && { currency }),
    value: amount.value.times(by),
    half: amount.half.times(by),
    ...(amount.upper && { upper: amount.upper.times(by) }),
  };
}
