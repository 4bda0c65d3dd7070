import type { Unit } from '../model/amount';
import type { Column, RowKind } from '../model/table';
import { unitOfHeading } from './column-words';
import type { UsedRow } from './sheet-rows';

/** A row while it is read: what it is may still change with the rows around it. */
export interface Draft {
  kind: RowKind | 'continuation';
  first: number;
  last: number;
  figures: number;
  label: string;
  number?: string;
  unit?: Unit;
  because: string;
  source: UsedRow;
}

/** What the row reader needs to know of the columns. */
export interface Layout {
  readonly labelCol: number;
  readonly values: ReadonlySet<number>;
  readonly priorityCol?: number;
  readonly numberCol?: number;
  readonly narrative: boolean;
  readonly columns: readonly Column[];
  /** Few enough rows for a bid; longer tables are data, whose labels end with total for other reasons. */
  readonly short: boolean;
}

export function set(draft: Draft, kind: RowKind, because: string): Draft {
  draft.kind = kind;
  draft.because = because;
  const unit = unitOfHeading(draft.label);
  if (unit && (kind === 'total' || kind === 'rate' || kind === 'subtotal')) draft.unit = kind === 'rate' ? 'money' : unit;
  return draft;
}
