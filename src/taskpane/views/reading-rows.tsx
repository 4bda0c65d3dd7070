import { Button, Link } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { rowKindWords, type ReportTable, type RowKind, type TableReading } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import { isChosen } from './chosen-line';
import { ReadingChoice } from './reading-choice';

const SHOWN = 12;

/** Every row of a table as it was read: a line, a total, a heading, a note, or not counted. */
export function ReadingRows({
  table,
  reading,
  review,
}: {
  table: ReportTable;
  reading: TableReading;
  review: Review;
}): ReactElement | null {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { rows, rowCount } = reading;
  if (rows.length === 0) return null;
  const shown = all || rows.length <= SHOWN + 4 ? rows : rows.slice(0, SHOWN);
  return (
    <section>
      <h2 className={styles.h2}>
        Rows<span className={styles.count}>{rowCount}</span>
      </h2>
      {shown.map((row) => {
        const name = row.label === '' ? '(no name)' : row.label;
        return (
          <ReadingChoice
            key={row.anchor.row}
            chosen={isChosen(row, table, review.chosen)}
            name={
              <Link
                as="button"
                appearance="subtle"
                aria-label={`Go to ${name}, ${row.at.cells}`}
                onClick={() => review.goTo(row.at)}
              >
                {name}
              </Link>
            }
            label={`What ${name}, row ${row.anchor.row + 1}, is`}
            why={[`Row ${row.anchor.row + 1}`, row.section && `under “${row.section}”`, row.because].filter(Boolean).join(' · ')}
            value={row.kind}
            options={rowKindWords}
            onChoose={(as) => review.correct([{ kind: 'row-kind', at: row.anchor, as: as as RowKind }])}
          />
        );
      })}
      {shown.length < rows.length && (
        <Button appearance="subtle" onClick={() => setAll(true)} style={{ marginTop: 8 }}>
          Show {rows.length - shown.length} more rows
        </Button>
      )}
      {all && rows.length < rowCount && (
        <p className={styles.caption}>
          The first {rows.length} of {rowCount} rows are listed; all are checked.
        </p>
      )}
    </section>
  );
}
