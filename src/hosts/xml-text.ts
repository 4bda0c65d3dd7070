import { HostError } from './host-errors';
import { decodeWindows1252 } from './windows-1252';

const decoder = new TextDecoder('utf-8');
const UNDERSCORE_ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** A part's XML as UTF-8 bytes without a byte order mark, whatever encoding it declares. */
export function asUtf8(bytes: Uint8Array): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return recode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return recode(bytes, 'utf-16be');
  if (bytes[0] === 0x3c && bytes[1] === 0) return recode(bytes, 'utf-16le');
  if (bytes[0] === 0 && bytes[1] === 0x3c) return recode(bytes, 'utf-16be');
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]+)["']/.exec(ascii(bytes, 0, Math.min(bytes.length, 200)))?.[1];
  return declared === undefined || /^(utf-?8|us-ascii)$/i.test(declared) ? bytes : recode(bytes, declared);
}

/** Character data between two byte offsets: entities, CDATA, comments and line ends resolved. */
export function xmlText(bytes: Uint8Array, start: number, end: number): string {
  let plain = true;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte > 126 || byte === 38 || byte === 60 || byte === 13) {
      plain = false;
      break;
    }
  }
  if (plain) return ascii(bytes, start, end);
  return unescapeXml(decoder.decode(bytes.subarray(start, end)));
}

/** Text as OOXML writes it (ST_Xstring): `_x000D_` stands for a character, `_x005F_` for the underscore that would start one. */
export function cellText(text: string): string {
  if (!text.includes('_x')) return text;
  return wellFormed(text.replace(UNDERSCORE_ESCAPE, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
}

/** A lone half of a surrogate pair cannot be shown, sorted or sent on; it becomes U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

export function ascii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 4096) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) text += String.fromCharCode(bytes[at]!);
  return text;
}

function unescapeXml(text: string): string {
  let out = text;
  if (out.includes('\r')) out = out.replace(/\r\n?/g, '\n');
  if (out.includes('<')) {
    return out
      .split(/(<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/)
      .map((piece, n) => (n % 2 === 0 ? entities(piece) : piece.startsWith('<![CDATA[') ? piece.slice(9, -3) : ''))
      .join('');
  }
  return entities(out);
}

function entities(text: string): string {
  if (!text.includes('&')) return text;
  return wellFormed(
    text.replace(/&(#x[0-9A-Fa-f]+|#[0-9]+|\w+);/g, (whole, name: string) => {
      if (name.startsWith('#')) {
        const code = name[1] === 'x' ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
      }
      const known = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name];
      if (known === undefined) throw new HostError('unsafe-xml', { detail: whole });
      return known;
    }),
  );
}

function recode(bytes: Uint8Array, encoding: string): Uint8Array {
  try {
    const decoder = new TextDecoder(encoding);
    return new TextEncoder().encode(decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes));
  } catch (cause) {
    throw new HostError('unreadable-part', { detail: 'a part is written in an unknown character set' }, { cause });
  }
}
