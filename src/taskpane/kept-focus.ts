import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

/** What is kept behind a task is not there for the keyboard. */
function stopsOf(shell: HTMLElement): HTMLElement[] {
  return [...shell.querySelectorAll<HTMLElement>(stops)].filter((element) => element.checkVisibility());
}

const stops = 'a[href], button:not(:disabled), input, select, textarea, [tabindex="0"]';

/**
 * Keeps the keyboard's place: where the focused button goes with its finding, what now stands in its place takes the focus.
 * Focus that a person moved elsewhere is never taken back.
 */
export function useKeptFocus(shell: RefObject<HTMLElement | null>): {
  onFocus: (event: FocusEvent<HTMLElement>) => void;
  onBlur: () => void;
} {
  const rank = useRef(-1);
  useEffect(() => {
    const root = shell.current;
    if (!root) return undefined;
    const observer = new MutationObserver(() => {
      if (rank.current < 0 || document.activeElement !== document.body) return;
      const all = stopsOf(root);
      all[Math.min(rank.current, all.length - 1)]?.focus({ preventScroll: true });
    });
    observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [shell]);
  return {
    onFocus({ target, currentTarget }) {
      const item = target.closest('li')?.querySelector<HTMLElement>('[data-finding]') ?? target;
      rank.current = stopsOf(currentTarget).indexOf(item);
    },
    onBlur() {
      rank.current = -1;
    },
  };
}
