import { useEffect, useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { HostError } from '../hosts/host';
import { Pane } from '../taskpane/pane';
import { Grid } from './grid';
import { openWorkbook, type OpenWorkbook } from './open-workbook';

const samples = [
  ['assets/sample-bid.xlsx', 'A council’s bid'],
  ['assets/sample-bid-region.xlsx', 'A region’s bid'],
] as const;

/** The pane beside an open workbook, for trying Crosscast where no Excel is at hand. */
function Workbench(): ReactElement {
  const [book, setBook] = useState<OpenWorkbook>();
  const [trouble, setTrouble] = useState<string>();
  const [sheet, setSheet] = useState(0);
  const [opened, setOpened] = useState(0);
  const [, draw] = useState(0);

  const open = (bytes: Uint8Array, name: string): void => {
    try {
      setBook(openWorkbook(bytes, name, open));
      setOpened((count) => count + 1);
      setSheet(0);
      setTrouble(undefined);
    } catch (error) {
      setTrouble(error instanceof HostError ? error.message : `${name} could not be opened.`);
    }
  };
  const sample = samples.find(([path]) => book && path.endsWith(`/${book.workbook}`))?.[0] ?? '';
  const openSample = (path: string): void => {
    void fetch(path)
      .then((answer) => answer.arrayBuffer())
      .then((buffer) => open(new Uint8Array(buffer), path.slice(path.lastIndexOf('/') + 1)))
      .catch(() => setTrouble('The sample could not be fetched. Is the workbench still being served?'));
  };
  useEffect(() => openSample(new URLSearchParams(location.search).get('book') ?? samples[0][0]), []); // eslint-disable-line react-hooks/exhaustive-deps -- once
  useEffect(
    () =>
      book?.onDraw(() => {
        if (book.selected) setSheet(book.selected.sheet);
        draw((count) => count + 1);
      }),
    [book],
  );

  return (
    <div
      className="bench"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer.files[0];
        if (file) void file.arrayBuffer().then((buffer) => open(new Uint8Array(buffer), file.name));
      }}
    >
      <section className="book" aria-label="Workbook">
        <header>
          <strong>{book?.workbook ?? 'Opening…'}</strong>
          <label>
            Open a sample{' '}
            <select value={sample} onChange={(event) => event.target.value && openSample(event.target.value)}>
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
            <input
              type="file"
              accept=".xlsx,.xlsm"
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) void file.arrayBuffer().then((buffer) => open(new Uint8Array(buffer), file.name));
              }}
            />
          </label>
          <span className="hint">A try-out page, not Excel: formulas are shown with their saved results.</span>
        </header>
        {trouble && <p role="alert">{trouble}</p>}
        {book && <Grid key={`${opened} ${sheet}`} book={book} sheet={sheet} label={book.snapshot.sheets[sheet]!.name} />}
        <div role="tablist" aria-label="Sheets" className="tabs">
          {book?.snapshot.sheets.map(({ name }, i) => (
            <button key={name} role="tab" aria-selected={i === sheet} onClick={() => setSheet(i)}>
              {name}
            </button>
          ))}
        </div>
      </section>
      <div className="pane">{book && <Pane key={opened} host={book} />}</div>
    </div>
  );
}

createRoot(document.getElementById('workbench')!).render(<Workbench />);
