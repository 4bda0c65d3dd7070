import { isOwnSheet } from '../model/own-sheets';
import type { CellValue, Snapshot } from '../model/snapshot';

/** Two 32-bit streams over whatever is fed in (after cyrb53); 14 hex digits. For telling apart, not for safety. */
export interface Hash {
  text(value: string): void;
  number(value: number): void;
  /** What a cell holds; a blank one counts too. */
  value(value: CellValue | undefined): void;
  digest(): string;
}

export function hash(): Hash {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  const bits = new Float64Array(1);
  const halves = new Uint32Array(bits.buffer);
  const mix = (code: number): void => {
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  };
  const text = (value: string): void => {
    for (let i = 0; i < value.length; i++) mix(value.charCodeAt(i));
    mix(0x10000 + value.length);
  };
  const number = (value: number): void => {
    bits[0] = value;
    mix(halves[0]!);
    mix(halves[1]!);
  };
  return {
    text,
    number,
    value(value) {
      if (typeof value === 'number') number(value);
      else if (typeof value === 'string') text(value);
      else if (typeof value === 'boolean') text(`is ${value}`);
      else text(value === undefined ? 'blank' : value.error);
    },
    digest() {
      let x = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
      let y = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(x ^ (x >>> 13), 3266489909);
      x >>>= 0;
      y >>>= 0;
      return (y & 0x1fffff).toString(16).padStart(6, '0') + x.toString(16).padStart(8, '0');
    },
  };
}

/** One hash of several texts; the border between two texts counts. */
export function hashOf(texts: Iterable<string>): string {
  const stream = hash();
  for (const text of texts) stream.text(text);
  return stream.digest();
}

/** Fingerprint of all figures, words and formulas of the bid, and where they stand; what Crosscast wrote beside it does not count. */
export function workbookFingerprint({ sheets }: Snapshot): string {
  const stream = hash();
  for (const sheet of sheets) {
    if (isOwnSheet(sheet.name)) continue;
    stream.text(sheet.name);
    for (let i = 0; i < sheet.rows.length; i++) {
      stream.number(sheet.rows[i]!);
      for (let cell = sheet.starts[i]!; cell < sheet.starts[i + 1]!; cell++) {
        stream.number(sheet.cols[cell]!);
        stream.value(sheet.values[cell]);
      }
    }
    for (const formula of sheet.formulas.values()) stream.text(formula);
  }
  return stream.digest();
}
