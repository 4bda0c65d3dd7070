import type { Amount } from '../model/amount';
import type { Bid, Line } from '../model/bid';
import { sum } from '../model/decimal';
import { area, type Place } from '../model/place';
import { amountsIn } from '../read/amounts';
import { words } from '../read/clean-text';
import { rowText } from '../read/lines';
import { defineCheck, type Outcome } from './define-check';
import { pounds } from './pounds';

/** A text that states an amount for something and then lists its costs. */
interface Listed {
  readonly line: Line;
  readonly at: Place;
  readonly what: string;
  readonly stated: Amount;
  readonly costs: readonly Amount[];
}

const announces =
  /\bcost(?:ing)?s? (?:for|of) (?:the )?([^.:\n£]{3,80}?) (?:are|is) (?:as follows|below|set out below|shown below|listed below)\s*:?/i;

function* listsOf(bid: Bid): Iterable<Listed> {
  for (const line of bid.lines) {
    for (const { col, role } of line.table.columns) {
      if (role !== 'text') continue;
      const text = rowText(line.table, line.row, col, bid.figures);
      const match = text.length > 40 ? announces.exec(text) : null;
      if (!match) continue;
      const stated = statedFor(match[1]!, text.slice(0, match.index));
      const costs = costsIn(text.slice(match.index + match[0].length));
      if (stated && costs.length >= 2) {
        yield {
          line,
          at: area(line.table.sheet, line.row.rows.first, col, line.row.rows.last, col),
          what: match[1]!,
          stated,
          costs,
        };
      }
    }
  }
}

/** The amount that an earlier sentence gives for the same thing: most of its words stand in that sentence. */
function statedFor(what: string, before: string): Amount | undefined {
  const wanted = words(what);
  for (const sentence of before.split(/(?<=[.;\n])\s*/)) {
    const found = amountsIn(sentence).filter(({ amount }) => amount.per === undefined);
    if (found.length !== 1) continue;
    const own = new Set(words(sentence));
    if (wanted.filter((word) => own.has(word)).length * 3 >= wanted.length * 2) return found[0]!.amount;
  }
  return undefined;
}

/** The amounts listed: of each sentence the last that is no rate; the list ends at the first words without one after it began. */
function costsIn(after: string): Amount[] {
  const costs: Amount[] = [];
  for (const sentence of after.split(/(?<=\.)\s+(?=[A-Z\d])|\n+/)) {
    const found = amountsIn(sentence);
    const last = found.filter(({ amount }) => amount.per === undefined).pop();
    if (last) costs.push(last.amount);
    else if (found.length === 0 && costs.length > 0 && sentence.trim() !== '') break;
  }
  return costs;
}

function judge({ line, at, what, stated, costs }: Listed): Outcome {
  const total = sum(costs.map(({ value }) => value));
  const gap = stated.value.minus(total);
  const data = {
    what: { kind: 'name' as const, text: what },
    stated: pounds(stated.value),
    listed: pounds(total),
    line: { kind: 'name' as const, text: line.name },
  };
  if (gap.abs().lte(stated.half))
    return { verdict: 'pass', at, saying: { text: 'The costs listed for {what} come to {stated}', data } };
  return {
    verdict: 'unsure',
    finding: {
      check: 'listed-costs',
      severity: 'question',
      message: 'differs',
      subject: line.name,
      data,
      at: [at],
      expected: pounds(total),
      found: pounds(stated.value),
      difference: pounds(gap),
      working: costs.map(({ value }) => ({ text: '{cost} is listed.', data: { cost: pounds(value) } })),
    },
  };
}

export const listedCosts = defineCheck<Listed>({
  id: 'listed-costs',
  group: 'costing',
  severity: 'question',
  title: 'Costs listed in words come to the amount the same words state',
  why: 'The text gives a figure and then its parts; a reader adds them.',
  repair: 'Add the part that is missing, or correct the amount.',
  wrong: `
    Regional activities
    | Activity       | Amount  | Description |
    | Peer challenge | £94,000 | Peer challenge programme - £89,000. Learning event - £5,000. The costings for the peer challenge are as follows: Eight visits at £9,000 per visit come to £72,000. Training and co-ordination £15,000. ? |
    | Data work      | £12,000 | Collection of data by the councils of the region and its analysis for the board. |`,
  right: `
    Regional activities
    | Activity       | Amount  | Description |
    | Peer challenge | £92,000 | Peer challenge programme - £87,000. Learning event - £5,000. The costings for the peer challenge are as follows: Eight visits at £9,000 per visit come to £72,000. Training and co-ordination £15,000. |
    | Data work      | £12,000 | Collection of data by the councils of the region and its analysis for the board. |`,
  messages: { differs: 'The costs listed for {what} come to {listed}, the text says {stated}: which is right?' },
  select: listsOf,
  judge,
});
