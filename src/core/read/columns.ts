import type { Currency } from '../model/amount';
import type { Figures } from '../model/bid';
import type { Column, ColumnRole } from '../model/table';
import { headingWords, readPriority, shareOfHeading, unitOfHeading } from './column-words';
import { readPeriod } from './periods';
import { isFigure, type UsedRow } from './sheet-rows';
import { settleWholes } from './wholes';
import { statedFormula } from './workings/stated-formula';

/** Rows looked at to judge a column; longer tables are sampled evenly. */
const SAMPLE = 300;

interface Stats {
  readonly col: number;
  filled: number;
  figures: number;
  nils: number;
  withheld: number;
  dates: number;
  words: number;
  length: number;
  priorities: number;
  money: number;
  percents: number;
  /** Figures of at most 3 with a fraction: shares and changes. */
  small: number;
  /** Sum of the sizes of its figures. */
  size: number;
  whole: number;
  rising: boolean;
  last: number;
  currency?: Currency;
  distinct: Set<string>;
}

export interface ColumnReading {
  readonly columns: readonly Column[];
  readonly labelCol: number;
  readonly priorityCol?: number;
  readonly benefitCol?: number;
}

/** Gives every column its role, from its heading first and its cells second. */
export function readColumns(
  printed: ReadonlyMap<number, readonly string[]>,
  cols: readonly number[],
  body: readonly UsedRow[],
  figures: Figures,
  sheet: number,
): ColumnReading {
  const dropped = formulaRows(printed);
  const headings =
    dropped.size === 0
      ? printed
      : new Map([...printed].map(([col, texts]) => [col, texts.filter((_, row) => !dropped.has(row))]));
  const stats = countCells(cols, body, figures, sheet);
  const drafts = cols.map((col) => draft(col, joined(headings.get(col) ?? []), stats.get(col)!));
  const labelCol = chooseLabel(drafts, cols);
  const large = cols.some((col) => stats.get(col)!.size > 500 * Math.max(1, stats.get(col)!.figures));
  const columns = drafts.map((column): Column => {
    const texts = headings.get(column.col) ?? [];
    const stat = stats.get(column.col)!;
    // Fractions in a column without a unit, beside columns of hundreds and more, are shares or changes of those.
    if (
      large &&
      (column.role === 'other' || column.role === 'amount') &&
      stat.money === 0 &&
      stat.figures >= 3 &&
      stat.small * 10 >= stat.figures * 7
    )
      return finish(
        { ...column, role: 'percentage', unit: 'percent', because: 'its figures are fractions beside large ones' },
        texts,
      );
    // What stands before a column of VAT is the net amount.
    const taxed = column.role === 'other' && column.unit === undefined && drafts[drafts.indexOf(column) + 1]?.role === 'vat';
    if (taxed) return finish({ ...column, role: 'amount', unit: 'money', because: 'its VAT stands beside it' }, texts);
    const role =
      column.col === labelCol && (column.role === 'text' || column.role === 'number')
        ? 'label'
        : column.role === 'label' && column.col !== labelCol
          ? 'text'
          : column.role;
    return finish({ ...column, role }, texts);
  });
  const named = nameParties(settleWholes(columns, body));
  const priorityCol = named.find(({ role }) => role === 'priority')?.col;
  const benefit = chooseBenefit(named, stats, labelCol);
  return {
    columns: named.map((column): Column => {
      const formula = (printed.get(column.col) ?? []).filter((text, row) => text !== '' && dropped.has(row)).join(' ');
      return formula === '' ? column : { ...column, formula };
    }),
    labelCol,
    ...(priorityCol !== undefined && { priorityCol }),
    ...(benefit !== undefined && { benefitCol: benefit }),
  };
}

/** Rows of letters and formulas under the headings ("A | B | C = A x B") say how columns are worked out, not what they hold. */
function formulaRows(printed: ReadonlyMap<number, readonly string[]>): ReadonlySet<number> {
  const rows = Math.max(0, ...[...printed.values()].map(({ length }) => length));
  const dropped = new Set<number>();
  for (let row = 1; row < rows; row++) {
    const cells = [...printed.values()].flatMap((texts) => texts[row] || []).map(statedFormula);
    const lettered = cells.filter(({ rest, letter, terms }) => rest === '' && (letter !== undefined || terms));
    if (cells.some(({ terms }) => terms) && lettered.length + 1 >= cells.length) dropped.add(row);
  }
  return dropped;
}

function joined(texts: readonly string[]): string {
  return texts.filter((text, i) => text !== '' && texts.indexOf(text) === i).join(' ');
}

