import type { Bid } from '../../model/bid';
import type { Change, Content, NewCell, NewSheet } from '../../model/edit';
import { ownSheets } from '../../model/own-sheets';
import { dayNumber, yearText, type Day } from '../../model/period';
import type { CardSetting } from '../../model/rate-card';
import type { ListObject } from '../../model/snapshot';
import { settingLabels } from '../../read/rates/card-settings';
import { defaultSettings } from '../../read/read-bid';
import { printable } from '../../report/printable';
import { gradesFound, ratesFound, yearsFound, type FoundGrade, type FoundRate } from './found-rates';

const SPARE = 5;
export const rateFormats = {
  pounds: '#,##0',
  pence: '#,##0.00',
  percent: '0.0##%',
  date: 'd mmm yyyy',
  count: 'General',
} as const;
const blank: Content = { kind: 'blank' };

/**
 * The sheet "Crosscast rates": grades by year, rates by role, settings, each an Excel table and in the form that the rate card is read
 * back from. It holds what the bid itself says, marked as assumed with the line it comes from; whatever nobody has said is blank.
 */
export function rateSheet(bid: Bid): NewSheet {
  return new RateSheet(bid).make();
}

export function rateSheetChange(bid: Bid): Change {
  return { title: 'Make a rates sheet', rows: [], cells: [], sheets: [rateSheet(bid)], rests: [] };
}

class RateSheet {
  private readonly cells: NewCell[] = [];
  private readonly tables: ListObject[] = [];
  private row = 3;

  constructor(private readonly bid: Bid) {}

  make(): NewSheet {
    this.put(0, 0, text(ownSheets.rates), 'title');
    this.put(1, 0, text('What is blank is not set. Figures found in the bid are marked as assumed; change them here or in Rates.'), 'note'); // prettier-ignore
    const years = yearsFound(this.bid);
    this.grades(years, gradesFound(this.bid));
    this.roles(ratesFound(this.bid));
    this.settings(years);
    return {
      name: ownSheets.rates,
      cells: this.cells,
      widths: [44, 14, 14, 14, 14, 14, 14, 14, 30, 14],
      tables: this.tables,
      frozenRows: 0,
    };
  }

  private grades(years: readonly number[], found: readonly FoundGrade[]): void {
    const costs = years.length > 0 ? years.map(yearText) : ['Annual cost'];
    const heads = ['Grade', ...costs, 'Basis', 'Point', 'Status', 'Source', 'Date'];
    const rows = found.map(({ grade, annual, year, line }): Content[] => {
      const at = years.length > 0 ? Math.max(0, years.indexOf(year ?? years[0]!)) : 0;
      const amounts = costs.map((_, i): Content => (annual && i === at ? number(annual.toFixed()) : blank));
      const basis = annual ? text('Full year, as the line implies') : blank;
      return [text(printable(grade)), ...amounts, basis, blank, text('assumed'), text(printable(line)), blank];
    });
    const formats = [
      'General',
      ...costs.map(() => rateFormats.pounds),
      'General',
      'General',
      'General',
      'General',
      rateFormats.date,
    ];
    this.table('Grades: what one full-time post costs for a year', 'CrosscastGrades', heads, rows, formats);
  }

  private roles(found: readonly FoundRate[]): void {
    const rows = found.map(({ role, rate, per }): Content[] => [
      text(printable(role)), number(rate.toFixed()), text(per), blank, text('assumed'), text(printable(role)), blank,
    ]); // prettier-ignore
    const heads = ['Role', 'Rate', 'Per', 'VAT', 'Status', 'Source', 'Date'];
    const formats = ['General', rateFormats.pence, 'General', 'General', 'General', 'General', rateFormats.date];
    this.table('Rates by the hour, day, week or month', 'CrosscastDayRates', heads, rows, formats);
  }

