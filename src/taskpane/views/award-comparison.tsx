import { Link, mergeClasses } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import type { AwardAsk, AwardComparison, Report } from '../../core';
import { useStyles } from '../styles';
import { refusal } from '../refusal-words';
import type { Review } from '../use-review';

const heads = ['Share', 'Award', 'Left', 'MUST'];

/** 100, 90, 80 and 70% of the bid beside each other, with the same ticks and limits. Worked out when it is opened. */
export function AwardComparisonTable({ ask, report, review }: { ask: AwardAsk; report: Report; review: Review }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [told, setTold] = useState<AwardComparison | string>();
  const { ask: question } = review;
  useEffect(() => {
    if (!open) return undefined;
    let gone = false;
    question('awards', ask).then(
      (answer) => !gone && setTold('kind' in answer ? answer.detail : answer),
      (error: unknown) => !gone && setTold(refusal(error)),
    );
    return () => {
      gone = true;
    };
  }, [ask, open, question, report]);
  return (
    <section style={{ marginTop: 20 }}>
      <Link as="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        Compare 100, 90, 80 and 70%
      </Link>
      {open && typeof told === 'string' && <p>{told}</p>}
      {open && told !== undefined && typeof told !== 'string' && (
        <table className={styles.table} aria-label="Awards compared">
          <thead>
            <tr>
              {heads.map((head, i) => (
                <th
                  key={head}
                  scope="col"
                  className={mergeClasses(i === 0 ? styles.rowHead : styles.cell, styles.quiet)}
                  style={{ fontWeight: 400 }}
                >
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          {told.awards.map(({ share, award, left, mustShare, headline, kept, fits, byPeriod }) => (
            <tbody key={share}>
              <tr>
                <th scope="row" className={mergeClasses(styles.rowHead, styles.strong)}>
                  {share}
                </th>
                {[award.text, fits ? left.text : '–', fits ? mustShare.text : '–'].map((text, i) => (
                  <td key={heads[i + 1]} className={styles.cell}>
                    {text}
                  </td>
                ))}
              </tr>
              <tr>
                <td colSpan={4} className={styles.caption} style={{ paddingBottom: 8 }}>
                  {fits
                    ? [`Keeps ${kept}`, ...told.periods.map((period, i) => `${period}\u00a0${byPeriod[i]!.text}`)].join(' · ')
                    : headline}
                </td>
              </tr>
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}
