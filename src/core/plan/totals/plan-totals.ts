import { checks } from '../../checks/registry';
import { runChecks } from '../../checks/run-checks';
import type { Bid } from '../../model/bid';
import type { Corrections } from '../../model/correction';
import type { Settings } from '../../model/settings';
import type { Snapshot } from '../../model/snapshot';
import { defaultSettings, readBid } from '../../read/read-bid';
import { atlasOf } from '../../report/atlas';
import { makeReport } from '../../report/make-report';
import { printable } from '../../report/printable';
import type { Report } from '../../report/report';
import { cellWords, type CellWords } from './cell-words';
import { headlineChoices, lineChoices } from './choices';
import { circlesIn } from './circles';
import { claimsOf } from './claims';
import { choiceItem } from './choice-items';
import type { Draft } from './draft';
import { withIds } from './item-ids';
import { totalItems } from './items';
import { newTotalItems } from './new-total-items';
import { numberItems } from './number-items';
import { moversOf } from './movers';
import type { Plan, PlanGap } from '../plan';
import { judgeTotals, type Gap, type Totals } from './total-items';

export interface PlanOptions {
  readonly settings?: Partial<Settings>;
  readonly corrections?: Corrections;
}

/** What stands behind a plan, for whoever writes the sheets that go with it. */
export interface Planned {
  readonly bid: Bid;
  readonly report: Report;
  readonly totals: Totals;
  readonly plan: Plan;
}

/** What Write totals offers for a workbook. The same workbook and corrections give the same plan. */
export function planTotals(snapshot: Snapshot, options: PlanOptions = {}): Plan {
  return planned(snapshot, options).plan;
}

export function planned(snapshot: Snapshot, { settings, corrections = [] }: PlanOptions): Planned {
  const bid = readBid(snapshot, { settings: { ...defaultSettings, ...settings }, corrections });
  const report = makeReport(bid, runChecks(bid, checks));
  const claims = claimsOf(report, bid.snapshot);
  const atlas = atlasOf(bid);
  const words = cellWords(atlas);
  const totals = judgeTotals({ bid, claims, circles: circlesIn(bid.snapshot) });
  const headlines = headlineChoices(bid, claims, words);
  const movers = moversOf(totals.targets.filter(({ recipe }) => recipe.kind !== 'share'));
  const drafts: Draft[] = [
    ...totalItems(totals, bid, words, movers, report),
    ...numberItems(totals, bid, words, report),
    ...newTotalItems(bid, words),
    ...headlines.choices.map((choice) => choiceItem(choice, movers, atlas.voice)),
    ...lineChoices(bid, report, words).map((choice) => choiceItem(choice, movers, atlas.voice)),
  ];
  const plan: Plan = {
    version: 1,
    fingerprint: report.fingerprint,
    items: withIds(drafts, totals),
    waiting: gaps(totals.waiting, words),
    stays: [
      ...gaps(totals.stays, words),
      ...headlines.left.map(({ label, at, reason, finding }): PlanGap => ({
        label: printable(label),
        at: words.place(at),
        reason,
        finding: finding.id,
      })),
    ],
    totals: countTotals(totals, report),
  };
  return { bid, report, totals, plan };
}

/** One entry a row or column of totals and reason, at its first cell. */
function gaps(all: readonly Gap[], words: CellWords): PlanGap[] {
  const found = new Map<string, PlanGap>();
  for (const { target, verdict } of all) {
    const key = `${target.group}/${verdict.kind === 'waiting' ? `${target.at.row}:${target.at.col}` : verdict.reason}`;
    if (found.has(key)) continue;
    found.set(key, {
      label: words.total(target.table, target.direction, target.row, target.column),
      at: words.place(target.at),
      reason: verdict.reason,
      ...(verdict.finding && { finding: verdict.finding.id }),
    });
  }
  return [...found.values()];
}

/** Shares are no totals. */
function countTotals({ writes, live, waiting, stays }: Totals, report: Report): Plan['totals'] {
  const typed = [...writes, ...waiting, ...stays].filter(({ target }) => target.recipe.kind !== 'share').length;
  const row = report.reconciliation?.rows.find(({ kind }) => kind === 'lines');
  const cell = row?.cells[row.cells.length - 1];
  return { typed, live, ...(cell && { bid: { label: 'Total of the bid, £', text: cell.text } }) };
}
