import { Checkbox, Link, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Costed, ReportPlace } from '../../core';
import { useStyles } from '../styles';

/** The amounts of a line as they stand beside what its costing gives, and the formulas that would be written. */
export function CostExisting({
  existing,
  typed,
  onTyped,
  goTo,
}: {
  existing: NonNullable<Costed['existing']>;
  typed: boolean;
  onTyped: (typed: boolean) => void;
  goTo: (place: ReportPlace) => void;
}): ReactElement {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.quiet);
  return (
    <>
      <h2 className={styles.h2}>The line as it stands</h2>
      <p className={styles.caption} style={{ margin: '4px 0 0' }}>
        {existing.name}
      </p>
      <table className={styles.table} aria-label="The line as it stands">
        <thead>
          <tr>
            <td />
            {['Now', 'Costed', 'Change'].map((label) => (
              <th key={label} scope="col" className={head} style={{ fontWeight: 400 }}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {existing.amounts.map(({ label, at, now, then, change }) => (
            <tr key={at.cells}>
              <th scope="row" className={styles.rowHead}>
                {label}{' '}
                <Link as="button" inline aria-label={`Go to ${at.cells}`} onClick={() => goTo(at)}>
                  {at.cells}
                </Link>
              </th>
              <td className={styles.cell}>{now}</td>
              <td className={styles.cell}>{then}</td>
              <td className={styles.cell}>{change}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {existing.amounts.map(
        ({ at, writes }) =>
          writes !== undefined && (
            <div key={at.cells} className={styles.caption} style={{ overflowWrap: 'anywhere', marginTop: 4 }}>
              {at.cells}: <code>{writes.length > 160 ? `${writes.slice(0, 160)} and so on` : writes}</code>
            </div>
          ),
      )}
      <p className={styles.caption} style={{ margin: '8px 0 0' }}>
        {existing.effect}
      </p>
      {existing.typed > 0 && existing.cells > 0 && (
        <Checkbox checked={typed} label="Change typed totals by it too" onChange={(_, data) => onTyped(data.checked === true)} />
      )}
    </>
  );
}
