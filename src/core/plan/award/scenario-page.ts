import type { Bid, Line } from '../../model/bid';
import { sum, ZERO, type Decimal } from '../../model/decimal';
import type { Change, Content, Look } from '../../model/edit';
import type { Snapshot } from '../../model/snapshot';
import { ownSheets } from '../../model/own-sheets';
import { atlasOf } from '../../report/atlas';
import { columnLetters } from '../../report/a1';
import { printable } from '../../report/printable';
import { joined } from '../../report/sentences';
import type { Choosing } from './award-choice';
import { quoted } from './award-reasons';
import type { Award } from './award-request';
import { pageChange, textCell, type Page, type PageCell } from '../pages/pages';
import { amountContent, amountIn, moneyColumnsOf, type MoneyColumn } from './scenario-lines';

const AWARD = 3;
const PERIODS = 12;
const KEEP = 2;
const SHARE = '0.0%';

/** The plan as the sheet "Crosscast scenario": a new one, or the cells of the one that `snapshot` has that differ; the bid leaves it out. */
export function scenarioChange(snapshot: Snapshot, bid: Bid, choosing: Choosing, award: Award): Change {
  const page = new ScenarioPage(bid, choosing, award).make();
  return {
    title: 'Write a scenario sheet',
    rows: [],
    ...pageChange(page, snapshot),
    rests: choosing.lines.map(({ line }) => line.at),
  };
}

/**
 * A row a line with what it asks for by reference to the bid, and 1 or 0 in Keep; everything else is worked out from these and the award by
 * plain formulas, and one cell says whether it holds. Rows are counted from zero here, from one in formulas.
 */
class ScenarioPage {
  private readonly lines: readonly Line[];
  private readonly columns: readonly MoneyColumn[];
  private readonly first: number;
  private readonly last: number;
  private readonly figure: string;
  /** Columns after those of money. */
  private readonly bidCol: number;
  private readonly keptCol: number;
  private readonly brokenCol: number;
  private readonly kept: ReadonlySet<Line>;
  private readonly cells: PageCell[] = [];

  constructor(
    private readonly bid: Bid,
    private readonly choosing: Choosing,
    private readonly award: Award,
  ) {
    this.lines = choosing.lines.map(({ line }) => line);
    this.columns = moneyColumnsOf(this.lines, bid);
    this.kept = new Set(choosing.lines.flatMap(({ line, kept }) => (kept ? [line] : [])));
    this.first = PERIODS + (this.hasPeriods ? this.columns.length + 2 : 0) + 1;
    this.last = this.first + this.lines.length - 1;
    this.bidCol = KEEP + 1 + this.columns.length;
    this.keptCol = this.bidCol + 1;
    this.brokenCol = this.bidCol + 2;
    this.figure = atlasOf(bid).voice.pence ? '#,##0.00;-#,##0.00;0.00' : '#,##0;-#,##0;0';
  }

  make(): Page {
    this.top();
    if (this.hasPeriods) this.periods();
    this.table();
    const money = this.columns.map(() => 14);
    return { name: ownSheets.scenario, cells: this.cells, widths: [48, 16, 14, ...money, 14, 14, 10, 40], frozenRows: 0 };
  }

  private get hasPeriods(): boolean {
    return this.columns.length > 1;
  }

