import type { Snapshot } from '../src/core/model/snapshot';
import type { Random } from './bid-words';

/** A cell of a made bid: its figure, and how it is printed. */
export interface Made {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  value: number | string;
  readonly money: boolean;
}

/** What a fault may be planted in: a total and the cells it adds, as indexes of `cells`. `parts` is what its formula takes. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** A line costed in words: its amount is days × rate, and its words say so. */
export interface Costed {
  readonly words: number;
  readonly amount: number;
  readonly days: number;
  readonly rate: number;
}

export interface MadeBid {
  readonly layout: string;
  /** Totals are formulas. */
  readonly live: boolean;
  readonly sheets: string[];
  readonly cells: Made[];
  readonly sums: Sum[];
  readonly costed: Costed[];
  readonly tables: {
    readonly sheet: number;
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
  }[];
  /** A real workbook: `cells` are the figures of it that faults may touch. */
  readonly source?: Snapshot;
}

export type Layout = readonly [string, (r: Random, pen: Pen) => void];

/** Writes a bid cell by cell; figures and sums answer with the index of their cell. */
export interface Pen {
  /** Goes to a new sheet. */
  sheet(name: string): void;
  text(row: number, col: number, words: string): number;
  figure(row: number, col: number, value: number, money?: boolean): number;
  sum(row: number, col: number, parts: readonly number[]): number;
  /** The same total, added the other way. */
  again(total: number, parts: readonly number[]): void;
  costed(words: number, amount: number, days: number, rate: number): void;
  /** An Excel table over this box of the sheet, header and totals row included. */
  table(top: number, left: number, bottom: number, right: number): void;
}

export function penFor(bid: MadeBid): Pen {
  const here = (): number => Math.max(0, bid.sheets.length - 1);
  const add = (row: number, col: number, value: number | string, money: boolean): number =>
    bid.cells.push({ sheet: here(), row, col, value, money }) - 1;
  const valueOf = (part: number): number => bid.cells[part]!.value as number;
  return {
    sheet: (name) => void bid.sheets.push(name),
    text: (row, col, words) => add(row, col, words, false),
    figure: (row, col, value, money = true) => add(row, col, value, money),
    sum(row, col, parts) {
      const total = add(
        row,
        col,
        parts.reduce((all, part) => all + valueOf(part), 0),
        true,
      );
      bid.sums.push({ total, parts });
      return total;
    },
    again: (total, parts) => void bid.sums.push({ total, parts }),
    costed: (words, cell, days, rate) => void bid.costed.push({ words, amount: cell, days, rate }),
    table: (top, left, bottom, right) => void bid.tables.push({ sheet: here(), top, left, bottom, right }),
  };
}
