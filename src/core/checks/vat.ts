import type { Bid } from '../model/bid';
import { decimal } from '../model/decimal';
import { placeOf, type CellRef } from '../model/place';
import type { Row, Table } from '../model/table';
import { addsDown } from '../read/casts-down';
import { defineCheck, type Outcome } from './define-check';
import { pounds } from './pounds';

interface VatRow {
  readonly table: Table;
  readonly row: Row;
  readonly net: Row;
  readonly col: number;
}

/** UK rates of VAT: standard now and before 2011, reduced. Source: VAT Act 1994 and its orders. */
const RATES = ['0.2', '0.175', '0.15', '0.05', '0'].map((rate) => decimal(rate));

function* vatRows(bid: Bid): Iterable<VatRow> {
  for (const table of bid.tables) {
    for (const [index, row] of table.rows.entries()) {
      if (row.kind !== 'vat') continue;
      const net = table.rows
        .slice(0, index)
        .filter(({ kind }) => kind === 'total' || kind === 'subtotal')
        .pop();
      if (!net) continue;
      for (const column of table.columns.filter(addsDown)) {
        const at: CellRef = { sheet: table.sheet, row: row.figures, col: column.col };
        if (bid.figures.amount(at) && bid.figures.amount({ ...at, row: net.figures })) yield { table, row, net, col: column.col };
      }
    }
  }
}

function judge({ table, row, net, col }: VatRow, bid: Bid): Outcome {
  const at = { sheet: table.sheet, row: row.figures, col };
  const found = bid.figures.amount(at)!;
  const base = bid.figures.amount({ ...at, row: net.figures })!;
  const said = /(\d+(?:\.\d+)?)\s*%/.exec(row.label)?.[1];
  const rates = said ? [decimal(said).div(100)] : RATES;
  const slack = found.half.plus(base.half.times(rates[0]!)).plus('0.01');
  const fits = rates.find((rate) => found.value.minus(base.value.times(rate)).abs().lte(slack));
  const expected = base.value.times(rates[0]!);
  const data = {
    vat: { kind: 'name' as const, text: row.label },
    found: pounds(found.value, found.text),
    expected: pounds(expected),
    base: pounds(base.value, base.text),
    rate: { kind: 'share' as const, value: fits ?? rates[0]! },
  };
  if (fits) return { verdict: 'pass', at: placeOf(at), saying: { text: '{vat} {found} is {rate} of {base}', data } };
  return {
    verdict: 'fail',
    finding: {
      check: 'vat',
      severity: 'error',
      message: 'differs',
      subject: row.label,
      data,
      at: [placeOf(at)],
      expected: pounds(expected),
      found: pounds(found.value, found.text),
      difference: pounds(found.value.minus(expected)),
      working: [{ text: '{base} at {rate} is {expected}.', data }],
    },
  };
}

export const vat = defineCheck<VatRow>({
  id: 'vat',
  group: 'casts',
  severity: 'error',
  title: 'VAT is a rate of VAT on the net total',
  why: 'A VAT figure that is at no rate makes the gross wrong and cannot be recovered as claimed.',
  repair: 'Take the rate on the net total; let the cell be net × rate.',
  wrong: `
    Consultancy cost
    | Item            | Cost    |
    | Research        | £20,000 |
    | Report          | £4,900  |
    | Total (Exc VAT) | £24,900 |
    | VAT             | £4,890 ✗ |
    | Total (Inc VAT) | £29,790 |`,
  right: `
    Consultancy cost
    | Item            | Cost    |
    | Research        | £20,000 |
    | Report          | £4,900  |
    | Total (Exc VAT) | £24,900 |
    | VAT             | £4,980  |
    | Total (Inc VAT) | £29,880 |`,
  messages: { differs: '{vat} says {found}; {rate} of {base} is {expected}.' },
  select: vatRows,
  judge,
});
