/** What one workbook may cost. The defaults take any bid and any sheet Excel can fill by hand, and stop before a tab or a laptop would. */
export interface Limits {
  /** Bytes of the file as given. */
  readonly file: number;
  /** Bytes of all parts together, unpacked. Parts that are not read (pictures, charts) are never unpacked. */
  readonly unpacked: number;
  /** Bytes of one part, unpacked. */
  readonly part: number;
  /** How many times its packed size a part over `ratioFrom` bytes may be. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** Entries in the package. */
  readonly entries: number;
  readonly sheets: number;
  /** Cells with anything in them, all sheets together. */
  readonly cells: number;
  readonly seconds: number;
}

const MB = 1024 * 1024;

export const defaultLimits: Limits = {
  file: 150 * MB,
  unpacked: 600 * MB,
  part: 400 * MB,
  ratio: 200,
  ratioFrom: 64 * MB,
  entries: 20_000,
  sheets: 1_000,
  cells: 6_000_000,
  seconds: 120,
};
