import type { Journal } from '../core';
import { lettersOf } from './a1';
import { refusalOf } from './excel-errors';
import type { Left } from './excel-take-back';
import { heldText } from './held';
import { HostError } from './host-errors';

export function isNothing({ cells, rows, sheets }: Left): boolean {
  return cells.length + rows.length + sheets.length === 0;
}

/** Names every cell that is not as it was; reverting `journal` puts them back. */
export function halfWritten(left: Left, cause: unknown, journal: Journal | undefined): HostError {
  const reason = refusalOf(cause);
  const detail = reason instanceof HostError ? whys[reason.code] : undefined;
  return new HostError(
    'half-written',
    {
      ...(detail !== undefined && { detail }),
      cells: [
        ...left.cells.map(({ sheet, row, col, before, after }) => ({
          sheet,
          cell: cellName(row, col),
          was: heldText(before),
          is: heldText(after),
        })),
        ...left.rows.map(({ sheet, row }) => ({ sheet, cell: `row ${row + 1}`, was: '', is: 'a row that was put in' })),
        ...left.sheets.map((sheet) => ({ sheet, cell: '', was: '', is: 'a sheet that was added' })),
      ],
      ...(journal && { journal }),
    },
    { cause },
  );
}

export function cellName(row: number, col: number): string {
  return `${lettersOf(col)}${row + 1}`;
}

const whys: Readonly<Partial<Record<HostError['code'], string>>> = {
  'cell-edit-mode': 'a cell was being written in',
  throttled: 'Excel was busy',
  'session-expired': 'Excel ended its session with this workbook',
  'read-only': 'Excel no longer allowed it',
  protected: 'a sheet was protected meanwhile',
  payload: 'Excel refused a request of that size',
  'item-not-found': 'a sheet or cell is no longer there',
  'changed-meanwhile': 'somebody changed a cell at that moment',
};
