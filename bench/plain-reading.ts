import { kindCodes, type FigureGrid } from '../src/core/read/relations/figure-grid';

const formats: readonly (readonly [thousands: string, decimal: string])[] = [
  [',', '.'],
  ['', '.'],
  [' ', '.'],
  [' ', ','],
  ['', ','],
  ['.', ','],
];
const escape = (mark: string): string => (mark === '.' ? '\\.' : mark === ' ' ? '[ \\u00a0]' : mark);
const wellFormed = formats.map(
  ([t, d]) => new RegExp(`^(?:${t ? `\\d{1,3}(?:${escape(t)}\\d{3})+|` : ''}\\d+)?(?:${escape(d)}\\d+)?$`),
);
const mayBeNumber = /^[\s$€£¥+\-−–(]*[\d.,\s\u00a0']*\d[\d.,\s\u00a0']*[)%\s€$£-]*$/;
const note = /(\d)\s?(?:[A-Za-z]|\*+|[¹²³†‡])$/;
const dash = /^\s*(-|–|—|−|\.\.|\.\.\.|-\s*-)\s*$/;
const notShown = /^\s*(\.{1,3}|[a-zA-Z]{1,2}|n\.?\/?a\.?|\*|\(.\)|\W{1,3})\s*$/i;

function bare(text: string): { body: string; minus: boolean; percent: boolean } {
  let t = text.trim();
  let minus = false;
  if (/^\(.*\)$/.test(t)) {
    minus = true;
    t = t.slice(1, -1).trim();
  }
  t = t.replace(/^[$€£¥]\s*/, '');
  if (/^[-−–]\s*[\d.,$]/.test(t)) {
    minus = !minus;
    t = t.replace(/^[-−–]\s*/, '');
  } else t = t.replace(/^\+/, '');
  t = t.replace(/^[$€£¥]\s*/, '').replace(/\s*[€$£]$/, '');
  const percent = t.endsWith('%');
  if (percent) t = t.replace(/\s*%$/, '');
  return { body: t, minus, percent };
}

/** A reading of its own, apart from the product's, so that the finder can be measured without the reader. */
export function plainGrid(cells: readonly (readonly string[])[]): FigureGrid {
  const votes = formats.map(() => 0);
  for (const row of cells)
    for (const text of row) {
      if (!text || text.length > 30 || !/\d/.test(text) || !mayBeNumber.test(text)) continue;
      const { body } = bare(text);
      if (/[.,\s\u00a0]/.test(body)) wellFormed.forEach((form, i) => (votes[i]! += form.test(body) ? 1 : 0));
    }
  const best = votes.indexOf(Math.max(...votes));
  const [thousands, decimal] = formats[best]!;
  const height = cells.length;
  const width = Math.max(1, ...cells.map((row) => row.length));
  const kind = new Uint8Array(height * width);
  const value = new Float64Array(height * width).fill(NaN);
  const half = new Float64Array(height * width);
  for (let r = 0; r < height; r++)
    for (let c = 0; c < width; c++) {
      const text = cells[r]![c] ?? '';
      const i = r * width + c;
      if (text.trim() === '') continue;
      if (dash.test(text)) {
        kind[i] = kindCodes.nil;
        continue;
      }
      kind[i] = notShown.test(text) && !/\d/.test(text) ? kindCodes.withheld : kindCodes.text;
      const marked = text.replace(note, '$1');
      if (text.length > 30 || !/\d/.test(text) || !mayBeNumber.test(marked)) continue;
      const { body, minus, percent } = bare(marked);
      if (!wellFormed[best]!.test(body) || /^0\d/.test(body)) continue;
      const plain = body
        .split(thousands === ' ' ? /[ \u00a0]/ : thousands || '\u0000')
        .join('')
        .replace(decimal, '.');
      const places = plain.includes('.') ? plain.length - plain.indexOf('.') - 1 : 0;
      const number = Number(plain);
      if (!Number.isFinite(number)) continue;
      kind[i] = kindCodes['text-amount'];
      value[i] = (minus ? -number : number) / (percent ? 100 : 1);
      half[i] = (0.5 * 10 ** -places) / (percent ? 100 : 1);
    }
  return { height, width, kind, value, half, label: (row, col) => cells[row]?.[col] ?? '' };
}
