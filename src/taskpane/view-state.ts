import { useCallback, useEffect, useState } from 'react';

/** What the pane remembers of itself between visits; nothing of the workbook. */
export interface ViewState {
  read(key: string): string | undefined;
  write(key: string, value: string): void;
}

/**
 * The pane's own memory: localStorage through office-js-helpers, in the partition that Excel on the web gives an add-in. Loaded
 * apart, so that the pane shows before it. Where storage is switched off the pane forgets, and works all the same.
 */
async function openViewState(): Promise<ViewState> {
  try {
    const { Storage } = await import('@microsoft/office-js-helpers');
    const partition = typeof Office === 'undefined' ? undefined : Office.context?.partitionKey;
    const kept = new Storage<string>(`crosscast${partition ?? ''}`);
    return {
      read: (key) => kept.get(key) ?? undefined,
      write: (key, value) => void kept.set(key, value),
    };
  } catch {
    return { read: () => undefined, write: () => undefined };
  }
}

/** The pane's memory as its views read it; `loaded` once it is known whether anything was kept. */
export interface Memory extends ViewState {
  readonly loaded: boolean;
}

export function useMemory(): Memory {
  const [kept, setKept] = useState<ViewState>();
  const [fresh, setFresh] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    void openViewState().then(setKept);
  }, []);
  const write = useCallback(
    (key: string, value: string) => {
      setFresh((now) => ({ ...now, [key]: value }));
      kept?.write(key, value);
    },
    [kept],
  );
  return { loaded: kept !== undefined, read: (key) => fresh[key] ?? kept?.read(key), write };
}
