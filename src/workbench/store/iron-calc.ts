import init, { initSync, Model } from '@ironcalc/wasm';
import { parseValue } from 'numfmt';
import type { CalcContent, CalcEngine, CalcName, CalcResult, CalcValue } from './calc-engine';

// IronCalc gives out formatted values only; this format shows all of Excel's fifteen digits.
const EXACT = '0.00000000000000E+00';
const ERROR = /^#(N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;
// The engine's own ways of saying that it cannot.
const UNABLE = /^#(ERROR!|N\/IMPL!|NAME\?)$/;
const NUMBER_CELL = 1;
const BOOLEAN_CELL = 4;

export async function loadIronCalc(wasm?: Uint8Array | URL): Promise<() => CalcEngine> {
  if (wasm instanceof Uint8Array) initSync({ module: Uint8Array.from(wasm) });
  else await init(wasm === undefined ? undefined : { module_or_path: wasm });
  return ironCalcEngine;
}

function ironCalcEngine(): CalcEngine {
  let model = newModel();
  /** By sheet: places of formulas as row × 16,384 + column. */
  let formulas: Set<number>[] = [];
  /** By sheet: columns that show all digits. */
  let exact: Set<number>[] = [];
  const read = (sheet: number, row: number, col: number): CalcValue | undefined => {
    if (!exact[sheet]?.has(col)) {
      model.updateRangeStyle({ sheet, row: 1, column: col + 1, width: 1, height: 1_048_576 }, 'num_fmt', EXACT);
      exact[sheet]?.add(col);
    }
    return valueAt(model, sheet, row, col);
  };
  const write = (sheet: number, row: number, col: number, content: CalcContent): void => {
    const place = row * 16_384 + col;
    if ('formula' in content) {
      formulas[sheet]?.add(place);
      model.setUserInput(sheet, row + 1, col + 1, `=${content.formula}`);
      return;
    }
    formulas[sheet]?.delete(place);
    const { value } = content;
    if (value === '') model.rangeClearContents(sheet, row + 1, col + 1, row + 1, col + 1);
    else model.setUserInput(sheet, row + 1, col + 1, typed(value));
  };
  return {
    load({ sheets, names }) {
      model.free();
      model = newModel();
      formulas = sheets.map(() => new Set());
      exact = sheets.map(() => new Set());
      for (const [index, { name }] of sheets.entries()) {
        if (index > 0) model.newSheet();
        model.renameSheet(index, name);
      }
      for (const name of names) defineName(model, name);
      for (const [index, { cells }] of sheets.entries()) {
        for (const { row, col, content } of cells) write(index, row, col, content);
      }
    },
    write,
    calculate() {
      model.resumeEvaluation();
      model.evaluate();
      model.pauseEvaluation();
      const results: CalcResult[] = [];
      for (const [sheet, places] of formulas.entries()) {
        for (const place of places) {
          const row = Math.floor(place / 16_384);
          const col = place % 16_384;
          results.push({ sheet, row, col, value: read(sheet, row, col), spilled: false });
          const spill = spillOf(model.getCellArrayStructure(sheet, row + 1, col + 1));
          for (let down = 0; down < spill.rows; down++) {
            for (let across = 0; across < spill.cols; across++) {
              if (down === 0 && across === 0) continue;
              const value = read(sheet, row + down, col + across);
              results.push({ sheet, row: row + down, col: col + across, value, spilled: true });
            }
          }
        }
      }
      return results;
    },
  };
}

function newModel(): Model {
  const model = new Model('workbench', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

function defineName(model: Model, { name, refersTo, sheet }: CalcName): void {
  try {
    model.newDefinedName(name, sheet ?? null, refersTo);
  } catch {
    // A name the engine has no reading of makes its formulas "#NAME?", which counts as unable.
  }
}

function typed(value: string | number | boolean): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return ERROR.test(value) ? value : `'${value}`;
}

function valueAt(model: Model, sheet: number, row: number, col: number): CalcValue | undefined {
  const type = model.getCellType(sheet, row + 1, col + 1);
  const shown = model.getFormattedCellValue(sheet, row + 1, col + 1);
  if (type === BOOLEAN_CELL) return shown === 'TRUE';
  if (type === NUMBER_CELL) {
    if (shown === '') return '';
    const value = Number(shown);
    if (!Number.isNaN(value)) return value;
    const parsed = parseValue(shown)?.value;
    return typeof parsed === 'number' ? parsed : undefined;
  }
  if (UNABLE.test(shown)) return undefined;
  // Excel shows 0 for a formula that leads back to itself.
  if (shown === '#CIRC!') return 0;
  return ERROR.test(shown) ? { error: shown } : shown;
}

function spillOf(structure: unknown): { rows: number; cols: number } {
  if (typeof structure === 'object' && structure !== null && 'DynamicAnchor' in structure) {
    const size: unknown = structure.DynamicAnchor;
    if (Array.isArray(size)) return { cols: Number(size[0]), rows: Number(size[1]) };
  }
  return { rows: 0, cols: 0 };
}
