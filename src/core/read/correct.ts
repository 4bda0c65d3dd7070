import type { Anchor, Correction, Corrections } from '../model/correction';
import type { Cast } from '../model/relation';
import type { Snapshot } from '../model/snapshot';
import type { Table } from '../model/table';
import { anchorsRow, anchorsTable } from './anchors';
import { targetOf } from './cast-value';

/** Applies what a person said of tables, columns and rows. */
export function applyTableCorrections(tables: readonly Table[], corrections: Corrections): Table[] {
  return tables.flatMap((table): Table[] => {
    let corrected: Table | undefined = table;
    for (const correction of corrections) corrected = corrected && applyOne(corrected, correction);
    return corrected ? [corrected] : [];
  });
}

function applyOne(table: Table, correction: Correction): Table | undefined {
  if (correction.kind === 'dismissed' || !anchorsTable(correction.at, table)) return table;
  switch (correction.kind) {
    case 'table-kind':
      return correction.as === 'none'
        ? undefined
        : { ...table, kind: correction.as, ...(correction.topic && { topic: correction.topic }) };
    case 'column-role': {
      const columns = table.columns.map((column) =>
        column.col === correction.at.col ? { ...column, role: correction.role, because: 'you said so' } : column,
      );
      const priority = columns.find(({ role }) => role === 'priority')?.col;
      const label = columns.find(({ role }) => role === 'label')?.col ?? table.labelCol;
      return { ...table, columns, labelCol: label, priorityCol: priority };
    }
    case 'row-kind':
      return {
        ...table,
        rows: table.rows.map((row) =>
          anchorsRow(correction.at, table, row) ? { ...row, kind: correction.as, because: 'you said so' } : row,
        ),
      };
    default:
      return table;
  }
}

/** Drops the totals that a person said are none. */
export function withoutDismissedTotals(casts: readonly Cast[], snapshot: Snapshot, corrections: Corrections): readonly Cast[] {
  const anchors = corrections
    .filter((entry): entry is Extract<Correction, { kind: 'not-a-total' }> => entry.kind === 'not-a-total')
    .map(({ at }) => at);
  if (anchors.length === 0) return casts;
  return casts.map((cast) => ({
    ...cast,
    lines: cast.lines.filter((line) => !anchors.some((anchor) => pointsAt(anchor, cast, line, snapshot))),
  }));
}

function pointsAt(anchor: Anchor, cast: Cast, line: number, snapshot: Snapshot): boolean {
  const target = targetOf(cast, line);
  return snapshot.sheets[target.sheet]?.name === anchor.sheet && target.row === anchor.row && target.col === anchor.col;
}
