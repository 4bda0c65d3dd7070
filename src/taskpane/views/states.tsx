import { Button, ProgressBar } from '@fluentui/react-components';
import { Checkmark20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { cellsText, parseCells, valueAt, type Anchor, type Snapshot } from '../../core';
import type { Progress } from '../../hosts/host';
import { ActionBar } from '../action-bar';
import { SignIcon } from '../icons';
import { Notice } from '../notice';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

/** A table that casts down and across: what Crosscast does, drawn. */
const drawn = [
  ['64,000', '32,000', '96,000'],
  ['26,000', '53,000', '79,000'],
  ['7,000', '15,000', '22,000'],
  ['97,000', '100,000', '197,000'],
] as const;

export function FirstRun({
  onCheck,
  onSample,
  onSkip,
}: {
  onCheck: () => void;
  onSample?: () => void;
  onSkip: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <table className={styles.drawing} aria-hidden>
        <tbody>
          {drawn.map((cells, row) => (
            <tr key={row} className={row === drawn.length - 1 ? styles.ruled : undefined}>
              {cells.map((text) => (
                <td key={text} className={styles.cell}>
                  {text}
                </td>
              ))}
              <td style={{ border: 'none', width: 28 }}>
                {row === drawn.length - 1 && <Checkmark20Regular className={styles.success} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h1 className={styles.h1} id="title">
        Check a bid before it goes out
      </h1>
      <p>
        Crosscast reads the funding tables in this workbook, adds every total again, down and across, and says in plain words what
        does not agree and why.
      </p>
      <ul>
        <li>Totals, summaries and headline</li>
        <li>Day rates, grades and months</li>
        <li>MUST lines without support</li>
      </ul>
      <ActionBar note="It changes nothing unless you ask. Nothing leaves this computer.">
        <Button appearance="primary" onClick={onCheck} style={{ flexBasis: '100%' }}>
          Review this workbook
        </Button>
        {onSample && (
          <Button onClick={onSample} style={{ flexGrow: 1 }}>
            Open a sample bid
          </Button>
        )}
        <Button appearance="subtle" onClick={onSkip}>
          Skip
        </Button>
      </ActionBar>
    </>
  );
}

/** The pane opened by somebody who knows it: nothing is read unasked. */
export function NotChecked({ onCheck, onSample }: { onCheck: () => void; onSample?: () => void }): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h1 className={styles.h1} id="title">
        Not checked yet
      </h1>
      <p>Crosscast reads this workbook when you ask it to, and changes nothing in it.</p>
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={onCheck}>
          Review this workbook
        </Button>
        {onSample && <Button onClick={onSample}>Open a sample bid</Button>}
      </div>
    </>
  );
}

function percent({ done, of }: Progress): number | undefined {
  return of > 0 ? Math.floor((done / of) * 100) : undefined;
}

export function LongRead({
  progress,
  secondsLeft,
  onStop,
}: {
  progress?: Progress;
  secondsLeft?: number;
  onStop: () => void;
}): ReactElement {
  const styles = useStyles();
  const read = progress && percent(progress);
  const isRead = progress !== undefined && progress.of > 0 && progress.done === progress.of;
  return (
    <>
      <h1 className={styles.h1} id="title">
        Reading this workbook
      </h1>
      <ProgressBar
        aria-labelledby="title"
        style={{ margin: '12px 0 8px' }}
        value={progress && !isRead && progress.of > 0 ? progress.done / progress.of : undefined}
      />
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
        <span>{!progress ? 'Opening the workbook' : isRead ? 'Adding every total again' : `Sheet “${progress.what}”`}</span>
        {!isRead && read !== undefined && <span>{read}%</span>}
      </div>
      {progress && !isRead && (
        <div className={styles.caption} style={{ marginTop: 4 }}>
          {progress.done.toLocaleString('en-GB')} of {progress.of.toLocaleString('en-GB')} cells
          {secondsLeft !== undefined && ` · about ${secondsLeft} ${secondsLeft === 1 ? 'second' : 'seconds'} left`}
        </div>
      )}
      <p>You can go on working in Excel. What you change meanwhile is shown as changed since the check.</p>
      <Button onClick={onStop}>Cancel</Button>
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
      <h1 className={styles.h1} id="title" style={{ marginBottom: 12 }}>
        The workbook could not be read
      </h1>
      <Notice text={message} buttons={retry && <Button onClick={onCheck}>Try again</Button>} />
    </>
  );
}

/** Why a sheet without a table has none. */
function whyNone(sheet: Snapshot['sheets'][number]): string {
  if (sheet.values.length === 0) return 'empty';
  return sheet.values.some((value) => typeof value === 'number') ? 'no table with amounts' : 'text only';
}

export function NoTable({
  snapshot,
  review,
  onCheck,
  onSample,
}: {
  snapshot: Snapshot;
  review: Review;
  onCheck: () => void;
  onSample?: () => void;
}): ReactElement {
  const styles = useStyles();
  const count = snapshot.sheets.length === 1 ? '1 sheet' : `${snapshot.sheets.length} sheets`;
  const at = selectedBox(review, snapshot);
  return (
    <>
      <div className={styles.verdict}>
        <SignIcon sign="not-examined" />
        <div>
          <h1 className={styles.h1} id="title">
            No funding table found
          </h1>
          <div>
            Crosscast looks for rows with a label and amounts under headings such as 23/24, Cost or Amount. It read {count} and
            found none.
          </div>
        </div>
      </div>
      <h2 className={styles.h2}>
        Sheets read<span className={styles.count}>{snapshot.sheets.length}</span>
      </h2>
      {snapshot.sheets.map((sheet) => (
        <div key={sheet.name} className={styles.pair}>
          <span>{sheet.name}</span>
          <span className={styles.caption}>{whyNone(sheet)}</span>
        </div>
      ))}
      <div className={styles.buttons}>
        {at && (
          <Button appearance="primary" onClick={() => review.correct([{ kind: 'table-box', ...at }])}>
            Read {cellsText(at)} as a table
          </Button>
        )}
        <Button onClick={onCheck}>Check again</Button>
        {onSample && <Button onClick={onSample}>Open a sample bid</Button>}
      </div>
      {!at && (
        <p className={styles.caption}>To read a table Crosscast missed, select its cells in the sheet, headings and all.</p>
      )}
    </>
  );
}

/** What is selected, where it is more than one row and column and so may be a table. */
function selectedBox(
  { chosen }: Review,
  { sheets }: Snapshot,
): { at: Anchor; top: number; left: number; bottom: number; right: number } | undefined {
  const box = chosen && parseCells(chosen.cells);
  const sheet = sheets.find(({ name }) => name === chosen?.sheet);
  if (!box || !sheet || box.top === box.bottom || box.left === box.right) return undefined;
  const words = valueAt(sheet, box.top, box.left);
  const text = typeof words === 'string' ? words.trim() : '';
  return { at: { sheet: sheet.name, row: box.top, col: box.left, text }, ...box };
}
