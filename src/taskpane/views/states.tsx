import { Button, MessageBar, MessageBarBody, ProgressBar } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Progress } from '../../hosts/host';
import { useStyles } from '../styles';

export function FirstRun({ onCheck }: { onCheck: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.h1} id="title">
        Check a bid before it goes out
      </h1>
      <p>
        Crosscast reads the funding tables in this workbook, adds every total again, down and across, and says in plain words what
        does not agree and why.
      </p>
      <div className={styles.actions} style={{ flexDirection: 'column', alignItems: 'stretch' }}>
        <span className={styles.quiet}>It changes nothing unless you ask. Nothing leaves this computer.</span>
        <Button appearance="primary" onClick={onCheck}>
          Review this workbook
        </Button>
      </div>
    </>
  );
}

export function LongRead({ progress, onStop }: { progress?: Progress; onStop: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.h1} id="title">
        Reading this workbook
      </h1>
      <p>{progress?.what ?? 'Opening the workbook'}</p>
      <ProgressBar aria-labelledby="title" value={progress && progress.of > 0 ? progress.done / progress.of : undefined} />
      <div className={styles.actions}>
        <Button onClick={onStop}>Cancel</Button>
      </div>
    </>
  );
}

export function Stopped({ onCheck }: { onCheck: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.h1} id="title">
        Stopped
      </h1>
      <p>Nothing was changed.</p>
      <Button appearance="primary" onClick={onCheck}>
        Review this workbook
      </Button>
    </>
  );
}

export function Failed({ message, retry, onCheck }: { message: string; retry: boolean; onCheck: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.h1} id="title">
        The workbook could not be read
      </h1>
      <MessageBar layout="multiline" style={{ margin: '12px 0' }}>
        <MessageBarBody>{message}</MessageBarBody>
      </MessageBar>
      {retry && (
        <Button appearance="primary" onClick={onCheck}>
          Try again
        </Button>
      )}
    </>
  );
}

export function NoTable({ onCheck }: { onCheck: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.h1} id="title">
        No funding table found
      </h1>
      <p>
        Crosscast looks for rows with a label and amounts under headings such as 23/24, Cost or Amount. None was found on the
        sheets of this workbook.
      </p>
      <Button appearance="primary" onClick={onCheck}>
        Check again
      </Button>
    </>
  );
}
