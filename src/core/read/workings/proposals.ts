import type { Factor } from '../../model/relation';
import type { RowFigures } from './row-figures';

/** One way a column may follow from others; numbers are places in `RowFigures.columns`. */
export interface Proposal {
  readonly target: number;
  readonly parts: readonly number[];
  readonly factors: readonly Factor[];
  readonly times?: readonly [number, number];
  /** The heading states it, by a formula or a percentage, or its words are those of a rate and a count. */
  readonly said: 'formula' | 'words' | 'share' | undefined;
  /** What choosing it among many took, in powers of ten. */
  readonly cost: number;
}

const counts = new Set(['quantity', 'days', 'hours', 'months', 'fte']);
/** Columns beyond which three and more are not tried together. */
const MANY = 10;
const MOST = 18;

const times: Factor = { as: 'times' };
const over: Factor = { as: 'over' };

/** Every product of up to four columns, quotient, share and rise that is worth holding against the lines. */
export function* proposals(figures: RowFigures): Iterable<Proposal> {
  const { columns } = figures;
  const n = Math.min(columns.length, MOST);
  // Years stand beside one another; none is worked out from two others by multiplying.
  const dated = columns.map(({ heading, period }) => period !== undefined || /\b(19|20)\d\d\b/.test(heading));
  const peers = (target: number, parts: readonly number[]): boolean =>
    dated[target]! && parts.filter((part) => dated[part]).length >= 2;
  for (let target = 0; target < n; target++) {
    const others = Array.from({ length: n }, (_, i) => i).filter((i) => i !== target);
    for (const [at, a] of others.entries()) {
      yield* ofOne(figures, target, a);
      for (const [next, b] of others.slice(at + 1).entries()) {
        if (!peers(target, [a, b])) yield* ofTwo(figures, target, a, b);
        if (n > MANY) continue;
        for (const [last, c] of others.slice(at + next + 2).entries()) {
          if (peers(target, [a, b, c])) continue;
          yield* ofThree(figures, target, [a, b, c]);
          for (const d of others.slice(at + next + last + 3)) yield product(figures, target, [a, b, c, d]);
        }
      }
    }
  }
}

function factorOf({ hundredths }: RowFigures, part: number, as: Factor['as'] = 'times'): Factor {
  return hundredths[part] ? { as, hundredth: true } : as === 'times' ? times : as === 'over' ? over : { as };
}

function product(figures: RowFigures, target: number, parts: readonly number[], constant?: readonly [number, number]): Proposal {
  return {
    target,
    parts,
    factors: parts.map((part) => factorOf(figures, part)),
    ...(constant && { times: constant }),
    said: !constant && isWorded(figures, target, parts) ? 'words' : undefined,
    cost: parts.length + (constant ? 1 : 0),
  };
}

/** The words of a rate and one to three counts beside money. */
function isWorded({ columns }: RowFigures, target: number, parts: readonly number[]): boolean {
  const { role } = columns[target]!;
  const roles = parts.map((part) => columns[part]!.role);
  return (
    (role === 'amount' || role === 'total') &&
    roles.filter((one) => one === 'rate').length === 1 &&
    roles.every((one) => one === 'rate' || counts.has(one))
  );
}

function heading({ columns }: RowFigures, at: number): string {
  return columns[at]!.heading.toLowerCase();
}

/** Months of a year, weeks of a year, where the headings speak of them. */
function constants(figures: RowFigures, target: number, parts: readonly number[]): [number, number][] {
  const said = [target, ...parts].map((at) => heading(figures, at)).join(' ');
  return [
    ...(/month/.test(said) || parts.some((part) => figures.columns[part]!.role === 'months')
      ? ([
          [1, 12],
          [12, 1],
        ] as [number, number][])
      : []),
    ...(/week/.test(said)
      ? ([
          [1, 52],
          [52, 1],
        ] as [number, number][])
      : []),
    ...(/quarter|\bq[1-4]\b/.test(said) ? ([[4, 1]] as [number, number][]) : []),
  ];
}

