import type { Amount } from '../model/amount';
import type { Figures, Line, LineAmount, Priority } from '../model/bid';
import { sum, type Decimal } from '../model/decimal';
import { area, inside, type Box, type Place } from '../model/place';
import type { Column, Row, Table } from '../model/table';
import { readPriority } from './column-words';

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
  const parts: string[] = [];
  for (let r = row.rows.first; r <= row.rows.last; r++) {
    const text = figures.text({ sheet: table.sheet, row: r, col });
    if (text !== '') parts.push(text);
  }
  return parts.join(' ');
}

/** Lines of a funding table. What is dear to make (amounts, words) is made when asked and kept. */
export function readLines(table: Table, figures: Figures, merges: readonly Box[]): Line[] {
  const columns = moneyColumns(table);
  if (columns.length === 0) return [];
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

  constructor(
    readonly id: string,
    readonly table: Table,
    readonly row: Row,
    private readonly columns: readonly Column[],
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
    return this.table.priorityCol === undefined ? undefined : rowText(this.table, this.row, this.table.priorityCol, this.figures);
  }

  get priority(): Line['priority'] {
    const text = this.priorityText;
    return text === undefined ? undefined : readPriority(text);
  }

  get benefit(): string {
    return this.table.benefitCol === undefined ? '' : rowText(this.table, this.row, this.table.benefitCol, this.figures);
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
    this.summed ??= sum(this.amounts.filter(({ column }) => isAsked(column)).map(({ amount }) => amount.value));
    return this.summed;
  }
}
