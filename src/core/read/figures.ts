import type { Amount, CellKind } from '../model/amount';
import type { Figures } from '../model/bid';
import { decimal, Decimal } from '../model/decimal';
import type { Box, CellRef } from '../model/place';
import { cellIndex, type Sheet, type Snapshot } from '../model/snapshot';
import { readAmount } from './amounts';
import { cleanText } from './clean-text';
import { readFormat, type FormatReading } from './number-format';

/** Codes of cell kinds in packed arrays. */
export const KIND = { blank: 0, number: 1, textAmount: 2, nil: 3, withheld: 4, date: 5, text: 6, boolean: 7, error: 8 } as const;

const kinds: readonly CellKind[] = ['blank', 'number', 'text-amount', 'nil', 'withheld', 'date', 'text', 'boolean', 'error'];

interface SheetFigures {
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly half: Float64Array;
  readonly amounts: Map<number, Amount>;
}

/** Half a unit of the last place of a number shown in General: 27388 → 0.5, 2.5 → 0.05. */
function generalHalf(value: number): number {
  if (Number.isInteger(value)) return 0.5;
  const text = String(Number(value.toPrecision(11)));
  if (text.includes('e')) return 0;
  const point = text.indexOf('.');
  return point < 0 ? 0.5 : 0.5 * 10 ** -(text.length - point - 1);
}

/** How every used cell reads as a figure. Amounts are made when asked; the rest is packed. */
export function readFigures(snapshot: Snapshot): Figures {
  const formats = snapshot.formats.map(readFormat);
  const memo = new Map<string, ReturnType<typeof readAmount>>();
  const read = snapshot.sheets.map((sheet) => readSheetFigures(sheet, formats, memo));
  const at = (ref: CellRef): number => {
    const sheet = snapshot.sheets[ref.sheet];
    return sheet ? cellIndex(sheet, ref.row, ref.col) : -1;
  };
  return {
    kind(ref) {
      const i = at(ref);
      return i < 0 ? 'blank' : kinds[read[ref.sheet]!.kind[i]!]!;
    },
    value(ref) {
      const i = at(ref);
      return i < 0 ? NaN : read[ref.sheet]!.value[i]!;
    },
    half(ref) {
      const i = at(ref);
      return i < 0 ? 0 : read[ref.sheet]!.half[i]!;
    },
    amount(ref) {
      const i = at(ref);
      if (i < 0) return undefined;
      const figures = read[ref.sheet]!;
      if (figures.kind[i] === KIND.textAmount) return figures.amounts.get(i);
      if (figures.kind[i] !== KIND.number) return undefined;
      const sheet = snapshot.sheets[ref.sheet]!;
      const value = sheet.values[i] as number;
      const format = formats[sheet.formats[i]!] ?? formats[0]!;
      return numberAmount(value, figures.half[i]!, format);
    },
    text(ref) {
      const i = at(ref);
      if (i < 0) return '';
      const sheet = snapshot.sheets[ref.sheet]!;
      const value = sheet.values[i]!;
      if (typeof value === 'string') return cleanText(value);
      if (typeof value === 'number') return shown(value, formats[sheet.formats[i]!] ?? formats[0]!);
      return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value.error;
    },
  };
}

function numberAmount(value: number, half: number, format: FormatReading): Amount {
  return {
    value: decimal(value),
    half: decimal(half),
    unit: format.unit,
    ...(format.currency && { currency: format.currency }),
    text: shown(value, format),
  };
}

/** What the reader sees of a number, near enough for a report. */
function shown(value: number, format: FormatReading): string {
  if (format.date) return String(value);
  const exact = decimal(value);
  const scaled = format.percent ? exact.times(100) : format.scale > 0 ? exact.div(new Decimal(10).pow(format.scale)) : exact;
  const text = format.general ? scaled.toString() : scaled.toFixed(format.places);
  const [whole, fraction] = text.split('.');
  const grouped = format.general ? whole! : whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const sign = format.currency === 'GBP' ? '£' : format.currency === 'EUR' ? '€' : format.currency === 'USD' ? '$' : '';
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}${format.percent ? '%' : ''}`;
}

function readSheetFigures(
  sheet: Sheet,
  formats: readonly FormatReading[],
  memo: Map<string, ReturnType<typeof readAmount>>,
): SheetFigures {
  const count = sheet.values.length;
  const kind = new Uint8Array(count);
  const value = new Float64Array(count).fill(NaN);
  const half = new Float64Array(count);
  const amounts = new Map<number, Amount>();
  for (let i = 0; i < count; i++) {
    const raw = sheet.values[i]!;
    if (typeof raw === 'number') {
      const format = formats[sheet.formats[i]!] ?? formats[0]!;
      kind[i] = format.date ? KIND.date : KIND.number;
      if (format.date) continue;
      value[i] = raw;
      half[i] =
        format.general || format.text ? generalHalf(raw) : 0.5 * 10 ** (format.scale - format.places - (format.percent ? 2 : 0));
    } else if (typeof raw === 'string') {
      let reading = memo.get(raw);
      if (!reading) {
        reading = readAmount(raw);
        if (raw.length < 60) memo.set(raw, reading);
      }
      if (reading.kind === 'amount') {
        kind[i] = KIND.textAmount;
        value[i] = reading.amount.value.toNumber();
        half[i] = reading.amount.half.toNumber();
        amounts.set(i, reading.amount);
      } else
        kind[i] =
          reading.kind === 'nil'
            ? cleanText(raw) === ''
              ? KIND.blank
              : KIND.nil
            : reading.kind === 'withheld'
              ? KIND.withheld
              : KIND.text;
    } else kind[i] = typeof raw === 'boolean' ? KIND.boolean : KIND.error;
  }
  return { kind, value, half, amounts };
}

/** The figures of a box, dense and row by row, for the relation finder. */
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
  const kind = new Uint8Array(height * width);
  const value = new Float64Array(height * width).fill(NaN);
  const half = new Float64Array(height * width);
  for (let r = 0; r < height; r++) {
    for (let c = 0; c < width; c++) {
      const ref = { sheet, row: box.top + r, col: box.left + c };
      const at = r * width + c;
      kind[at] = kinds.indexOf(figures.kind(ref));
      value[at] = figures.value(ref);
      half[at] = figures.half(ref);
    }
  }
  return { height, width, kind, value, half };
}
