import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { RangeRates, RateAsk, RatesShown } from '../../core';
import { ActionBar } from '../action-bar';
import { Notice } from '../notice';
import type { TaskProps } from '../tasks';
import { refusal } from '../refusal-words';
import { WritingStatus } from '../writing-status';
import { RateRange } from './rate-range';
import { RatesTables } from './rates-tables';

/** The rates that lines are costed by, as the workbook holds them: shown, and changed in the cells of the sheet. */
export function RatesView({ report, review, writing, back }: TaskProps): ReactElement {
  const [rates, setRates] = useState<RatesShown>();
  const [trouble, setTrouble] = useState<string>();
  const [range, setRange] = useState<RangeRates>();
  const [waiting, setWaiting] = useState<readonly RateAsk[]>([]);
  const { ask: question } = review;
  const { phase, write } = writing;
  const isBusy = phase.name === 'writing';
  useEffect(() => {
    let gone = false;
    question('rates', null).then(
      (answer) => !gone && setRates(answer),
      (error: unknown) => !gone && setTrouble(refusal(error)),
    );
    return () => {
      gone = true;
    };
  }, [question, report]);

  const make = (): void => {
    question('rateSheet', null).then(
      (change) => void write(change),
      (error: unknown) => setTrouble(refusal(error)),
    );
  };
  // Whoever goes from field to field is faster than a workbook takes them: one figure is written after the other.
  const take = async (ask: RateAsk): Promise<void> => {
    setTrouble(undefined);
    try {
      const answer = await question('rate', ask);
      if ('kind' in answer) {
        setTrouble(answer.detail);
        review.say(answer.detail);
      } else await write(answer);
    } catch (error) {
      setTrouble(refusal(error));
    }
    setWaiting((now) => now.slice(1));
  };
  const next = waiting[0];
  useEffect(() => {
    if (next) void take(next);
    // `take` is another function at every drawing; only a further figure starts it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next]);

  const readRange = (): void => {
    setTrouble(undefined);
    setRange(undefined);
    if (!review.chosen) {
      setTrouble('Select the rates with their headings in the sheet, then choose Read a range.');
      return;
    }
    question('rateRange', review.chosen).then(
      (answer) => {
        if (answer.kind === 'read') setRange(answer);
        else setTrouble(answer.detail);
        review.say(answer.kind === 'read' ? `${answer.rates.length} rates found` : answer.detail);
      },
      (error: unknown) => setTrouble(refusal(error)),
    );
  };
  const takeRange = (): void => {
    if (!range) return;
    void write(range.change).then((written) => written && setRange(undefined));
  };

  const none = rates !== undefined && rates.grades.length + rates.roles.length + rates.basis.length === 0;
  const place = rates?.basis[0]?.cell.at;
  return (
    <>
      {rates && (
        <p style={{ margin: 0 }}>
          {rates.made
            ? 'Kept on the sheet “Crosscast rates”. Change them there or here.'
            : none
              ? 'This workbook holds no rates yet. A sheet for them starts with the grades and rates that the bid’s own lines name, marked as assumed; the rest is blank.'
              : 'Read from tables of this workbook. Make a rates sheet to keep the rest beside them.'}
        </p>
      )}
      {trouble && <Notice text={trouble} />}
      <WritingStatus writing={writing} review={review} again={() => void review.check()} retry={() => void review.check()} />
      {phase.name === 'done' && (
        <Notice
          text={`Written: ${phase.journal.title}.`}
          buttons={<Button onClick={() => void writing.undo(phase.journal)}>Undo</Button>}
        />
      )}
      {range && <RateRange read={range} busy={isBusy} onTake={takeRange} onLeave={() => setRange(undefined)} />}
      {rates && (
        <RatesTables
          rates={rates}
          review={review}
          disabled={!writing.able}
          onSet={(id, text) => setWaiting((now) => [...now, { id, text }])}
        />
      )}
      <ActionBar note={writing.able ? undefined : 'This workbook is open for reading only, so rates can only be looked at.'}>
        {rates && !rates.made && writing.able && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={make}>
            Make a rates sheet
          </Button>
        )}
        {rates?.made && place && <Button onClick={() => review.goTo(place)}>Go to the sheet</Button>}
        {rates?.made && writing.able && <Button onClick={readRange}>Read a range</Button>}
        <Button onClick={back}>Close</Button>
      </ActionBar>
    </>
  );
}
