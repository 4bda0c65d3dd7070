import { escapeHtml, escapeMarkdown } from '../report/escapes';
import { htmlPage } from '../report/html-page';
import type { Portfolio } from './portfolio';
import { portfolioParts, portfolioSentences, type Part } from './portfolio-parts';

/** The portfolio as Markdown; sheet text is escaped as in a report. */
export function renderPortfolioMarkdown(portfolio: Portfolio): string {
  const out = [`# ${escapeMarkdown(portfolio.headline)}`, ''];
  for (const sentence of portfolioSentences(portfolio)) out.push(escapeMarkdown(sentence), '');
  for (const { title, note, head, rows, figures } of portfolioParts(portfolio)) {
    out.push(`## ${title}`, '');
    if (note) out.push(escapeMarkdown(note), '');
    out.push(`| ${head.join(' | ')} |`);
    out.push(`|${head.map((_, i) => (i >= head.length - figures ? ' ---: ' : ' --- ')).join('|')}|`);
    for (const row of rows) out.push(`| ${row.map(escapeMarkdown).join(' | ')} |`);
    out.push('');
  }
  return out.join('\n');
}

/** The portfolio as one page: no script, nothing fetched, every word of a sheet escaped. */
export function renderPortfolioHtml(portfolio: Portfolio): string {
  return htmlPage(
    portfolio.headline,
    [
      `<h1>${escapeHtml(portfolio.headline)}</h1>`,
      ...portfolioSentences(portfolio).map((sentence) => `<p>${escapeHtml(sentence)}</p>`),
      ...portfolioParts(portfolio).map(partHtml),
      '<footer><p>Made by Crosscast from the workbooks alone.</p></footer>',
    ],
    'body { max-width: 1200px; } .left { text-align: left; }',
  );
}

function partHtml({ title, note, head, rows, figures }: Part): string {
  const side = (i: number): string => (i >= head.length - figures ? '' : ' class="left"');
  const heads = head.map((text, i) => `<th scope="col"${side(i)}>${escapeHtml(text)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((text, i) => `<td${side(i)}>${escapeHtml(text)}</td>`).join('')}</tr>`);
  return [
    `<section><h2>${escapeHtml(title)}</h2>`,
    ...(note ? [`<p class="quiet">${escapeHtml(note)}</p>`] : []),
    `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>`,
    ...body,
    '</tbody></table></div></section>',
  ].join('\n');
}
