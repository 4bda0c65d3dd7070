import { costBasis } from '../../costing/basis';
import { postText } from '../../costing/post';
import { sentencesOf } from '../../costing/read-costings';
import type { Bid, Line } from '../../model/bid';
import { keptCostings } from '../../read/kept-costings';
import { cellsText, parseCells } from '../../report/a1';
import type { ReportPlace } from '../../report/report';
import { lineCost } from './cost';

/** What costing a line of the bid begins with. */
export interface LineStart {
  readonly line: string;
  readonly name: string;
  readonly at: ReportPlace;
  /** Its own words where they hold a costing, or those it was costed by; "" where there are none. */
  readonly words: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** `kept`: it was costed before, by these words; `own`: they stand in the line. */
  readonly from?: 'kept' | 'own';
}

/** A line by its id, or by a place that lies on it: its cells in the sheet, from its first column to its last. */
export type LineSought = { readonly line: string } | { readonly at: ReportPlace };

/** Undefined where the bid has no such line any more, or the place lies on none or several. */
export function lineStart(bid: Bid, sought: LineSought): LineStart | undefined {
  const line = 'line' in sought ? bid.lines.find(({ id }) => id === sought.line) : lineOn(bid, sought.at);
  if (!line) return undefined;
  const { table, row, at, id } = line;
  const own = { line: id, name: line.name, at: { sheet: bid.snapshot.sheets[table.sheet]!.name, cells: cellsText(at.box) } };
  const kept = keptCostings(bid).find((one) => one.line === line)?.costing;
  if (kept) return { ...own, words: kept.words, ...(kept.fields && { fields: kept.fields }), from: 'kept' };
  const words = ownWords(bid, line, row.label);
  return words === '' ? { ...own, words } : { ...own, words, from: 'own' };
}

function lineOn(bid: Bid, { sheet, cells }: ReportPlace): Line | undefined {
  const box = parseCells(cells);
  if (!box) return undefined;
  const name = sheet.toLowerCase();
  return bid.lines.find(
    ({ table, row }) =>
      bid.snapshot.sheets[table.sheet]!.name.toLowerCase() === name &&
      box.top >= row.rows.first &&
      box.bottom <= row.rows.last &&
      box.left <= table.box.right &&
      box.right >= table.box.left,
  );
}

const longest = 500;

/** The words of the line that cost it: those that come to its amounts, else the first that come to anything, else all that name a basis. */
function ownWords(bid: Bid, line: Line, label: string): string {
  const texts = [line.benefit, label].filter((text) => text !== '' && /\d/.test(text));
  const parts = texts.flatMap((text) => [
    ...sentencesOf(text).map(({ from, to }) => text.slice(from, to).trim()),
    ...(text.length <= longest ? [text] : []),
  ]);
  const costed = [...new Set(parts)].flatMap((words) => {
    if (words.length > longest) return [];
    const cost = lineCost(bid, words, { line: line.id });
    return cost.rule.id === 'fixed' || cost.missing.length > 0 ? [] : [{ words, cost }];
  });
  const best = costed.find(({ cost }) => cost.total.minus(line.total).abs().lte(1)) ?? costed[0];
  if (best) return best.words;
  return costBasis(line) ? postText(line).slice(0, longest) : '';
}
