import { mergeClasses, Select } from '@fluentui/react-components';
import { useId, type ReactElement, type ReactNode } from 'react';
import { useStyles } from '../styles';

/** One thing as it was read, the reason under its name, and beside it what it can be read as instead. */
export function ReadingChoice({
  name,
  label,
  why,
  value,
  options,
  onChoose,
  chosen = false,
  wide = false,
}: {
  name: ReactNode;
  /** What a screen reader calls the choice. */
  label: string;
  why: string;
  value: string;
  options: Readonly<Record<string, string>>;
  onChoose: (value: string) => void;
  chosen?: boolean;
  /** What it can be read as takes a line of its own. */
  wide?: boolean;
}): ReactElement {
  const styles = useStyles();
  const reason = useId();
  return (
    <div
      className={mergeClasses(styles.choice, chosen && styles.chosen)}
      style={{ ...(wide && { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: 4 }), ...(chosen && { paddingLeft: 8 }) }}
      aria-current={chosen || undefined}
    >
      <span>
        {name}
        <span id={reason} className={styles.caption} style={{ display: 'block' }}>
          {why}
        </span>
      </span>
      <Select
        aria-label={label}
        aria-describedby={reason}
        value={value}
        onChange={(_, data) => onChoose(data.value)}
        style={{ minWidth: 0 }}
        select={{ style: { minWidth: 0, width: '100%' } }}
      >
        {Object.entries(options).map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </Select>
    </div>
  );
}
