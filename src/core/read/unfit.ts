import type { Figures, Line, Link, SummaryRow } from '../model/bid';
import type { Anchor, Correction, Corrections, ReadingCorrection, Unfit } from '../model/correction';
import { sameCell } from '../model/place';
import type { Cast } from '../model/relation';
import type { Snapshot } from '../model/snapshot';
import type { Table } from '../model/table';
import { anchoredColumn, anchoredRow, anchoredTable, namedRows } from './anchors';
import { boxesOf } from './boxes';
import { rowsBetween, totalAt } from './correct';
import { targetOf } from './cast-value';

/** What was read, before and after corrections, for finding those that changed nothing because they no longer fit. */
interface Reading {
  readonly snapshot: Snapshot;
  readonly figures: Figures;
  /** As they were read before a person's word. */
  readonly raw: readonly Table[];
  readonly tables: readonly Table[];
  readonly lines: readonly Line[];
  readonly summaries: readonly SummaryRow[];
  readonly links: readonly Link[];
  /** Totals that are none by a person's word still among them. */
  readonly casts: readonly Cast[];
}

/** Corrections that found no place, or not a sure one, and so were not applied. */
export function unfitCorrections(corrections: Corrections, reading: Reading): Unfit[] {
  return corrections.flatMap((correction): Unfit[] => {
    if (correction.kind === 'dismissed' || correction.kind === 'costing') return [];
    const because = whyUnfit(correction, reading);
    return because === undefined ? [] : [{ correction, because }];
  });
}

function whyUnfit(correction: ReadingCorrection, reading: Reading): string | undefined {
  const { at } = correction;
  const { raw, snapshot, tables, figures } = reading;
  const sheet = snapshot.sheets.findIndex(({ name }) => name === at.sheet);
  if (sheet < 0) return `there is no sheet “${at.sheet}” any more`;
  switch (correction.kind) {
    case 'table-box':
      return boxesOf(snapshot.sheets[sheet]!, sheet, figures, [correction]).length > 0
        ? undefined
        : `the words “${at.text}” no longer stand near it`;
    case 'table-kind':
      return anchoredTable(at, raw) ? undefined : 'no table is read in this place any more';
    case 'column-role': {
      const table = anchoredTable(at, raw);
      if (!table) return 'no table is read in this place any more';
      if (anchoredColumn(at, table)) return undefined;
      return at.text === '' ? 'its column is gone' : `its table no longer has the same columns headed “${at.text}”`;
    }
    case 'row-kind':
      return whyNoRow(at, raw);
    case 'total-of':
      return (
        whyNoRow(at, raw) ??
        whyNoRow(correction.from, raw) ??
        whyNoRow(correction.to, raw) ??
        (addsLines(correction, tables) ? undefined : 'no line stands between its first row and its last')
      );
    case 'summary-of':
      return whyNoRow(at, raw) ?? whyNoSum(correction, reading);
    case 'link':
      return whyNoRow(at, raw) ?? (correction.to && whyNoRow(correction.to, raw)) ?? whyNoLink(correction, reading);
    case 'needs':
      return [at, ...correction.lines].map((line) => whyNoRow(line, raw) ?? whyNoLine(line, reading)).find(Boolean);
    case 'not-a-total':
      return isATotal(at, reading) ? undefined : 'no total is read in this cell any more';
  }
}

function whyNoRow(at: Anchor, tables: readonly Table[]): string | undefined {
  if (anchoredRow(at, tables)) return undefined;
  if (at.table !== undefined && !tables.some(({ id }) => id === at.table))
    return `no table “${titleOf(at.table)}” is read any more`;
  if (at.text === '') return 'its row is gone or has moved';
  const named = namedRows(at, tables).length;
  if (named === 0) return `no row is named “${at.text}” there any more`;
  return named === 1
    ? `another row was named “${at.text}” too, and which of them is left cannot be told`
    : `${named} rows are named “${at.text}” now, and which of them is meant cannot be told`;
}

function addsLines(correction: Extract<Correction, { kind: 'total-of' }>, tables: readonly Table[]): boolean {
  const found = anchoredRow(correction.at, tables);
  // A table that a person took away adds nothing, and that is no fault of this correction.
  if (!found) return true;
  const span = rowsBetween(correction, found.row, tables);
  return (
    span !== undefined &&
    found.table.rows.some(
      ({ kind, rows }) =>
        kind === 'line' && rows.first >= span.first && rows.last <= span.last && rows.first !== found.row.rows.first,
    )
  );
}

function whyNoSum(
  { at, tables: ids }: Extract<Correction, { kind: 'summary-of' }>,
  { tables, summaries }: Reading,
): string | undefined {
  const row = anchoredRow(at, tables)?.row;
  const read = summaries.find((summary) => summary.row.rows.first === row?.rows.first && summary.row.label === row.label);
  if (!read) return 'its row is no longer read as one that stands for tables';
  if (read.settled === 'correction') return undefined;
  const gone = ids.find((id) => !tables.some((table) => table.id === id && table.kind === 'funding'));
  return `“${gone === undefined ? at.text : titleOf(gone)}” is no longer read as a table of lines with its columns`;
}

function whyNoLink({ at, to, topic }: Extract<Correction, { kind: 'link' }>, reading: Reading): string | undefined {
  const row = anchoredRow(at, reading.tables)?.row;
  const link = reading.links.find((one) => one.topic === topic && one.line.row === row);
  if (link?.settled === 'correction') return undefined;
  return (
    whyNoLine(at, reading) ??
    (to ? `“${to.text}” is no longer a row that speaks of lines` : 'no table speaks of lines so any more')
  );
}

function whyNoLine(at: Anchor, { tables, lines }: Reading): string | undefined {
  const row = anchoredRow(at, tables)?.row;
  return lines.some((line) => line.row === row) ? undefined : `“${at.text}” is no longer read as a line`;
}

function isATotal(anchor: Anchor, { tables, casts }: Reading): boolean {
  const at = totalAt(anchor, tables);
  return at !== undefined && casts.some((cast) => cast.lines.some((line) => sameCell(at, targetOf(cast, line))));
}

function titleOf(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
