import type { Figures } from '../../model/bid';
import type { Basis, Cast, Grade } from '../../model/relation';
import type { Column, Row, Table } from '../../model/table';
import { castValue, holds } from '../cast-value';
import { findWorkings, type FoundWorking } from './find-workings';
import { isWorkedLine } from './row-figures';
import type { StatedSum } from './stated-workings';

/** Tables of more rows are data, of which more is asked before a figure is called wrong. */
const SHORT = 60;
const SUMMED: readonly Row['kind'][] = ['line', 'total', 'subtotal'];

/** Every column of a table that its lines or its headings show to be worked out from others. */
export function castsOfWorkings(table: Table, figures: Figures): Cast[] {
  const { products, sums } = findWorkings(table.columns, table.rows, table.sheet, figures);
  return [
    ...products.flatMap((found): Cast[] => productCast(found, table, figures)),
    ...sums.flatMap((stated): Cast[] => sumCast(stated, table, figures)),
  ];
}

function castOf(table: Table, target: Column, parts: readonly Column[], rest: Pick<Cast, 'law' | 'kind' | 'because'>): Cast {
  return {
    ...rest,
    sheet: table.sheet,
    table: table.id,
    direction: 'across',
    target: target.col,
    parts: parts.map(({ col }) => col),
    lines: [],
    grade: 'likely',
    basis: ['figures'],
  };
}

function productCast(found: FoundWorking, table: Table, figures: Figures): Cast[] {
  const { target, parts, working, said } = found;
  const cast: Cast = {
    ...castOf(table, target, parts, { law: 'product', kind: 'product', because: reasonOf(found) }),
    working,
  };
  const shown = table.rows.flatMap((row) => {
    const value = isWorkedLine(row) ? castValue(cast, row.figures, figures) : undefined;
    // A line may bear no VAT, no overhead and no pension at all.
    const spared = parts.length === 1 && value?.found === 0;
    return value && !spared && !Number.isNaN(value.expected) ? [{ line: row.figures, value }] : [];
  });
  const held = shown.filter(({ value }) => holds(value) && value.found !== 0).length;
  const basis: Basis[] = said ? ['label', 'figures'] : ['figures'];
  return [{ ...cast, lines: shown.map(({ line }) => line), grade: gradeOf(found, table, held, shown.length), basis }];
}

/** A bid's few rows may hold a fault each; published columns may miss at most one row in ten, or one of a few that say much. */
function gradeOf({ grade, said, weight }: FoundWorking, table: Table, held: number, shown: number): Grade {
  const bid = table.kind === 'funding' || table.kind === 'summary' || table.kind === 'matrix';
  if (bid && said === 'words') return (held >= 2 && held * 2 >= shown) || (shown <= 3 && held >= 1) ? 'certain' : 'likely';
  if (bid) return grade;
  const plain = weight.exact && weight.telling >= 3 && weight.info >= 9 && weight.missed <= 1 && table.rows.length <= SHORT;
  return grade === 'certain' && ((held >= 4 && held * 10 >= shown * 9) || plain) ? 'certain' : 'likely';
}

function sumCast({ target, parts, kind }: StatedSum, table: Table, figures: Figures): Cast[] {
  const cast = castOf(table, target, parts, { law: 'row-total', kind, because: 'its heading says so' });
  const shown = table.rows.flatMap((row) => {
    const value = SUMMED.includes(row.kind) && row.unit !== 'percent' ? castValue(cast, row.figures, figures) : undefined;
    return value ? [{ line: row.figures, holds: holds(value), filled: value.filled }] : [];
  });
  const held = shown.filter((one) => one.holds && one.filled >= 2).length;
  if (held < 1) return [];
  const sure = held * 2 >= shown.length;
  return [{ ...cast, lines: shown.map(({ line }) => line), grade: sure ? 'certain' : 'likely', basis: ['label', 'figures'] }];
}

function reasonOf({ said, parts, working }: FoundWorking): string {
  if (said === 'formula') return 'its heading says so';
  if (said === 'words') return 'it is the rate times the count beside it';
  if (said === 'share') return 'its heading says what share it is';
  if (parts.length === 1) return `the other lines are the same share of “${parts[0]!.heading}”`;
  return working.factors.some(({ as }) => as === 'over')
    ? 'the other lines divide these figures'
    : 'the other lines multiply these figures';
}
