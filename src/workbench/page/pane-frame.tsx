import { useEffect, useRef, type ReactElement } from 'react';
import { connectDesktop, type DesktopExternal } from '../transports/desktop';
import { connectWeb } from '../transports/web';
import type { OpenBook } from './open-book';

declare global {
  interface Window {
    /** Called by the pane's frame before office.js runs in it; only where the frame is to believe it is on the desktop. */
    crosscastExcel?: () => DesktopExternal;
  }
}

/** Which Excel the pane's office.js believes to be in. The web's needs https. */
export type Flavour = 'desktop' | 'web';

/** The pane as it is shipped, in a frame of its own, over office.js. */
export function PaneFrame({ book, flavour }: { book: OpenBook; flavour: Flavour }): ReactElement {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const pane = new URL('pane.html', location.href);
    // What a button of the ribbon would ask for: "?view=explain".
    const view = new URLSearchParams(location.search).get('view');
    if (view !== null) pane.searchParams.set('view', view);
    if (flavour === 'web') {
      const connection = connectWeb(book.excel, {
        documentUrl: new URL(book.workbook, location.href).href,
        copy: book.excel.copy,
      });
      book.excel.connect(connection.sink);
      connection.open(container.current!, pane);
      return () => connection.close();
    }
    const { external, sink } = connectDesktop(book.excel, { documentUrl: book.workbook, copy: book.excel.copy });
    book.excel.connect(sink);
    window.crosscastExcel = () => external;
    const frame = document.createElement('iframe');
    frame.title = 'Crosscast';
    frame.src = pane.href;
    container.current!.replaceChildren(frame);
    return () => {
      frame.remove();
      delete window.crosscastExcel;
    };
  }, [book, flavour]);
  return <div ref={container} className="pane" />;
}
