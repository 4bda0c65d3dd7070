import type { Operand } from '../../costing/calculation';
import type { Field, FieldUnit, Values } from '../../costing/rules/rule';
import { dayIn } from '../../costing/duration';
import { decimal, type Decimal } from '../../model/decimal';
import type { Day } from '../../model/period';
import type { CellRef } from '../../model/place';
import { readDay } from '../../read/periods';

/** Where a field's value comes from: the officer's words, a correction, the card, the bid's other lines, or a convention that is told. */
export type FieldSource = 'words' | 'yours' | 'rate card' | 'bid' | 'convention';

export interface FilledField extends Field {
  readonly from?: FieldSource;
  /** What the words or the card gave, where a correction stands over it. */
  readonly was?: string;
  /** The card's cell that holds the value. */
  readonly at?: CellRef;
  /** A correction that cannot be read: it is told and the field counts as missing. */
  readonly unreadable?: string;
  readonly choices?: readonly string[];
}

/** Lays corrections over what was heard. A correction that is emptied leaves the field blank. */
export function corrected(field: FilledField, given: Readonly<Record<string, string>> | undefined): FilledField {
  const text = given?.[field.id];
  if (text === undefined) return field;
  const was = field.value === undefined ? {} : { was: fieldText(field) };
  const { value: _value, at: _at, convention: _convention, ...rest } = field;
  if (text.trim() === '') return { ...rest, from: 'yours', ...was };
  const value = valueIn(text, field.unit);
  return value === undefined ? { ...rest, from: 'yours', unreadable: text, ...was } : { ...rest, value, from: 'yours', ...was };
}

function valueIn(text: string, unit: FieldUnit): Field['value'] {
  const words = text.trim();
  if (unit === 'date') return readDay(words) ?? dayIn(words, false);
  if (unit === 'words' || unit === 'grade') return words;
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*([km%])?$/i.exec(words);
  if (!match || (match[1] === undefined && match[2] === undefined)) return undefined;
  const scale = { k: 1_000, m: 1_000_000 }[match[3]?.toLowerCase() ?? ''] ?? 1;
  return decimal(`${(match[1] ?? '0').replace(/,/g, '')}${match[2] ?? ''}`).times(scale);
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function dayWords({ year, month, day }: Day): string {
  return `${day} ${monthNames[month - 1]!} ${year}`;
}

export function fieldText({ value, unit }: Pick<Field, 'value' | 'unit'>): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if ('month' in value) return dayWords(value);
  const [whole = '', fraction] = value.toFixed().split('.');
  const text =
    whole.replace(/\B(?=(\d{3})+$)/g, ',') +
    (fraction === undefined ? '' : `.${unit === 'money' ? fraction.padEnd(2, '0') : fraction}`);
  return unit === 'percent' ? `${text}%` : text;
}

export function isDay(value: Field['value']): value is Day {
  return typeof value === 'object' && 'month' in value;
}

function isNumber(value: Field['value']): value is Decimal {
  return typeof value === 'object' && !('month' in value);
}

/** The fields as a rule reads them. */
export function valuesOf(fields: readonly FilledField[]): Values {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const number = (id: string): Decimal | undefined => {
    const value = byId.get(id)?.value;
    return isNumber(value) ? value : undefined;
  };
  return {
    number,
    words: (id) => {
      const value = byId.get(id)?.value;
      return typeof value === 'string' ? value : undefined;
    },
    operand: (id): Operand | undefined => {
      const value = number(id);
      const at = byId.get(id)?.at;
      return value && { value, ...(at && { at }) };
    },
  };
}
