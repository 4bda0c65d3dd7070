import { sheetBuilder } from '../src/core/model/sheet-builder';
import type { CellValue, Snapshot } from '../src/core/model/snapshot';

/** A cell of a made bid: its figure, and how it is printed. */
export interface Made {
  readonly row: number;
  readonly col: number;
  value: number | string;
  readonly money: boolean;
}

/** What a fault may be planted in: a total and the cells it adds, as indexes of `cells`. */
export interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

export interface MadeBid {
  readonly layout: string;
  readonly cells: Made[];
  readonly sums: Sum[];
}

/** mulberry32: the same seed gives the same bids everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const verbs = [
  'Training',
  'Recruitment',
  'Outreach',
  'Evaluation',
  'Supervision',
  'Website',
  'Equipment',
  'Travel',
  'Venue hire',
  'Research',
  'Printing',
  'Mentoring',
  'Counselling',
  'Insurance',
];
const things = [
  'programme',
  'for volunteers',
  'lead',
  'and support',
  'pilot',
  'officer',
  'materials',
  'in schools',
  'for carers',
  'review',
  'sessions',
  'toolkit',
];
const sectionsOf = ['Staffing', 'Delivery', 'Overheads', 'Equipment and premises', 'Monitoring'];

type Random = () => number;
const whole = (r: Random, low: number, high: number): number => low + Math.floor(r() * (high - low + 1));

/** Amounts as bids have them: some round to 500, most not. */
function amount(r: Random): number {
  const size = 10 ** whole(r, 3, 4);
  const value = whole(r, size, size * 9);
  return r() < 0.35 ? Math.round(value / 500) * 500 : value;
}

interface Pen {
  text(row: number, col: number, words: string): void;
  figure(row: number, col: number, value: number, money?: boolean): number;
  sum(row: number, col: number, parts: readonly number[]): number;
}

function penFor(bid: MadeBid): Pen {
  const add = (row: number, col: number, value: number | string, money: boolean): number =>
    bid.cells.push({ row, col, value, money }) - 1;
  return {
    text: (row, col, words) => void add(row, col, words, false),
    figure: (row, col, value, money = true) => add(row, col, value, money),
    sum(row, col, parts) {
      const total = add(
        row,
        col,
        parts.reduce((all, part) => all + (bid.cells[part]!.value as number), 0),
        true,
      );
      bid.sums.push({ total, parts });
      return total;
    },
  };
}

function names(r: Random, count: number): string[] {
  const made = new Set<string>();
  while (made.size < count) made.add(`${verbs[whole(r, 0, verbs.length - 1)]!} ${things[whole(r, 0, things.length - 1)]!}`);
  return [...made];
}

function periods(r: Random, count: number): string[] {
  const start = whole(r, 21, 26);
  const style = whole(r, 0, 2);
  return Array.from({ length: count }, (_, i) =>
    style === 0 ? `${start + i}/${start + i + 1}` : style === 1 ? `20${start + i}-${start + i + 1}` : `Year ${i + 1}`,
  );
}

function single(r: Random, pen: Pen): void {
  pen.text(0, 0, 'Project costs');
  pen.text(1, 0, 'Item');
  pen.text(1, 1, r() < 0.5 ? 'Cost' : 'Amount requested');
  const lines = names(r, whole(r, 4, 12));
  const parts = lines.map((name, i) => {
    pen.text(2 + i, 0, name);
    return pen.figure(2 + i, 1, amount(r));
  });
  pen.text(2 + lines.length, 0, r() < 0.5 ? 'Total' : 'Total cost');
  pen.sum(2 + lines.length, 1, parts);
}

function years(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 2, 4));
  pen.text(0, 0, 'Budget');
  pen.text(1, 0, 'Budget heading');
  heads.forEach((head, i) => pen.text(1, 1 + i, head));
  pen.text(1, 1 + heads.length, 'Total');
  const lines = names(r, whole(r, 4, 10));
  const columns: number[][] = heads.map(() => []);
  const last: number[] = [];
  lines.forEach((name, i) => {
    pen.text(2 + i, 0, name);
    const across = heads.map((_, c) => pen.figure(2 + i, 1 + c, amount(r)));
    across.forEach((cell, c) => columns[c]!.push(cell));
    last.push(pen.sum(2 + i, 1 + heads.length, across));
  });
  const row = 2 + lines.length;
  pen.text(row, 0, 'Total');
  columns.forEach((parts, c) => pen.sum(row, 1 + c, parts));
  pen.sum(row, 1 + heads.length, last);
}

function sections(r: Random, pen: Pen): void {
  const heads = periods(r, whole(r, 1, 3));
  pen.text(0, 0, 'Funding requested');
  pen.text(1, 0, 'Activity');
  heads.forEach((head, i) => pen.text(1, 1 + i, head));
  let row = 2;
  const grand: number[][] = heads.map(() => []);
  for (const section of sectionsOf.slice(0, whole(r, 2, 4))) {
    pen.text(row++, 0, section);
    const own: number[][] = heads.map(() => []);
    for (const name of names(r, whole(r, 2, 5))) {
      pen.text(row, 0, name);
      heads.forEach((_, c) => own[c]!.push(pen.figure(row, 1 + c, amount(r))));
      row++;
    }
    pen.text(row, 0, `Total ${section.toLowerCase()}`);
    heads.forEach((_, c) => grand[c]!.push(pen.sum(row, 1 + c, own[c]!)));
    row++;
  }
  pen.text(row, 0, 'Grand total');
  grand.forEach((parts, c) => pen.sum(row, 1 + c, parts));
}

