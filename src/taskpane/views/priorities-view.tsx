import { Link } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { ReportPriorities } from '../../core';
import type { ListedReport } from '../listing';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';
import { Doors, type TaskProps } from '../tasks';
import type { Review } from '../use-review';
import { FindingList } from './finding-list';

type Scope = ReportPriorities['scopes'][number];

/** MUST, SHOULD and COULD by year as bars that read without colour, the table behind them, and the gaps. */
export function PrioritiesView({
  report,
  review,
  onOpen,
}: {
  report: ListedReport;
  review: Review;
  onOpen: TaskProps['open'];
}): ReactElement {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  const priorities = report.priorities;
  if (!priorities) {
    return (
      <>
        <h1 className={styles.h1} id="title">
          No priorities in this bid
        </h1>
        <p>
          No funding table has a priority column, so MUST and SHOULD cannot be told apart. If one has, open Lines, choose Correct…
          beside the table and set the column’s role.
        </p>
      </>
    );
  }
  const { gaps } = report;
  const largest = Math.max(...priorities.scopes.map(({ total }) => Number(total.value)));
  return (
    <>
      <h1 className={styles.h1} id="title">
        {priorities.headline}
      </h1>
      {priorities.withNeeded && <p style={{ margin: '4px 0 0' }}>{priorities.withNeeded}</p>}
      <p style={{ margin: '4px 0 0' }}>{priorities.guide}</p>
      {asTable ? (
        <AsTable priorities={priorities} />
      ) : (
        priorities.scopes.map((scope) => <Bar key={scope.label} scope={scope} largest={largest} />)
      )}
      <Link as="button" onClick={() => setAsTable(!asTable)} style={{ marginTop: 8 }}>
        {asTable ? 'Show as bars' : 'Show as table'}
      </Link>
      {gaps.length > 0 && (
        <section>
          <h2 className={styles.h2}>
            Gaps<span className={styles.count}>{report.found.gaps}</span>
          </h2>
          <FindingList findings={gaps} review={review} rest={{ count: report.found.gaps, list: { of: 'gaps' } }} />
        </section>
      )}
      <div className={styles.buttons}>
        <Doors to={['award']} open={onOpen} />
      </div>
    </>
  );
}

function sentence({ label, parts, total }: Scope): string {
  return `${label}: ${parts.map(({ priority, amount, share }) => `${priority} ${amount.text}, ${share.text}`).join('; ')}; of ${total.text}`;
}

/** Solid, hatched, dotted: told apart without colour. Widths only draw what the figures beneath say. */
const fills = [
  'currentColor',
  'repeating-linear-gradient(135deg, currentColor 0 2px, transparent 2px 6px)',
  'radial-gradient(currentColor 1px, transparent 1.5px) 0 0 / 6px 6px',
];

function Bar({ scope, largest }: { scope: Scope; largest: number }): ReactElement {
  const styles = useStyles();
  const width = (value: string): string => `${largest > 0 ? (Number(value) / largest) * 100 : 0}%`;
  return (
    <div style={{ marginTop: 16 }}>
      <div className={styles.strong} style={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>{scope.label}</span>
        <span>{scope.total.text}</span>
      </div>
      <div className={styles.bar} role="img" aria-label={sentence(scope)}>
        {scope.parts.map(({ priority, amount }, i) => (
          <span
            key={priority}
            style={{
              width: width(amount.value),
              background: fills[i % fills.length],
              border: '1px solid currentColor',
              boxSizing: 'border-box',
            }}
          />
        ))}
      </div>
      <div style={{ display: 'flex', justifyContent: 'space-between', flexWrap: 'wrap', gap: '0 12px', fontSize: 12 }}>
        {scope.parts.map(({ priority, amount, share }) => (
          <span key={priority}>
            <b>{priority}</b> {amount.text} · {share.text}
          </span>
        ))}
      </div>
      {scope.over && (
        <div style={{ display: 'flex', gap: 8, alignItems: 'center', marginTop: 4 }}>
          <SignIcon sign="warning" />
          <span>MUST is over your guide</span>
        </div>
      )}
    </div>
  );
}

function AsTable({ priorities }: { priorities: ReportPriorities }): ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <td />
          {priorities.scopes[0]?.parts.map(({ priority }) => (
            <th key={priority} scope="col" className={styles.cell}>
              {priority}
            </th>
          ))}
          <th scope="col" className={styles.cell}>
            Total
          </th>
        </tr>
      </thead>
      <tbody>
        {priorities.scopes.map((scope) => (
          <tr key={scope.label}>
            <th scope="row" className={styles.rowHead}>
              {scope.label}
            </th>
            {scope.parts.map(({ priority, amount, share }) => (
              <td key={priority} className={styles.cell}>
                {amount.text}
                <br />
                {share.text}
              </td>
            ))}
            <td className={styles.cell}>{scope.total.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
