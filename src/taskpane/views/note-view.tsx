import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import about from '../../../package.json';
import type { Note, Report } from '../../core';
import { ActionBar } from '../action-bar';
import { stampNow } from '../clock';
import { SignIcon } from '../icons';
import { Notice } from '../notice';
import { useStyles } from '../styles';
import type { TaskProps } from '../tasks';
import { refusal } from '../refusal-words';
import { WritingStatus } from '../writing-status';
import { ReconciliationTable } from './reconciliation-table';

/** What goes with the bid to whoever signs it, read here before it becomes a sheet of the workbook. */
export function NoteView({ report, review, writing, back }: TaskProps): ReactElement {
  const styles = useStyles();
  const { ask, say, check, person } = review;
  const [note, setNote] = useState<Note>();
  const [trouble, setTrouble] = useState('');
  const [stands, setStands] = useState(false);
  const { phase } = writing;
  const make = useCallback(
    () => ask('note', { on: stampNow(), ...(person.name && { by: person.name }), version: about.version }),
    [ask, person.name],
  );

  // Each check makes it anew: what is read here is what would be written.
  useEffect(() => {
    let gone = false;
    make().then(
      (made) => {
        if (gone) return;
        setNote(made.note);
        setTrouble('');
      },
      (error: unknown) => !gone && setTrouble(refusal(error)),
    );
    return () => {
      gone = true;
    };
  }, [make, report]);

  const write = async (): Promise<void> => {
    try {
      const { change } = await make();
      const isThere = change.cells.length + change.sheets.length === 0;
      setStands(isThere);
      if (isThere) say('The sheet “Crosscast note” says all of this already.');
      else await writing.write(change);
    } catch (error) {
      setTrouble(refusal(error));
    }
  };

  const isBusy = phase.name === 'writing';
  if (trouble !== '') return <p role="status">{trouble}</p>;
  return (
    <>
      <WritingStatus
        writing={writing}
        review={review}
        again={() => void check().then(writing.settle)}
        retry={() => void write()}
      />
      <Outcome writing={writing} stands={stands} />
      <p style={{ margin: '0 0 8px' }}>
        For whoever signs the bid: what the figures rest on, what was checked, what was not, and what is still open. It is written
        as a sheet of its own; no other sheet is touched.
      </p>
      {note ? <Parts note={note} report={report} /> : <p role="status">Putting the note together</p>}
      {!writing.able && (
        <p className={styles.caption}>This workbook is open for reading only, so the note cannot be written as a sheet.</p>
      )}
      <ActionBar>
        {writing.able && note && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void write()}>
            {isBusy ? 'Writing' : 'Write the note as a sheet'}
          </Button>
        )}
        <Button onClick={back} disabledFocusable={isBusy}>
          Close
        </Button>
      </ActionBar>
    </>
  );
}

/** What the write of the sheet came to, with its way back. */
function Outcome({ writing, stands }: Pick<TaskProps, 'writing'> & { stands: boolean }): ReactElement | null {
  const { phase } = writing;
  if (phase.name === 'undone') return <Notice text="The note was taken back." />;
  if (phase.name === 'done')
    return (
      <Notice
        text="The sheet “Crosscast note” is written. Print it and sign it, or send it with the bid."
        icon={<SignIcon sign="agrees" named={false} />}
        buttons={<Button onClick={() => void writing.undo(phase.journal)}>Undo</Button>}
      />
    );
  return stands && phase.name === 'idle' ? <Notice text="The sheet “Crosscast note” says all of this already." /> : null;
}

const SHOWN = 6;

function Rows({ rows }: { rows: Note['parts'][number]['rows'] }): ReactElement {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <ul className={styles.plain}>
        {shown.map(([first, ...rest], i) => (
          <li key={i} className={styles.gap}>
            <span>
              {first}
              <span className={styles.caption} style={{ display: 'block' }}>
                {rest.filter((text) => text !== '').join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < rows.length && (
        <Button appearance="subtle" onClick={() => setAll(true)} style={{ marginTop: 8 }}>
          Show {rows.length - shown.length} more
        </Button>
      )}
    </>
  );
}

function Parts({ note, report }: { note: Note; report: Report }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <p className={styles.caption}>{note.stamp}</p>
      {note.parts.map(({ heading, none, rows }) =>
        heading === report.reconciliation?.caption ? (
          <ReconciliationTable key={heading} table={report.reconciliation} />
        ) : (
          <section key={heading}>
            <h2 className={styles.h2}>{heading}</h2>
            {rows.length === 0 && <p style={{ margin: 0 }}>{none}</p>}
            <Rows rows={rows} />
          </section>
        ),
      )}
    </>
  );
}
