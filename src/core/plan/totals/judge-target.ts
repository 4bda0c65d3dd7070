import type { Bid, Figures } from '../../model/bid';
import { decimal, type Decimal } from '../../model/decimal';
import type { Content } from '../../model/edit';
import { inside, type CellRef } from '../../model/place';
import { cellIndex } from '../../model/snapshot';
import { typedTerms, referencesOf } from '../../read/formulas/parts';
import { formulasOf } from '../../read/formulas/sheet-formulas';
import { shownText } from '../../read/number-format';
import type { ReportFinding } from '../../report/report';
import type { Claims } from './claims';
import type { Circles } from './circles';
import { formulaOf } from '../formulas';
import { formulaFormat, lookOf } from './number-look';
import type { Recipe } from '../plan';
import type { Target } from './targets';
import { figuresOf, workOut } from './worked-out';

/** What can be done about a total. `live`: it is right and a formula already. */
export type Verdict =
  | { readonly kind: 'live' }
  | { readonly kind: 'safe' | 'choice'; readonly write: Write }
  | { readonly kind: 'waiting' | 'stays'; readonly reason: string; readonly finding?: ReportFinding };

export interface Write {
  readonly target: Target;
  readonly recipe: Recipe;
  readonly content: Extract<Content, { kind: 'formula' }>;
  readonly format?: string;
  readonly before: string;
  readonly shows: string;
  /** What it will hold less what it holds. */
  readonly change: Decimal;
  readonly finding?: ReportFinding;
}

export interface Desk {
  readonly bid: Bid;
  readonly claims: Claims;
  readonly circles: Circles;
}

export function judgeTarget(target: Target, desk: Desk): Verdict {
  const { bid, claims } = desk;
  const { at } = target;
  const sheet = bid.snapshot.sheets[at.sheet]!;
  const question = claims.question(at);
  if (question ?? target.asked) return waits(question);
  const old = formulasOf(sheet);
  const error = claims.error(at);
  if (old.has(at.row, at.col) && !isWrong(target, desk, error)) return { kind: 'live' };
  const dismissed = claims.dismissed(at);
  if (dismissed)
    return { kind: 'stays', reason: 'You dismissed what the review says of it, so it is left alone.', finding: dismissed };
  const barred = barredBy(at, bid) ?? partsBar(target, bid);
  if (barred) return { kind: 'stays', reason: barred };
  return weigh(target, desk, error);
}

function waits(finding: ReportFinding | undefined): Verdict {
  return {
    kind: 'waiting',
    reason: finding?.message ?? 'Which tables it stands for is not settled.',
    ...(finding && { finding }),
  };
}

/** A formula is touched only where the review says that it leaves lines out or counts them twice, or where a figure is typed into it. */
function isWrong({ at }: Target, { bid }: Desk, error: ReportFinding | undefined): boolean {
  if (error && (error.check === 'short-range' || error.check === 'double-count')) return true;
  const formula = formulasOf(bid.snapshot.sheets[at.sheet]!).at(at.row, at.col);
  return formula !== undefined && referencesOf(formula).length > 0 && typedTerms(formula).length > 0;
}

/** Why nothing can be written at a cell; undefined where it can. */
export function barredBy({ sheet, row, col }: CellRef, { snapshot }: Bid): string | undefined {
  const { name, protected: locked, merges } = snapshot.sheets[sheet]!;
  if (locked) return `“${name}” is protected. In Excel choose Review, then Unprotect Sheet, and plan again.`;
  const merge = merges.find((box) => inside(box, row, col));
  if (merge && (merge.top !== row || merge.left !== col)) return 'Its cell is merged into another one.';
  return undefined;
}

/** The number format that keeps the look of a cell of words; undefined where the amount is not all that it says. */
export function cellLook(at: CellRef, figures: Figures): string | undefined {
  const amount = figures.amount(at);
  return amount && amount.text.trim() === figures.text(at).trim() ? lookOf(amount) : undefined;
}

/** Why a formula over these figures would not be their sum as it reads; undefined where it is. */
export function partsBar({ parts, recipe }: Pick<Target, 'parts' | 'recipe'>, { figures }: Bid): string | undefined {
  for (const at of parts) {
    const kind = figures.kind(at);
    if (kind === 'withheld') return 'A figure it adds is withheld.';
    if (kind === 'error') return 'A cell it adds shows an error value.';
    if (kind === 'date' || kind === 'boolean')
      return 'A cell it adds holds a date or a yes or no, which Excel would add as a number.';
    if (kind === 'text')
      return `“${short(figures.text(at))}” stands where a figure is added, so whether the total is whole cannot be told.`;
    if (kind === 'text-amount' && cellLook(at, figures) === undefined)
      return `“${short(figures.text(at))}” is kept as words that say more than a figure, so a formula could not add it.`;
    if (kind === 'nil' && isBare(at, recipe)) return 'A figure it is worked out from is shown as nil in words.';
  }
  return undefined;
}

