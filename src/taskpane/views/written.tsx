import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import type { Writing } from '../use-writing';
import { WritingStatus } from '../writing-status';

/** What Crosscast wrote into this workbook and can take back, also after it was closed and opened again. */
export function Written({ writing, review }: { writing: Writing; review: Review }): ReactElement | null {
  const styles = useStyles();
  if (writing.undoable.length === 0) return null;
  const isBusy = writing.phase.name === 'writing';
  return (
    <section>
      <h2 className={styles.h2}>
        Written by Crosscast<span className={styles.count}>{writing.undoable.length}</span>
      </h2>
      <WritingStatus writing={writing} review={review} again={() => void review.check()} retry={writing.settle} />
      <ul className={styles.plain}>
        {writing.undoable.map((journal) => (
          <li key={journal.id} className={styles.gap}>
            <span style={{ flexGrow: 1 }}>
              {journal.title}
              <span className={styles.caption} style={{ display: 'block' }}>
                {[journal.on, journal.by, `${journal.cells.length} ${journal.cells.length === 1 ? 'cell' : 'cells'}`]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button size="small" disabledFocusable={isBusy} onClick={() => void writing.undo(journal)}>
              Undo
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.caption}>
        Undo works until one of these cells is changed by hand, also after you close and reopen the file.
      </p>
    </section>
  );
}
