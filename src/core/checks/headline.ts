import type { Bid, Headline } from '../model/bid';
import { decimal, sum, type Decimal } from '../model/decimal';
import { placeOf, type CellRef } from '../model/place';
import type { Table } from '../model/table';
import { namedColumn } from '../read/headlines';
import { isAsked, moneyColumns } from '../read/lines';
import { causeInPounds } from './cause-in-pounds';
import { defineCheck, type Outcome } from './define-check';
import { pounds } from './pounds';
import { titleOf } from './cast-finding';

interface Candidate {
  readonly value: Decimal;
  readonly parts: readonly CellRef[];
}

/** The figures a headline may stand for: the lines asked for, or a printed total of the table (net, gross, one column). */
function candidates(headline: Headline, bid: Bid): { lines: Candidate; printed: Candidate[] } {
  const parts: CellRef[] = [];
  const printed: Candidate[] = [];
  for (const table of headline.covers) {
    const column = namedColumn(headline, table);
    const columns = moneyColumns(table).filter((candidate) =>
      column === undefined ? isAsked(candidate) : candidate.col === column,
    );
    for (const row of table.rows) {
      for (const { col } of columns) if (row.kind === 'line') parts.push({ sheet: table.sheet, row: row.figures, col });
      if (row.kind === 'total' || row.kind === 'gross' || row.kind === 'subtotal')
        printed.push(...totalsOf(table, row.figures, headline, bid));
    }
  }
  const value = sum(parts.flatMap((ref) => bid.pounds.amount(ref)?.value ?? []));
  return { lines: { value, parts }, printed };
}

function totalsOf(table: Table, row: number, headline: Headline, bid: Bid): Candidate[] {
  return table.columns.flatMap(({ col }): Candidate[] => {
    const at = { sheet: table.sheet, row, col };
    const amount = bid.pounds.amount(at);
    return amount && !(at.row === headline.at.row && at.col === headline.at.col) ? [{ value: amount.value, parts: [at] }] : [];
  });
}

function judge(headline: Headline, bid: Bid): Outcome {
  const { lines, printed } = candidates(headline, bid);
  const { amount } = headline;
  const upper = amount.upper ?? amount.value;
  const fits = ({ value }: Candidate): boolean =>
    value.plus(amount.half).gte(amount.value) && value.minus(amount.half).lte(upper);
  const subject = headline.covers.length === 1 ? titleOf(headline.covers[0]!) : '';
  const data = {
    stated: pounds(amount.value, amount.text),
    expected: pounds(lines.value),
    table: { kind: 'name' as const, text: subject },
    gap: { kind: 'figure' as const, value: amount.value.minus(lines.value).abs(), unit: 'money' as const, currency: 'GBP' },
  };
  if (fits(lines))
    return {
      verdict: 'pass',
      at: placeOf(headline.at),
      saying: { text: '{stated} is what the lines add to ({expected})', data },
    };
  // Net or gross of the same table, or one printed total: the words agree with a figure that has its own check.
  if (headline.text !== '' && printed.some(fits))
    return { verdict: 'pass', at: placeOf(headline.at), saying: { text: '{stated} is a total printed in {table}', data } };
  if (!headline.certain || lines.value.isZero()) {
    return {
      verdict: 'not-examined',
      at: placeOf(headline.at),
      subject: headline.text === '' ? subject : headline.text,
      saying: { text: 'Which figures {stated} stands for cannot be told.', data },
    };
  }
  // Without a sign or a unit in the table, its figures may well be thousands.
  const unsaid = headline.covers.every(({ columns }) => columns.every(({ currency, scale }) => !currency && !scale));
  const power =
    unsaid && !headline.unlabelled
      ? [1000, 1_000_000].find((scale) => fits({ ...lines, value: lines.value.times(scale) }))
      : undefined;
  if (power)
    return {
      verdict: 'not-examined',
      at: placeOf(headline.at),
      subject: headline.text,
      saying: {
        text: `{stated} is what the lines add to if {table} is in ${power === 1000 ? 'thousands' : 'millions'}, which it does not say.`,
        data,
      },
    };
  const expected = lines.value;
  const difference = amount.value.minus(expected);
  return {
    verdict: 'fail',
    finding: {
      check: 'headline',
      severity: 'error',
      message: difference.isNegative() ? 'under' : 'over',
      subject,
      data,
      at: [placeOf(headline.at)],
      expected: pounds(expected),
      found: pounds(amount.value, amount.text),
      difference: pounds(difference),
      cause: causeInPounds({
        bid,
        target: headline.at,
        found: amount,
        expected,
        tolerance: amount.half.plus(decimal('0.005')),
        parts: lines.parts,
        headline,
      }),
      working: [{ text: 'The lines add to {expected}.', data }],
    },
  };
}

export const headline = defineCheck<Headline>({
  id: 'headline',
  group: 'casts',
  severity: 'error',
  title: 'The headline is the total, at the precision it is printed',
  why: 'The headline is the figure people remember and the one that is signed for.',
  repair: 'Let the headline be the total of the lines, or find the line that was left out.',
  wrong: `
    Recruitment fair
    This bid is for £16,000 and the costs are set out below: ✗
    | Item      | Amount |
    | Venue     | £2,000 |
    | Speakers  | £1,500 |
    | Promotion | £5,000 |
    | Video     | £4,500 |`,
  right: `
    Recruitment fair
    This bid is for £13k and the costs are set out below:
    | Item      | Amount |
    | Venue     | £2,000 |
    | Speakers  | £1,500 |
    | Promotion | £5,000 |
    | Video     | £4,500 |`,
  messages: {
    over: 'The headline {stated} is {gap} more than the lines, which add to {expected}.',
    under: 'The headline {stated} is {gap} less than the lines, which add to {expected}.',
  },
  select: (bid) => bid.headlines,
  judge,
});
