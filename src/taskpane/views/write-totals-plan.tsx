import { Button, Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment, useId, useState, type ReactElement } from 'react';
import type { Plan, PlanGap, PlanItem } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import { cellsOf } from './write-totals-ticks';

const useOwn = makeStyles({
  item: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  rest: { paddingLeft: '32px', '@container (max-width: 330px)': { paddingLeft: '8px' } },
  table: { borderCollapse: 'collapse', fontSize: '13px', lineHeight: '20px', width: '100%' },
  cell: { padding: '2px 12px 2px 0', verticalAlign: 'top', textAlign: 'left', fontWeight: 400 },
  column: { maxWidth: '130px', overflowWrap: 'break-word' },
  before: { textAlign: 'right', whiteSpace: 'nowrap' },
  after: { paddingRight: 0, overflowWrap: 'break-word', fontFamily: 'Consolas, monospace', fontSize: '12px' },
  figure: { paddingRight: 0, fontWeight: 600, overflowWrap: 'anywhere' },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
});

const FEW = 6;

/** What can be written, in two groups, each change ticked by itself; then what waits and what is left alone. */
export function WriteTotalsPlan({
  plan,
  ticked,
  review,
  onTick,
}: {
  plan: Plan;
  ticked: ReadonlySet<string>;
  review: Review;
  onTick: (id: string) => void;
}): ReactElement {
  const styles = useStyles();
  const all = cellsOf(plan.items).length;
  const chosen = plan.items.filter(({ id }) => ticked.has(id));
  const count = cellsOf(chosen).length;
  const safe = plan.items.filter(({ group }) => group === 'safe');
  const choices = plan.items.filter(({ group }) => group === 'choice');
  const onlySafe = chosen.every(({ group }) => group === 'safe');
  return (
    <>
      <h2 className={styles.h1}>
        {all === 0 ? 'Nothing to write' : `${count} of ${all} ${all === 1 ? 'change' : 'changes'} ticked`}
      </h2>
      <p style={{ margin: 0 }}>{leadOf(all, count, onlySafe)}</p>
      <Group title="Safe" what="same figure, now live" items={safe} ticked={ticked} review={review} onTick={onTick} />
      <Group title="Changes a figure" what="you choose" items={choices} ticked={ticked} review={review} onTick={onTick} />
      <Gaps
        title={plan.waiting.length === 1 ? '1 total waits for your answer' : `${plan.waiting.length} totals wait for your answer`}
        gaps={plan.waiting}
        review={review}
      />
      <Gaps title="Left as it is" gaps={plan.stays} review={review} />
    </>
  );
}

function leadOf(all: number, count: number, onlySafe: boolean): string {
  if (all === 0) return 'Every total that can be a formula is one.';
  if (count === 0) return 'Tick what you want written.';
  return onlySafe
    ? 'Ticked changes keep every figure as it is and make it a live formula.'
    : 'Ticked changes make figures live; those under Changes a figure change what is shown.';
}

function Group({
  title,
  what,
  items,
  ...rest
}: {
  title: string;
  what: string;
  items: readonly PlanItem[];
  ticked: ReadonlySet<string>;
  review: Review;
  onTick: (id: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  const own = useOwn();
  const id = useId();
  if (items.length === 0) return null;
  const chosen = cellsOf(items.filter((item) => rest.ticked.has(item.id))).length;
  return (
    <section aria-labelledby={id}>
      <h2 className={`${styles.h2} ${own.head}`} id={id}>
        <span>
          {title}
          <span className={styles.count}>{what}</span>
        </span>
        <span className={styles.count}>
          {chosen} of {cellsOf(items).length}
        </span>
      </h2>
      <ul className={styles.plain}>
        {items.map((item) => (
          <Item key={item.id} item={item} {...rest} />
        ))}
      </ul>
    </section>
  );
}

function Item({
  item,
  ticked,
  review,
  onTick,
}: {
  item: PlanItem;
  ticked: ReadonlySet<string>;
  review: Review;
  onTick: (id: string) => void;
}): ReactElement {
  const styles = useStyles();
  const own = useOwn();
  const [all, setAll] = useState(false);
  const note = useId();
  const cells = all ? item.cells : item.cells.slice(0, FEW);
  const more = item.cells.length - cells.length;
  return (
    <li className={own.item} data-item={item.id}>
      <Checkbox label={item.label} aria-describedby={note} checked={ticked.has(item.id)} onChange={() => onTick(item.id)} />
      <div className={own.rest} id={note}>
        <table className={own.table} aria-label={item.label}>
          <thead className={styles.hidden}>
            <tr>
              <th scope="col">Year or line</th>
              <th scope="col">Cell</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((cell) => (
              <tr key={cell.at.cells}>
                <th scope="row" className={`${own.cell} ${own.column} ${styles.quiet}`}>
                  {cell.column}
                </th>
                <td className={own.cell}>
                  <Link as="button" aria-label={`Go to ${cell.at.cells}`} onClick={() => review.goTo(cell.at)}>
                    {cell.at.cells}
                  </Link>
                </td>
                <td className={`${own.cell} ${own.before}`}>{cell.before}</td>
                <td className={`${own.cell} ${cell.content.kind === 'formula' ? own.after : own.figure}`}>
                  {cell.content.kind === 'formula' ? <Formula text={cell.after} /> : cell.after}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {more > 0 && (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            Show {more} more {more === 1 ? 'cell' : 'cells'}
          </Button>
        )}
        {item.note !== '' && <div className={styles.quiet}>{item.note}</div>}
      </div>
    </li>
  );
}

/** A formula that runs on over the lines only where one range ends. */
function Formula({ text }: { text: string }): ReactElement {
  return (
    <>
      {text.split(/(?<=[,(])/).map((part, i) => (
        <Fragment key={i}>
          {i > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </>
  );
}

function Gaps({ title, gaps, review }: { title: string; gaps: readonly PlanGap[]; review: Review }): ReactElement | null {
  const styles = useStyles();
  if (gaps.length === 0) return null;
  return (
    <section>
      <h2 className={styles.h2}>{title}</h2>
      <ul className={styles.plain}>
        {gaps.map(({ label, at, reason }) => (
          <li key={`${at.sheet} ${at.cells}`} className={styles.gap}>
            <span style={{ flexGrow: 1 }}>
              {label}
              <span className={styles.caption} style={{ display: 'block' }}>
                {reason}
              </span>
            </span>
            <Button size="small" appearance="subtle" onClick={() => review.goTo(at)}>
              Go to {at.cells}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
