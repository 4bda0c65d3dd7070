import {
  csvLine,
  findingRows,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderTables,
  renderText,
  review,
  type Report,
  type Snapshot,
} from '../../src/core';
import { csvCells } from '../support/csv-cells';
import { HostError } from '../../src/hosts/host';

/** The tags a report may hold; whatever else stands in it as a tag came from the sheet. */
const ours = new Set(
  '!doctype html head meta title style body main p h1 h2 h3 span table caption thead tbody tr td th section article div b br dl dt dd ul ol li footer'.split(
    ' ',
  ),
);

/** What is wrong with reading and reviewing a workbook, in a sentence; undefined where every law holds. */
export function faultOf(read: () => Snapshot): string | undefined {
  let snapshot: Snapshot;
  try {
    snapshot = read();
  } catch (error) {
    if (error instanceof HostError) return error.message.length < 1000 ? undefined : 'A refusal is longer than a sentence';
    return `Reading threw ${stackOf(error)}`;
  }
  try {
    const report = review(snapshot);
    return reportFault(report) ?? (pollution() ? 'The prototype of all objects was changed' : undefined);
  } catch (error) {
    return `Reviewing threw ${stackOf(error)}`;
  }
}

function reportFault(report: Report): string | undefined {
  const crash = report.notExamined.find(({ fault }) => fault);
  if (crash) return `A check stopped: ${crash.check ?? ''} ${crash.reason}`;
  const { checks, error, question, warning, note, agrees, dismissed } = report.counts;
  if (error + question + warning + note + agrees + dismissed !== checks) return 'The counts do not add up';
  JSON.parse(renderJson(report));
  const page = renderHtml(report, { title: 'a' }).replace(/<style>[^<]*<\/style>/, '');
  for (const [, tag = ''] of page.matchAll(/<\/?([^\s>/]*)/g))
    if (!ours.has(tag.toLowerCase())) return `The page has a tag <${tag}>`;
  if (/<[^>]*\s(?:on\w+|href|src)\s*=/i.test(page)) return 'The page has an attribute of the sheet';
  if (/<[a-z!/?]/i.test(renderMarkdown(report))) return 'The Markdown has a tag';
  const printed = renderText(report, { title: 'a', width: 88 }) + renderTables(report, { title: 'a' });
  if (/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/.test(printed)) return 'The text has a control character';
  for (const row of findingRows('a', report)) {
    const formula = csvCells(csvLine(row)).find((cell) => /^\s*[-=+@]/.test(cell) && !/^-[\d.]+$/.test(cell));
    if (formula !== undefined) return `The table has a formula: ${formula.slice(0, 60)}`;
  }
  return undefined;
}

function pollution(): boolean {
  return Object.keys(Object.prototype).length > 0 || Object.getOwnPropertyNames(Object.prototype).length !== known;
}

const known = Object.getOwnPropertyNames(Object.prototype).length;

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n') : String(error);
}
