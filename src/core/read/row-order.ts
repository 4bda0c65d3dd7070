/** What a line must win before it takes a row, and what a second line pays to share one. */
const THRESHOLD = 0.2;
const SHARING = 0.08;

/**
 * Gives lines to rows so that both keep their order and the likeness won is greatest. Several lines may share a row, lines and
 * rows may stay out. Returns a row for every line, -1 where it has none. Costs lines × rows.
 */
export function matchInOrder(lines: number, rows: number, likeness: (line: number, row: number) => number): number[] {
  // best[i][j]: the most that the first i lines win with rows before j; taken[i][j]: whether line i took row j to win it.
  const best: Float64Array[] = [new Float64Array(rows + 1)];
  const taken: Uint8Array[] = [];
  const last: Float64Array[] = [new Float64Array(rows).fill(-Infinity)];
  const shared: Uint8Array[] = [];
  for (let i = 0; i < lines; i++) {
    const before = best[i]!;
    const now = new Float64Array(rows + 1);
    const took = new Uint8Array(rows + 1);
    const end = new Float64Array(rows).fill(-Infinity);
    const sharing = new Uint8Array(rows);
    for (let j = 0; j < rows; j++) {
      const won = likeness(i, j) - THRESHOLD;
      if (won > 0) {
        const alone = before[j]! + won;
        const together = last[i]![j]! + won - SHARING;
        end[j] = Math.max(alone, together);
        sharing[j] = together > alone ? 1 : 0;
      }
      // A line may stay out between two that share: the row stays open.
      const open = last[i]![j]!;
      if (open > end[j]!) {
        end[j] = open;
        sharing[j] = 2;
      }
      const skip = Math.max(before[j + 1]!, now[j]!);
      now[j + 1] = Math.max(skip, end[j]!);
      took[j + 1] = end[j]! > skip ? 1 : 0;
    }
    best.push(now);
    taken.push(took);
    last.push(end);
    shared.push(sharing);
  }
  return trace(lines, rows, best, taken, shared);
}

function trace(lines: number, rows: number, best: Float64Array[], taken: Uint8Array[], shared: Uint8Array[]): number[] {
  const given = new Array<number>(lines).fill(-1);
  let i = lines;
  let j = rows;
  /** Inside a row: its last line is still to be found. */
  let row = -1;
  while (i > 0) {
    if (row >= 0) {
      const how = shared[i - 1]![row]!;
      if (how !== 2) given[i - 1] = row;
      i--;
      if (how === 0) {
        j = row;
        row = -1;
      }
      continue;
    }
    if (j === 0) break;
    if (taken[i - 1]![j]! === 1) row = j - 1;
    else if (best[i]![j] === best[i - 1]![j]) i--;
    else j--;
  }
  return given;
}
