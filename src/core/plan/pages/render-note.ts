import type { Change } from '../../model/edit';
import { ownSheets } from '../../model/own-sheets';
import type { Snapshot } from '../../model/snapshot';
import { escapeHtml } from '../../report/escapes';
import { htmlPage } from '../../report/html-page';
import type { Note, NotePart } from './note';
import { pageChange, textCell, type Page, type PageCell } from './pages';

/** The note as one HTML file: no script, nothing fetched, every word of the sheet escaped. */
export function renderNoteHtml({ title, stamp, parts }: Note, { workbook }: { workbook: string }): string {
  return htmlPage(`${title} – ${workbook}`, [
    `<p class="file">${escapeHtml(workbook)}</p>`,
    `<h1>${escapeHtml(title)}</h1>`,
    `<p class="quiet">${escapeHtml(stamp)}</p>`,
    ...parts.map(partHtml),
  ]);
}

function partHtml({ heading, none, columns, rows }: NotePart): string {
  const head =
    columns.length === 0
      ? ''
      : `<thead><tr>${columns.map((column) => (column === '' ? '<td></td>' : `<th scope="col">${escapeHtml(column)}</th>`)).join('')}</tr></thead>`;
  const body = rows.map((row) => `<tr>${row.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`).join('');
  const table =
    rows.length === 0 ? `<p>${escapeHtml(none)}</p>` : `<div class="wide"><table>${head}<tbody>${body}</tbody></table></div>`;
  return `<section><h2>${escapeHtml(heading)}</h2>${table}</section>`;
}

/** The note as the sheet “Crosscast note”; a note that stands there already is brought up to date, and left where nothing is new. */
export function noteChange(note: Note, snapshot: Snapshot): Change {
  const { cells, sheets } = pageChange(notePage(note), snapshot);
  return { title: 'Assurance note', rows: [], cells, sheets, rests: [] };
}

function notePage({ title, stamp, parts }: Note): Page {
  const cells: PageCell[] = [textCell(0, 0, title, 'title'), { ...textCell(1, 0, stamp, 'note'), stamp: true }];
  let row = 3;
  const put = (texts: readonly string[], look: PageCell['look']): void => {
    texts.forEach((text, col) => text !== '' && cells.push(textCell(row, col, text, look)));
    row++;
  };
  for (const { heading, none, columns, rows } of parts) {
    put([heading], 'heading');
    if (rows.length === 0) put([none], 'text');
    else {
      if (columns.length > 0) put(columns, 'note');
      for (const texts of rows) put(texts, 'text');
    }
    row++;
  }
  return { name: ownSheets.note, cells, widths: [60, 40, 30, 24, 16, 16], frozenRows: 0 };
}