/** Whether a formula takes the cell with a sign of its own, which words in it would break; SUM passes over them. */
function isBare({ row, col, sheet }: CellRef, { kind, of }: Recipe): boolean {
  if (kind === 'product') return true;
  const [first] = of;
  return (kind === 'difference' || kind === 'share') && first!.sheet === sheet && inside(first!.box, row, col);
}

function weigh(target: Target, { bid, circles }: Desk, error: ReportFinding | undefined): Verdict {
  const { at, recipe, certain } = target;
  const { figures, snapshot } = bid;
  const found = figures.amount(at)!;
  const exact = workOut(recipe, figuresOf(figures));
  const own = ownFormat(at, bid);
  const kept = figures.kind(at) === 'text-amount';
  const look = kept ? cellLook(at, figures) : undefined;
  if (exact === undefined || (kept && look === undefined))
    return { kind: 'stays', reason: `“${short(figures.text(at))}” is kept as words that say more than a figure.` };
  if (!certain && recipe.kind === 'share')
    return { kind: 'stays', reason: 'Not every percentage of its column is the share it says.' };
  if (!certain && !(error && exact.eq(found.value))) return { kind: 'stays', reason: 'Which figures it adds is not certain.' };
  const format = formulaFormat(own, look);
  const shows = (value: Decimal): string => shownText(value.toNumber(), format ?? own, snapshot.date1904);
  const before = shows(found.value);
  // A product or share is printed to the pound; rounding as printed keeps the figure.
  const rounded =
    recipe.kind === 'sum' || recipe.kind === 'difference' ? undefined : rounding(target, exact, found.value, found.half);
  const used = rounded ?? recipe;
  const value = rounded ? found.value : exact;
  const text = formulaOf(used, at, snapshot);
  if (text === undefined) return { kind: 'stays', reason: 'It adds more cells than one formula takes.' };
  if (circles.closes(at, target.parts)) return { kind: 'stays', reason: 'A figure it adds is itself worked out from it.' };
  // A share that only looks the same would move what is worked out from it.
  const exactly = recipe.kind === 'share';
  const same = value.eq(found.value) || (exactly ? fifteen(value).eq(fifteen(found.value)) : shows(value) === before);
  const write: Write = {
    target,
    recipe: used,
    content: { kind: 'formula', formula: text, value: value.toFixed() },
    ...(format !== undefined && { format }),
    before: kept ? figures.text(at) : before,
    shows: shows(value),
    change: value.minus(found.value),
    ...(error && { finding: error }),
  };
  if (same) return { kind: 'safe', write };
  if (
    error ||
    value
      .minus(found.value)
      .abs()
      .lte(found.half.times(2 * target.parts.length))
  )
    return { kind: 'choice', write };
  return { kind: 'stays', reason: 'It does not agree with the figures beside it, and the review does not say why.' };
}

/** As many digits as Excel keeps. */
function fifteen(value: Decimal): Decimal {
  return value.toSignificantDigits(15);
}

/**
 * The recipe rounded as the figure is printed, where that gives the figure and the recipe alone does not. A working of lines is rounded on
 * every line, so that its column holds one formula.
 */
function rounding({ recipe }: Target, exact: Decimal, found: Decimal, half: Decimal): Recipe | undefined {
  if ((exact.eq(found) && !recipe.working) || half.isZero()) return undefined;
  const places = Math.round(-Math.log10(half.times(2).toNumber()));
  if (!half.times(2).eq(decimal(10).pow(-places)) || places < -3 || places > 6) return undefined;
  return exact.toDecimalPlaces(Math.max(places, 0)).eq(found) ? { ...recipe, places: Math.max(places, 0) } : undefined;
}

/** The number format code of a cell. */
export function ownFormat({ sheet, row, col }: CellRef, { snapshot }: Bid): string {
  const cells = snapshot.sheets[sheet]!;
  const index = cellIndex(cells, row, col);
  return index < 0 ? 'General' : (snapshot.formats[cells.formats[index]!] ?? 'General');
}

export function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()} …`;
}
