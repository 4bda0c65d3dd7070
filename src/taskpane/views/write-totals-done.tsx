import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { useState, type ReactElement } from 'react';
import { cellsText, type Journal, type JournalCell, type Plan, type PlanItem } from '../../core';
import { ActionBar } from '../action-bar';
import { SignIcon } from '../icons';
import type { ListedReport } from '../listing';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import type { Writing } from '../use-writing';
import { FindingList } from './finding-list';
import { cellsOf, keyOf, toggled } from './write-totals-ticks';

/** What was ticked when Apply was chosen, and how the totals stood before. */
export interface Wrote {
  readonly items: readonly PlanItem[];
  readonly before: Plan['totals'];
}

interface Props {
  wrote: Wrote;
  after: Plan['totals'] | undefined;
  report: ListedReport;
  review: Review;
  writing: Writing;
  onPlan: () => void;
  back: () => void;
}

export function WriteTotalsDone({ wrote, after, report, review, writing, onPlan, back }: Props): ReactElement | null {
  const styles = useStyles();
  const { phase } = writing;
  if (phase.name !== 'done' && phase.name !== 'undone') return null;
  const errors = report.findings.filter(({ severity }) => severity === 'error');
  const count = cellsOf(wrote.items).length;
  const changes = `${count} ${count === 1 ? 'change' : 'changes'}`;
  const isDone = phase.name === 'done';
  return (
    <>
      <div className={styles.verdict}>
        <SignIcon sign="agrees" named={false} />
        <div>
          <h2 className={styles.h1}>{isDone ? `${changes} written` : 'Taken back'}</h2>
          <p style={{ margin: 0 }}>{isDone ? doneWords(wrote.items, after) : undoneWords(phase.reverted.left)}</p>
          <p className={styles.caption}>
            {phase.at.slice(-5)}
            {isDone && ' · on the sheet “Crosscast log”'}
          </p>
        </div>
      </div>
      {isDone && <Undo journal={phase.journal} wrote={wrote} writing={writing} count={count} />}
      {isDone && after && <Changed before={wrote.before} after={after} />}
      {errors.length > 0 && (
        <section>
          <h2 className={styles.h2}>
            Still open
            <span className={styles.count}>
              {report.found.error} {report.found.error === 1 ? 'error' : 'errors'}
            </span>
          </h2>
          <FindingList
            findings={errors}
            review={review}
            rest={{ count: report.found.error, list: { of: 'findings', severity: 'error' } }}
          />
        </section>
      )}
      {isDone && (
        <p className={styles.caption}>
          Undo works until one of these cells is changed by hand, also after you close and reopen the file.
        </p>
      )}
      <ActionBar>
        <Button appearance="primary" onClick={back}>
          Back to the review
        </Button>
        <Button onClick={onPlan}>Plan again</Button>
      </ActionBar>
    </>
  );
}

function doneWords(items: readonly PlanItem[], after: Plan['totals'] | undefined): string {
  const chosen = items.filter(({ group }) => group === 'choice').flatMap(({ cells }) => cells).length;
  const live = after?.typed === 0 ? 'every total now follows its lines' : 'the totals written now follow their lines';
  if (chosen === 0) return `Read back and checked: ${live}, and no figure changed.`;
  return `Read back and checked: ${live}, and ${chosen} ${chosen === 1 ? 'cell' : 'cells'} changed as you chose.`;
}

function undoneWords(left: readonly { readonly cells: string; readonly why: string }[]): string {
  if (left.length === 0) return 'Every cell holds what it held before.';
  return left.map(({ cells, why }) => `${cells} was left as it is: ${why}.`).join(' ');
}

function Changed({ before, after }: { before: Plan['totals']; after: Plan['totals'] }): ReactElement {
  const styles = useStyles();
  const rows = [
    ['Typed totals', String(before.typed), String(after.typed)],
    ['Live totals', String(before.live), String(after.live)],
    ...(before.bid && after.bid ? [[before.bid.label, before.bid.text, after.bid.text]] : []),
  ];
  return (
    <section>
      <h2 className={styles.h2} id="what-changed">
        What changed
      </h2>
      <table className={styles.table} aria-labelledby="what-changed">
        <thead>
          <tr>
            <td />
            <th scope="col" className={styles.cell}>
              Before
            </th>
            <th scope="col" className={styles.cell}>
              After
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, was, is]) => (
            <tr key={name}>
              <th scope="row" className={styles.rowHead}>
                {name}
              </th>
              <td className={styles.cell}>{was}</td>
              <td className={styles.cell}>{is}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** All of it, or some changes: taking back what others lean on takes those back too. */
function Undo({
  journal,
  wrote,
  writing,
  count,
}: {
  journal: Journal;
  wrote: Wrote;
  writing: Writing;
  count: number;
}): ReactElement {
  const styles = useStyles();
  const [some, setSome] = useState(false);
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(wrote.items.map(({ id }) => id)));
  const back = new Set(wrote.items.filter(({ id }) => !kept.has(id)).flatMap((item) => item.cells.map(keyOf)));
  const cells = journal.cells.filter((cell) => back.has(`${cell.sheet}!${nameOf(cell)}`));
  return (
    <>
      <div className={styles.buttons} style={{ marginTop: 12 }}>
        <Button icon={<ArrowUndo20Regular />} onClick={() => void writing.undo(journal)}>
          Undo all {count}
        </Button>
        <Button appearance="subtle" aria-expanded={some} onClick={() => setSome(!some)}>
          Undo some…
        </Button>
      </div>
      {some && (
        <fieldset style={{ border: 'none', padding: 0, margin: '12px 0 0' }}>
          <legend className={styles.strong}>Tick what to take back</legend>
          {wrote.items.map((item) => (
            <Checkbox
              key={item.id}
              style={{ display: 'flex' }}
              label={item.label}
              checked={!kept.has(item.id)}
              onChange={() => setKept(toggled(wrote.items, kept, item.id))}
            />
          ))}
          {cells.length > 0 ? (
            <Button onClick={() => void writing.undo(journal, cells)}>
              Undo {cells.length} {cells.length === 1 ? 'change' : 'changes'}
            </Button>
          ) : (
            <span className={styles.caption}>Nothing is ticked.</span>
          )}
        </fieldset>
      )}
    </>
  );
}

function nameOf({ row, col }: JournalCell): string {
  return cellsText({ top: row, left: col, bottom: row, right: col });
}
