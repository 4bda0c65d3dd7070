import type { Figures } from '../../model/bid';
import type { Decimal } from '../../model/decimal';
import { gradesIn } from '../../model/grade';
import { ownSheets } from '../../model/own-sheets';
import type { CellRef, Place } from '../../model/place';
import type {
  CardGrade,
  CardRole,
  CardText,
  GradeCost,
  GradePoint,
  RateCard,
  RateSource,
  RateStatus,
  TimeRate,
} from '../../model/rate-card';
import { valueAt, type Snapshot } from '../../model/snapshot';
import { readFigures } from '../figures';
import { readDay } from '../periods';
import { perOfHeading } from './card-headings';
import { readCardSettings } from './card-settings';
import { cardTables, type CardTable } from './card-tables';

/** Two spellings of one grade have one key: "BG 14", "BG14", "Grade 7". */
export function gradeKey(text: string): string {
  return gradesIn(`${text} post`)[0]?.key ?? text.replace(/\s+/g, '').toUpperCase();
}

/** The rates that a workbook holds, on Crosscast's sheet and in rate tables of the bidder's own; undefined where it holds none. */
export function readRateCard(snapshot: Snapshot, figures: Figures = readFigures(snapshot)): RateCard | undefined {
  const own = snapshot.sheets.findIndex(({ name }) => name.toLowerCase() === ownSheets.rates.toLowerCase());
  // What stands on Crosscast's sheet goes before what stands elsewhere.
  const tables = cardTables(snapshot, figures).sort((a, b) => Number(b.sheet === own) - Number(a.sheet === own));
  if (own < 0 && tables.length === 0) return undefined;
  const card = new Reader(snapshot, figures);
  for (const table of tables) card.read(table);
  const { times, grades, points, listed, roles, texts } = card;
  const settings = own < 0 ? { pension: new Map<number, Decimal>(), cells: new Map<string, CellRef>() } : readCardSettings(snapshot, own, figures, tables); // prettier-ignore
  return {
    ...(own >= 0 && { sheet: own }),
    places: tables.map(({ sheet, box }): Place => ({ sheet, box })),
    times,
    grades,
    points,
    listed,
    roles,
    texts,
    ...settings,
  };
}

class Reader {
  readonly times: TimeRate[] = [];
  readonly grades: GradeCost[] = [];
  readonly points: GradePoint[] = [];
  readonly listed: CardGrade[] = [];
  readonly texts: CardText[] = [];
  readonly roles: CardRole[] = [];

  constructor(
    private readonly snapshot: Snapshot,
    private readonly figures: Figures,
  ) {}

  read(table: CardTable): void {
    for (let row = table.header + 1; row <= table.box.bottom; row++) {
      const name = this.figures.text({ sheet: table.sheet, row, col: table.columns[0]!.col });
      if (name === '') continue;
      if (table.kind === 'grades') this.grade(table, row, name);
      else this.time(table, row, name);
    }
  }

  private grade(table: CardTable, row: number, grade: string): void {
    const key = gradeKey(grade);
    const source = this.source(table, row);
    const apart = ['role', 'point', 'date', 'note']
      .map((kind) => this.words(table, row, kind))
      .join('|')
      .toLowerCase();
    const years: CardGrade['years'][number][] = [];
    for (const { col, heading, holds } of table.columns) {
      const at = { sheet: table.sheet, row, col };
      if (holds.kind === 'point') {
        const point = this.figures.amount(at)?.value.toNumber();
        if (point !== undefined) this.points.push({ key, grade, point });
      }
      if (holds.kind !== 'annual') continue;
      const year = holds.year === undefined ? {} : { year: holds.year };
      const annual = this.figure(at, grade, heading);
      years.push({ ...year, at, filled: annual !== undefined });
      if (annual)
        this.grades.push({ key, grade, ...year, annual: annual.value, cell: at, apart, ...source, ...(annual.number && { at }) });
    }
    this.listed.push({ key, grade, at: { sheet: table.sheet, row, col: table.columns[0]!.col }, years, ...source });
  }

  private time(table: CardTable, row: number, role: string): void {
    const source = this.source(table, row);
    const column = table.columns.find(({ holds }) => holds.kind === 'rate')!;
    const at = { sheet: table.sheet, row, col: column.col };
    const rate = this.figure(at, role, column.heading);
    this.roles.push({ role, at: { ...at, col: table.columns[0]!.col }, rate: at, ...source });
    if (!rate) return;
    const perText = this.words(table, row, 'per');
    const per =
      (perText === '' ? perOfHeading(column.heading) : /half/i.test(perText) ? 'half-day' : perOfHeading(perText)) ?? 'day';
    const vatText = this.words(table, row, 'vat') || column.heading;
    const vat = /plus/i.test(vatText) ? 'plus' : /incl?|gross/i.test(vatText) ? 'including' : /excl?|net\b/i.test(vatText) ? 'excluding' : undefined; // prettier-ignore
    this.times.push({
      role,
      rate: rate.value,
      per,
      currency: this.figures.amount(at)?.currency ?? 'GBP',
      ...(vat && { vat }),
      ...source,
      ...(rate.number && { at }),
    });
  }

  /** A figure above 0; one typed as text is used and told. */
  private figure(at: CellRef, name: string, column: string): { readonly value: Decimal; readonly number: boolean } | undefined {
    const kind = this.figures.kind(at);
    if (kind === 'blank' || kind === 'nil') return undefined;
    const value = this.figures.amount(at)?.value;
    if (kind !== 'number') this.texts.push({ name, column, text: this.figures.text(at), at, ...(value && { value }) });
    return value?.gt(0) ? { value, number: kind === 'number' } : undefined;
  }

  private words(table: CardTable, row: number, kind: string): string {
    const column = table.columns.find(({ holds }) => holds.kind === kind);
    return column ? this.figures.text({ sheet: table.sheet, row, col: column.col }) : '';
  }

  private source(table: CardTable, row: number): Omit<RateSource, 'at'> {
    const status = this.words(table, row, 'status').toLowerCase();
    const known: RateStatus | undefined = status.startsWith('agreed')
      ? 'agreed'
      : /^(?:assum|estimat)/.test(status)
        ? 'assumed'
        : undefined;
    const source = this.words(table, row, 'source') || this.words(table, row, 'basis');
    const dated = table.columns.find(({ holds }) => holds.kind === 'date');
    const value = dated && valueAt(this.snapshot.sheets[table.sheet]!, row, dated.col);
    const on = typeof value === 'number' || typeof value === 'string' ? readDay(value, this.snapshot.date1904) : undefined;
    return { ...(known && { status: known }), ...(source !== '' && { source }), ...(on && { on }) };
  }
}
