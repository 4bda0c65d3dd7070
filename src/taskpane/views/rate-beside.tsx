import { Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Beside } from '../../core';
import type { Review } from '../use-review';
import { RateField } from './rate-field';

/** Whether a rate is agreed, and where it comes from: each is set in its cell of the sheet. */
export function RateBeside({
  name,
  beside: { status, source },
  review,
  disabled,
  onSet,
}: {
  name: string;
  beside: Beside;
  review: Review;
  disabled: boolean;
  onSet: (id: string, text: string) => void;
}): ReactElement {
  const { id } = status;
  const now = status.text.toLowerCase();
  return (
    <div style={{ display: 'flex', gap: 8, minWidth: 0 }}>
      <Select
        size="small"
        appearance="underline"
        aria-label={`${name}, status`}
        value={now}
        disabled={disabled || id === undefined}
        style={{ flex: '0 0 100px', minWidth: 0 }}
        onChange={(_, data) => id !== undefined && onSet(id, data.value)}
      >
        <option value="">Not said</option>
        <option value="agreed">Agreed</option>
        <option value="assumed">Assumed</option>
        {!['', 'agreed', 'assumed'].includes(now) && <option value={now}>{status.text}</option>}
      </Select>
      <div style={{ flex: '1 1 0', minWidth: 0 }}>
        <RateField
          label={`${name}, source`}
          cell={source}
          placeholder="No source"
          words
          review={review}
          disabled={disabled}
          onSet={onSet}
        />
      </div>
    </div>
  );
}
