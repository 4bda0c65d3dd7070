import type { Box } from '../core';

/** Rows of a sheet that are read at once. */
export interface Block {
  /** Index into the outline's sheets. */
  readonly sheet: number;
  readonly box: Box;
}

/**
 * Bytes that one answer may have. Excel on the web stops at five megabytes; half of that keeps the pane answering its keys while one
 * is taken in, and leaves room for what the estimate misses.
 */
export const ANSWER_BYTES = 2.5 * 1024 * 1024;

/** Hands out blocks so that what is read in one sync stays below the limit; learns from each answer how large cells are. */
export interface BlockQueue {
  /** The next blocks for one sync; empty when all is read. */
  take(): Block[];
  /** How many bytes the blocks' cells took. */
  learn(blocks: readonly Block[], bytes: number): void;
  /** The answer would have been too large: the blocks come back smaller. False where they cannot be. */
  split(blocks: readonly Block[]): boolean;
}

export function blockQueue(blocks: readonly Block[], answerBytes = ANSWER_BYTES): BlockQueue {
  let bytesPerCell = 80;
  let most = Infinity;
  let queue: readonly Block[] = blocks;
  return {
    take() {
      const limit = Math.min(Math.max(1, Math.floor(answerBytes / bytesPerCell)), most);
      const taken: Block[] = [];
      let room = limit;
      while (queue.length > 0) {
        const [block, ...rest] = queue;
        const { sheet, box } = block!;
        const width = box.right - box.left + 1;
        const height = box.bottom - box.top + 1;
        const rows = Math.min(height, Math.floor(room / width));
        if (rows === 0 && taken.length > 0) break;
        const read = Math.max(1, rows);
        taken.push({ sheet, box: { ...box, bottom: box.top + read - 1 } });
        queue = read === height ? rest : [{ sheet, box: { ...box, top: box.top + read } }, ...rest];
        room -= read * width;
        if (read < height) break;
      }
      return taken;
    },
    learn(blocks, bytes) {
      const cells = cellsOf(blocks);
      // The next rows may hold longer text than these.
      if (cells > 0) bytesPerCell = Math.max(24, (1.25 * bytes) / cells);
    },
    split(blocks) {
      if (blocks.every(({ box }) => box.bottom === box.top) && blocks.length === 1) return false;
      most = Math.max(1, Math.floor(cellsOf(blocks) / 2));
      queue = joined([...blocks, ...queue]);
      return true;
    },
  };
}

export function cellsOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { box }) => sum + (box.bottom - box.top + 1) * (box.right - box.left + 1), 0);
}

/** Blocks of one sheet that follow one another are one again. */
function joined(blocks: readonly Block[]): Block[] {
  const whole: Block[] = [];
  for (const block of blocks) {
    const last = whole[whole.length - 1];
    const follows = last?.sheet === block.sheet && last.box.bottom + 1 === block.box.top;
    if (follows && last.box.left === block.box.left && last.box.right === block.box.right) {
      whole[whole.length - 1] = { ...last, box: { ...last.box, bottom: block.box.bottom } };
    } else whole.push(block);
  }
  return whole;
}
