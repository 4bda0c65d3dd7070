interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Replacements in the bytes of a part; every byte outside them stays as it is. Ranges must not overlap. */
export class Splices {
  private readonly list: Splice[] = [];

  /** Of two insertions at one place the first asked for comes first. */
  replace(start: number, end: number, text: string): void {
    this.list.push({ start, end, text });
  }

  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  get empty(): boolean {
    return this.list.length === 0;
  }

  applyTo(bytes: Uint8Array): Uint8Array {
    if (this.empty) return bytes;
    const encoder = new TextEncoder();
    const sorted = this.list
      .map(({ start, end, text }) => ({ start, end, text: encoder.encode(text) }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const grown = sorted.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
    const out = new Uint8Array(bytes.length + grown);
    let from = 0;
    let at = 0;
    for (const { start, end, text } of sorted) {
      if (start < from || end < start) throw new Error('two edits of one part overlap');
      out.set(bytes.subarray(from, start), at);
      at += start - from;
      out.set(text, at);
      at += text.length;
      from = end;
    }
    out.set(bytes.subarray(from), at);
    return out;
  }
}
