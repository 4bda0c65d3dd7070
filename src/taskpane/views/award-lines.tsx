import { Checkbox } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { AwardAsk, AwardLine, AwardPlan } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

/** Lines of the plan, each with its tick, or with a lock where none can be set. A tick chooses the rest again. */
export function AwardLineList({
  heading,
  lines: { lines, count, total },
  ask,
  onTick,
}: {
  heading: 'Kept' | 'Left out';
  lines: AwardPlan['kept'];
  ask: AwardAsk;
  onTick: (ask: AwardAsk, line: string) => void;
}): ReactElement | null {
  const styles = useStyles();
  if (lines.length === 0) return null;
  const isKept = heading === 'Kept';
  const without = (ids: readonly string[] | undefined, id: string): string[] => (ids ?? []).filter((other) => other !== id);
  const toggle = ({ id }: AwardLine): void =>
    onTick(
      {
        ...ask,
        keep: isKept ? without(ask.keep, id) : [...without(ask.keep, id), id],
        leave: isKept ? [...without(ask.leave, id), id] : without(ask.leave, id),
      },
      id,
    );
  return (
    <section>
      <h2 className={styles.h2} style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
        <span>
          {heading}
          <span className={styles.count}>{count}</span>
        </span>
        <span style={{ fontWeight: 400 }}>{total.text}</span>
      </h2>
      <ul className={styles.plain}>
        {lines.map((line) => (
          <li key={line.id} data-line={line.id} className={styles.gap} style={{ padding: line.locked ? '8px 0' : '2px 0' }}>
            {line.locked ? (
              <span style={{ display: 'flex', gap: 12, paddingLeft: 8 }}>
                <LockClosed20Regular aria-label="Kept for certain" role="img" style={{ flexShrink: 0 }} />
                <Words line={line} />
              </span>
            ) : (
              <Checkbox checked={isKept} label={<Words line={line} />} onChange={() => toggle(line)} />
            )}
            <span style={{ paddingTop: line.locked ? 0 : 6, whiteSpace: 'nowrap' }}>{line.amount.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Words({ line: { name, reason, priority } }: { line: AwardLine }): ReactElement {
  const styles = useStyles();
  const words = [priority === 'SHOULD' ? '' : priority, reason].filter((text) => text !== '').join(' · ');
  return (
    <span>
      {name}
      {words !== '' && (
        <span className={styles.caption} style={{ display: 'block' }}>
          {words}
        </span>
      )}
    </span>
  );
}

/** The MUST lines, the largest first, where they alone are more than the award: the place to look is the sheet. */
export function MustList({ plan, review }: { plan: AwardPlan; review: Review }): ReactElement {
  const styles = useStyles();
  return (
    <section>
      <h2 className={styles.h2} style={{ display: 'flex', justifyContent: 'space-between', gap: 12 }}>
        <span>
          MUST<span className={styles.count}>{plan.must.lines.length}</span>
        </span>
        <span style={{ fontWeight: 400 }}>{plan.must.total.text}</span>
      </h2>
      <ul className={styles.plain}>
        {plan.must.lines.map((line) => (
          <li key={line.id}>
            <button type="button" className={styles.member} onClick={() => review.goTo(line.at)}>
              <span>{line.name}</span>
              <span style={{ whiteSpace: 'nowrap' }}>{line.amount.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
