import { useState, type ReactElement } from 'react';
import type { ReportFinding } from '../../core';
import { useStyles } from '../styles';
import type { ListName } from '../listing';
import type { Review } from '../use-review';
import { FindingItem } from './finding-item';
import { More } from './more';

interface Props {
  findings: readonly ReportFinding[];
  review: Review;
  /** Where there are more of them than these. */
  rest?: { readonly count: number; readonly list: ListName };
}

/** Findings below one another, one open at a time. */
export function FindingList({ findings, review, rest }: Props): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState<string>();
  return (
    <>
      <ul className={styles.plain}>
        {findings.map((finding) => (
          <FindingItem
            key={finding.id}
            finding={finding}
            open={open === finding.id}
            onToggle={() => setOpen(open === finding.id ? undefined : finding.id)}
            review={review}
          />
        ))}
      </ul>
      {rest && <More shown={findings.length} review={review} {...rest} />}
    </>
  );
}
