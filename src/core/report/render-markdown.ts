import { escapeMarkdown as escape } from './escapes';
import type { Reconciliation, Report, ReportFinding } from './report';
import { countsText, figureOf, groups, hiddenText, mends, sheetCount, stateWords, whereOf } from './words';

/** The review as Markdown. Sheet text is escaped: it can start no heading, link, table cell or HTML. */
export function renderMarkdown(report: Report, { title }: { title?: string } = {}): string {
  const sheets = sheetCount(report);
  const out: string[] = [];
  const { headline, totals } = report.verdict;
  out.push(
    `# ${escape(title ?? 'Review of a bid')}`,
    '',
    `**${escape(headline)}.** ${escape(totals)}`,
    '',
    `${escape(countsText(report))}.`,
  );
  if (report.reconciliation) out.push('', ...reconciliationTable(report.reconciliation));
  if (report.priorities) out.push('', `${escape(report.priorities.headline)}. ${escape(report.priorities.guide)}.`);
  for (const { severity, title: heading } of groups) {
    const found = report.findings.filter((finding) => finding.severity === severity);
    if (found.length === 0) continue;
    out.push('', `## ${heading} (${found.length})`);
    for (const finding of found) out.push('', ...findingText(finding, sheets));
  }
  const hidden = hiddenText(report);
  if (hidden !== '') out.push('', escape(hidden));
  if (report.notExamined.length > 0) {
    out.push('', `## Not examined (${report.notExamined.length})`, '');
    for (const { subject, reason, at, mend } of report.notExamined) {
      const place = at ? ` (${sheets > 1 ? `${at.sheet} ` : ''}${at.cells})` : '';
      const way = mend !== undefined && mends[mend] ? ` ${mends[mend].words}.` : '';
      out.push(`- **${escape(subject)}**${escape(place)}: ${escape(reason + way)}`);
    }
  }
  if (report.agrees.length > 0) {
    out.push('', `## Agrees (${report.counts.agrees})`, '', '| What was checked | Holds |', '| --- | ---: |');
    for (const { title: law, count } of report.agrees) out.push(`| ${escape(law)} | ${count} |`);
  }
  if (report.dismissed.length > 0) {
    out.push('', `## Dismissed (${report.dismissed.length})`, '');
    for (const { message, dismissal } of report.dismissed) {
      const said = [dismissal?.reason, dismissal?.words, dismissal?.by, dismissal?.on]
        .filter((text) => text !== undefined && text !== '')
        .join(', ');
      out.push(`- ${escape(message)} – ${escape(said)}`);
    }
  }
  return `${out.join('\n')}\n`;
}

function reconciliationTable({ caption, columns, rows, notes }: Reconciliation): string[] {
  const out = [
    `${escape(caption)}`,
    '',
    `| | ${columns.map(escape).join(' | ')} |`,
    `| --- |${columns.map(() => ' ---: |').join('')}`,
  ];
  for (const { label, kind, cells } of rows) {
    const strong = kind === 'lines' || kind === 'difference';
    const texts = cells.map((cell) => {
      const text = escape(
        cell ? [cell.text, cell.state ? `(${stateWords[cell.state]})` : ''].filter((part) => part !== '').join(' ') : '',
      );
      return strong && text !== '' ? `**${text}**` : text;
    });
    out.push(`| ${strong ? `**${escape(label)}**` : escape(label)} | ${texts.join(' | ')} |`);
  }
  for (const note of notes) out.push('', escape(note));
  return out;
}

function findingText(finding: ReportFinding, sheets: number): string[] {
  const { message, notes, per, expected, found, difference, cause, members, membersTotal, answers, working, repair, rule } =
    finding;
  const figure = figureOf(finding);
  const out = [
    `### ${escape(message)}`,
    '',
    `${escape(whereOf(finding, sheets))}${figure === '' ? '' : ` · **${escape(figure)}**`}`,
  ];
  if (finding.returned) out.push('', 'It was dismissed; a figure it rests on has changed since.');
  const facts: string[] = [];
  if (expected) facts.push(`- Expected: ${escape(expected.text)}`);
  if (found) facts.push(`- Found: ${escape(found.text)}${notes.found === undefined ? '' : ` (${escape(notes.found)})`}`);
  if (difference)
    facts.push(
      `- Difference: ${escape([difference.text, per].filter(Boolean).join(' '))}${notes.difference === undefined ? '' : ` (${escape(notes.difference)})`}`,
    );
  if (facts.length > 0) out.push('', ...facts);
  if (cause) {
    out.push('', `**${escape(cause.title)}.** ${escape(cause.text)}`.trimEnd());
    if (cause.evidence.length > 0)
      out.push('', ...cause.evidence.map(({ text, holds }) => `- ${holds ? '✓' : 'open:'} ${escape(text)}`));
  }
  if (members.length > 0) {
    out.push('', '| Line | Where | Figure |', '| --- | --- | ---: |');
    for (const { name, at, figure: own, note } of members)
      out.push(`| ${escape([name, note].filter(Boolean).join(' – '))} | ${escape(at.cells)} | ${escape(own?.text ?? '')} |`);
    if (membersTotal) out.push(`| **Total** | | **${escape(membersTotal.text)}** |`);
  }
  if (answers.length > 0) out.push('', ...answers.map(({ text }) => `- [ ] ${escape(text)}`));
  out.push('', `**Rule.** ${escape(rule)}.`.replace(/\.\.$/, '.'));
  if (working.length > 0) out.push('', `**Working.** ${working.map(escape).join(' ')}`);
  out.push('', `**To put it right.** ${escape(repair)}`);
  return out;
}
