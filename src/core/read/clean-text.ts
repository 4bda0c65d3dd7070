import { lookup } from '../model/lookup';

/** Tags that pasted documents leave in cells. Only tags: "a < b" stays. */
const tag =
  /<\/?(p|u|i|b|s|ul|ol|li|br|em|strong|strike|small|center|span|div|table|tbody|thead|td|th|tr|sup|sub|font|a|o:p|h\d)(\s[^<>]*)?\/?>/gi;
const entities = lookup({
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  pound: '£',
  euro: '€',
  ndash: '–',
  mdash: '—',
});

/** What a reader sees: markup dropped, spaces of every width joined, line breaks kept, ends trimmed. */
export function cleanText(raw: string): string {
  if (!/_x000D_|[<&\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2060\ufeff\t\r\n]|\s\s|^\s|\s$/u.test(raw)) return raw;
  return raw
    .replace(/_x000D_/g, '')
    .replace(tag, (match) => (/^<\/?(p|li|ul|ol|br|div|tr|h\d)\b/i.test(match) ? '\n' : ''))
    .replace(/&(#\d+|#x[0-9a-f]+|[a-z]+);/gi, (match, name: string) => entity(name) ?? match)
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\u202a-\u202e]/gu, '')
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu, ' ')
    .replace(/\r\n?|\u2028|\u2029/gu, '\n')
    .replace(/ +/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities.get(name.toLowerCase());
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : undefined;
}

/** Lower-case words with accents folded and typographic dashes and quotes unified. */
export function words(text: string): string[] {
  return (
    cleanText(text)
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/[‘’ʼ]/gu, "'")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['.][\p{L}\p{N}]+)*/gu) ?? []
  );
}

/** One form for labels that a reader takes for the same. */
export function normal(text: string): string {
  return words(text).join(' ');
}
