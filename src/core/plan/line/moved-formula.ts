/** A reference to cells of one sheet as a formula writes it, rows counting from zero. */
interface Mention {
  /** The sheet as written, quotes off; undefined for the formula's own. */
  readonly sheet?: string;
  readonly first: number;
  readonly last: number;
  /** One cell, not a range. */
  readonly single: boolean;
  readonly cols: { readonly left: number; readonly right: number };
}

/** How a range is to take the row that is put in, where Excel does not widen it by itself. */
export type Widening = 'down' | 'up' | undefined;

const piece =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!(?=\$?[A-Za-z]{1,3}\$?\d|\$?\d+:)|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])(?::(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(]))?|(?<![\p{L}\p{N}_.$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.])|\[[^\]]*\]/gu;

/**
 * The formula as it reads once a row is put in before `row` of the sheet: references below move down as Excel moves them, and the ranges
 * that `widen` names take the new row as well. `text` is English A1 without its equals sign; words in quotes and names stay as they are.
 */
export function movedFormula(
  text: string,
  ownSheet: string,
  target: { readonly sheet: string; readonly row: number },
  widen: (mention: Mention) => Widening = () => undefined,
): string {
  let sheet: string | undefined;
  return text.replace(piece, (whole: string, ...groups: (string | undefined)[]) => {
    const [quoted, plain, fixedA, colA, rowFixA, rowA, fixedB, colB, rowFixB, rowB, bandFixA, bandA, bandFixB, bandB] = groups;
    if (quoted !== undefined || plain !== undefined) {
      sheet = (quoted ?? plain)!.replace(/''/g, "'");
      return whole;
    }
    const on = sheet ?? ownSheet;
    const named = sheet;
    sheet = undefined;
    if (whole.startsWith('"') || whole.startsWith('[') || on.toLowerCase() !== target.sheet.toLowerCase()) return whole;
    const top = Number(rowA ?? bandA) - 1;
    const bottom = rowB !== undefined || bandB !== undefined ? Number(rowB ?? bandB) - 1 : top;
    const swapped = bottom < top;
    let first = Math.min(top, bottom);
    let last = Math.max(top, bottom);
    const single = rowB === undefined && bandB === undefined;
    const cols = { left: colA ? columnOf(colA) : 0, right: colB ? columnOf(colB) : colA ? columnOf(colA) : 16_383 };
    const way = widen({ ...(named !== undefined && { sheet: named }), first, last, single, cols });
    if (first >= target.row) first += way === 'up' ? 0 : 1;
    if (last >= target.row || way === 'down') last += 1;
    const [a, b] = swapped ? [last, first] : [first, last];
    if (bandA !== undefined) return `${bandFixA}${a + 1}:${bandFixB}${b + 1}`;
    const from = `${fixedA}${colA}${rowFixA}${a + 1}`;
    return single && a === b ? from : `${from}:${single ? `${fixedA}${colA}${rowFixA}` : `${fixedB}${colB}${rowFixB}`}${b + 1}`;
  });
}

function columnOf(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A formula filled from one row to another of its own sheet: what is not fixed with $ moves along, what is fixed moves with the row put in. */
export function filledFormula(text: string, by: number, put: number): string {
  let other = false;
  return text.replace(piece, (whole: string, ...groups: (string | undefined)[]) => {
    const [quoted, plain, fixedA, colA, rowFixA, rowA, fixedB, colB, rowFixB, rowB] = groups;
    if (quoted !== undefined || plain !== undefined) {
      other = true;
      return whole;
    }
    const elsewhere = other;
    other = false;
    if (rowA === undefined) return whole;
    const moved = (fixed: string | undefined, row: string): string => {
      if (fixed === '$') return !elsewhere && Number(row) > put ? String(Number(row) + 1) : row;
      return String(Number(row) + by);
    };
    const from = `${fixedA}${colA}${rowFixA}${moved(rowFixA, rowA)}`;
    return rowB === undefined ? from : `${from}:${fixedB}${colB}${rowFixB}${moved(rowFixB, rowB)}`;
  });
}
