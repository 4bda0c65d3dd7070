import { Button, Link, MessageBar, MessageBarBody, MessageBarTitle, mergeClasses } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Report, ReportFinding } from '../../core';
import { SignIcon, type Sign } from '../icons';
import { lengthOf, PAGE, type ListedReport } from '../listing';
import { useStyles } from '../styles';
import type { Screen } from '../task-stack';
import { Doors, type Aim } from '../tasks';
import type { Review } from '../use-review';
import type { Writing } from '../use-writing';
import { FindingItem } from './finding-item';
import { ReconciliationTable } from './reconciliation-table';
import { Written } from './written';

const SHOWN = 6;

const groups: readonly (readonly [ReportFinding['severity'], string, string])[] = [
  ['error', 'Errors', 'errors'],
  ['question', 'Questions for you', 'questions'],
  ['warning', 'Warnings', 'warnings'],
  ['note', 'Notes', 'notes'],
];

/** What stands open in the review; kept while another view is looked at. */
export interface Shown {
  readonly open?: string;
  /** How many of each severity, where somebody asked for more. */
  readonly upTo: Readonly<Partial<Record<ReportFinding['severity'], number>>>;
}

function inThePast(headline: string): string {
  return headline.replace(/\bis\b/g, 'was').replace(/\bare\b/g, 'were');
}

/** Verdict, then reconciliation, then findings; what was not examined stands before what agrees. */
export function ReviewView({
  report,
  checkedAt,
  review,
  writing,
  shown,
  onShow,
  onOpen,
}: {
  report: ListedReport;
  checkedAt: string;
  review: Review;
  writing: Writing;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onOpen: (name: Screen, aim?: Aim) => void;
}): ReactElement {
  const styles = useStyles();
  const stale = review.changed > 0;
  const sign: Sign = report.verdict.worst === 'none' ? 'agrees' : report.verdict.worst;
  return (
    <>
      {stale && (
        <MessageBar intent="info" layout="multiline" style={{ marginBottom: 16 }}>
          <MessageBarBody>
            <MessageBarTitle>
              {review.changed === 1 ? '1 change since the check' : `${review.changed} changes since the check`}
            </MessageBarTitle>
            <Link as="button" onClick={() => void review.check()}>
              Check again
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      <div className={mergeClasses(styles.verdict, stale && styles.past)}>
        <SignIcon sign={sign} large />
        <div>
          <h1 className={styles.h1} id="title">
            {stale ? `${inThePast(report.verdict.headline)} at ${checkedAt}` : report.verdict.headline}
          </h1>
          <div>{report.verdict.totals}</div>
          <div className={styles.caption} style={{ marginTop: 4 }}>
            Checked {checkedAt} · {report.counts.checks} checks ·{' '}
            <Link as="button" onClick={() => void review.check()} style={{ fontSize: 12 }}>
              Check again
            </Link>
          </div>
        </div>
      </div>
      {report.reconciliation && <ReconciliationTable table={report.reconciliation} />}
      <div className={styles.buttons}>
        <Doors to={report.verdict.worst === 'none' ? ['note', 'totals', 'cost'] : ['totals', 'cost', 'note']} open={onOpen} />
      </div>
      {groups.map(([severity, heading, noun]) => (
        <FindingGroup
          key={severity}
          heading={heading}
          noun={noun}
          review={review}
          open={shown.open}
          count={report.found[severity]}
          upTo={shown.upTo[severity] ?? SHOWN}
          onMore={(upTo) => {
            if (upTo > lengthOf(report, { of: 'findings', severity })) review.more({ of: 'findings', severity });
            onShow({ ...shown, upTo: { ...shown.upTo, [severity]: upTo } });
          }}
          findings={report.findings.filter((finding) => finding.severity === severity)}
          onToggle={(id) => onShow({ ...shown, open: shown.open === id ? undefined : id })}
          onOpen={onOpen}
        />
      ))}
      <NotExamined report={report} onOpen={onOpen} />
      <Agrees report={report} />
      <Dismissed report={report} review={review} />
      <Written writing={writing} review={review} />
    </>
  );
}

function FindingGroup({
  heading,
  noun,
  findings,
  open,
  onToggle,
  onOpen,
  review,
  count,
  upTo,
  onMore,
}: {
  heading: string;
  noun: string;
  findings: readonly ReportFinding[];
  open: string | undefined;
  onToggle: (id: string) => void;
  onOpen: (name: Screen, aim?: Aim) => void;
  review: Review;
  count: number;
  upTo: number;
  onMore: (upTo: number) => void;
}): ReactElement | null {
  const styles = useStyles();
  if (findings.length === 0) return null;
  const shown = findings.slice(0, upTo);
  const next = Math.min(PAGE, count - shown.length);
  return (
    <section>
      <h2 className={styles.h2}>
        {heading}
        <span className={styles.count}>{count}</span>
      </h2>
      <ul className={styles.plain}>
        {shown.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            open={open === finding.id}
            onToggle={() => onToggle(finding.id)}
            review={review}
            onOpen={onOpen}
          />
        ))}
      </ul>
      {next > 0 && (
        <Button appearance="subtle" onClick={() => onMore(shown.length + next)} style={{ marginTop: 8 }}>
          Show {next} more {noun}
        </Button>
      )}
    </section>
  );
}

