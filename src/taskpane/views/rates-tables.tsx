import { mergeClasses } from '@fluentui/react-components';
import { Fragment, type ReactElement } from 'react';
import type { Beside, RateCell, RatesShown } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import { RateBeside } from './rate-beside';
import { AddRate, RateField } from './rate-field';

interface TablesProps {
  rates: RatesShown;
  review: Review;
  disabled: boolean;
  onSet: (id: string, text: string) => void;
}

/** Grades by year, rates by role, and what the costing rests on, each figure a field in its place. */
export function RatesTables(props: TablesProps): ReactElement {
  const styles = useStyles();
  const { rates, disabled, onSet } = props;
  const add = (what: 'grade' | 'role'): ReactElement | false => {
    const id = rates.free[what];
    return id !== undefined && !disabled && <AddRate what={what} onAdd={(name) => onSet(id, name)} />;
  };
  const heading = (title: string, unit: string, link?: ReactElement | false): ReactElement => (
    <div className={styles.pair} style={{ marginTop: 20, padding: 0, alignItems: 'baseline' }}>
      <h2 className={styles.h2} style={{ margin: 0, border: 'none', paddingBottom: 4 }}>
        {title}
        {unit !== '' && <span className={styles.count}>{unit}</span>}
      </h2>
      {link}
    </div>
  );
  return (
    <>
      {(rates.grades.length > 0 || rates.made) && heading('Grades', 'annual cost, £', add('grade'))}
      {rates.grades.length > 0 && <GradeTable {...props} />}
      {rates.remarks.map((remark) => (
        <div key={remark} className={styles.evidence}>
          <SignIcon sign="warning" />
          <span>{remark}</span>
        </div>
      ))}
      {(rates.roles.length > 0 || rates.made) && heading('Rates', '£', add('role'))}
      {rates.roles.map(({ name, per, note, cell, beside }, i) => (
        <Figure key={`${name} ${i}`} {...props} label={name} unit={per} note={note} cell={cell} beside={beside} />
      ))}
      {rates.basis.length > 0 && heading('Basis', '')}
      {rates.facts.map(({ label, note, text }) => (
        <div key={label} className={styles.gap} style={{ alignItems: 'center' }}>
          <div style={{ minWidth: 0 }}>
            {label}
            <div className={styles.caption}>{note}</div>
          </div>
          <span style={{ whiteSpace: 'nowrap' }}>{text}</span>
        </div>
      ))}
      {rates.basis.map(({ label, note, cell }) => (
        <Figure key={label} {...props} label={label} unit="" note={note} cell={cell} />
      ))}
    </>
  );
}

function GradeTable({ rates, review, disabled, onSet }: TablesProps): ReactElement {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.quiet);
  return (
    <table className={styles.table} style={{ tableLayout: 'fixed' }} aria-label="Grades">
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.rowHead, styles.quiet)}>
            Grade
          </th>
          {rates.years.map((year) => (
            <th key={year} scope="col" className={head} style={{ fontWeight: 400 }}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rates.grades.map(({ name, cells, status, note, beside }, i) => (
          <Fragment key={`${name} ${i}`}>
            <tr>
              <th scope="row" className={styles.rowHead}>
                {name}
                {!beside && <div className={styles.caption}>{[status, note].filter((words) => words !== '').join(', ')}</div>}
              </th>
              {cells.map((cell, at) => (
                <td key={rates.years[at]} className={styles.cell}>
                  {cell && (
                    <RateField
                      label={`${name}, ${rates.years[at]}`}
                      cell={cell}
                      review={review}
                      disabled={disabled}
                      onSet={onSet}
                    />
                  )}
                </td>
              ))}
            </tr>
            {beside && (
              <tr>
                <td colSpan={rates.years.length + 1}>
                  <RateBeside name={name} beside={beside} review={review} disabled={disabled} onSet={onSet} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Figure({
  label,
  unit,
  note,
  cell,
  beside,
  review,
  disabled,
  onSet,
}: Omit<TablesProps, 'rates'> & {
  label: string;
  unit: string;
  note: string;
  cell: RateCell;
  beside?: Beside;
}): ReactElement {
  const styles = useStyles();
  const name = unit === '' ? label : `${label}, £ ${unit}`;
  return (
    <div className={styles.gap} style={{ alignItems: 'center' }}>
      <div style={{ minWidth: 0 }}>
        {label}
        <div className={styles.caption}>{[unit, beside ? '' : note].filter((words) => words !== '').join(' · ')}</div>
        {beside && <RateBeside name={label} beside={beside} review={review} disabled={disabled} onSet={onSet} />}
      </div>
      <div style={{ width: 120, flexShrink: 0, textAlign: 'right' }}>
        <RateField label={name} cell={cell} review={review} disabled={disabled} onSet={onSet} />
      </div>
    </div>
  );
}
