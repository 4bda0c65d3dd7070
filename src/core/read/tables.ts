import type { Amount } from '../model/amount';
import type { Figures } from '../model/bid';
import type { Box } from '../model/place';
import type { Sheet } from '../model/snapshot';
import type { Column, NarrativeTopic, Row, Table, TableKind, Words } from '../model/table';
import { headingWords, rowWords } from './column-words';
import { readColumns, type ColumnReading } from './columns';
import { isSentence, readHeadings, splitRegion } from './headings';
import { listTable } from './lists';
import { settleLooseTotals } from './loose-totals';
import { findRegions, type Region } from './regions';
import { readRows } from './rows';
import { isFigure, type UsedRow } from './sheet-rows';
import { settleSumRows } from './sum-rows';

/** Rows of a long table that are looked at to find its columns. */
const SAMPLE = 2000;

/** Tables of more rows or more years are told by their headings alone. */
const SHORT = 60;
const MOST_YEARS = 6;

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
      const table = list?.table ?? readTable({ sheet: index, rows: part }, sheet, figures);
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
      const adopted = !table.title && pending.length > 0 ? adopt(table, pending, loose) : table;
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

function adopt(table: Table, pending: readonly Words[], loose: Words[]): Table {
  const title = pending[pending.length - 1]!;
  if (table.box.top - title.at.box.top > 3) return table;
  for (const words of pending) loose.splice(loose.indexOf(words), 1);
  const sentences = pending.filter(({ text }) => isSentence(text));
  const names = pending.filter(({ text }) => !isSentence(text));
  return { ...table, title: names[names.length - 1], leads: [...sentences, ...table.leads] };
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

function readTable(region: Region, sheet: Sheet, figures: Figures): Table | undefined {
  const { titles, leads, header, body } = splitRegion(region.rows);
  if (body.length === 0) return undefined;
  const wide = body.some(({ cells }) => cells.length > 1);
  if (!wide && header.length === 0) return undefined;
  const cols = usedCols(header, body);
  if (cols.length < 2) return undefined;
  const headings = readHeadings(header, cols, sheet.merges);
  const reading = readColumns(headings, cols, body, figures, region.sheet);
  const plain = readRows(body, reading.columns, reading.labelCol, reading.priorityCol);
  const loose = settleLooseTotals(plain, reading.columns, region.sheet, figures);
  const rows = settleSumRows(loose, reading.columns, region.sheet, figures);
  const box = boxOf([...header, ...body]);
  const title = titles[titles.length - 1];
  const words = (row: UsedRow): Words => ({
    text: row.cells[0]!.text,
    at: placeOfCell(region.sheet, row.row, row.cells[0]!.col),
  });
  const { kind, topic } = kindOf(
    reading,
    body,
    title?.cells[0]!.text ?? '',
    leads.map((row) => row.cells[0]!.text),
  );
  return {
    id: '',
    kind,
    sheet: region.sheet,
    box,
    ...(title && { title: words(title) }),
    leads: [...titles.slice(0, -1), ...leads].map(words),
    headerRows: header.map(({ row }) => row),
    columns: kind === 'matrix' ? quantitiesUnderRates(reading.columns, rows, region.sheet, figures) : reading.columns,
    rows,
    labelCol: reading.labelCol,
    ...(topic && { topic }),
    ...(reading.benefitCol !== undefined && { benefitCol: reading.benefitCol }),
    ...(reading.priorityCol !== undefined && { priorityCol: reading.priorityCol }),
  };
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

/** All rows of a table, or an even sample of a long one with its last rows. */
function sample(rows: readonly UsedRow[]): readonly UsedRow[] {
  if (rows.length <= SAMPLE) return rows;
  const step = Math.floor(rows.length / SAMPLE);
  return rows.filter((_, i) => i % step === 0 || i >= rows.length - 20);
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

const topics: readonly [RegExp, NarrativeTopic][] = [
  [/\bsuccess|\bmetric|\bdeliverable|\bkpi|\bmeasure|\boutcomes?\b/i, 'success'],
  [/\bsustainab|\bexit (plan|strategy)|\bafter the grant|\bfuture funding/i, 'sustainability'],
  [/\bconsequence|\bnot (granting|funding|being funded)|\bwithout (this|the) (funding|grant)|\bif not funded/i, 'consequence'],
  [/\brisks?\b|\bmitigation/i, 'risk'],
];

function topicOf(words: string): NarrativeTopic {
  return topics.find(([pattern]) => pattern.test(words))?.[1] ?? 'other';
}

const spending =
  /\b(staff|salar(?:y|ies)|wages?|rent|fees?|travel|equipment|training|overheads?|expenses|materials|insurance|print(?:ing)?|marketing|venue|hire|consultancy|costs?|contingency|licen[cs]es?|managers?|officers?|workers?|coordinators?|administrators?)\b/i;

/** Labels that name what budgets are spent on: at least two, and a third of all. */
function spends(body: readonly UsedRow[], labelCol: number): boolean {
  const labels = body
    .filter(({ cells }) => cells.some(({ kind }) => isFigure(kind)))
    .flatMap(({ cells }) => cells.find(({ col }) => col === labelCol)?.text ?? [])
    .filter((label) => !rowWords.total.test(label) && !rowWords.subtotal.test(label));
  const named = labels.filter((label) => label.length <= 80 && spending.test(label)).length;
  return named >= 2 && named * 3 >= labels.length;
}

function kindOf(
  reading: ColumnReading,
  whole: readonly UsedRow[],
  title: string,
  leads: readonly string[],
): { kind: TableKind; topic?: NarrativeTopic } {
  const body = sample(whole);
  const roles = reading.columns.map(({ role }) => role);
  const numeric = roles.some((role) => !['label', 'number', 'text', 'priority', 'grade', 'unit', 'date'].includes(role));
  const heads = reading.columns.map(({ heading }) => heading).join(' ');
  if (!numeric) {
    const consequence = topicOf(title) !== 'other' ? topicOf(title) : topicOf(heads);
    return {
      kind: 'narrative',
      topic: consequence === 'risk' && /not (granting|funding)/i.test(heads) ? 'consequence' : consequence,
    };
  }
  const rates = body.some(
    ({ cells }) => cells[0] && rowWords.rate.test(cells[0].text) && cells.filter(({ kind }) => isFigure(kind)).length >= 2,
  );
  if (rates) return { kind: 'matrix' };
  const lonely = body.filter(({ cells }) => cells.some(({ kind }) => isFigure(kind))).length;
  if (lonely <= 1 && body.length > 4) return { kind: 'plan' };
  const words = `${title} ${heads} ${leads.join(' ')}`.toLowerCase();
  const money = reading.columns.some(
    ({ role, unit }) => ['amount', 'period', 'party', 'total'].includes(role) && unit === 'money',
  );
  const priced = reading.columns.some(({ role }) => role === 'rate');
  const years = reading.columns.filter(({ period }) => period?.kind.endsWith('-year')).length;
  const asks =
    reading.priorityCol !== undefined ||
    /\b(bid|cost|costs|budget|fund|funding|funded|request|requested|grant|amount|allocated|price|capital|revenue)\b/.test(
      words,
    ) ||
    (whole.length <= SHORT && years <= MOST_YEARS && (/[£€]/.test(words) || spends(whole, reading.labelCol)));
  const activities = /\b(activity|activities|item|budget (line|heading)|cost (heading|type)|task|work ?package|post|role)\b/.test(
    heads.toLowerCase(),
  );
  const other = /\b(savings?|benefits?|income|need|avoidance|unit savings|actuals?|outturn|forecast savings)\b/.test(words);
  const summary = /\b(total|summary|overall) (funding|request|budget|cost|bid)|\bsummary of\b|\bfunding summary\b/.test(
    title.toLowerCase(),
  );
  const dated = (asks || activities) && reading.columns.some(({ role }) => role === 'period');
  if (money || priced || dated || (asks && headingWords.money.test(heads.toLowerCase()))) {
    if (summary) return { kind: 'summary' };
    if ((asks || (activities && dated)) && (!other || reading.priorityCol !== undefined)) return { kind: 'funding' };
  }
  return { kind: 'figures' };
}
