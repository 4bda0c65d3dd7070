import { oneDigitApart, swaps } from '../causes/digits';
import type { Amount } from '../model/amount';
import type { Bid } from '../model/bid';
import { decimal, sum, type Decimal } from '../model/decimal';
import type { Datum } from '../model/finding';
import { placeOf, type CellRef } from '../model/place';
import type { Table } from '../model/table';
import { amountsIn } from '../read/amounts';
import { isAsked, moneyColumns } from '../read/lines';
import { defineCheck, type Outcome } from './define-check';
import { pounds } from './pounds';

/** What the words of a form, a cover or a letter give for the whole request, away from the tables. */
interface Stated {
  readonly at: CellRef;
  readonly words: string;
  readonly amount: Amount;
}

const asks =
  /\b(?:amount|grant|funding|sum|money|total|bid) (?:of (?:money|grant|funding) )?(?:we are |you are |being )?(?:request(?:ed|ing)?|sought|applied for|asked for|bid for)\b|\b(?:we|organisation|charity|council|university|trust) (?:(?:are|is|would like to|wish(?:es)? to|now) ){0,2}(?:request|seek|ask(?:ing)? for|apply)(?:ing|s)?\b|\bhow much (?:money |funding )?(?:are you|do you|would you)\b|\b(?:this|our) (?:application|bid|proposal|request) (?:is for|seeks|totals)\b|\btotal (?:bid|request|grant)(?: amount| value)?$/i;
const vague =
  /\b(?:average|per annum|a year|each|per \w+|between|range|up to|saving|savings|approximately|around|about|previous|last year|already)\b/i;

/** At most this share of the total away, a figure is likely meant for it. */
const NEAR = decimal('0.15');

function* statedIn(bid: Bid): Iterable<Stated> {
  const counted = new Set(['funding', 'summary', 'matrix']);
  if (!bid.tables.some(({ kind }) => kind === 'funding' || kind === 'matrix')) return;
  for (const { what, at } of bid.unread) {
    const stated = inWords(what, { sheet: at.sheet, row: at.box.top, col: at.box.left });
    if (stated) yield stated;
  }
  for (const table of bid.tables) {
    if (counted.has(table.kind)) continue;
    for (const { text, at } of table.leads) {
      const stated = inWords(text, { sheet: at.sheet, row: at.box.top, col: at.box.left });
      if (stated) yield stated;
    }
    yield* inForm(table, bid);
  }
}

function inWords(words: string, at: CellRef): Stated | undefined {
  if (!asks.test(words) || vague.test(words)) return undefined;
  const found = amountsIn(words).filter(
    ({ amount: { unit, per, value } }) => unit === 'money' && per === undefined && !value.isZero(),
  );
  return found.length === 1 ? { at, words, amount: found[0]!.amount } : undefined;
}

/** "Amount requested | £37,900" in a form of questions and answers: a table that adds nothing up. */
function* inForm(table: Table, { figures }: Bid): Iterable<Stated> {
  if (table.rows.some(({ kind }) => kind === 'total' || kind === 'subtotal') || table.rows.length > 60) return;
  for (const row of table.rows) {
    if (!asks.test(row.label.replace(/[\s?:£()]+$/, '')) || vague.test(row.label)) continue;
    const cells = table.columns
      .filter(({ col }) => col !== table.labelCol)
      .map(({ col }): CellRef => ({ sheet: table.sheet, row: row.figures, col }));
    const shown = cells.filter((at) => figures.kind(at) !== 'blank');
    const [at] = shown;
    if (!at || shown.length > 1) continue;
    const amount = figures.amount(at);
    if (amount && (amount.unit === 'money' || amount.unit === 'number')) yield { at, words: row.label, amount };
  }
}

