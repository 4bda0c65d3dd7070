import type { Table } from '../../model/table';

/** Why a table takes no costing: a costing comes to pounds, as a formula in a cell of its own. */
export function barredTable({ inWords, columns }: Table): string | undefined {
  if (inWords) return 'The table keeps its amounts inside words';
  const scale = columns.find((column) => column.scale)?.scale;
  if (!scale) return undefined;
  return `The table is in ${scale === 1000 ? 'thousands' : 'millions'} and a costing is in pounds`;
}
