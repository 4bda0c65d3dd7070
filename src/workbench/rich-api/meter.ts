/** What an add-in's conversation with the host cost. The emulator is faster than Excel, so chattiness must be counted, not timed. */
export interface Meter {
  /** Batches that ask for something. */
  syncs: number;
  /** Batches that only drop references, as the client sends after each `Excel.run`. */
  cleanups: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  largestResponse: number;
}

export function makeMeter(): Meter & { reset(): void } {
  const nought = { syncs: 0, cleanups: 0, actions: 0, requestBytes: 0, responseBytes: 0, largestResponse: 0 };
  return {
    ...nought,
    reset() {
      Object.assign(this, nought);
    },
  };
}

/** Bytes of a text as UTF-8. */
export function bytesOf(text: string): number {
  let bytes = text.length;
  for (let n = 0; n < text.length; n++) {
    const unit = text.charCodeAt(n);
    // A surrogate pair is two units and four bytes.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
