import { cellsText, type Box } from '../../core';
import { boxOf } from '../a1';
import { shiftFormula } from '../formula-shift';
import { HostError } from '../host-errors';
import type { CellToken } from '../sheet-walk';
import { SLASH } from '../xml-bytes';
import { xmlText } from '../xml-text';
import { cellName, cellXml, type Put } from './cell-xml';
import { formulaElementEnd, mapSheet, placeKey, rowClose, tagAttributes, type RowPlace, type SheetMap } from './sheet-map';
import { Splices } from './splices';
import { childOf, XmlTree } from './xml-tree';
import { formulaContent } from './xml-write';

/** What one cell of a sheet part is to hold. */
export interface CellPut {
  readonly row: number;
  readonly col: number;
  /** Undefined takes the cell out altogether, where it has no look of its own; else it is left blank. */
  readonly put: Put | undefined;
  /** Its style from the one it has, or would have by its row and column. */
  readonly style?: (own: number) => number;
  /** The element as it is to be written, style apart. */
  readonly source?: string;
  /** The Excel table that it stands in. */
  readonly table?: string;
}

const SHEET_DATA = new Set(['sheetData']);
/** Attributes of a cell that speak of its place, kind and content, and are written anew. */
const OWN = new Set(['r', 's', 't', 'cm', 'vm']);

/**
 * The sheet part with these cells written; every byte beside them, their rows' spans and the sheet's dimension stays. Other cells of a
 * shared formula get their own text before the one that holds it goes. Parts of an array formula or data table are refused.
 */
export function writeCells(bytes: Uint8Array, puts: readonly CellPut[], sheet: string): Uint8Array {
  const wanted = new Set(puts.map(({ row }) => row));
  const map = mapSheet(bytes, (row) => wanted.has(row));
  const edited = new Map(puts.map((put) => [placeKey(put.row, put.col), put]));
  for (const { row, col } of edited.values()) refuseBlocks(map, row, col, sheet);
  const splices = new Splices();
  const tree = new XmlTree(bytes, SHEET_DATA);
  const columnStyle = columnStyles(tree);
  freeShared(map, edited, splices);
  const byRow = new Map<number, CellPut[]>();
  for (const put of [...edited.values()].sort((a, b) => a.row - b.row || a.col - b.col)) {
    const list = byRow.get(put.row);
    if (list) list.push(put);
    else byRow.set(put.row, [put]);
  }
  const places = new Map(map.rows.map((place) => [place.row, place]));
  const written = new Set<number>();
  let end = '';
  for (const [row, list] of byRow) {
    const place = places.get(row);
    if (place) writeRow(map, place, list, columnStyle, splices, written);
    else {
      const cells = list.map((put) => newCell(map, put, columnStyle(put.col))).join('');
      if (cells === '') continue;
      for (const { row: at, col } of list) written.add(placeKey(at, col));
      const xml = `<${map.prefix}row r="${row + 1}">${cells}</${map.prefix}row>`;
      const next = map.rows.find((known) => known.row > row);
      if (next) splices.insert(next.tagStart, xml);
      else end += xml;
    }
  }
  if (end !== '') appendRows(map, end, splices);
  extendDimension(
    tree,
    [...edited.values()].filter(({ row, col }) => written.has(placeKey(row, col))),
    splices,
  );
  return splices.applyTo(bytes);
}

function refuseBlocks(map: SheetMap, row: number, col: number, sheet: string): void {
  for (const { box, kind } of map.blocks) {
    const within = row >= box.top && row <= box.bottom && col >= box.left && col <= box.right;
    const alone = kind === 'array' && box.top === box.bottom && box.left === box.right;
    if (!within || alone) continue;
    const what = kind === 'array' ? 'an array formula that fills several cells' : 'a data table (What-If Analysis)';
    throw new HostError('unwritable', { subject: `${sheet}!${cellName(row, col)}`, detail: `it is part of ${what}` });
  }
}

