import { Field, Input, Link, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { AwardAsk, AwardPlan } from '../../core';
import { useStyles } from '../styles';

/** The bid against the plan, ruled as accounts are; then by period. */
export function AwardSums({ plan }: { plan: AwardPlan }): ReactElement {
  const styles = useStyles();
  const limited = plan.periods.some(({ limit }) => limit);
  return (
    <>
      <Sums
        label="The bid and the plan"
        heads={['Bid', 'Planned', 'Change']}
        rows={plan.rows.map(({ label, kind, bid, planned, change }) => ({
          label,
          total: kind === 'total',
          cells: [bid.text, planned.text, change.text],
        }))}
      />
      {plan.periods.length > 0 && (
        <Sums
          label="By period"
          heads={['Bid', 'Planned', ...(limited ? ['Left'] : [])]}
          rows={plan.periods.map(({ label, bid, planned, left }) => ({
            label,
            total: false,
            cells: [bid.text, planned.text, ...(limited ? [left?.text ?? ''] : [])],
          }))}
        />
      )}
      <p className={styles.caption} style={{ margin: '4px 0 0' }}>
        MUST is {plan.mustShare.planned.text} of the plan, {plan.mustShare.bid.text} of the bid
      </p>
    </>
  );
}

function Sums({
  label,
  heads,
  rows,
}: {
  label: string;
  heads: readonly string[];
  rows: readonly { label: string; total: boolean; cells: readonly string[] }[];
}): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={label} style={{ marginTop: 12 }}>
      <thead>
        <tr>
          <td />
          {heads.map((head) => (
            <th key={head} scope="col" className={mergeClasses(styles.cell, styles.quiet)} style={{ fontWeight: 400 }}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.label} className={row.total ? styles.ruled : undefined}>
            <th scope="row" className={styles.rowHead}>
              {row.label}
            </th>
            {row.cells.map((cell, i) => (
              <td key={heads[i]} className={styles.cell}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What may be spent in each period, beside the whole award. */
export function AwardLimits({
  plan,
  ask,
  onAsk,
}: {
  plan: AwardPlan;
  ask: AwardAsk;
  onAsk: (ask: AwardAsk) => void;
}): ReactElement | null {
  const [open, setOpen] = useState(false);
  if (plan.periods.length === 0) return null;
  const now = ask.byPeriod ?? Object.fromEntries(plan.periods.map(({ label, limit }) => [label, limit?.text ?? '']));
  return (
    <>
      <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)} style={{ marginTop: 8 }}>
        Limits by period
      </Link>
      {open && (
        <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12, marginTop: 8 }}>
          {plan.periods.map(({ label }) => (
            <Field key={label} label={`${label}, ${plan.sign}`}>
              <Input
                value={now[label] ?? ''}
                placeholder="No limit"
                inputMode="decimal"
                input={{ style: { textAlign: 'right', minWidth: 0 } }}
                style={{ minWidth: 0 }}
                onChange={(_, data) => onAsk({ ...ask, byPeriod: { ...now, [label]: data.value } })}
              />
            </Field>
          ))}
        </div>
      )}
    </>
  );
}
