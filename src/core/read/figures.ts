import type { Amount, CellKind, Currency } from '../model/amount';
import type { Figures } from '../model/bid';
import { decimal, type Decimal } from '../model/decimal';
import type { Box, CellRef } from '../model/place';
import { cellIndex, type Sheet, type Snapshot } from '../model/snapshot';
import { cleanText } from './clean-text';
import { readFormat, shownText, type FormatReading } from './number-format';
import { readPlain, type PlainFigure } from './plain-figure';
import { KIND, newMemo, readOnce, readSheetFigures, type Memo, type SheetFigures } from './sheet-figures';

const kinds: readonly CellKind[] = ['blank', 'number', 'text-amount', 'nil', 'withheld', 'date', 'text', 'boolean', 'error'];

interface Packed {
  readonly snapshot: Snapshot;
  readonly sheets: readonly SheetFigures[];
  readonly formats: readonly FormatReading[];
}

/** The packed arrays behind figures that `readFigures` made, for `figureGrid`. */
const packs = new WeakMap<Figures, Packed>();

/** How every used cell reads as a figure. Amounts and shown texts are made when asked; the rest is packed. */
export function readFigures(snapshot: Snapshot): Figures {
  const formats = snapshot.formats.map(readFormat);
  if (formats.length === 0) formats.push(readFormat('General'));
  const memo = newMemo();
  const sheets = snapshot.sheets.map((sheet) => readSheetFigures(sheet, formats, memo));
  const at = (ref: CellRef): number => {
    const sheet = snapshot.sheets[ref.sheet];
    return sheet ? cellIndex(sheet, ref.row, ref.col) : -1;
  };
  /** Words and dates as shown, by cell, once they were asked for. */
  const texts = snapshot.sheets.map(({ values }) => new Array<string | undefined>(values.length));
  const figures: Figures = {
    kind(ref) {
      const i = at(ref);
      return i < 0 ? 'blank' : kinds[sheets[ref.sheet]!.kind[i]!]!;
    },
    value(ref) {
      const i = at(ref);
      return i < 0 ? NaN : sheets[ref.sheet]!.value[i]!;
    },
    half(ref) {
      const i = at(ref);
      return i < 0 ? 0 : sheets[ref.sheet]!.half[i]!;
    },
    amount(ref) {
      const i = at(ref);
      if (i < 0) return undefined;
      const sheet = snapshot.sheets[ref.sheet]!;
      const read = sheets[ref.sheet]!;
      if (read.kind[i] === KIND.textAmount) return textAmount(sheet, i, read, memo);
      return read.kind[i] === KIND.number
        ? numberAmount(sheet.values[i] as number, read.half[i]!, formats[sheet.formats[i]!] ?? formats[0]!)
        : undefined;
    },
    text(ref) {
      const i = at(ref);
      if (i < 0 || sheets[ref.sheet]!.kind[i] === KIND.blank) return '';
      const known = texts[ref.sheet]![i];
      if (known !== undefined) return known;
      const sheet = snapshot.sheets[ref.sheet]!;
      const value = sheet.values[i]!;
      if (typeof value === 'string') return (texts[ref.sheet]![i] = cleanText(value));
      if (typeof value === 'number' && sheets[ref.sheet]!.kind[i] !== KIND.date)
        return shownText(value, (formats[sheet.formats[i]!] ?? formats[0]!).code, snapshot.date1904);
      return (texts[ref.sheet]![i] = shownText(value, (formats[sheet.formats[i]!] ?? formats[0]!).code, snapshot.date1904));
    },
  };
  packs.set(figures, { snapshot, sheets, formats });
  return figures;
}

/**
 * A cell's money in pence, exactly and without an Amount being made: 0 where it holds no figure or a percentage, undefined where only
 * its Amount can say (a figure typed as text, a part of a penny, figures that are not packed).
 */
export function penceOf(figures: Figures, { sheet, row, col }: CellRef): number | undefined {
  const pack = packs.get(figures);
  const cells = pack?.snapshot.sheets[sheet];
  if (!pack || !cells) return undefined;
  const i = cellIndex(cells, row, col);
  if (i < 0) return 0;
  const read = pack.sheets[sheet]!;
  if (read.kind[i] !== KIND.number) return read.kind[i] === KIND.textAmount ? undefined : 0;
  if ((pack.formats[cells.formats[i]!] ?? pack.formats[0]!).unit === 'percent') return 0;
  const value = read.value[i]!;
  const pence = Math.round(value * 100);
  return pence / 100 === value && Math.abs(pence) < 1e13 ? pence : undefined;
}

