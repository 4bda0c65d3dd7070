import { useEffect, useState, type ReactElement } from 'react';
import {
  columnRoleWords,
  tableKindWords,
  type ColumnRole,
  type Report,
  type ReportTable,
  type TableKind,
  type TableReading,
} from '../../core';
import { useStyles } from '../styles';
import type { TaskProps } from '../tasks';
import type { Review } from '../use-review';
import { ReadingChoice } from './reading-choice';
import { ReadingLinks } from './reading-links';
import { ReadingRows } from './reading-rows';
import { ReadingSummaries } from './reading-summaries';
import { ReadingTotals } from './reading-totals';
import { YourCorrections } from './your-corrections';

/** How one table was read, each reading with its reason, and where a person puts it right. */
export function ReadingView({ report, review, aim }: TaskProps): ReactElement {
  const styles = useStyles();
  const table = report.tables.find(({ id }) => id === aim.table);
  if (table) return <TableReadingView table={table} report={report} review={review} />;
  return (
    <>
      {aim.table !== undefined && <p className={styles.quiet}>That table is no longer read as one.</p>}
      {report.corrections ? (
        <YourCorrections report={report} review={review} />
      ) : (
        <p className={styles.quiet}>Nothing about how this workbook is read was corrected.</p>
      )}
    </>
  );
}

function TableReadingView({ table, report, review }: { table: ReportTable; report: Report; review: Review }): ReactElement {
  const styles = useStyles();
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
      <h2 className={styles.h2} style={{ margin: 0, padding: 0, border: 'none' }}>
        {table.title}
      </h2>
      <div className={styles.caption}>
        {table.at.sheet} {table.at.cells}
      </div>
      {reading && (
        <>
          <ReadingChoice
            wide
            name="This table is"
            label="This table is"
            why=""
            value={table.kind}
            options={tableKindWords}
            onChoose={(as) => review.correct([{ kind: 'table-kind', at: reading.anchor, as: as as TableKind | 'none' }])}
          />
          <ReadingSummaries reading={reading} review={review} />
          <Columns table={table} reading={reading} review={review} />
          <ReadingRows table={table} reading={reading} review={review} />
          <ReadingTotals reading={reading} review={review} />
          <ReadingLinks reading={reading} review={review} />
        </>
      )}
      <YourCorrections report={report} review={review} />
    </>
  );
}

function Columns({ table, reading, review }: { table: ReportTable; reading: TableReading; review: Review }): ReactElement {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.h2}>Columns</h2>
      {table.columns.map((column, i) => (
        <ReadingChoice
          key={column.letter}
          name={`${column.letter} ${column.heading}`}
          label={`${column.letter} ${column.heading}`}
          why={column.because}
          value={column.role}
          options={columnRoleWords}
          onChoose={(role) => {
            const at = reading.columns[i];
            if (at) review.correct([{ kind: 'column-role', at, role: role as ColumnRole }]);
          }}
        />
      ))}
    </section>
  );
}
