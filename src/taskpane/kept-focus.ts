import { useEffect, useRef, type FocusEvent, type RefObject } from 'react';

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
    if (rank.current < 0 || document.activeElement !== document.body) return;
    const all = [...(shell.current?.querySelectorAll<HTMLElement>(stops) ?? [])];
    all[Math.min(rank.current, all.length - 1)]?.focus({ preventScroll: true });
  });
  return {
    onFocus({ target, currentTarget }) {
      const item = target.closest('li')?.querySelector<HTMLElement>('[data-finding]') ?? target;
      rank.current = [...currentTarget.querySelectorAll<HTMLElement>(stops)].indexOf(item);
    },
    onBlur() {
      rank.current = -1;
    },
  };
}
