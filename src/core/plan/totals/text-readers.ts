import { keyOf, type CellRef } from '../../model/place';
import type { Snapshot } from '../../model/snapshot';
import { readFormula } from '../../read/formulas/formula';
import { sumTerms, takes } from '../../read/formulas/sum-terms';
import { placesRead } from './circles';

interface Reader {
  readonly at: CellRef;
  /** Whether the figure of the formula changes when words in this cell become a number. */
  changes(cell: CellRef): boolean;
}

/**
 * The first live formula whose figure would change if the amount kept as words in a cell became a number: a SUM passes over words, and what
 * else a formula does with them cannot be told. A + works with the figure in words already.
 */
export function changedReader(snapshot: Snapshot): (at: CellRef) => CellRef | undefined {
  const readers: Reader[] = [];
  snapshot.sheets.forEach((sheet, index) => {
    if (sheet.formulas.size === 0) return;
    for (let r = 0; r < sheet.rows.length; r++) {
      for (let i = sheet.starts[r]!; i < sheet.starts[r + 1]!; i++) {
        const text = sheet.formulas.get(i);
        if (text === undefined) continue;
        readers.push(readerOf(text, { sheet: index, row: sheet.rows[r]!, col: sheet.cols[i]! }, snapshot));
      }
    }
  });
  const known = new Map<string, CellRef | undefined>();
  return (at) => {
    const key = keyOf(at);
    if (!known.has(key)) known.set(key, readers.find((reader) => reader.changes(at))?.at);
    return known.get(key);
  };
}

function readerOf(text: string, at: CellRef, snapshot: Snapshot): Reader {
  const formula = readFormula(text);
  const terms = formula && sumTerms(formula, { snapshot, ...at });
  if (terms)
    return {
      at,
      changes: ({ sheet, row, col }) => terms.some((term) => term.via === 'sum' && takes(term, sheet, row, col)),
    };
  const places = placesRead(at, snapshot);
  return {
    at,
    changes: ({ sheet, row, col }) =>
      places.some(
        (place) =>
          place.sheet === sheet &&
          row >= place.box.top &&
          row <= place.box.bottom &&
          col >= place.box.left &&
          col <= place.box.right,
      ),
  };
}