  private top(): void {
    const { total } = this.award;
    const all = this.sumOf(this.lines);
    const used = this.sumOf([...this.kept]);
    const must = this.sumOf([...this.kept].filter(({ priority }) => priority === 'MUST'));
    const priorities = this.range(1);
    const kept = this.range(this.keptCol);
    this.cells.push(
      textCell(0, 0, 'If the award is smaller', 'title'),
      textCell(1, 0, 'Write 1 or 0 under Keep, or another award. The workbook works out the rest.', 'note'),
    );
    this.fact(AWARD, 'Award', { kind: 'number', value: total.toFixed() }, 'input');
    this.fact(4, 'Bid', this.formula(`${columnLetters(this.bidCol)}${this.last + 2}`, all));
    this.fact(5, 'Kept', this.formula(`${columnLetters(this.keptCol)}${this.last + 2}`, used));
    this.fact(6, 'Left over', this.formula('B4-B6', total.minus(used)), 'total');
    this.fact(7, 'Kept as a share of the bid', this.formula('IF(B5=0,0,B6/B5)', share(used, all)), 'figure', SHARE);
    const mustShare = `IF(B6=0,0,SUMIF(${priorities},"MUST",${kept})/B6)`;
    this.fact(8, 'MUST as a share of what is kept', this.formula(mustShare, share(must, used)), 'figure', SHARE);
    this.verdict(used);
  }

  private verdict(used: Decimal): void {
    const tests: (readonly [string, boolean, string])[] = [
      ['ROUND(B4-B6,2)<0', this.award.total.lt(used), 'Over the award'],
      [
        `SUM(${this.range(this.brokenCol)})>0`,
        this.lines.some((line) => this.isBroken(line)),
        'A line breaks its rule: see Broken',
      ],
    ];
    if (this.hasPeriods) {
      const over = this.columns.some((column) => this.leftIn(column)?.isNegative());
      tests.splice(1, 0, [`MIN(${this.leftRange()})<0`, over, 'Over the limit of a period']);
    }
    const formula = tests.reduceRight((rest, [test, , words]) => `IF(${test},"${words}",${rest})`, '"Within the award"');
    const broken = tests.find(([, holds]) => holds);
    this.cells.push(textCell(9, 0, 'Check'), {
      row: 9,
      col: 1,
      look: broken ? 'bad' : 'good',
      content: { kind: 'formula', formula, value: broken?.[2] ?? 'Within the award' },
    });
  }

  private periods(): void {
    this.heads(PERIODS - 1, ['Period', 'Bid', 'Kept', 'Limit', 'Left']);
    this.columns.forEach((column, i) => {
      const row = PERIODS + i;
      const at = `${row + 1}`;
      const limit = column === undefined ? undefined : this.award.byPeriod.get(column);
      const all = sum(this.lines.map((line) => amountIn(line, column)));
      const used = this.keptIn(column);
      const own = this.range(KEEP + 1 + i);
      this.cells.push(
        textCell(row, 0, columnName(column)),
        this.money(row, 1, this.formula(`${columnLetters(KEEP + 1 + i)}${this.last + 2}`, all)),
        this.money(row, 2, this.formula(`SUMPRODUCT(${this.range(KEEP)},${own})`, used)),
        this.money(row, 3, limit ? { kind: 'number', value: limit.toFixed() } : { kind: 'blank' }, 'input'),
        this.money(row, 4, {
          kind: 'formula',
          formula: `IF(D${at}="","",ROUND(D${at}-C${at},2))`,
          value: this.leftIn(column)?.toFixed() ?? '',
        }),
      );
    });
  }

  private table(): void {
    const names = this.columns.map(columnName);
    this.heads(this.first - 1, ['Line', 'Priority', 'Keep', ...names, 'Bid', 'Kept', 'Broken', 'Rule']);
    this.lines.forEach((line, i) => this.lineRow(line, this.first + i));
    const total = this.last + 1;
    const kept = this.sumOf([...this.kept]);
    this.cells.push(textCell(total, 0, 'Total', 'total'));
    const sums = [
      ...this.columns.map((column) => sum(this.lines.map((line) => amountIn(line, column)))),
      this.sumOf(this.lines),
      kept,
    ];
    sums.forEach((value, i) => {
      const col = KEEP + 1 + i;
      this.cells.push(this.money(total, col, this.formula(`SUM(${this.range(col)})`, value), 'total'));
    });
  }

