import { columnOf, LAST_COL, LAST_ROW, lettersOf } from './a1';

// In order: text, quoted sheet name, cell, columns, rows, any other word (names, functions, unquoted sheets) or number.
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\w.(!])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\w.(!$])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\w.(!$])|[\p{L}_\\][\p{L}\p{N}_.\\?]*|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/uy;

/**
 * A shared formula as the cell `down` rows and `across` columns from its master has it: relative references move, those with $
 * stay, and one that leaves the sheet comes in again at the other edge, as in Excel. Text, names and [brackets] are untouched.
 */
export function shiftFormula(formula: string, down: number, across: number): string {
  if (down === 0 && across === 0) return formula;
  const col = (fixed: string, letters: string): string => {
    const at = columnOf(letters.toUpperCase());
    return fixed || at < 0 ? fixed + letters : lettersOf(wrap(at + across, LAST_COL + 1));
  };
  const row = (fixed: string, digits: string): string =>
    fixed ? fixed + digits : String(wrap(Number(digits) - 1 + down, LAST_ROW + 1) + 1);
  let out = '';
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === '[') {
      const end = bracketEnd(formula, at);
      out += formula.slice(at, end);
      at = end;
      continue;
    }
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(formula);
    if (!token) {
      out += formula[at++];
      continue;
    }
    const [whole, c, cell, r, line, c1, from, c2, to, r1, first, r2, last] = token;
    if (cell !== undefined && columnOf(cell.toUpperCase()) >= 0) out += col(c!, cell) + row(r!, line!);
    else if (from !== undefined) out += `${col(c1!, from)}:${col(c2!, to!)}`;
    else if (first !== undefined) out += `${row(r1!, first)}:${row(r2!, last!)}`;
    else out += whole;
    at += whole.length;
  }
  return out;
}

/** Formula text as Excel shows it: without the prefixes that mark functions newer than the file format, and without "=". */
export function shownFormula(formula: string): string {
  const text = formula.startsWith('=') ? formula.slice(1) : formula;
  if (!text.includes('_xl')) return text;
  return text.replace(/"(?:[^"]|"")*"|_xlfn\.(?:_xlws\.|_xludf\.)?|_xlpm\.|_xlws\./g, (found) =>
    found.startsWith('"') ? found : '',
  );
}

function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}

function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (let n = at; n < formula.length; n++) {
    // An apostrophe makes the next character of a column name plain.
    if (formula[n] === "'" && depth > 0) n++;
    else if (formula[n] === '[') depth++;
    else if (formula[n] === ']' && --depth === 0) return n + 1;
  }
  return formula.length;
}
