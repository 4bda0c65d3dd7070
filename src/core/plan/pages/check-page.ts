import type { Bid, Headline } from '../../model/bid';
import type { Decimal } from '../../model/decimal';
import type { Content } from '../../model/edit';
import { ownSheets } from '../../model/own-sheets';
import { keyOf, placeOf, type CellRef } from '../../model/place';
import { isAsked, moneyColumns } from '../../read/lines';
import { namedColumn } from '../../read/headlines';
import { addressText, cellsText } from '../../report/a1';
import { atlasOf, titleText } from '../../report/atlas';
import { printable } from '../../report/printable';
import type { WriteContext } from '../totals/change-of';
import { formulaOf, quotedSheet } from '../formulas';
import { atPrecision } from '../totals/headline-text';
import { textCell, type Page, type PageCell } from './pages';
import type { PlanCell, Recipe } from '../plan';
import type { Planned } from '../totals/plan-totals';
import { cellsIn, rangesOf } from '../ranges';
import type { Target } from '../totals/targets';
import { workOut, type FigureAt } from '../totals/worked-out';

const FIRST = 7;
/** Figures as the bid prints them; a difference is always signed, and none is “nil”. */
const formats = {
  whole: { figure: '#,##0;-#,##0;0', difference: '+#,##0;-#,##0;"nil"' },
  pence: { figure: '#,##0.00;-#,##0.00;0.00', difference: '+#,##0.00;-#,##0.00;"nil"' },
} as const;

/** One total: what it should be and what it is, both as formulas, and both as figures for files opened without being worked out. */
interface Row {
  readonly name: string;
  readonly where: string;
  readonly column: string;
  readonly should: Content;
  readonly is: Content;
  readonly difference: Decimal;
  readonly note: string;
}

/**
 * The sheet for the reader who has no add-in: each total beside what its lines add to, worked out by the workbook itself, and one cell that
 * says whether all agree. Undefined where nothing can be compared.
 */
export function checkPage(
  made: Planned,
  cells: ReadonlyMap<string, PlanCell>,
  figureAt: FigureAt,
  { on, by, version }: WriteContext,
): Page | undefined {
  const { bid, plan } = made;
  const byCell = new Map(made.totals.targets.map((target) => [keyOf(target.at), target]));
  const rows = [
    ...made.totals.targets.flatMap((target) => totalRow(target, byCell, bid, cells, figureAt) ?? []),
    ...bid.headlines.flatMap((headline) => headlineRow(headline, bid, cells, figureAt) ?? []),
  ];
  if (rows.length === 0) return undefined;
  const last = FIRST + rows.length;
  const format = atlasOf(bid).voice.pence ? formats.pence : formats.whole;
  const range = `F${FIRST + 1}:F${last}`;
  const wrong = rows.filter(({ difference }) => !difference.isZero()).length;
  const verdict = wrong === 0 ? 'All totals agree' : wrong === 1 ? '1 total differs' : `${wrong} totals differ`;
  const count = `COUNTIF(${range},"<>0")`;
  const waiting = plan.waiting.length;
  const left = [
    ...(waiting > 0
      ? [
          waiting === 1
            ? '1 total waits for an answer and is not listed.'
            : `${waiting} totals wait for an answer and are not listed.`,
        ]
      : []),
    ...(plan.stays.length > 0 ? ['Totals whose parts are not certain are not listed.'] : []),
  ];
  const stamp: PageCell = {
    ...textCell(1, 0, `${on}${by ? ` · ${printable(by)}` : ''} · Crosscast ${version}`, 'note'),
    stamp: true,
  };
  return {
    name: ownSheets.check,
    widths: [44, 22, 16, 18, 18, 16, 40],
    frozenRows: FIRST,
    cells: [
      textCell(0, 0, 'Does every total agree with its lines', 'title'),
      stamp,
      {
        row: 3,
        col: 0,
        look: wrong === 0 ? 'good' : 'bad',
        content: {
          kind: 'formula',
          formula: `IF(${count}=0,"All totals agree",IF(${count}=1,"1 total differs",${count}&" totals differ"))`,
          value: verdict,
        },
      },
      textCell(4, 0, ['The workbook works this out itself, now and after every change.', ...left].join(' '), 'note'),
      ...['Total', 'Where', 'Column', 'Lines add to', 'Total says', 'Difference', 'How it is compared'].map((text, col) =>
        textCell(FIRST - 1, col, text, 'heading'),
      ),
      ...rows.flatMap((row, i) => rowCells(row, FIRST + i, format)),
    ],
  };
}

