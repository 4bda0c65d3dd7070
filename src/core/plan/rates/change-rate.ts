import { dayIn } from '../../costing/duration';
import { decimal } from '../../model/decimal';
import type { Change, Content } from '../../model/edit';
import type { CellRef } from '../../model/place';
import type { Snapshot } from '../../model/snapshot';
import { ownSheets } from '../../model/own-sheets';
import { readFigures } from '../../read/figures';
import { readDay } from '../../read/periods';
import { cardTables } from '../../read/rates/card-tables';
import { gradeKey } from '../../read/rates/read-rate-card';
import { rateFormats, serialOf, settingFormat } from './rate-sheet';
import { rateKindAt, type RateKind } from './rate-cells';

/** A figure of the rates as a person typed it; "" empties it. */
export interface RateAsk {
  readonly id: string;
  readonly text: string;
}

/** Why a figure was not taken, as a sentence. */
export interface RateRefusal {
  readonly kind: 'refused';
  readonly detail: string;
}

/** What was typed as a change of its cell on Crosscast's sheet, as a number that formulas can point at. */
export function changeRate(snapshot: Snapshot, { id, text }: RateAsk): Change | RateRefusal {
  const sheet = snapshot.sheets.findIndex(({ name }) => name.toLowerCase() === ownSheets.rates.toLowerCase());
  const [row, col, put] = id.split(':');
  const at = { sheet, row: Number(row), col: Number(col) };
  const known = sheet < 0 ? undefined : rateKindAt(snapshot, at);
  if (!known) return refused('The rates sheet is no longer as it was shown. Check again, then change it.');
  const words = text.trim();
  if (put === 'in') return addTo(snapshot, at, known.kind, words);
  if (words === '') {
    if (known.kind === 'grade' || known.kind === 'role') return refused('Say what it is called.');
    return changeTo(at, known.name, { kind: 'blank' });
  }
  if (known.kind === 'grade' && isListed(snapshot, sheet, words)) return refused(`${words} is in the table already.`);
  const read = contentOf(known.kind, words, snapshot.date1904);
  return typeof read === 'string' ? refused(read) : changeTo(at, known.name, read.content, read.format, words);
}

/** A further name where the table's rows are full: a row is put in above its last. */
function addTo(snapshot: Snapshot, at: CellRef, kind: RateKind, words: string): Change | RateRefusal {
  if (words === '' || (kind !== 'grade' && kind !== 'role')) return refused('Say what it is called.');
  if (kind === 'grade' && isListed(snapshot, at.sheet, words)) return refused(`${words} is in the table already.`);
  return {
    title: `Add “${words}”`,
    rows: [{ sheet: at.sheet, row: at.row, like: at.row }],
    cells: [{ at, content: { kind: 'text', text: words } }],
    sheets: [],
    rests: [],
  };
}

function changeTo(at: CellRef, name: string, content: Content, format?: string, words?: string): Change {
  const title = words === undefined ? `Empty “${name}”` : content.kind === 'text' ? `Set “${words}”` : `Set “${name}” to ${words}`; // prettier-ignore
  return { title, rows: [], cells: [{ at, content, ...(format !== undefined && { format }) }], sheets: [], rests: [] };
}

function refused(detail: string): RateRefusal {
  return { kind: 'refused', detail };
}

function isListed(snapshot: Snapshot, sheet: number, grade: string): boolean {
  const figures = readFigures(snapshot);
  const wanted = gradeKey(grade);
  return cardTables(snapshot, figures).some(
    ({ sheet: own, kind, header, box }) =>
      own === sheet &&
      kind === 'grades' &&
      Array.from({ length: box.bottom - header }, (_, i) => figures.text({ sheet, row: header + 1 + i, col: box.left })).some(
        (name) => name !== '' && gradeKey(name) === wanted,
      ),
  );
}

type Read = { readonly content: Content; readonly format?: string } | string;

