import type { Unit } from '../model/amount';
import type { Column, Row, RowKind } from '../model/table';
import { rowWords, unitOfHeading } from './column-words';
import { isFigureLike, type Cell, type UsedRow } from './sheet-rows';

interface Draft {
  kind: RowKind | 'continuation';
  first: number;
  last: number;
  figures: number;
  label: string;
  number?: string;
  unit?: Unit;
  because: string;
  source: UsedRow;
}

/** What the row reader needs to know of the columns. */
interface Layout {
  readonly labelCol: number;
  readonly values: ReadonlySet<number>;
  readonly priorityCol?: number;
  readonly numberCol?: number;
  readonly narrative: boolean;
  readonly columns: readonly Column[];
  /** Few enough rows for a bid; longer tables are data, whose labels end with total for other reasons. */
  readonly short: boolean;
}

const SHORT = 60;
const MOST_YEARS = 6;

/** Reads every body row: what kind it is, and which rows run on from the one above. */
export function readRows(body: readonly UsedRow[], columns: readonly Column[], labelCol: number, priorityCol?: number): Row[] {
  const values = new Set(columns.filter(({ role }) => isValue(role)).map(({ col }) => col));
  const numberCol = columns.find(({ role }) => role === 'number')?.col;
  const years = columns.filter(({ period }) => period?.kind.endsWith('-year')).length;
  const layout: Layout = {
    labelCol,
    values,
    priorityCol,
    numberCol,
    narrative: values.size === 0,
    columns,
    short: body.length <= SHORT && years <= MOST_YEARS,
  };
  const drafts = body.map((row) => classify(row, layout));
  joinContinuations(drafts, layout);
  settleTotals(drafts, layout);
  return assemble(drafts);
}

function isValue(role: Column['role']): boolean {
  return !['label', 'number', 'text', 'priority', 'grade', 'unit', 'date'].includes(role);
}

const numbered = /^\s*(\d{1,2}(?:\.\d{1,2}){1,3}[a-z]?)\s*[-–—:.)]?\s+(?=\S)/u;
const listNumber = /^\s*(\d{1,3})[.)]\s+(?=\S)/u;

function classify(row: UsedRow, layout: Layout): Draft {
  const draft: Draft = { kind: 'line', first: row.row, last: row.row, figures: row.row, label: '', because: '', source: row };
  let figures = 0;
  let priority = false;
  let word: Cell | undefined;
  let total: Cell | undefined;
  for (const cell of row.cells) {
    if (cell.col === layout.labelCol) draft.label = cell.kind === 'number' ? String(cell.value) : cell.text;
    else if (layout.values.has(cell.col) && isFigureLike(cell.kind)) figures++;
    else if (cell.col === layout.priorityCol) priority = true;
    else if (cell.kind === 'text') {
      if (layout.values.has(cell.col) || cell.col > layout.labelCol) {
        if (rowWords.strictTotal.test(cell.text) || rowWords.vat.test(cell.text) || rowWords.gross.test(cell.text))
          total ??= cell;
      }
      if (!layout.values.has(cell.col)) word ??= cell;
    }
    if (cell.col === layout.numberCol && cell.col !== layout.labelCol)
      draft.number = cell.kind === 'number' ? String(cell.value) : cell.text;
  }
  const match = numbered.exec(draft.label) ?? listNumber.exec(draft.label);
  if (match && draft.number === undefined) draft.number = match[1]!;
  if (figures > 0) {
    if (draft.label === '') draft.label = total?.text ?? word?.text ?? '';
    return figureRow(draft, layout);
  }
  if (layout.narrative) {
    draft.because = 'a row of words';
    return draft;
  }
  if (priority) {
    draft.because = 'it has a priority though no amount';
    return draft;
  }
  if (
    row.cells.length === 1 &&
    draft.label !== '' &&
    (rowWords.note.test(draft.label) || tellsMoney(draft.label) || draft.label.length > 120)
  ) {
    draft.kind = 'note';
    draft.because = 'a sentence on its own';
    return draft;
  }
  draft.kind = draft.label === '' ? 'continuation' : 'section';
  draft.because = draft.label === '' ? 'it has no label and no amount' : 'a label with no amount';
  return draft;
}

