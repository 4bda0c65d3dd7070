import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { TableReading } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import { ReadingNeeds } from './reading-needs';

const topicWords: Readonly<Record<TableReading['topics'][number]['topic'], string>> = {
  success: 'Success measures',
  sustainability: 'When the money ends',
  consequence: 'If it is not funded',
};

/** Where the other tables speak of a line, found by name and order, and which lines it needs: put right here. */
export function ReadingLinks({ reading, review }: { reading: TableReading; review: Review }): ReactElement | null {
  const styles = useStyles();
  const [chosen, setChosen] = useState('');
  const { lines, topics } = reading;
  const line = lines.find(({ id }) => id === chosen) ?? lines[0];
  if (!line) return null;
  return (
    <section className={styles.fields}>
      <h2 className={styles.h2}>About one line</h2>
      <Field label="Line" style={{ marginTop: 8 }}>
        <Select value={line.id} onChange={(_, data) => setChosen(data.value)}>
          {lines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <ReadingNeeds line={line} others={reading.others} review={review} />
      {topics.map(({ topic, rows }) => {
        const link = line.links.find((each) => each.topic === topic);
        const row = rows.find(({ id }) => id === link?.row);
        return (
          <div key={topic} style={{ marginTop: 8 }}>
            <Field label={topicWords[topic]} hint={link?.because}>
              <Select
                value={row?.id ?? ''}
                onChange={(_, { value }) => {
                  const to = rows.find(({ id }) => id === value)?.anchor;
                  review.correct([{ kind: 'link', at: line.anchor, topic, ...(to && { to }) }]);
                }}
              >
                <option value="">None</option>
                {rows.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            {row && (
              <Button size="small" appearance="subtle" onClick={() => review.goTo(row.at)}>
                Go to {row.at.cells}
              </Button>
            )}
          </div>
        );
      })}
    </section>
  );
}
