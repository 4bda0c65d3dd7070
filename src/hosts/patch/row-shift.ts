import { cellsText, type Box } from '../../core';
import { adjustReferences, moveBox, type Shift } from '../adjust-references';
import { boxOf } from '../a1';

/** One row put in or taken out of a sheet, and what becomes of addresses and formulas by it. */
export class RowShift {
  /** References that would lose all they point at, so that taking the row out would break them. */
  lost = 0;
  readonly shift: Shift;

  constructor(
    /** Name of the sheet. */
    readonly sheet: string,
    readonly at: number,
    readonly count: 1 | -1,
    /** Row whose look a new one has, numbered before it goes in. */
    readonly like: number,
  ) {
    this.shift = { axis: 'rows', at, count };
  }

  /** A formula that stands on a sheet; `own`: whether that is the one that changes. */
  formula(text: string, own: boolean, fixedOnly = false): string {
    const name = this.sheet.toLowerCase();
    const here = (sheet: string | undefined): boolean => (sheet === undefined ? own : sheet.toLowerCase() === name);
    const next = adjustReferences(text, this.shift, here, fixedOnly);
    if (next !== text) this.lost += Math.max(0, next.split('#REF!').length - text.split('#REF!').length);
    return next;
  }

  /** Undefined for the row that goes. */
  row(row: number): number | undefined {
    if (row < this.at) return row;
    return this.count < 0 && row === this.at ? undefined : row + this.count;
  }

  box(box: Box): Box | undefined {
    return moveBox(box, this.shift);
  }

  /** The address of cells; as written where nothing moves, or where it is none. */
  address(text: string): string {
    const box = boxOf(text);
    if (!box) return text;
    const next = this.box(box);
    if (!next) {
      this.lost++;
      return text;
    }
    return next.top === box.top && next.bottom === box.bottom ? text : cellsText(next);
  }

  /** Addresses with blanks between them. `dressed`: what holds for the row that a new one looks like holds for the new one too. */
  addresses(text: string, dressed: boolean): string {
    const words = text.trim().split(/\s+/);
    const next = words.map((word) => {
      const box = boxOf(word);
      const covers = box !== undefined && this.like >= box.top && this.like <= box.bottom;
      const moved = box && this.box(box);
      if (!dressed || this.count < 0 || !covers || !moved || (this.at >= moved.top && this.at <= moved.bottom)) {
        return this.address(word);
      }
      // A rule's formulas are told from its first cell, so it can only grow downwards.
      if (moved.bottom >= this.at) return this.address(word);
      if (moved.bottom === this.at - 1) return cellsText({ ...moved, bottom: this.at });
      return `${this.address(word)} ${cellsText({ ...moved, top: this.at, bottom: this.at })}`;
    });
    return next.join(' ') === words.join(' ') ? text : next.join(' ');
  }

  /** First and last row of something drawn over the cells, whose end may be the very edge of a row. */
  anchor(from: number, to: number, toOffset: number): { from: number; to: number } {
    const move = (row: number): number => this.row(row) ?? row;
    if (this.count > 0 && from < this.at && to === this.at && toOffset === 0) return { from, to };
    return { from: move(from), to: move(to) };
  }
}