/** "We are asking for £479,050 over two years." under the lines is a sentence; "- Design £4,500" is a line in words. */
function tellsMoney(label: string): boolean {
  return (
    /[£€$]\s?\d/.test(label) && (/[.!?]\s*$/.test(label) || /^(?:grand |overall )?total\b/i.test(label)) && /\s\S+\s/.test(label)
  );
}

/** “Overheads at 15%” is money at that share; “% of total” is a row of shares. */
function isMoneyAtShare({ label, source }: Draft, values: ReadonlySet<number>): boolean {
  return /\d\s*%\)?\s*$/.test(label) && source.cells.some(({ col, value }) => values.has(col) && Math.abs(value) > 100);
}

function figureRow(draft: Draft, { short, values }: Layout): Draft {
  const label = draft.label;
  if (rowWords.vat.test(label)) return set(draft, 'vat', 'its label says VAT');
  if (rowWords.subtotal.test(label)) return set(draft, 'subtotal', 'its label says subtotal');
  if (rowWords.strictTotal.test(label)) return set(draft, rowWords.gross.test(label) ? 'gross' : 'total', 'its label says total');
  if (rowWords.total.test(label)) return set(draft, 'total', 'its label starts with total');
  if (short && rowWords.partTotal.test(label)) return set(draft, 'total', 'its label ends with total');
  if (rowWords.part.test(label)) return set(draft, 'part', 'its label says of which');
  if (rowWords.rate.test(label)) return set(draft, 'rate', 'its label says rate');
  if (rowWords.percentage.test(label) && !isMoneyAtShare(draft, values)) draft.unit = 'percent';
  return set(draft, 'line', 'it has an amount');
}

function set(draft: Draft, kind: RowKind, because: string): Draft {
  draft.kind = kind;
  draft.because = because;
  const unit = unitOfHeading(draft.label);
  if (unit && (kind === 'total' || kind === 'rate' || kind === 'subtotal')) draft.unit = kind === 'rate' ? 'money' : unit;
  return draft;
}

const startsLower = /^\s*[a-z]/;
/** "B. Equipment" names a section, whatever stands above it. */
const enumerated = /^\s*\(?[a-z\d]{1,2}[.)]\s/i;
const openEnd = /(\b(and|of|for|the|to|with|in|a|an|or|by|on|at|from)|[&,\-–—/(])\s*$/iu;

/**
 * Rows that run on from the one above. A row without label, amount and priority always does. A label alone does where the words
 * say so (it starts small, or the label above ends open); once one row of a table is seen to run on, its other lone labels do too.
 * Otherwise a lone label is a section heading.
 */
function joinContinuations(drafts: Draft[], layout: Layout): void {
  const runsOn = (draft: Draft, above: Draft | undefined): boolean => {
    if (!above || draft.number !== undefined) return false;
    if (layout.narrative) {
      if (draft.label === '') return true;
      return startsLower.test(draft.label) && draft.source.cells.length >= 1 && above.label !== '';
    }
    if (draft.kind === 'continuation') return true;
    if (draft.kind !== 'section') return false;
    if (enumerated.test(draft.label)) return false;
    if (startsLower.test(draft.label) || (above.kind === 'line' || above.kind === 'section' ? openEnd.test(above.label) : false))
      return true;
    // Label and words both go on: the words start small.
    return draft.source.cells.some(
      ({ col, text }) => col !== layout.labelCol && !layout.values.has(col) && startsLower.test(text),
    );
  };
  let open: Draft | undefined;
  let wrapped = 0;
  let lone = 0;
  for (const draft of drafts) {
    if (runsOn(draft, open)) {
      if (draft.label !== '' && draft.source.cells.length === 1) wrapped++;
      continue;
    }
    if (draft.kind === 'section') lone++;
    open = draft;
  }
  // A pasted table whose labels wrap at a narrow width: every lone label runs on, not only those that start small.
  const narrow = wrapped > 0 && !layout.narrative && widest(drafts, layout) <= 24 && lone <= wrapped * 3;
  open = undefined;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const joins =
      runsOn(draft, open) ||
      (narrow && open && draft.kind === 'section' && open.kind !== 'section' && draft.source.cells.length === 1);
    if (!joins) {
      if (draft.kind === 'continuation') {
        draft.kind = 'note';
        draft.because = 'words with no row to belong to';
      }
      open = draft;
      continue;
    }
    const head = open!;
    if (draft.label !== '') head.label = head.label === '' ? draft.label : `${head.label} ${draft.label}`;
    head.last = draft.last;
    head.because += head.because.includes('runs on') ? '' : '; it runs on over the rows below it';
    draft.kind = 'continuation';
  }
  for (const draft of drafts) if (draft.kind === 'section' && draft.label.length > 120) draft.kind = 'note';
}