function prioritised(r: Random, pen: Pen): void {
  const heads = periods(r, 2);
  let row = 0;
  const totals: { name: string; cells: number[][] }[] = [];
  for (const section of sectionsOf.slice(0, whole(r, 2, 4))) {
    pen.text(row++, 0, section);
    ['Sub activity', ...heads, 'Priority', 'What this pays for'].forEach((head, c) => pen.text(row, c, head));
    row++;
    const cells: number[][] = [[], []];
    for (const name of names(r, whole(r, 2, 6))) {
      pen.text(row, 0, name);
      heads.forEach((_, c) => {
        if (c === 1 && r() < 0.2) return;
        cells[c]!.push(pen.figure(row, 1 + c, amount(r)));
      });
      pen.text(row, 3, r() < 0.5 ? 'MUST' : 'SHOULD');
      pen.text(row, 4, `This will support the ${name.toLowerCase()} work and improve outcomes for local people.`);
      row++;
    }
    totals.push({ name: section, cells });
    row += 2;
  }
  pen.text(row++, 0, 'Total funding request');
  ['Area', ...heads].forEach((head, c) => pen.text(row, c, head));
  row++;
  const grand: number[][] = [[], []];
  for (const { name, cells } of totals) {
    pen.text(row, 0, name);
    cells.forEach((parts, c) => grand[c]!.push(pen.sum(row, 1 + c, parts)));
    row++;
  }
  pen.text(row, 0, 'Total');
  grand.forEach((parts, c) => pen.sum(row, 1 + c, parts));
}

function partners(r: Random, pen: Pen): void {
  const towns = ['Northtown', 'Eastham', 'Westbury', 'Southport'].slice(0, whole(r, 2, 4));
  pen.text(0, 0, 'Budget by partner');
  towns.forEach((town, i) => {
    pen.text(1, 1 + 2 * i, town);
    pen.text(1, 2 + 2 * i, town);
    pen.text(2, 1 + 2 * i, 'Request');
    pen.text(2, 2 + 2 * i, 'Match');
  });
  const at = 1 + 2 * towns.length;
  ['Total', 'Total'].forEach((head, i) => pen.text(1, at + i, head));
  ['Request', 'Match'].forEach((head, i) => pen.text(2, at + i, head));
  pen.text(2, 0, 'Cost');
  const columns: number[][] = Array.from({ length: at + 1 }, () => []);
  const lines = names(r, whole(r, 4, 8));
  lines.forEach((name, i) => {
    pen.text(3 + i, 0, name);
    for (const half of [0, 1]) {
      const parts = towns.map((_, t) => {
        const cell = pen.figure(3 + i, 1 + 2 * t + half, amount(r));
        columns[2 * t + half]!.push(cell);
        return cell;
      });
      columns[at - 1 + half]!.push(pen.sum(3 + i, at + half, parts));
    }
  });
  pen.text(3 + lines.length, 0, 'TOTAL');
  columns.forEach((parts, c) => pen.sum(3 + lines.length, 1 + c, parts));
}

function headlined(r: Random, pen: Pen): void {
  const lines = names(r, whole(r, 3, 8));
  const values = lines.map(() => amount(r));
  const total = values.reduce((a, b) => a + b, 0);
  pen.text(0, 0, 'Small grant');
  pen.text(1, 0, `This bid is for £${total.toLocaleString('en-GB')} and the costs are set out below:`);
  pen.text(2, 0, 'Item');
  pen.text(2, 1, 'Amount');
  const parts = lines.map((name, i) => {
    pen.text(3 + i, 0, name);
    return pen.figure(3 + i, 1, values[i]!);
  });
  pen.text(3 + lines.length, 0, 'Total');
  pen.sum(3 + lines.length, 1, parts);
}

const layouts: readonly (readonly [string, (r: Random, pen: Pen) => void])[] = [
  ['single', single],
  ['years', years],
  ['sections', sections],
  ['prioritised', prioritised],
  ['partners', partners],
  ['headlined', headlined],
];

/** A bid that adds up, in one of several layouts. */
export function makeBid(seed: number): MadeBid {
  const r = random(seed);
  const [layout, draw] = layouts[seed % layouts.length]!;
  const bid: MadeBid = { layout, cells: [], sums: [] };
  draw(r, penFor(bid));
  return bid;
}

/** The bid as a workbook, keyed in as numbers or pasted as text. */
export function toSnapshot(bid: MadeBid, pasted: boolean): Snapshot {
  const builder = sheetBuilder();
  const cells = [...bid.cells].sort((a, b) => a.row - b.row || a.col - b.col);
  for (const { row, col, value } of cells) {
    const shown: CellValue =
      typeof value === 'string' ? value : pasted ? `${value < 0 ? '-' : ''}£${Math.abs(value).toLocaleString('en-GB')}` : value;
    builder.add(row, col, shown, typeof value === 'number' && !pasted ? 1 : 0);
  }
  return {
    sheets: [builder.build({ name: 'Bid' })],
    formats: ['General', '"£"#,##0'],
    names: [],
    externalLinks: [],
    date1904: false,
  };
}
