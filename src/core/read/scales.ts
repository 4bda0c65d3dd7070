import type { Figures, Unread } from '../model/bid';
import type { Column, Row, Scale, Table, Words } from '../model/table';
import { amountsIn } from './amounts';
import type { ColumnReading } from './columns';

const thousands =
  /[£€$]\s?['’‘`]?000(?:['’]?s)?(?![\d,.]\d)\b|[£€$]\s?k(?:['’]?s)?\b|(?:^|[\s(])['’‘`]000s?\b|\(\s*000s?\s*\)|[£€$]\s?(?:in )?thousands?\b|\bin (?:[£€$]\s?)?thousands\b(?! of (?!pounds|euros|dollars|£))|\bthousands of (?:pounds|euros|dollars|£)/i;
const millions =
  /[£€$]\s?m(?:n|illions?)?\b|\bin (?:[£€$]\s?)?millions\b(?! of (?!pounds|euros|dollars|£))|\bmillions of (?:pounds|euros|dollars|£)/i;
/** A note that speaks of every table of its sheet. */
const ofAll = /\b(?:all|figures|amounts|values|sums|everything)\b/i;
const bareSign = /[£€$]/;

const roles: readonly Column['role'][] = ['amount', 'period', 'party', 'total', 'vat', 'gross'];
/** Rows looked at when tables are held against one another. */
const MOST_ROWS = 400;
/** A column that is this many times the size of one in thousands is in pounds. */
const OTHER_UNIT = 60;

/** The scale that words give money in: "£000", "£k", "in thousands of pounds", "£m"; undefined where they give none. */
export function scaleIn(text: string): Scale | undefined {
  if (thousands.test(text)) return 1000;
  return millions.test(text) ? 1_000_000 : undefined;
}

/** A heading without the sign or the scale of its money: "Works (£000)" is "Works". */
export function withoutUnit(heading: string): string {
  return heading.replace(/\s*\(?\s*[£€$]\s?(?:['’‘`]?000(?:['’]?s)?|k|mn?|million)?\s*\)?\s*$/i, '').trim();
}

/** "All figures in £000": a note on the unit, never the name of a table. */
export function isScaleNote(text: string): boolean {
  return (
    text.length <= 80 &&
    scaleIn(text) !== undefined &&
    (ofAll.test(text) || /^\W*(?:in )?(?:[£€$]|thousands|millions)/i.test(text))
  );
}

/** Figures of no stated kind are money where the words above their table say that it is in thousands or millions of it. */
export function moneyBySaying(reading: ColumnReading, above: readonly string[]): ColumnReading {
  const said = [...above, reading.columns.find(({ col }) => col === reading.labelCol)?.heading ?? ''];
  const known = reading.columns.some(({ role }) => role === 'amount' || role === 'period' || role === 'party');
  if (known || !said.some((text) => scaleIn(text) !== undefined)) return reading;
  const columns = reading.columns.map((column): Column => {
    const bare = column.role === 'other' && column.unit === undefined && column.heading !== '' && column.col > reading.labelCol;
    return bare ? { ...column, role: 'amount', because: 'the words above the table say that its figures are money' } : column;
  });
  return { ...reading, columns };
}

function isMoney({ role, unit }: Column): boolean {
  return roles.includes(role) && (unit === undefined || unit === 'money');
}

/**
 * Marks the columns whose money stands in thousands or millions: said in a heading, the title, a sentence beside the table or a note on
 * its sheet. Such words are often left behind when figures change: where a request in words, or another table, agrees with the
 * figures only as pounds, they are pounds.
 */
export function settleScales(tables: readonly Table[], unread: readonly Unread[], figures: Figures): Table[] {
  const notes = new Map<number, Scale>();
  const note = (sheet: number, text: string): void => {
    const scale = text.length <= 120 && ofAll.test(text) ? scaleIn(text) : undefined;
    if (scale && !notes.has(sheet)) notes.set(sheet, scale);
  };
  for (const { what, at } of unread) note(at.sheet, what);
  for (const { sheet, title, leads } of tables) for (const words of [title, ...leads]) if (words) note(sheet, words.text);
  const said = tables.map((table) => withScale(table, notes.get(table.sheet), figures));
  if (said.every((table, i) => table === tables[i])) return [...tables];
  const requests = requestsIn(tables, unread);
  return said.map((table, i) => {
    const others = said.filter((_, j) => j !== i);
    const own = scaleOf(table);
    if (own) return isPlain(table, own, others, requests, figures) ? tables[i]! : table;
    const like = others.find((other) => repeatsScaled(table, other, figures, requests, others));
    return like ? scaled(table, () => scaleOf(like)) : table;
  });
}

function scaleOf({ columns }: Table): Scale | undefined {
  return columns.find(({ scale }) => scale)?.scale;
}

function scaled(table: Table, of: (column: Column) => Scale | undefined): Table {
  const columns = table.columns.map((column) => {
    const scale = isMoney(column) ? of(column) : undefined;
    return scale ? { ...column, scale } : column;
  });
  return columns.some(({ scale }) => scale) ? { ...table, columns } : table;
}

function withScale(table: Table, note: Scale | undefined, figures: Figures): Table {
  if (table.kind === 'narrative' || table.kind === 'plan' || table.inWords) return table;
  const money = table.columns.filter(isMoney);
  const heads = new Map(money.map((column) => [column, scaleIn(column.heading)]));
  const first = money.find((column) => heads.get(column));
  const label = table.columns.find(({ col }) => col === table.labelCol)?.heading ?? '';
  const notes = table.rows
    .filter(({ kind, label: text }) => kind === 'note' && text.length <= 120)
    .map(({ label: text }) => text);
  const told = [label, table.title?.text ?? '', ...table.leads.map(({ text }) => text), ...notes];
  const whole = told.map((text) => scaleIn(text)).find((scale) => scale !== undefined);
  const general = whole ?? (money.some(({ heading }) => bareSign.test(heading)) ? undefined : note);
  if (!first && !general) return table;
  return scaled(table, (column) => {
    const own = heads.get(column);
    if (own) return own;
    // Where one column names its unit, the sign of another is its unit too.
    if (first && bareSign.test(column.heading)) return undefined;
    if (general) return general;
    return first && sizeOf(table, column, figures) < OTHER_UNIT * sizeOf(table, first, figures) ? heads.get(first) : undefined;
  });
}

function sizeOf(table: Table, { col }: Column, figures: Figures): number {
  return linesOf(table).reduce((size, row) => {
    const value = Math.abs(figures.value({ sheet: table.sheet, row: row.figures, col }));
    return Number.isNaN(value) ? size : Math.max(size, value);
  }, 0);
}

function linesOf({ rows }: Table): readonly Row[] {
  return rows.filter(({ kind }) => kind === 'line').slice(0, MOST_ROWS);
}

/** A figure of a table in its own unit, with half of what its last digit stands for. */
interface Held {
  readonly value: number;
  readonly half: number;
}

/** What the columns of money of a table add to and what its other rows print: the figures that words and other tables repeat. */
function totalsOf(table: Table, figures: Figures): Held[] {
  const held: Held[] = [];
  let all = 0;
  let allHalf = 0;
  for (const column of table.columns) {
    if (!isMoney(column)) continue;
    let total = 0;
    let half = 0;
    for (const row of table.rows.slice(0, MOST_ROWS)) {
      const at = { sheet: table.sheet, row: row.figures, col: column.col };
      const value = figures.value(at);
      if (Number.isNaN(value) || figures.half(at) > 0.5) continue;
      if (row.kind === 'line') {
        total += value;
        half += figures.half(at);
      } else if (row.kind !== 'section' && row.kind !== 'note') held.push({ value, half: figures.half(at) });
    }
    held.push({ value: total, half });
    if (column.role === 'total') continue;
    all += total;
    allHalf += half;
  }
  return [...held, { value: all, half: allHalf }].filter(({ value }) => value !== 0);
}

interface Request {
  readonly value: number;
  readonly half: number;
}

/** Amounts of money in sentences about the tables. */
function requestsIn(tables: readonly Table[], unread: readonly Unread[]): Request[] {
  const words = [
    ...tables.flatMap(({ leads }: { leads: readonly Words[] }) => leads.map(({ text }) => text)),
    ...unread.map(({ what }) => what),
  ];
  return words
    .filter((text) => text.length <= 400)
    .flatMap((text) => amountsIn(text))
    .filter(({ amount }) => amount.unit === 'money' && amount.per === undefined)
    .map(({ amount }) => ({ value: amount.value.toNumber(), half: amount.half.toNumber() }));
}

/** Whether what agrees with the table agrees with its figures as pounds, and nothing does at the scale its words give. */
function isPlain(table: Table, scale: Scale, others: readonly Table[], requests: readonly Request[], figures: Figures): boolean {
  const own = totalsOf(table, figures);
  const asked = (by: number): boolean =>
    own.some(({ value, half }) =>
      requests.some((request) => Math.abs(value * by - request.value) <= request.half + half * by && request.value >= 1000),
    );
  if (asked(scale)) return false;
  if (asked(1)) return true;
  const plain = others.filter((other) => !scaleOf(other));
  if (agreement(table, plain, scale, figures) > 0) return false;
  const largest = Math.max(0, ...own.map(({ value }) => Math.abs(value)));
  return agreement(table, plain, 1, figures) > 0 && largest * scale >= 20_000_000 * (scale / 1000);
}

/** A table that says nothing but whose totals are those of one in thousands is in thousands too. */
function repeatsScaled(
  table: Table,
  other: Table,
  figures: Figures,
  requests: readonly Request[],
  others: readonly Table[],
): boolean {
  const scale = scaleOf(other);
  if (!scale || !table.columns.some(isMoney) || table.columns.some(({ heading }) => bareSign.test(heading))) return false;
  if (isPlain(other, scale, [...others.filter((one) => one !== other), table], requests, figures)) return false;
  return agreement(other, [table], 1, figures) > 1 && agreement(other, [table], scale, figures) === 0;
}

/** How many figures of the table are totals of others, taken at a scale. Round and small figures meet by chance. */
function agreement(table: Table, others: readonly Table[], scale: number, figures: Figures): number {
  const theirs = others.flatMap((other) => totalsOf(other, figures));
  const mine = new Set<number>();
  for (const column of table.columns) {
    if (!isMoney(column)) continue;
    for (const row of table.rows.slice(0, MOST_ROWS)) {
      const at = { sheet: table.sheet, row: row.figures, col: column.col };
      const value = figures.value(at);
      const half = figures.half(at);
      if (Number.isNaN(value) || value === 0 || (Number.isInteger(value) && Math.abs(value) < 100)) continue;
      const near = scale === 1 ? 0.005 : half * scale;
      if (theirs.some((their) => Math.abs(value * scale - their.value) <= near)) mine.add(value);
    }
  }
  return mine.size;
}
