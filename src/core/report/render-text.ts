import type { Reconciliation, Report, ReportFinding, Severity } from './report';
import { ends, padEnd, padStart, paragraph, widthOf } from './text-layout';
import { countsText, figureOf, groups, hiddenText, mends, sheetCount, stateWords, whereOf } from './words';

export interface TextOptions {
  /** Name of the file, above the verdict. */
  readonly title?: string;
  /** Columns of the terminal; 80 to 100 reads best. */
  readonly width?: number;
  readonly colour?: boolean;
  /** Names the option of the command line that lets what was not examined be examined. */
  readonly options?: boolean;
}

type Tone = Severity | 'agrees' | 'quiet' | 'strong';

const marks: Readonly<Record<Severity | 'none', string>> = { error: '✗', question: '?', warning: '!', note: 'i', none: '✓' };
const codes: Readonly<Record<Tone, string>> = {
  error: '31;1',
  question: '34;1',
  warning: '33',
  note: '36',
  agrees: '32',
  quiet: '2',
  strong: '1',
};

/** The review for a terminal: plain words that lose nothing without colour. */
export function renderText(report: Report, { title, width = 88, colour = false, options = false }: TextOptions = {}): string {
  const paint = (tone: Tone, text: string): string => (colour && text !== '' ? `\u001b[${codes[tone]}m${text}\u001b[0m` : text);
  const sheets = sheetCount(report);
  const out: string[] = [];
  if (title !== undefined) out.push(paint('strong', title), '');
  const { headline, totals, worst } = report.verdict;
  out.push(
    `${paint(worst === 'none' ? 'agrees' : worst, marks[report.counts.checks === 0 ? 'note' : worst])} ${paint('strong', headline)}`,
  );
  out.push(...paragraph(totals, width, '  '), ...paragraph(countsText(report), width, '  ').map((line) => paint('quiet', line)));
  if (report.reconciliation) out.push('', ...reconciliationLines(report.reconciliation, width, paint));
  if (report.priorities) {
    const { headline: share, guide } = report.priorities;
    out.push('', `  ${share}. ${guide}.`);
  }
  for (const { severity, title: heading } of groups) {
    const found = report.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    out.push('', `${paint('strong', heading)} ${found.length}`);
    for (const finding of found) out.push('', ...findingLines(finding, sheets, width, paint));
  }
  const hidden = hiddenText(report);
  if (hidden !== '') out.push('', ...paragraph(hidden, width, ''));
  if (report.notExamined.length > 0) {
    out.push('', `${paint('strong', 'Not examined')} ${report.notExamined.length}`, '');
    for (const { subject, reason, at, mend } of report.notExamined) {
      const way = mend === undefined ? '' : mendText(mend, options);
      const place = at && sheets > 1 ? ` (${at.sheet} ${at.cells})` : at ? ` (${at.cells})` : '';
      out.push(...paragraph(`${subject}${place}: ${reason}${way}`, width, '  – '));
    }
  }
  if (report.agrees.length > 0) {
    out.push('', `${paint('strong', 'Agrees')} ${report.counts.agrees}`, '');
    const room = Math.max(...report.agrees.map(({ count }) => String(count).length));
    for (const { title: law, count } of report.agrees)
      out.push(...paragraph(law, width, `  ${paint('agrees', '✓')} ${padStart(String(count), room)}  `, ' '.repeat(room + 6)));
  }
  if (report.dismissed.length > 0) {
    out.push('', `${paint('strong', 'Dismissed')} ${report.dismissed.length}`);
    for (const finding of report.dismissed)
      out.push(
        '',
        ...ends(paragraph(finding.message, width - 14, '    '), figureOf(finding), width),
        ...paragraph(dismissalText(finding), width, '    '),
      );
  }
  return out.map((line) => line.trimEnd()).join('\n') + '\n';
}

