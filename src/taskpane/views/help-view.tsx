import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { SignIcon, type Sign } from '../icons';
import { useStyles } from '../styles';

const signs: readonly (readonly [Sign, string, string])[] = [
  ['error', 'Error', 'A figure is wrong.'],
  ['question', 'Question', 'Only you know. Your answer is remembered with the workbook.'],
  ['warning', 'Warning', 'Support is missing or doubtful.'],
  ['note', 'Note', 'Style and form.'],
  ['agrees', 'Agrees', 'Checked, and it holds.'],
  ['not-examined', 'Not examined', 'Could not be checked; the reason stands beside it.'],
];

export function HelpView({ onFirstRun }: { onFirstRun: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.h2} style={{ marginTop: 0 }}>
        What the signs mean
      </h2>
      {signs.map(([sign, name, meaning]) => (
        <div key={sign} className={styles.evidence}>
          <SignIcon sign={sign} named={false} />
          <span>
            <b>{name}.</b> {meaning}
          </span>
        </div>
      ))}
      <h2 className={styles.h2}>Keys</h2>
      <p style={{ margin: '8px 0' }}>
        Arrow keys move between the tabs and along the lines. Enter opens a finding, Esc closes it. Alt+Left or Esc goes back from
        a task.
      </p>
      <h2 className={styles.h2}>Where it reads wrongly</h2>
      <p style={{ margin: '8px 0' }}>
        Open Lines, then Correct… beside the table. Say what a column holds or which tables a row sums up; every correction can be
        undone.
      </p>
      <Button onClick={onFirstRun}>Show the introduction</Button>
    </>
  );
}
