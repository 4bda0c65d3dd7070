import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import about from '../../../package.json';
import { Refusal } from '../../hosts/refusal';
import { readSettings, type SettingsWords } from '../../hosts/settings-words';
import { ActionBar } from '../action-bar';
import { useStyles } from '../styles';
import type { Review } from '../use-review';

/** How the form names a setting when its value cannot be used. */
const names: Readonly<Partial<Record<keyof SettingsWords, string>>> = {
  cap: 'The cap',
  period: 'The grant period',
  share: 'The MUST guide',
  weeksPerMonth: 'Weeks in a month',
  workingDays: 'Working days a year',
  recruitmentLag: 'Months to recruit',
};

/** What only the officer knows: grant period, cap, guides. Nothing is assumed where a field is left blank. */
export function SettingsView({ review, onDone }: { review: Review; onDone: () => void }): ReactElement {
  const styles = useStyles();
  const kept = review.notes.settings;
  const [from = '', to = ''] = (kept.period ?? '').split('..');
  const [start, setStart] = useState(from);
  const [end, setEnd] = useState(to);
  const [cap, setCap] = useState(String((typeof kept.cap === 'object' ? kept.cap.total : kept.cap) ?? ''));
  const [share, setShare] = useState(String(kept.share ?? ''));
  const [byYear, setByYear] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      Object.entries((typeof kept.cap === 'object' && kept.cap.byPeriod) || {}).map(([year, most]) => [year, String(most)]),
    ),
  );
  const years = [...new Set([...(review.last?.report.periods ?? []), ...Object.keys(byYear)])];
  const [name, setName] = useState(review.person.name);
  const [weeks, setWeeks] = useState(String(kept.weeksPerMonth ?? ''));
  const [days, setDays] = useState(String(kept.workingDays ?? ''));
  const [lag, setLag] = useState(String(kept.recruitmentLag ?? ''));
  const [vat, setVat] = useState<string>(kept.vat ?? '');
  const [wrong, setWrong] = useState<string>();
  const save = (): void => {
    const filled = Object.entries(byYear).flatMap(([year, most]) => (most.trim() === '' ? [] : [[year, most.trim()] as const]));
    const byPeriod = filled.length > 0 ? Object.fromEntries(filled) : undefined;
    const total = cap.trim() === '' ? undefined : cap.trim();
    const settings: SettingsWords = {
      ...kept,
      period: start !== '' && end !== '' ? `${start}..${end}` : undefined,
      cap: byPeriod ? { total, byPeriod } : total,
      share: share.trim() === '' ? undefined : share.trim(),
      weeksPerMonth: weeks.trim() === '' ? undefined : weeks.trim(),
      workingDays: days.trim() === '' ? undefined : days.trim(),
      recruitmentLag: lag.trim() === '' ? undefined : lag.trim(),
      vat: vat === '' ? undefined : vat,
    };
    try {
      readSettings(settings, (key) => names[key] ?? key);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setWrong(error.message);
      return;
    }
    if ((start === '') !== (end === '')) {
      setWrong('A grant period has two days. Give both its start and its end.');
      return;
    }
    review.person.rename(name.trim());
    review.set(settings);
    onDone();
  };
  return (
    <form
      id="settings"
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label="Your name" hint="For dismissed findings and the log. Remembered on this computer">
        <Input value={name} autoComplete="name" onChange={(_, data) => setName(data.value)} />
      </Field>
      <Field label="Grant starts" hint="Dates outside the grant period are reported">
        <Input type="date" value={start} onChange={(_, data) => setStart(data.value)} />
      </Field>
      <Field label="Grant ends">
        <Input type="date" value={end} onChange={(_, data) => setEnd(data.value)} />
      </Field>
      <Field label="Cap or allocation, £" hint="The most that may be asked for">
        <Input value={cap} inputMode="decimal" onChange={(_, data) => setCap(data.value)} />
      </Field>
      {(years.length > 1 || Object.keys(byYear).length > 0) && (
        <fieldset style={{ border: 'none', margin: 0, padding: 0 }}>
          <legend>Cap by year, £</legend>
          <div className={styles.row} style={{ alignItems: 'flex-end' }}>
            {years.map((year) => (
              <Field key={year} label={year} style={{ flex: '1 1 100px' }}>
                <Input
                  value={byYear[year] ?? ''}
                  inputMode="decimal"
                  style={{ minWidth: 0 }}
                  onChange={(_, data) => setByYear({ ...byYear, [year]: data.value })}
                />
              </Field>
            ))}
          </div>
        </fieldset>
      )}
      <Field label="MUST guide, %" hint="60% unless you say otherwise: the DSDM guide">
        <Input value={share} placeholder="60" inputMode="decimal" onChange={(_, data) => setShare(data.value)} />
      </Field>
      <Field label="Weeks in a month" hint="Left blank, both 52 ÷ 12 and 4 are tried and the report says which fits">
        <Input value={weeks} inputMode="decimal" onChange={(_, data) => setWeeks(data.value)} />
      </Field>
      <Field label="Working days a year" hint="220 unless you say otherwise. No line may need more of one person">
        <Input value={days} placeholder="220" inputMode="decimal" onChange={(_, data) => setDays(data.value)} />
      </Field>
      <Field label="Months to recruit" hint="From the award to a post’s first day; 3 unless you say otherwise">
        <Input value={lag} placeholder="3" inputMode="numeric" onChange={(_, data) => setLag(data.value)} />
      </Field>
      <Field label="VAT in the bid">
        <Select value={vat} onChange={(_, data) => setVat(data.value)}>
          <option value="">Not stated</option>
          <option value="net">Amounts are net of VAT</option>
          <option value="gross">Amounts include VAT</option>
        </Select>
      </Field>
      {wrong && <p role="alert">{wrong}</p>}
      <ActionBar>
        <Button type="submit" form="settings" appearance="primary">
          Save and check again
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </ActionBar>
      <h2 className={styles.h2}>Tolerance</h2>
      <p style={{ margin: 0 }}>
        Figures agree when they lie within the rounding of the digits printed: £1.12m stands for £1,115,000 to £1,124,999, and a
        sum of rounded figures may be out by a few units of its last place.
      </p>
      <h2 className={styles.h2}>Privacy</h2>
      <p style={{ margin: 0 }}>
        Nothing leaves this computer. Crosscast reads the workbook where it is open, sends nothing, and keeps your answers in the
        workbook itself; your name and the tab you looked at last stay on this computer.
      </p>
      <h2 className={styles.h2}>About</h2>
      <p style={{ margin: 0 }}>Crosscast {about.version}. It checks bids; it does not replace the person who signs for them.</p>
    </form>
  );
}