function reconciliationLines(
  { caption, columns, rows, notes }: Reconciliation,
  width: number,
  paint: (tone: Tone, text: string) => string,
): string[] {
  const label = Math.max(...rows.map((row) => widthOf(row.label)), 10);
  const widths = columns.map((heading, i) =>
    Math.max(widthOf(heading), 6, ...rows.map(({ cells }) => widthOf(cells[i]?.text ?? ''))),
  );
  const out = [...paragraph(caption, width, '  ')];
  for (const block of blocks(widths, width - label - 4)) {
    const line = (name: string, texts: readonly string[]): string =>
      `  ${padEnd(name, label)}${block.map((i) => `   ${padStart(texts[i] ?? '', widths[i]!)}`).join('')}`.trimEnd();
    const rule = (sign: string): string =>
      paint('quiet', `  ${sign.repeat(label + block.reduce((all, i) => all + widths[i]! + 3, 0))}`);
    out.push('', line('', columns));
    for (const { label: name, kind, cells } of rows) {
      if (kind === 'lines') out.push(rule('─'));
      const texts = cells.map((cell) => cell?.text ?? '');
      out.push(kind === 'lines' || kind === 'difference' ? paint('strong', line(name, texts)) : line(name, texts));
      if (kind === 'lines') out.push(rule('═'));
      if (kind === 'difference')
        out.push(
          line(
            '',
            cells.map((cell) => (cell?.state ? stateWords[cell.state] : '')),
          ),
        );
    }
  }
  for (const note of notes) out.push('', ...paragraph(note, width, '  '));
  return out;
}

/** Columns in blocks that fit beside the labels. */
function blocks(widths: readonly number[], room: number): number[][] {
  const all: number[][] = [[]];
  let used = 0;
  widths.forEach((width, i) => {
    if (used + width + 3 > room && all[all.length - 1]!.length > 0) {
      all.push([]);
      used = 0;
    }
    all[all.length - 1]!.push(i);
    used += width + 3;
  });
  return all;
}

function findingLines(
  finding: ReportFinding,
  sheets: number,
  width: number,
  paint: (tone: Tone, text: string) => string,
): string[] {
  const { severity, message, cause, members, answers, repair, working, notes, expected, found, difference, per } = finding;
  const mark = `  ${marks[severity]} `;
  const out = paragraph(message, width, mark).map((line, i) =>
    i === 0
      ? `  ${paint(severity, marks[severity])} ${paint('strong', line.slice(mark.length))}`
      : `    ${paint('strong', line.trimStart())}`,
  );
  out.push(...ends(paragraph(whereOf(finding, sheets), width - 14, '    '), figureOf(finding), width));
  if (finding.returned) out.push(...paragraph('It was dismissed; a figure it rests on has changed since.', width, '    '));
  if (severity !== 'note') {
    const facts: [string, string, string][] = [];
    if (expected) facts.push(['Expected', expected.text, '']);
    if (found) facts.push(['Found', found.text, notes.found ?? '']);
    if (difference && (expected || found))
      facts.push(['Difference', difference.text, [per, notes.difference].filter(Boolean).join(', ')]);
    const room = Math.max(0, ...facts.map(([, text]) => widthOf(text)));
    for (const [name, text, note] of facts)
      out.push(...paragraph(note, width, `      ${padEnd(name, 12)}${padStart(text, room)}  `));
    if (cause) {
      out.push(...paragraph(`${cause.title}${cause.text === '' ? '' : `. ${cause.text}`}`, width, '      '));
      for (const { text, holds } of cause.evidence) out.push(...paragraph(text, width, `        ${holds ? '✓' : '·'} `));
    }
  }
  const figures = members.map(({ figure }) => figure?.text ?? '');
  for (const [i, { name, at, note }] of members.entries()) {
    out.push(
      ...ends(
        paragraph([name, at.cells, note].filter(Boolean).join(' · '), width - 14, '      ', '        '),
        figures[i]!,
        width,
      ),
    );
  }
  if (finding.membersTotal && members.length > 1) out.push(...ends(['      Total'], finding.membersTotal.text, width));
  for (const { text } of answers) out.push(...paragraph(text, width, '      ( ) '));
  if (severity === 'error' || severity === 'question')
    working.forEach((text, i) => out.push(...paragraph(text, width, i === 0 ? '      Working: ' : ' '.repeat(15))));
  if (severity === 'error' || severity === 'warning') out.push(...paragraph(repair, width, '      To put it right: ', '      '));
  return out;
}

function mendText(mend: string, options: boolean): string {
  const way = mends[mend];
  if (!way) return '';
  return options && way.option !== undefined ? ` ${way.words} (${way.option}).` : ` ${way.words}.`;
}

function dismissalText({ dismissal }: ReportFinding): string {
  if (!dismissal) return '';
  const { reason, words, by, on } = dismissal;
  return [words === '' ? reason : `${reason}: ${words}`, [by, on].filter(Boolean).join(', ')]
    .filter((text) => text !== '')
    .join(' – ');
}
