import { useCallback, useEffect, useRef, useState } from 'react';
import { cellsText, parseCells, type Place, type ReportPlace, type Snapshot } from '../core';
import type { Host, Touched } from '../hosts/host';

/** What was changed in the sheets since the last check. */
export interface ChangedCells {
  readonly count: number;
  /** Those known at this moment, to be given to `forget` once a read that began now is over. */
  seen(): readonly Touched[];
  /** What changed while it was read may have been read before or after, and stays. */
  forget(seen: readonly Touched[]): void;
  touches(places: readonly ReportPlace[], snapshot: Snapshot | undefined): boolean;
}

export function useChangedCells(host: Host, fail: (error: unknown) => void): ChangedCells {
  const [changes, setChanges] = useState<readonly Touched[]>([]);
  const now = useRef<readonly Touched[]>([]);
  const track = useCallback((next: readonly Touched[]) => {
    now.current = next;
    setChanges(next);
  }, []);
  useEffect(() => {
    let stopListening: (() => void) | undefined;
    let gone = false;
    void host
      .onChanged((touched) => track(withChange(now.current, touched)))
      .then((off) => {
        if (gone) off();
        else stopListening = off;
      })
      .catch(fail);
    return () => {
      gone = true;
      stopListening?.();
    };
  }, [fail, host, track]);
  const seen = useCallback(() => now.current, []);
  const forget = useCallback(
    (known: readonly Touched[]) => track(now.current.filter((change) => !known.includes(change))),
    [track],
  );
  return {
    count: changes.length,
    seen,
    forget,
    touches: (places, snapshot) =>
      changes.some(({ place: change }) => {
        const name = change && snapshot?.sheets[change.sheet]?.name;
        return places.some(({ sheet, cells }) => {
          const box = sheet === name ? parseCells(cells) : undefined;
          return box !== undefined && change !== undefined && overlap(box, change.box);
        });
      }),
  };
}

function overlap(a: Place['box'], b: Place['box']): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** A cell that changes twice is one change. */
function withChange(known: readonly Touched[], touched: Touched): readonly Touched[] {
  const { place } = touched;
  const same = (old: Place | undefined): boolean =>
    old !== undefined && place !== undefined && old.sheet === place.sheet && cellsText(old.box) === cellsText(place.box);
  return [...known.filter((old) => !same(old.place)), touched];
}
