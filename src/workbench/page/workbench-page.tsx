import { useCallback, useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import { HostError } from '../../hosts/host';
import { defaultRequirements, type EmulatedExcel } from '../objects/excel';
import type { Requirements, Since } from '../rich-api/api-sets';
import type { CalcEngine } from '../store/calc-engine';
import { Grid } from './grid';
import { keepSettings } from './kept-settings';
import { openBook, type OpenBook } from './open-book';
import { PaneFrame, type Flavour } from './pane-frame';

declare global {
  interface Window {
    /** The Excel of this page, for tests and for trying refusals out: `emulatedExcel.refuse('throttled')`. */
    emulatedExcel?: EmulatedExcel;
  }
}

const samples = [
  ['assets/sample-bid.xlsx', 'A council’s bid'],
  ['assets/sample-bid-region.xlsx', 'A region’s bid'],
] as const;

/** "?flavour=web", "?api=1.9" for an older Excel, "?book=…" for another sample. */
const asked = new URLSearchParams(location.search);
const flavour: Flavour = asked.get('flavour') === 'web' ? 'web' : 'desktop';
const requirements: Requirements = { ...defaultRequirements, ExcelApi: asked.get('api') ?? defaultRequirements.ExcelApi! };

/** The open workbook as a sheet that can be edited, beside the pane as Excel would show it. */
export function WorkbenchPage({ since, engine }: { since: Since; engine: () => CalcEngine }): ReactElement {
  const [book, setBook] = useState<OpenBook>();
  const [trouble, setTrouble] = useState<string>();
  const [opened, setOpened] = useState(0);

  const openAnew = useRef<(bytes: Uint8Array, name: string) => void>(() => undefined);
  const open = useCallback(
    (bytes: Uint8Array, name: string): void => {
      try {
        const next = openBook(bytes, name, engine(), since, requirements);
        keepSettings(next.excel.book);
        next.excel.created.open = (made) => openAnew.current(made, 'sample-bid.xlsx');
        window.emulatedExcel = next.excel;
        setBook(next);
        setOpened((count) => count + 1);
        setTrouble(undefined);
      } catch (error) {
        setTrouble(error instanceof HostError ? error.message : `“${name}” could not be opened.`);
      }
    },
    [engine, since],
  );
  const save = (): void => {
    if (!book) return;
    try {
      const bytes = book.save();
      if (bytes) download(bytes, book.workbook);
      setTrouble(bytes ? undefined : `“${book.workbook}” is no Excel workbook, so it cannot be saved as one here.`);
    } catch (error) {
      setTrouble(error instanceof HostError ? error.message : `“${book.workbook}” could not be saved.`);
    }
  };
  useEffect(() => {
    openAnew.current = open;
  }, [open]);
  const openFile = (file: File | undefined): void => {
    if (!file) return;
    file.arrayBuffer().then(
      (buffer) => open(new Uint8Array(buffer), file.name),
      () => setTrouble(`“${file.name}” could not be read. Check that it still exists, then try again.`),
    );
  };
  const openSample = useCallback(
    (path: string): void => {
      fetch(path)
        .then((answer) => answer.arrayBuffer())
        .then((buffer) => open(new Uint8Array(buffer), path.slice(path.lastIndexOf('/') + 1)))
        .catch(() => setTrouble('The sample could not be fetched. Check that the workbench is still being served.'));
    },
    [open],
  );
  useEffect(() => openSample(asked.get('book') ?? samples[0][0]), [openSample]);

  return (
    <div
      className="bench"
      onDragOver={(event: DragEvent) => event.preventDefault()}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        openFile(event.dataTransfer.files[0]);
      }}
    >
      <section className="book" aria-label="Workbook">
        <header>
          <strong>{book?.workbook ?? 'Opening…'}</strong>
          <label>
            Open a sample{' '}
            <select
              value={samples.find(([path]) => path.endsWith(`/${book?.workbook}`))?.[0] ?? ''}
              onChange={(event) => event.target.value && openSample(event.target.value)}
            >
              <option value="">Choose one</option>
              {samples.map(([path, name]) => (
                <option key={path} value={path}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="open">
            Open a workbook
            <input type="file" accept=".xlsx,.xlsm,.csv" onChange={(event) => openFile(event.target.files?.[0])} />
          </label>
          <button onClick={save} disabled={!book}>
            Save a copy
          </button>
          <span className="hint">
            For trying Crosscast out; it is not Excel. A saved copy differs from your file only where you or Crosscast changed it.
            Settings and Undo stay in this browser.
          </span>
        </header>
        {trouble && <p role="alert">{trouble}</p>}
        {book && <Sheets key={opened} book={book} onTrouble={setTrouble} />}
      </section>
      {book && <PaneFrame key={opened} book={book} flavour={flavour} />}
    </div>
  );
}

function download(bytes: Uint8Array, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The active sheet and the tabs of those that are not hidden. */
function Sheets({ book, onTrouble }: { book: OpenBook; onTrouble: (trouble?: string) => void }): ReactElement {
  const [, draw] = useState(0);
  useEffect(() => book.onDraw(() => draw((count) => count + 1)), [book]);
  const editing = useCallback(
    (on: boolean): void => {
      if (on) book.excel.cellEdit.enter();
      else book.excel.cellEdit.leave();
    },
    [book],
  );
  const { sheets } = book.snapshot;
  const shown = sheets.flatMap((sheet, index) => (sheet.visibility === 'visible' ? [{ name: sheet.name, index }] : []));
  const name = sheets[book.active]?.name ?? '';
  return (
    <>
      <Grid
        key={name}
        book={{
          snapshot: book.snapshot,
          selected: book.selected,
          select: (place) => book.select(place),
          type(place, text) {
            onTrouble(book.type(place, text) ? undefined : `“${name}” is protected, so nothing was changed.`);
          },
        }}
        sheet={book.active}
        label={name}
        onEditing={editing}
      />
      <div role="tablist" aria-label="Sheets" className="tabs">
        {shown.map(({ name: tab, index }) => (
          <button key={tab} role="tab" aria-selected={index === book.active} onClick={() => book.activate(index)}>
            {tab}
          </button>
        ))}
      </div>
    </>
  );
}
