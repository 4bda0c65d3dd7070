import type { CellValue, Sheet, Snapshot } from '../core';
import { breathe, type Breath } from '../hosts/breath';

/**
 * A workbook on its way to the engine: figures in one list, texts joined into a few long ones. Cloned cell by cell, a large workbook
 * would hold the pane for most of a second; so it goes in blocks of memory, packed a piece at a time.
 */
export interface PackedSnapshot extends Omit<Snapshot, 'sheets'> {
  readonly sheets: readonly PackedSheet[];
}

interface PackedSheet extends Omit<Sheet, 'values' | 'formulas'> {
  /** The number, or for text its length, cell by cell. */
  readonly figures: Float64Array;
  readonly kinds: Uint8Array;
  readonly texts: readonly string[];
  /** Cells that hold a formula, and the lengths of their texts. */
  readonly formulaCells: Int32Array;
  readonly formulaLengths: Int32Array;
  readonly formulaTexts: readonly string[];
}

const NUMBER = 0;
const TEXT = 1;
const TRUE = 2;
const FALSE = 3;
const ERROR = 4;

/** Cells packed before the pane may answer in between: some milliseconds of work. */
const PIECE = 20_000;

export async function packSnapshot(snapshot: Snapshot, breath: Breath = breathe): Promise<PackedSnapshot> {
  const sheets: PackedSheet[] = [];
  for (const sheet of snapshot.sheets) sheets.push(await packSheet(sheet, breath));
  return { ...snapshot, sheets };
}

async function packSheet({ values, formulas, ...rest }: Sheet, breath: Breath): Promise<PackedSheet> {
  const figures = new Float64Array(values.length);
  const kinds = new Uint8Array(values.length);
  const texts: string[] = [];
  for (let from = 0; from < values.length; from += PIECE) {
    if (from > 0) await breath();
    const words: string[] = [];
    const to = Math.min(values.length, from + PIECE);
    for (let i = from; i < to; i++) {
      const value = values[i]!;
      if (typeof value === 'number') figures[i] = value;
      else if (typeof value === 'boolean') kinds[i] = value ? TRUE : FALSE;
      else {
        const text = typeof value === 'string' ? value : value.error;
        kinds[i] = typeof value === 'string' ? TEXT : ERROR;
        figures[i] = text.length;
        words.push(text);
      }
    }
    texts.push(words.join(''));
  }
  const formulaCells = new Int32Array(formulas.size);
  const formulaLengths = new Int32Array(formulas.size);
  const formulaTexts: string[] = [];
  let words: string[] = [];
  let i = 0;
  for (const [cell, formula] of formulas) {
    formulaCells[i] = cell;
    formulaLengths[i] = formula.length;
    words.push(formula);
    if (++i % PIECE === 0) {
      formulaTexts.push(words.join(''));
      words = [];
      await breath();
    }
  }
  formulaTexts.push(words.join(''));
  return { ...rest, figures, kinds, texts, formulaCells, formulaLengths, formulaTexts };
}

export function unpackSnapshot(packed: PackedSnapshot): Snapshot {
  return { ...packed, sheets: packed.sheets.map(unpackSheet) };
}

function unpackSheet({ figures, kinds, texts, formulaCells, formulaLengths, formulaTexts, ...rest }: PackedSheet): Sheet {
  const values: CellValue[] = [];
  const word = cutter(texts);
  for (let i = 0; i < figures.length; i++) {
    const kind = kinds[i]!;
    if (kind === NUMBER) values.push(figures[i]!);
    else if (kind === TEXT) values.push(word(figures[i]!));
    else if (kind === ERROR) values.push({ error: word(figures[i]!) });
    else values.push(kind === TRUE);
  }
  const formulas = new Map<number, string>();
  const formula = cutter(formulaTexts);
  formulaCells.forEach((cell, i) => formulas.set(cell, formula(formulaLengths[i]!)));
  return { ...rest, values, formulas };
}

/** Cuts the next text of that length off; none reaches from one piece into the next. */
function cutter(texts: readonly string[]): (length: number) => string {
  let piece = 0;
  let at = 0;
  return (length) => {
    while (length > 0 && at >= texts[piece]!.length) {
      piece++;
      at = 0;
    }
    const text = length === 0 ? '' : texts[piece]!.slice(at, at + length);
    at += length;
    return text;
  };
}
