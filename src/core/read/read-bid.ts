import type { Amount } from '../model/amount';
import type { Bid, Figures, Line, Unread } from '../model/bid';
import type { Corrections } from '../model/correction';
import { decimal } from '../model/decimal';
import type { Period } from '../model/period';
import { keyOf, type CellRef } from '../model/place';
import type { Cast } from '../model/relation';
import { withoutOwnSheets } from '../model/own-sheets';
import type { Settings } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import type { Table } from '../model/table';
import { boxesOf } from './boxes';
import { castsAcross } from './casts-across';
import { castsDown } from './casts-down';
import { applyTableCorrections, withoutDismissedTotals } from './correct';
import { readFigures } from './figures';
import { inPounds } from './in-pounds';
import { isHeadlineRow, readHeadlines } from './headlines';
import { moneyColumns, readLines, rowText } from './lines';
import { readLinks, wordsColumn } from './links';
import { comparePeriods } from './periods';
import { readSummaries } from './summaries';
import { headingKey } from './summary-columns';
import { settleScales } from './scales';
import { settingsOfCard } from './rates/card-settings';
import { readRateCard } from './rates/read-rate-card';
import { readSheet } from './tables';
import { unfitCorrections } from './unfit';
import { tablesTotals, withoutTablesTotals } from './tables-totals';

/** What is assumed while the officer has said nothing; the share guide is the DSDM Consortium's 60 % of effort. */
export const defaultSettings: Settings = { shareGuide: decimal('0.6'), workingDays: 220, recruitmentLag: 3 };

export interface ReadOptions {
  /** What the officer set; the rate card and the defaults fill in the rest. */
  readonly settings?: Partial<Settings>;
  readonly corrections?: Corrections;
}

/** Reads a workbook as a bid: tables, lines, what should add up, headlines, summaries and links. Sheets that Crosscast made are no part of it. */
export function readBid(whole: Snapshot, { settings: given, corrections = [] }: ReadOptions = {}): Bid {
  const snapshot = withoutOwnSheets(whole);
  const plain = readFigures(snapshot);
  const rates = readRateCard(whole, whole === snapshot ? plain : undefined);
  const settings: Settings = { ...defaultSettings, ...settingsOfCard(rates), ...given };
  const inWords = new Map<string, Amount>();
  const unread: Unread[] = [];
  const raw: Table[] = [];
  snapshot.sheets.forEach((sheet, index) => {
    const { tables, loose, amounts } = readSheet(sheet, index, plain, boxesOf(sheet, index, plain, corrections));
    raw.push(...tables);
    for (const [key, amount] of amounts) inWords.set(key, amount);
    for (const { text, at } of loose) unread.push({ at, what: text, why: 'words outside any table' });
  });
  const figures = inWords.size > 0 ? withWords(plain, inWords) : plain;
  const corrected = applyTableCorrections(raw, corrections);
  const sorted = settleScales(settleKinds(corrected), unread, figures);
  const pounds = inPounds(figures, sorted);
  const summary = readSummaries(sorted, pounds, corrections);
  const tables = summary.tables;
  const headlines = readHeadlines(tables, pounds);
  const lines: Line[] = tables
    .filter(({ kind }) => kind === 'funding' || kind === 'matrix')
    .flatMap((table) => readLines(table, pounds, snapshot.sheets[table.sheet]!.merges));
  const casts = tables.flatMap((table): Cast[] => {
    if (table.kind === 'narrative' || table.kind === 'plan') return [];
    const rows = table.rows.filter((row) => !isHeadlineRow(headlines, table, row));
    const shown: Table = rows.length === table.rows.length ? table : { ...table, rows };
    return [...castsDown(shown, figures), ...castsAcross(shown, figures).filter((cast) => inOneUnit(cast, table))];
  });
  const overTables = withoutTablesTotals(casts, tablesTotals(tables, pounds), figures);
  const links = readLinks(tables, lines, corrections, (table, row) => {
    const col = wordsColumn(table);
    const at = { sheet: table.sheet, box: { top: row.rows.first, left: col, bottom: row.rows.last, right: col } };
    return { text: rowText(table, row, col, figures), at };
  });
  const reading = { snapshot, figures, raw, tables, lines, summaries: summary.rows, links, casts: overTables.casts };
  return {
    snapshot,
    figures,
    pounds,
    tables,
    lines,
    settings,
    ...(rates && { rates }),
    corrections,
    unfit: corrections.length === 0 ? [] : unfitCorrections(corrections, reading),
    headlines,
    unread,
    periods: periodsOf(tables),
    casts: withoutDismissedTotals(overTables.casts, tables, corrections),
    relations: [],
    summaries: summary.rows,
    tablesTotals: overTables.totals,
    links,
  };
}

/** Where some funding tables rank their lines, a table of other columns without ranks is not part of the request. */
function settleKinds(read: readonly Table[]): Table[] {
  const tables = read.map((table) =>
    table.kind === 'funding' && !table.said && moneyColumns(table).length === 0 ? { ...table, kind: 'figures' as const } : table,
  );
  const ranked = tables.filter(({ kind, priorityCol }) => kind === 'funding' && priorityCol !== undefined);
  if (ranked.length === 0) return [...tables];
  const shapes = new Set(ranked.map(shapeOf));
  return tables.map((table) =>
    table.kind === 'funding' && !table.said && table.priorityCol === undefined && !shapes.has(shapeOf(table))
      ? { ...table, kind: 'figures' as const }
      : table,
  );
}

/** Thousands are not added to pounds, nor given by a rate in pounds: no error rests on a row that mixes them. */
function inOneUnit({ target, parts }: Cast, { columns }: Table): boolean {
  const scaleAt = (col: number): number => columns.find((column) => column.col === col)?.scale ?? 1;
  return (
    Math.max(1, ...parts.map(scaleAt)) === scaleAt(target) &&
    (scaleAt(target) === 1 || parts.every((col) => scaleAt(col) === scaleAt(target)))
  );
}

function shapeOf(table: Table): string {
  return moneyColumns(table).map(headingKey).join('|');
}

function periodsOf(tables: readonly Table[]): Period[] {
  const found = new Map<string, Period>();
  for (const table of tables) {
    if (table.kind !== 'funding') continue;
    for (const column of table.columns)
      if (column.period && !found.has(headingKey(column))) found.set(headingKey(column), column.period);
  }
  return [...found.values()].sort(comparePeriods);
}

/** Figures with the amounts that stand inside words laid over them. */
function withWords(figures: Figures, words: ReadonlyMap<string, Amount>): Figures {
  const own = (at: CellRef): Amount | undefined => words.get(keyOf(at));
  return {
    kind: (at) => (own(at) ? 'text-amount' : figures.kind(at)),
    amount: (at) => own(at) ?? figures.amount(at),
    value: (at) => own(at)?.value.toNumber() ?? figures.value(at),
    half: (at) => own(at)?.half.toNumber() ?? figures.half(at),
    text: (at) => figures.text(at),
  };
}