  private lineRow(line: Line, row: number): void {
    const isKept = this.kept.has(line);
    const at = `${row + 1}`;
    const [from, to] = [columnLetters(KEEP + 1), columnLetters(this.bidCol - 1)];
    const amounts = this.columns.map((column) => amountContent(line, column, this.bid));
    const rules = [
      ...(line.priority === 'MUST' ? ['a MUST stays'] : []),
      ...(this.needsOf(line).length > 0 ? [`needs ${joined(this.needsOf(line).map(quoted))}`] : []),
      ...(amounts.some(({ typed }) => typed) ? ['holds a figure that the bid has in words'] : []),
    ];
    this.cells.push(
      textCell(row, 0, printable(line.name)),
      textCell(row, 1, line.priority ?? 'No priority'),
      { row, col: KEEP, look: 'input', content: { kind: 'number', value: isKept ? '1' : '0' }, format: '0' },
      ...amounts.map(({ content }, i) => this.money(row, KEEP + 1 + i, content)),
      this.money(row, this.bidCol, this.formula(`SUM(${from}${at}:${to}${at})`, line.total)),
      this.money(row, this.keptCol, this.formula(`${columnLetters(this.bidCol)}${at}*C${at}`, isKept ? line.total : ZERO)),
      {
        row,
        col: this.brokenCol,
        look: 'figure',
        format: '0;-0;',
        content: { kind: 'formula', formula: this.brokenFormula(line, row), value: this.isBroken(line) ? '1' : '0' },
      },
      ...(rules.length > 0 ? [textCell(row, this.brokenCol + 1, rules.join('; '), 'note')] : []),
    );
  }

  /** 1 where the row breaks a rule: something other than 1 or 0 under Keep, a MUST left out, a line kept without one it needs. */
  private brokenFormula(line: Line, row: number): string {
    const own = `C${row + 1}`;
    const tests = [`AND(${own}<>0,${own}<>1)`];
    if (line.priority === 'MUST') tests.push(`${own}<>1`);
    const needed = this.needsOf(line).map((other) => `C${this.first + this.lines.indexOf(other) + 1}`);
    if (needed.length > 0) tests.push(`AND(${own}=1,MIN(${needed.join(',')})<1)`);
    return `IF(OR(${tests.join(',')}),1,0)`;
  }

  private isBroken(line: Line): boolean {
    return this.kept.has(line) && this.needsOf(line).some((other) => !this.kept.has(other));
  }

  private needsOf(line: Line): readonly Line[] {
    return this.choosing.needs.get(line) ?? [];
  }

  private keptIn(column: MoneyColumn): Decimal {
    return sum([...this.kept].map((line) => amountIn(line, column)));
  }

  private leftIn(column: MoneyColumn): Decimal | undefined {
    return column === undefined ? undefined : this.award.byPeriod.get(column)?.minus(this.keptIn(column));
  }

  private sumOf(lines: readonly Line[]): Decimal {
    return sum(lines.map(({ total }) => total));
  }

  private range(col: number): string {
    const letters = columnLetters(col);
    return `${letters}${this.first + 1}:${letters}${this.last + 1}`;
  }

  private leftRange(): string {
    return `E${PERIODS + 1}:E${PERIODS + this.columns.length}`;
  }

  private heads(row: number, names: readonly string[]): void {
    names.forEach((name, col) => this.cells.push(textCell(row, col, name, 'heading')));
  }

  private fact(row: number, label: string, content: Content, look: Look = 'figure', format = this.figure): void {
    this.cells.push(textCell(row, 0, label), { row, col: 1, content, look, format });
  }

  private money(row: number, col: number, content: Content, look: Look = 'figure'): PageCell {
    return { row, col, content, look, format: this.figure };
  }

  private formula(formula: string, value: Decimal): Content {
    return { kind: 'formula', formula, value: value.toFixed() };
  }
}

function columnName(column: MoneyColumn): string {
  return column === undefined ? 'Amount' : printable(column);
}

function share(part: Decimal, whole: Decimal): Decimal {
  return whole.isZero() ? ZERO : part.div(whole).toSignificantDigits(15);
}
