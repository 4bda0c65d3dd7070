import { formulaAt, valueAt, type CellValue, type Place, type Snapshot } from '../core';
import { cellValue } from './excel-cells';
import type { WorkbookOutline } from './excel-outline';
import { runExcel, type ExcelSession } from './excel-session';
import { shownFormula } from './formula-shift';

/**
 * Which of the places no longer hold the values and formulas that the snapshot has there, in one sync. A place on a sheet that is gone
 * has changed. Formats do not count: they change no figure.
 */
export function readChanged(
  session: ExcelSession,
  { sheets }: WorkbookOutline,
  snapshot: Snapshot,
  places: readonly Place[],
): Promise<Place[]> {
  return runExcel(session, async (context) => {
    const now = places.map((place) => {
      const { top, left, bottom, right } = place.box;
      const sheet = context.workbook.worksheets.getItemOrNullObject(sheets[place.sheet]?.id ?? '');
      const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
      range.load('values,formulas');
      return { place, range };
    });
    await context.sync();
    return now.flatMap(({ place, range }) => (range.isNullObject || differs(snapshot, place, range) ? [place] : []));
  });
}

function differs(snapshot: Snapshot, { sheet: index, box }: Place, { values, formulas }: Excel.Range): boolean {
  const sheet = snapshot.sheets[index];
  if (!sheet || !Array.isArray(values) || !Array.isArray(formulas)) return true;
  return values.some((line, down) =>
    line.some((value: unknown, across) => {
      const row = box.top + down;
      const col = box.left + across;
      const written: unknown = formulas[down]?.[across];
      const formula =
        typeof written === 'string' && written.startsWith('=') && written !== value ? shownFormula(written) : undefined;
      return formula !== formulaAt(sheet, row, col) || !sameValue(cellValue(value), valueAt(sheet, row, col));
    }),
  );
}

/** A formula that shows nothing holds "" in a snapshot. */
function sameValue(a: CellValue | undefined, b: CellValue | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.error === b.error;
  return (a ?? '') === (b ?? '');
}
