import { Field, Input, Link, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Costed, CostGiven } from '../../core';

/** How the words were understood, a field each. What is typed over a field is marked and can be reset. */
export function CostFields({
  costed,
  given,
  onGiven,
}: {
  costed: Costed;
  given: CostGiven;
  onGiven: (given: CostGiven) => void;
}): ReactElement {
  const put = (id: string, value: string | undefined): void => {
    const fields = { ...given.fields };
    if (value === undefined) delete fields[id];
    else fields[id] = value;
    onGiven({ ...given, fields });
  };
  return (
    <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(120px, 1fr))', gap: '12px', marginTop: 8 }}>
      {costed.fields.map(({ id, label, value, unit, from, note, choices, missing }) => {
        const typed = given.fields?.[id];
        const mine = typed !== undefined;
        const hint = mine ? (
          <>
            your value ·{' '}
            <Link inline onClick={() => put(id, undefined)}>
              Reset
            </Link>
          </>
        ) : from && from !== 'words' ? (
          (note ?? from)
        ) : undefined;
        return (
          <Field key={id} label={label} hint={hint} style={id === 'name' ? { gridColumn: '1 / -1' } : undefined}>
            {choices ? (
              <Select value={typed ?? value} style={{ minWidth: 0 }} onChange={(_, data) => put(id, data.value)}>
                {choices.map((choice) => (
                  <option key={choice}>{choice}</option>
                ))}
              </Select>
            ) : (
              <Input
                value={typed ?? value}
                placeholder={missing ? 'Missing' : undefined}
                style={{ minWidth: 0 }}
                input={{ style: { minWidth: 0, ...(['money', 'number', 'percent'].includes(unit) && { textAlign: 'right' }) } }}
                onChange={(_, data) => put(id, data.value)}
              />
            )}
          </Field>
        );
      })}
    </div>
  );
}
