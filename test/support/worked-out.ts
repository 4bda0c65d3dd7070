import { readFileSync } from 'node:fs';
import type { Change, Content, Snapshot } from '../../src/core';
import type { CalcEngine } from '../../src/workbench/store/calc-engine';
import { loadIronCalc } from '../../src/workbench/store/iron-calc';
import { openSnapshot } from '../../src/workbench/store/open-snapshot';
import { takeSnapshot } from '../../src/workbench/store/take-snapshot';

let loading: Promise<() => CalcEngine> | undefined;

export async function calcEngine(): Promise<CalcEngine> {
  loading ??= loadIronCalc(readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm'));
  return (await loading)();
}

/** A workbook with a change in it, every formula worked out by the calculation engine: an independent second opinion on our figures. */
export async function workedOut(snapshot: Snapshot, change: Change): Promise<Snapshot> {
  const book = openSnapshot(snapshot, 'Bid.xlsx', await calcEngine());
  for (const { at, content, format } of change.cells) {
    const sheet = book.sheets[at.sheet]!;
    const own = sheet.cell(at.row, at.col);
    const box = { top: at.row, bottom: at.row, left: at.col, right: at.col };
    book.write(sheet, box, [[at.row, at.col, { format: format ?? own.format, ...held(content) }]]);
  }
  for (const { name, cells } of change.sheets) {
    const sheet = book.addSheet(name);
    for (const { row, col, content, format = 'General' } of cells)
      book.write(sheet, { top: row, bottom: row, left: col, right: col }, [[row, col, { format, ...held(content) }]]);
  }
  book.calculate();
  return takeSnapshot(book);
}

function held(content: Content): { value: string | number; formula?: string } {
  if (content.kind === 'formula') return { value: 0, formula: content.formula };
  if (content.kind === 'number') return { value: Number(content.value) };
  return { value: content.kind === 'text' ? content.text : '' };
}
