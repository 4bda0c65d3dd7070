import type { Figures } from '../../model/bid';
import type { Box } from '../../model/place';
import { isOwnSheet } from '../../model/own-sheets';
import type { Sheet, Snapshot } from '../../model/snapshot';
import { cardColumn, type CardColumn } from './card-headings';

/** A table of rates: its heading row, columns and body. */
export interface CardTable {
  readonly sheet: number;
  readonly kind: 'grades' | 'times';
  readonly header: number;
  readonly columns: readonly { readonly col: number; readonly heading: string; readonly holds: CardColumn }[];
  readonly box: Box;
}

/** Where a rate table may begin: no other heading names its first column. */
const first = /^\s*(?:(?:pay )?(?:grades?|bands?|scales?)|roles?|posts?|job titles?|positions?|consultants?|suppliers?|specialists?|staff|names?)\s*$/i; // prettier-ignore
const longest = 400;

/**
 * Rate tables of a workbook, on Crosscast's own sheet or of the bidder's: a grade with its cost by year, or a role with its rate. Every
 * heading has to be one that a rate table has; a table with months, FTE, a priority or a total is a budget and no card.
 */
export function cardTables(snapshot: Snapshot, figures: Figures): CardTable[] {
  return snapshot.sheets.flatMap((sheet, index) => {
    const found: CardTable[] = [];
    const own = isOwnSheet(sheet.name);
    for (let at = 0; at < sheet.rows.length; at++) {
      const start = sheet.starts[at]!;
      const value = sheet.values[start];
      if (typeof value !== 'string' || !first.test(value)) continue;
      const table = tableAt(sheet, index, at, own, figures);
      if (table) found.push(table);
    }
    return found;
  });
}

function tableAt(sheet: Sheet, index: number, at: number, own: boolean, figures: Figures): CardTable | undefined {
  const header = sheet.rows[at]!;
  const columns: CardTable['columns'][number][] = [];
  for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
    const heading = figures.text({ sheet: index, row: header, col: sheet.cols[i]! });
    if (heading === '') continue;
    const holds = cardColumn(heading);
    if (!holds) return undefined;
    columns.push({ col: sheet.cols[i]!, heading, holds });
  }
  const has = (kind: CardColumn['kind']): boolean => columns.some(({ holds }) => holds.kind === kind);
  const lead = columns[0]?.holds.kind;
  const kind =
    lead === 'grade' && (has('annual') || has('point')) ? 'grades' : lead === 'role' && has('rate') ? 'times' : undefined;
  if (!kind) return undefined;
  const left = columns[0]!.col;
  const right = columns[columns.length - 1]!.col;
  const list = sheet.tables.find(({ box }) => header === box.top && left >= box.left && left <= box.right);
  let bottom = header;
  for (let next = at + 1; next < sheet.rows.length && next - at <= longest; next++) {
    const row = sheet.rows[next]!;
    if (list ? row > list.box.bottom : row > bottom + 1) break;
    if (figures.text({ sheet: index, row, col: left }) === '' && !list) break;
    bottom = row;
  }
  if (list) bottom = Math.max(bottom, list.totalsRow ? list.box.bottom - 1 : list.box.bottom);
  return bottom > header || own ? { sheet: index, kind, header, columns, box: { top: header, left, bottom, right } } : undefined;
}
