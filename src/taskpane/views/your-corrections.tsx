import { Button, Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Report } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

/** What was said of how the workbook is read, each with its way back; what no longer fits says why. */
export function YourCorrections({ report, review }: { report: Report; review: Review }): ReactElement | null {
  const styles = useStyles();
  const { corrections = [] } = report;
  if (corrections.length === 0) return null;
  return (
    <section>
      <h2 className={styles.h2}>
        Your corrections<span className={styles.count}>{corrections.length}</span>
      </h2>
      <ul className={styles.plain}>
        {corrections.map(({ correction, subject, text, at, unfit }, i) => (
          <li key={i} className={styles.gap}>
            {unfit !== undefined && <SignIcon sign="warning" />}
            <span style={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              {subject.replace(/^./, (letter) => letter.toUpperCase())} {text}
              <span className={styles.caption} style={{ display: 'block' }}>
                {unfit === undefined ? (
                  <Link as="button" onClick={() => review.goTo(at)} style={{ fontSize: 12 }}>
                    {at.sheet} {at.cells}
                  </Link>
                ) : (
                  `It no longer fits: ${unfit}. Give it again, or undo it.`
                )}
              </span>
            </span>
            <Button size="small" aria-label={`Undo: ${subject} ${text}`} onClick={() => review.undo(correction)}>
              Undo
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
