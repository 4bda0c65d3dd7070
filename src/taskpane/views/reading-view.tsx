import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import {
  columnRoleWords,
  parseCells,
  type Anchor,
  type ColumnRole,
  type Correction,
  type Report,
  type ReportPlace,
  type ReportTable,
  type TableReading,
} from '../../core';
import { useStyles } from '../styles';
import type { TaskProps } from '../tasks';
import type { Review } from '../use-review';
import { ReadingLinks } from './reading-links';
import { ReadingSummaries } from './reading-summaries';

const roles = Object.entries(columnRoleWords);

function anchor(place: ReportPlace, text: string): Anchor | undefined {
  const box = parseCells(place.cells);
  return box && { sheet: place.sheet, row: box.top, col: box.left, text };
}

/** How one table was read, each reading with its reason, and where a person puts it right. */
export function ReadingView({ report, review, aim }: TaskProps): ReactElement {
  const table = report.tables.find(({ id }) => id === aim.table);
  if (!table) return <p>That table is no longer read as one. Its corrections are listed with every other table.</p>;
  return <TableReading table={table} report={report} review={review} />;
}

function TableReading({ table, report, review }: { table: ReportTable; report: Report; review: Review }): ReactElement {
  const styles = useStyles();
  const correct = (at: Anchor | undefined, make: (at: Anchor) => Correction): void => {
    if (at) review.correct([make(at)]);
  };
  const [reading, setReading] = useState<TableReading>();
  const { ask, tell } = review;
  // Each correction makes a report of its own, and the figures under the ticks follow it.
  useEffect(() => {
    let gone = false;
    ask('reading', table.id).then((told) => !gone && setReading(told), tell);
    return () => {
      gone = true;
    };
  }, [ask, report, table.id, tell]);
  return (
    <>
      <h2 className={styles.h1}>{table.title}</h2>
      <div className={styles.caption}>
        {table.at.sheet} {table.at.cells}
      </div>
      <h2 className={styles.h2}>Columns</h2>
      {table.columns.map((column) => (
        <Field key={column.letter} label={`${column.letter} ${column.heading}`} hint={column.because} style={{ marginTop: 8 }}>
          <Select
            value={column.role}
            onChange={(_, data) =>
              correct(anchor(column.at, ''), (at) => ({ kind: 'column-role', at, role: data.value as ColumnRole }))
            }
          >
            {roles.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
      {reading && <ReadingSummaries reading={reading} review={review} />}
      {reading && <ReadingLinks reading={reading} review={review} />}
      <YourCorrections review={review} />
    </>
  );
}

const words: Readonly<Record<Correction['kind'], string>> = {
  'table-box': 'The table’s edges',
  'table-kind': 'What the table is',
  'column-role': 'A column’s role',
  'row-kind': 'What a row is',
  'total-of': 'What a total adds',
  'summary-of': 'Which tables a row sums up',
  'not-a-total': 'Not a total',
  link: 'A line’s row elsewhere',
  needs: 'A line that needs others',
  costing: 'How a line was costed',
  dismissed: 'A dismissed finding',
};

function YourCorrections({ review }: { review: Review }): ReactElement | null {
  const styles = useStyles();
  const kept = review.notes.corrections.filter(({ kind }) => kind !== 'dismissed' && kind !== 'costing');
  if (kept.length === 0) return null;
  return (
    <section>
      <h2 className={styles.h2}>
        Your corrections<span className={styles.count}>{kept.length}</span>
      </h2>
      {kept.map((correction, i) => (
        <div key={i} className={styles.gap}>
          <span>
            {words[correction.kind]}
            <span className={styles.caption} style={{ display: 'block' }}>
              {correction.kind !== 'dismissed' && [correction.at.sheet, correction.at.text].filter(Boolean).join(' · ')}
            </span>
          </span>
          <Button size="small" onClick={() => review.undo(correction)}>
            Undo
          </Button>
        </div>
      ))}
    </section>
  );
}