function countCells(cols: readonly number[], body: readonly UsedRow[], figures: Figures, sheet: number): Map<number, Stats> {
  const stats = new Map<number, Stats>();
  for (const col of cols) {
    stats.set(col, {
      col,
      filled: 0,
      figures: 0,
      nils: 0,
      withheld: 0,
      dates: 0,
      words: 0,
      length: 0,
      priorities: 0,
      money: 0,
      percents: 0,
      small: 0,
      size: 0,
      whole: 0,
      rising: true,
      last: -Infinity,
      distinct: new Set(),
    });
  }
  const step = Math.max(1, Math.floor(body.length / SAMPLE));
  for (let i = 0; i < body.length; i += step) {
    for (const cell of body[i]!.cells) {
      const stat = stats.get(cell.col);
      if (!stat) continue;
      stat.filled++;
      if (isFigure(cell.kind)) {
        stat.figures++;
        if (Number.isInteger(cell.value)) stat.whole++;
        else if (Math.abs(cell.value) <= 3) stat.small++;
        stat.size += Math.abs(cell.value);
        if (cell.value <= stat.last) stat.rising = false;
        stat.last = cell.value;
        const amount = figures.amount({ sheet, row: cell.row, col: cell.col });
        if (amount?.unit === 'money') {
          stat.money++;
          stat.currency ??= amount.currency;
        }
        if (amount?.unit === 'percent') stat.percents++;
      } else if (cell.kind === 'nil') stat.nils++;
      else if (cell.kind === 'withheld') stat.withheld++;
      else if (cell.kind === 'date') stat.dates++;
      else if (cell.kind === 'text') {
        stat.words++;
        stat.length += cell.text.length;
        // A lone letter is a priority only where the heading says so.
        if (cell.text.length > 1 && readPriority(cell.text)) stat.priorities++;
        if (stat.distinct.size < 40) stat.distinct.add(cell.text);
      }
    }
  }
  return stats;
}

type Draft = Omit<Column, 'headings'>;

function draft(col: number, heading: string, stat: Stats): Draft {
  const text = (statedFormula(heading).rest || heading).toLowerCase();
  const base = { col, heading };
  const say = (role: ColumnRole, because: string, more: Partial<Column> = {}): Draft => ({ ...base, role, because, ...more });
  const numeric = stat.figures + stat.nils + stat.withheld;
  const currency = stat.currency ?? (/£/.test(heading) ? 'GBP' : undefined);
  const evidence = stat.money > 0 ? 'money' : undefined;

  if (stat.priorities >= 1 && stat.priorities * 2 >= stat.filled && (headingWords.priority.test(text) || stat.priorities >= 2)) {
    return say('priority', 'its cells hold MUST, SHOULD, COULD');
  }
  if (headingWords.priority.test(text) && stat.figures * 2 <= stat.filled) return say('priority', 'its heading says priority');
  if (stat.dates * 2 > stat.filled) return say('date', 'its cells are dates');
  if (stat.filled === 0 || numeric * 2 < stat.filled || stat.figures === 0) {
    if (stat.filled === 0 && readPeriod(heading))
      return say('period', `its heading names ${heading}, though no cell is filled`, {
        period: readPeriod(heading)!,
        unit: 'money',
      });
    if (headingWords.grade.test(text)) return say('grade', 'its heading says grade');
    if (headingWords.unit.test(text)) return say('unit', 'its heading says unit');
    if (headingWords.date.test(text) && stat.length / Math.max(1, stat.words) < 40) return say('date', 'its heading says when');
    if (headingWords.number.test(text)) return say('number', 'its heading says number');
    if (stat.words > 0 && stat.length / stat.words <= 110) return say('label', 'its cells are short words');
    return say('text', 'its cells are words');
  }
  const period = readPeriod(heading) ?? undefined;
  const few = stat.money === 0 && stat.size <= 100 * stat.figures;
  if (
    headingWords.number.test(text) &&
    (stat.whole === stat.figures || (few && stat.rising)) &&
    stat.figures * 10 >= stat.filled * 8
  )
    return say('number', 'its heading says number');
  const small = stat.money === 0 && stat.whole === stat.figures && stat.size <= 100 * stat.figures;
  if (small && headingWords.grade.test(text) && unitOfHeading(heading) === undefined)
    return say('grade', 'its heading says grade');
  if (stat.percents * 2 > stat.figures) return say('percentage', 'its cells are percentages', { unit: 'percent' });
  if (headingWords.total.test(text))
    return say('total', 'its heading says total', { unit: unitOfHeading(heading) ?? evidence, currency });
  if (headingWords.vat.test(text)) return say('vat', 'its heading says VAT', { unit: 'money', currency });
  if (headingWords.gross.test(text)) return say('gross', 'its heading says including VAT', { unit: 'money', currency });
  if (period)
    return say('period', `its heading names ${period.text}`, { period, unit: unitOfHeading(heading) ?? evidence, currency });
  if (
    stat.money === 0 &&
    stat.figures >= 3 &&
    stat.small * 10 >= stat.figures * 6 &&
    /%|per ?cent|\bchange\b|\bshare\b|\bratio\b|\bgrowth\b|\brate\b/.test(text)
  )
    return say('percentage', 'its heading says change or share, and its figures are fractions', { unit: 'percent' });
  // "Funder contribution (80%)" over thousands is money at 80 %.
  const size = stat.size / Math.max(1, stat.figures);
  if (headingWords.percentage.test(text) && size <= (unitOfHeading(heading) === 'money' ? 200 : 1000))
    return say('percentage', 'its heading says per cent', { unit: 'percent' });
  if (headingWords.rate.test(text)) return say('rate', 'its heading says rate', { unit: 'money', currency });
  if (headingWords.fte.test(text)) return say('fte', 'its heading says FTE', { unit: 'fte' });
  const unit = unitOfHeading(heading);
  if (!evidence && unit === 'days') return say('days', 'its heading says days', { unit });
  if (!evidence && unit === 'hours') return say('hours', 'its heading says hours', { unit });
  if (!evidence && unit === 'months') return say('months', 'its heading says months', { unit });
  if (headingWords.money.test(text) || evidence)
    return say('amount', evidence ? 'its cells are money' : 'its heading says money', { unit: 'money', currency });
  if (headingWords.quantity.test(text)) return say('quantity', 'its heading says how many', { unit: 'number' });
  if (heading === '' && stat.rising && stat.whole === stat.figures && stat.last === stat.figures && stat.figures >= 3) {
    return say('number', 'its cells count the rows');
  }
  return say('other', 'figures whose heading says no unit');
}

