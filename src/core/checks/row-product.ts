import type { Bid } from '../model/bid';
import { decimal, round, type Decimal } from '../model/decimal';
import type { Cause, Data, Datum, Figure } from '../model/finding';
import type { Cast } from '../model/relation';
import type { Row, Table } from '../model/table';
import { partOf, type CastValue } from '../read/cast-value';
import { rowText } from '../read/lines';

/** Why a line that does not multiply out may yet be meant. */
export type Doubt = 'worded' | 'nil' | 'capped' | 'in-part' | 'share';

const reasons =
  /\b(cap(?:ped)?|ceiling|max(?:imum)?|min(?:imum)?|limit(?:ed)?|up to|half|halves|part(?:ly|[ -](?:year|funded|charged|paid))?|pro[ -]?rata|discount\w*|reduc\w*|concession\w*|charit\w+ (?:rate|price)|waive\w*|free|donat\w*|in[ -]kind|sponsor\w*|subsid\w*|contribut\w*|shar(?:e|ed|es)|match(?:ed)?|fixed|flat|lump|block|bulk|deal|bundle|package|deposit|instalment|quot(?:e|ed|ation)|negotiat\w*|agreed|invoice\w*|rounded|estimate\w*|approx\w*|from (?:january|february|march|april|may|june|july|august|september|october|november|december|month)|start(?:s|ing|ed)?|joins?|leaves|vacan\w*|opted out|plus vat|inc(?:l|luding)?\.? vat|first \w+ free|top[ -]?up|less)\b/i;

/**
 * A line is called wrong only where nothing speaks for another price: words of the row that tell of a cap, a half price or a part charge, a
 * round sum below the product, a plain fraction of it. A slip of the hand that mends it speaks against all but the words.
 */
export function doubtOf(
  cast: Cast,
  row: Row | undefined,
  table: Table,
  value: CastValue,
  cause: Cause,
  bid: Bid,
): Doubt | undefined {
  if (row && reasonIn(row, table, cast, bid) !== undefined) return 'worded';
  if (value.found === 0) return 'nil';
  if (isSlip(cause)) return undefined;
  const found = bid.figures.amount(value.target)!.value;
  const expected = decimal(value.expected);
  if (isRoundSum(found, expected)) return 'capped';
  if (partOfIt(found, expected, value.tolerance) !== undefined) return 'in-part';
  return cast.parts.length === 1 && !cast.basis.includes('label') ? 'share' : undefined;
}

export function isSlip({ kind, likely }: Cause): boolean {
  return kind === 'swapped-digits' || kind === 'changed-digit' || kind === 'scale' || (likely && kind !== 'undecided');
}

/** The words of the row that tell of another price. */
export function reasonIn(row: Row, table: Table, cast: Cast, { figures }: Bid): string | undefined {
  const used = new Set([cast.target, ...cast.parts]);
  for (const { col, role } of table.columns) {
    if (used.has(col) || role === 'priority' || role === 'number') continue;
    const found = reasons.exec(rowText(table, row, col, figures));
    if (found) return rowText(table, row, col, figures);
  }
  return undefined;
}

/** A sum of one or two digits and noughts, below a product of more. */
function isRoundSum(found: Decimal, expected: Decimal): boolean {
  return (
    found.gt(0) && found.lt(expected) && found.gte(50) && digits(found) <= 2 && digits(round(expected, 2)) >= digits(found) + 2
  );
}

function digits(value: Decimal): number {
  return value
    .abs()
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

const parts = [
  [1, 2],
  [1, 3],
  [2, 3],
  [1, 4],
  [3, 4],
  [4, 5],
  [9, 10],
] as const;

function partOfIt(found: Decimal, expected: Decimal, tolerance: number): readonly [number, number] | undefined {
  return parts.find(([above, below]) => found.minus(expected.times(above).div(below)).abs().lte(tolerance));
}

/** "£2,145.83 × 12", and what else a sentence of a product may say. */
export function productData(cast: Cast, line: number, table: Table, value: CastValue, bid: Bid): Data {
  const row = table.rows.find(({ figures }) => figures === line);
  const reason = row && reasonIn(row, table, cast, bid);
  const found = bid.figures.amount(value.target)!.value;
  const part = partOfIt(found, decimal(value.expected), value.tolerance);
  const [above, below] = part ?? cast.working?.times ?? [1, 1];
  return {
    working: { kind: 'formula', terms: termsOf(cast, line, table, bid) },
    reason: { kind: 'name', text: reason ?? '' },
    part: { kind: 'words', text: partWords(above, below) },
    base: { kind: 'words', text: table.columns.find(({ col }) => col === cast.parts[0])?.heading ?? '' },
  };
}

function partWords(above: number, below: number): string {
  if (below === 2) return 'half';
  const words = ['third', 'quarter', 'fifth'][below - 3];
  if (words && below <= 5) return above === 1 ? `a ${words}` : `${['two', 'three', 'four'][above - 2]} ${words}s`;
  return `${decimal(above).div(below).times(100).toDecimalPlaces(2).toFixed()}%`;
}

const word = (text: string): Datum => ({ kind: 'words', text });

function termsOf(cast: Cast, line: number, table: Table, bid: Bid): Datum[] {
  const terms: Datum[] = [];
  const factors = cast.working?.factors ?? cast.parts.map(() => ({ as: 'times' as const, hundredth: undefined }));
  const order = [...factors.keys()].sort((a, b) => Number(factors[a]!.as === 'over') - Number(factors[b]!.as === 'over'));
  for (const i of order) {
    const { as, hundredth } = factors[i]!;
    if (terms.length > 0) terms.push(word(as === 'over' ? ' ÷ ' : ' × '));
    const own = factorDatum(cast, line, cast.parts[i]!, table, bid, hundredth === true);
    if (as === 'raised') terms.push(word('(100% + '), own, word(')'));
    else if (as === 'lowered') terms.push(word('(100% − '), own, word(')'));
    else terms.push(own);
  }
  const [above, below] = cast.working?.times ?? [1, 1];
  if (below % 100 === 0) terms.push(word(` × ${decimal(above).div(below).times(100).toFixed()}%`));
  else {
    if (above !== 1) terms.push(word(` × ${above}`));
    if (below !== 1) terms.push(word(` ÷ ${below}`));
  }
  return terms;
}

/** A factor as the sheet prints it; money with its sign. */
function factorDatum(cast: Cast, line: number, part: number, table: Table, { figures }: Bid, hundredth: boolean): Datum {
  const ref = partOf(cast, line, part);
  const amount = figures.amount(ref)!;
  const column = table.columns.find(({ col }) => col === part);
  const printed = figures.text(ref).trim();
  if (hundredth) return word(`${printed}%`);
  const isMoney = amount.unit === 'money' || (amount.unit === 'number' && column?.unit === 'money');
  const figure: Figure = {
    kind: 'figure',
    value: amount.value,
    unit: 'money',
    currency: amount.currency ?? 'GBP',
    printed: amount.text,
  };
  if (isMoney) return figure;
  return printed.length <= 12 ? word(printed) : { ...figure, unit: amount.unit };
}
