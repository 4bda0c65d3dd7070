import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import { refersOutside, referencesOf } from '../read/formulas/parts';
import { readFormula } from '../read/formulas/formula';
import { counted, gather, named } from './form-data';
import { defineCheck, type Outcome } from './define-check';

interface Links {
  readonly book: string;
  readonly cells: readonly CellRef[];
}

/** Formulas that take figures from other workbooks, by workbook. Excel writes `[2]` for the second link of the file. */
function* linksOf({ snapshot }: Bid): Iterable<Links> {
  const books = new Map<string, CellRef[]>();
  snapshot.sheets.forEach((sheet, index) => {
    for (let at = 0; at < sheet.rows.length; at++) {
      if (sheet.formulas.size === 0) break;
      for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
        const text = sheet.formulas.get(i);
        if (text === undefined || !(text.includes('[') || /\.xl\w+'?!/i.test(text))) continue;
        const formula = readFormula(text);
        if (!formula || !refersOutside(formula)) continue;
        const book = referencesOf(formula).find((reference) => reference.book !== undefined)?.book ?? '';
        const name = bookName(book, snapshot.externalLinks);
        gather(books, name, { sheet: index, row: sheet.rows[at]!, col: sheet.cols[i]! });
      }
    }
  });
  for (const [book, cells] of books) yield { book, cells };
}

function bookName(book: string, links: readonly string[]): string {
  const target = /^\d+$/.test(book) ? (links[Number(book) - 1] ?? '') : book;
  const file = target.split(/[\\/]/).pop() ?? '';
  // A file name in a relationship is percent-encoded; a bare % in a name is left alone.
  return file.replace(/%20/g, ' ');
}

function judge({ book, cells }: Links): Outcome {
  return {
    verdict: 'fail',
    finding: {
      check: 'external-links',
      severity: 'warning',
      message: book === '' ? 'unnamed' : 'named',
      data: { cells: counted(cells.length, 'figure comes', 'figures come'), book: named(book) },
      subject: book,
      at: cells.slice(0, 50).map(placeOf),
    },
  };
}

export const externalLinks = defineCheck<Links>({
  id: 'external-links',
  group: 'form',
  severity: 'warning',
  title: 'Every figure stands in the workbook',
  why: 'A figure from another workbook cannot be followed by the funder, and changes or breaks when that file does.',
  repair: 'Copy the figure in as a value, and say in a note where it came from.',
  wrong: `
    Funding request
    | Activity | Cost                           |
    | Training | =[1]Costs!B4 → £4,000 ✗        |
    | Grants   | £10,000                        |`,
  right: `
    Funding request
    | Activity | Cost             |
    | Training | =B4*0.4 → £4,000 |
    | Grants   | £10,000          |`,
  messages: {
    named: '{cells} from another workbook, {book}.',
    unnamed: '{cells} from another workbook.',
  },
  select: linksOf,
  judge,
});
