import type { Bid, Line, LineAmount } from '../model/bid';
import { cell, placeOf, type Place } from '../model/place';
import { defineCheck, fail, pass } from './define-check';
import { benefitPlace, memberOf, nameOf, priorityOf, rankedLines } from './ranked-lines';

const PRICE = String.raw`(?:[£$€]\s?\d|\d[\d,.]*\s?(?:k|m|pounds)\b)`;
const WORDS: readonly RegExp[] = [
  // "an estimated £700 a day", "estimated cost", "costs are estimates"; not "an estimated 200 families", "estimated 6 months".
  /\b(?:estimated|estimates?|indicative|provisional|notional)\b(?!\s+(?:number|at \d|to (?:be )?(?:take|last|help|reach|support)|\d[\d,.]*(?!\s*[km]\b|[\d,.]))|ly\b)/i,
  /\b(?:subject to (?:a |the |final )?(?:quotes?|quotation|tender|procurement)|awaiting (?:a |the |final )?(?:quotes?|quotation)|ball ?park|guesstimate)\b/i,
  new RegExp(
    String.raw`(?:\b(?:up to|circa|approx(?:imately|\.)?|around|about|roughly|in the region of)|\bca?\.?|~)\s*(?:an? )?${PRICE}`,
    'i',
  ),
  /\b(?<!\b(?:date|dates|venue|start|location|name|time|timing|who|partner)\s)(?:tbc|tbd)\b/i,
];

/** The words that call a price rough, or undefined. */
export function roughPrice(text: string): string | undefined {
  for (const pattern of WORDS) {
    const found = pattern.exec(text);
    if (found) return found[0].trim();
  }
  return undefined;
}

/** Only an amount typed as text can say so, and a long table has few. */
function roughAmount(line: Line, { figures }: Bid): LineAmount | undefined {
  const { sheet, box } = line.at;
  let typed = false;
  for (let col = box.left; col <= box.right && !typed; col++)
    typed = figures.kind({ sheet, row: line.row.figures, col }) === 'text-amount';
  return typed ? line.amounts.find(({ amount }) => amount.approximate !== undefined) : undefined;
}

function roughness(line: Line, bid: Bid): { words: string; at: Place } | undefined {
  const rough = roughAmount(line, bid);
  if (rough) return { words: rough.amount.text, at: placeOf(rough.at) };
  const inName = roughPrice(line.name);
  if (inName !== undefined) return { words: inName, at: cell(line.table.sheet, line.row.figures, line.table.labelCol) };
  const inBenefit = roughPrice(line.benefit);
  return inBenefit === undefined ? undefined : { words: inBenefit, at: benefitPlace(line) };
}

export const estimatedBasis = defineCheck<Line>({
  id: 'estimated-basis',
  group: 'priorities',
  severity: 'warning',
  title: 'A MUST line rests on a price that is known',
  why: 'If the estimate is low, the bid cannot pay for what it cannot do without.',
  repair: 'Get a quote, or say what is done if it costs more.',
  wrong: `
    | Activity | 23/24  | Priority | Describe the exact benefit                            |
    | Analyst  | 28,000 | MUST     | Shortens waits; an estimated £700 a day for 40 days ✗ |
    | Designer | 27,000 | SHOULD   | Pages are easier to find; costs are indicative ✗      |
    | Kit      | 4,000  | MUST     | Visits are written up on the road                     |`,
  right: `
    | Activity | 23/24  | Priority | Describe the exact benefit                            |
    | Analyst  | 28,000 | MUST     | Shortens waits in approximately 6 months              |
    | Kit      | 4,000  | MUST     | Reaches an estimated 200 families                     |`,
  messages: {
    must: 'MUST {line} rests on an estimate.',
    musts: '{count} MUST lines rest on an estimate.',
    other: '{priority} {line} rests on an estimate.',
    others: '{count} lines that are no MUST rest on an estimate.',
  },
  select: (bid) => rankedLines(bid).filter(({ total }) => !total.isZero()),
  judge(line, bid) {
    const rough = roughness(line, bid);
    if (!rough) return pass(line.at);
    const must = line.priority === 'MUST';
    return fail({
      check: 'estimated-basis',
      severity: must ? 'warning' : 'note',
      message: must ? 'must' : 'other',
      subject: line.name,
      at: [rough.at],
      data: { line: nameOf(line), priority: priorityOf(line) },
      members: [memberOf(line, rough.at, { text: '“{words}”', data: { words: { kind: 'words', text: rough.words } } })],
      group: { key: must ? 'must' : 'other', many: must ? 'musts' : 'others' },
    });
  },
});
