import { Button, Field, Input, Link, ToggleButton } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import type { AwardAsk, AwardPlan, AwardRefusal } from '../../core';
import { ActionBar } from '../action-bar';
import { SignIcon } from '../icons';
import { Notice } from '../notice';
import { useStyles } from '../styles';
import type { TaskProps } from '../tasks';
import { refusal } from '../refusal-words';
import { WritingStatus } from '../writing-status';
import { AwardComparisonTable } from './award-comparison';
import { AwardLimits, AwardSums } from './award-sums';
import { AwardLineList, MustList } from './award-lines';
import { AwardNeeds } from './award-needs';

const presets = ['100', '90', '80', '70'];

/** Which SHOULD and COULD lines a smaller award pays for: chosen by the engine, changed by ticks, written as a sheet if wanted. */
export function AwardView({ report, review, writing, open, back }: TaskProps): ReactElement {
  const styles = useStyles();
  const [ask, setAsk] = useState<AwardAsk>({});
  const [plan, setPlan] = useState<AwardPlan | AwardRefusal>();
  const [trouble, setTrouble] = useState<string>();
  const { ask: question, say } = review;
  useEffect(() => {
    let gone = false;
    // Whoever types is answered once they pause, and told once.
    const wait = setTimeout(() => {
      question('award', ask).then(
        (answer) => {
          if (gone) return;
          setPlan(answer);
          setTrouble(undefined);
          if (Object.keys(ask).length > 0) say(`${answer.headline}. ${answer.detail}`);
        },
        (error: unknown) => !gone && setTrouble(refusal(error)),
      );
    }, 250);
    return () => {
      gone = true;
      clearTimeout(wait);
    };
  }, [ask, question, report, say]);

  // A line that is ticked goes from one list to the other, and the focus with it.
  const ticked = useRef<string>(undefined);
  useLayoutEffect(() => {
    const id = ticked.current;
    ticked.current = undefined;
    if (id === undefined) return;
    document.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] input`)?.focus({ preventScroll: true });
  }, [plan]);
  const tick = (next: AwardAsk, id: string): void => {
    ticked.current = id;
    setAsk(next);
  };

  const write = (): void => {
    void question('scenario', ask).then(
      (answer) => {
        if ('kind' in answer) return setTrouble(answer.detail);
        if (answer.cells.length + answer.sheets.length === 0)
          return say('The sheet “Crosscast scenario” holds this plan already.');
        return void writing.write(answer);
      },
      (error: unknown) => setTrouble(refusal(error)),
    );
  };
  const isPlan = plan !== undefined && plan.kind !== 'refused';
  const award = ask.award ?? (isPlan ? plan.award.text : '');
  const share = ask.share ?? (isPlan ? plan.share.text : '');
  const ticks = (ask.keep?.length ?? 0) + (ask.leave?.length ?? 0);
  const isBusy = writing.phase.name === 'writing';
  return (
    <>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 12 }}>
        <Field label={`Award, ${isPlan ? plan.sign : '£'}`}>
          <Input
            value={award}
            inputMode="decimal"
            input={{ style: { textAlign: 'right', minWidth: 0 } }}
            style={{ minWidth: 0 }}
            onChange={(_, data) => setAsk({ ...ask, award: data.value, share: undefined })}
          />
        </Field>
        <Field label="Share, %">
          <Input
            value={share}
            inputMode="decimal"
            input={{ style: { textAlign: 'right', minWidth: 0 } }}
            style={{ minWidth: 0 }}
            onChange={(_, data) => setAsk({ ...ask, share: data.value, award: undefined })}
          />
        </Field>
      </div>
      <div className={styles.row} role="group" aria-label="Share of the bid" style={{ marginTop: 8 }}>
        {presets.map((preset) => (
          <ToggleButton
            key={preset}
            size="small"
            checked={share === preset}
            appearance={share === preset ? 'primary' : 'outline'}
            onClick={() => setAsk({ ...ask, share: preset, award: undefined })}
          >
            {preset}%
          </ToggleButton>
        ))}
      </div>
      {trouble && <Notice text={trouble} />}
      <WritingStatus writing={writing} review={review} again={() => void review.check().then(write)} retry={write} />
      <Outcome writing={writing} />
      {plan && (
        <div className={styles.verdict} style={{ marginTop: 20, gridTemplateColumns: plan.kind === 'fits' ? '1fr' : undefined }}>
          {plan.kind !== 'fits' && <SignIcon sign={plan.kind === 'refused' ? 'not-examined' : 'warning'} large />}
          <div>
            <h2 className={styles.h1}>{plan.headline}</h2>
            <div>{plan.detail}</div>
            {plan.kind === 'refused' && plan.mend === 'priorities' && (
              <div className={styles.buttons}>
                <Button onClick={() => open('reading')}>Say what the columns hold</Button>
              </div>
            )}
          </div>
        </div>
      )}
      {isPlan && (
        <>
          <AwardSums plan={plan} />
          <AwardLimits plan={plan} ask={ask} onAsk={setAsk} />
          {plan.notes.map((note) => (
            <p key={note} className={styles.caption} style={{ margin: '8px 0 0' }}>
              {note}
            </p>
          ))}
          {plan.kind === 'must-over' ? (
            <MustList plan={plan} review={review} />
          ) : (
            <>
              <AwardLineList heading="Kept" lines={plan.kept} ask={ask} onTick={tick} />
              <AwardLineList heading="Left out" lines={plan.leftOut} ask={ask} onTick={tick} />
              <p className={styles.caption} style={{ margin: '8px 0 0' }}>
                Tick a line to keep it; the rest is chosen again.{' '}
                {ticks > 0 && (
                  <Link as="button" onClick={() => setAsk({ ...ask, keep: [], leave: [] })}>
                    Take back {ticks === 1 ? 'your tick' : `your ${ticks} ticks`}
                  </Link>
                )}
              </p>
            </>
          )}
          <AwardNeeds plan={plan} review={review} />
          <AwardComparisonTable ask={ask} report={report} review={review} />
        </>
      )}
      {isPlan && !writing.able && (
        <p className={styles.caption}>This workbook is open for reading only, so the plan cannot be written as a sheet.</p>
      )}
      <ActionBar>
        {writing.able && isPlan && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={write}>
            Write as a scenario sheet
          </Button>
        )}
        <Button onClick={back}>Close</Button>
      </ActionBar>
    </>
  );
}

/** What the write of the sheet came to, with its way back. */
function Outcome({ writing }: Pick<TaskProps, 'writing'>): ReactElement | null {
  const { phase } = writing;
  if (phase.name === 'undone') return <Notice text="The scenario sheet was taken back." />;
  if (phase.name !== 'done') return null;
  return (
    <Notice
      text="The sheet “Crosscast scenario” is written. Change Keep or the award there and it works itself out."
      icon={<SignIcon sign="agrees" named={false} />}
      buttons={<Button onClick={() => void writing.undo(phase.journal)}>Undo</Button>}
    />
  );
}
