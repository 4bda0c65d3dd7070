import {
  CheckmarkCircle20Filled,
  CheckmarkCircle24Filled,
  DismissCircle20Filled,
  DismissCircle24Filled,
  Info20Regular,
  QuestionCircle20Filled,
  QuestionCircle24Filled,
  SubtractCircle20Regular,
  Warning20Filled,
  Warning24Filled,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useStyles } from './styles';

export type Sign = 'error' | 'question' | 'warning' | 'note' | 'agrees' | 'not-examined';

const names: Readonly<Record<Sign, string>> = {
  error: 'Error',
  question: 'Question',
  warning: 'Warning',
  note: 'Note',
  agrees: 'Agrees',
  'not-examined': 'Not examined',
};

/** The icon of a kind of finding. It carries its name, so that shape and word say what colour says. */
export function SignIcon({ sign, large = false, named = true }: { sign: Sign; large?: boolean; named?: boolean }): ReactElement {
  const styles = useStyles();
  const label = named ? { 'aria-label': names[sign], role: 'img' as const } : { 'aria-hidden': true };
  switch (sign) {
    case 'error':
      return large ? (
        <DismissCircle24Filled className={styles.danger} {...label} />
      ) : (
        <DismissCircle20Filled className={styles.danger} {...label} />
      );
    case 'question':
      return large ? (
        <QuestionCircle24Filled className={styles.info} {...label} />
      ) : (
        <QuestionCircle20Filled className={styles.info} {...label} />
      );
    case 'warning':
      return large ? (
        <Warning24Filled className={styles.warning} {...label} />
      ) : (
        <Warning20Filled className={styles.warning} {...label} />
      );
    case 'note':
      return <Info20Regular {...label} />;
    case 'agrees':
      return large ? (
        <CheckmarkCircle24Filled className={styles.success} {...label} />
      ) : (
        <CheckmarkCircle20Filled className={styles.success} {...label} />
      );
    case 'not-examined':
      return <SubtractCircle20Regular {...label} />;
  }
}
