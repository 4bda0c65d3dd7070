import { Link, mergeClasses } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Costed } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';

/** The cost by year with its working, what is to be said of it, and what it does to the bid. */
export function CostTables({ costed, onRates }: { costed: Costed; onRates: () => void }): ReactElement {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.quiet);
  const words = { textAlign: 'left', whiteSpace: 'normal' } as const;
  return (
    <>
      <h2 className={styles.h2}>Cost</h2>
      <table className={styles.table} aria-label="Cost">
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.rowHead, styles.quiet)}>
              Year
            </th>
            <th scope="col" className={head} style={{ ...words, fontWeight: 400 }}>
              Working
            </th>
            <th scope="col" className={head} style={{ fontWeight: 400 }}>
              £
            </th>
          </tr>
        </thead>
        <tbody>
          {costed.periods.map(({ label, working, amount }) => (
            <tr key={label}>
              <th scope="row" className={styles.rowHead}>
                {label}
              </th>
              <td className={head} style={words}>
                {working}
              </td>
              <td className={styles.cell}>{amount}</td>
            </tr>
          ))}
          <tr className={styles.ruled}>
            <th scope="row" className={styles.rowHead}>
              Total
            </th>
            <td className={styles.cell} style={{ ...words, fontWeight: 400 }}>
              {costed.span}
            </td>
            <td className={styles.cell}>{costed.total?.amount}</td>
          </tr>
        </tbody>
      </table>
      {costed.remarks.map(({ kind, text, mend }) => (
        <div key={text} className={styles.evidence}>
          <SignIcon sign={kind === 'tick' ? 'agrees' : 'warning'} />
          <span>
            {text}
            {mend && (
              <>
                {'. '}
                <Link as="button" inline onClick={onRates}>
                  Set it in Rates
                </Link>
              </>
            )}
          </span>
        </div>
      ))}
      {costed.effect.length > 0 && (
        <>
          <h2 className={styles.h2}>Effect on the bid</h2>
          <table className={styles.table} aria-label="Effect on the bid">
            <thead>
              <tr>
                <td />
                {['Now', 'With it', 'Change'].map((label) => (
                  <th key={label} scope="col" className={head} style={{ fontWeight: 400 }}>
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {costed.effect.map((row) => (
                <tr key={row.label} className={row.kind === 'total' ? styles.strong : undefined}>
                  <th scope="row" className={styles.rowHead}>
                    {row.label}
                  </th>
                  <td className={styles.cell}>{row.now}</td>
                  <td className={styles.cell}>{row.with}</td>
                  <td className={styles.cell}>{row.change}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}
