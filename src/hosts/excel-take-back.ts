import type { Journal, JournalCell } from '../core';
import { rangeOf } from './excel-cell-blocks';
import { refusalOf } from './excel-errors';
import { look, type FootBlock, type FootCell, type Footing, type FootingState, type RowGap } from './excel-footing';
import { queuePuts, wireOfHeld, type Put } from './excel-put';
import { patiently, type ExcelSession } from './excel-session';
import { LAST_COL } from './a1';
import { sameContent } from './held';
import type { WaitOptions } from './host';

/** What is not as it was. */
export interface Left {
  readonly cells: readonly JournalCell[];
  readonly rows: Journal['rows'];
  readonly sheets: readonly string[];
}

export interface TakenBack {
  /** Something was there to take back. */
  readonly touched: boolean;
  readonly left: Left;
  /** Added sheets that were taken away, and those in which somebody else wrote. */
  readonly removed: readonly string[];
  readonly kept: readonly string[];
  /** The last refusal on the way. */
  readonly refused?: unknown;
  /** Excel no longer answers, so what stands in the cells is not known. */
  readonly unknown?: unknown;
}

const ROUNDS = 4;

/**
 * Puts back what is not as it was: looks (one sync), takes back rows, sheets and cells in that order and looks again (one sync). Where
 * that is refused half-way it looks again and goes on from there, for each step only does what is still to be done.
 */
export async function takeBack(
  session: ExcelSession,
  context: Excel.RequestContext,
  footing: Footing,
  { waiting }: Pick<WaitOptions, 'waiting'>,
): Promise<TakenBack> {
  let touched = false;
  let refused: unknown;
  let state: FootingState | undefined;
  const seen = new Set<string>();
  for (let round = 0; ; round++) {
    try {
      state ??= await patiently(session, () => look(context, footing), waiting ? { waiting } : {});
    } catch (error) {
      return { touched, left: { cells: [], rows: [], sheets: [] }, removed: [], kept: [], refused, unknown: error };
    }
    const due = dueOf(footing, state);
    for (const name of due.sheets) seen.add(name);
    if (due.steps === 0 || round === ROUNDS) {
      const { sheets, kept } = state;
      return {
        touched,
        left: leftOf(footing, state),
        removed: [...seen].filter((name) => !sheets.includes(name)),
        kept,
        refused,
      };
    }
    touched = true;
    state = undefined;
    try {
      queueBack(context, due);
      state = await look(context, footing);
    } catch (error) {
      refused = refusalOf(error);
    }
  }
}

interface Due {
  readonly rows: readonly { readonly gap: RowGap; readonly first: number; readonly rows: number }[];
  readonly sheets: readonly string[];
  readonly blocks: readonly FootBlock[];
  readonly steps: number;
}

function dueOf({ blocks, gaps }: Footing, state: FootingState): Due {
  const rows = gaps
    .map((gap, n) => ({ gap, ...state.gaps[n]! }))
    .filter(({ gap, rows: count }) => count > 0 && count <= gap.count)
    .sort((a, b) => b.first - a.first);
  const wrong = blocks.filter(({ lines }) => lines.some((line) => line.some(isWrong)));
  return {
    rows,
    sheets: state.sheets,
    // While rows are still in, formulas cannot be compared: every cell of ours is written again when they are out.
    blocks: rows.length > 0 ? blocks.filter(({ lines }) => lines.some((line) => line.some(({ ours }) => ours))) : wrong,
    steps: rows.length + state.sheets.length + wrong.length,
  };
}

function isWrong({ ours, now, before }: FootCell): boolean {
  return ours === true && now !== undefined && (!sameContent(now, before) || now.format !== before.format);
}

function queueBack(context: Excel.RequestContext, due: Due): void {
  for (const { gap, first, rows } of due.rows) {
    rangeOf(gap.worksheet, { top: first, bottom: first + rows - 1, left: 0, right: LAST_COL }).delete('Up');
  }
  for (const name of due.sheets) context.workbook.worksheets.getItem(name).delete();
  queuePuts(
    due.blocks.map(({ range, lines }) => ({
      range,
      cells: lines.map((line) =>
        line.map((cell): Put | undefined =>
          cell.ours && (due.rows.length > 0 || isWrong(cell))
            ? { row: 0, col: 0, wire: wireOfHeld(cell.before), was: cell.now?.format ?? '', format: cell.before.format }
            : undefined,
        ),
      ),
    })),
  );
}

function leftOf({ blocks, gaps }: Footing, state: FootingState): Left {
  return {
    cells: blocks.flatMap(({ sheet, lines }, n) =>
      lines.flatMap((line, down) =>
        line.flatMap((cell, across): JournalCell[] => {
          const { top, left } = state.blocks[n]!;
          return isWrong(cell) ? [{ sheet, row: top + down, col: left + across, before: cell.before, after: cell.now! }] : [];
        }),
      ),
    ),
    rows: gaps.flatMap(({ sheet }, n) =>
      Array.from({ length: Math.max(0, state.gaps[n]!.rows) }, (_, down) => ({ sheet, row: state.gaps[n]!.first + down })),
    ),
    sheets: state.sheets,
  };
}