/** Gives the cells that stay their own formula where the cell that holds the text is written over. */
function freeShared(map: SheetMap, edited: ReadonlyMap<number, CellPut>, splices: Splices): void {
  for (const { master, members } of map.shared.values()) {
    if (!edited.has(placeKey(master.row, master.col))) continue;
    const text = xmlText(map.bytes, master.formulaStart, master.formulaEnd);
    for (const cell of members) {
      if (edited.has(placeKey(cell.row, cell.col)) || cell.formulaEnd > cell.formulaStart) continue;
      const own = shiftFormula(text, cell.row - master.row, cell.col - master.col);
      const always = formulaCalled(map.bytes, cell) ? ' ca="1"' : '';
      splices.replace(
        cell.formulaTag,
        formulaElementEnd(map.bytes, cell),
        `<${map.prefix}f${always}>${formulaContent(own)}</${map.prefix}f>`,
      );
    }
  }
}

function formulaCalled(bytes: Uint8Array, cell: CellToken): boolean {
  return tagAttributes(bytes, cell.formulaTag).some(([name, value]) => name === 'ca' && /^(1|true)$/.test(value));
}

function writeRow(
  map: SheetMap,
  place: RowPlace,
  puts: readonly CellPut[],
  columnStyle: (col: number) => number,
  splices: Splices,
  written: Set<number>,
): void {
  const cells = map.cellsOf(place.row);
  const close = rowClose(map, place);
  const attributes = new Map(tagAttributes(map.bytes, place.tagStart));
  const rowStyle = /^(1|true)$/.test(attributes.get('customFormat') ?? '') ? Number(attributes.get('s') ?? 0) : undefined;
  const inherited = (col: number): number => rowStyle ?? columnStyle(col);
  const gone = puts.filter(({ row, col, put }) => {
    const cell = map.cells.get(placeKey(row, col));
    return put === undefined && cell?.style === inherited(col);
  });
  const bare = [...attributes.keys()].every((name) => name === 'r' || name === 'spans');
  if (gone.length === puts.length && gone.length === cells.length && gone.length > 0 && bare && close !== undefined) {
    splices.replace(place.tagStart, map.bytes.indexOf(62, close) + 1, '');
    return;
  }
  let end = '';
  for (const put of puts) {
    const cell = map.cells.get(placeKey(put.row, put.col));
    if (cell) {
      splices.replace(cell.start, cell.end, gone.includes(put) ? '' : changedCell(map, cell, put));
      continue;
    }
    const xml = newCell(map, put, inherited(put.col));
    if (xml === '') continue;
    written.add(placeKey(put.row, put.col));
    const next = cells.find(({ col }) => col > put.col);
    if (next) splices.insert(next.start, xml);
    else end += xml;
  }
  if (end !== '') {
    if (close === undefined) splices.replace(place.tagEnd - 2, place.tagEnd, `>${end}</${map.prefix}row>`);
    else splices.insert(close, end);
  }
  extendSpans(
    map,
    place,
    puts.filter(({ row, col }) => written.has(placeKey(row, col))),
    splices,
  );
}

function changedCell(map: SheetMap, cell: CellToken, { row, col, put, style, source, table }: CellPut): string {
  const next = style ? style(cell.style) : cell.style;
  if (source !== undefined) return styled(source, next);
  const more = tagAttributes(map.bytes, cell.start)
    .filter(([name]) => !OWN.has(name))
    .map(([name, value]) => ` ${name}="${value.replace(/"/g, '&quot;')}"`)
    .join('');
  return cellXml(map.prefix, row, col, next, put ?? { kind: 'blank' }, more, table);
}

/** Nothing where a blank cell would look like its place already does. */
function newCell(map: SheetMap, { row, col, put, style, source, table }: CellPut, inherited: number): string {
  if (put === undefined) return '';
  const next = style ? style(inherited) : inherited;
  if (put.kind === 'blank' && next === inherited) return '';
  return source === undefined ? cellXml(map.prefix, row, col, next, put, '', table) : styled(source, next);
}

