import type { Bid } from '../model/bid';
import { placeOf, type CellRef } from '../model/place';
import type { Column, Table } from '../model/table';
import { counted, named, nameOf, tableName, worded } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface Values {
  readonly table: Table;
  readonly column: Column;
  readonly filled: number;
  readonly gaps: readonly { readonly at: CellRef; readonly text: string }[];
}

/** Columns where a blank means a value not yet given; a blank amount is nil, a blank priority or benefit has checks of its own. */
const due: readonly Column['role'][] = ['rate', 'quantity', 'days', 'hours', 'months', 'fte', 'grade', 'unit', 'date'];
const mark = /^(\?+|tb[cd]|x{2,}|to be (confirmed|determined|decided|advised|added)|\[.*(insert|tb[cd]).*\])$/i;

function* valuesOf({ tables, figures }: Bid): Iterable<Values> {
  for (const table of tables) {
    if (table.kind === 'narrative' || table.kind === 'plan') continue;
    for (const column of table.columns) {
      if (column.col === table.labelCol || column.col === table.priorityCol || column.col === table.benefitCol) continue;
      let filled = 0;
      const marks: { at: CellRef; text: string }[] = [];
      const blanks: { at: CellRef; text: string }[] = [];
      for (const row of table.rows) {
        if (row.kind !== 'line') continue;
        const at: CellRef = { sheet: table.sheet, row: row.figures, col: column.col };
        const kind = figures.kind(at);
        const text = kind === 'text' || kind === 'withheld' ? figures.text(at) : '';
        if (text !== '' && mark.test(text)) marks.push({ at, text });
        else if (kind === 'blank') blanks.push({ at, text: '' });
        else filled++;
      }
      // One blank among many values is a gap; more of them are a way of working.
      const lone =
        due.includes(column.role) &&
        blanks.length === 1 &&
        filled >= 5 &&
        marks.length === 0 &&
        isFull(table, blanks[0]!.at, figures);
      const gaps = [...marks, ...(lone ? blanks : [])];
      if (filled + gaps.length > 0) yield { table, column, filled, gaps };
    }
  }
}

/** Most of the row is filled: it is a line like the others, and no date or note under the table. */
function isFull(table: Table, at: CellRef, figures: Bid['figures']): boolean {
  const filled = table.columns.filter(({ col }) => figures.kind({ ...at, col }) !== 'blank').length;
  return filled * 2 > table.columns.length;
}

/** The line by its label, or by the first other words of its row where the label is a mark itself. */
function lineName(table: Table, at: CellRef, figures: Bid['figures']): string {
  const name = nameOf(table, at.row, at.col);
  if (!mark.test(name)) return name;
  const texts = table.columns.map(({ col }) => figures.text({ ...at, col })).filter((text) => text !== '' && !mark.test(text));
  return texts[0] ?? name;
}

function judge({ table, column, filled, gaps }: Values, { snapshot, figures }: Bid): Outcome[] {
  if (gaps.length === 0) return [{ ...pass(), verdict: 'pass', count: filled }];
  return gaps.map(({ at, text }): Outcome => {
    const name = lineName(table, at, figures);
    return {
      verdict: 'fail',
      finding: {
        check: 'missing-values',
        severity: 'note',
        message: text === '' ? 'blank' : 'mark',
        data: {
          line: named(name),
          column: named(column.heading),
          mark: worded(`“${text}”`),
          others: counted(filled, 'other line', 'other lines'),
          table: named(tableName(table, snapshot)),
        },
        subject: name,
        at: [placeOf(at)],
        group: { key: `${table.id}/${text}`, many: text === '' ? 'blanks' : 'marks' },
      },
    };
  });
}

export const missingValues = defineCheck<Values>({
  id: 'missing-values',
  group: 'form',
  severity: 'note',
  title: 'Every value that is due is given',
  why: 'A “?” or a gap in an otherwise full column tells the reader that the bid was not finished.',
  repair: 'Fill in the value, or say why there is none.',
  wrong: `
    Consultants
    | Role     | Days | Day rate | Cost    |
    | Lead     | 10   | £600     | £6,000  |
    | Analyst  | 20   | '? ✗     | £8,000  |
    | Designer | 5    | £400     | £2,000  |`,
  right: `
    Consultants
    | Role     | Days | Day rate | Cost    |
    | Lead     | 10   | £600     | £6,000  |
    | Analyst  | 20   | £400     | £8,000  |
    | Travel   |      |          | £2,000  |`,
  messages: {
    mark: '{line}: {mark} stands where {column} is due.',
    blank: '{line} has no {column}; the {others} have.',
    marks: '{count} in {table} hold {mark} where a value is due.',
    blanks: '{count} in {table} are blank in a column that is otherwise full.',
  },
  select: valuesOf,
  judge,
});
