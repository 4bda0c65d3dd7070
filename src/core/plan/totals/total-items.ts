import type { Bid } from '../../model/bid';
import { keyOf, type CellRef } from '../../model/place';
import type { Table } from '../../model/table';
import { judgeTarget, type Desk, type Verdict, type Write } from './judge-target';
import { shareTargets } from './share-targets';
import { castTargets, summaryTargets, type Target } from './targets';
import type { TextAmount } from './text-amounts';
import { textAmounts } from './text-amounts';

/** Every total with what can be done about it, and the amounts in words that have to become numbers for it. */
export interface Totals {
  readonly targets: readonly Target[];
  readonly writes: readonly (Write & { readonly group: 'safe' | 'choice' })[];
  readonly waiting: readonly Gap[];
  readonly stays: readonly Gap[];
  readonly live: number;
  readonly texts: ReadonlyMap<string, TextAmount>;
}

export interface Gap {
  readonly target: Target;
  readonly verdict: Extract<Verdict, { kind: 'waiting' | 'stays' }>;
}

export function judgeTotals(desk: Desk): Totals {
  const { bid } = desk;
  const verdicts = new Map<string, { target: Target; verdict: Verdict }>();
  const judge = (target: Target): void => {
    const verdict = judgeTarget(target, desk);
    verdicts.set(keyOf(target.at), { target, verdict });
    if (verdict.kind === 'safe' || verdict.kind === 'choice') desk.circles.add(target.at, target.parts);
  };
  castTargets(bid).forEach(judge);
  const live = liveTotals(bid, verdicts);
  for (const target of summaryTargets(bid, live)) if (!verdicts.has(keyOf(target.at))) judge(target);
  for (const target of shareTargets(bid, live)) if (!verdicts.has(keyOf(target.at))) judge(target);
  const texts = textAmounts(bid, addedCells(verdicts));
  settle(verdicts, texts, bid);
  const all = [...verdicts.values()];
  return {
    targets: all.map(({ target }) => target),
    writes: all.flatMap(({ verdict }) =>
      verdict.kind === 'safe' || verdict.kind === 'choice' ? [{ ...verdict.write, group: verdict.kind }] : [],
    ),
    waiting: all.flatMap(({ target, verdict }) => (verdict.kind === 'waiting' ? [{ target, verdict }] : [])),
    stays: all.flatMap(({ target, verdict }) => (verdict.kind === 'stays' ? [{ target, verdict }] : [])),
    live: all.filter(({ target, verdict }) => verdict.kind === 'live' && target.recipe.kind !== 'share').length,
    texts,
  };
}

type Verdicts = Map<string, { target: Target; verdict: Verdict }>;

/** A table's own total that is live, or will be, over all its lines: a summary leans on it. */
function liveTotals(bid: Bid, verdicts: Verdicts): (table: Table, col: number) => CellRef | undefined {
  return (table, col) => {
    const lines = table.rows.filter(({ kind }) => kind === 'line').map(({ figures }) => figures);
    for (const row of table.rows) {
      if (row.kind !== 'total') continue;
      const at = { sheet: table.sheet, row: row.figures, col };
      const known = verdicts.get(keyOf(at));
      if (!known || (known.verdict.kind !== 'safe' && known.verdict.kind !== 'live')) continue;
      const parts = new Set(known.target.parts.map((part) => part.row));
      const whole = known.target.direction === 'down' && lines.every((line) => parts.has(line));
      const sum = lines.reduce((all, line) => all + (bid.figures.value({ ...at, row: line }) || 0), 0);
      if (whole && Math.abs(sum - bid.figures.value(at)) < 1e-6) return at;
    }
    return undefined;
  };
}

function addedCells(verdicts: Verdicts): Set<string> {
  const added = new Set<string>();
  for (const { target, verdict } of verdicts.values())
    if (verdict.kind === 'safe' || verdict.kind === 'choice') for (const part of target.parts) added.add(keyOf(part));
  return added;
}

/**
 * A total is safe only while every amount in words that it adds becomes a number without changing any other figure. What is not, is taken
 * out, and so is what leaned on it, until nothing more falls.
 */
function settle(verdicts: Verdicts, texts: ReadonlyMap<string, TextAmount>, { figures }: Bid): void {
  for (let falls = true; falls;) {
    falls = false;
    for (const entry of verdicts.values()) {
      const { target, verdict } = entry;
      if (verdict.kind !== 'safe') continue;
      const own = texts.get(keyOf(target.at));
      const bad = target.parts.some((part) => {
        const text = texts.get(keyOf(part));
        return text?.changes !== undefined && verdicts.get(keyOf(part))?.verdict.kind !== 'safe';
      });
      const passed = target.parts.some((part) => figures.kind(part) === 'text-amount' && !texts.has(keyOf(part)));
      if (own?.changes) entry.verdict = { kind: 'choice', write: verdict.write };
      else if (bad)
        entry.verdict = {
          kind: 'stays',
          reason:
            'It adds an amount kept as text that another formula passes over; making that a number changes the other formula.',
        };
      else if (passed)
        entry.verdict = { kind: 'stays', reason: 'It adds an amount kept as text that stays text, which a formula passes over.' };
      else continue;
      falls = true;
    }
  }
}
