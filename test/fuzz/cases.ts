import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readBook } from '../../src/hosts/book';
import { makeXlsx } from '../support/make-xlsx';
import { books } from './books';
import { faultOf } from './examine';
import { dice, spoil } from './spoil';

/** Small enough that no case takes long by being large. */
const limits = { unpacked: 20_000_000, part: 10_000_000, cells: 200_000, sheets: 100, entries: 1000 };

/** The packages that are spoilt: real bids first, made ones besides. */
function packages(folder: string): Uint8Array[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.xlsx'))
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));
}

export interface Case {
  readonly seed: number;
  /** Runs it; the sentence of what is wrong, or undefined. */
  readonly run: () => string | undefined;
}

/** The case of a seed: a workbook of hostile cells (even seeds), or a real or made package that is spoilt (odd ones). */
export function caseOf(seed: number, folder = 'test/books'): Case {
  const made = (): Uint8Array => makeXlsx(fc.sample(books, { seed, numRuns: 1 })[0]!);
  return {
    seed,
    run() {
      if (seed % 2 === 0) return faultOf(() => readBook(made(), 'bid.xlsx', { limits }));
      const roll = dice(seed);
      const real = packages(folder);
      const bytes = roll(3) === 0 ? made() : real[roll(real.length)]!;
      const spoilt = spoil(bytes, roll);
      return faultOf(() => readBook(spoilt, 'bid.xlsx', { limits }));
    },
  };
}
