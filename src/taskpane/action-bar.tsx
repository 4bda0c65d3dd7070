import { createContext, useContext, type ReactElement, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useStyles } from './styles';

/** Where the shell has the bar of the view that is looked at; null for a view that is kept behind another. */
export const ActionSlot = createContext<HTMLElement | null>(null);

/**
 * The buttons a view ends with: they stay at the foot of the pane however far its body is scrolled. One of them is primary. A button that
 * submits a form names it by `form`, for the bar stands outside it. `note` says above the buttons what they do and leave alone.
 */
export function ActionBar({ note, children }: { note?: ReactNode; children: ReactNode }): ReactElement | null {
  const styles = useStyles();
  const slot = useContext(ActionSlot);
  return (
    slot &&
    createPortal(
      <>
        {note && <div className={styles.quiet}>{note}</div>}
        <div className={styles.row}>{children}</div>
      </>,
      slot,
    )
  );
}