function rowCells(
  { name, where, column, should, is, difference, note }: Row,
  row: number,
  format: (typeof formats)[keyof typeof formats],
): PageCell[] {
  return [
    textCell(row, 0, name),
    textCell(row, 1, where),
    textCell(row, 2, column),
    { row, col: 3, content: should, look: 'figure', format: format.figure },
    { row, col: 4, content: is, look: 'figure', format: format.figure },
    {
      row,
      col: 5,
      look: 'figure',
      format: format.difference,
      content: { kind: 'formula', formula: `ROUND(E${row + 1}-D${row + 1},2)`, value: difference.toFixed() },
    },
    ...(note === '' ? [] : [textCell(row, 6, note, 'note')]),
  ];
}

function totalRow(
  target: Target,
  byCell: ReadonlyMap<string, Target>,
  bid: Bid,
  cells: ReadonlyMap<string, PlanCell>,
  figureAt: FigureAt,
): Row | undefined {
  // A share is no total: it is right to its printed digits only, and its amount and the whole are compared themselves.
  if (!target.certain || target.asked || target.recipe.kind === 'share') return undefined;
  const recipe = overLines(target, byCell, bid);
  const parts = [...recipe.of, ...(recipe.rates ?? [])].flatMap((place) => [...cellsIn(place)]);
  // Amounts that stay words cannot be added by a formula, and a total kept as words cannot be compared.
  if ([target.at, ...parts].some((at) => bid.figures.kind(at) === 'text-amount' && !cells.has(keyOf(at)))) return undefined;
  const outside = { sheet: -1, row: 0, col: 0 };
  const planned = cells.get(keyOf(target.at))?.recipe?.places;
  const formula = formulaOf(planned === undefined ? recipe : { ...recipe, places: planned }, outside, bid.snapshot);
  const should = workOut(planned === undefined ? recipe : { ...recipe, places: planned }, figureAt);
  const is = figureAt(target.at);
  if (formula === undefined || should === undefined || is === undefined) return undefined;
  return {
    name: printable(target.row?.label || titleText(target.table)),
    where: whereText(target.at, bid),
    column: printable(target.column?.period?.text ?? target.column?.heading ?? ''),
    should: { kind: 'formula', formula, value: should.toFixed() },
    is: { kind: 'formula', formula: refTo(target.at, bid), value: is.toFixed() },
    difference: is.minus(should).toDecimalPlaces(2),
    note: '',
  };
}

/** The total over lines: totals among its parts are opened until only lines are left. A total over others it overlaps with stays as it is. */
function overLines(target: Target, byCell: ReadonlyMap<string, Target>, bid: Bid): Recipe {
  if (target.recipe.kind !== 'sum') return target.recipe;
  const lines: CellRef[] = [];
  const seen = new Set<string>();
  const open = (at: CellRef, depth: number): boolean => {
    const inner = byCell.get(keyOf(at));
    if (inner && inner.direction === 'down' && inner.recipe.kind === 'sum' && inner.certain && !inner.asked && depth < 6)
      return inner.parts.every((part) => open(part, depth + 1));
    if (seen.has(keyOf(at))) return false;
    seen.add(keyOf(at));
    lines.push(at);
    return true;
  };
  if (target.direction !== 'down' || !target.parts.every((part) => open(part, 0))) return { kind: 'sum', of: target.recipe.of };
  const ordered = [...lines].sort((a, b) => a.sheet - b.sheet || a.col - b.col || a.row - b.row);
  return { kind: 'sum', of: joined(ordered, bid) };
}

