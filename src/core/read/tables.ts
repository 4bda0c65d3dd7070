import type { Amount } from '../model/amount';
import type { Figures } from '../model/bid';
import type { Box } from '../model/place';
import type { Sheet } from '../model/snapshot';
import type { Column, Row, Table, Words } from '../model/table';
import { settleBelowTotal } from './below-total';
import { readColumns } from './columns';
import { settleForward } from './forward';
import { isSentence, readHeadings, splitRegion } from './headings';
import { settleDeductions } from './deductions';
import { settleDerivedColumns } from './derived-columns';
import { settleLeadingTotals } from './leading-totals';
import { listTable } from './lists';
import { settleLooseTotals } from './loose-totals';
import { findRegions, type Region } from './regions';
import { readRows } from './rows';
import { isFigure, type UsedRow } from './sheet-rows';
import { isScaleNote, moneyBySaying } from './scales';
import { settleSumRows } from './sum-rows';
import { asksFor, kindOf, sample, SHORT, spends } from './table-kind';

/** A run of rows longer than this is one table. */
const LONG = 3000;

/** What one sheet holds: its tables, and words that no table took. */
export interface SheetReading {
  readonly tables: readonly Table[];
  readonly loose: readonly Words[];
  /** Amounts that stand inside words, by cell, for tables in words. */
  readonly amounts: ReadonlyMap<string, Amount>;
}

/** Reads all tables of a sheet, top to bottom. */
export function readSheet(sheet: Sheet, index: number, figures: Figures, boxes: readonly Box[] = []): SheetReading {
  const tables: Table[] = [];
  const loose: Words[] = [];
  const amounts = new Map<string, Amount>();
  const ids = new Set<string>();
  let pending: Words[] = [];
  for (const region of findRegions(sheet, index, figures, boxes)) {
    for (const part of region.boxed ? [region.rows] : cutAtTitles(region.rows)) {
      const list = listTable({ sheet: index, rows: part });
      const table = list?.table ?? readTable({ sheet: index, rows: part }, sheet, figures, pending);
      if (!table) {
        const words = part.flatMap((row) =>
          row.cells.map((cell) => ({ text: cell.text, at: placeOfCell(index, cell.row, cell.col) })),
        );
        // A title and a few sentences that stand apart from their table by a blank row still belong to it.
        pending = words.length <= 4 && words.length === part.length ? [...pending, ...words] : [];
        loose.push(...words);
        continue;
      }
      for (const [key, amount] of list?.amounts ?? []) amounts.set(key, amount);
      const adopted = !table.title ? adopt(table, pending, loose) : table;
      pending = [];
      let id = `${sheet.name}/${adopted.title?.text ?? adopted.columns[0]?.heading ?? ''}`;
      for (let n = 2; ids.has(id); n++) id = `${id.replace(/ \(\d+\)$/, '')} (${n})`;
      ids.add(id);
      tables.push({ ...adopted, id });
    }
  }
  return { tables, loose, amounts };
}

function placeOfCell(sheet: number, row: number, col: number): Words['at'] {
  return { sheet, box: { top: row, left: col, bottom: row, right: col } };
}

/** The words right above a table, over a blank row or two: its title is the last of them that is no sentence. */
function wordsAbove(top: number, pending: readonly Words[]): { title?: Words; leads: readonly Words[] } {
  const last = pending[pending.length - 1];
  if (!last || top - last.at.box.top > 3) return { leads: [] };
  const names = pending.filter(({ text }) => !isSentence(text));
  const title = names[names.length - 1];
  return { ...(title && { title }), leads: pending.filter(({ text }) => isSentence(text)) };
}

function adopt(table: Table, pending: readonly Words[], loose: Words[]): Table {
  const { title, leads } = wordsAbove(table.box.top, pending);
  if (!title && leads.length === 0) return table;
  for (const words of pending) loose.splice(loose.indexOf(words), 1);
  return { ...table, ...(title && { title }), leads: [...leads, ...table.leads] };
}

/**
 * Tables that stand on one another without a blank row: a lone label, then a row of words that heads figures (or repeats the
 * first header), starts a new table.
 */
function cutAtTitles(rows: readonly UsedRow[]): UsedRow[][] {
  if (rows.length > LONG) return [[...rows]];
  const parts: UsedRow[][] = [];
  let current: UsedRow[] = [];
  const first = splitRegion(rows).header[0];
  const heads = new Set(first?.cells.map(({ text }) => text.toLowerCase()) ?? []);
  let body = false;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const next = rows[i + 1];
    if (body && next && row.cells.length === 1 && row.cells[0]!.kind === 'text' && repeatsHeader(next, heads)) {
      parts.push(current);
      current = [];
      body = false;
    }
    current.push(row);
    if (!body && row.cells.length > 1) body = true;
  }
  parts.push(current);
  return parts;
}

function repeatsHeader(row: UsedRow, heads: ReadonlySet<string>): boolean {
  if (row.cells.length < 2 || row.cells.some(({ kind }) => kind !== 'text')) return false;
  const repeated = row.cells.filter(({ text }) => heads.has(text.toLowerCase())).length;
  // The label heading alone is enough where all headings are short: "Activity | Success measure" under "Activity | Risk".
  return (
    repeated * 2 > row.cells.length ||
    (heads.has(row.cells[0]!.text.toLowerCase()) && row.cells.every(({ text }) => text.length <= 60))
  );
}

