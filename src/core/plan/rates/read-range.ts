import type { Figures } from '../../model/bid';
import type { Decimal } from '../../model/decimal';
import type { CellEdit, Change, Content } from '../../model/edit';
import { isOwnSheet, ownSheets } from '../../model/own-sheets';
import type { CellRef, Place } from '../../model/place';
import type { Snapshot } from '../../model/snapshot';
import { readFigures } from '../../read/figures';
import { cardColumn, perOfHeading, type CardColumn } from '../../read/rates/card-headings';
import { cardTables, type CardTable } from '../../read/rates/card-tables';
import { gradeKey } from '../../read/rates/read-rate-card';
import { addressText, parseCells } from '../../report/a1';
import { printable } from '../../report/printable';
import type { ReportPlace } from '../../report/report';
import { fieldText } from '../line/fields';
import type { RateRefusal } from './change-rate';
import { rateFormats } from './rate-sheet';

/** One rate of a range beside what the rates sheet has for it. Strings are ready to show; "" where nothing is set. */
export interface RangeRate {
  readonly name: string;
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

/** The rates of a range as a change of Crosscast's sheet. `left`: what was not taken, and why, a sentence each. */
export interface RangeRates {
  readonly kind: 'read';
  readonly rates: readonly RangeRate[];
  readonly left: readonly string[];
  readonly change: Change;
}

type Columns = readonly { readonly col: number; readonly heading: string; readonly holds: CardColumn }[];

const most = 400;

/**
 * Reads grades with their costs by year, or roles with their rate, from a range with its headings. Nothing is guessed: without headings
 * the year of a cost and the time of a rate are not known. What the sheet has already is changed, the rest goes below it.
 */
export function ratesInRange(snapshot: Snapshot, { sheet: name, cells }: ReportPlace): RangeRates | RateRefusal {
  const sheet = snapshot.sheets.findIndex((one) => one.name === name);
  const box = parseCells(cells);
  if (sheet < 0 || !box || isOwnSheet(name)) return refused('Select the rates with their headings on a sheet of your own, then choose Read a range.'); // prettier-ignore
  const figures = readFigures(snapshot);
  const columns: Columns = Array.from({ length: Math.min(box.right - box.left + 1, 60) }, (_, i) => box.left + i).flatMap(
    (col) => {
      const heading = figures.text({ sheet, row: box.top, col });
      const holds = cardColumn(heading);
      return holds ? [{ col, heading, holds }] : [];
    },
  );
  const lead = columns.find(({ holds }) => holds.kind === 'grade' || holds.kind === 'role');
  const kind = lead?.holds.kind === 'grade' ? 'grades' : 'times';
  const values = columns.filter(({ holds }) => holds.kind === (kind === 'grades' ? 'annual' : 'rate'));
  if (!lead || values.length === 0)
    return refused('The selection has no headings such as Grade and 23/24, or Role and Day rate. Select them with the rates.');
  const own = snapshot.sheets.findIndex((one) => one.name.toLowerCase() === ownSheets.rates.toLowerCase());
  const table = cardTables(snapshot, figures).find((one) => one.sheet === own && one.kind === kind);
  if (own < 0 || !table) return refused('Make a rates sheet first; the rates of the selection are put into it.');
  const reader = new RangeReader(figures, table);
  for (let row = box.top + 1; row <= Math.min(box.bottom, box.top + most); row++) {
    const label = figures.text({ sheet, row, col: lead.col });
    if (label !== '') reader.take(label, columns, values, { sheet, row, col: lead.col }, addressText(name, { ...box, top: row, bottom: row })); // prettier-ignore
  }
  const { rates, left } = reader;
  if (rates.length === 0) return refused(left[0] ?? 'Every rate of the selection stands in the rates already.');
  const count = `${rates.length} ${rates.length === 1 ? 'rate' : 'rates'}`;
  const rests: Place[] = [{ sheet, box }];
  return { kind: 'read', rates, left, change: { title: `Read ${count} from ${addressText(name, box)}`, ...reader.change(), sheets: [], rests } }; // prettier-ignore
}

function refused(detail: string): RateRefusal {
  return { kind: 'refused', detail };
}

class RangeReader {
  readonly rates: RangeRate[] = [];
  readonly left: string[] = [];
  private readonly edits: CellEdit[] = [];
  private readonly rows = new Map<string, number>();
  private readonly blank: number[] = [];
  private put = 0;

  constructor(
    private readonly figures: Figures,
    private readonly table: CardTable,
  ) {
    const { sheet, header, box } = table;
    for (let row = header + 1; row <= box.bottom; row++) {
      const cells = table.columns.map(({ col }) => ({ sheet, row, col }));
      if (cells.every((at) => figures.kind(at) === 'blank')) this.blank.push(row);
      else this.rows.set(this.keyOf(figures.text(cells[0]!), this.text(row, 'per')), row);
    }
  }

