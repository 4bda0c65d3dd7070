import type { Amount } from '../../model/amount';
import { readFormat, shownText } from '../../read/number-format';

const coins: Readonly<Record<string, string>> = { '£': '[$£-809]', '€': '[$€-2]', $: '[$$-409]' };
const scales: Readonly<Record<string, string>> = { k: ',"k"', K: ',"K"', m: ',,"m"', M: ',,"M"' };
const figure = /^(\()?([-−–]?)([£€$]?)( ?)([-−–]?)(\d[\d,]*)(?:\.(\d+))?([kKmM]|%)?(\))?$/;

/**
 * The number format under which a number looks exactly as the amount does that is kept as words: "£27,388" → [$£-809]#,##0. Undefined
 * where no format does, or where the words say more than a figure ("£44,000 plus VAT", "c£91,000").
 */
export function lookOf({ text, value, approximate, vat, per, factors, upper, also }: Amount): string | undefined {
  if (approximate !== undefined || vat || per !== undefined || factors || upper || also) return undefined;
  const printed = plain(text);
  const match = figure.exec(printed);
  if (!match) return undefined;
  const [, open, minus, coin = '', space, inner, whole = '', fraction, unit = '', close] = match;
  if ((open === undefined) !== (close === undefined) || (minus && inner)) return undefined;
  const digits = (whole.includes(',') || whole.length < 4 ? '#,##0' : '0') + (fraction ? `.${'0'.repeat(fraction.length)}` : '');
  const mark = (coins[coin] ?? '') + (space ? '\\ ' : '');
  const tail = unit === '%' ? '%' : (scales[unit] ?? '');
  const positive = `${mark}${digits}${tail}`;
  const code = open ? `${positive};(${positive})` : inner ? `${positive};${mark}-${digits}${tail}` : positive;
  const number = value.toNumber();
  return value.eq(number) && plain(shownText(number, code)) === printed ? code : undefined;
}

/** The format a formula is shown under in a cell: its own, but for a cell of text, where Excel would show the formula itself. */
export function formulaFormat(own: string, look: string | undefined): string | undefined {
  return look ?? (readFormat(own).text ? 'General' : undefined);
}

/** Printed figures compare without odd spaces, and with one sign for minus. */
function plain(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .trim()
    .replace(/[−–]/g, '-');
}
