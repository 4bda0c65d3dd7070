import type { Amount } from '../model/amount';
import type { Figures, Headline } from '../model/bid';
import type { Row, Table } from '../model/table';
import { amountsIn } from './amounts';
import { moneyColumns } from './lines';

const claims = /\b(bid|total|request(ed|ing)?|cost|costs|funding|ask(ing)?|grant|budget|seek(ing)?|apply(ing)?)\b/i;
const vague =
  /\b(average|per annum|a year|each|per (family|head|person|day|month|year)|between|range|up to|saving|savings|approximately|around)\b/i;

/**
 * Figures that words or a lone cell give for whole tables: "This bid is for £190,000 …" above a table, and a figure without a
 * label on the row under a total.
 */
export function readHeadlines(tables: readonly Table[], figures: Figures): Headline[] {
  return tables.flatMap((table) => [...inLeads(table, tables), ...lone(table, tables, figures)]);
}

function inLeads(table: Table, tables: readonly Table[]): Headline[] {
  if (table.kind === 'narrative' || table.kind === 'plan') return [];
  return table.leads.flatMap((lead): Headline[] => {
    const found = amountsIn(lead.text)
      .map(({ amount }) => amount)
      .filter(({ unit, per, value }) => unit === 'money' && per === undefined && !value.isZero());
    if (found.length !== 1 || !claims.test(lead.text)) return [];
    const below = lead.at.box.top < table.box.top;
    const funding = tables.filter(({ kind }) => kind === 'funding');
    // "We are requesting" speaks of the whole bid, so it is sure only where that is one table.
    const only = weAsk.test(lead.text) && funding.length === 1 && funding[0] === table;
    const closes = !below && funding.length === 1 && funding[0] === table && /^(?:grand |overall )?total\b/i.test(lead.text);
    const sure = closes || (below && !vague.test(lead.text) && (pointsDown(lead.text) || only));
    return [
      {
        at: { sheet: table.sheet, row: lead.at.box.top, col: lead.at.box.left },
        amount: found[0]!,
        text: lead.text,
        covers: [table],
        certain: sure,
        unlabelled: false,
        because: sure ? 'the sentence beside the table gives its total' : 'the sentence beside the table names an amount',
      },
    ];
  });
}

const weAsk =
  /\b(?:we|organisation|charity|council|university|trust) (?:(?:are|is|would like to|wish(?:es)? to|now) ){0,2}(?:request|seek|ask|apply)(?:ing|s)?\b|\b(?:this|our) (?:application|proposal|request) (?:is for|seeks)\b/i;

/** The sentence speaks of the table below it, or of the whole request. */
function pointsDown(text: string): boolean {
  return /\b(bid is for|below|following|total (amount|cost|funding|bid|request|budget)|(amount|funding|grant) (of funding )?requested|requested)\b/i.test(
    text,
  );
}

/** A lone figure under the totals: it gives the sum of the total row, or of the whole bid in a summary. */
function lone(table: Table, tables: readonly Table[], figures: Figures): Headline[] {
  const at = table.rows.findIndex(
    (row, i) =>
      row.kind === 'total' &&
      row.label === '' &&
      i > 0 &&
      table.rows.slice(0, i).some(({ kind, label }) => kind === 'total' && label !== ''),
  );
  if (at < 0) return [];
  const row = table.rows[at]!;
  const filled = moneyColumns(table).filter(
    ({ col }) => !Number.isNaN(figures.value({ sheet: table.sheet, row: row.figures, col })),
  );
  if (filled.length !== 1 || moneyColumns(table).length < 2) return [];
  const ref = { sheet: table.sheet, row: row.figures, col: filled[0]!.col };
  const amount = figures.amount(ref)!;
  const total = table.rows
    .slice(0, at)
    .filter(({ kind }) => kind === 'total')
    .pop()!;
  // A figure that repeats its own column's total is that column's total, not a headline.
  if (near(figures.value({ ...ref, row: total.figures }), amount)) return [];
  return [
    {
      at: ref,
      amount,
      text: '',
      covers: table.kind === 'summary' ? tables.filter(({ kind }) => kind === 'funding') : [table],
      certain: true,
      unlabelled: true,
      because: 'a figure without a label under the total row',
    },
  ];
}

function near(value: number, amount: Amount): boolean {
  return Math.abs(value - amount.value.toNumber()) <= amount.half.toNumber();
}

/** The row of an unlabelled headline; its figure is no part and no total of its column. */
export function isHeadlineRow(headlines: readonly Headline[], table: Table, row: Row): boolean {
  return headlines.some(({ at, unlabelled }) => unlabelled && at.sheet === table.sheet && at.row === row.figures);
}

/** A column that the sentence names ("the total cost of Phase 1"): the headline then speaks of that column alone. */
export function namedColumn(headline: Headline, table: Table): number | undefined {
  const text = headline.text.toLowerCase();
  const named = moneyColumns(table).filter((column) =>
    column.headings.some((heading) => heading.length > 3 && text.includes(heading.toLowerCase())),
  );
  const last = named.filter((column) => text.includes((column.headings[column.headings.length - 1] ?? '').toLowerCase()));
  const chosen = last.length > 0 ? last : named;
  return chosen.length === 1 && moneyColumns(table).length > 1 ? chosen[0]!.col : undefined;
}