  take(label: string, columns: Columns, values: Columns, from: CellRef, address: string): void {
    const words = (kind: CardColumn['kind']): string => {
      const column = columns.find(({ holds }) => holds.kind === kind);
      return column ? this.figures.text({ ...from, col: column.col }) : '';
    };
    const isGrade = this.table.kind === 'grades';
    const per = isGrade ? '' : (perOfHeading(words('per')) ?? perOfHeading(values[0]!.heading) ?? '');
    if (!isGrade && per === '') {
      this.left.push(`“${printable(label)}” does not say whether its rate is for an hour, a day, a week or a month.`);
      return;
    }
    const taken = values.slice(0, isGrade ? values.length : 1).flatMap(({ col, heading, holds }) => {
      const target = this.table.columns.find((one) => one.holds.kind === holds.kind && yearOf(one.holds) === yearOf(holds));
      const at = { ...from, col };
      const amount = this.figures.amount(at);
      if (!amount) {
        if (this.figures.text(at) !== '')
          this.left.push(`“${printable(this.figures.text(at))}” for ${printable(label)} is no figure.`);
        return [];
      }
      if (!target) {
        this.left.push(`The rates sheet has no column for “${printable(heading)}”.`);
        return [];
      }
      return amount.value.gt(0) ? [{ target, value: amount.value }] : [];
    });
    const key = this.keyOf(label, per);
    const known = this.rows.get(key);
    const fresh = taken.filter(({ target, value }) => {
      const held = known === undefined ? undefined : this.amountAt(known, target.col);
      return !held?.eq(value);
    });
    if (fresh.length === 0) return;
    const row = known ?? this.newRow(key);
    if (known === undefined) {
      this.write(row, isGrade ? 'grade' : 'role', label);
      if (!isGrade) this.write(row, 'per', per);
    }
    for (const { target, value } of fresh) {
      const held = known === undefined ? undefined : this.amountAt(known, target.col);
      const format = value.isInteger() && isGrade ? rateFormats.pounds : rateFormats.pence;
      this.edits.push({ at: this.at(row, target.col), content: { kind: 'number', value: value.toFixed() }, format });
      this.rates.push({
        name: printable(label),
        column: printable(target.heading),
        before: held ? fieldText({ value: held, unit: 'money' }) : '',
        after: fieldText({ value, unit: 'money' }),
      });
    }
    // A range that does not say otherwise has been looked at by nobody.
    this.write(row, 'status', /^agreed\b/i.test(words('status')) ? 'agreed' : 'assumed');
    this.write(row, 'source', words('source') === '' ? address : words('source'));
  }

  /** Rows that are put in stand above the table's last, which moves down with all below it. */
  change(): Pick<Change, 'rows' | 'cells'> {
    const { sheet, box } = this.table;
    const { bottom } = box;
    const moved = (row: number): number => (row < 0 ? bottom - row - 1 : row >= bottom ? row + this.put : row);
    return {
      rows: Array.from({ length: this.put }, (_, i) => ({ sheet, row: bottom + i, like: bottom - 1 })),
      cells: this.edits.map((edit) => ({ ...edit, at: { ...edit.at, row: moved(edit.at.row) } })),
    };
  }

  /** A blank row of the table; −1, −2 … for rows that are to be put in. */
  private newRow(key: string): number {
    const row = this.blank.shift() ?? -++this.put;
    this.rows.set(key, row);
    return row;
  }

  private write(row: number, kind: CardColumn['kind'], words: string): void {
    const column = this.table.columns.find(({ holds }) => holds.kind === kind);
    const content: Content = { kind: 'text', text: words };
    if (column) this.edits.push({ at: this.at(row, column.col), content });
  }

  private at(row: number, col: number): CellRef {
    return { sheet: this.table.sheet, row, col };
  }

  private amountAt(row: number, col: number): Decimal | undefined {
    return row < 0 ? undefined : this.figures.amount(this.at(row, col))?.value;
  }

  private text(row: number, kind: CardColumn['kind']): string {
    const column = this.table.columns.find(({ holds }) => holds.kind === kind);
    return column ? this.figures.text(this.at(row, column.col)) : '';
  }

  private keyOf(label: string, per: string): string {
    return this.table.kind === 'grades' ? gradeKey(label) : `${label.toLowerCase().replace(/\s+/g, ' ').trim()} ${perOfHeading(per) ?? 'day'}`; // prettier-ignore
  }
}

function yearOf(holds: CardColumn): number | undefined {
  return holds.kind === 'annual' ? holds.year : undefined;
}
