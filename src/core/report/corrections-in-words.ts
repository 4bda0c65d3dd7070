import type { ReadingCorrection } from '../model/correction';
import type { ColumnRole, RowKind, TableKind } from '../model/table';
import { printable } from './printable';

/** Every kind in the words of a person who puts a reading right, in the order in which they choose. */
export const tableKindWords: Readonly<Record<TableKind | 'none', string>> = {
  funding: 'Lines that ask for money',
  summary: 'A summary of other tables',
  matrix: 'Days or hours by person, with rates',
  narrative: 'Words about the lines',
  figures: 'Other figures, not asked for',
  plan: 'A plan or timetable',
  none: 'No table',
};

export const rowKindWords: Readonly<Record<RowKind, string>> = {
  line: 'Line',
  section: 'Heading',
  subtotal: 'Section total',
  total: 'Total',
  vat: 'VAT',
  gross: 'Total with VAT',
  deduction: 'Taken off',
  part: 'Of which',
  rate: 'Rates',
  note: 'Note',
  blank: 'Not counted',
};

export const columnRoleWords: Readonly<Record<ColumnRole, string>> = {
  label: 'Line name',
  number: 'Line number',
  period: 'Money by year',
  amount: 'Money',
  party: 'Partner money',
  total: 'Total across',
  vat: 'VAT',
  gross: 'With VAT',
  percentage: 'Percentage',
  priority: 'Priority',
  text: 'Words',
  rate: 'Rate',
  quantity: 'How many',
  days: 'Days',
  hours: 'Hours',
  months: 'Months',
  fte: 'FTE',
  grade: 'Grade',
  unit: 'Unit',
  date: 'Date',
  other: 'Something else',
};

const topicWords = {
  success: 'success measure',
  sustainability: 'row on when the money ends',
  consequence: 'row on what follows if it is not funded',
};

/** What a person said, after the name of what they said it of: "is read as a line". */
export function saidOf(correction: ReadingCorrection): string {
  switch (correction.kind) {
    case 'table-box':
      return 'has the edges you drew';
    case 'table-kind':
      return `is read as “${tableKindWords[correction.as]}”`;
    case 'column-role':
      return `is read as “${columnRoleWords[correction.role]}”`;
    case 'row-kind':
      return `is read as “${rowKindWords[correction.as]}”`;
    case 'total-of':
      return `adds the lines from ${quoted(correction.from.text)} to ${quoted(correction.to.text)}`;
    case 'summary-of':
      return correction.tables.length === 0
        ? 'is the total of no table'
        : `is the total of ${listed(correction.tables.map((id) => id.slice(id.indexOf('/') + 1)))}`;
    case 'not-a-total':
      return 'is no total';
    case 'link':
      return correction.to
        ? `has ${quoted(correction.to.text)} as its ${topicWords[correction.topic]}`
        : `has no ${topicWords[correction.topic]}`;
    case 'needs':
      return correction.lines.length === 0 ? 'needs no other line' : `needs ${listed(correction.lines.map(({ text }) => text))}`;
  }
}

function listed(names: readonly string[]): string {
  return names
    .map(quoted)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
}

function quoted(name: string): string {
  return name === '' ? 'a row without a name' : `“${printable(name)}”`;
}
