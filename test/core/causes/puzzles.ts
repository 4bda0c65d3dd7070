import type { Puzzle, Story } from '../../../src/core/causes/puzzle';
import type { Bid } from '../../../src/core/model/bid';
import { decimal } from '../../../src/core/model/decimal';
import type { Cause } from '../../../src/core/model/finding';
import type { Cast } from '../../../src/core/model/relation';
import type { Snapshot } from '../../../src/core/model/snapshot';
import type { Row, RowKind, Table } from '../../../src/core/model/table';
import { castValue, expectedOf } from '../../../src/core/read/cast-value';
import { readFigures } from '../../../src/core/read/figures';
import { cellsText } from '../../../src/core/report/a1';
import { say } from '../../../src/core/report/sentences';
import { draw } from '../../support/draw';

function kindOf(label: string, cells: number): RowKind {
  if (/^subtotal/i.test(label)) return 'subtotal';
  if (/^total/i.test(label)) return 'total';
  return cells < 2 ? 'section' : 'line';
}

/**
 * A bid of one table, laid out as it is drawn and not read: the first row is the header, rows named Subtotal and Total are what they say,
 * a last column named Total adds across. So a test of a cause rests on no reading.
 */
export function bidOf(drawing: string, change: (snapshot: Snapshot) => Snapshot = (same) => same): Bid {
  const snapshot = change(draw(drawing).snapshot);
  const figures = readFigures(snapshot);
  const sheet = snapshot.sheets[0]!;
  const text = (row: number, col: number): string => figures.text({ sheet: 0, row, col });
  const width = Math.max(...sheet.cols) + 1;
  const bottom = sheet.rows[sheet.rows.length - 1]!;
  const rows = [...sheet.rows].slice(1).map((row): Row => {
    const cells = sheet.starts[sheet.rows.indexOf(row) + 1]! - sheet.starts[sheet.rows.indexOf(row)]!;
    const label = text(row, 0);
    return { kind: kindOf(label, cells), rows: { first: row, last: row }, figures: row, label, because: '' };
  });
  const columns = Array.from({ length: width }, (_, col) => {
    const heading = text(0, col);
    const role = col === 0 ? ('label' as const) : heading === 'Total' ? ('total' as const) : ('amount' as const);
    const unit = col === 0 ? undefined : heading === 'Days' ? ('days' as const) : ('money' as const);
    return { col, role, heading, headings: [heading], ...(unit && { unit }), because: '' };
  });
  const table: Table = {
    ...{ id: 'Sheet1/Costs', kind: 'funding', sheet: 0, box: { top: 0, left: 0, bottom, right: width - 1 }, leads: [] },
    ...{ title: { text: 'Costs', at: { sheet: 0, box: { top: 0, left: 0, bottom: 0, right: 0 } } } },
    ...{ headerRows: [0], columns, rows, labelCol: 0 },
  };
  const cast = { sheet: 0, table: table.id, kind: 'sum', grade: 'certain', basis: [], because: '' } as const;
  const money = columns.filter(({ role }) => role !== 'label').map(({ col }) => col);
  const parts = money.filter((col) => columns[col]!.role !== 'total');
  const down = rows
    .filter(({ kind }) => kind === 'total' || kind === 'subtotal')
    .map(({ figures: target }): Cast => {
      const above = rows.filter((row) => row.figures < target);
      const from = Math.max(0, ...above.filter(({ kind }) => kind === 'section').map((row) => row.figures));
      const own = above.filter((row) => row.kind === 'line' && row.figures > from).map((row) => row.figures);
      return { ...cast, law: 'column-total', direction: 'down', target, parts: own, lines: money };
    });
  const across: Cast[] = money
    .filter((col) => columns[col]!.role === 'total')
    .map((target) => ({
      ...{ ...cast, law: 'row-total', direction: 'across', target, parts },
      lines: rows.filter(({ kind }) => kind !== 'section').map((row) => row.figures),
    }));
  return {
    ...{
      snapshot,
      figures,
      pounds: figures,
      tables: [table],
      casts: [...down, ...across],
      settings: { shareGuide: decimal(1), workingDays: 220, recruitmentLag: 0 },
    },
    ...{
      lines: [],
      periods: [],
      relations: [],
      headlines: [],
      summaries: [],
      tablesTotals: [],
      links: [],
      unread: [],
      corrections: [],
      unfit: [],
    },
  };
}

/** The puzzle of a line of a cast: what the total says, and what its parts give. */
export function puzzleOf(bid: Bid, cast: Cast, line: number): Puzzle {
  const value = castValue(cast, line, bid.figures)!;
  return {
    ...{ bid, cast, line, target: value.target, found: bid.figures.amount(value.target)!, parts: value.parts },
    ...{ expected: expectedOf(cast, line, bid.figures), tolerance: decimal(value.tolerance) },
  };
}

/** The puzzle of the last total down, in its first column of money or another. */
export function down(drawing: string | Bid, col = 1, more: Partial<Cast> = {}): Puzzle {
  const bid = typeof drawing === 'string' ? bidOf(drawing) : drawing;
  const cast = bid.casts.filter(({ direction }) => direction === 'down').pop()!;
  return puzzleOf(bid, { ...cast, ...more }, col);
}

/** The puzzle of the total at the end of a row. */
export function across(drawing: string | Bid, row: number, more: Partial<Cast> = {}): Puzzle {
  const bid = typeof drawing === 'string' ? bidOf(drawing) : drawing;
  return puzzleOf(bid, { ...bid.casts.find(({ direction }) => direction === 'across')!, ...more }, row);
}

/** A column of lines and what its total says. */
export function column(lines: readonly (number | string)[], total: number | string): string {
  const shown = (value: number | string): string =>
    typeof value === 'number' ? value.toLocaleString('en-GB', { maximumFractionDigits: 2 }) : value;
  const rows = lines.map((value, i) => `| Line ${i + 1} | ${shown(value)} |`);
  return ['| Activity | Cost |', ...rows, `| Total | ${shown(total)} |`].join('\n');
}

const voice = { sheets: ['Sheet1'], pence: false, date1904: false, home: 0 };

/** A story on one line: its kind, what it says, the cell it blames and what that should be. */
export function told(story: Story | Cause | undefined): string {
  if (!story) return 'nothing';
  const { kind, likely, saying, blames, mended } = story;
  const blamed = blames && ` [${cellsText({ top: blames.row, bottom: blames.row, left: blames.col, right: blames.col })}`;
  return `${kind}${likely ? ', likely' : ''}: ${say(saying, voice)}${blamed ? `${blamed} = ${mended?.toFixed()}]` : ''}`;
}

/** What speaks for a story, and (in brackets) what is left open. */
export function evidence(story: Story | Cause | undefined): string[] {
  return (story?.evidence ?? []).map(({ saying, holds, at }) => {
    const text = `${say(saying, voice)}${at ? ` @${cellsText(at.box)}` : ''}`;
    return holds ? text : `(${text})`;
  });
}
