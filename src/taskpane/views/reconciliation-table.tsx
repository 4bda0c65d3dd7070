import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Reconciliation } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';

const words = { agrees: 'agrees', wrong: 'wrong', undecided: 'cannot be decided' } as const;

/** What the lines add to against what the bid says: a real table, ruled as accounts are. */
export function ReconciliationTable({ table }: { table: Reconciliation }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.caption} style={{ textAlign: 'left', paddingTop: 16 }}>
          {table.caption}
        </caption>
        <thead>
          <tr>
            <td />
            {table.columns.map((column) => (
              <th key={column} scope="col" className={mergeClasses(styles.cell, styles.quiet)} style={{ fontWeight: 400 }}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.label} className={row.kind === 'lines' ? styles.ruled : undefined}>
              <th scope="row" className={mergeClasses(styles.rowHead, row.kind === 'difference' && styles.strong)}>
                {row.label}
              </th>
              {row.cells.map((cell, i) => (
                <td key={table.columns[i]} className={mergeClasses(styles.cell, row.kind === 'difference' && styles.strong)}>
                  {cell === null ? (
                    '–'
                  ) : (
                    <>
                      {cell.text}
                      {cell.state && (
                        <span className={styles.state}>
                          <SignIcon
                            named={false}
                            sign={cell.state === 'agrees' ? 'agrees' : cell.state === 'wrong' ? 'error' : 'not-examined'}
                          />
                          {words[cell.state]}
                        </span>
                      )}
                    </>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.notes.map((note) => (
        <p key={note} className={styles.caption}>
          {note}
        </p>
      ))}
    </>
  );
}
