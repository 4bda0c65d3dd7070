/** Copies of the file that an add-in is reading slice by slice; it has to give each back. */
export interface DocumentCopies {
  /** Undefined where there is nothing to copy. */
  open(): { readonly handle: number; readonly size: number } | undefined;
  slice(handle: number, from: number, size: number): number[] | undefined;
  close(handle: number): void;
}

export function documentCopies(copy: () => Uint8Array | undefined): DocumentCopies {
  const open = new Map<number, Uint8Array>();
  let last = 0;
  return {
    open() {
      const bytes = copy();
      if (!bytes) return undefined;
      open.set(++last, bytes);
      return { handle: last, size: bytes.length };
    },
    slice: (handle, from, size) => {
      const bytes = open.get(handle);
      return bytes && [...bytes.subarray(from, from + size)];
    },
    close: (handle) => void open.delete(handle),
  };
}