const mends: Readonly<Record<string, string>> = {
  vat: 'Set VAT',
  'grant-period': 'Set period',
  cap: 'Set cap',
  corrections: 'See it',
  needs: 'Say which',
  priorities: 'Say which',
};

/** What is set is set in Settings; what was read is put right in the first table it can be put right in. */
function mendOf(mend: string, { tables }: Report): readonly [Screen, Aim?] {
  if (mend === 'corrections') return ['reading'];
  if (mend !== 'needs' && mend !== 'priorities') return ['settings'];
  const ranked = tables.find(({ lines }) => lines.some(({ priority }) => priority));
  const table = ranked ?? tables.find(({ lineCount }) => lineCount > 0);
  return ['reading', table && { table: table.id }];
}

function NotExamined({ report, onOpen }: { report: Report; onOpen: (name: Screen, aim?: Aim) => void }): ReactElement | null {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  if (report.notExamined.length === 0) return null;
  const shown = all ? report.notExamined : report.notExamined.slice(0, SHOWN);
  return (
    <section>
      <h2 className={styles.h2}>
        Not examined<span className={styles.count}>{report.notExamined.length}</span>
      </h2>
      <ul className={styles.plain}>
        {shown.map((gap, i) => (
          <li key={`${gap.subject}${i}`} className={styles.gap}>
            <SignIcon sign="not-examined" />
            <span style={{ flexGrow: 1 }}>
              {gap.subject}
              <span className={styles.caption} style={{ display: 'block' }}>
                {gap.reason}
              </span>
            </span>
            {gap.mend && mends[gap.mend] && (
              <Button size="small" onClick={() => onOpen(...mendOf(gap.mend ?? '', report))} data-opens={gap.mend}>
                {mends[gap.mend]}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < report.notExamined.length && (
        <Button appearance="subtle" onClick={() => setAll(true)} style={{ marginTop: 8 }}>
          Show {report.notExamined.length - shown.length} more
        </Button>
      )}
    </section>
  );
}

function Agrees({ report }: { report: Report }): ReactElement | null {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (report.counts.agrees === 0) return null;
  return (
    <section>
      <h2 className={styles.h2} style={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>
          Agrees<span className={styles.count}>{report.counts.agrees}</span>
        </span>
        <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide them' : 'Show them'}
        </Link>
      </h2>
      {open && (
        <ul className={styles.plain}>
          {report.agrees.map((pass) => (
            <li key={pass.check} className={styles.gap}>
              <SignIcon sign="agrees" />
              <span style={{ flexGrow: 1 }}>{pass.title}</span>
              <span>{pass.count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Dismissed({ report, review }: { report: Report; review: Review }): ReactElement | null {
  const styles = useStyles();
  if (report.dismissed.length === 0) return null;
  return (
    <section>
      <h2 className={styles.h2}>
        Dismissed<span className={styles.count}>{report.dismissed.length}</span>
      </h2>
      <ul className={styles.plain}>
        {report.dismissed.map((finding) => (
          <li key={finding.id} className={styles.gap}>
            <SignIcon sign={finding.severity} />
            <span style={{ flexGrow: 1 }}>
              {finding.message}
              {finding.dismissal && (
                <span className={styles.caption} style={{ display: 'block' }}>
                  {[finding.dismissal.words, finding.dismissal.by, finding.dismissal.on].filter(Boolean).join(' · ')}
                </span>
              )}
            </span>
            <Button
              size="small"
              onClick={() => {
                const kept = review.notes.corrections.find((entry) => entry.kind === 'dismissed' && entry.finding === finding.id);
                if (kept) review.undo(kept);
              }}
            >
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
