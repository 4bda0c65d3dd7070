import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import { cellIndex } from '../model/snapshot';
import { amountCells, counted, isMoneyTable } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface Amounts {
  readonly grouped: number;
  readonly plain: readonly { readonly at: CellRef; readonly name: string; readonly text: string }[];
}

const grouped = /\d,\d{3}(?!\d)/;
const plain = /(?<![\d.,/])[1-9]\d{3,}(?![\d,/]|\.\d{2}\.)/;

/** Amounts of a thousand and more as printed; the bid is one document, so all its tables are taken together. */
function amountsOf({ tables, figures, snapshot }: Bid): Amounts {
  let count = 0;
  const commas = snapshot.formats.map((code) => code.includes('#,##'));
  const bare: { at: CellRef; name: string; text: string }[] = [];
  for (const table of tables) {
    if (!isMoneyTable(table)) continue;
    for (const { row, at, column } of amountCells(table)) {
      // A number cell whose format has commas needs no look at its text.
      const sheet = snapshot.sheets[at.sheet]!;
      const index = cellIndex(sheet, at.row, at.col);
      if (index >= 0 && figures.kind(at) === 'number' && commas[sheet.formats[index]!]) {
        if (Math.abs(figures.value(at)) >= 1000) count++;
        continue;
      }
      // How a number cell looks is its format's doing; only what was typed as words is looked at.
      if (figures.kind(at) !== 'text-amount' || Math.abs(figures.value(at)) < 1000) continue;
      const amount = figures.amount(at)!;
      if (grouped.test(amount.text)) count++;
      else if (plain.test(amount.text)) bare.push({ at, name: row.label || column.heading, text: amount.text });
    }
  }
  return { grouped: count, plain: bare };
}

function judge({ grouped: count, plain: bare }: Amounts): Outcome {
  if (bare.length === 0 || bare.length * 3 > count) {
    return pass(undefined, 'Thousands are written in one way ({count})', { count: counted(count, 'amount', 'amounts') });
  }
  return {
    verdict: 'fail',
    finding: {
      check: 'thousands-style',
      severity: 'note',
      message: 'mixed',
      data: { cells: counted(bare.length, 'amount has', 'amounts have'), others: counted(count, 'other', 'others') },
      subject: bare.length === 1 ? bare[0]!.name : '',
      at: bare.map(({ at }) => placeOf(at)),
      members: bare.map(({ at, name, text }) => ({
        name,
        at: placeOf(at),
        note: { text: '{text}', data: { text: { kind: 'words', text } } },
      })),
    },
  };
}

export const thousandsStyle = defineCheck<Amounts>({
  id: 'thousands-style',
  group: 'form',
  severity: 'note',
  title: 'Thousands are written in one way',
  why: '£1500 under £12,000 is easily read as £150.',
  repair: 'Put a comma in every amount of a thousand and more.',
  wrong: `
    Recruitment fair
    | Item        | Cost     |
    | Hosting     | '£2,000  |
    | Speaker     | '£1500 ✗ |
    | Management  | '£2,000  |
    | Promotion   | '£5,000  |`,
  right: `
    Recruitment fair
    | Item        | Cost    |
    | Hosting     | '£2,000 |
    | Speaker     | '£1,500 |
    | Stationery  | '£150   |
    | Promotion   | '£5,000 |`,
  messages: { mixed: '{cells} no comma in the thousands where the {others} have.' },
  select: (bid) => {
    const amounts = amountsOf(bid);
    return amounts.grouped + amounts.plain.length === 0 ? [] : [amounts];
  },
  judge,
});
