import { Button, Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableReading } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

/** The lines that one line cannot be done without; a smaller award keeps them with it. */
export function ReadingNeeds({
  line,
  others,
  review,
}: {
  line: TableReading['lines'][number];
  others: TableReading['others'];
  review: Review;
}): ReactElement | null {
  const styles = useStyles();
  if (others.length < 2 || !others.some(({ id }) => id === line.id)) return null;
  const needed = others.filter(({ id }) => line.needs.includes(id));
  const free = others.filter(({ id }) => id !== line.id && !line.needs.includes(id));
  const need = (ids: readonly string[]): void => {
    const lines = others.filter(({ id }) => ids.includes(id)).map(({ anchor }) => anchor);
    if (lines.length > 0) review.correct([{ kind: 'needs', at: line.anchor, lines }]);
    else for (const one of ownOf(line, review)) review.undo(one);
  };
  return (
    <div style={{ marginTop: 8 }}>
      <Field label="It cannot be done without" hint="A smaller award keeps what a MUST needs.">
        <Select value="" onChange={(_, { value }) => value !== '' && need([...line.needs, value])}>
          <option value="">{needed.length === 0 ? 'No other line' : 'Add a line'}</option>
          {free.map(({ id, name, priority }) => (
            <option key={id} value={id}>
              {[priority, name].filter(Boolean).join(' – ')}
            </option>
          ))}
        </Select>
      </Field>
      {needed.length > 0 && (
        <ul className={styles.plain} aria-label={`Lines that ${line.name} needs`}>
          {needed.map(({ id, name, priority }) => (
            <li key={id} className={styles.gap}>
              <span>{[priority, name].filter(Boolean).join(' – ')}</span>
              <Button size="small" aria-label={`Remove ${name}`} onClick={() => need(line.needs.filter((other) => other !== id))}>
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ownOf({ anchor }: TableReading['lines'][number], { notes }: Review): Review['notes']['corrections'] {
  return notes.corrections.filter(
    (one) =>
      one.kind === 'needs' && one.at.sheet === anchor.sheet && one.at.text === anchor.text && one.at.nth?.at === anchor.nth?.at,
  );
}
