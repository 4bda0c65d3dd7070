import { escapeCsv } from '../report/escapes';
import type { Report, Shown } from '../report/report';

/** One finding as a row of a table for other programs: words, and figures as exact decimal text. Nothing there is undefined. */
export type FindingRow = Readonly<Partial<Record<FindingColumn, string>>>;

/** The columns of the findings table in their order; `figure` columns hold numbers or nothing. */
export const findingColumns = [
  { name: 'file', figure: false },
  { name: 'severity', figure: false },
  { name: 'check', figure: false },
  { name: 'message', figure: false },
  { name: 'place', figure: false },
  { name: 'sheet', figure: false },
  { name: 'cells', figure: false },
  { name: 'expected', figure: true },
  { name: 'found', figure: true },
  { name: 'difference', figure: true },
  { name: 'unit', figure: false },
  { name: 'per', figure: false },
  { name: 'cause', figure: false },
  { name: 'likely', figure: false },
  { name: 'blames', figure: false },
  { name: 'finding', figure: false },
] as const;

type FindingColumn = (typeof findingColumns)[number]['name'];

export function findingRows(file: string, { findings }: Report): FindingRow[] {
  const value = (shown: Shown | undefined): string | undefined => shown?.value;
  return findings.map(({ severity, check, message, where, at, expected, found, difference, per, cause, membersTotal, id }) => ({
    file,
    severity,
    check,
    message,
    place: where,
    sheet: at[0]?.sheet,
    cells: at[0]?.cells,
    expected: value(expected),
    found: value(found),
    difference: value(difference),
    unit: (difference ?? found ?? expected ?? membersTotal)?.unit,
    per,
    cause: cause?.kind,
    likely: cause && String(cause.likely),
    blames: cause?.blames && `${cause.blames.sheet}!${cause.blames.cells}`,
    finding: id,
  }));
}

/** A workbook that could not be reviewed stands in the table too, with its sentence. */
export function unreadRow(file: string, error: string): FindingRow {
  return { file, severity: 'unread', message: error };
}

export function csvHead(): string {
  return `${findingColumns.map(({ name }) => name).join(',')}\r\n`;
}

export function csvLine(row: FindingRow): string {
  const cells = findingColumns.map(({ name, figure }) => {
    const text = row[name] ?? '';
    return figure ? text : escapeCsv(text);
  });
  return `${cells.join(',')}\r\n`;
}
