import type { Figures } from '../../model/bid';
import type { Decimal } from '../../model/decimal';
import type { Day } from '../../model/period';
import type { CellRef, Place } from '../../model/place';
import type { CardSetting, RateCard } from '../../model/rate-card';
import type { Settings } from '../../model/settings';
import type { Snapshot } from '../../model/snapshot';
import { valueAt } from '../../model/snapshot';
import { readDay, readPeriod } from '../periods';

/** The words in front of each setting, as the sheet prints them; the reader goes by their beginning. */
export const settingLabels: Readonly<Record<CardSetting, string>> = {
  'year-start': 'Year starts in month',
  'grant-start': 'Grant starts',
  'grant-end': 'Grant ends',
  'recruitment-lag': 'Recruitment lag, months',
  'weeks-per-month': 'Weeks in a month',
  'working-days': 'Days in a working year',
  vat: 'VAT (net or gross)',
  cap: 'Cap or award, £',
  'share-guide': 'MUST guide',
  overhead: 'Overhead',
  pension: 'Employer pension',
};

export type CardSettings = Pick<
  RateCard,
  'pension' | 'overhead' | 'yearStart' | 'recruitmentLag' | 'weeksPerMonth' | 'workingDays' | 'vat' | 'cap' | 'shareGuide' | 'grantPeriod' | 'cells'
>; // prettier-ignore

/** The settings of Crosscast's own sheet: a label in column A, its value in column B, outside its tables of rates. */
export function readCardSettings(
  snapshot: Snapshot,
  sheet: number,
  figures: Figures,
  tables: readonly Place[] = [],
): CardSettings {
  const cells = new Map<string, CellRef>();
  const found = new Map<string, CellRef>();
  for (const row of snapshot.sheets[sheet]!.rows) {
    if (tables.some((table) => table.sheet === sheet && row >= table.box.top && row <= table.box.bottom)) continue;
    const label = figures.text({ sheet, row, col: 0 }).toLowerCase();
    const at = { sheet, row, col: 1 };
    for (const [key, words] of Object.entries(settingLabels)) {
      if (!label.startsWith(words.toLowerCase())) continue;
      const year = key === 'pension' ? readPeriod(label.slice(words.length).replace(/^[\s,]+/, ''))?.year : undefined;
      const name = year === undefined ? key : `${key} ${year}`;
      cells.set(name, at);
      if (figures.text(at) !== '') found.set(name, at);
    }
  }
  const number = (key: string): Decimal | undefined => {
    const at = found.get(key);
    const amount = at && figures.amount(at);
    return amount?.value;
  };
  const share = (key: string): Decimal | undefined => {
    const value = number(key);
    return value && (value.gt(1) ? value.div(100) : value);
  };
  const whole = (key: CardSetting): number | undefined => {
    const value = number(key);
    return value && value.gte(0) && value.lt(1000) ? value.toNumber() : undefined;
  };
  const day = (key: CardSetting): Day | undefined => {
    const at = found.get(key);
    const value = at && valueAt(snapshot.sheets[sheet]!, at.row, at.col);
    return typeof value === 'number' || typeof value === 'string' ? readDay(value, snapshot.date1904) : undefined;
  };
  const pension = new Map<number, Decimal>();
  for (const key of found.keys()) {
    const year = /^pension (\d{4})$/.exec(key)?.[1];
    const rate = year && share(key);
    if (rate) pension.set(Number(year), rate);
  }
  const vatAt = found.get('vat');
  const vatText = vatAt ? figures.text(vatAt).toLowerCase() : '';
  const vat = vatText.startsWith('net') ? 'net' : vatText.startsWith('gross') ? 'gross' : undefined;
  const start = day('grant-start');
  const end = day('grant-end');
  const yearStart = whole('year-start');
  const working = whole('working-days');
  const weeks = number('weeks-per-month');
  const optional = {
    overhead: share('overhead'),
    yearStart: yearStart !== undefined && yearStart >= 1 && yearStart <= 12 ? yearStart : undefined,
    recruitmentLag: whole('recruitment-lag'),
    weeksPerMonth: weeks && weeks.gt(0) ? weeks : undefined,
    workingDays: working !== undefined && working > 0 ? working : undefined,
    vat,
    cap: number('cap'),
    shareGuide: share('share-guide'),
    grantPeriod: start && end ? { start, end } : undefined,
  };
  return { ...given(optional), pension, cells } as CardSettings;
}

/** The settings of a card that a review takes where the officer set none elsewhere. */
export function settingsOfCard(card: RateCard | undefined): Partial<Settings> {
  if (!card) return {};
  const { grantPeriod, cap, shareGuide, weeksPerMonth, vat, workingDays, recruitmentLag } = card;
  return given({
    grantPeriod,
    cap: cap && { total: cap },
    shareGuide,
    weeksPerMonth,
    vat,
    workingDays,
    recruitmentLag,
  });
}

function given<T extends object>(all: T): Partial<T> {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Partial<T>;
}
