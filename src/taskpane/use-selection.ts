import { useCallback, useEffect, useState, type RefObject } from 'react';
import { cellsText, parseCells, type Place, type ReportPlace, type Snapshot } from '../core';
import type { Host } from '../hosts/host';

/** What is selected in the sheet, or was last chosen in the pane, and a way to select there. */
export interface Selection {
  readonly chosen?: ReportPlace;
  /** Selects cells in the sheet; resolves once they are. Nothing where the workbook as it was read has no such cells. */
  select(place: ReportPlace): Promise<void> | undefined;
}

export function useSelection(host: Host, snapshot: RefObject<Snapshot | undefined>, isRead: boolean): Selection {
  const [chosen, setChosen] = useState<ReportPlace>();
  useEffect(() => {
    if (!isRead || !host.onSelected) return undefined;
    let stopListening: (() => void) | undefined;
    let gone = false;
    const selected = ({ sheet, box }: Place): void => {
      const name = snapshot.current?.sheets[sheet]?.name;
      if (name !== undefined) setChosen({ sheet: name, cells: cellsText(box) });
    };
    host.onSelected(selected).then(
      (off) => {
        if (gone) off();
        else stopListening = off;
      },
      // The review needs no selection; where Excel cannot tell it, lines are simply not marked.
      () => undefined,
    );
    return () => {
      gone = true;
      stopListening?.();
    };
  }, [host, isRead, snapshot]);
  const select = useCallback(
    (place: ReportPlace) => {
      const box = parseCells(place.cells);
      const sheet = snapshot.current?.sheets.findIndex(({ name }) => name === place.sheet) ?? -1;
      if (!box || sheet < 0) return undefined;
      setChosen(place);
      return host.select({ sheet, box });
    },
    [host, snapshot],
  );
  return { ...(chosen && { chosen }), select };
}
