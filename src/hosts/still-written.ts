import type { Held, Journal, JournalCell } from '../core';
import type { UsedCells } from './excel-footing';
import type { WrittenCell, WrittenPlaces, WrittenRow } from './excel-written';
import { cellName } from './excel-half-written';
import { sameContent } from './held';
import type { Reverted } from './host';
import { leftBecause } from './left-words';

type LeftAlone = Reverted['left'][number];

/** What of a journal may be taken back, and what is left, each with why. */
export interface StillWritten {
  readonly cells: readonly WrittenCell[];
  readonly rows: readonly WrittenRow[];
  readonly left: readonly LeftAlone[];
}

/**
 * A cell is taken back where it holds what was written. A blank cell is no proof of ours, so what was made blank comes back only where
 * everything else that was written on its sheet still stands.
 */
export function stillWritten(journal: Journal, { sheets, blocks, rows }: WrittenPlaces): StillWritten {
  const left: LeftAlone[] = [];
  for (const [sheet, worksheet] of sheets)
    if (!worksheet) left.push({ sheet, cells: namesOf(journal, sheet), why: leftBecause.gone });
  const cells = blocks.flatMap(({ lines }) => lines.flat());
  const proof = new Map<string, boolean>();
  for (const { of, now } of cells) {
    if (isBlank(of.after)) continue;
    proof.set(of.sheet, (proof.get(of.sheet) ?? true) && sameContent(now!, of.after));
  }
  const out = rows.filter((row) => isOurRow(row, proof.get(row.sheet) === true));
  for (const row of rows) {
    if (!out.includes(row)) left.push({ sheet: row.sheet, cells: `${row.row + 1}:${row.row + 1}`, why: leftBecause.row });
  }
  const back = cells.filter(({ of, now }) => {
    const why = whyLeft(of, now!, proof.get(of.sheet) ?? true);
    if (why !== undefined && !sameContent(now!, of.before)) left.push({ sheet: of.sheet, cells: cellName(of.row, of.col), why });
    return why === undefined;
  });
  return { cells: back, rows: out, left };
}

function whyLeft({ after }: JournalCell, now: Held, proof: boolean): string | undefined {
  if (!sameContent(now, after)) return leftBecause.cell;
  return isBlank(after) && !proof ? leftBecause.moved : undefined;
}

/** Nothing stands in it but what was written; where nothing was, the rest of the sheet has to prove that it is the row. */
function isOurRow({ row, cells, used }: WrittenRow, proof: boolean): boolean {
  const solid = cells.filter(({ after }) => !isBlank(after));
  if (solid.length === 0) return proof && !used;
  if (!solid.every(({ col, after }) => sameContent(heldAt(used, row, col), after))) return false;
  return (used?.held ?? []).every((line) =>
    line.every((held, across) => isBlank(held) || solid.some(({ col }) => col === used!.col + across)),
  );
}

function heldAt(used: UsedCells | undefined, row: number, col: number): Held {
  return used?.held[row - used.row]?.[col - used.col] ?? { value: undefined, format: 'General' };
}

export function isBlank({ value, formula }: Held): boolean {
  return formula === undefined && (value === undefined || value === '');
}

function namesOf(journal: Journal, sheet: string): string {
  return journal.cells
    .filter((cell) => cell.sheet === sheet)
    .map(({ row, col }) => cellName(row, col))
    .join(', ');
}
