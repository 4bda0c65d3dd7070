import { mkdirSync } from 'node:fs';
import { abstractOf, findingRows, makePortfolio, unreadRow, type BidAbstract, type Unread } from '../core/index';
import { Refusal } from '../hosts/refusal';
import { exitCode, summaryOf, writePortfolio } from './batch-command';
import { findingsTable } from './findings-table';
import { print } from './output';
import { readResult } from './result-file';

/** Puts results together that were made elsewhere, one container a workbook: the table of findings and the portfolio. */
export async function putTogether(results: readonly string[], out: string): Promise<number> {
  mkdirSync(out, { recursive: true });
  const table = findingsTable(out);
  const bids: BidAbstract[] = [];
  const unread: Unread[] = [];
  let faults = 0;
  try {
    for (const path of results) {
      const result = await readResult(path);
      if (!result)
        throw new Refusal(`“${path}” is no result of a review. Give the JSON files that “crosscast check … --jobs” writes.`);
      const { file, report, error } = result;
      if (report) {
        bids.push(abstractOf(file, report));
        table.add(findingRows(file, report));
        if (report.notExamined.some(({ fault }) => fault)) faults++;
      } else {
        unread.push({ bid: file, error: error ?? '' });
        table.add([unreadRow(file, error ?? '')]);
      }
    }
  } catch (error) {
    table.drop();
    throw error;
  }
  table.finish();
  const portfolio = makePortfolio(bids, unread);
  writePortfolio(out, portfolio);
  await print(summaryOf(portfolio, out, 0));
  return exitCode(portfolio, faults, false);
}