/** A cell's own XML with another style number. */
function styled(source: string, style: number): string {
  const end = source.indexOf('>');
  const tag = source.slice(0, end);
  const now = /\ss\s*=\s*["'](\d*)["']/.exec(tag);
  if (Number(now?.[1] ?? 0) === style) return source;
  const without = now ? tag.replace(now[0], '') : tag;
  return style === 0 ? without + source.slice(end) : without.replace(/^<[^\s/>]+/, `$& s="${style}"`) + source.slice(end);
}

function columnStyles(tree: XmlTree): (col: number) => number {
  const runs = (childOf(tree.root, 'cols')?.children ?? []).map((node) => ({
    first: Number(tree.attribute(node, 'min')) - 1,
    last: Number(tree.attribute(node, 'max')) - 1,
    style: Number(tree.attribute(node, 'style') ?? 0),
  }));
  return (col) => runs.find(({ first, last }) => col >= first && col <= last)?.style ?? 0;
}

function appendRows(map: SheetMap, xml: string, splices: Splices): void {
  const { bytes, frame, prefix } = map;
  if (bytes[frame.end - 2] === SLASH) splices.replace(frame.end - 2, frame.end, `>${xml}</${prefix}sheetData>`);
  else splices.insert(bytes.lastIndexOf(60, frame.end - 1), xml);
}

/** Rows may say from which to which column they reach; one that says too little is mended. */
function extendSpans(map: SheetMap, place: RowPlace, added: readonly CellPut[], splices: Splices): void {
  if (added.length === 0) return;
  const tag = new TextDecoder('latin1').decode(map.bytes.subarray(place.tagStart, place.tagEnd));
  const spans = /\sspans\s*=\s*["']((\d+):(\d+))["']/d.exec(tag);
  const range = spans?.indices?.[1];
  if (!spans || !range) return;
  const first = Math.min(Number(spans[2]), ...added.map(({ col }) => col + 1));
  const last = Math.max(Number(spans[3]), ...added.map(({ col }) => col + 1));
  const next = `${first}:${last}`;
  if (next !== spans[1]) splices.replace(place.tagStart + range[0], place.tagStart + range[1], next);
}

function extendDimension(tree: XmlTree, added: readonly CellPut[], splices: Splices): void {
  const node = childOf(tree.root, 'dimension');
  const reference = node?.attributes.find(({ name }) => name === 'ref');
  const box = node && boxOf(tree.attribute(node, 'ref') ?? '');
  if (!reference || !box || added.length === 0) return;
  const grown: Box = {
    top: Math.min(box.top, ...added.map(({ row }) => row)),
    left: Math.min(box.left, ...added.map(({ col }) => col)),
    bottom: Math.max(box.bottom, ...added.map(({ row }) => row)),
    right: Math.max(box.right, ...added.map(({ col }) => col)),
  };
  const same = grown.top === box.top && grown.left === box.left && grown.bottom === box.bottom && grown.right === box.right;
  if (!same) splices.replace(reference.from, reference.to, cellsText(grown));
}

/** What a cell's XML that only names a shared formula would come to; undefined where the cell with its text is not there, or is edited too. */
export function sharedText(
  map: SheetMap,
  source: string,
  row: number,
  col: number,
  edited: ReadonlySet<string>,
): string | undefined {
  const si = /\ssi\s*=\s*["']([^"']*)["']/.exec(source)?.[1];
  const master = si === undefined ? undefined : map.shared.get(si)?.master;
  if (!master || edited.has(cellName(master.row, master.col))) return undefined;
  const text = xmlText(map.bytes, master.formulaStart, master.formulaEnd);
  return shiftFormula(text, row - master.row, col - master.col);
}
