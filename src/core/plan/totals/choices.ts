import { byGrade, annualOf, referenceOf, type GradedPost } from '../../checks/graded-posts';
import { allocateBy } from '../../model/allocate';
import type { Bid, Headline } from '../../model/bid';
import { decimal, round, type Decimal } from '../../model/decimal';
import type { Content } from '../../model/edit';
import { keyOf, type CellRef } from '../../model/place';
import { formulaAt } from '../../model/snapshot';
import { shownText } from '../../read/number-format';
import type { Report, ReportFinding } from '../../report/report';
import { placeIn, type Claims } from './claims';
import { atPrecision, restated } from './headline-text';
import { barredBy, cellLook, ownFormat } from './judge-target';
import type { PlanCell } from '../plan';
import type { CellWords } from './cell-words';

/** A change of figures that only the person can decide. */
export interface Choice {
  readonly kind: 'headline' | 'line';
  readonly label: string;
  readonly why: string;
  readonly note: string;
  readonly finding: ReportFinding;
  readonly cells: readonly PlanCell[];
  /** By cell: what it will hold less what it holds. */
  readonly changes: readonly { readonly at: CellRef; readonly change: Decimal }[];
}

export interface Left {
  readonly label: string;
  readonly at: CellRef;
  readonly reason: string;
  readonly finding: ReportFinding;
}

/** Headlines that the lines do not bear out: a lone figure can be restated, a figure inside a sentence is left with a note. */
export function headlineChoices(bid: Bid, claims: Claims, words: CellWords): { choices: Choice[]; left: Left[] } {
  const choices: Choice[] = [];
  const left: Left[] = [];
  for (const headline of bid.headlines) {
    const finding = claims.of('headline', headline.at);
    if (!finding?.expected) continue;
    const expected = decimal(finding.expected.value);
    const label = headline.text === '' ? 'Headline' : headline.text;
    const barred = barredBy(headline.at, bid);
    const cell = barred === undefined ? restate(headline, expected, bid, words) : undefined;
    if (!cell)
      left.push({
        label,
        at: headline.at,
        finding,
        reason: barred ?? `The lines add to ${finding.expected.text}. The figure stands inside words, so change them by hand.`,
      });
    else
      choices.push({
        kind: 'headline',
        label,
        why: `The lines add to ${finding.expected.text}.`,
        note: 'Only if no lines are missing.',
        finding,
        cells: [cell],
        changes: [{ at: headline.at, change: expected.minus(headline.amount.value) }],
      });
  }
  return { choices, left };
}

function restate({ at, amount, covers }: Headline, expected: Decimal, bid: Bid, words: CellWords): PlanCell | undefined {
  const kind = bid.figures.kind(at);
  const sheet = bid.snapshot.sheets[at.sheet]!;
  if (formulaAt(sheet, at.row, at.col) !== undefined) return undefined;
  // A lone figure in thousands is restated by hand: the lines are told in pounds.
  if (bid.pounds.half(at) !== bid.figures.half(at)) return undefined;
  const base = { column: covers.length > 1 ? 'All' : 'Total', at: words.place(at), cell: at };
  if (kind === 'number') {
    const value = atPrecision(expected, amount.half);
    const format = ownFormat(at, bid);
    const shows = shownText(value.toNumber(), format, bid.snapshot.date1904);
    const before = shownText(amount.value.toNumber(), format, bid.snapshot.date1904);
    return { ...base, before, after: shows, shows, content: { kind: 'number', value: value.toFixed() } };
  }
  const text = kind === 'text-amount' ? restated(amount, expected) : undefined;
  return text === undefined
    ? undefined
    : { ...base, before: bid.figures.text(at), after: text, shows: text, content: { kind: 'text', text } };
}

/** Lines whose figure an error's cause decides, and posts whose price a sister post of the same grade sets. */
export function lineChoices(bid: Bid, report: Report, words: CellWords): Choice[] {
  return report.findings.flatMap((finding) =>
    finding.check === 'same-grade' ? gradeChoice(finding, bid, words) : mendedChoice(finding, bid, words),
  );
}

function mendedChoice(finding: ReportFinding, bid: Bid, words: CellWords): Choice[] {
  const { cause } = finding;
  const place = cause?.blames && placeIn(bid.snapshot, cause.blames);
  if (finding.severity !== 'error' || !cause?.mended || !place) return [];
  const at = { sheet: place.sheet, row: place.box.top, col: place.box.left };
  const line = bid.lines.find(({ table, row }) => table.sheet === at.sheet && row.figures === at.row);
  const entry = line?.amounts.find((amount) => keyOf(amount.at) === keyOf(at));
  if (!line || !entry) return [];
  const value = decimal(cause.mended.value);
  const cell = lineCell(at, value, bid, words, words.column(entry.column, at));
  if (!cell) return [];
  return [
    {
      kind: 'line',
      label: line.name,
      why: cause.text,
      note: '',
      finding,
      cells: [cell],
      changes: [{ at, change: value.minus(bid.figures.amount(at)?.value ?? entry.amount.value) }],
    },
  ];
}

function gradeChoice(finding: ReportFinding, bid: Bid, words: CellWords): Choice[] {
  const place = finding.at[0] && placeIn(bid.snapshot, finding.at[0]);
  if (!finding.cause || !place || !finding.expected) return [];
  for (const [grade, group] of byGrade(bid)) {
    const one = group.find(({ line }) => line.at.sheet === place.sheet && line.at.box.top === place.box.top);
    // A post's price is in pounds; what stands in thousands is changed by hand.
    if (!one || group.length < 2 || one.amounts.some(({ column }) => column.scale)) continue;
    const parts = priced(one, annualOf(referenceOf(group))!);
    const cells = one.amounts.map(({ at, column }, i) => lineCell(at, parts[i]!, bid, words, words.column(column, at)));
    if (cells.some((cell) => cell === undefined)) return [];
    return [
      {
        kind: 'line',
        label: one.line.name,
        why: finding.cause.text,
        note: `Makes ${one.post.grade?.text ?? grade} ${finding.expected.text} a year.`,
        finding,
        cells: cells.flatMap((cell) => cell ?? []),
        changes: one.amounts.map(({ at, amount }, i) => ({ at, change: parts[i]!.minus(amount.value) })),
      },
    ];
  }
  return [];
}

/** The post's months at another cost for a year, over the same columns. */
function priced(one: GradedPost, annual: Decimal): Decimal[] {
  const whole = round(one.post.total.times(annual).div(one.post.annual!));
  return allocateBy(
    whole,
    one.amounts.map(({ amount }) => amount.value),
  );
}

function lineCell(at: CellRef, value: Decimal, bid: Bid, words: CellWords, column: string): PlanCell | undefined {
  const sheet = bid.snapshot.sheets[at.sheet]!;
  const amount = bid.figures.amount(at);
  if (!amount || formulaAt(sheet, at.row, at.col) !== undefined || barredBy(at, bid) !== undefined) return undefined;
  const look = bid.figures.kind(at) === 'text-amount' ? cellLook(at, bid.figures) : undefined;
  if (bid.figures.kind(at) === 'text-amount' && look === undefined) return undefined;
  const format = look ?? ownFormat(at, bid);
  const shows = shownText(value.toNumber(), format, bid.snapshot.date1904);
  const content: Content = { kind: 'number', value: value.toFixed() };
  return {
    column,
    at: words.place(at),
    cell: at,
    before: bid.figures.text(at),
    after: shows,
    shows,
    content,
    ...(look !== undefined && { format: look }),
  };
}
