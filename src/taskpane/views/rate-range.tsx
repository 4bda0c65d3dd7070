import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { RangeRates } from '../../core';
import { useStyles } from '../styles';

/** The rates of a range beside what is set, before any is taken. */
export function RateRange({
  read,
  busy,
  onTake,
  onLeave,
}: {
  read: RangeRates;
  busy: boolean;
  onTake: () => void;
  onLeave: () => void;
}): ReactElement {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.quiet);
  const { rates, left, change } = read;
  return (
    <section aria-label={change.title}>
      <h2 className={styles.h2}>{change.title}</h2>
      <table className={styles.table} aria-label="Rates of the selection">
        <thead>
          <tr>
            <td />
            {['Now', 'Read'].map((label) => (
              <th key={label} scope="col" className={head} style={{ fontWeight: 400 }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rates.map(({ name, column, before, after }) => (
            <tr key={`${name} ${column}`}>
              <th scope="row" className={styles.rowHead}>
                {name}, {column}
              </th>
              <td className={styles.cell}>{before === '' ? 'Not set' : before}</td>
              <td className={styles.cell}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {left.map((text, i) => (
        <p key={i} className={styles.caption} style={{ margin: '4px 0 0' }}>
          {text}
        </p>
      ))}
      <div className={styles.buttons} style={{ marginTop: 8 }}>
        <Button appearance="primary" disabledFocusable={busy} onClick={onTake}>
          Take {rates.length} {rates.length === 1 ? 'rate' : 'rates'}
        </Button>
        <Button onClick={onLeave}>Leave them</Button>
      </div>
    </section>
  );
}
