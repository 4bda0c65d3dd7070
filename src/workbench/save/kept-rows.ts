import type { Shift } from '../../hosts/adjust-references';

/** Rows of a sheet after a chain of shifts: which were put in, by their places now, and which are gone, by their places then. */
export interface KeptRows {
  readonly putIn: readonly number[];
  readonly gone: number;
}

/** A run of rows that were there when the workbook was opened, or that were put in since. */
interface Run {
  readonly count: number;
  readonly original: boolean;
}

/** A row put in and taken out again leaves nothing. */
export function keptRows(shifts: readonly Shift[]): KeptRows {
  let runs: Run[] = [{ count: 1_048_576, original: true }];
  let gone = 0;
  for (const { at, count } of shifts) {
    const [above, rest] = split(runs, at);
    if (count > 0) runs = [...above, { count, original: false }, ...rest];
    else {
      const [out, below] = split(rest, -count);
      gone += out.filter(({ original }) => original).reduce((sum, run) => sum + run.count, 0);
      runs = [...above, ...below];
    }
  }
  const putIn: number[] = [];
  let row = 0;
  for (const run of runs) {
    if (!run.original) for (let n = 0; n < run.count; n++) putIn.push(row + n);
    row += run.count;
  }
  return { putIn, gone };
}

function split(runs: readonly Run[], at: number): [Run[], Run[]] {
  const above: Run[] = [];
  const below: Run[] = [];
  let row = 0;
  for (const run of runs) {
    const first = Math.max(0, Math.min(run.count, at - row));
    if (first > 0) above.push({ ...run, count: first });
    if (first < run.count) below.push({ ...run, count: run.count - first });
    row += run.count;
  }
  return [above, below];
}
