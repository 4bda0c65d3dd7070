import { useState, type ReactElement } from 'react';
import type { ReportFinding } from '../../core';
import { useStyles } from '../styles';
import type { Review } from '../use-review';
import { FindingItem } from './finding-item';

/** Findings below one another, one open at a time. */
export function FindingList({ findings, review }: { findings: readonly ReportFinding[]; review: Review }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState<string>();
  return (
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
  );
}
