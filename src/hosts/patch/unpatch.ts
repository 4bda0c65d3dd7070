import type { Held, Journal, JournalCell, Snapshot } from '../../core';
import { heldAt, sameContent, sameValue } from '../held';
import type { Reverted } from '../host';
import { shownFormula } from '../formula-shift';
import { HostError } from '../host-errors';
import { leftBecause } from '../left-words';
import { walkSheet } from '../sheet-walk';
import { readXlsx } from '../xlsx';
import { readStrings } from '../xlsx-strings';
import { valueOf } from '../xlsx-values';
import { readWorkbook } from '../xlsx-workbook';
import { asUtf8, xmlText } from '../xml-text';
import { cellName, type Put } from './cell-xml';
import { refuseCells, refuseSigned } from './guard';
import { dueForCalculation, PackageEdit } from './package-edit';
import { mapSheet, type SheetMap } from './sheet-map';
import { sheetParts, type SheetPart } from './sheet-parts';
import { matchTotals } from './table-totals';
import { takeRows } from './take-rows';
import { removeSheets } from './remove-sheets';
import { StyleEdit } from './style-edit';
import { XmlTree } from './xml-tree';
import { sharedText, writeCells, type CellPut } from './write-cells';

export interface Unpatched {
  readonly bytes: Uint8Array;
  readonly reverted: Reverted;
}

/**
 * Takes a change back in the bytes of a workbook, which may have been edited and saved by others since: cells that still hold what was
 * written get back what they held, the others are left and named.
 */
export function unpatchWorkbook(bytes: Uint8Array, journal: Journal): Unpatched {
  const now = readXlsx(bytes);
  let pack = new PackageEdit(bytes);
  refuseSigned(pack);
  const parts = sheetParts(pack);
  const left: Reverted['left'][number][] = [];
  let cells = 0;
  let formulas = false;
  const styles = new StyleEdit(pack);
  const sources = sourceReader(pack);
  for (const sheet of new Set(journal.cells.map((cell) => cell.sheet).filter((name) => !journal.sheets.includes(name)))) {
    const own = journal.cells.filter((cell) => cell.sheet === sheet);
    const part = parts.find(({ name }) => name === sheet);
    const leave = ({ row, col }: JournalCell, why: string): void => {
      left.push({ sheet, cells: cellName(row, col), why });
    };
    if (!part) {
      for (const cell of own) leave(cell, leftBecause.gone);
      continue;
    }
    const back = own.filter((cell) => {
      const held = heldAt(now, part.index, cell.row, cell.col);
      if (sameContent(held, cell.after)) return true;
      // What is as it was before needs no word.
      if (!sameContent(held, cell.before)) leave(cell, leftBecause.cell);
      return false;
    });
    cells += putBack(pack, part, now, back, styles, sources);
    formulas ||= back.some(({ before, after }) => before.formula !== undefined || after.formula !== undefined);
  }
  styles.close();
  // Sheets go first: their formulas still read as written, and those that point at a row go with them.
  const sheets = sheetParts(pack).length;
  const kept = removeSheets(pack, journal);
  const fewer = sheetParts(pack).length < sheets;
  const rows = takeRows(pack, journal, left);
  if (rows.stay.length > 0) return withoutRows(bytes, journal, rows.stay, left);
  left.push(...kept);
  pack = rows.pack;
  formulas ||= rows.taken > 0;
  if (cells > 0 || rows.taken > 0 || fewer) dueForCalculation(pack, formulas || fewer);
  return { bytes: pack.build(), reverted: { cells, left } };
}

/** A row that has to stay stays whole, with what was written in it, as formulas may count on it. */
function withoutRows(bytes: Uint8Array, journal: Journal, stay: Journal['rows'], left: Reverted['left']): Unpatched {
  const stays = ({ sheet, row }: { sheet: string; row: number }): boolean =>
    stay.some((each) => each.sheet === sheet && each.row === row);
  const whole = left.filter(({ sheet, cells }) =>
    stay.some((row) => row.sheet === sheet && cells === `${row.row + 1}:${row.row + 1}`),
  );
  const rest = unpatchWorkbook(bytes, {
    ...journal,
    rows: journal.rows.filter((row) => !stays(row)),
    cells: journal.cells.filter((cell) => !stays(cell)),
  });
  return { ...rest, reverted: { ...rest.reverted, left: [...whole, ...rest.reverted.left] } };
}

