import type { ReportPlace } from '../report/report';
import type { Portfolio } from './portfolio';

/** A table of the portfolio in words; the last columns, `figures` many, are figures. */
export interface Part {
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly figures: number;
}

/** Beyond this the tables for programs serve better than a page. */
const MOST_ROWS = 500;

/** The sentences under the headline. */
export function portfolioSentences({ bids, findings, totals }: Portfolio): string[] {
  const count = (value: number): string => value.toLocaleString('en-GB');
  const out = [
    `${count(bids.reviewed)} reviewed, ${count(bids.sound)} without an error or a question, ${count(bids.withErrors)} with errors, ${count(bids.withQuestions)} with questions, ${count(bids.unchecked)} with nothing to check, ${count(bids.unread)} not read.`,
    `Findings: ${count(findings.error)} errors, ${count(findings.question)} questions, ${count(findings.warning)} warnings, ${count(findings.note)} notes.`,
  ];
  for (const { bids: own, asked, must } of totals) {
    out.push(`The lines of ${count(own)} ${own === 1 ? 'bid' : 'bids'} add to ${asked.text}.`);
    if (must)
      out.push(
        `MUST is ${must.amount.text} of ${must.of.text} (${must.share.text}) in ${count(must.bids)} that rank their lines; ${count(must.over)} ${must.over === 1 ? 'is' : 'are'} over the guide.`,
      );
  }
  return out;
}

/** The portfolio as tables, those with nothing to say left out. */
export function portfolioParts(portfolio: Portfolio): Part[] {
  const { errors, causes, grades, copies, lines, list, unread, notCompared } = portfolio;
  const parts: Part[] = [
    {
      title: 'Could not be read',
      head: ['Workbook', 'Why'],
      rows: unread.map(({ bid, error }) => [bid, error]),
      figures: 0,
    },
    {
      title: 'Errors by kind',
      head: ['What must hold', 'Errors', 'Bids'],
      rows: errors.map(({ title, count, bids }) => [title, String(count), String(bids)]),
      figures: 2,
    },
    {
      title: 'Likely causes of errors',
      head: ['Cause', 'Errors', 'Bids'],
      rows: causes.map(({ title, count, bids }) => [title, String(count), String(bids)]),
      figures: 2,
    },
    {
      title: 'One grade, several prices',
      note: 'A year of one full-time post. The name of a grade is each organisation’s own: the same name may stand for another pay scale.',
      head: ['Grade', 'Bid', 'Post', 'Where', 'Years', 'A year'],
      rows: grades.flatMap(({ grade, posts }) =>
        posts.map(({ bid, name, at, annual, years }, i) => [
          i === 0 ? grade : '',
          bid,
          name,
          placeText(at),
          years.join(', '),
          annual.text,
        ]),
      ),
      figures: 1,
    },
    {
      title: 'The same workbook several times',
      head: ['Bid', 'Its copies'],
      rows: copies.map(([first = '', ...others]) => [first, others.join(', ')]),
      figures: 0,
    },
    {
      title: 'The same line in several bids',
      head: ['Line', 'Bid', 'Where', 'Why', 'Amount'],
      rows: lines.flatMap(({ name, total, because, places }) =>
        places.map(({ bid, at }, i) => [
          i === 0 ? name : '',
          bid,
          placeText(at),
          i === 0 ? because : '',
          i === 0 ? total.text : '',
        ]),
      ),
      figures: 1,
    },
    {
      title: 'Bids',
      head: ['Bid', 'Verdict', 'Lines add to', 'Bid says', 'MUST', 'Errors', 'Questions', 'Warnings'],
      rows: list.map(({ bid, verdict, asked, says, mustShare, error, question, warning }) => [
        bid,
        verdict,
        asked?.text ?? '',
        says?.text ?? '',
        mustShare ?? '',
        String(error),
        String(question),
        String(warning),
      ]),
      figures: 6,
    },
    { title: 'Not compared', head: ['Bid', 'Why'], rows: notCompared.map(({ bid, reason }) => [bid, reason]), figures: 0 },
  ];
  return parts.filter(({ rows }) => rows.length > 0).map(shorten);
}

function shorten(part: Part): Part {
  if (part.rows.length <= MOST_ROWS) return part;
  const rest = `The first ${MOST_ROWS} of ${part.rows.length.toLocaleString('en-GB')} rows; portfolio.json has them all.`;
  return { ...part, rows: part.rows.slice(0, MOST_ROWS), note: [part.note, rest].filter(Boolean).join(' ') };
}

function placeText({ sheet, cells }: ReportPlace): string {
  return `${sheet} ${cells}`;
}