/** What was typed as the cell's content, or why it cannot be read. */
function contentOf(kind: RateKind, words: string, date1904: boolean): Read {
  if (kind === 'grade' || kind === 'role' || kind === 'source') return { content: { kind: 'text', text: words } };
  if (kind === 'status') {
    const status = /^(agreed|assumed)$/i.exec(words)?.[1]?.toLowerCase();
    return status ? { content: { kind: 'text', text: status } } : `A rate is agreed or assumed, not “${words}”.`;
  }
  if (kind === 'vat') {
    const basis = /^(net|gross)\b/i.exec(words)?.[1]?.toLowerCase();
    return basis ? { content: { kind: 'text', text: basis } } : `VAT is net or gross, not “${words}”.`;
  }
  if (kind === 'grant-start' || kind === 'grant-end') {
    const day = readDay(words) ?? dayIn(words, false);
    if (!day) return `“${words}” is no day. Write it as 1 October 2023.`;
    return { content: { kind: 'number', value: String(serialOf(day, date1904)) }, format: rateFormats.date };
  }
  if (kind === 'year-start') {
    const month = monthIn(words);
    return month === undefined ? `“${words}” is no month. Write it as April.` : numberOf(String(month), rateFormats.count);
  }
  const match = /^(£)?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*(%|k|m|months?|days?|weeks?)?$/i.exec(words);
  if (!match || (match[2] === undefined && match[3] === undefined)) return unreadable(kind, words);
  const [, pound, whole = '0', fraction = '', tail = ''] = match;
  const value = decimal(whole.replace(/,/g, '') + fraction);
  const unit = tail.toLowerCase();
  if (kind === 'share-guide' || kind === 'overhead' || kind === 'pension') {
    // "60" and "60%" are sixty per cent, and so is "0.6", as the cell itself would hold it.
    const share = unit === '%' || value.gt(1) ? value.div(100) : value;
    return pound || (unit !== '' && unit !== '%') || share.gt(1) ? unreadable(kind, words) : numberOf(share.toFixed(), settingFormat(kind)); // prettier-ignore
  }
  if (kind === 'annual' || kind === 'rate' || kind === 'cap') {
    if (unit !== '' && unit !== 'k' && unit !== 'm') return unreadable(kind, words);
    const amount = value.times(unit === 'k' ? 1_000 : unit === 'm' ? 1_000_000 : 1);
    if (kind !== 'cap' && amount.isZero()) return unreadable(kind, words);
    return numberOf(amount.toFixed(), kind === 'rate' || !amount.isInteger() ? rateFormats.pence : rateFormats.pounds);
  }
  const units = { 'recruitment-lag': /^(?:months?)?$/, 'working-days': /^(?:days?)?$/, 'weeks-per-month': /^(?:weeks?)?$/ };
  const isCount = kind === 'weeks-per-month' || value.isInteger();
  const isRange = kind === 'recruitment-lag' ? value.lte(36) : kind === 'working-days' ? value.gt(0) && value.lte(366) : value.gt(0) && value.lte(5); // prettier-ignore
  if (pound || !units[kind].test(unit) || !isCount || !isRange) return unreadable(kind, words);
  return numberOf(value.toFixed(), rateFormats.count);
}

function numberOf(value: string, format: string): Read {
  return { content: { kind: 'number', value }, format };
}

function unreadable(kind: RateKind, words: string): string {
  if (kind === 'share-guide' || kind === 'overhead' || kind === 'pension') return `“${words}” is no percentage. Write it as 13.8%.`; // prettier-ignore
  if (kind === 'annual' || kind === 'cap') return `“${words}” is no amount. Write it as 62,769.`;
  if (kind === 'rate') return `“${words}” is no rate. Write it as 700.`;
  if (kind === 'recruitment-lag') return `“${words}” is no number of months. Write it as 3.`;
  return kind === 'working-days' ? `“${words}” is no number of days. Write it as 220.` : `“${words}” is no number of weeks. Write it as 4.33.`; // prettier-ignore
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "April", "1 April", "4". */
function monthIn(words: string): number | undefined {
  const number = /^\d{1,2}$/.test(words) ? Number(words) : undefined;
  if (number !== undefined) return number >= 1 && number <= 12 ? number : undefined;
  const name = /^(?:1(?:st)?\s+)?([a-z]{3,9})\.?$/i.exec(words)?.[1]?.slice(0, 3).toLowerCase();
  const at = name === undefined ? -1 : monthNames.indexOf(name);
  return at < 0 ? undefined : at + 1;
}
