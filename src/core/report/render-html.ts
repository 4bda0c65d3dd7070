import { escapeHtml as escape } from './escapes';
import { htmlPage } from './html-page';
import type { Reconciliation, Report, ReportFinding, Severity } from './report';
import { countsText, figureOf, groups, hiddenText, mends, sheetCount, stateWords, whereOf } from './words';

const marks: Readonly<Record<Severity, string>> = { error: '×', question: '?', warning: '!', note: 'i' };

/**
 * The review as one file to attach to a bid: no script, nothing fetched, every word of the sheet escaped (and the page's own policy
 * forbids scripts besides).
 */
export function renderHtml(report: Report, { title }: { title?: string } = {}): string {
  const name = title ?? 'A bid';
  const { headline, totals, worst } = report.verdict;
  const sheets = sheetCount(report);
  const tone = worst === 'none' ? (report.counts.checks === 0 ? 'note' : 'agrees') : worst;
  return htmlPage(`${headline} – ${name}`, [
    `<p class="file">${escape(name)}</p>`,
    `<h1><span class="${tone}" aria-hidden="true">${tone === 'agrees' ? '✓' : marks[tone]}</span> ${escape(headline)}</h1>`,
    `<p>${escape(totals)}</p>`,
    `<p class="quiet">${escape(countsText(report))}</p>`,
    ...(report.reconciliation ? [reconciliationHtml(report.reconciliation)] : []),
    ...(report.priorities ? [`<p>${escape(report.priorities.headline)}. ${escape(report.priorities.guide)}.</p>`] : []),
    ...groups.flatMap(({ severity, title: heading }) => {
      const found = report.findings.filter((finding) => finding.severity === severity);
      return found.length === 0
        ? []
        : [
            `<section><h2>${heading} <span>${found.length}</span></h2>`,
            ...found.map((finding) => findingHtml(finding, sheets)),
            '</section>',
          ];
    }),
    ...(hiddenText(report) === '' ? [] : [`<p>${escape(hiddenText(report))}</p>`]),
    ...listHtml(
      'Not examined',
      report.notExamined.length,
      report.notExamined.map(({ subject, reason, at, mend }) => {
        const place = at ? ` <span class="quiet">${escape(sheets > 1 ? `${at.sheet} ${at.cells}` : at.cells)}</span>` : '';
        return `<b>${escape(subject)}</b>${place}<br>${escape(reason)}${mend !== undefined && mends[mend] ? ` ${escape(mends[mend].words)}.` : ''}`;
      }),
    ),
    ...agreesHtml(report),
    ...listHtml(
      'Dismissed',
      report.dismissed.length,
      report.dismissed.map(
        (finding) => `<b>${escape(finding.message)}</b> ${escape(figureOf(finding))}<br>${escape(dismissalOf(finding))}`,
      ),
    ),
    `<footer><p>Made by Crosscast from the workbook alone. Figures are as they stood when it was read (${escape(report.fingerprint)}).</p></footer>`,
  ]);
}

function reconciliationHtml({ caption, columns, rows, notes }: Reconciliation): string {
  const head = `<thead><tr><td></td>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>`;
  const body = rows.map(({ label, kind, cells }) => {
    const tds = cells.map((cell) => {
      if (!cell) return '<td></td>';
      return `<td>${escape(cell.text)}${cell.state ? `<span class="state ${cell.state}">${stateWords[cell.state]}</span>` : ''}</td>`;
    });
    return `<tr class="${kind}"><th scope="row">${escape(label)}</th>${tds.join('')}</tr>`;
  });
  return [
    `<div class="wide"><table><caption>${escape(caption)}</caption>${head}<tbody>`,
    ...body,
    '</tbody></table></div>',
    ...notes.map((note) => `<p>${escape(note)}</p>`),
  ].join('\n');
}

function findingHtml(finding: ReportFinding, sheets: number): string {
  const {
    severity,
    message,
    notes,
    per,
    expected,
    found,
    difference,
    cause,
    members,
    membersTotal,
    answers,
    working,
    repair,
    rule,
  } = finding;
  const figure = figureOf(finding);
  const out = [
    '<article class="finding">',
    `<div class="head"><span class="mark ${severity}" role="img" aria-label="${severity}">${marks[severity]}</span><h3>${escape(message)}</h3></div>`,
    `<div class="body"><div class="where"><span>${escape(whereOf(finding, sheets))}</span>${figure === '' ? '' : `<b>${escape(figure)}</b>`}</div>`,
  ];
  if (finding.returned) out.push('<p>It was dismissed; a figure it rests on has changed since.</p>');
  if (expected || found || difference) {
    const fact = (name: string, text: string | undefined, note: string | undefined, gap = ''): string =>
      text === undefined ? '' : `<dt>${name}</dt><dd${gap}>${escape(text)}</dd><dd class="says">${escape(note ?? '')}</dd>`;
    const after = [per, notes.difference].filter(Boolean).join(', ');
    out.push(
      `<dl>${fact('Expected', expected?.text, '')}${fact('Found', found?.text, notes.found)}${fact('Difference', difference?.text, after, ' class="gap"')}</dl>`,
    );
  }
  if (cause) {
    const evidence = cause.evidence.map(({ text, holds }) => `<li>${holds ? '✓ ' : '○ '}${escape(text)}</li>`).join('');
    out.push(
      `<div class="cause"><b>${escape(cause.title)}</b><p>${escape(cause.text)}</p>${evidence === '' ? '' : `<ul>${evidence}</ul>`}</div>`,
    );
  }
  if (members.length > 0) {
    const lines = members.map(
      ({ name, at, figure: own, note }) =>
        `<tr><td>${escape(name)}<br><span class="quiet">${escape([at.cells, note].filter(Boolean).join(' · '))}</span></td><td>${escape(own?.text ?? '')}</td></tr>`,
    );
    out.push(
      `<table class="members"><tbody>${lines.join('')}${membersTotal ? `<tr class="total"><td>Total</td><td>${escape(membersTotal.text)}</td></tr>` : ''}</tbody></table>`,
    );
  }
  if (answers.length > 0) out.push(`<ol class="answers">${answers.map(({ text }) => `<li>${escape(text)}</li>`).join('')}</ol>`);
  out.push(`<p><b>Rule.</b> ${escape(rule)}.</p>`);
  if (working.length > 0) out.push(`<p><b>Working.</b> ${working.map(escape).join('<br>')}</p>`);
  out.push(`<p><b>To put it right.</b> ${escape(repair)}</p>`, '</div></article>');
  return out.join('\n');
}

function agreesHtml({ agrees, counts }: Report): string[] {
  if (agrees.length === 0) return [];
  const rows = agrees.map(({ title, count }) => `<tr><td>${escape(title)}</td><td>${count}</td></tr>`);
  return [
    `<section><h2>Agrees <span>${counts.agrees}</span></h2><table class="members"><tbody>${rows.join('')}</tbody></table></section>`,
  ];
}

function listHtml(title: string, count: number, items: readonly string[]): string[] {
  return count === 0
    ? []
    : [
        `<section><h2>${title} <span>${count}</span></h2><ul class="plain">${items.map((item) => `<li>${item}</li>`).join('')}</ul></section>`,
      ];
}

function dismissalOf({ dismissal }: ReportFinding): string {
  return [dismissal?.reason, dismissal?.words, dismissal?.by, dismissal?.on]
    .filter((text) => text !== undefined && text !== '')
    .join(' · ');
}
