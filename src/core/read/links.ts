import type { Line, Link } from '../model/bid';
import type { Corrections } from '../model/correction';
import type { Place } from '../model/place';
import type { Row, Table } from '../model/table';

export function readLinks(
  _tables: readonly Table[],
  _lines: readonly Line[],
  _corrections: Corrections,
  _textOf: (table: Table, row: Row) => { text: string; at: Place },
): Link[] {
  return [];
}
