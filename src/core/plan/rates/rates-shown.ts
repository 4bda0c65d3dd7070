import { gradedPosts } from '../../checks/graded-posts';
import type { Bid } from '../../model/bid';
import { decimal } from '../../model/decimal';
import { compareDays, yearText } from '../../model/period';
import { keyOf, placeOf, type CellRef } from '../../model/place';
import type { CardSetting, GradeCost, RateCard, RateSource } from '../../model/rate-card';
import type { Snapshot } from '../../model/snapshot';
import { employerNi } from '../../costing/facts/employer-ni';
import { readFigures } from '../../read/figures';
import { cardTables } from '../../read/rates/card-tables';
import { settingLabels } from '../../read/rates/card-settings';
import { cellsText } from '../../report/a1';
import type { ReportPlace } from '../../report/report';
import { annualCost } from '../line/annual-cost';
import { dayWords, fieldText } from '../line/fields';
import { slotsOf } from '../line/slots';
import { yearsFound } from './found-rates';
import { besideCells, freeCells } from './rate-cells';
import { settingNotes } from './rate-sheet';

/** A figure of the card as shown, "" where it is not set. */
export interface RateCell {
  /** How a change of it is asked for; absent for figures in tables of the bidder's own. */
  readonly id?: string;
  readonly text: string;
  readonly at: ReportPlace;
}

export interface RatesShown {
  /** Whether Crosscast's sheet is there to be written to. */
  readonly made: boolean;
  /** Headings of the yearly costs: "23/24", or "Every year". */
  readonly years: readonly string[];
  readonly grades: readonly {
    readonly name: string;
    readonly cells: readonly (RateCell | undefined)[];
    readonly status: string;
    readonly note: string;
    /** The cells of its status and source, where they can be changed. */
    readonly beside?: Beside;
  }[];
  readonly roles: readonly {
    readonly name: string;
    readonly per: string;
    readonly note: string;
    readonly cell: RateCell;
    readonly beside?: Beside;
  }[];
  /** Rates of the law that spine points are built up by; nobody sets them. */
  readonly facts: readonly { readonly label: string; readonly note: string; readonly text: string }[];
  readonly basis: readonly { readonly label: string; readonly note: string; readonly cell: RateCell }[];
  /** What is used in place of what is not set. */
  readonly remarks: readonly string[];
  /** Ids of the cells that a further grade and role go into. */
  readonly free: { readonly grade?: string; readonly role?: string };
}

export interface Beside {
  readonly status: RateCell;
  readonly source: RateCell;
}

const every = 'Every year';

