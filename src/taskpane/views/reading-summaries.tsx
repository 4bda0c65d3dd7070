import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableReading } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import { ComparedFigures } from './compared-figures';

/** Which tables each row of a summary is the total of; what they come to stands under the ticks. */
export function ReadingSummaries({ reading, review }: { reading: TableReading; review: Review }): ReactElement | null {
  const styles = useStyles();
  if (reading.summaries.length === 0) return null;
  return (
    <section>
      <h2 className={styles.h2}>Which tables each row is the total of</h2>
      {reading.summaries.map((row) => (
        <fieldset key={row.anchor.row} className={styles.group}>
          <legend className={styles.strong}>{row.label}</legend>
          <span className={styles.caption}>{row.because}</span>
          {row.tables.map((table) => (
            <Checkbox
              key={table.id}
              style={{ display: 'flex' }}
              label={table.title}
              checked={table.ticked}
              onChange={() =>
                review.correct([
                  {
                    kind: 'summary-of',
                    at: row.anchor,
                    tables: row.tables.filter(({ id, ticked }) => (id === table.id ? !ticked : ticked)).map(({ id }) => id),
                  },
                ])
              }
            />
          ))}
          {row.columns.length > 0 ? (
            <ComparedFigures label={row.label} added="Ticked tables" columns={row.columns} />
          ) : (
            <p className={styles.caption}>No table is ticked, or none has the columns of this row, so nothing is compared.</p>
          )}
        </fieldset>
      ))}
    </section>
  );
}
