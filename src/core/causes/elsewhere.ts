import type { Decimal } from '../model/decimal';
import type { Evidence } from '../model/finding';
import { keyOf, placeOf, type CellRef } from '../model/place';
import type { Table } from '../model/table';
import { money, placeDatum, type Puzzle, type Story } from './puzzle';

/** Figures with at least four digits that are not all zeros after the second: such a figure does not turn up twice by chance. */
function telling(value: Decimal): boolean {
  const digits = value
    .abs()
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return digits.length >= 3;
}

/** Cells near the total that hold its very figure: another year's or party's. */
export function otherColumn(puzzle: Puzzle): Story | undefined {
  const { bid, found, target, cast } = puzzle;
  if (!cast || cast.kind !== 'sum') return undefined;
  const table = bid.tables.find(({ id }) => id === cast.table);
  if (!table) return undefined;
  const row = table.columns.map(({ col, heading }) => ({ ref: { sheet: cast.sheet, row: target.row, col }, heading }));
  const hits = row.filter(({ ref }) => keyOf(ref) !== keyOf(target) && bid.figures.amount(ref)?.value.eq(found.value));
  if (hits.length !== 1) return undefined;
  const { ref: hit, heading } = hits[0]!;
  const alone = puzzle.parts.some((ref) => keyOf(ref) === keyOf(hit));
  if (!alone && !telling(found.value)) return undefined;
  const data = { found: money(puzzle, found.value), column: { kind: 'words' as const, text: heading } };
  return {
    kind: 'other-column',
    likely: false,
    chance: telling(found.value) ? 1e-4 : 0.004,
    blames: target,
    mended: puzzle.expected,
    saying: {
      text: alone
        ? 'It takes up one column only: {found} is the {column} figure, and the others are left out.'
        : 'It repeats the figure of another column: {found} is the {column} figure of the row.',
      data,
    },
    evidence: [
      {
        saying: { text: '{place} holds {found} too.', data: { ...data, place: placeDatum(hit) } },
        holds: true,
        at: placeOf(hit),
      },
    ],
  };
}

/** Where else in the bid's tables the expected or the found figure stands; speaks for or against, decides nothing. */
export function seenElsewhere(puzzle: Puzzle): Evidence[] {
  const { found, expected, target, parts } = puzzle;
  const own = new Set([target, ...parts].map(keyOf));
  const evidence: Evidence[] = [];
  for (const [value, text, holds] of [
    [expected, '{figure} also stands in {table}, {place}.', true],
    [found.value, '{figure} also stands in {table}, {place}: one may have been copied from the other.', false],
  ] as const) {
    if (!telling(value)) continue;
    const seen = findFigure(puzzle, value, own);
    if (!seen) continue;
    const { table, ref } = seen;
    evidence.push({
      saying: {
        text,
        data: { figure: money(puzzle, value), table: { kind: 'name', text: table.title?.text ?? '' }, place: placeDatum(ref) },
      },
      holds,
      at: placeOf(ref),
    });
  }
  return evidence;
}

const MAX_CELLS = 20_000;

function findFigure(
  { bid }: Puzzle,
  value: Decimal,
  own: ReadonlySet<string>,
): { readonly table: Table; readonly ref: CellRef } | undefined {
  const wanted = value.toNumber();
  let looked = 0;
  for (const table of bid.tables) {
    for (const row of table.rows) {
      for (const { col, role } of table.columns) {
        if (role === 'label' || role === 'text') continue;
        if (++looked > MAX_CELLS) return undefined;
        const ref = { sheet: table.sheet, row: row.figures, col };
        if (bid.figures.value(ref) === wanted && !own.has(keyOf(ref))) return { table, ref };
      }
    }
  }
  return undefined;
}
