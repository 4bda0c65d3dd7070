const link =
  /^(?:a|an|the|at|for|on|of|in|from|with|and|plus|per|by|to|x|×|@|is|costing|cost|costs|each|over|across|up|starting|years?|annum|grade)$/i;

/** What the line is called: the first words that are no figure of the costing, without the small words that tie them to it. */
export function nameHeard(text: string, spans: readonly { readonly from: number; readonly to: number }[]): string {
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to } of sorted) {
    if (from > at) pieces.push(text.slice(at, from));
    at = Math.max(at, to);
  }
  pieces.push(text.slice(at));
  for (const piece of pieces) {
    // "Recruitment – digital analyst" is one name; a comma, a colon or a bracket ends it.
    for (const part of piece.split(/[,;:(){}[\]=×@]/)) {
      const name = trimmed(part);
      if (/\p{L}{2,}/u.test(name)) return name.charAt(0).toUpperCase() + name.slice(1);
    }
  }
  return '';
}

function trimmed(part: string): string {
  const words = part
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  while (words.length > 0 && (link.test(words[0]!) || !/[\p{L}\d]/u.test(words[0]!))) words.shift();
  while (words.length > 0 && (link.test(words[words.length - 1]!) || !/[\p{L}\d]/u.test(words[words.length - 1]!))) words.pop();
  return words.join(' ').replace(/[.]+$/, '');
}