/** Every figure of the tables that a request may be: what the lines ask for, in all and by column, and each printed total. */
function totalsOf(bid: Bid): { lines: Decimal; all: Decimal[] } {
  const lines = sum(bid.lines.map(({ total }) => total));
  const all = [lines];
  const counted = bid.tables.filter(({ kind }) => kind === 'funding' || kind === 'summary' || kind === 'matrix');
  for (const table of counted) {
    const at = (row: number, col: number): Decimal[] => {
      const amount = bid.pounds.amount({ sheet: table.sheet, row, col });
      return amount ? [amount.value] : [];
    };
    const rows = table.rows.filter(({ kind }) => kind === 'line').map(({ figures }) => figures);
    for (const column of table.columns) {
      for (const { kind, figures } of table.rows)
        if (kind !== 'line' && kind !== 'section' && kind !== 'note') all.push(...at(figures, column.col));
      if (moneyColumns(table).includes(column) || column.role === 'total')
        all.push(sum(rows.flatMap((row) => at(row, column.col))));
    }
    all.push(
      sum(
        rows.flatMap((row) =>
          moneyColumns(table)
            .filter(isAsked)
            .flatMap(({ col }) => at(row, col)),
        ),
      ),
    );
  }
  return { lines, all: all.filter((value) => !value.isZero()) };
}

function judge({ at, words, amount }: Stated, bid: Bid): Outcome {
  const { lines, all } = totalsOf(bid);
  const upper = amount.upper ?? amount.value;
  const fits = (value: Decimal): boolean => value.plus(amount.half).gte(amount.value) && value.minus(amount.half).lte(upper);
  const data: Record<string, Datum> = {
    words: { kind: 'name', text: words },
    stated: pounds(amount.value, amount.text),
    expected: pounds(lines),
  };
  if (all.some(fits)) return { verdict: 'pass', at: placeOf(at), saying: { text: '{stated} is a total of the tables', data } };
  const meant = all.find(
    (value) => oneDigitApart(value, amount.value) || swaps(value).some((swapped) => swapped.eq(amount.value)),
  );
  const near = !lines.isZero() && amount.value.minus(lines).abs().lte(lines.abs().times(NEAR));
  if (!meant && !near)
    return {
      verdict: 'not-examined',
      at: placeOf(at),
      subject: words,
      saying: { text: 'No total of the tables is {stated}; which part of the costs it stands for cannot be told.', data },
    };
  const expected = meant ?? lines;
  return {
    verdict: meant ? 'fail' : 'unsure',
    finding: {
      check: 'stated-request',
      severity: meant ? 'error' : 'question',
      message: meant ? 'slip' : 'differs',
      subject: words,
      data: { ...data, expected: pounds(expected) },
      at: [placeOf(at)],
      expected: pounds(expected),
      found: pounds(amount.value, amount.text),
      difference: pounds(amount.value.minus(expected)),
    },
  };
}

export const statedRequest = defineCheck<Stated>({
  id: 'stated-request',
  group: 'casts',
  severity: 'error',
  title: 'The amount asked for is the same on the form and in the tables',
  why: 'The form is typed once and the tables change after it; the funder pays what the form says.',
  repair: 'Let the form say the total of the tables, or say which part of the costs is asked for.',
  wrong: `
    ## Form
    | Organisation | Harbour Advice |
    | Contact | A. Mensah |
    | Telephone | 01632 960123 |
    | Town | Newtown |
    | Amount requested | £37,090 ✗ |
    ## Budget
    Budget
    | Item       | Cost    |
    | Adviser    | £29,450 |
    | Supervisor | £5,200  |
    | Phones     | £3,250  |
    | Total      | £37,900 |`,
  right: `
    ## Form
    | Organisation | Harbour Advice |
    | Contact | A. Mensah |
    | Telephone | 01632 960123 |
    | Town | Newtown |
    | Amount requested | £37,900 |
    ## Budget
    Budget
    | Item       | Cost    |
    | Adviser    | £29,450 |
    | Supervisor | £5,200  |
    | Phones     | £3,250  |
    | Total      | £37,900 |`,
  messages: {
    slip: '{words} says {stated}; the tables say {expected}.',
    differs: '{words} says {stated}, which is no total of the tables; the lines add to {expected}.',
  },
  select: statedIn,
  judge,
});
