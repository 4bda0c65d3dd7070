import { Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { CellExplanation, ReportFinding, ReportPlace } from '../../core';
import { SignIcon } from '../icons';
import { useStyles } from '../styles';
import type { TaskProps } from '../tasks';
import { refusal } from '../refusal-words';
import type { Review } from '../use-review';
import { FindingList } from './finding-list';

/** What the selected cell should hold and why: what it adds, which checks hold there, what was found. Follows the selection. */
export function ExplainView({ report, review: given, aim }: TaskProps): ReactElement {
  const styles = useStyles();
  const [told, setTold] = useState<CellExplanation>();
  const [findings, setFindings] = useState<readonly ReportFinding[]>([]);
  const [trouble, setTrouble] = useState<string>();
  // Going to a figure that is added here selects it; what is explained stays.
  const [visited, setVisited] = useState<string>();
  const [place, setPlace] = useState(given.chosen ?? aim.at);
  if (given.chosen && given.chosen !== place && keyOf(given.chosen) !== visited) {
    setPlace(given.chosen);
    setVisited(undefined);
  }
  const review: Review = {
    ...given,
    goTo(to) {
      setVisited(keyOf(to));
      given.goTo(to);
    },
  };
  const { ask } = given;
  const [sheet, cells] = [place?.sheet, place?.cells];
  useEffect(() => {
    if (sheet === undefined || cells === undefined) return undefined;
    let gone = false;
    const explained = ask('explain', { sheet, cells });
    explained
      .then(async (answer) => [answer, answer ? await ask('findings', answer.at) : []] as const)
      .then(
        ([answer, found]) => {
          if (gone) return;
          setTold(answer);
          setFindings(found);
          setTrouble(answer ? undefined : `“${sheet}” was not there when the workbook was read. Check again, then come back.`);
        },
        (error: unknown) => !gone && setTrouble(refusal(error)),
      );
    return () => {
      gone = true;
    };
  }, [ask, cells, report, sheet]);
  if (!place) return <p>Select a total in the sheet. Crosscast then says here what it should be and why.</p>;
  if (trouble) return <p>{trouble}</p>;
  if (!told) return <p>Looking at {place.cells}</p>;
  const isSilent = told.sums.length === 0 && told.agrees.length === 0 && findings.length === 0;
  return (
    <>
      <h2 className={styles.h1}>{told.name}</h2>
      <div className={styles.caption}>{[told.table, `${told.at.sheet} ${told.at.cells}`].filter(Boolean).join(' · ')}</div>
      <p style={{ margin: '8px 0 0' }}>
        {told.shows === '' ? 'It is blank.' : `It says ${told.shows}.`}{' '}
        {told.formula !== undefined ? (
          <>
            Worked out by <code>={told.formula}</code>
          </>
        ) : (
          told.shows !== '' && told.sums.length > 0 && 'It is typed, not worked out.'
        )}
      </p>
      {isSilent && (
        <p>
          No total is known to stand here, and no check speaks about it. Select a total, a row of a summary or the headline, and
          it is explained here.
        </p>
      )}
      {told.sums.map((sum) => (
        <Sum key={sum.title} sum={sum} review={review} />
      ))}
      {findings.length > 0 && (
        <section>
          <h2 className={styles.h2}>
            Found here<span className={styles.count}>{findings.length}</span>
          </h2>
          <FindingList findings={findings} review={review} />
        </section>
      )}
      {told.agrees.length > 0 && (
        <section>
          <h2 className={styles.h2}>
            Agrees<span className={styles.count}>{told.agrees.length}</span>
          </h2>
          <ul className={styles.plain}>
            {told.agrees.map(({ title, text }, i) => (
              <li key={i} className={styles.gap}>
                <SignIcon sign="agrees" />
                <span style={{ flexGrow: 1 }}>
                  {title}
                  <span className={styles.caption} style={{ display: 'block' }}>
                    {text}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {told.countsIn.length > 0 && (
        <section>
          <h2 className={styles.h2}>Counts in</h2>
          {told.countsIn.map((part, i) => (
            <Part key={i} part={part} review={review} />
          ))}
        </section>
      )}
    </>
  );
}

function keyOf({ sheet, cells }: ReportPlace): string {
  return `${sheet}!${cells}`;
}

function Sum({ sum, review }: { sum: CellExplanation['sums'][number]; review: Review }): ReactElement {
  const styles = useStyles();
  const sign = { agrees: 'agrees', wrong: 'error', undecided: 'question' } as const;
  return (
    <section>
      <h2 className={styles.h2}>{sum.title}</h2>
      {sum.parts.map((part) => (
        <Part key={part.at.cells} part={part} review={review} />
      ))}
      {sum.more > 0 && <p className={styles.caption}>and {sum.more} more; all are added.</p>}
      <div className={styles.total}>
        <span>Comes to</span>
        <span>{sum.expected.text}</span>
      </div>
      <div className={styles.gap}>
        <span>This cell says</span>
        <span>{sum.found.text}</span>
      </div>
      <div className={mergeClasses(styles.gap, styles.strong)}>
        <span>Difference</span>
        <span className={styles.row}>
          <SignIcon sign={sign[sum.state]} />
          {sum.difference.text}
        </span>
      </div>
      <p className={styles.caption}>Read so because {sum.because}.</p>
    </section>
  );
}

function Part({
  part,
  review,
}: {
  part: { name: string; at: ReportPlace; figure?: { text: string } };
  review: Review;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.gap} style={{ padding: '4px 0' }}>
      <span>
        {part.name}{' '}
        <Link as="button" className={styles.caption} onClick={() => review.goTo(part.at)} aria-label={`Go to ${part.at.cells}`}>
          {part.at.cells}
        </Link>
      </span>
      <span style={{ whiteSpace: 'nowrap' }}>{part.figure?.text ?? '–'}</span>
    </div>
  );
}
