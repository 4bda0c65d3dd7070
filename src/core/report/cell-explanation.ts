import type { Outcomes } from '../checks/run-checks';
import type { Bid } from '../model/bid';
import type { Decimal } from '../model/decimal';
import { inside, placeOf, sameCell, type CellRef, type Place } from '../model/place';
import type { Cast, Law } from '../model/relation';
import { formulaAt } from '../model/snapshot';
import { castValue, expectedOf, holds, partOf, targetOf } from '../read/cast-value';
import { parseCells } from './a1';
import { atlasOf, titleText, type Atlas } from './atlas';
import { amountText, gapText } from './figures-in-words';
import { printable } from './printable';
import type { ReportPlace, Shown } from './report';
import { say } from './sentences';

interface ExplainedPart {
  readonly name: string;
  readonly at: ReportPlace;
  readonly figure?: Shown;
}

/** One thing a figure should come to: what is added, what it comes to, what the sheet says. */
interface ExplainedSum {
  /** "The sum of the figures above it" */
  readonly title: string;
  readonly because: string;
  /** The first of them, in sheet order; `more` counts the rest. */
  readonly parts: readonly ExplainedPart[];
  readonly more: number;
  readonly expected: Shown;
  readonly found: Shown;
  readonly difference: Shown;
  /** `wrong` only where a check says so. */
  readonly state: 'agrees' | 'wrong' | 'undecided';
}

/** What Crosscast knows of one cell. */
export interface CellExplanation {
  readonly at: ReportPlace;
  /** "Total · 23/24 Funding", or its address where it lies in no table. */
  readonly name: string;
  readonly table?: string;
  /** As the sheet prints it; "" where it is blank. */
  readonly shows: string;
  readonly formula?: string;
  readonly sums: readonly ExplainedSum[];
  /** What other checks say of this cell and holds. */
  readonly agrees: readonly { readonly title: string; readonly text: string }[];
  /** The totals that add this figure. */
  readonly countsIn: readonly ExplainedPart[];
}

const MAX_PARTS = 60;

/** Laws whose working is a plain list of figures; the others speak through their findings. */
const laws: Readonly<Partial<Record<Law, string>>> = {
  'column-total': 'The sum of the figures above it',
  subtotal: 'The sum of its section',
  'row-total': 'The sum of its row',
  gross: 'The total and its VAT',
  product: 'One figure times another',
  average: 'The average of these figures',
};

/** What one cell should hold and why, what it adds, which checks hold there, and where it counts. Undefined where there is no such sheet. */
export function explainCell(bid: Bid, { passes, findings }: Outcomes, place: ReportPlace): CellExplanation | undefined {
  const sheet = bid.snapshot.sheets.findIndex(({ name }) => name === place.sheet);
  const box = parseCells(place.cells);
  const from = bid.snapshot.sheets[sheet];
  if (!box || !from) return undefined;
  const at: CellRef = { sheet, row: box.top, col: box.left };
  const atlas = atlasOf(bid);
  const { table } = atlas.spot(placeOf(at));
  const formula = formulaAt(from, at.row, at.col);
  const covers = (held: Place | undefined): boolean => held?.sheet === sheet && inside(held.box, at.row, at.col);
  const isError = findings.some(({ finding }) => finding.severity === 'error' && finding.at.some(covers));
  return {
    at: atlas.reportPlace(placeOf(at)),
    name: nameOf(at, atlas),
    ...(table && { table: titleText(table) }),
    shows: printable(bid.figures.text(at)),
    ...(formula !== undefined && { formula }),
    sums: bid.casts.flatMap((cast) => {
      const title = cast.rates === undefined ? laws[cast.law] : undefined;
      const line = cast.direction === 'down' ? at.col : at.row;
      const isTarget = title !== undefined && cast.lines.includes(line) && sameCell(targetOf(cast, line), at);
      const told = isTarget ? tellSum(cast, line, title, isError, bid, atlas) : undefined;
      return told ? [told] : [];
    }),
    agrees: passes.flatMap(({ check, at: held, saying }) =>
      saying && covers(held) ? [{ title: check.title, text: say(saying, { ...atlas.voice, home: sheet }) }] : [],
    ),
    countsIn: bid.casts.flatMap((cast) => {
      const [line, part] = cast.direction === 'down' ? [at.col, at.row] : [at.row, at.col];
      if (cast.sheet !== sheet || !cast.parts.includes(part) || !cast.lines.includes(line)) return [];
      return [tellPart(targetOf(cast, line), bid, atlas)];
    }),
  };
}

function tellSum(cast: Cast, line: number, title: string, isError: boolean, bid: Bid, atlas: Atlas): ExplainedSum | undefined {
  const value = castValue(cast, line, bid.figures);
  const amount = value && bid.figures.amount(value.target);
  if (!value || !amount) return undefined;
  const expected = expectedOf(cast, line, bid.figures);
  const shown = (figure: Decimal, words: typeof amountText): Shown => ({
    text: words(figure, amount.unit === 'number' ? 'money' : amount.unit, amount.currency, atlas.voice),
    value: figure.toFixed(),
    unit: amount.unit,
  });
  const filled = cast.parts.map((part) => partOf(cast, line, part)).filter((ref) => bid.figures.text(ref) !== '');
  return {
    title,
    because: cast.because,
    parts: filled.slice(0, MAX_PARTS).map((ref) => tellPart(ref, bid, atlas)),
    more: Math.max(0, filled.length - MAX_PARTS),
    expected: shown(expected, amountText),
    found: shown(amount.value, amountText),
    difference: shown(amount.value.minus(expected), gapText),
    state: value.withheld ? 'undecided' : holds(value) ? 'agrees' : isError ? 'wrong' : 'undecided',
  };
}

function tellPart(ref: CellRef, bid: Bid, atlas: Atlas): ExplainedPart {
  const amount = bid.figures.amount(ref);
  return {
    name: nameOf(ref, atlas),
    at: atlas.reportPlace(placeOf(ref)),
    ...(amount && {
      figure: {
        text: amountText(amount.value, amount.unit === 'number' ? 'money' : amount.unit, amount.currency, atlas.voice),
        value: amount.value.toFixed(),
        unit: amount.unit,
      },
    }),
  };
}

function nameOf(ref: CellRef, atlas: Atlas): string {
  const { row, column } = atlas.spot(placeOf(ref));
  const names = [row?.label, column?.heading].map((text) => printable(text ?? '')).filter((text) => text !== '');
  return names.length > 0 ? names.join(' · ') : atlas.reportPlace(placeOf(ref)).cells;
}
