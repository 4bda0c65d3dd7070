import { elementEnd, isMarkup, isNamed, nameEnd, skipMarkup, SLASH, tagEnd } from './xml-bytes';
import { cellText, xmlText } from './xml-text';

/** The workbook's list of texts, in order; rich text as its plain words. */
export function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = [];
  let at = 0;
  for (;;) {
    at = bytes.indexOf(60, at);
    if (at < 0) return strings;
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    const name = nameEnd(bytes, at + 1);
    const open = tagEnd(bytes, name);
    if (bytes[at + 1] !== SLASH && isNamed(bytes, at + 1, name, 'si')) {
      const { content, end } = elementEnd(bytes, open);
      strings.push(richText(bytes, open + 1, content));
      at = end;
    } else at = open + 1;
  }
}

/** All `<t>` between two offsets, one after the other; phonetic readings (`<rPh>`) are no part of the text. */
export function richText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  let at = from;
  while (at < to) {
    while (at < to && bytes[at] !== 60) at++;
    if (at >= to) break;
    if (isMarkup(bytes, at)) {
      at = skipMarkup(bytes, at);
      continue;
    }
    const start = at + 1;
    const name = nameEnd(bytes, start);
    const open = tagEnd(bytes, name);
    at = open + 1;
    if (bytes[start] === SLASH) continue;
    if (isNamed(bytes, start, name, 't')) {
      const { content, end } = elementEnd(bytes, open);
      text += xmlText(bytes, open + 1, content);
      at = end;
    } else if (isNamed(bytes, start, name, 'rPh')) at = elementEnd(bytes, open).end;
  }
  return cellText(text);
}
