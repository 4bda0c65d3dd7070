import { Field, Link, Select } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { LineStart, Report, ReportPlace } from '../../core';
import { chosenLine } from './chosen-line';

/** What is costed: a new line, or one that stands in the bid. The line selected in the sheet is offered, never taken unasked. */
export function CostChoice({
  report,
  chosen,
  start,
  onLine,
}: {
  report: Report;
  chosen: ReportPlace | undefined;
  start: LineStart | undefined;
  onLine: (line: string | undefined) => void;
}): ReactElement | null {
  const tables = report.tables.filter(({ lines }) => lines.length > 0);
  if (tables.length === 0) return null;
  const selected = chosenLine(report, chosen);
  const known = tables.some(({ lines }) => lines.some(({ id }) => id === start?.line));
  const hint = (
    <>
      {start?.from === 'kept' && 'Costed before by the words below. '}
      {start?.from === 'own' && 'Its own words are below. '}
      {start && start.from === undefined && 'Its words hold no costing. '}
      {selected && selected.id !== start?.line && (
        <Link as="button" inline onClick={() => onLine(selected.id)}>
          Use the selected line, “{selected.name}”
        </Link>
      )}
    </>
  );
  return (
    <Field label="What to cost" hint={hint} style={{ marginBottom: 12 }}>
      <Select
        value={start?.line ?? ''}
        style={{ minWidth: 0 }}
        onChange={(_, data) => onLine(data.value === '' ? undefined : data.value)}
      >
        <option value="">A new line</option>
        {start && !known && <option value={start.line}>{start.name}</option>}
        {tables.map(({ id, title, lines }) => (
          <optgroup key={id} label={title}>
            {lines.map((line) => (
              <option key={line.id} value={line.id}>
                {line.name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
