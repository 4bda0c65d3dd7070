import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  makePortfolio,
  renderPortfolioHtml,
  renderPortfolioMarkdown,
  unreadRow,
  type BidAbstract,
  type Portfolio,
  type Severity,
  type Unread,
} from '../core/index';
import { Refusal } from '../hosts/refusal';
import { readSettings, type SettingsWords } from '../hosts/settings-words';
import { knowChecks } from './check-command';
import { batchPool } from './batch-pool';
import type { Outcome, Task } from './batch-task';
import { findingsTable } from './findings-table';
import { inOrder } from './in-order';
import { print, writeWhole } from './output';
import { progressLine } from './progress';
import { fingerprint, resultName, type Allowed } from './result-file';

export interface BatchOptions {
  readonly jobs: number;
  readonly out: string;
  readonly allowed: Allowed;
  readonly only?: readonly string[];
  readonly severity?: Severity;
  readonly settings: SettingsWords;
  readonly corrections?: string;
  readonly strict?: boolean;
  readonly progress?: boolean;
  readonly version: string;
}

/**
 * Reviews many workbooks in worker threads: one result for each in OUT/reports, the findings of all as a table, and the portfolio. What
 * still holds from an earlier run is not done again. Gives the exit code.
 */
export async function checkMany(files: readonly string[], options: BatchOptions): Promise<number> {
  const { jobs, out, allowed, settings, corrections, only, severity } = options;
  knowChecks(only);
  readSettings(settings, (key) => `--${key}`);
  const one = /\.json$/i.test(out);
  if (one && files.length > 1)
    throw new Refusal(`“${out}” can hold the result of one workbook. Name a folder with --out for ${files.length} of them.`);
  // The build is part of what a result was made with: a changed check gives another report under the same version.
  const crosscast = `${options.version}+${fingerprint(readFileSync(__filename)).slice(0, 12)}`;
  const reports = join(out, 'reports');
  if (!one) mkdirSync(reports, { recursive: true });
  const table = one ? undefined : findingsTable(out);
  const workers = batchPool(Math.min(jobs, files.length), allowed.megabytes, __filename);
  const tally = tallyOf(files.length, options.progress ?? false);
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    void workers.close();
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  try {
    await inOrder(
      files,
      jobs,
      async (file): Promise<Outcome | undefined> => {
        if (stopped) return undefined;
        const result = one ? out : join(reports, resultName(file));
        const task: Task = { file, result, settings, corrections, only, severity, crosscast, allowed };
        const outcome = await workers.run(task);
        if (stopped) return undefined;
        if (outcome.json !== undefined) writeWhole(result, outcome.json);
        return outcome;
      },
      (file, outcome) => {
        if (!outcome) return;
        tally.count(file, outcome);
        table?.add(outcome.error === undefined ? outcome.rows : [unreadRow(file, outcome.error)]);
      },
    );
    if (stopped) {
      table?.drop();
      process.stderr.write(
        `Stopped: ${tally.done.toLocaleString('en-GB')} of ${files.length.toLocaleString('en-GB')} workbooks are done and kept. The same command goes on from there.\n`,
      );
      return 130;
    }
    table?.finish();
    const portfolio = makePortfolio(tally.bids, tally.unread);
    if (!one) {
      writePortfolio(out, portfolio);
      await print(summaryOf(portfolio, out, tally.kept));
    }
    return exitCode(portfolio, tally.faults, options.strict ?? false);
  } finally {
    tally.clear();
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await workers.close();
  }
}

export function writePortfolio(folder: string, portfolio: Portfolio): void {
  writeWhole(join(folder, 'portfolio.json'), `${JSON.stringify(portfolio, null, 2)}\n`);
  writeWhole(join(folder, 'portfolio.md'), renderPortfolioMarkdown(portfolio));
  writeWhole(join(folder, 'portfolio.html'), renderPortfolioHtml(portfolio));
}

interface BatchTally {
  readonly bids: BidAbstract[];
  readonly unread: Unread[];
  done: number;
  /** Results of an earlier run that still hold. */
  kept: number;
  faults: number;
  count(file: string, outcome: Outcome): void;
  clear(): void;
}

function tallyOf(all: number, progress: boolean): BatchTally {
  const line = progressLine(progress);
  const every = process.stderr.isTTY ? 1 : 100;
  return {
    bids: [],
    unread: [],
    done: 0,
    kept: 0,
    faults: 0,
    count(file, { abstract, error, json, fault }) {
      this.done++;
      if (json === undefined) this.kept++;
      if (fault) this.faults++;
      if (abstract) this.bids.push(abstract);
      if (error !== undefined) {
        this.unread.push({ bid: file, error });
        line.clear();
        process.stderr.write(`${error}\n`);
      }
      if (this.done % every === 0 || this.done === all)
        line.say(`${this.done.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} workbooks`);
    },
    clear: () => line.clear(),
  };
}

export function summaryOf({ headline, bids }: Portfolio, out: string, kept: number): string {
  const before = kept > 0 ? ` ${kept.toLocaleString('en-GB')} of ${bids.all.toLocaleString('en-GB')} were done before.` : '';
  return `${headline}.${before}\nThe portfolio is ${join(out, 'portfolio.html')}, the findings ${join(out, 'findings.csv')}.\n`;
}

/** As for one workbook: the worst of them. */
export function exitCode({ bids, findings }: Portfolio, faults: number, strict: boolean): number {
  if (bids.unread > 0) return 2;
  if (findings.error > 0 || (strict && findings.question + findings.warning > 0)) return 1;
  return faults > 0 ? 2 : 0;
}
