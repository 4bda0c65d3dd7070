import type { Bid, Line, Priority } from '../model/bid';
import { sum, type Decimal } from '../model/decimal';
import type { Datum, Figure, Member, Saying } from '../model/finding';
import { area, cell, inside, type Place } from '../model/place';
import type { Table } from '../model/table';

/** Funding tables: the ones whose lines ask for money. */
export function fundingTables(bid: Bid): Table[] {
  return bid.tables.filter(({ kind }) => kind === 'funding');
}

/** Lines of funding tables that rank their lines. None in a bid without priorities, which silences every check on them. */
export function rankedLines(bid: Bid): readonly Line[] {
  let known = ranked.get(bid);
  if (!known) {
    known = bid.lines.filter(({ table }) => table.kind === 'funding' && table.priorityCol !== undefined);
    ranked.set(bid, known);
  }
  return known;
}

const ranked = new WeakMap<Bid, readonly Line[]>();

export function linesOf(bid: Bid, priority: Priority): Line[] {
  return rankedLines(bid).filter((line) => line.priority === priority);
}

export function nameOf(line: Line): Datum {
  return { kind: 'name', text: line.name };
}

export function words(text: string): Datum {
  return { kind: 'words', text };
}

/** The priority as the report writes it, "MUST"; "unranked" where there is none. */
export function priorityOf(line: Line): Datum {
  return words(line.priority ?? 'unranked');
}

export function money(value: Decimal, like: readonly Line[] = []): Figure {
  const shown = like.find(({ currency }) => currency !== undefined);
  return { kind: 'figure', value, unit: 'money', currency: shown?.currency ?? 'GBP' };
}

export function totalOf(lines: readonly Line[]): Decimal {
  return sum(lines.map(({ total }) => total));
}

/** A line as one of the things a finding touches. `at` says where to go, its money unless something else is at fault. */
export function memberOf(line: Line, at: Place = line.at, note?: Saying): Member {
  return { name: line.name, at, figure: money(line.total, [line]), ...(note && { note }) };
}

export function priorityPlace(line: Line): Place {
  return cell(line.table.sheet, line.row.figures, line.table.priorityCol ?? line.table.labelCol);
}

export function benefitPlace(line: Line): Place {
  const col = line.table.benefitCol ?? line.table.labelCol;
  return area(line.table.sheet, line.row.rows.first, col, line.row.rows.last, col);
}

/** The table under the words its reader knows it by. */
export function titleOfTable(table: Table): string {
  return table.title?.text ?? table.id.slice(table.id.indexOf('/') + 1);
}

/** Words for comparing texts: small letters and figures only. */
export function plainText(text: string): string {
  // Most texts hold no letter beyond these, and a class of all letters is dear to test.
  if (!/[^ -~]/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function wordCount(text: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 126)
      return plainText(text)
        .split(' ')
        .filter((word) => word !== '').length;
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
    if (letter && !inside) count++;
    inside = letter;
  }
  return count;
}

/** What a reader sees in a cell that is part of a merge: the words at its top left. */
export function mergedText({ sheet, box }: Place, bid: Bid): string {
  const merge = bid.snapshot.sheets[sheet]?.merges.find((candidate) => inside(candidate, box.top, box.left));
  return merge ? bid.figures.text({ sheet, row: merge.top, col: merge.left }) : '';
}
