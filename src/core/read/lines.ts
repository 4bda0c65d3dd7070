import type { Amount, Currency } from '../model/amount';
import type { Figures, Line, LineAmount, Priority } from '../model/bid';
import { decimal, sum, type Decimal } from '../model/decimal';
import { area, type Box, type Place } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { readPriority } from './column-words';
import { currencyAt, penceOf } from './figures';

/** Columns whose figures make up a line: money that is no total, VAT or gross; the total where nothing else is there. */
export function moneyColumns(table: Table): readonly Column[] {
  const money = table.columns.filter(({ role }) => role === 'amount' || role === 'period' || role === 'party');
  return money.length > 0
    ? money
    : table.columns.filter(({ role, unit }) => role === 'total' && unit !== 'days' && unit !== 'hours').slice(-1);
}

/** Money the funder is not asked for. */
export function isAsked(column: Column): boolean {
  return column.share !== 'self-fund' && column.share !== 'match';
}

/** The words of a row in one column, wrapped rows joined with a space. */
export function rowText(table: Table, row: Row, col: number, figures: Figures): string {
  if (row.rows.first === row.rows.last) return figures.text({ sheet: table.sheet, row: row.rows.first, col });
  const parts: string[] = [];
  for (let r = row.rows.first; r <= row.rows.last; r++) {
    const text = figures.text({ sheet: table.sheet, row: r, col });
    if (text !== '') parts.push(text);
  }
  return parts.join(' ');
}

/**
 * What a row holds in some columns of money, in pence, exactly; undefined where a cell has to be read as an Amount first. Long
 * tables are summed by it.
 */
export function penceIn(columns: readonly Column[], table: Table, row: Row, figures: Figures): number | undefined {
  let total = 0;
  for (const { col } of columns) {
    const pence = penceOf(figures, { sheet: table.sheet, row: row.figures, col });
    if (pence === undefined) return undefined;
    total += pence;
  }
  return Math.abs(total) < 1e15 ? total : undefined;
}

/** Lines of a funding table. What is dear to make (amounts, words) is made when asked and kept. */
export function readLines(table: Table, figures: Figures, merges: readonly Box[]): Line[] {
  const columns = moneyColumns(table);
  if (columns.length === 0) return [];
  const asked = columns.filter(isAsked);
  const left = Math.min(...columns.map(({ col }) => col));
  const right = Math.max(...columns.map(({ col }) => col));
  const seen = new Map<string, number>();
  const lines: Line[] = [];
  for (const row of table.rows) {
    if (row.kind !== 'line') continue;
    const plain = `${table.id}/${row.number ?? ''}/${row.label}`;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    lines.push(
      new SheetLine(
        count > 1 ? `${plain} (${count})` : plain,
        table,
        row,
        columns,
        asked,
        figures,
        area(table.sheet, row.figures, left, row.figures, right),
        merges,
      ),
    );
  }
  return lines;
}

class SheetLine implements Line {
  private made?: readonly LineAmount[];
  private summed?: Decimal;
  private priorityWords?: string;
  private ranked?: Priority | null;
  private words?: string;
  private coin?: Currency | null;

  constructor(
    readonly id: string,
    readonly table: Table,
    readonly row: Row,
    private readonly columns: readonly Column[],
    private readonly asked: readonly Column[],
    private readonly figures: Figures,
    readonly at: Place,
    private readonly merges: readonly Box[],
  ) {}

  get name(): string {
    return this.row.label;
  }

  get number(): string | undefined {
    return this.row.number;
  }

  get sectionName(): string {
    const section = this.row.section === undefined ? undefined : this.table.rows[this.row.section]?.label;
    return section ?? this.table.title?.text ?? '';
  }

  get priorityText(): string | undefined {
    const { priorityCol } = this.table;
    if (priorityCol === undefined) return undefined;
    return (this.priorityWords ??= rowText(this.table, this.row, priorityCol, this.figures));
  }

  get priority(): Line['priority'] {
    if (this.ranked === undefined) this.ranked = readPriority(this.priorityText ?? '') ?? null;
    return this.ranked ?? undefined;
  }

  get benefit(): string {
    const { benefitCol } = this.table;
    return (this.words ??= benefitCol === undefined ? '' : rowText(this.table, this.row, benefitCol, this.figures));
  }

  get currency(): Currency | undefined {
    if (this.coin === undefined) {
      this.coin = null;
      for (const { col } of this.columns) {
        const found = currencyAt(this.figures, { sheet: this.table.sheet, row: this.row.figures, col });
        if (found === undefined) continue;
        this.coin = found;
        break;
      }
    }
    return this.coin ?? undefined;
  }

  get amounts(): readonly LineAmount[] {
    this.made ??= this.columns.flatMap((column): LineAmount[] => {
      const at = { sheet: this.table.sheet, row: this.row.figures, col: column.col };
      const amount: Amount | undefined = this.figures.amount(at);
      return amount && amount.unit !== 'percent' ? [{ column, at, amount }] : [];
    });
    return this.made;
  }

  get total(): Decimal {
    this.summed ??= this.sumUp();
    return this.summed;
  }

  private sumUp(): Decimal {
    const pence = penceIn(this.asked, this.table, this.row, this.figures);
    if (pence !== undefined) return decimal(pence / 100);
    return sum(this.amounts.filter(({ column }) => isAsked(column)).map(({ amount }) => amount.value));
  }
}
