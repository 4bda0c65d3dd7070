import type { Sheet } from '../model/snapshot';
import type { Separators } from './amount-scan';
import { mayBeAmount, readAmount, type AmountReading } from './amounts';
import { cleanText } from './clean-text';
import { shownHalf, type FormatReading } from './number-format';
import { readPlain, type PlainFigure } from './plain-figure';
import { isContinental, separatorsOf, type Votes } from './separators';

/** Codes of cell kinds in packed arrays. */
export const KIND = { blank: 0, number: 1, textAmount: 2, nil: 3, withheld: 4, date: 5, text: 6, boolean: 7, error: 8 } as const;

/** How the cells of one sheet read, aligned with its cells. */
export interface SheetFigures {
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly half: Float64Array;
  /** Columns whose figures are written 1.234,56. */
  readonly continental: ReadonlySet<number>;
}

/** Readings of texts that occur more than once; bounded, so that a long sheet of words costs no more than its cells. */
export interface Memo {
  readonly english: Map<string, AmountReading>;
  readonly continental: Map<string, AmountReading>;
}

const MEMO_LIMIT = 20_000;
const MEMO_LENGTH = 60;

export function newMemo(): Memo {
  return { english: new Map(), continental: new Map() };
}

export function readOnce(text: string, separators: Separators, memo: Memo): AmountReading {
  const known = memo[separators].get(text);
  if (known) return known;
  const reading = readAmount(text, separators);
  if (text.length <= MEMO_LENGTH && memo[separators].size < MEMO_LIMIT) memo[separators].set(text, reading);
  return reading;
}

/** Figures, evidence and open questions while a sheet is read. */
interface Draft {
  readonly kind: Uint8Array;
  readonly value: Float64Array;
  readonly half: Float64Array;
  readonly english: Uint32Array;
  readonly continental: Uint32Array;
  readonly ambiguous: Uint32Array;
  readonly figures: Uint32Array;
  /** Cells with a mark such as "x" or "*": withheld figures in a column of figures, ticks elsewhere. */
  readonly marks: number[];
}

/** Reads every cell of a sheet in one pass, and a second one over the texts only where figures are written 1.234,56. */
export function readSheetFigures(sheet: Sheet, formats: readonly FormatReading[], memo: Memo): SheetFigures {
  const count = sheet.values.length;
  let width = 0;
  for (let i = 0; i < count; i++) if (sheet.cols[i]! >= width) width = sheet.cols[i]! + 1;
  const draft: Draft = {
    kind: new Uint8Array(count),
    value: new Float64Array(count).fill(NaN),
    half: new Float64Array(count),
    english: new Uint32Array(width),
    continental: new Uint32Array(width),
    ambiguous: new Uint32Array(width),
    figures: new Uint32Array(width),
    marks: [],
  };
  const plain: PlainFigure = { value: 0, half: 0, english: false, ambiguous: false };
  const general = formats[0]!;
  for (let i = 0; i < count; i++) {
    const raw = sheet.values[i]!;
    const col = sheet.cols[i]!;
    if (typeof raw === 'number') {
      const format = formats[sheet.formats[i]!] ?? general;
      if (format.date) {
        draft.kind[i] = KIND.date;
        continue;
      }
      draft.kind[i] = KIND.number;
      draft.value[i] = raw;
      draft.half[i] = Number.isNaN(format.half) ? shownHalf(raw, format) : format.half;
      draft.figures[col]!++;
    } else if (typeof raw === 'string') {
      if (readPlain(raw, plain)) {
        draft.kind[i] = KIND.textAmount;
        draft.value[i] = plain.value;
        draft.half[i] = plain.half;
        draft.figures[col]!++;
        if (plain.english) draft.english[col]!++;
        else if (plain.ambiguous) draft.ambiguous[col]!++;
      } else if (mayBeAmount(raw)) readText(raw, i, col, draft, memo);
      else draft.kind[i] = KIND.text;
    } else draft.kind[i] = typeof raw === 'boolean' ? KIND.boolean : KIND.error;
  }
  for (const i of draft.marks) if (draft.figures[sheet.cols[i]!] === 0) draft.kind[i] = KIND.text;
  const continental = continentalColumns(draft);
  if (continental.size > 0) rereadContinental(sheet, continental, draft, memo);
  blankMerged(sheet, draft);
  return { kind: draft.kind, value: draft.value, half: draft.half, continental };
}

function readText(raw: string, i: number, col: number, draft: Draft, memo: Memo): void {
  const reading = readOnce(raw, 'english', memo);
  put(reading, raw, i, draft);
  if (reading.kind === 'amount') draft.figures[col]!++;
  else if (reading.kind === 'withheld' && raw.trim().length === 1) draft.marks.push(i);
  if (raw.length < 30 && isContinental(raw.replace(/[\u00a0\u202f\u2009]/gu, ' '))) {
    draft.continental[col]!++;
    draft.figures[col]!++;
  }
}

function put(reading: AmountReading, raw: string, i: number, draft: Draft): void {
  if (reading.kind === 'amount') {
    draft.kind[i] = KIND.textAmount;
    draft.value[i] = reading.amount.value.toNumber();
    draft.half[i] = reading.amount.half.toNumber();
    return;
  }
  draft.value[i] = NaN;
  draft.half[i] = 0;
  draft.kind[i] =
    reading.kind === 'withheld'
      ? KIND.withheld
      : reading.kind === 'text'
        ? KIND.text
        : cleanText(raw) === ''
          ? KIND.blank
          : KIND.nil;
}

function continentalColumns(draft: Draft): Set<number> {
  const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0);
  const sheet: Votes = { english: sum(draft.english), continental: sum(draft.continental), ambiguous: sum(draft.ambiguous) };
  const found = new Set<number>();
  if (sheet.continental === 0) return found;
  draft.english.forEach((english, col) => {
    const column = { english, continental: draft.continental[col]!, ambiguous: draft.ambiguous[col]! };
    if (separatorsOf(column, sheet) === 'continental') found.add(col);
  });
  return found;
}

function rereadContinental(sheet: Sheet, columns: ReadonlySet<number>, draft: Draft, memo: Memo): void {
  for (let i = 0; i < sheet.values.length; i++) {
    const raw = sheet.values[i]!;
    if (typeof raw !== 'string' || !columns.has(sheet.cols[i]!) || !mayBeAmount(raw)) continue;
    put(readOnce(raw, 'continental', memo), raw, i, draft);
  }
}

/** A merged area shows its top left cell only; what other cells of it hold is not on the page. */
function blankMerged(sheet: Sheet, draft: Draft): void {
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let at = firstRow(sheet.rows, top); at < sheet.rows.length && sheet.rows[at]! <= bottom; at++) {
      for (let i = sheet.starts[at]!; i < sheet.starts[at + 1]!; i++) {
        const col = sheet.cols[i]!;
        if (col < left || col > right || (col === left && sheet.rows[at] === top)) continue;
        draft.kind[i] = KIND.blank;
        draft.value[i] = NaN;
        draft.half[i] = 0;
      }
    }
  }
}

/** Index of the first used row at or after `row`. */
function firstRow(rows: Int32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