function joined(cells: readonly CellRef[], bid: Bid): Recipe['of'] {
  const groups = new Map<string, CellRef[]>();
  for (const cell of cells) {
    const table = bid.tables.find(
      ({ sheet, box }) =>
        sheet === cell.sheet && cell.row >= box.top && cell.row <= box.bottom && cell.col >= box.left && cell.col <= box.right,
    );
    const key = table?.id ?? '';
    const own = groups.get(key);
    if (own) own.push(cell);
    else groups.set(key, [cell]);
  }
  return [...groups].flatMap(([id, own]) =>
    rangesOf(
      own,
      bid.figures,
      bid.tables.find((table) => table.id === id),
    ),
  );
}

/** A headline is compared at the precision it is printed with. */
function headlineRow(headline: Headline, bid: Bid, cells: ReadonlyMap<string, PlanCell>, figureAt: FigureAt): Row | undefined {
  const { at, amount, certain, covers, text } = headline;
  if (
    !certain ||
    amount.upper ||
    !/^1(0*)$/.test(
      amount.half
        .times(2)
        .toFixed()
        .replace(/^0\.0*/, ''),
    )
  )
    return undefined;
  // A formula that adds cells in thousands gives no pounds.
  if (covers.some(({ columns }) => columns.some(({ scale }) => scale))) return undefined;
  const lines = covers.flatMap((table) => {
    const column = namedColumn(headline, table);
    return moneyColumns(table)
      .filter((candidate) => (column === undefined ? isAsked(candidate) : candidate.col === column))
      .flatMap(({ col }) =>
        table.rows.filter(({ kind }) => kind === 'line').map((row) => ({ sheet: table.sheet, row: row.figures, col })),
      );
  });
  const ordered = [...lines].sort((a, b) => a.sheet - b.sheet || a.col - b.col || a.row - b.row);
  if (ordered.length === 0 || ordered.some((line) => bid.figures.kind(line) === 'text-amount' && !cells.has(keyOf(line))))
    return undefined;
  const recipe: Recipe = { kind: 'sum', of: joined(ordered, bid) };
  const inner = formulaOf(recipe, { sheet: -1, row: 0, col: 0 }, bid.snapshot);
  const exact = workOut(recipe, figureAt);
  if (inner === undefined || exact === undefined) return undefined;
  const should = atPrecision(exact, amount.half);
  const places = Math.round(-Math.log10(amount.half.times(2).toNumber()));
  const written = cells.get(keyOf(at));
  const is = written ? atPrecision(exact, amount.half) : amount.value;
  const sentence = text !== '';
  return {
    name: sentence ? printable(text) : 'Headline',
    where: whereText(at, bid),
    column: '',
    should: { kind: 'formula', formula: `ROUND(${inner},${places})`, value: should.toFixed() },
    is: sentence ? { kind: 'number', value: amount.value.toFixed() } : headlineFigure(headline, is, bid),
    difference: is.minus(should).toDecimalPlaces(2),
    note: sentence ? 'The figure stands in a sentence and is copied here as read.' : 'Compared as precisely as it is printed.',
  };
}

/** What a lone headline says, as a formula: a number as it is, "£1.12m" taken apart by the workbook itself. */
function headlineFigure({ at, amount }: Headline, is: Decimal, bid: Bid): Content {
  const ref = refTo(at, bid);
  const value = is.toFixed();
  if (bid.figures.kind(at) !== 'text-amount') return { kind: 'formula', formula: ref, value };
  const unit = /\d\s?(k|m)\s*$/i.exec(amount.text)?.[1]?.toLowerCase();
  const bare = ['£', ',', ' ', ...(unit ? [unit] : [])].reduce(
    (inner, sign) => `SUBSTITUTE(${inner},"${sign}","")`,
    `LOWER(${ref})`,
  );
  const by = unit === 'm' ? '*1000000' : unit === 'k' ? '*1000' : '';
  return { kind: 'formula', formula: `IFERROR(VALUE(${bare})${by},0)`, value };
}

function refTo(at: CellRef, { snapshot }: Bid): string {
  return `${quotedSheet(snapshot.sheets[at.sheet]!.name)}!${cellsText(placeOf(at).box)}`;
}

function whereText(at: CellRef, { snapshot }: Bid): string {
  return addressText(snapshot.sheets[at.sheet]!.name, placeOf(at).box);
}
