import { HostError } from './host-errors';

export const LESS = 60;
export const GREATER = 62;
export const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const COLON = 58;

export function broken(): HostError {
  return new HostError('unreadable-part', { detail: 'the text of one of its sheets breaks off or does not fit together' });
}

/** Offset of the next `<` at or after `at`. */
export function nextTag(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  while (at < length && bytes[at] !== LESS) at++;
  if (at >= length) throw broken();
  return at;
}

/** Whether the `<` at `at` starts a comment, CDATA, processing instruction or declaration, and not a tag. */
export function isMarkup(bytes: Uint8Array, at: number): boolean {
  const next = bytes[at + 1];
  return next === BANG || next === QUESTION;
}

/** Offset after the comment, CDATA section or processing instruction at `at`. A DOCTYPE is refused, whatever it says. */
export function skipMarkup(bytes: Uint8Array, at: number): number {
  if (bytes[at + 1] === QUESTION) return after(bytes, at + 2, '?>');
  if (bytes[at + 2] === 45) return after(bytes, at + 4, '-->');
  if (bytes[at + 2] === 91) return after(bytes, at + 9, ']]>');
  throw new HostError('unsafe-xml');
}

/** Offset of the `>` that ends the tag holding `at`; quoted values may hold one of their own. */
export function tagEnd(bytes: Uint8Array, at: number): number {
  const { length } = bytes;
  for (; at < length; at++) {
    const byte = bytes[at];
    if (byte === GREATER) return at;
    if (byte === 34 || byte === 39) {
      at++;
      while (at < length && bytes[at] !== byte) at++;
    }
  }
  throw broken();
}

/** Offset after the name that starts at `at`. */
export function nameEnd(bytes: Uint8Array, at: number): number {
  for (;;) {
    const byte = bytes[at];
    if (byte === undefined) throw broken();
    if (byte <= 32 || byte === GREATER || byte === SLASH || byte === 61) return at;
    at++;
  }
}

/** Whether the name from `start` to `end` is this local name, with or without a prefix. */
export function isNamed(bytes: Uint8Array, start: number, end: number, local: string): boolean {
  const from = end - local.length;
  if (from < start || (from > start && bytes[from - 1] !== COLON)) return false;
  for (let n = 0; n < local.length; n++) if (bytes[from + n] !== local.charCodeAt(n)) return false;
  return true;
}

/** For the element whose start tag's `>` is at `open`: where its content ends (the `<` of its end tag) and where it ends itself. */
export function elementEnd(bytes: Uint8Array, open: number): { content: number; end: number } {
  if (bytes[open - 1] === SLASH) return { content: open + 1, end: open + 1 };
  let depth = 1;
  let at = open + 1;
  for (;;) {
    at = nextTag(bytes, at);
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    const close = tagEnd(bytes, at + 1);
    if (bytes[at + 1] === SLASH) depth--;
    else if (bytes[close - 1] !== SLASH) depth++;
    if (depth === 0) return { content: at, end: close + 1 };
    at = close + 1;
  }
}

function after(bytes: Uint8Array, at: number, mark: string): number {
  const last = bytes.length - mark.length;
  for (; at <= last; at++) {
    let n = 0;
    while (n < mark.length && bytes[at + n] === mark.charCodeAt(n)) n++;
    if (n === mark.length) return at + n;
  }
  throw broken();
}
