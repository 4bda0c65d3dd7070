import type { Currency, Unit } from '../model/amount';
import type { Bid } from '../model/bid';
import type { Saying } from '../model/finding';
import { area, placeOf, type CellRef, type Place } from '../model/place';
import { cellIndex, type Snapshot } from '../model/snapshot';
import type { Column, Table } from '../model/table';
import { readFormat } from '../read/number-format';
import { amountCells, counted, isMoneyTable, isTotalRow, tableName } from './form-data';
import { defineCheck, pass, type Outcome } from './define-check';

interface Signs {
  readonly table: Table;
  /** How many cells show a currency, and the amounts that show none, by column. */
  readonly columns: readonly {
    readonly column: Column;
    readonly signed: number;
    readonly bare: readonly CellRef[];
  }[];
  readonly signed: number;
  readonly bare: number;
}

const sign = /[£€$]|\b(GBP|EUR|USD|pounds?)\b/i;

/** Columns whose heading, and tables whose title, name the currency leave it out of their cells rightly. */
function signsOf(table: Table, { figures, snapshot }: Bid): Signs | undefined {
  if (!isMoneyTable(table) || table.inWords) return undefined;
  if (
    [table.title, ...table.leads].some(
      (words) => words && /[£€$]\s?(?:000s?|k|m)?(?![\d\s])|in (pounds|thousands|millions)|[£€$]$/i.test(words.text),
    )
  )
    return undefined;
  const byColumn = new Map<Column, { signed: number; bare: CellRef[] }>();
  const named = new Set(table.columns.filter(({ heading }) => sign.test(heading)));
  const count = (column: Column, at: CellRef): void => {
    if (named.has(column)) return;
    const value = figures.value(at);
    if (Number.isNaN(value) || value === 0) return;
    const { unit, currency } = looks(at, figures, snapshot);
    if (unit !== 'number' && unit !== 'money') return;
    let own = byColumn.get(column);
    if (!own) byColumn.set(column, (own = { signed: 0, bare: [] }));
    if (currency === undefined) own.bare.push(at);
    else own.signed++;
  };
  for (const { column, at } of amountCells(table)) count(column, at);
  const columns = [...byColumn].map(([column, cells]) => ({ column, ...cells }));
  for (const row of table.rows.filter(isTotalRow))
    for (const { column } of columns) count(column, { sheet: table.sheet, row: row.figures, col: column.col });
  return {
    table,
    columns,
    signed: columns.reduce((total, { signed }) => total + signed, 0),
    bare: columns.reduce((total, { bare }) => total + bare.length, 0),
  };
}

/** What a figure shows beside its digits. A number cell is read by its format alone: there may be very many. */
function looks(at: CellRef, figures: Bid['figures'], { sheets, formats }: Snapshot): { unit: Unit; currency?: Currency } {
  if (figures.kind(at) !== 'number') return figures.amount(at)!;
  const sheet = sheets[at.sheet]!;
  return readFormat(formats[sheet.formats[cellIndex(sheet, at.row, at.col)]!] ?? 'General');
}

function judge(tables: readonly Signs[], { snapshot }: Bid): Outcome {
  // A few bare amounts among many with a sign: the rest of the column says what was meant.
  const cells = tables.flatMap(({ columns }) =>
    columns.flatMap(({ signed, bare }) => (signed >= 2 && bare.length > 0 && bare.length * 2 <= signed ? bare : [])),
  );
  const withSign = tables.filter(({ signed }) => signed > 0);
  const without = tables.filter(({ signed, bare }) => signed === 0 && bare >= 2);
  const tablesBare = withSign.length > 0 && without.length > 0 && without.length <= withSign.length ? without : [];
  const places: Place[] = [...cells.map(placeOf), ...tablesBare.map(amountsPlace)];
  if (places.length === 0) {
    return pass(undefined, 'Amounts show their currency in one way ({count})', {
      count: counted(tables.length, 'table', 'tables'),
    });
  }
  const note: Saying = { text: 'no currency sign', data: {} };
  return {
    verdict: 'fail',
    finding: {
      check: 'currency-style',
      severity: 'note',
      message: cells.length === 0 ? 'tables' : tablesBare.length === 0 ? 'cells' : 'both',
      data: {
        cells: counted(cells.length, 'amount has', 'amounts have'),
        tables: counted(tablesBare.length, 'table has', 'tables have'),
      },
      subject: '',
      at: places,
      members: [
        ...cells.map((at) => ({ name: memberName(tables, at), at: placeOf(at), note })),
        ...tablesBare.map((signs) => ({ name: tableName(signs.table, snapshot), at: amountsPlace(signs), note })),
      ],
    },
  };
}

function memberName(tables: readonly Signs[], at: CellRef): string {
  const table = tables.find((signs) => signs.columns.some(({ bare }) => bare.includes(at)))?.table;
  return table?.rows.find(({ figures }) => figures === at.row)?.label ?? '';
}

function amountsPlace({ table, columns }: Signs): Place {
  const bare = columns.flatMap((column) => column.bare);
  return area(
    table.sheet,
    Math.min(...bare.map(({ row }) => row)),
    Math.min(...bare.map(({ col }) => col)),
    Math.max(...bare.map(({ row }) => row)),
    Math.max(...bare.map(({ col }) => col)),
  );
}

export const currencyStyle = defineCheck<readonly Signs[]>({
  id: 'currency-style',
  group: 'form',
  severity: 'note',
  title: 'Amounts show their currency in one way',
  why: 'An amount without £ among amounts with it makes a reader ask whether it is money, or thousands.',
  repair: 'Give every amount the sign, or none and say £ in the heading.',
  wrong: `
    Funding request
    | Activity  | 23/24   | 24/25    |
    | Training  | £4,000  | £4,000   |
    | Marketing | £25,000 | 25,000 ✗ |
    | Grants    | £10,000 | £10,000  |`,
  right: `
    Funding request
    | Activity  | 23/24 (£) | 24/25 (£) |
    | Training  | 4,000     | 4,000     |
    | Marketing | 25,000    | 25,000    |

    Staffing request
    | Activity  | 23/24   | 24/25   |
    | Lead      | £14,000 | £14,000 |
    | Officer   | £25,000 | £25,000 |`,
  messages: {
    cells: '{cells} no £ where the column has.',
    tables: '{tables} no £ where the other tables have.',
    both: '{cells} no £ where the column has, and {tables} none at all.',
  },
  select: (bid) => {
    const tables = bid.tables.flatMap((table) => signsOf(table, bid) ?? []).filter(({ signed, bare }) => signed + bare > 0);
    return tables.length === 0 ? [] : [tables];
  },
  judge,
});
