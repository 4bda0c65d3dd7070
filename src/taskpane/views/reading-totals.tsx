import { Field, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableReading } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import { ComparedFigures } from './compared-figures';

type Row = TableReading['rows'][number];

/** Which lines each total adds, and what they come to; a section is what its total adds. */
export function ReadingTotals({ reading, review }: { reading: TableReading; review: Review }): ReactElement | null {
  const styles = useStyles();
  const lines = reading.rows.filter(({ kind }) => kind === 'line');
  const totals = reading.rows.filter(({ kind, adds }) => adds ?? (kind === 'total' || kind === 'subtotal'));
  if (totals.length === 0 || lines.length === 0) return null;
  return (
    <section>
      <h2 className={styles.h2}>What each total adds</h2>
      {totals.map((total) => (
        <Total key={total.anchor.row} total={total} lines={lines} review={review} />
      ))}
    </section>
  );
}

function Total({ total, lines, review }: { total: Row; lines: readonly Row[]; review: Review }): ReactElement {
  const styles = useStyles();
  const { adds } = total;
  const name = total.label === '' ? '(no name)' : total.label;
  const added = lines.filter(({ anchor }) => adds?.rows.includes(anchor.row));
  // Where it adds other totals, or lines with others between, no two lines tell what it adds.
  const inOneRun = added.length > 0 && added.length === adds?.rows.length && isRun(added, lines);
  const [from, to] = inOneRun ? [added[0], added[added.length - 1]] : [];
  const above = lines.filter(({ anchor }) => anchor.row < total.anchor.row);
  const near = above.length > 0 ? above : lines;
  const choose = (first: Row | undefined, last: Row | undefined): void => {
    const [start, end] = [first ?? near[0], last ?? near[near.length - 1]];
    if (start && end) review.correct([{ kind: 'total-of', at: total.anchor, from: start.anchor, to: end.anchor }]);
  };
  const pick = (label: string, value: Row | undefined, onPick: (row: Row) => void): ReactElement => (
    <Field label={label} orientation="horizontal" className={styles.fromTo}>
      <Select
        aria-label={`${name}, row ${total.anchor.row + 1}: ${label.toLowerCase()}`}
        value={value ? String(value.anchor.row) : ''}
        onChange={(_, data) => {
          const row = lines.find(({ anchor }) => String(anchor.row) === data.value);
          if (row) onPick(row);
        }}
        style={{ minWidth: 0 }}
        select={{ style: { minWidth: 0, width: '100%' } }}
      >
        {!value && <option value="">Not from line to line</option>}
        {lines.map(({ anchor, label: words }) => (
          <option key={anchor.row} value={anchor.row}>
            {words === '' ? `Row ${anchor.row + 1}` : words}
          </option>
        ))}
      </Select>
    </Field>
  );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.strong}>{name}</legend>
      <span className={styles.caption}>
        Row {total.anchor.row + 1} · {adds ? adds.because : 'nothing is added: no figure of it is checked'}
      </span>
      {pick('First line', from, (row) => choose(row, to))}
      {pick('Last line', to, (row) => choose(from, row))}
      {adds && adds.columns.length > 0 && (
        <ComparedFigures label={name} added={inOneRun ? 'These lines' : 'What it adds'} columns={adds.columns} />
      )}
    </fieldset>
  );
}

function isRun(added: readonly Row[], lines: readonly Row[]): boolean {
  return lines.indexOf(added[added.length - 1]!) - lines.indexOf(added[0]!) === added.length - 1;
}
