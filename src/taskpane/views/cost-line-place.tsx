import { Checkbox, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Costed, CostGiven } from '../../core';
import { useStyles } from '../styles';

/** Where a new line goes: its table, its priority, and what that does to totals. */
export function CostPlace({
  where,
  given,
  onGiven,
}: {
  where: NonNullable<Costed['where']>;
  given: CostGiven;
  onGiven: (given: CostGiven) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.h2}>Where it goes</h2>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 8 }}>
        <Field label="Table" style={{ flex: '1 1 220px', minWidth: 0 }}>
          <Select value={where.table} style={{ minWidth: 0 }} onChange={(_, data) => onGiven({ ...given, table: data.value })}>
            {where.tables.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {where.priorities.length > 0 && (
          <Field label="Priority" style={{ flex: '1 1 120px' }}>
            <Select
              value={where.priority ?? ''}
              onChange={(_, data) => onGiven({ ...given, priority: data.value === '' ? undefined : data.value })}
            >
              <option value="">Not set</option>
              {where.priorities.map((word) => (
                <option key={word}>{word}</option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      <p className={styles.caption} style={{ margin: '8px 0 0' }}>
        {where.effect}
      </p>
      <Checkbox
        checked={given.typed ?? false}
        label="Raise typed totals by it too"
        onChange={(_, data) => onGiven({ ...given, typed: data.checked === true })}
      />
    </>
  );
}
