import { lineStart, type Bid, type LineStart } from '../core/index';
import { Refusal } from '../hosts/refusal';

/** A line by a cell of it ("Funding!A12") or by its name or a part of it; what fits none or several is refused with what there is. */
export function lineNamed(bid: Bid, text: string): LineStart {
  const place = /^(?:'((?:[^']|'')+)'|([^!]+))!(\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d+)?)$/i.exec(text.trim());
  if (place) {
    const sheet = (place[1] ?? place[2]!).replace(/''/g, "'");
    const start = lineStart(bid, { at: { sheet, cells: place[3]! } });
    if (start) return start;
    throw new Refusal(`There is no line of a funding table at ${text}. “crosscast tables” shows them.`);
  }
  const key = text.trim().toLowerCase();
  const exact = bid.lines.filter(({ name }) => name.toLowerCase() === key);
  const found = exact.length > 0 ? exact : bid.lines.filter(({ name }) => name.toLowerCase().includes(key));
  const [only] = found;
  if (found.length === 1) return lineStart(bid, { line: only!.id })!;
  if (found.length === 0) throw new Refusal(`No line is called “${text}”. Name it by a cell of it, such as "Funding!A12".`);
  const places = found.slice(0, 8).map(({ id }) => {
    const { name, at } = lineStart(bid, { line: id })!;
    return `“${name}” (${at.sheet}!${at.cells})`;
  });
  throw new Refusal(`${found.length} lines are called “${text}”: ${places.join(', ')}. Name one by a cell of it.`);
}
