import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Correction, ReportFinding } from '../../core';
import { today } from '../clock';
import { useStyles } from '../styles';
import type { Person } from '../use-review';

type Dismissal = Extract<Correction, { kind: 'dismissed' }>;

const reasons: readonly (readonly [Dismissal['reason'], string])[] = [
  ['figure-is-right', 'Checked: the figure is right'],
  ['known-and-accepted', 'Known, and accepted'],
  ['not-part-of-this-bid', 'Not part of this bid'],
];

/** Why a finding is dismissed; it is kept with the workbook and comes back when its figures change. */
export function DismissForm({
  finding,
  person,
  onDismiss,
  onCancel,
}: {
  finding: ReportFinding;
  person: Person;
  onDismiss: (correction: Correction) => void;
  onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const [reason, setReason] = useState<Dismissal['reason']>('figure-is-right');
  const [words, setWords] = useState('');
  const [by, setBy] = useState(person.name);
  const cells = finding.at.map(({ cells: text }) => text).join(', ');
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        person.rename(by.trim());
        onDismiss({
          kind: 'dismissed',
          finding: finding.id,
          fingerprint: finding.fingerprint,
          reason,
          words,
          ...(by && { by }),
          on: today(),
        });
      }}
    >
      <Field label="Why are you dismissing it?">
        <RadioGroup value={reason} onChange={(_, data) => setReason(data.value as Dismissal['reason'])}>
          {reasons.map(([value, label]) => (
            <Radio key={value} value={value} label={label} />
          ))}
        </RadioGroup>
      </Field>
      <Field label="In a few words" hint="For whoever signs the bid off">
        <Input value={words} onChange={(_, data) => setWords(data.value)} />
      </Field>
      <Field label="Your name">
        <Input value={by} onChange={(_, data) => setBy(data.value)} autoComplete="name" />
      </Field>
      <p className={styles.caption} style={{ margin: 0 }}>
        Kept in this workbook with your name and the date. It comes back if {cells} changes.
      </p>
      <div className={styles.buttons} style={{ marginTop: 0 }}>
        <Button type="submit" appearance="primary">
          Dismiss
        </Button>
        <Button onClick={onCancel}>Keep it</Button>
      </div>
    </form>
  );
}
