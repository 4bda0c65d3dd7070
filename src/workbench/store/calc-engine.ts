/** A cell as the calculation sees it: a constant, or a formula as English A1 text without its equals sign and without table references. */
export type CalcContent = { readonly formula: string } | { readonly value: string | number | boolean };

/** An error value is a text such as "#DIV/0!" in `error`. */
export type CalcValue = string | number | boolean | { readonly error: string };

export interface CalcSheet {
  readonly name: string;
  readonly cells: Iterable<{ readonly row: number; readonly col: number; readonly content: CalcContent }>;
}

export interface CalcName {
  readonly name: string;
  readonly refersTo: string;
  /** Index of the sheet it is local to. */
  readonly sheet?: number;
}

export interface CalcBook {
  readonly sheets: readonly CalcSheet[];
  readonly names: readonly CalcName[];
}

/** `value` is undefined where the engine cannot compute the formula: the cell keeps what it shows. */
export interface CalcResult {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly value: CalcValue | undefined;
  /** A cell that a formula elsewhere fills. */
  readonly spilled: boolean;
}

/** Computes formulas. The store keeps the truth: the engine is given the whole book again whenever its structure changes. */
export interface CalcEngine {
  load(book: CalcBook): void;
  /** A blank cell is the constant "". */
  write(sheet: number, row: number, col: number, content: CalcContent): void;
  /** Brings everything up to date and tells the value of every formula and of the cells they fill. */
  calculate(): readonly CalcResult[];
}

/** Computes nothing: formulas keep the values that the file has for them, new ones show 0. */
export const nullEngine: CalcEngine = {
  load() {},
  write() {},
  calculate: () => [],
};
