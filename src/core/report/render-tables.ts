import type { Report, ReportTable } from './report';
import { ends, padEnd, paragraph, widthOf } from './text-layout';

/** How the workbook was read: every table with its columns, rows and totals, and the reason for each reading. */
export function renderTables(report: Report, { title, width = 88 }: { title?: string; width?: number } = {}): string {
  const out: string[] = title === undefined ? [] : [title, ''];
  if (report.tables.length === 0) out.push('No table found.');
  report.tables.forEach((table, i) => out.push(...(i > 0 ? [''] : []), ...tableLines(table, width)));
  if (report.corrections) {
    out.push('', 'Your corrections', '');
    for (const { subject, text, at, unfit } of report.corrections) {
      const fit = unfit === undefined ? '' : `. It no longer fits: ${unfit}`;
      out.push(...paragraph(`${subject} ${text} (${at.sheet} ${at.cells})${fit}`, width, '  – '));
    }
  }
  const loose = report.notExamined.filter(({ check, fault, mend }) => check === undefined && !fault && mend !== 'corrections');
  if (loose.length > 0) {
    out.push('', 'In no table', '');
    for (const { subject, reason, at } of loose)
      out.push(...paragraph(`${subject}${at ? ` (${at.sheet} ${at.cells})` : ''}: ${reason}`, width, '  – '));
  }
  return out.map((line) => line.trimEnd()).join('\n') + '\n';
}

function tableLines({ title, kind, at, columns, rows, lines, totals, summaryRows }: ReportTable, width: number): string[] {
  const out = [
    ...paragraph(`${title} · ${at.sheet} ${at.cells}`, width, ''),
    ...paragraph(`read as ${articled(kind)} table, ${lines.length} ${lines.length === 1 ? 'line' : 'lines'}`, width, '  '),
  ];
  out.push('', '  Columns');
  const headings = Math.min(34, Math.max(0, ...columns.map(({ heading }) => widthOf(heading))));
  const roles = Math.max(0, ...columns.map(({ role }) => role.length));
  for (const { letter, heading, role, because } of columns) {
    out.push(
      ...paragraph(
        `${padEnd(role, roles)}  ${because}`.trim(),
        width,
        `    ${padEnd(letter, 3)} ${padEnd(heading, headings)}  `,
        ' '.repeat(headings + 10),
      ),
    );
  }
  out.push('', '  Rows');
  const kinds = Math.max(0, ...rows.map((row) => row.kind.length));
  const priorities = new Map(lines.map((line) => [line.at.cells.replace(/\D+/g, ' ').trim().split(' ')[0], line]));
  for (const { label, kind: rowKind, because, at: place } of rows) {
    const number = place.cells.replace(/\D+/g, ' ').trim().split(' ')[0] ?? '';
    const line = rowKind === 'line' ? priorities.get(number) : undefined;
    const facts = line ? [line.priority, line.number].filter(Boolean).join(' ') : '';
    const words = [
      label === '' ? '(no label)' : label,
      facts === '' ? '' : `[${facts}]`,
      rowKind === 'line' ? '' : `– ${because}`,
    ]
      .filter((text) => text !== '')
      .join(' ');
    out.push(
      ...ends(
        paragraph(words, width - 14, `    ${padEnd(number, 4)} ${padEnd(rowKind, kinds)}  `),
        line?.total.text ?? '',
        width,
      ),
    );
  }
  if (totals.length > 0 && lines.length > 0) {
    out.push('', '  Totals');
    for (const { heading, lines: sum, printed } of totals)
      out.push(
        ...paragraph(
          `${heading === '' ? '(no heading)' : heading}: lines add to ${sum.text}${printed ? `; the table says ${printed.text}` : ''}`,
          width,
          '    ',
        ),
      );
  }
  for (const { label, covers, settled } of summaryRows) {
    const how =
      settled === 'asked' ? 'waits for your answer' : settled === 'correction' ? 'you said so' : 'settled by name and figures';
    out.push(
      ...paragraph(
        `“${label}” stands for ${covers.length === 0 ? 'no table that was found' : covers.map((name) => `“${name}”`).join(' and ')} (${how})`,
        width,
        '    ',
      ),
    );
  }
  return out;
}

function articled(kind: string): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}