/** The rates of a workbook as they are shown and changed. `snapshot` is the whole workbook, Crosscast's sheets with it. */
export function ratesShown(snapshot: Snapshot, bid: Bid): RatesShown {
  const card = bid.rates;
  if (!card) return { made: false, years: [], grades: [], roles: [], facts: [], basis: [], remarks: [], free: {} };
  const figures = readFigures(snapshot);
  const cellOf = (at: CellRef, text: string | undefined): RateCell => ({
    ...(at.sheet === card.sheet && { id: rateId(at) }),
    text: text ?? figures.text(at),
    at: { sheet: snapshot.sheets[at.sheet]!.name, cells: cellsText(placeOf(at).box) },
  });
  const tables = cardTables(snapshot, figures);
  const beside = (row: CellRef): { readonly beside?: Beside } => {
    const { status, source } = besideCells(tables, row);
    if (!status || !source || row.sheet !== card.sheet) return {};
    return { beside: { status: cellOf(status, undefined), source: cellOf(source, undefined) } };
  };
  const costs = new Map(card.grades.map((cost) => [keyOf(cost.cell), cost]));
  const own = card.listed.flatMap(({ years }) => years.map(({ year }) => year));
  const years = [...new Set(own)].sort((a, b) => (a ?? 0) - (b ?? 0));
  const known = settingTexts(card);
  return {
    made: card.sheet !== undefined,
    years: years.map((year) => (year === undefined ? every : yearText(year))),
    grades: card.listed.map((grade) => ({
      name: grade.grade,
      status: statusText(grade),
      note: sourceText(grade),
      ...beside(grade.at),
      cells: years.map((year) => {
        const cell = grade.years.find((one) => one.year === year);
        return cell && cellOf(cell.at, money(costs.get(keyOf(cell.at))));
      }),
    })),
    roles: card.roles.map((role) => {
      const time = card.times.find(({ at }) => at && keyOf(at) === keyOf(role.rate));
      const note = [statusText(role), sourceText(role) === role.role ? '' : sourceText(role)].filter((words) => words !== '');
      return {
        name: role.role,
        per: time ? `a ${time.per}`.replace('a hour', 'an hour') : '',
        note: note.join(', '),
        ...beside(role.at),
        cell: cellOf(role.rate, time && fieldText({ value: time.rate, unit: 'money' })),
      };
    }),
    facts: card.sheet === undefined ? [] : factsOf(years.length > 0 ? years : yearsFound(bid)),
    basis: [...card.cells].map(([key, at]) => {
      const [name, year] = key.split(' ') as [CardSetting, string | undefined];
      const label = `${settingLabels[name]}${year === undefined ? '' : `, ${yearText(Number(year))}`}`;
      const cell = cellOf(at, known.get(key));
      return { label, cell, note: overruled(name, card, bid) ?? (cell.text === '' ? settingNotes[name] : '') };
    }),
    remarks: remarksOn(bid, card),
    free: freeIds(snapshot, card),
  };
}

function rateId({ row, col }: CellRef, put = false): string {
  return `${row}:${col}${put ? ':in' : ''}`;
}

/** "Employer NI, 23/24: 13.8%, over £9,100". */
function factsOf(years: readonly (number | undefined)[]): RatesShown['facts'] {
  return years.flatMap((year) => {
    const ni = year === undefined ? undefined : employerNi(year);
    if (!ni) return [];
    const over = fieldText({ value: decimal(ni.threshold.value), unit: 'money' });
    const rate = fieldText({ value: decimal(ni.rate.value).times(100), unit: 'percent' });
    return [{ label: `Employer NI, ${yearText(year!)}`, note: `${ni.rate.source}, over £${over}`, text: rate }];
  });
}

function freeIds(snapshot: Snapshot, card: RateCard): RatesShown['free'] {
  if (card.sheet === undefined) return {};
  const { grade, role } = freeCells(snapshot, card.sheet);
  return { ...(grade && { grade: rateId(grade.at, grade.put) }), ...(role && { role: rateId(role.at, role.put) }) };
}

function money(cost: GradeCost | undefined): string | undefined {
  return cost && fieldText({ value: cost.annual, unit: 'money' });
}

function statusText({ status }: RateSource): string {
  return status === undefined ? '' : status === 'agreed' ? 'Agreed' : 'Assumed';
}

function sourceText({ source }: RateSource): string {
  return source ?? '';
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/** Settings in words; what cannot be read is shown as it stands in its cell. */
function settingTexts(card: RateCard): ReadonlyMap<string, string> {
  const percent = (value: RateCard['overhead']): string | undefined => value && `${value.times(100).toFixed()}%`;
  const { yearStart, recruitmentLag, workingDays, weeksPerMonth, vat, cap, shareGuide, overhead, grantPeriod } = card;
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['year-start', yearStart === undefined ? undefined : months[yearStart - 1]],
    ['grant-start', grantPeriod && dayWords(grantPeriod.start)],
    ['grant-end', grantPeriod && dayWords(grantPeriod.end)],
    ['recruitment-lag', recruitmentLag === undefined ? undefined : String(recruitmentLag)],
    ['weeks-per-month', weeksPerMonth?.toFixed()],
    ['working-days', workingDays === undefined ? undefined : String(workingDays)],
    ['vat', vat],
    ['cap', cap && fieldText({ value: cap, unit: 'money' })],
    ['share-guide', percent(shareGuide)],
    ['overhead', percent(overhead)],
    ...[...card.pension].map(([year, rate]) => [`pension ${year}`, percent(rate)] as const),
  ];
  return new Map(texts.flatMap(([key, text]) => (text === undefined ? [] : [[key, text] as const])));
}

