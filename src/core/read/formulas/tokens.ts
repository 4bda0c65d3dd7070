export type TokenKind =
  | 'number'
  | 'text'
  | 'error'
  /** `B4`, `$A:$C`, `3:7`: the words of a reference without its sheet. */
  | 'cells'
  /** The sheet before an exclamation mark, quotes and mark taken off. */
  | 'sheet'
  | 'name'
  /** A name with its opening bracket. */
  | 'call'
  /** `[@Amount]` with the brackets off. */
  | 'brackets'
  | 'operator';

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** White space stood before it: between two references that is Excel's intersection. */
  readonly spaced: boolean;
}

const sheetPrefix = /'((?:[^']|'')+)'!|((?:\[[^[\]]+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?|\[[^[\]]+\])!/uy;
const errorValue =
  /#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|GETTING_DATA)/iy;
const band = /(?:\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/uy;
const corner = /\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}_.(])/uy;
const numeral = /(?:\d+\.?\d*|\.\d+)(?:[Ee][+-]?\d+)?/y;
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const operator = /<=|>=|<>|[-+*/^&=<>:,;(){}%@#]/y;
const space = /\s+/y;

/** The words of a formula, or undefined where it is not one. */
export function readTokens(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    const spaced = match(space) !== null;
    if (at >= text.length) break;
    const add = (kind: TokenKind, words: string): void => void tokens.push({ kind, text: words, spaced });
    if (text[at] === '"') {
      const end = closingQuote(text, at);
      if (end < 0) return undefined;
      add('text', text.slice(at + 1, end).replace(/""/g, '"'));
      at = end + 1;
      continue;
    }
    let found = match(sheetPrefix);
    if (found) {
      add('sheet', (found[1] ?? found[2]!).replace(/''/g, "'"));
      continue;
    }
    if (text[at] === '[') {
      const end = closingBracket(text, at);
      if (end < 0) return undefined;
      add('brackets', text.slice(at + 1, end));
      at = end + 1;
      continue;
    }
    found = match(errorValue);
    if (found) {
      add('error', found[0].toUpperCase());
      continue;
    }
    found = match(band) ?? match(corner);
    if (found) {
      add('cells', found[0]);
      continue;
    }
    found = match(numeral);
    if (found) {
      add('number', found[0]);
      continue;
    }
    found = match(word);
    if (found) {
      if (text[at] === '(') {
        at++;
        add('call', found[0].toUpperCase().replace(/^(?:_XLFN\.|_XLWS\.|_XLUDF\.)+/, ''));
      } else add('name', found[0]);
      continue;
    }
    found = match(operator);
    if (!found) return undefined;
    add('operator', found[0]);
  }
  return tokens;
}

function closingQuote(text: string, from: number): number {
  for (let i = from + 1; i < text.length; i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] === '"') i++;
    else return i;
  }
  return -1;
}

function closingBracket(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const letter = text[i];
    if (letter === "'") i++;
    else if (letter === '[') depth++;
    else if (letter === ']' && --depth === 0) return i;
  }
  return -1;
}
