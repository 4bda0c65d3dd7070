import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Table } from '../model/table';
import { defineCheck, pass, type Outcome } from './define-check';
import { amountCells, counted, named, nameOf, tableName } from './form-data';

interface Basis {
  readonly table: Table;
  /** Amounts that say how they stand to VAT. */
  readonly said: readonly {
    readonly at: CellRef;
    readonly basis: 'net' | 'gross';
    readonly name: string;
  }[];
  readonly silent: number;
  /** The table says it for all its amounts: a VAT row or column, a heading, a title. */
  readonly stated: boolean;
}

const vat = /\bVAT\b|\bV\.A\.T\b/i;
const net = /\b(plus|exc(l|luding|lusive of)?\.?|ex|net of|before|without|\+)\s*VAT\b/i;
const gross = /\b(inc(l|luding|lusive of)?\.?|with)\s*VAT\b/i;

function basisOf(table: Table, bid: Bid): Basis | undefined {
  if (table.kind !== 'funding' && table.kind !== 'matrix') return undefined;
  const words = [table.title, ...table.leads].map((words) => words?.text ?? '');
  const stated =
    words.some((text) => vat.test(text)) ||
    table.columns.some(({ role, heading }) => role === 'vat' || role === 'gross' || vat.test(heading)) ||
    table.rows.some(({ kind, label }) => kind === 'vat' || (kind !== 'line' && vat.test(label)));
  const said: Basis['said'][number][] = [];
  let silent = 0;
  for (const { row, column, at } of amountCells(table)) {
    const amount = bid.figures.amount(at);
    if (!amount || amount.value.isZero()) continue;
    const own = amount.vat ?? (net.test(row.label) ? 'plus' : gross.test(row.label) ? 'including' : undefined);
    if (own === undefined) silent++;
    else
      said.push({
        at,
        basis: own === 'including' ? 'gross' : 'net',
        name: nameOf(table, at.row, column.col),
      });
  }
  return said.length + silent === 0 ? undefined : { table, said, silent, stated };
}

function judge({ table, said, silent, stated }: Basis, { snapshot }: Bid): Outcome[] {
  const box = { sheet: table.sheet, box: table.box };
  if (stated) return [pass(box)];
  if (said.length === 0) return [];
  const bases = new Set(said.map(({ basis }) => basis));
  if (bases.size === 1 && silent === 0) return [pass(box)];
  const first = said[0]!;
  const data = {
    line: named(first.name),
    table: named(tableName(table, snapshot)),
    silent: counted(silent, 'amount', 'amounts'),
    said: counted(said.length, 'amount is', 'amounts are'),
  };
  return [
    {
      verdict: 'fail',
      finding: {
        check: 'vat-basis',
        severity: 'warning',
        message: bases.size > 1 ? 'both' : first.basis,
        data,
        subject: first.name,
        at: said.map(({ at }) => placeOf(at)),
      },
    },
  ];
}

export const vatBasis = defineCheck<Basis>({
  id: 'vat-basis',
  group: 'form',
  severity: 'warning',
  title: 'All amounts of a total stand on one VAT basis',
  why: 'A line “plus VAT” among gross amounts leaves a fifth of it unfunded if the VAT cannot be recovered.',
  repair: 'Say once whether the bid is net or gross of VAT, and bring every line to that basis.',
  wrong: `
    Funding request
    | Activity  | Cost                |
    | Training  | £4,000              |
    | Research  | '£44,000 plus vat ✗ |
    | Marketing | £25,000             |`,
  right: `
    Funding request (all amounts excluding VAT)
    | Activity  | Cost              |
    | Training  | £4,000            |
    | Research  | '£44,000 plus vat |
    | Marketing | £25,000           |`,
  messages: {
    net: '{said} net of VAT, first {line}; the other {silent} of {table} do not say.',
    gross: '{said} with VAT, first {line}; the other {silent} of {table} do not say.',
    both: '{table} adds amounts with VAT to amounts without it.',
  },
  notRun: ({ settings, tables, snapshot: { sheets } }) => {
    if (settings.vat || !tables.some(({ kind }) => kind === 'funding')) return undefined;
    const says = sheets.some(({ values }) => values.some((value) => typeof value === 'string' && vat.test(value)));
    return says
      ? undefined
      : {
          subject: 'VAT',
          saying: { text: 'The bid does not say whether its amounts include VAT, and no setting does.', data: {} },
          mend: 'vat',
        };
  },
  select: (bid) => bid.tables.flatMap((table) => basisOf(table, bid) ?? []),
  judge,
});
