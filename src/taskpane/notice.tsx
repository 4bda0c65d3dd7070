import { Info20Regular } from '@fluentui/react-icons';
import { mergeClasses } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { SignIcon } from './icons';
import { useStyles } from './styles';

/**
 * What stands in the way, in a neutral box: the first sentence says what and why, the rest what to do, the buttons do it. `broken` has a
 * red border and is read out at once; it is only for a workbook that is not as it was.
 */
export function Notice({
  text,
  broken = false,
  icon,
  buttons,
  children,
}: {
  text: string;
  broken?: boolean;
  icon?: ReactElement;
  buttons?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [first, rest] = firstSentence(text);
  return (
    <div className={mergeClasses(styles.notice, broken && styles.broken)} role={broken ? 'alert' : 'group'} aria-label={first}>
      {broken ? <SignIcon sign="error" named={false} /> : (icon ?? <Info20Regular aria-hidden />)}
      <div>
        <div className={styles.strong}>{first}</div>
        {rest && <div>{rest}</div>}
        {children}
        {buttons && <div className={styles.buttons}>{buttons}</div>}
      </div>
    </div>
  );
}

/** A sentence ends with a full stop before a capital; its stop is left out where it stands as a heading. */
function firstSentence(text: string): readonly [string, string] {
  const match = /^(.+?[^.])\.\s+(?=[\p{Lu}“])/u.exec(text);
  return match ? [match[1]!, text.slice(match[0].length)] : [text.replace(/\.$/, ''), ''];
}