function* ofOne(figures: RowFigures, target: number, part: number): Iterable<Proposal> {
  const base = { target, parts: [part], factors: [factorOf(figures, part)] };
  if (isShare(figures, target) || isShare(figures, part)) return;
  for (const percent of statedPercents(heading(figures, target))) yield { ...base, times: percent, said: 'share', cost: 1 };
  if (figures.columns[target]!.role === 'vat') yield { ...base, times: [20, 100], said: 'share', cost: 1 };
  for (const constant of constants(figures, target, [part])) yield { ...base, times: constant, said: undefined, cost: 1 };
  for (const percent of shownShares(figures, target, part)) yield { ...base, times: percent, said: undefined, cost: 3 };
}

function isShare({ columns }: RowFigures, at: number): boolean {
  return columns[at]!.role === 'percentage';
}

/** Percentages that a heading names: "Requested (80%)" is 80 of 100. */
export function statedPercents(text: string): [number, number][] {
  return [...text.matchAll(/(?<![\d.])(\d{1,3})(?:\.(\d+))?\s?(?:%|per ?cent\b)/g)].flatMap(
    ([, whole, rest = '']): [number, number][] => {
      const unit = 10 ** rest.length;
      const value = Number(whole) * unit + Number(rest || 0);
      return value > 0 && value < 100 * unit ? [[value, 100 * unit]] : [];
    },
  );
}

/** The share that one column is of another, where two lines agree on one in whole tenths of a percent. */
function shownShares({ columns, value, half, rows }: RowFigures, target: number, part: number): [number, number][] {
  // Two years or partners that rise or share alike are each their own money.
  const apart = [target, part].every((at) => ['period', 'party'].includes(columns[at]!.role));
  if (apart) return [];
  const votes = new Map<number, number>();
  for (let line = 0; line < rows.length; line++) {
    const [t, a] = [value[target]![line]!, value[part]![line]!];
    if (!(Math.abs(t) > 20) || !(Math.abs(a) > Math.abs(t))) continue;
    const share = Math.round((t / a) * 1000);
    if (share > 5 && share < 995 && Math.abs(t - (a * share) / 1000) <= half[target]![line]! * 1.02 + 1e-9)
      votes.set(share, (votes.get(share) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 2 ? [[best[0], 1000]] : [];
}

function* ofTwo(figures: RowFigures, target: number, a: number, b: number): Iterable<Proposal> {
  yield product(figures, target, [a, b]);
  for (const constant of constants(figures, target, [a, b])) yield product(figures, target, [a, b], constant);
  for (const [above, below] of [
    [a, b],
    [b, a],
  ] as const) {
    const parts = [above, below];
    const quotient = { target, parts, factors: [factorOf(figures, above), factorOf(figures, below, 'over')], said: undefined };
    yield { ...quotient, cost: 2.5 };
    if (isShare(figures, below) && !isShare(figures, above) && !isShare(figures, target))
      for (const as of ['raised', 'lowered'] as const)
        yield { target, parts, factors: [times, factorOf(figures, below, as)], said: undefined, cost: 2 };
  }
}

function* ofThree(figures: RowFigures, target: number, parts: readonly [number, number, number]): Iterable<Proposal> {
  yield product(figures, target, parts);
  for (const constant of constants(figures, target, parts)) yield product(figures, target, parts, constant);
  for (const last of parts) {
    const first = parts.filter((part) => part !== last);
    const factors = first.map((part) => factorOf(figures, part));
    yield { target, parts: [...first, last], factors: [...factors, factorOf(figures, last, 'over')], said: undefined, cost: 4 };
    if (isShare(figures, last) && !isShare(figures, target))
      yield {
        target,
        parts: [...first, last],
        factors: [...factors, factorOf(figures, last, 'raised')],
        said: undefined,
        cost: 3,
      };
  }
}
