import { Button, ProgressBar } from '@fluentui/react-components';
import { Edit20Regular, History20Regular, LockClosed20Regular, PlugDisconnected20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { WriteProgress } from '../hosts/host';
import { Notice } from './notice';
import { useStyles } from './styles';
import type { Review } from './use-review';
import type { StrayCell, Writing } from './use-writing';

const icons: Readonly<Record<string, ReactElement>> = {
  protected: <LockClosed20Regular aria-hidden />,
  'read-only': <LockClosed20Regular aria-hidden />,
  'cell-edit-mode': <Edit20Regular aria-hidden />,
  'changed-meanwhile': <History20Regular aria-hidden />,
  'session-expired': <PlugDisconnected20Regular aria-hidden />,
};

function stageWords({ stage, done, of }: WriteProgress): string {
  if (stage === 'checking') return 'Looking whether the workbook is still as it was read';
  return stage === 'writing' ? `Writing ${Math.min(done + 1, of)} of ${of}` : 'Reading back';
}

/**
 * How a write goes, and why one was refused, in the view that asked for it. `again` makes the plan anew from the workbook as it is; `retry`
 * tries the same once more.
 */
export function WritingStatus({
  writing: { phase },
  review,
  again,
  retry,
}: {
  writing: Writing;
  review: Review;
  again: () => void;
  retry: () => void;
}): ReactElement | null {
  if (phase.name === 'writing') {
    return (
      <div role="group" aria-label="Writing">
        <p style={{ margin: '0 0 8px' }}>{stageWords(phase)}</p>
        <ProgressBar aria-label={stageWords(phase)} value={phase.of > 0 ? phase.done / phase.of : undefined} />
      </div>
    );
  }
  if (phase.name !== 'refused' || phase.code === 'half-written') return null;
  const isStale = phase.code === 'changed-meanwhile';
  return (
    <Notice
      text={phase.message}
      icon={icons[phase.code ?? '']}
      buttons={
        <>
          {isStale && <Button onClick={again}>Plan again</Button>}
          {!isStale && phase.retry && <Button onClick={retry}>Try again</Button>}
          {phase.cells.slice(0, 1).map((cell) => (
            <GoTo key={cell.cell} cell={cell} review={review} />
          ))}
        </>
      }
    >
      <Cells cells={phase.cells} words={({ cell, was, is }) => `${cell} was ${was || 'blank'} and is now ${is || 'blank'}.`} />
    </Notice>
  );
}

/** A write that broke off, above every view until the person has settled it. */
export function BrokenWrite({ writing, review }: { writing: Writing; review: Review }): ReactElement | null {
  const { unfinished } = writing;
  if (!unfinished) return null;
  const { cells, came, journal } = unfinished;
  const by = journal.by ? ` by ${journal.by}` : '';
  if (came.far === 'unclear') {
    return (
      <Notice
        broken
        text={`“${journal.title}” broke off while rows were being put in. It was begun on ${journal.on}${by}. Look at the cells below, put right what is not as it should be, and check again.`}
        buttons={<Button onClick={writing.leaveAsItIs}>It is as it should be</Button>}
      >
        <Cells cells={cells} words={wasAndIs} />
      </Notice>
    );
  }
  const rows = journal.rows.length;
  const lots = [
    cells.length > 0 && (cells.length === 1 ? '1 cell' : `${cells.length} cells`),
    rows > 0 && (rows === 1 ? '1 row that was put in' : `${rows} rows that were put in`),
  ].filter((lot) => lot !== false);
  const count = `${lots.join(' and ') || 'A new sheet'} ${cells.length + rows > 1 ? 'were' : 'was'} not put back`;
  return (
    <Notice
      broken
      text={`${count}. “${journal.title}” broke off on ${journal.on}${by}.`}
      buttons={
        <>
          {(cells.length !== 1 || rows > 0) && (
            <Button onClick={() => void writing.putBack()}>
              {rows > 0 || cells.length === 0 ? 'Put it all back' : `Put all ${cells.length} back`}
            </Button>
          )}
          <Button appearance="subtle" onClick={writing.leaveAsItIs}>
            Leave them as they are
          </Button>
        </>
      }
    >
      {cells.map((cell) => (
        <div key={`${cell.sheet} ${cell.cell}`}>
          <div>{wasAndIs(cell)}</div>
          {rows === 0 && (
            <Button size="small" onClick={() => void writing.putBack(cell)}>
              Put {cell.cell} back
            </Button>
          )}{' '}
          <GoTo cell={cell} review={review} />
        </div>
      ))}
    </Notice>
  );
}

function wasAndIs({ cell, was, is }: StrayCell): string {
  return `${cell} holds ${is || 'nothing'}; before, it held ${was || 'nothing'}.`;
}

function Cells({ cells, words }: { cells: readonly StrayCell[]; words: (cell: StrayCell) => string }): ReactElement | null {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <ul className={styles.plain}>
      {cells.map((cell) => (
        <li key={`${cell.sheet} ${cell.cell}`}>{words(cell)}</li>
      ))}
    </ul>
  );
}

function GoTo({ cell, review }: { cell: StrayCell; review: Review }): ReactElement {
  return (
    <Button appearance="subtle" size="small" onClick={() => review.goTo({ sheet: cell.sheet, cells: cell.cell })}>
      Go to {cell.cell}
    </Button>
  );
}
