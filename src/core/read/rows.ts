import type { Column, Row } from '../model/table';
import { settleTotals } from './closing-rows';
import { rowWords } from './column-words';
import { set, type Draft, type Layout } from './row-draft';
import { isFigureLike, type Cell, type UsedRow } from './sheet-rows';

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
