import { useEffect, useState, type ReactElement } from 'react';
import { connectDesktop, type DesktopExternal } from '../transports/desktop';
import type { OpenBook } from './open-book';

declare global {
  interface Window {
    /** Called by the pane's frame before office.js runs in it. */
    crosscastExcel?: () => DesktopExternal;
  }
}

/** The pane as it is shipped, in a frame of its own, over office.js as Excel on Windows talks to it. */
export function PaneFrame({ book }: { book: OpenBook }): ReactElement | null {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    const { external, sink } = connectDesktop(book.excel, { documentUrl: book.workbook });
    book.excel.connect(sink);
    window.crosscastExcel = () => external;
    setReady(true);
    return () => {
      delete window.crosscastExcel;
      setReady(false);
    };
  }, [book]);
  return ready ? <iframe title="Crosscast" src="pane.html" /> : null;
}
