import type { Column } from '../model/table';
import type { UsedRow } from './sheet-rows';

/** Rows looked at. */
const SAMPLE = 300;

/**
 * Where one column is what is asked, plain money beside it is settled by its figures: never smaller than what is asked, it is the
 * whole cost; added to what is asked and giving the total, it comes from others.
 */
export function settleWholes(columns: readonly Column[], body: readonly UsedRow[]): readonly Column[] {
  const asked = columns.filter(({ role, share }) => role === 'amount' && share === 'request');
  const plain = columns.filter(({ role, share }) => (role === 'amount' || role === 'other') && share === undefined);
  if (asked.length !== 1 || plain.length === 0 || columns.some(({ role }) => role === 'period' || role === 'party'))
    return columns;
  const request = asked[0]!.col;
  const rows = body.slice(0, SAMPLE).map(({ cells }) => new Map(cells.map(({ col, value }) => [col, value])));
  const at = (row: ReadonlyMap<number, number>, col: number): number => row.get(col) || 0;
  const shown = rows.filter((row) => at(row, request) > 0);
  if (shown.length < 2) return columns;
  const whole = columns.find(({ role }) => role === 'total');
  if (whole) {
    const parts = columns.filter(({ role, share }) => (role === 'amount' || role === 'other') && share !== undefined);
    const adds = shown.filter((row) => {
      const sum = [...parts, ...plain].reduce((total, { col }) => total + at(row, col), 0);
      return Math.abs(sum - at(row, whole.col)) < 0.5;
    });
    if (adds.length * 2 <= shown.length || !shown.some((row) => plain.some(({ col }) => at(row, col) > 0))) return columns;
    return columns.map((column) =>
      plain.includes(column)
        ? { ...column, share: 'match', because: `${column.because}; with what is asked it makes the total` }
        : column,
    );
  }
  return columns.map((column) => {
    if (!plain.includes(column) || column.unit !== 'money') return column;
    const never = shown.every((row) => at(row, column.col) >= at(row, request));
    const sometimes = shown.some((row) => at(row, column.col) > at(row, request));
    return never && sometimes ? { ...column, role: 'total', because: 'what is asked is a part of it on every row' } : column;
  });
}
