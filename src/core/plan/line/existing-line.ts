import { costBasis } from '../../costing/basis';
import { postText } from '../../costing/post';
import { sentencesOf } from '../../costing/read-costings';
import type { Bid, Line } from '../../model/bid';
import { keptCostings } from '../../read/kept-costings';
import { cellsText } from '../../report/a1';
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

/** Undefined where the bid has no such line any more. */
export function lineStart(bid: Bid, id: string): LineStart | undefined {
  const line = bid.lines.find((one) => one.id === id);
  if (!line) return undefined;
  const { table, row, at } = line;
  const own = { line: id, name: line.name, at: { sheet: bid.snapshot.sheets[table.sheet]!.name, cells: cellsText(at.box) } };
  const kept = keptCostings(bid).find((one) => one.line.id === id)?.costing;
  if (kept) return { ...own, words: kept.words, ...(kept.fields && { fields: kept.fields }), from: 'kept' };
  const words = ownWords(bid, line, row.label);
  return words === '' ? { ...own, words } : { ...own, words, from: 'own' };
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
