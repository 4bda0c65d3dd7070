import { printable } from './printable';

/** Width in characters as a terminal counts them: combining marks take no room, wide letters and symbols two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/\p{M}/u.test(letter)) continue;
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
        letter,
      )
        ? 2
        : 1;
  }
  return width;
}

export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text))) + text;
}

export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** Words folded into lines of a width. A word longer than a line stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text).split(/\s+/)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Folded text with a first margin and a hanging one. */
export function paragraph(text: string, width: number, first: string, next = ' '.repeat(widthOf(first))): string[] {
  return wrap(text, width - widthOf(first)).map((line, i) => (i === 0 ? first : next) + line);
}

/** Text on the left, a figure on the right; the figure gets a line of its own where there is no room. */
export function ends(left: readonly string[], figure: string, width: number): string[] {
  if (figure === '') return [...left];
  const last = left[left.length - 1] ?? '';
  const room = width - widthOf(last) - widthOf(figure);
  if (room < 2) return [...left, padStart(figure, width)];
  return [...left.slice(0, -1), last + ' '.repeat(room) + figure];
}