function widest(drafts: readonly Draft[], layout: Layout): number {
  let width = 0;
  for (const { source } of drafts)
    for (const cell of source.cells) if (cell.col === layout.labelCol) width = Math.max(width, cell.text.length);
  return width;
}

/**
 * Which rows that say total close the table and which a part of it. A loose label ("Total Place programme") is a total only at
 * the end of the table or where it repeats the section above it; a row without a label under the lines is one too.
 */
function settleTotals(drafts: Draft[], layout: Layout): void {
  const own = drafts.filter(({ kind }) => kind !== 'continuation');
  for (let i = own.length - 1; i >= 0 && (own[i]!.kind === 'section' || own[i]!.kind === 'note'); i--)
    if (/[.!?]\s*$/.test(own[i]!.label) && own[i]!.label.split(/\s+/).length >= 5)
      set(own[i]!, 'note', 'a sentence under the table');
  let end = own.length;
  while (end > 0 && closes(own[end - 1]!)) end--;
  if (end === 0) end = own.length;
  end = beforePayers(own, end);
  for (let i = own.length - 1; i >= 0 && (own[i]!.kind === 'section' || own[i]!.kind === 'note'); i--) {
    if (own[i]!.kind !== 'section') continue;
    own[i]!.kind = 'line';
    own[i]!.because = 'a label with no amount and no lines under it';
  }
  let section = '';
  let lines = 0;
  own.forEach((draft, i) => {
    if (draft.kind === 'section') {
      section = draft.label;
      return;
    }
    if (draft.kind === 'line') {
      if (i >= end && draft.label === '' && lines > 0) {
        draft.kind = 'total';
        draft.because = 'a row of figures without a label under the lines';
        return;
      }
      lines++;
      return;
    }
    if (draft.kind === 'rate' && (lines > 0 || layout.values.size < 2)) {
      draft.kind = 'line';
      draft.because = 'it has an amount';
      lines++;
      return;
    }
    if (draft.kind !== 'total' || i >= end) return;
    const strict = rowWords.strictTotal.test(draft.label) || (layout.short && rowWords.partTotal.test(draft.label));
    if (strict && lines === 0) return;
    const echoes = section !== '' && draft.label.toLowerCase().includes(section.toLowerCase().slice(0, 12));
    if (strict || echoes) {
      draft.kind = 'subtotal';
      draft.because = echoes ? 'it repeats the section above it' : 'its label says total, and lines follow';
    } else {
      draft.kind = 'line';
      draft.because = 'it starts with total but stands among the lines';
      lines++;
    }
  });
}

/** "Total eligible costs | Funding level | Grant requested" closes the table as its total alone would. */
function beforePayers(own: readonly Draft[], end: number): number {
  if (end < own.length) return end;
  let at = end;
  while (at > 0 && own[at - 1]!.kind === 'line' && follows(own[at - 1]!.label)) at--;
  return at > 1 && at < end && own[at - 1]!.kind === 'total' && own.slice(0, at - 1).some(({ kind }) => kind === 'line')
    ? at - 1
    : end;
}

function follows(label: string): boolean {
  return [rowWords.payer, rowWords.single, rowWords.cumulative].some((words) => words.test(label));
}

function closes(draft: Draft): boolean {
  return (
    ['total', 'vat', 'gross', 'subtotal', 'part', 'note', 'blank'].includes(draft.kind) ||
    (draft.kind === 'line' && draft.label === '' && draft.number === undefined)
  );
}

function assemble(drafts: readonly Draft[]): Row[] {
  const rows: Row[] = [];
  let section: number | undefined;
  for (const draft of drafts) {
    if (draft.kind === 'continuation') continue;
    const row: Row = {
      kind: draft.kind,
      rows: { first: draft.first, last: draft.last },
      figures: draft.figures,
      label: draft.label,
      because: draft.because,
      ...(draft.number !== undefined && { number: draft.number }),
      ...(draft.unit && { unit: draft.unit }),
      ...(section !== undefined && draft.kind !== 'section' && { section }),
    };
    if (draft.kind === 'section') section = rows.length;
    if (draft.kind === 'total') section = undefined;
    rows.push(row);
  }
  return rows;
}
