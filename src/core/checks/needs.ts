import type { Bid, Line } from '../model/bid';
import type { Anchor } from '../model/correction';
import { anchoredRow } from '../read/anchors';
import type { NotRun } from './define-check';
import { rankedLines } from './ranked-lines';

/** A line and the lines that the officer said it needs. */
export interface Need {
  readonly line: Line;
  readonly needs: readonly Line[];
}

/** The declared needs whose lines are still in the bid. */
export function declaredNeeds(bid: Bid): Need[] {
  const lines = rankedLines(bid);
  const find = (anchor: Anchor): Line | undefined => {
    const found = anchoredRow(anchor, bid.tables);
    return found && lines.find(({ row }) => row === found.row);
  };
  return bid.corrections.flatMap((correction): Need[] => {
    if (correction.kind !== 'needs') return [];
    const line = find(correction.at);
    return line ? [{ line, needs: correction.lines.flatMap((anchor) => find(anchor) ?? []) }] : [];
  });
}

/** Lines that some MUST line needs, directly or through another line. */
export function neededByMust(needs: readonly Need[]): Set<string> {
  const needed = new Set<string>();
  const follow = (line: Line): void => {
    for (const need of needs)
      if (need.line.id === line.id)
        for (const other of need.needs)
          if (!needed.has(other.id)) {
            needed.add(other.id);
            follow(other);
          }
  };
  for (const { line } of needs) if (line.priority === 'MUST') follow(line);
  return needed;
}

export function needsNotRun(bid: Bid): NotRun | undefined {
  if (bid.corrections.some(({ kind }) => kind === 'needs') || rankedLines(bid).length === 0) return undefined;
  return {
    subject: 'Lines that need another',
    saying: { text: 'No line is marked as needing another.', data: {} },
    mend: 'needs',
  };
}
