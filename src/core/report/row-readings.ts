import type { Bid } from '../model/bid';
import type { Anchor } from '../model/correction';
import { decimal } from '../model/decimal';
import { area } from '../model/place';
import type { Cast } from '../model/relation';
import type { RowKind, Table } from '../model/table';
import { rowAnchor } from '../read/anchors';
import { castValue, holds } from '../read/cast-value';
import type { Atlas } from './atlas';
import { exactSum } from './exact-sum';
import { amountText, gapText } from './figures-in-words';
import { printable } from './printable';
import type { ReportPlace, Shown } from './report';

/** One row of a table: what it was read as and why, and for a total what it adds. */
export interface RowReading {
  readonly anchor: Anchor;
  readonly label: string;
  readonly at: ReportPlace;
  readonly kind: RowKind;
  readonly because: string;
  /** The heading it stands under. */
  readonly section?: string;
  readonly adds?: AddedRows;
}

/** What a total was read as the sum of, against what it says. */
interface AddedRows {
  /** Sheet rows, from zero, of the lines that are added; of other totals where those are. */
  readonly rows: readonly number[];
  readonly because: string;
  readonly columns: readonly ComparedColumn[];
}

/** What is added in one column, what the row says there, and what it is off by. */
export interface ComparedColumn {
  readonly heading: string;
  readonly ticked: Shown;
  readonly says: Shown;
  readonly difference: Shown;
  readonly agrees: boolean;
}

export function tellRows(table: Table, bid: Bid, atlas: Atlas): RowReading[] {
  const casts = new Map<number, Cast[]>();
  for (const cast of bid.casts)
    if (cast.table === table.id && cast.direction === 'down' && cast.kind === 'sum' && cast.rates === undefined)
      casts.set(cast.target, [...(casts.get(cast.target) ?? []), cast]);
  return table.rows.map((row): RowReading => {
    const section = row.section === undefined ? undefined : table.rows[row.section]?.label;
    const adds = addedBy(casts.get(row.figures) ?? [], table, bid, atlas);
    return {
      anchor: rowAnchor(table, row, bid.snapshot),
      label: printable(row.label),
      at: atlas.reportPlace(area(table.sheet, row.rows.first, table.box.left, row.rows.last, table.box.right)),
      kind: row.kind,
      because: row.because,
      ...(section && { section: printable(section) }),
      ...(adds && { adds }),
    };
  });
}

function addedBy(casts: readonly Cast[], table: Table, bid: Bid, atlas: Atlas): AddedRows | undefined {
  if (casts.length === 0) return undefined;
  const main = casts.reduce((a, b) => (b.lines.length > a.lines.length ? b : a));
  const starts = new Map(table.rows.map((row) => [row.figures, row.rows.first]));
  const columns = casts.flatMap((cast) => cast.lines.map((col) => ({ col, shown: compareColumn(cast, col, table, bid, atlas) })));
  columns.sort((a, b) => a.col - b.col);
  return {
    rows: main.parts.map((part) => starts.get(part) ?? part),
    because: main.because,
    columns: columns.flatMap(({ shown }) => shown ?? []),
  };
}

function compareColumn(cast: Cast, col: number, table: Table, bid: Bid, atlas: Atlas): ComparedColumn | undefined {
  const column = table.columns.find((other) => other.col === col);
  const value = castValue(cast, col, bid.figures);
  if (!column || !value) return undefined;
  const adding = exactSum();
  for (const row of cast.parts) {
    const part = bid.figures.value({ sheet: table.sheet, row, col });
    if (!Number.isNaN(part)) adding.add(part);
  }
  const expected = adding.total();
  const found = bid.figures.amount({ sheet: table.sheet, row: cast.target, col })?.value ?? decimal(0);
  const unit = column.unit ?? 'money';
  const shown = (figure: typeof found, words: typeof amountText): Shown => ({
    text: words(figure, unit, column.currency, atlas.voice),
    value: figure.toFixed(),
    unit,
  });
  return {
    heading: printable(column.heading),
    ticked: shown(expected, amountText),
    says: shown(found, amountText),
    difference: shown(found.minus(expected), gapText),
    agrees: holds(value),
  };
}
