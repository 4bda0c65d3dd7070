import { Button, Field, Link, Textarea } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { inside, parseCells, type Costed, type CostGiven, type LineSought, type LineStart, type ReportPlace } from '../../core';
import { ActionBar } from '../action-bar';
import { Notice } from '../notice';
import { useStyles } from '../styles';
import type { TaskProps } from '../tasks';
import { refusal } from '../refusal-words';
import { WritingStatus } from '../writing-status';
import { CostChoice } from './cost-line-choice';
import { CostExisting } from './cost-line-existing';
import { CostFields } from './cost-line-fields';
import { CostPlace } from './cost-line-place';
import { CostTables } from './cost-line-tables';

/** Costs a line in the officer's own words, a new one or one of the bid, and writes it into its table. The engine works everything out; this only shows it. */
export function CostLineView({ report, review, writing, aim, open: openTask, back }: TaskProps): ReactElement {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const [said, setGiven] = useState<CostGiven>(aim.table === undefined ? {} : { table: aim.table });
  const given = useSelected(said, review, report);
  const [costed, setCosted] = useState<Costed>();
  const [trouble, setTrouble] = useState<string>();
  const { phase } = writing;
  const [start, setStart] = useState<LineStart>();
  const { ask: question, say } = review;
  const begin = useCallback(
    (sought: LineSought) => {
      question('line', sought).then(
        (found) => {
          if (!found) return;
          setStart(found);
          setWords(found.words);
          setGiven({ line: found.line, ...(found.fields && { fields: found.fields }) });
        },
        (error: unknown) => setTrouble(refusal(error)),
      );
    },
    [question],
  );
  const choose = (line: string | undefined): void => {
    if (phase.name === 'done' || phase.name === 'undone') writing.settle();
    if (line !== undefined) return begin({ line });
    setStart(undefined);
    setWords('');
    setGiven({});
  };
  const [opened] = useState(aim);
  useEffect(() => {
    if (opened.line !== undefined) begin({ line: opened.line });
    else if (opened.at) begin({ at: opened.at });
  }, [begin, opened]);
  useEffect(() => {
    if (words.trim() === '') return;
    let gone = false;
    // Told 400 ms after the last key, once.
    const wait = setTimeout(() => {
      question('cost', { words, given }).then(
        (answer) => {
          if (gone) return;
          // The worker answers with a copy; this is the very one that was asked about, which tells whether the answer is up to date.
          setCosted({ ...answer, given });
          setTrouble(undefined);
          say(answer.announced);
        },
        (error: unknown) => !gone && setTrouble(refusal(error)),
      );
    }, 400);
    return () => {
      gone = true;
      clearTimeout(wait);
    };
  }, [words, given, question, report, say]);

  const shown = words.trim() === '' ? undefined : costed;
  const settled = shown !== undefined && shown.words === words && shown.given === given;
  const insert = (): void => {
    if (!shown) return;
    question(shown.existing ? 'fill' : 'insert', { words: shown.words, given: shown.given }).then(
      (change) => void writing.write(change),
      (error: unknown) => setTrouble(refusal(error)),
    );
  };
  const open = shown ? [...shown.missing, ...(shown.name === '' ? ['Line is missing'] : [])] : [];
  const able = shown?.existing ? shown.existing.cells > 0 : shown?.where !== undefined && !shown.where.closed;
  return (
    <>
      <CostChoice report={report} chosen={review.chosen} start={start} onLine={choose} />
      <Field label="Say it in your own words">
        <Textarea
          value={words}
          resize="vertical"
          placeholder="Digital analyst, £700 a day for 80 days"
          onChange={(_, data) => {
            setWords(data.value);
            if (said.fields) setGiven({ ...said, fields: undefined });
            if (phase.name === 'done' || phase.name === 'undone') writing.settle();
          }}
        />
      </Field>
      {trouble && <Notice text={trouble} />}
      <WritingStatus writing={writing} review={review} again={() => void review.check().then(insert)} retry={insert} />
      {phase.name === 'done' && (
        <Notice
          text={`Written: ${phase.journal.title}.`}
          buttons={<Button onClick={() => void writing.undo(phase.journal)}>Undo</Button>}
        />
      )}
      {shown && (
        <>
          <h2 className={styles.h2}>Understood as</h2>
          <CostFields costed={shown} given={said} onGiven={setGiven} />
          {shown.missing.length === 0 && <CostTables costed={shown} onRates={() => openTask('rates')} />}
          {shown.existing && shown.missing.length === 0 && (
            <CostExisting
              existing={shown.existing}
              typed={said.typed ?? false}
              onTyped={(typed) => setGiven({ ...said, typed })}
              goTo={review.goTo}
            />
          )}
          {shown.where && <CostPlace where={shown.where} given={said} onGiven={setGiven} />}
        </>
      )}
      <ActionBar
        note={open.length > 0 ? <Lacking words={`${open.join('. ')}.`} onRates={() => openTask('rates')} /> : 'Can be undone.'}
      >
        <Button
          appearance="primary"
          disabledFocusable={!settled || open.length > 0 || !writing.able || phase.name === 'writing' || !able}
          onClick={insert}
        >
          {start ? (start.from === 'kept' && words === start.words ? 'Restore costing' : 'Write costing') : 'Insert line'}
        </Button>
        <Button onClick={back}>Cancel</Button>
      </ActionBar>
    </>
  );
}

/** The line goes in before the selected row where that lies in a funding table: the one that was chosen, else whichever it lies in. */
function useSelected(said: CostGiven, { chosen, last }: TaskProps['review'], report: TaskProps['report']): CostGiven {
  const sheets = last?.snapshot.sheets;
  return useMemo(() => {
    if (said.line !== undefined) return said;
    const box = chosen && parseCells(chosen.cells);
    const sheet = sheets?.findIndex(({ name }) => name === chosen?.sheet) ?? -1;
    const holds = ({ sheet: own, cells }: ReportPlace): boolean => {
      const place = own === chosen?.sheet ? parseCells(cells) : undefined;
      return box !== undefined && place !== undefined && inside(place, box.top, box.left);
    };
    const table = report.tables.find(({ kind, at }) => kind === 'funding' && holds(at));
    if (!box || sheet < 0 || !table || (said.table ?? table.id) !== table.id) return said;
    return { ...said, table: table.id, at: { sheet, row: box.top, col: box.left } };
  }, [said, chosen, sheets, report]);
}

/** What is missing, with the way to where it can be set. */
function Lacking({ words, onRates }: { words: string; onRates: () => void }): ReactElement {
  const [before = '', ...after] = words.split('Set it in Rates');
  if (after.length === 0) return <>{words}</>;
  return (
    <>
      {before}
      <Link as="button" inline onClick={onRates}>
        Set it in Rates
      </Link>
      {after.join('Set it in Rates')}
    </>
  );
}
