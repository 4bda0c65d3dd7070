import { readFileSync } from 'node:fs';
import type { Snapshot } from '../../src/core';
import { excelHost } from '../../src/hosts/excel';
import type { Host, WriteOptions } from '../../src/hosts/host';
import { loadIronCalc } from '../../src/workbench/store/iron-calc';
import type { CalcEngine } from '../../src/workbench/store/calc-engine';
import { takeSnapshot } from '../../src/workbench/store/take-snapshot';
import { openExcel, type OpenExcel } from './open-excel';
import { plainSnapshot } from './plain-snapshot';

export interface WritingExcel extends OpenExcel {
  readonly adapter: Required<Pick<Host, 'apply' | 'revert'>> & Host;
  /** The workbook as read before the write. */
  readonly snapshot: Snapshot;
  /** Everything the store has: cells, formulas, formats, sheets, tables, names, merges and hidden rows. */
  everything(): object;
}

export const written: WriteOptions = { on: '2026-11-25T10:00:00Z', by: 'A. Officer', version: '1.0.0' };

let engine: (() => CalcEngine) | undefined;

/** The calculation of the workbench, for tests in which formulas must come to something. */
export async function calculating(): Promise<CalcEngine> {
  engine ??= await loadIronCalc(readFileSync('node_modules/@ironcalc/wasm/wasm_bg.wasm'));
  return engine();
}

/** A workbook open and read by an adapter whose waits are over at once; `during` happens while it waits. */
export async function openForWriting(
  content: Snapshot | Uint8Array,
  { during, ...options }: Parameters<typeof openExcel>[1] & { during?: () => void } = {},
): Promise<WritingExcel> {
  const open = openExcel(content, options);
  const host = excelHost({
    excel: open.excel,
    office: open.office,
    async wait() {
      during?.();
    },
  });
  const { apply, revert } = host;
  if (!apply || !revert) throw new Error('the adapter does not write');
  const snapshot = await host.read();
  open.host.meter.reset();
  return {
    ...open,
    adapter: { ...host, apply, revert },
    snapshot,
    everything: () => ({
      ...plainSnapshot(takeSnapshot(open.host.book)),
      looks: open.host.book.sheets.map(({ cells, heights, widths, frozenRows }) => ({
        cells: [...cells].sort(([a], [b]) => a - b),
        heights: [...heights],
        widths: [...widths],
        frozenRows,
      })),
    }),
  };
}