function putBack(
  pack: PackageEdit,
  part: SheetPart,
  now: Snapshot,
  back: readonly JournalCell[],
  styles: StyleEdit,
  sources: ReturnType<typeof sourceReader>,
): number {
  if (back.length === 0) return 0;
  const xml = pack.xml(part.part);
  const edited = new Set(back.map(({ row, col }) => cellName(row, col)));
  const map = mapSheet(xml, () => false);
  refuseCells(
    pack,
    part,
    now.sheets[part.index]!,
    back.map(({ row, col, before }) => ({ row, col, put: putOf(before) })),
  );
  const puts = back.map((cell): CellPut => {
    const { row, col, before, after, source } = cell;
    const usable = source !== undefined && source !== '' && sources.holds(source, before, row, col, map, edited);
    const restyle = heldAt(now, part.index, row, col).format === after.format || before.value === undefined;
    const styleBack = (style: number): number => {
      const was = Number(/^<[^>]*\ss\s*=\s*["'](\d+)["']/.exec(source ?? '')?.[1] ?? 0);
      if (!restyle) return style;
      if (source && styles.alike(style, was) && (before.value === undefined || styles.codeAt(was) === before.format)) return was;
      return before.value === undefined ? style : styles.withCode(style, before.format);
    };
    return {
      row,
      col,
      put: source === '' ? undefined : putOf(before),
      style: styleBack,
      ...(usable && { source }),
    };
  });
  pack.putXml(part.part, writeCells(xml, puts, part.name));
  matchTotals(pack, part.part, puts);
  return puts.length;
}

function putOf({ value, formula }: Held): Put {
  if (formula !== undefined) return { kind: 'held', formula, value: value ?? '' };
  if (value === undefined) return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', value: String(value) } : { kind: 'held', value };
}

/** Tells whether a cell's XML from before still reads as it did: the list of texts and shared formulas may have been written anew. */
function sourceReader(pack: PackageEdit): {
  holds(source: string, before: Held, row: number, col: number, map: SheetMap, edited: ReadonlySet<string>): boolean;
} {
  const workbook = readWorkbook(pack, pack.workbook);
  const list = workbook.strings === undefined ? undefined : pack.part(workbook.strings);
  const strings = list && readStrings(asUtf8(list));
  return {
    holds(source, before, row, col, map, edited) {
      if (!isOneCell(source, map.prefix, cellName(row, col))) return false;
      const bytes = new TextEncoder().encode(`<sheetData><row>${source}</row></sheetData>`);
      let same = false;
      try {
        walkSheet(bytes, {
          cell(cell) {
            const value = valueOf(bytes, cell, { strings, date1904: workbook.date1904 });
            let formula = cell.formulaTag < 0 ? undefined : xmlText(bytes, cell.formulaStart, cell.formulaEnd);
            if (/\st\s*=\s*["']shared/.test(source.slice(0, source.indexOf('</') + 1)) && cell.formulaTag >= 0) {
              // The cell that holds the text of others comes back on its own: they have theirs by now.
              formula = formula === '' ? sharedText(map, source, row, col, edited) : undefined;
            }
            const shown = formula === undefined || formula === '' ? undefined : shownFormula(formula);
            same = shown === before.formula && sameValue(value, before.value);
          },
        });
      } catch (reason) {
        if (!(reason instanceof HostError)) throw reason;
        return false;
      }
      return same;
    },
  };
}

/** A journal is kept in a file that anybody may have written: its XML is used only where it is one cell, of that place and nothing else. */
function isOneCell(source: string, prefix: string, name: string): boolean {
  const bytes = new TextEncoder().encode(source);
  try {
    const tree = new XmlTree(bytes);
    const { root } = tree;
    return (
      root.start === 0 &&
      root.end === bytes.length &&
      root.name === 'c' &&
      root.prefix === prefix &&
      (tree.attribute(root, 'r') ?? name) === name &&
      root.children.every((child) => child.prefix === prefix && ['f', 'v', 'is'].includes(child.name))
    );
  } catch (reason) {
    if (!(reason instanceof HostError)) throw reason;
    return false;
  }
}
