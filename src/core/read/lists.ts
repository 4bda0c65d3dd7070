import type { Amount } from '../model/amount';
import { keyOf } from '../model/place';
import type { Row, Table, Words } from '../model/table';
import { amountsIn } from './amounts';
import { rowWords } from './column-words';
import { isSentence } from './headings';
import type { Region } from './regions';
import type { UsedRow } from './sheet-rows';

export interface ListReading {
  readonly table: Table;
  readonly amounts: ReadonlyMap<string, Amount>;
}

const bullet = /^\s*([-–—•·*o]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s+/u;

/**
 * A list in words: one column of bullets or numbered points, each with its amount in the words ("- Website design - £30k"),
 * wrapped points joined. Undefined where the region is no such list: every point but one must carry an amount.
 */
export function listTable(region: Region): ListReading | undefined {
  const col = region.rows[0]?.cells[0]?.col;
  if (col === undefined || region.rows.length < 2) return undefined;
  if (region.rows.some(({ cells }) => cells.length !== 1 || cells[0]!.kind !== 'text')) return undefined;
  const from = region.rows.findIndex(({ cells }) => bullet.test(cells[0]!.text));
  if (from < 0) return undefined;
  const points = joinPoints(region.rows.slice(from));
  const priced = points.map((point) => ({ point, found: amountsIn(point.text) }));
  const withAmount = priced.filter(({ found }) => found.length > 0);
  if (withAmount.length < 2 || withAmount.length < points.length - 1) return undefined;
  const amounts = new Map<string, Amount>();
  const rows: Row[] = [];
  for (const { point, found } of priced) {
    const text = point.text.replace(bullet, '');
    const number = /^\s*\(?(\d{1,2})[.)]/.exec(point.text)?.[1];
    const stated = statedAmount(found.map(({ amount }) => amount));
    if (stated) amounts.set(keyOf({ sheet: region.sheet, row: point.first, col }), stated);
    rows.push({
      kind: point.total ? 'total' : 'line',
      rows: { first: point.first, last: point.last },
      figures: point.first,
      label: text,
      ...(number !== undefined && { number }),
      because: point.total ? 'the words under the list say total' : 'a point of a list with its amount in the words',
    });
  }
  const above = region.rows
    .slice(0, from)
    .map((row): Words => ({ text: row.cells[0]!.text, at: placeOf(region.sheet, row, col) }));
  const title = above.filter(({ text }) => !isSentence(text)).pop();
  const table: Table = {
    id: '',
    kind: 'funding',
    sheet: region.sheet,
    box: { top: points[0]!.first, left: col, bottom: points[points.length - 1]!.last, right: col },
    ...(title && { title }),
    leads: above.filter((words) => words !== title),
    headerRows: [],
    columns: [{ col, role: 'amount', heading: '', headings: [], unit: 'money', because: 'each point holds one amount' }],
    rows,
    labelCol: col,
    inWords: true,
  };
  return { table, amounts };
}

function placeOf(sheet: number, row: UsedRow, col: number): Words['at'] {
  return { sheet, box: { top: row.row, left: col, bottom: row.row, right: col } };
}

interface Point {
  readonly first: number;
  last: number;
  text: string;
  /** "Total £52,700" under the points. */
  readonly total?: boolean;
}

function joinPoints(rows: readonly UsedRow[]): Point[] {
  const points: Point[] = [];
  for (const row of rows) {
    const text = row.cells[0]!.text;
    const open = points[points.length - 1];
    const last = row === rows[rows.length - 1];
    if (last && open && rowWords.total.test(text) && text.length <= 60 && amountsIn(text).length === 1)
      points.push({ first: row.row, last: row.row, text, total: true });
    else if (open && !bullet.test(text)) {
      open.text += ` ${text.trim()}`;
      open.last = row.row;
    } else points.push({ first: row.row, last: row.row, text });
  }
  return points;
}

/**
 * Which of several amounts in a point is its price: not the ones with "per …" (rates); of the rest the last, unless it only
 * repeats the first. Undefined where none is left.
 */
export function statedAmount(amounts: readonly Amount[]): Amount | undefined {
  const prices = amounts.filter(({ per }) => per === undefined);
  return prices[prices.length - 1];
}