  private settings(years: readonly number[]): void {
    const known = settingsKnown(this.bid);
    const keys = Object.keys(settingLabels) as CardSetting[];
    const rows = keys.flatMap((key): { label: string; content: Content; format: string; note: string }[] => {
      const one = { content: known[key] ?? blank, format: settingFormat(key), note: settingNotes[key] };
      const label = settingLabels[key];
      return key === 'pension' ? years.map((year) => ({ ...one, label: `${label}, ${yearText(year)}` })) : [{ ...one, label }];
    });
    const head = this.row;
    this.put(head, 0, text('Settings'), 'heading');
    this.heads(head + 1, ['Setting', 'Value', 'Note']);
    rows.forEach(({ label, content, format, note }, i) => {
      this.put(head + 2 + i, 0, text(label), 'text');
      this.put(head + 2 + i, 1, content, 'input', format);
      this.put(head + 2 + i, 2, text(note), 'note');
    });
    this.list('CrosscastSettings', head + 1, rows.length, 3);
  }

  private table(
    title: string,
    name: string,
    heads: readonly string[],
    rows: readonly (readonly Content[])[],
    formats: readonly string[],
  ): void {
    const head = this.row;
    this.put(head, 0, text(title), 'heading');
    this.heads(head + 1, heads);
    const spare = Array.from({ length: SPARE }, () => heads.map(() => blank));
    [...rows, ...spare].forEach((contents, i) =>
      contents.forEach((content, col) => this.put(head + 2 + i, col, content, 'input', formats[col])),
    );
    this.list(name, head + 1, rows.length + SPARE, heads.length);
    this.row = head + 1 + rows.length + SPARE + 3;
  }

  private heads(row: number, names: readonly string[]): void {
    names.forEach((name, col) => this.put(row, col, text(name), 'heading'));
  }

  private list(name: string, top: number, rows: number, cols: number): void {
    this.tables.push({ name, box: { top, left: 0, bottom: top + rows, right: cols - 1 }, headerRow: true, totalsRow: false });
  }

  private put(row: number, col: number, content: Content, look: NewCell['look'], format?: string): void {
    this.cells.push({ row, col, content, look, ...(format !== undefined && { format }) });
  }
}

/** What stands for a setting that is blank. */
export const settingNotes: Readonly<Record<CardSetting, string>> = {
  'year-start': 'April is used while this is blank',
  'grant-start': 'No default is used',
  'grant-end': 'No default is used',
  'recruitment-lag': `${defaultSettings.recruitmentLag} months are used while this is blank`,
  'weeks-per-month': '52 weeks in 12 months are used while this is blank',
  'working-days': `${defaultSettings.workingDays} are used while this is blank`,
  vat: 'No default is used',
  cap: 'No default is used',
  'share-guide': `${defaultSettings.shareGuide.times(100).toFixed()}% is used while this is blank`,
  overhead: 'No default is used',
  pension: 'No default is used',
};

export function settingFormat(key: CardSetting): string {
  if (key === 'grant-start' || key === 'grant-end') return rateFormats.date;
  if (key === 'cap') return rateFormats.pounds;
  return key === 'share-guide' || key === 'overhead' || key === 'pension' ? rateFormats.percent : rateFormats.count;
}

/** What the officer set elsewhere already; a default stays blank. */
function settingsKnown({ settings, snapshot }: Bid): Partial<Record<CardSetting, Content>> {
  const { grantPeriod, cap, vat, weeksPerMonth, workingDays, recruitmentLag, shareGuide } = settings;
  const day = (date: Day): Content => number(String(serialOf(date, snapshot.date1904)));
  return {
    ...(grantPeriod && { 'grant-start': day(grantPeriod.start), 'grant-end': day(grantPeriod.end) }),
    ...(recruitmentLag !== defaultSettings.recruitmentLag && { 'recruitment-lag': number(String(recruitmentLag)) }),
    ...(weeksPerMonth && { 'weeks-per-month': number(weeksPerMonth.toFixed()) }),
    ...(workingDays !== defaultSettings.workingDays && { 'working-days': number(String(workingDays)) }),
    ...(vat && { vat: text(vat) }),
    ...(cap?.total && { cap: number(cap.total.toFixed()) }),
    ...(!shareGuide.eq(defaultSettings.shareGuide) && { 'share-guide': number(shareGuide.toFixed()) }),
  };
}

/** A day as the workbook counts days. */
export function serialOf(day: Day, date1904: boolean): number {
  return dayNumber(day) + (date1904 ? 24_107 : 25_569);
}

function text(words: string): Content {
  return { kind: 'text', text: words };
}

function number(value: string): Content {
  return { kind: 'number', value };
}
