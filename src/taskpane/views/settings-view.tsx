import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { parseNotes, writeNotes, type NoteSettings } from '../../hosts/notes';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

/** What only the officer knows: grant period, cap, guides. Nothing is assumed where a field is left blank. */
export function SettingsView({ review, onDone }: { review: Review; onDone: () => void }): ReactElement {
  const styles = useStyles();
  const kept = review.notes.settings;
  const [start, setStart] = useState(kept.grantPeriod?.start ?? '');
  const [end, setEnd] = useState(kept.grantPeriod?.end ?? '');
  const [cap, setCap] = useState(kept.cap ?? '');
  const [share, setShare] = useState(kept.shareGuide ?? '');
  const [weeks, setWeeks] = useState(kept.weeksPerMonth ?? '');
  const [vat, setVat] = useState<string>(kept.vat ?? '');
  const [wrong, setWrong] = useState<string>();
  const save = (): void => {
    const plain = cap.replace(/[£,\s]/g, '');
    const settings: NoteSettings = {
      ...kept,
      grantPeriod: start !== '' && end !== '' ? { start, end } : undefined,
      cap: plain === '' ? undefined : plain,
      shareGuide: share === '' ? undefined : share.replace(/[%\s]/g, ''),
      weeksPerMonth: weeks === '' ? undefined : weeks,
      vat: vat === 'net' || vat === 'gross' ? vat : undefined,
    };
    const checked = parseNotes(writeNotes({ corrections: [], settings }));
    if (!checked.ok) {
      setWrong(`These settings could not be kept: ${checked.why}. Correct the field and save again.`);
      return;
    }
    if ((start === '') !== (end === '')) {
      setWrong('A grant period has two days. Give both its start and its end.');
      return;
    }
    review.set(settings);
    onDone();
  };
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h1 className={styles.h1} id="title">
        Settings
      </h1>
      <Field label="Grant starts" hint="Dates outside the grant period are reported">
        <Input type="date" value={start} onChange={(_, data) => setStart(data.value)} />
      </Field>
      <Field label="Grant ends">
        <Input type="date" value={end} onChange={(_, data) => setEnd(data.value)} />
      </Field>
      <Field label="Cap or allocation, £" hint="The most that may be asked for">
        <Input value={cap} inputMode="decimal" onChange={(_, data) => setCap(data.value)} />
      </Field>
      <Field label="MUST guide, %" hint="60% unless you say otherwise: the DSDM guide">
        <Input value={share} placeholder="60" inputMode="decimal" onChange={(_, data) => setShare(data.value)} />
      </Field>
      <Field label="Weeks in a month" hint="Left blank, both 52 ÷ 12 and 4 are tried and the report says which fits">
        <Input value={weeks} inputMode="decimal" onChange={(_, data) => setWeeks(data.value)} />
      </Field>
      <Field label="VAT in the bid">
        <Select value={vat} onChange={(_, data) => setVat(data.value)}>
          <option value="">Not stated</option>
          <option value="net">Amounts are net of VAT</option>
          <option value="gross">Amounts include VAT</option>
        </Select>
      </Field>
      {wrong && <p role="alert">{wrong}</p>}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary">
          Save and check again
        </Button>
        <Button onClick={onDone}>Back</Button>
      </div>
      <h2 className={styles.h2}>Tolerance</h2>
      <p style={{ margin: 0 }}>
        Figures agree when they lie within the rounding of the digits printed: £1.12m stands for £1,115,000 to £1,125,000, and a
        sum of rounded figures may be out by a few units of its last place.
      </p>
      <h2 className={styles.h2}>Privacy</h2>
      <p style={{ margin: 0 }}>
        Nothing leaves this computer. Crosscast reads the workbook where it is open, sends nothing, and keeps your answers in the
        workbook itself.
      </p>
    </form>
  );
}