/** The label column: a heading that says so, else the first column of words. */
function chooseLabel(drafts: readonly Draft[], cols: readonly number[]): number {
  const words = drafts.filter(({ role }) => role === 'label' || role === 'text');
  const said = words.find(({ heading, role }) => role === 'label' && headingWords.label.test(heading.toLowerCase()));
  const first = words.find(({ role }) => role === 'label') ?? words[0];
  // A column further right is the label only where nothing stands before it but figures and numbers.
  if (said && first && said.col !== first.col && said.col > first.col) return first.col;
  return (said ?? first)?.col ?? cols[0]!;
}

function finish(column: Draft, headings: readonly string[]): Column {
  const share = shareOfHeading(column.heading);
  return { ...column, headings, ...(share && isMoney(column.role) && { share }) };
}

export function isMoney(role: ColumnRole): boolean {
  return role === 'amount' || role === 'period' || role === 'party' || role === 'total' || role === 'vat' || role === 'gross';
}

/**
 * Money columns that name neither a period nor a total, several side by side, are parties ("Devon", "Dorset" over Request and
 * Self fund) where their spanning heads differ.
 */
function nameParties(columns: readonly Column[]): Column[] {
  const plain = columns.filter(({ role }) => role === 'amount' || role === 'other');
  const heads = new Set(plain.map(({ headings, heading }) => headings[0] || heading));
  if (plain.length < 2 || heads.size < 2) return [...columns];
  const spanning = plain.some(
    ({ headings }) => headings.length > 1 && headings[0] !== '' && headings.slice(1).some((text) => text !== ''),
  );
  return columns.map((column) => {
    if (column.role !== 'amount' && !(column.role === 'other' && spanning)) return column;
    const party = spanning ? column.headings[0] : undefined;
    return party ? { ...column, role: 'party', party, unit: column.unit ?? 'number' } : column;
  });
}

/** The text column that says what the money is for: a heading that says so, else the longest words. */
function chooseBenefit(columns: readonly Column[], stats: ReadonlyMap<number, Stats>, labelCol: number): number | undefined {
  const texts = columns.filter(({ role, col }) => role === 'text' && col !== labelCol);
  const said = texts.find(({ heading }) => headingWords.benefit.test(heading.toLowerCase()));
  if (said) return said.col;
  // A table of words alone: its first text column is what it says of each row.
  if (columns.every(({ role }) => ['label', 'number', 'text', 'date'].includes(role)) && texts.length > 0) return texts[0]!.col;
  const longest = texts
    .map(({ col }) => ({ col, mean: stats.get(col)!.length / Math.max(1, stats.get(col)!.words) }))
    .sort((a, b) => b.mean - a.mean)[0];
  return longest && longest.mean > 40 ? longest.col : undefined;
}
