import { Button } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import about from '../../../package.json';
import type { Plan, PlanItem } from '../../core';
import { ActionBar } from '../action-bar';
import { stampNow } from '../clock';
import type { TaskProps } from '../tasks';
import { refusal } from '../refusal-words';
import { WritingStatus } from '../writing-status';
import { cellsOf, toggled } from './write-totals-ticks';
import { WriteTotalsDone, type Wrote } from './write-totals-done';
import { WriteTotalsPlan } from './write-totals-plan';

/** Plan, tick, apply; then what was written, what is still open, and the way back. */
export function WriteTotalsView({ report, review, writing, aim, back }: TaskProps): ReactElement {
  const { ask, say, check } = review;
  const [plan, setPlan] = useState<Plan>();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [wrote, setWrote] = useState<Wrote>();
  const [trouble, setTrouble] = useState('');
  const { phase, settle } = writing;

  const aimed = useRef(false);
  const makePlan = useCallback(() => {
    ask('plan', null).then(
      (made) => {
        setPlan(made);
        // What the person came for is ticked once; a plan made again starts from what is safe.
        setTicked(firstTicks(made.items, aimed.current ? undefined : aim.finding));
        aimed.current = true;
        setTrouble('');
      },
      (error: unknown) => setTrouble(refusal(error)),
    );
  }, [aim.finding, ask]);

  // Each check makes the plan anew; what was written before this task was opened is told elsewhere.
  useEffect(makePlan, [makePlan, report]);
  const leave = useRef(settle);
  useEffect(() => {
    leave.current = settle;
  });
  useEffect(() => () => leave.current(), []);

  const apply = async (): Promise<void> => {
    if (!plan) return;
    const chosen = plan.items.filter(({ id }) => ticked.has(id));
    try {
      const change = await ask('totals', {
        ticked: [...ticked],
        on: stampNow(),
        ...(review.person.name && { by: review.person.name }),
        version: about.version,
      });
      setWrote({ items: chosen, before: plan.totals });
      await writing.write(change);
    } catch (error) {
      setTrouble(refusal(error));
    }
  };

  if (wrote && (phase.name === 'done' || phase.name === 'undone'))
    return (
      <WriteTotalsDone
        wrote={wrote}
        after={plan?.totals}
        report={report}
        review={review}
        writing={writing}
        onPlan={() => {
          settle();
          setWrote(undefined);
        }}
        back={back}
      />
    );
  if (trouble !== '') return <p role="status">{trouble}</p>;
  if (!plan) return <p role="status">Working out what can be written</p>;
  const isBusy = phase.name === 'writing';
  const count = cellsOf(plan.items.filter(({ id }) => ticked.has(id))).length;
  return (
    <>
      <WritingStatus writing={writing} review={review} again={() => void check().then(settle)} retry={() => void apply()} />
      {!isBusy && (
        <WriteTotalsPlan
          plan={plan}
          ticked={ticked}
          review={review}
          onTick={(id) => {
            const next = toggled(plan.items, ticked, id);
            setTicked(next);
            const now = cellsOf(plan.items.filter((item) => next.has(item.id))).length;
            say(`${now} ${now === 1 ? 'change' : 'changes'} ticked`);
          }}
        />
      )}
      <ActionBar note={<Footnote able={writing.able} count={count} empty={plan.items.length === 0} />}>
        {writing.able && count > 0 && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void apply()}>
            {isBusy ? 'Writing' : `Apply ${count} ${count === 1 ? 'change' : 'changes'}`}
          </Button>
        )}
        <Button onClick={back} disabledFocusable={isBusy}>
          {count > 0 ? 'Cancel' : 'Back'}
        </Button>
      </ActionBar>
    </>
  );
}

function Footnote({ able, count, empty }: { able: boolean; count: number; empty: boolean }): ReactElement {
  if (!able) return <>This workbook cannot be written to from here.</>;
  if (empty) return <>There is nothing to write.</>;
  return count === 0 ? (
    <>Nothing is ticked, so there is nothing to apply.</>
  ) : (
    <>Nothing is written until you apply. A copy of each old value is kept.</>
  );
}

/** Safe changes, and what the person came for. */
function firstTicks(items: readonly PlanItem[], finding: string | undefined): ReadonlySet<string> {
  let ticked: ReadonlySet<string> = new Set(items.filter(({ group }) => group === 'safe').map(({ id }) => id));
  for (const item of items)
    if (finding !== undefined && item.finding === finding && !ticked.has(item.id)) ticked = toggled(items, ticked, item.id);
  return ticked;
}
