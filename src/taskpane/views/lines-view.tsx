import { Button, mergeClasses } from '@fluentui/react-components';
import { memo, useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { tableKindWords, type Report, type ReportLine, type ReportPlace, type ReportTable } from '../../core';
import { LINES } from '../listing';
import { useStyles } from '../styles';
import { Doors, type TaskProps } from '../tasks';
import type { Review } from '../use-review';
import { bareFigure, signOf } from './bare-figures';
import { isChosen } from './chosen-line';
import { More } from './more';
import { YourCorrections } from './your-corrections';

const MOST_COLUMNS = 3;

function signIn({ lines, totals }: ReportTable): string | undefined {
  return signOf([...lines.flatMap(({ amounts }) => amounts), ...totals.map(({ lines: sum }) => sum)]);
}

/** The bid as the engine read it: every line of every funding table. Choosing a line selects its cells. */
export function LinesView({
  report,
  review,
  onOpen,
}: {
  report: Report;
  review: Review;
  onOpen: TaskProps['open'];
}): ReactElement {
  const styles = useStyles();
  const tables = report.tables.filter(({ lineCount }) => lineCount > 0);
  const others = report.tables.filter(({ lineCount }) => lineCount === 0);
  const count = tables.reduce((total, { lineCount }) => total + lineCount, 0);
  return (
    <>
      <h1 className={styles.h1} id="title">
        {count} {count === 1 ? 'line' : 'lines'} in {tables.length} {tables.length === 1 ? 'table' : 'tables'}
      </h1>
      <div className={styles.caption}>As Crosscast read them. Choose a line to see its cells.</div>
      {tables.map((table) => (
        <section key={table.id} aria-label={table.title}>
          <Heading table={table} chosen={review.chosen} onOpen={onOpen} />
          <LineGrid table={table} review={review} />
        </section>
      ))}
      {others.length > 0 && (
        <section>
          <h2 className={styles.h2}>Other tables</h2>
          {others.map((table) => (
            <div key={table.id} className={styles.gap}>
              <span>
                {table.title}
                <span className={styles.caption} style={{ display: 'block' }}>
                  {table.at.sheet} {table.at.cells} · read as “{tableKindWords[table.kind]}”
                </span>
              </span>
              <Doors small to={['reading']} aim={{ table: table.id }} open={onOpen} />
            </div>
          ))}
        </section>
      )}
      <YourCorrections report={report} review={review} />
    </>
  );
}

function Heading({
  table,
  chosen,
  onOpen,
}: {
  table: ReportTable;
  chosen: ReportPlace | undefined;
  onOpen: TaskProps['open'];
}): ReactElement {
  const styles = useStyles();
  const sign = signIn(table);
  const line = table.lines.find((one) => isChosen(one, table, chosen));
  return (
    <>
      <h2 className={styles.h2} style={{ borderBottom: 'none', paddingBottom: 0 }}>
        {table.title}
      </h2>
      <div className={styles.lineFigures} style={{ justifyContent: 'space-between', flexWrap: 'wrap' }}>
        <span className={styles.caption} style={{ flex: '1 0 150px' }}>
          {table.at.sheet} {table.at.cells} · {table.lineCount} {table.lineCount === 1 ? 'line' : 'lines'}
          {sign && `, ${sign}`}
        </span>
        <span className={styles.row}>
          {line && (
            <Button size="small" data-opens="cost line" onClick={() => onOpen('cost', { line: line.id })}>
              Cost the chosen line
            </Button>
          )}
          <Doors small to={['cost', 'reading']} aim={{ table: table.id }} open={onOpen} />
        </span>
      </div>
    </>
  );
}

function LineGrid({ table, review }: { table: ReportTable; review: Review }): ReactElement {
  const styles = useStyles();
  const move = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  };
  const sign = signIn(table);
  const several = table.totals.length > 1;
  // More columns than fit the narrowest pane stay in the sheet; their total tells the line.
  const columns = table.totals.length > MOST_COLUMNS ? [] : table.totals;
  return (
    <div role="group" aria-label={`Lines of ${table.title}`} onKeyDown={move}>
      <div className={mergeClasses(styles.lineFigures, styles.caption)} style={{ padding: '4px' }} aria-hidden>
        <span style={{ marginRight: 'auto' }}>{table.lines.some(({ priority }) => priority) ? 'Priority' : ''}</span>
        {columns.map(({ heading }, i) => (
          <span key={i} className={styles.lineHead}>
            {heading}
          </span>
        ))}
        {several && <span className={styles.lineHead}>Total</span>}
      </div>
      {table.lines.map((line) => (
        <LineRow
          key={line.id}
          line={line}
          several={several}
          sign={sign}
          amounts={columns.length > 0}
          chosen={isChosen(line, table, review.chosen)}
          onChoose={review.goTo}
        />
      ))}
      {table.lineCount > table.lines.length && (
        <>
          <p className={styles.caption}>The first {table.lines.length} lines are listed; all are checked.</p>
          <More
            list={{ of: 'lines', table: table.id }}
            shown={table.lines.length}
            count={table.lineCount}
            noun="lines"
            step={LINES}
            review={review}
          />
        </>
      )}
      <div className={mergeClasses(styles.lineFigures, styles.strong, styles.sum)}>
        <span style={{ marginRight: 'auto' }}>Total</span>
        {columns.map(({ lines }, i) => (
          <span key={i} className={styles.lineFigure}>
            {bareFigure(lines, sign)}
          </span>
        ))}
        {several && <span className={styles.lineFigure}>{bareFigure(table.total, sign)}</span>}
      </div>
    </div>
  );
}

const LineRow = memo(function LineRow({
  line,
  several,
  sign,
  amounts,
  chosen,
  onChoose,
}: {
  line: ReportLine;
  several: boolean;
  sign: string | undefined;
  /** Whether its columns are shown beside their total. */
  amounts: boolean;
  chosen: boolean;
  onChoose: (place: ReportPlace) => void;
}): ReactElement {
  const styles = useStyles();
  const row = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (chosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <button
      ref={row}
      type="button"
      className={mergeClasses(styles.line, !several && styles.beside, chosen && styles.chosen)}
      aria-pressed={chosen}
      onClick={() => onChoose(line.at)}
    >
      <span>{line.name}</span>
      <span className={styles.lineFigures}>
        {line.priority ? (
          <span className={mergeClasses(styles.tag, line.priority === 'MUST' && styles.must)}>{line.priority}</span>
        ) : (
          <span style={{ marginRight: 'auto' }} />
        )}
        {amounts &&
          line.amounts.map((amount, i) => (
            <span key={i} className={styles.lineFigure}>
              {bareFigure(amount, sign)}
            </span>
          ))}
        {several && <span className={styles.lineFigure}>{bareFigure(line.total, sign)}</span>}
      </span>
    </button>
  );
});
