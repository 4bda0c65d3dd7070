import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

const FILE = 'bench/last-run.json';

/** A recorded run: when, on what, and its figures by name. */
interface Run {
  readonly on: string;
  readonly machine: string;
  readonly figures: Readonly<Record<string, { readonly value: number; readonly unit: string }>>;
}

export interface RunTable {
  /** One row: the figure, how it stands to the recorded run, and what it is held against in this run. */
  line(name: string, value: number, unit: string, against?: string): void;
  end(): void;
}

/** Prints a run beside the recorded one. Machines are noisy: only ratios within one run, and large ones between runs, tell anything. */
export function runTable(record: boolean): RunTable {
  const last: Run | undefined = existsSync(FILE) ? JSON.parse(readFileSync(FILE, 'utf8')) : undefined;
  const before = new Map(Object.entries(last?.figures ?? {}));
  const figures: Record<string, { value: number; unit: string }> = {};
  const row = (name: string, value: string, ratio: string, against: string): void =>
    console.log(`${name.padEnd(54)} ${value.padStart(12)} ${ratio.padStart(10)}  ${against}`.trimEnd());
  row('', 'this run', 'v. last', last ? `last run: ${last.on}, ${last.machine}` : 'no run is recorded; --record keeps this one');
  let book = '';
  return {
    line(name, value, unit, against = '') {
      if (name.startsWith('Reading and')) book = name.split(' ').at(-1)!;
      const key = name.startsWith('Planning') ? `${name} ${book}` : name;
      figures[key] = { value: Math.round(value * 10) / 10, unit };
      const known = before.get(key);
      row(name, `${value.toFixed(0)} ${unit}`, known ? `${(value / known.value).toFixed(2)} ×` : 'new', against);
    },
    end() {
      if (!record) return;
      const machine = `${cpus().length} cores, ${Math.round(totalmem() / 1024 ** 3)} GB, Node ${process.versions.node}`;
      const run: Run = { on: new Date().toISOString().slice(0, 10), machine, figures };
      writeFileSync(FILE, `${JSON.stringify(run, null, 2)}\n`);
    },
  };
}