/** What was set in Settings goes before the card, and is said. */
function overruled(key: CardSetting, card: RateCard, { settings }: Bid): string | undefined {
  const { grantPeriod, recruitmentLag, weeksPerMonth, workingDays, vat, cap, shareGuide } = settings;
  const says = (text: string): string => `Settings has ${text}, which is used`;
  if (key === 'grant-start' && card.grantPeriod && grantPeriod && compareDays(card.grantPeriod.start, grantPeriod.start) !== 0)
    return says(dayWords(grantPeriod.start));
  if (key === 'grant-end' && card.grantPeriod && grantPeriod && compareDays(card.grantPeriod.end, grantPeriod.end) !== 0)
    return says(dayWords(grantPeriod.end));
  if (key === 'recruitment-lag' && card.recruitmentLag !== undefined && card.recruitmentLag !== recruitmentLag)
    return says(`${recruitmentLag} months`);
  if (key === 'weeks-per-month' && card.weeksPerMonth && weeksPerMonth && !card.weeksPerMonth.eq(weeksPerMonth))
    return says(weeksPerMonth.toFixed());
  if (key === 'working-days' && card.workingDays !== undefined && card.workingDays !== workingDays) return says(String(workingDays)); // prettier-ignore
  if (key === 'vat' && card.vat && vat && card.vat !== vat) return says(vat);
  if (key === 'cap' && card.cap && cap?.total && !card.cap.eq(cap.total)) return says(`£${fieldText({ value: cap.total, unit: 'money' })}`); // prettier-ignore
  if (key === 'share-guide' && card.shareGuide && !card.shareGuide.eq(shareGuide)) return says(`${shareGuide.times(100).toFixed()}%`); // prettier-ignore
  return undefined;
}

/** "5 lines use a 24/25 cost that is not set. 23/24 is used in its place.": one sentence for each year and what stands in for it. */
function remarksOn(bid: Bid, card: RateCard): string[] {
  const groups = new Map<string, { readonly year: number; readonly instead: string; readonly keys: Set<string> }>();
  const lacking: string[] = [];
  for (const { key, grade, years } of card.listed) {
    if (!annualCost(bid, key, years[0]?.year)) lacking.push(grade);
    for (const { year, filled } of years) {
      const used = year === undefined || filled ? undefined : annualCost(bid, key, year);
      if (year === undefined || !used || used.point !== undefined) continue;
      const instead = used.instead !== undefined ? yearText(used.instead) : used.from === 'bid' ? 'What the bid’s own posts cost' : every; // prettier-ignore
      if (used.from === 'rate card' && used.instead === undefined) continue;
      const group = groups.get(`${year} ${instead}`) ?? { year, instead, keys: new Set() };
      group.keys.add(key);
      groups.set(`${year} ${instead}`, group);
    }
  }
  const missing = [...groups.values()].map(({ year, instead, keys }) => {
    const lines = gradedPosts(bid).filter(
      ({ line, post, amounts }) =>
        keys.has(post.grade?.key ?? '') &&
        slotsOf(line.table, bid).slots.some((slot) => slot.year === year && amounts.some(({ column }) => column === slot.column)),
    ).length;
    const label = yearText(year);
    const who = lines === 0 ? `No cost is set for ${label}` : `${decimal(lines).toFixed()} ${lines === 1 ? 'line uses' : 'lines use'} a ${label} cost that is not set`; // prettier-ignore
    return `${who}. ${instead} is used in its place.`;
  });
  return [...missing, ...lacking.map((grade) => `${grade} has no annual cost in any year.`)];
}