function readTable(region: Region, sheet: Sheet, figures: Figures, pending: readonly Words[]): Table | undefined {
  const { titles, leads, header, body } = splitRegion(region.rows);
  if (body.length === 0) return undefined;
  const wide = body.some(({ cells }) => cells.length > 1);
  if (!wide && header.length === 0) return undefined;
  const cols = usedCols(header, body);
  if (cols.length < 2) return undefined;
  const headings = readHeadings(header, cols, sheet.merges);
  const title = titles.findLast((row) => !isScaleNote(row.cells[0]!.text)) ?? titles[titles.length - 1];
  const near = [...titles, ...leads, ...pending.slice(-3)].map((words) => ('text' in words ? words.text : words.cells[0]!.text));
  const reading = moneyBySaying(readColumns(headings, cols, body, figures, region.sheet), near);
  const plain = readRows(body, reading.columns, reading.labelCol, reading.priorityCol);
  const loose = settleLooseTotals(settleForward(plain), reading.columns, region.sheet, figures);
  const box = boxOf([...header, ...body]);
  const above = title ? { leads: [] } : wordsAbove(box.top, pending);
  const named = title?.cells[0]!.text ?? above.title?.text ?? '';
  const told = [...above.leads.map(({ text }) => text), ...leads.map((row) => row.cells[0]!.text)];
  const said = [named, ...reading.columns.map(({ heading }) => heading), ...told].join(' ');
  const summed = settleSumRows(loose, reading.columns, region.sheet, figures);
  const led = settleLeadingTotals(summed, reading.columns, region.sheet, figures);
  const taken = settleDeductions(led, reading.columns, region.sheet, figures);
  const rows = settleBelowTotal(taken, reading.columns, region.sheet, figures);
  const columns = settleDerivedColumns(
    reading.columns,
    rows,
    region.sheet,
    figures,
    asksFor(said) || (said.trim() === '' && body.length <= SHORT && spends(body, reading.labelCol)),
  );
  const words = (row: UsedRow): Words => ({
    text: row.cells[0]!.text,
    at: placeOfCell(region.sheet, row.row, row.cells[0]!.col),
  });
  const { kind, topic } = kindOf({ ...reading, columns }, body, named, told);
  return {
    id: '',
    kind,
    sheet: region.sheet,
    box,
    ...(title && { title: words(title) }),
    leads: [...[...titles.filter((row) => row !== title), ...leads].map(words), ...sayings(rows, body, region.sheet)],
    headerRows: header.map(({ row }) => row),
    columns: kind === 'matrix' ? quantitiesUnderRates(reading.columns, rows, region.sheet, figures) : columns,
    rows,
    labelCol: reading.labelCol,
    ...(topic && { topic }),
    ...(reading.benefitCol !== undefined && { benefitCol: reading.benefitCol }),
    ...(reading.priorityCol !== undefined && { priorityCol: reading.priorityCol }),
  };
}

/** Sentences right under the lines that name an amount. */
function sayings(rows: readonly Row[], body: readonly UsedRow[], sheet: number): Words[] {
  let end = rows.length;
  while (end > 0 && rows[end - 1]!.kind === 'note') end--;
  return rows.slice(end).flatMap(({ label, figures }) => {
    const cell = body.find(({ row }) => row === figures)?.cells[0];
    return cell && isSentence(label) ? [{ text: label, at: placeOfCell(sheet, cell.row, cell.col) }] : [];
  });
}

/** In a matrix, the columns under a row of rates hold days or hours, whatever their heads say. */
function quantitiesUnderRates(columns: readonly Column[], rows: readonly Row[], sheet: number, figures: Figures): Column[] {
  const rates = rows.find(({ kind }) => kind === 'rate');
  if (!rates) return [...columns];
  const hourly = /hour/i.test(rates.label);
  return columns.map((column) =>
    Number.isNaN(figures.value({ sheet, row: rates.figures, col: column.col })) || column.role === 'label'
      ? column
      : {
          ...column,
          role: hourly ? 'hours' : 'days',
          unit: hourly ? 'hours' : 'days',
          because: `“${rates.label}” stands over it`,
        },
  );
}

/** Columns that a heading or enough body cells use; a column with one stray mark in a long table is residue. */
function usedCols(header: readonly UsedRow[], whole: readonly UsedRow[]): number[] {
  const body = sample(whole);
  const counts = new Map<number, number>();
  for (const { cells } of body) for (const { col } of cells) counts.set(col, (counts.get(col) ?? 0) + 1);
  const headed = new Set<number>();
  for (const { cells } of header) for (const { col } of cells) headed.add(col);
  const stray = body.length >= 4 ? 1 : 0;
  const wordsOnly = (col: number): boolean =>
    body.every(({ cells }) => cells.every((cell) => cell.col !== col || !isFigure(cell.kind)));
  const kept = [...counts.keys()].filter((col) => headed.has(col) || counts.get(col)! > stray || !wordsOnly(col));
  return [...new Set([...kept, ...headed])].sort((a, b) => a - b);
}

function boxOf(rows: readonly UsedRow[]): Box {
  let left = Infinity;
  let right = 0;
  for (const { cells } of sample(rows)) {
    left = Math.min(left, cells[0]!.col);
    right = Math.max(right, cells[cells.length - 1]!.col);
  }
  return { top: rows[0]!.row, left, bottom: rows[rows.length - 1]!.row, right };
}