/** The currency that a figure shows, percentages left out. A number cell is asked by its format alone: there may be very many. */
export function currencyAt(figures: Figures, at: CellRef): Currency | undefined {
  const pack = packs.get(figures);
  const cells = pack?.snapshot.sheets[at.sheet];
  const i = cells ? cellIndex(cells, at.row, at.col) : -1;
  const packed = pack && i >= 0 && pack.sheets[at.sheet]!.kind[i] === KIND.number;
  const look = packed ? (pack.formats[cells!.formats[i]!] ?? pack.formats[0]!) : figures.amount(at);
  return look && look.unit !== 'percent' ? look.currency : undefined;
}

const plain: PlainFigure = { value: 0, half: 0, english: false, ambiguous: false };
const halves = new Map<number, Decimal>();

function halfOf(half: number): Decimal {
  let known = halves.get(half);
  if (!known) {
    known = decimal(half);
    if (halves.size < 500) halves.set(half, known);
  }
  return known;
}

function textAmount(sheet: Sheet, i: number, read: SheetFigures, memo: Memo): Amount | undefined {
  const text = sheet.values[i] as string;
  const continental = read.continental.has(sheet.cols[i]!);
  if (!continental && readPlain(text, plain)) {
    const pounds = text.includes('£');
    return {
      value: decimal(plain.value),
      half: halfOf(plain.half),
      unit: pounds ? 'money' : 'number',
      ...(pounds && { currency: 'GBP' }),
      text,
    };
  }
  const reading = readOnce(text, continental ? 'continental' : 'english', memo);
  return reading.kind === 'amount' ? reading.amount : undefined;
}

function numberAmount(value: number, half: number, format: FormatReading): Amount {
  return {
    value: decimal(value),
    half: halfOf(half),
    unit: format.unit,
    ...(format.currency && { currency: format.currency }),
    // Made when asked: a table has far more figures than a report shows.
    get text() {
      return shownText(value, format.code);
    },
  };
}

/** The figures of a box, dense and row by row, for the relation finder; kinds are the codes of `KIND`. */
export interface DenseFigures {
  readonly height: number;
  readonly width: number;
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly half: Float64Array;
}

export function figureGrid(figures: Figures, sheet: number, box: Box): DenseFigures {
  const height = box.bottom - box.top + 1;
  const width = box.right - box.left + 1;
  const grid: DenseFigures = {
    height,
    width,
    kind: new Uint8Array(height * width),
    value: new Float64Array(height * width).fill(NaN),
    half: new Float64Array(height * width),
  };
  const pack = packs.get(figures);
  const cells = pack?.snapshot.sheets[sheet];
  if (!pack || !cells) fillByCell(figures, sheet, box, grid);
  else fillPacked(cells, pack.sheets[sheet]!, box, grid);
  return grid;
}

function fillPacked(sheet: Sheet, read: SheetFigures, box: Box, grid: DenseFigures): void {
  for (let at = 0; at < sheet.rows.length && sheet.rows[at]! <= box.bottom; at++) {
    const row = sheet.rows[at]!;
    if (row < box.top) continue;
    const line = (row - box.top) * grid.width - box.left;
    for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
      const col = sheet.cols[i]!;
      if (col < box.left || col > box.right) continue;
      grid.kind[line + col] = read.kind[i]!;
      grid.value[line + col] = read.value[i]!;
      grid.half[line + col] = read.half[i]!;
    }
  }
}

function fillByCell(figures: Figures, sheet: number, box: Box, grid: DenseFigures): void {
  for (let at = 0; at < grid.kind.length; at++) {
    const ref = { sheet, row: box.top + Math.floor(at / grid.width), col: box.left + (at % grid.width) };
    grid.kind[at] = kinds.indexOf(figures.kind(ref));
    grid.value[at] = figures.value(ref);
    grid.half[at] = figures.half(ref);
  }
}
