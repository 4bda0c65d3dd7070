import { compareDays, decimal, type Day, type Settings } from '../core';
import { Refusal } from './refusal';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type GivenSettings = Partial<Settings>;

/** Settings as typed on the command line or in a settings file; every value is a text or a number. */
export interface SettingsWords {
  readonly cap?:
    string | number | { readonly total?: string | number; readonly byPeriod?: Readonly<Record<string, string | number>> };
  readonly period?: string;
  readonly share?: string | number;
  readonly vat?: string;
  readonly weeksPerMonth?: string | number;
  readonly workingDays?: string | number;
  readonly recruitmentLag?: string | number;
}

/** Settings from words; `name` says how the reader knows a setting ("--cap", "settings.cap"). */
export function readSettings(words: SettingsWords, name: (key: keyof SettingsWords) => string): GivenSettings {
  const settings: Mutable<GivenSettings> = {};
  const { cap, period, share, vat, weeksPerMonth, workingDays, recruitmentLag } = words;
  if (cap !== undefined) {
    if (typeof cap === 'object') {
      const byPeriod = Object.entries(cap.byPeriod ?? {}).map(
        ([key, value]) => [key, money(value, `${name('cap')}.byPeriod`)] as const,
      );
      settings.cap = {
        ...(cap.total !== undefined && { total: money(cap.total, `${name('cap')}.total`) }),
        ...(byPeriod.length > 0 && { byPeriod: Object.fromEntries(byPeriod) }),
      };
    } else settings.cap = { total: money(cap, name('cap')) };
  }
  if (period !== undefined) settings.grantPeriod = grantPeriod(period, name('period'));
  if (share !== undefined) settings.shareGuide = percent(share, name('share'));
  if (vat !== undefined) {
    if (vat !== 'net' && vat !== 'gross') throw new Refusal(`${name('vat')} is “${vat}”; it can be net or gross.`);
    settings.vat = vat;
  }
  if (weeksPerMonth !== undefined)
    settings.weeksPerMonth = decimal(positive(weeksPerMonth, name('weeksPerMonth'), 'weeks, such as 4.33'));
  if (workingDays !== undefined) settings.workingDays = Number(positive(workingDays, name('workingDays'), 'days, such as 220'));
  if (recruitmentLag !== undefined) {
    const text = String(recruitmentLag).trim();
    if (!/^\d+$/.test(text))
      throw new Refusal(`${name('recruitmentLag')} is “${recruitmentLag}”, which is no whole number of months.`);
    settings.recruitmentLag = Number(text);
  }
  return settings;
}

function money(value: string | number, name: string): NonNullable<NonNullable<Settings['cap']>['total']> {
  const match = /^£?\s*(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([km])?$/i.exec(String(value).trim());
  if (!match) throw new Refusal(`${name} is “${value}”, which is no amount. Write it as 600000 or 600,000.`);
  const [, whole = '', fraction = '', unit = ''] = match;
  const scale = { k: 1_000, m: 1_000_000 }[unit.toLowerCase()] ?? 1;
  return decimal(whole.replace(/,/g, '') + fraction).times(scale);
}

function percent(value: string | number, name: string): Settings['shareGuide'] {
  const match = /^(\d{1,3}(?:\.\d+)?)\s*%?$/.exec(String(value).trim());
  const share = match ? decimal(match[1]!) : undefined;
  if (!share || share.gt(100) || share.lte(0))
    throw new Refusal(`${name} is “${value}”; it is a percentage from 1 to 100, such as 60.`);
  return share.div(100);
}

function positive(value: string | number, name: string, what: string): string {
  const text = String(value).trim();
  if (!/^\d+(\.\d+)?$/.test(text) || Number(text) === 0)
    throw new Refusal(`${name} is “${value}”, which is no number of ${what}.`);
  return text;
}

/** "2023-04-01..2025-03-31" */
function grantPeriod(text: string, name: string): NonNullable<Settings['grantPeriod']> {
  const [start, end, more] = text.split('..').map(day);
  if (!start || !end || more !== undefined) {
    throw new Refusal(`${name} is “${text}”; write the first and last day as 2023-04-01..2025-03-31.`);
  }
  if (compareDays(start, end) > 0) throw new Refusal(`${name} is “${text}”; its last day is before its first.`);
  return { start, end };
}

function day(text: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const days =
    month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && date >= 1 && date <= days ? { year, month, day: date } : undefined;
}
