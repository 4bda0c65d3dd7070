import type { ReactElement } from 'react';
import type { TableReading } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';

type Columns = TableReading['summaries'][number]['columns'];

/** A sum beside what a row says, column by column, with the difference under both. */
export function ComparedFigures({ label, added, columns }: { label: string; added: string; columns: Columns }): ReactElement {
  const styles = useStyles();
  const rows = [
    [added, 'ticked'],
    ['This row says', 'says'],
    ['Difference', 'difference'],
  ] as const;
  const wide = columns.length > 3;
  return (
    <div style={{ overflowX: 'auto' }} {...(wide && { tabIndex: 0, role: 'group', 'aria-label': `Figures of ${label}` })}>
      <table className={styles.table} aria-label={`${label}: ${added.toLowerCase()} against the row`}>
        <thead>
          <tr>
            <td />
            {columns.map(({ heading }, i) => (
              <th key={i} scope="col" className={styles.cell} style={{ whiteSpace: 'normal' }}>
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
              {columns.map((column, i) => (
                <td key={i} className={styles.cell}>
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
    </div>
  );
}
