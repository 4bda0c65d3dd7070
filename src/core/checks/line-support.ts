import type { Bid, Line, Link, LinkTopic } from '../model/bid';
import type { Answer, Data, Finding, Saying } from '../model/finding';
import type { Place } from '../model/place';
import { rowAnchor } from '../read/anchors';
import { fail, pass, unsure, type NotRun, type Outcome } from './define-check';
import { linesOf, memberOf, mergedText, nameOf, rankedLines, wordCount } from './ranked-lines';

const subjects: Readonly<Record<LinkTopic, { readonly subject: string; readonly what: string }>> = {
  success: { subject: 'Success measures', what: 'success measures' },
  sustainability: { subject: 'Sustainability', what: 'what happens when the money ends' },
  consequence: { subject: 'Consequences', what: 'the consequences of not funding' },
};

/** Where a bid with priorities has no rows of a topic that follow its lines: said once, not line by line. */
export function supportNotRun(bid: Bid, topic: LinkTopic): NotRun | undefined {
  if (rankedLines(bid).length === 0 || bid.links.some((link) => link.topic === topic)) return undefined;
  const table = bid.tables.some((candidate) => candidate.kind === 'narrative' && candidate.topic === topic);
  const { subject, what } = subjects[topic];
  const text = table ? 'The table about {what} does not name the funded lines.' : 'No table about {what} is in this workbook.';
  return { subject, saying: { text, data: { what: { kind: 'words', text: what } } } };
}

export function mustLinks(bid: Bid, topic: LinkTopic): Link[] {
  const must = new Set(linesOf(bid, 'MUST').map(({ id }) => id));
  return bid.links.filter((link) => link.topic === topic && must.has(link.line.id));
}

/** What is wrong with a line's support: the message, and the words it needs. */
export interface Fault {
  readonly message: string;
  readonly data?: Data;
  readonly note: Saying;
}

/**
 * Judges one link: no row, a blank row, or a fault of its words is a finding; an uncertain link is a question whose answer is
 * remembered as a correction.
 */
export function judgeSupport(link: Link, bid: Bid, check: string, wording: (text: string) => Fault | undefined): Outcome {
  const { line, to } = link;
  if (link.settled === 'asked' && to) return unsure(question(link, bid, check));
  if (!to) return fail(findingOf(line, line.at, check, { message: 'none', note: { text: 'no row', data: {} } }));
  const text = to.text || mergedText(to.at, bid);
  const blank = wordCount(text) === 0 || /^\W*(n\/?a|tbc|tbd|nil|none|to be (confirmed|decided|agreed))\W*$/i.test(text);
  const row = { kind: 'name', text: to.row.label } as const;
  const fault = blank ? { message: 'blank', data: { row }, note: { text: '{row} is blank', data: { row } } } : wording(text);
  return fault ? fail(findingOf(line, to.at, check, { ...fault, data: { row, ...fault.data } })) : pass(to.at);
}

function findingOf(line: Line, at: Place, check: string, { message, data, note }: Fault): Finding {
  return {
    check,
    severity: 'warning',
    message,
    subject: line.name,
    at: [at],
    data: { line: nameOf(line), ...data },
    members: [memberOf(line, at, note)],
    group: { key: check, many: 'many' },
  };
}

function question(link: Link, bid: Bid, check: string): Finding {
  const { line, topic } = link;
  const to = link.to!;
  const at = rowAnchor(line.table, line.row, bid.snapshot);
  const row = { kind: 'name', text: to.row.label } as const;
  const answers: Answer[] = [
    {
      saying: { text: 'Yes, {row}', data: { row } },
      corrections: [{ kind: 'link', at, topic, to: rowAnchor(to.table, to.row, bid.snapshot) }],
    },
    { saying: { text: 'No, it has no row', data: {} }, corrections: [{ kind: 'link', at, topic }] },
  ];
  return {
    check,
    severity: 'question',
    message: 'which',
    subject: line.name,
    at: [to.at, line.at],
    data: { line: nameOf(line), row },
    answers,
  };
}
