import { Button, Link, mergeClasses } from '@fluentui/react-components';
import { ChevronDown20Regular, ChevronUp20Regular } from '@fluentui/react-icons';
import { Suspense, lazy, useEffect, useId, useState, type ReactElement } from 'react';
import type { Correction, ReportFinding } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';
import type { TaskProps } from '../tasks';
import type { Review } from '../use-review';
import { More } from './more';

const DismissForm = lazy(() => import('./dismiss-form').then((module) => ({ default: module.DismissForm })));

/** One finding: a row that opens. Its panel says expected, found, difference, the cause with its evidence, and what to do. */
export function FindingItem({
  finding,
  open,
  onToggle,
  review,
  onOpen,
}: {
  finding: ReportFinding;
  open: boolean;
  onToggle: () => void;
  review: Review;
  /** Opens a task about the finding; left out where one is open already. */
  onOpen?: TaskProps['open'];
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const figure = finding.difference ?? finding.membersTotal;
  return (
    <li className={open ? styles.opened : styles.finding} onKeyDown={(event) => open && event.key === 'Escape' && onToggle()}>
      <h3 className={styles.h3}>
        <button
          type="button"
          className={styles.header}
          aria-expanded={open}
          aria-controls={id}
          onClick={onToggle}
          data-finding={finding.id}
        >
          <SignIcon sign={finding.severity} />
          <span>
            <span className={open ? styles.strong : undefined}>{finding.message}</span>
            <span className={styles.under}>
              <span className={styles.quiet}>
                {finding.where}
                {review.touched([...finding.at, ...finding.members.map(({ at }) => at)]) && ' · changed since the check'}
                {finding.returned && ' · dismissed before its figures changed'}
              </span>
              {figure && (
                <span className={styles.figure}>
                  {figure.text}
                  {finding.per && <span style={{ fontWeight: 400 }}> {finding.per}</span>}
                </span>
              )}
            </span>
          </span>
          {open ? <ChevronUp20Regular aria-hidden /> : <ChevronDown20Regular aria-hidden />}
        </button>
      </h3>
      {open && (
        <div id={id} className={styles.panel}>
          <FindingPanel finding={finding} review={review} onOpen={onOpen} />
        </div>
      )}
    </li>
  );
}

function FindingPanel({
  finding,
  review,
  onOpen,
}: {
  finding: ReportFinding;
  review: Review;
  onOpen: TaskProps['open'] | undefined;
}): ReactElement {
  const styles = useStyles();
  const [asked, setAsked] = useState<'why' | 'dismiss'>();
  const first = finding.at[0];
  const { report } = review.last ?? {};
  const canGrow = report !== undefined && (report.findings.includes(finding) || report.gaps.includes(finding));
  return (
    <>
      <Facts finding={finding} />
      {finding.cause && (
        <section className={styles.cause} aria-label={finding.cause.title}>
          <div className={styles.strong}>{finding.cause.title}</div>
          <div>{finding.cause.text}</div>
          {finding.cause.evidence.map(({ text, holds }) => (
            <div key={text} className={styles.evidence}>
              <SignIcon sign={holds ? 'agrees' : 'note'} />
              <span>{text}</span>
            </div>
          ))}
        </section>
      )}
      {finding.members.length > 0 && (
        <div>
          {finding.members.map((member) => (
            <button
              key={`${member.at.sheet}${member.at.cells}`}
              type="button"
              className={styles.member}
              onClick={() => review.goTo(member.at)}
            >
              <span>
                {member.name}
                <span className={styles.caption} style={{ display: 'block' }}>
                  Go to {member.at.cells}
                  {member.note && ` · ${member.note}`}
                </span>
              </span>
              {member.figure && <span>{member.figure.text}</span>}
            </button>
          ))}
          {finding.memberCount !== undefined && finding.memberCount > finding.members.length && (
            <>
              <p className={styles.caption}>The first {finding.members.length} are listed; all are counted.</p>
              <More
                list={{ of: 'members', finding: finding.id }}
                shown={finding.members.length}
                count={canGrow ? finding.memberCount : 0}
                review={review}
              />
            </>
          )}
          {finding.membersTotal && (
            <div className={styles.total}>
              <span>Total</span>
              <span>{finding.membersTotal.text}</span>
            </div>
          )}
        </div>
      )}
      {finding.answers.length > 0 && (
        <div className={styles.stack}>
          {finding.answers.map((answer) => (
            <Button key={answer.text} onClick={() => review.correct(answer.corrections as readonly Correction[])}>
              {answer.text}
            </Button>
          ))}
          <span className={styles.caption}>Remembered for this workbook. Change it any time in Lines.</span>
        </div>
      )}
      <div className={styles.buttons}>
        {first && (
          <Button appearance={finding.answers.length > 0 ? 'secondary' : 'primary'} onClick={() => review.goTo(first)}>
            Go to {first.cells}
          </Button>
        )}
        {first && finding.check === 'costed-amount' && onOpen && (
          <Button onClick={() => onOpen('cost', { at: first })}>Restore…</Button>
        )}
        <Button aria-expanded={asked === 'why'} onClick={() => setAsked(asked === 'why' ? undefined : 'why')}>
          Why?
        </Button>
        <Button
          appearance="subtle"
          aria-expanded={asked === 'dismiss'}
          onClick={() => setAsked(asked === 'dismiss' ? undefined : 'dismiss')}
        >
          Dismiss…
        </Button>
      </div>
      {asked === 'why' && <Why finding={finding} review={review} onOpen={onOpen} />}
      {asked === 'dismiss' && (
        <Suspense>
          <DismissForm
            finding={finding}
            person={review.person}
            onDismiss={(correction) => review.correct([correction])}
            onCancel={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

function Facts({ finding }: { finding: ReportFinding }): ReactElement | null {
  const styles = useStyles();
  const rows = [
    ['Expected', finding.expected?.text, undefined],
    ['Found', finding.found?.text, finding.notes.found],
    ['Difference', finding.difference?.text, [finding.per, finding.notes.difference].filter(Boolean).join(', ') || undefined],
  ] as const;
  if (rows.every(([, value]) => value === undefined)) return null;
  return (
    <dl className={styles.facts}>
      {rows.map(
        ([name, value, note]) =>
          value !== undefined && (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd className={styles.factValue}>{value}</dd>
              {note && <dd className={styles.factNote}>{note}</dd>}
            </div>
          ),
      )}
    </dl>
  );
}

function Why({
  finding,
  review,
  onOpen,
}: {
  finding: ReportFinding;
  review: Review;
  onOpen: TaskProps['open'] | undefined;
}): ReactElement {
  const styles = useStyles();
  const { ask } = review;
  const [mends, setMends] = useState(false);
  // Whether Write totals has a change for it is known once it is planned.
  useEffect(() => {
    let gone = false;
    if (onOpen)
      ask('plan', null).then(
        ({ items }) => gone || setMends(items.some((item) => item.finding === finding.id)),
        () => undefined,
      );
    return () => {
      gone = true;
    };
  }, [ask, finding.id, onOpen]);
  return (
    <dl className={mergeClasses(styles.facts, styles.stack)}>
      <div>
        <dt className={styles.strong}>Rule</dt>
        <dd style={{ margin: 0 }}>
          {finding.rule}. {finding.why}
        </dd>
      </div>
      {finding.working.length > 0 && (
        <div>
          <dt className={styles.strong}>Working</dt>
          {finding.working.map((step) => (
            <dd key={step} style={{ margin: 0 }}>
              {step}
            </dd>
          ))}
        </div>
      )}
      <div>
        <dt className={styles.strong}>To put it right</dt>
        <dd style={{ margin: 0 }}>{finding.repair}</dd>
        {mends && onOpen && (
          <dd style={{ margin: '4px 0 0' }}>
            <Link as="button" onClick={() => onOpen('totals', { finding: finding.id })}>
              Add this change to Write totals
            </Link>
          </dd>
        )}
      </div>
    </dl>
  );
}
