import { Button, Field, Link, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { AwardPlan, Correction } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

type Needs = Extract<Correction, { kind: 'needs' }>;

/** Which lines need others: said here, remembered with the workbook, taken back here. */
export function AwardNeeds({ plan, review }: { plan: AwardPlan; review: Review }): ReactElement {
  const styles = useStyles();
  const [adding, setAdding] = useState(false);
  const [line, setLine] = useState('');
  const [needed, setNeeded] = useState('');
  const declared = review.notes.corrections.filter((correction): correction is Needs => correction.kind === 'needs');
  const lines = [...plan.must.lines, ...plan.kept.lines, ...plan.leftOut.lines];
  const add = (): void => {
    const [from, to] = [lines.find(({ id }) => id === line), lines.find(({ id }) => id === needed)];
    if (!from || !to) return;
    const at = from.anchor;
    const known = declared.find((need) => need.at.sheet === at.sheet && need.at.row === at.row && need.at.col === at.col);
    const others = known?.lines.filter(({ sheet, row }) => sheet !== to.anchor.sheet || row !== to.anchor.row) ?? [];
    review.correct([{ kind: 'needs', at, lines: [...others, to.anchor] }]);
    setAdding(false);
    setNeeded('');
  };
  return (
    <section>
      <h2 className={styles.h2}>
        Lines that need others<span className={styles.count}>{declared.length}</span>
      </h2>
      {declared.length > 0 && (
        <ul className={styles.plain}>
          {declared.map((need) => (
            <li key={`${need.at.sheet} ${need.at.row}`} className={styles.gap}>
              <span>
                {need.at.text} <span className={styles.quiet}>needs</span> {need.lines.map(({ text }) => text).join('; ')}
              </span>
              <Button size="small" aria-label={`Undo: ${need.at.text} needs others`} onClick={() => review.undo(need)}>
                Undo
              </Button>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <div className={styles.stack} style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Pick label="This line" lines={lines} value={line} onPick={setLine} />
          <Pick label="cannot be done without" lines={lines.filter(({ id }) => id !== line)} value={needed} onPick={setNeeded} />
          <div className={styles.row}>
            <Button disabledFocusable={line === '' || needed === ''} onClick={add}>
              {line === '' || needed === '' ? 'Choose both lines' : 'Remember this'}
            </Button>
            <Button appearance="subtle" onClick={() => setAdding(false)}>
              Cancel
            </Button>
          </div>
          <div className={styles.caption}>Remembered for this workbook. A MUST keeps what it needs.</div>
        </div>
      ) : (
        <Link as="button" onClick={() => setAdding(true)} style={{ marginTop: 8 }}>
          Say that a line needs another
        </Link>
      )}
    </section>
  );
}

function Pick({
  label,
  lines,
  value,
  onPick,
}: {
  label: string;
  lines: readonly { id: string; name: string; priority: string }[];
  value: string;
  onPick: (id: string) => void;
}): ReactElement {
  return (
    <Field label={label} style={{ minWidth: 0 }}>
      <Select
        value={value}
        onChange={(_, data) => onPick(data.value)}
        style={{ minWidth: 0 }}
        select={{ style: { minWidth: 0, width: '100%' } }}
      >
        <option value="">Choose a line</option>
        {lines.map(({ id, name, priority }) => (
          <option key={id} value={id}>
            {priority} – {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
