import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { cellIndex, cellsText, shownText, valueAt, type Place, type Snapshot } from '../../core';

const ROW = 24;
const WIDTHS = { first: 280, wide: 320, plain: 104 };
const EXTRA_ROWS = 12;
const EXTRA_COLS = 3;

function letters(col: number): string {
  return cellsText({ top: 0, bottom: 0, left: col, right: col }).replace(/\d+$/, '');
}

/** The open workbook as far as the grid shows and changes it. */
interface Book {
  readonly snapshot: Snapshot;
  readonly selected: Place;
  select(place: Place): Promise<void>;
  type(place: Place, text: string): void;
}

interface GridProps {
  readonly book: Book;
  readonly sheet: number;
  readonly label: string;
  /** A cell is being written in, or no longer. */
  readonly onEditing?: (on: boolean) => void;
}

/** One sheet as a scrollable grid: only the rows in view are drawn. Arrow keys move, F2 or typing edits, Enter keeps. */
export function Grid({ book, sheet, label, onEditing }: GridProps): ReactElement {
  const view = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [editing, setEditing] = useState<string>();
  const draft = useRef<string>(undefined);
  const data = book.snapshot.sheets[sheet]!;
  const last = data.rows.length > 0 ? data.rows[data.rows.length - 1]! : 0;
  const cols = Math.max(6, ...Array.from(data.cols, (col) => col + 1).slice(0, 20_000)) + EXTRA_COLS;
  const rows = last + 1 + EXTRA_ROWS;
  const selected = book.selected.sheet === sheet ? book.selected.box : undefined;
  const widths = Array.from({ length: cols }, (_, col) => widthOf(book, sheet, col));

  useEffect(() => {
    const box = view.current;
    if (!box) return;
    setHeight(box.clientHeight);
    const observer = new ResizeObserver(() => setHeight(box.clientHeight));
    observer.observe(box);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const box = view.current;
    if (!box || !selected) return;
    const at = selected.top * ROW;
    if (at < box.scrollTop || at > box.scrollTop + box.clientHeight - 3 * ROW) box.scrollTop = Math.max(0, at - 4 * ROW);
    const left = widths.slice(0, selected.left).reduce((sum, width) => sum + width, 0);
    if (left < box.scrollLeft || left > box.scrollLeft + box.clientWidth - 200) box.scrollLeft = Math.max(0, left - 60);
  }, [selected?.top, selected?.left, sheet]); // eslint-disable-line react-hooks/exhaustive-deps -- widths follow from the sheet

  const isEditing = editing !== undefined;
  useEffect(() => onEditing?.(isEditing), [isEditing, onEditing]);

  const first = Math.max(0, Math.floor(top / ROW) - 4);
  const until = Math.min(rows, first + Math.ceil(height / ROW) + 8);
  const choose = (row: number, col: number): void =>
    void book.select({ sheet, box: { top: row, bottom: row, left: col, right: col } });
  const edit = (text: string | undefined): void => {
    draft.current = text;
    setEditing(text);
    if (text === undefined) view.current?.focus();
  };
  /** Keeps what was typed; text left as it was is no change. */
  const keep = (place: Place): void => {
    const typed = draft.current;
    draft.current = undefined;
    setEditing(undefined);
    if (typed !== undefined && typed !== textOf(book, sheet, place.box.top, place.box.left)) book.type(place, typed);
  };
  const onKey = (event: KeyboardEvent): void => {
    if (!selected || editing !== undefined) return;
    const moves: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [1, 0],
      ArrowUp: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    };
    const move = moves[event.key];
    if (move) choose(Math.max(0, selected.top + move[0]), Math.max(0, selected.left + move[1]));
    else if (event.key === 'F2') edit(textOf(book, sheet, selected.top, selected.left));
    else if (event.key === 'Delete') book.type({ sheet, box: selected }, '');
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) edit(event.key);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={view}
      className="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows}
      aria-colcount={cols}
      tabIndex={0}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKey}
      onFocus={() => !selected && choose(0, 0)}
    >
      <div className="heads" role="row">
        <span className="corner" role="columnheader">
          <span className="unseen">Row</span>
        </span>
        {widths.map((width, col) => (
          <span key={col} role="columnheader" className="head" style={{ width }}>
            {letters(col)}
          </span>
        ))}
      </div>
      <div role="rowgroup" style={{ height: rows * ROW, position: 'relative' }}>
        {Array.from({ length: until - first }, (_, i) => first + i).map((row) => (
          <div key={row} role="row" aria-rowindex={row + 1} className="row" style={{ top: row * ROW }}>
            <span role="rowheader" className="number">
              {row + 1}
            </span>
            {widths.map((width, col) => {
              const on =
                selected !== undefined &&
                row >= selected.top &&
                row <= selected.bottom &&
                col >= selected.left &&
                col <= selected.right;
              const active = on && row === selected.top && col === selected.left;
              const text = textOf(book, sheet, row, col);
              const number = typeof valueAt(data, row, col) === 'number';
              return (
                <span
                  key={col}
                  role="gridcell"
                  aria-selected={on}
                  aria-colindex={col + 1}
                  data-cell={`${letters(col)}${row + 1}`}
                  title={text.length > 30 ? text : undefined}
                  className={`cell${on ? ' on' : ''}${number ? ' figure' : ''}`}
                  style={{ width }}
                  onClick={() => choose(row, col)}
                  onDoubleClick={() => edit(text)}
                >
                  {active && editing !== undefined ? (
                    <input
                      autoFocus
                      value={editing}
                      aria-label={`${letters(col)}${row + 1}`}
                      onChange={(event) => {
                        draft.current = event.target.value;
                        setEditing(event.target.value);
                      }}
                      onBlur={() => {
                        // A person who turns to the pane in its frame is still writing in the cell, as in Excel.
                        setTimeout(() => {
                          if (document.activeElement?.tagName !== 'IFRAME') keep({ sheet, box: selected });
                        });
                      }}
                      onKeyDown={(event) => {
                        if (event.key === 'Enter') {
                          keep({ sheet, box: selected });
                          view.current?.focus();
                        }
                        if (event.key === 'Escape') edit(undefined);
                        event.stopPropagation();
                      }}
                    />
                  ) : (
                    text
                  )}
                </span>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function textOf(book: Book, sheet: number, row: number, col: number): string {
  const { sheets, formats, date1904 } = book.snapshot;
  const data = sheets[sheet]!;
  const at = cellIndex(data, row, col);
  return at < 0 ? '' : shownText(data.values[at]!, formats[data.formats[at]!] ?? 'General', date1904);
}

function widthOf(book: Book, sheet: number, col: number): number {
  let longest = 0;
  for (let row = 0; row < 60; row++) longest = Math.max(longest, textOf(book, sheet, row, col).length);
  if (longest > 60) return WIDTHS.wide;
  return longest > 18 ? WIDTHS.first : WIDTHS.plain;
}
