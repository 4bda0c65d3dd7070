/** Says on stderr what is going on where that takes over a second. */
export interface ProgressLine {
  say(text: string): void;
  clear(): void;
}

const AFTER = 1000;
const BETWEEN = 120;

/**
 * On a terminal one line that is written over; elsewhere only where asked for, a line for each step, from the start. `now` gives
 * milliseconds.
 */
export function progressLine(asked: boolean, now: () => number = () => performance.now()): ProgressLine {
  const terminal = process.stderr.isTTY === true;
  if (!terminal && !asked) return { say() {}, clear() {} };
  const start = now();
  let last = -Infinity;
  let shown = '';
  return {
    say(text) {
      const time = now();
      if (text === shown || (!asked && time - start < AFTER)) return;
      if (terminal && time - last < BETWEEN) return;
      last = time;
      shown = text;
      process.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`);
    },
    clear() {
      if (terminal && shown !== '') process.stderr.write('\r\u001b[K');
      shown = '';
    },
  };
}
