import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableReading } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

type Summary = TableReading['summaries'][number];

/** Which tables each row of a summary is the total of; what they come to stands under the ticks. */
export function ReadingSummaries({ reading, review }: { reading: TableReading; review: Review }): ReactElement | null {
  const styles = useStyles();
  if (reading.summaries.length === 0) return null;
  return (
    <section>
      <h2 className={styles.h2}>Which tables each row is the total of</h2>
      {reading.summaries.map((row) => (
        <fieldset key={row.anchor.row} style={{ border: 'none', padding: '8px 0', margin: 0, minWidth: 0 }}>
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
          <Figures row={row} />
        </fieldset>
      ))}
    </section>
  );
}

function Figures({ row: { columns, label } }: { row: Summary }): ReactElement {
  const styles = useStyles();
  if (columns.length === 0)
    return <p className={styles.caption}>No table is ticked, or none has the columns of this row, so nothing is compared.</p>;
  const rows = [
    ['Ticked tables', 'ticked'],
    ['This row says', 'says'],
    ['Difference', 'difference'],
  ] as const;
  return (
    <table className={styles.table} aria-label={`${label}: ticked tables against the row`}>
      <thead>
        <tr>
          <td />
          {columns.map(({ heading }) => (
            <th key={heading} scope="col" className={styles.cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, figure]) => (
          <tr key={name} className={figure === 'difference' ? styles.ruled : undefined}>
            <th scope="row" className={styles.rowHead}>
              {name}
            </th>
            {columns.map((column) => (
              <td key={column.heading} className={styles.cell}>
                {column[figure].text}
                {figure === 'difference' && (
                  <span className={styles.state}>
                    <SignIcon sign={column.agrees ? 'agrees' : 'question'} named={false} />
                    {column.agrees ? 'agrees' : 'differs'}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
