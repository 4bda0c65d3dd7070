import type { Box } from '../core';
import { boxOf } from './a1';
import { shiftFormula, shownFormula } from './formula-shift';
import type { CellToken } from './sheet-walk';
import { ascii, cellText, xmlText } from './xml-text';

const ATTRIBUTE = /\s(t|ref|si|r1|r2)\s*=\s*["']([^"']*)["']/g;

/** Writes out the formula of each cell of one sheet part: shared ones moved to their cell, array ones at each of their cells. */
export interface Formulas {
  /** Learns a shared master before its turn, for sheets out of order. */
  foresee(cell: CellToken): void;
  /** Cells must come in reading order. `unknown` where a shared formula's master has not been seen. */
  of(cell: CellToken): string | undefined | typeof unknown;
}

export const unknown = Symbol('shared formula without its master');

interface Master {
  readonly row: number;
  readonly col: number;
  readonly text: string;
}

/** What the `<f>` tag of a cell says: its type, the cells it speaks for, its number. */
export function formulaAttributes(bytes: Uint8Array, cell: CellToken): Map<string, string> {
  const tag = ascii(bytes, cell.formulaTag, cell.formulaStart);
  const found = new Map<string, string>();
  for (const [, name, value] of tag.matchAll(ATTRIBUTE)) found.set(name!, value!);
  return found;
}

export function formulaReader(bytes: Uint8Array): Formulas {
  const masters = new Map<string, Master>();
  let blocks: { box: Box; text: string }[] = [];
  const textOf = (cell: CellToken): string => shownFormula(cellText(xmlText(bytes, cell.formulaStart, cell.formulaEnd)));
  const attributesOf = (cell: CellToken): Map<string, string> => formulaAttributes(bytes, cell);
  const spread = (cell: CellToken, ref: string | undefined, text: string): void => {
    const box = ref === undefined ? undefined : boxOf(ref);
    if (box && (box.bottom > cell.row || box.right > cell.col)) blocks.push({ box, text });
  };
  const inherited = (cell: CellToken): string | undefined => {
    if (blocks.some(({ box }) => box.bottom < cell.row)) blocks = blocks.filter(({ box }) => box.bottom >= cell.row);
    return blocks.find(({ box }) => cell.row >= box.top && cell.col >= box.left && cell.col <= box.right)?.text;
  };
  return {
    foresee(cell) {
      if (cell.formulaTag < 0 || cell.formulaEnd <= cell.formulaStart) return;
      const attributes = attributesOf(cell);
      const si = attributes.get('si');
      if (attributes.get('t') === 'shared' && si !== undefined && !masters.has(si)) {
        masters.set(si, { row: cell.row, col: cell.col, text: textOf(cell) });
      }
    },
    of(cell) {
      if (cell.formulaTag < 0) return blocks.length > 0 ? inherited(cell) : undefined;
      const text = textOf(cell);
      // "<f>" has no attributes.
      if (bytes[cell.formulaStart - 2] === 102) return text === '' ? undefined : text;
      const attributes = attributesOf(cell);
      const type = attributes.get('t');
      if (type === 'shared') {
        const si = attributes.get('si') ?? '';
        if (text !== '') {
          masters.set(si, { row: cell.row, col: cell.col, text });
          return text;
        }
        const master = masters.get(si);
        return master ? shiftFormula(master.text, cell.row - master.row, cell.col - master.col) : unknown;
      }
      if (type === 'dataTable') {
        const table = `TABLE(${[attributes.get('r1'), attributes.get('r2')].filter((input) => input !== undefined).join(',')})`;
        spread(cell, attributes.get('ref'), table);
        return table;
      }
      if (text === '') return undefined;
      if (type === 'array') spread(cell, attributes.get('ref'), text);
      return text;
    },
  };
}
