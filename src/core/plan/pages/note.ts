import { checks } from '../../checks/registry';
import { runChecks } from '../../checks/run-checks';
import type { Bid } from '../../model/bid';
import type { Day } from '../../model/period';
import type { RateSource } from '../../model/rate-card';
import type { Snapshot } from '../../model/snapshot';
import { readBid } from '../../read/read-bid';
import { amountText } from '../../report/figures-in-words';
import { makeReport } from '../../report/make-report';
import { printable } from '../../report/printable';
import type { Report } from '../../report/report';
import { figureOf, groups, sheetCount, whereOf } from '../../report/words';
import type { WriteContext } from '../totals/change-of';

/** What goes with a bid to whoever signs it: all that the figures rest on, what was checked, what was not, and who stands for it. */
export interface Note {
  readonly title: string;
  readonly stamp: string;
  readonly parts: readonly NotePart[];
}

export interface NotePart {
  readonly heading: string;
  /** Said where there are no rows. */
  readonly none: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const days = { pence: false, date1904: false };

/** The note of a workbook as it stands. Its strings are ready to show; the sheet's own words are among them only as text. */
export function assuranceNote(snapshot: Snapshot, { settings, corrections = [], on, by, version }: WriteContext): Note {
  const bid = readBid(snapshot, { ...(settings && { settings }), corrections });
  const report = makeReport(bid, runChecks(bid, checks));
  const sheets = sheetCount(report);
  return {
    title: 'Assurance note',
    stamp: [on, by && printable(by), `Crosscast ${version}`].filter(Boolean).join(' · '),
    parts: [
      {
        heading: 'Result',
        none: '',
        columns: [],
        rows: [
          [report.verdict.headline],
          [report.verdict.totals],
          [`Mark of the workbook as it was read: ${report.fingerprint}`],
        ],
      },
      ...reconciliationPart(report),
      {
        heading: 'Open findings',
        none: 'None.',
        columns: ['Finding', 'Difference', 'Where', 'Kind'],
        rows: report.findings.map((finding) => [
          finding.message,
          figureOf(finding),
          whereOf(finding, sheets),
          groups.find(({ severity }) => severity === finding.severity)!.one,
        ]),
      },
      { heading: 'Assumptions', none: '', columns: ['What', 'Value'], rows: assumptionsOf(bid) },
      {
        heading: 'Rates and their sources',
        none: 'The workbook holds no rate card.',
        columns: ['Rate', 'Value', 'Status', 'Source', 'Date'],
        rows: ratesOf(bid),
      },
      {
        heading: 'Checks run',
        none: 'No check found anything to look at.',
        columns: ['What must hold', 'Holds'],
        rows: report.agrees.map(({ title, count }) => [title, `${count} ${count === 1 ? 'time' : 'times'}`]),
      },
      {
        heading: 'Not examined',
        none: 'Nothing was left out.',
        columns: ['What', 'Why'],
        rows: report.notExamined.map(({ subject, reason }) => [subject, reason]),
      },
      {
        heading: 'Dismissed, with reasons',
        none: 'None.',
        columns: ['Finding', 'Reason', 'In words', 'Who', 'When'],
        rows: report.dismissed.map(({ message, dismissal }) => [
          message,
          dismissal?.reason ?? '',
          dismissal?.words ?? '',
          dismissal?.by ?? '',
          dismissal?.on ?? '',
        ]),
      },
      {
        heading: 'Sign-off',
        none: '',
        columns: ['', 'Name', 'Signature', 'Date'],
        rows: [
          ['Prepared by', '', '', ''],
          ['Reviewed independently by', '', '', ''],
        ],
      },
    ],
  };
}

function reconciliationPart({ reconciliation }: Report): NotePart[] {
  if (!reconciliation) return [];
  const { caption, columns, rows } = reconciliation;
  return [
    {
      heading: caption,
      none: '',
      columns: ['', ...columns],
      rows: rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell?.text ?? '')]),
    },
  ];
}

function assumptionsOf({ settings, corrections }: Bid): string[][] {
  const { cap, grantPeriod, shareGuide, vat, weeksPerMonth, workingDays, recruitmentLag } = settings;
  const money = (value: NonNullable<typeof cap>['total']): string => (value ? amountText(value, 'money', 'GBP', days) : '');
  const kept = corrections.filter(({ kind }) => kind !== 'dismissed' && kind !== 'costing').length;
  return [
    ['Grant period', grantPeriod ? `${dayWords(grantPeriod.start)} to ${dayWords(grantPeriod.end)}` : 'not set'],
    ['Most that may be asked for', cap?.total ? money(cap.total) : 'not set'],
    ...Object.entries(cap?.byPeriod ?? {}).map(([period, value]) => [`Most for ${printable(period)}`, money(value)]),
    ['Guide for the share of MUST', amountText(shareGuide, 'percent', undefined, days)],
    ['VAT', vat ? `figures are ${vat}` : 'not set'],
    ['Weeks in a month', weeksPerMonth ? weeksPerMonth.toDecimalPlaces(2).toFixed() : 'not set; 52/12 and 4 are tried'],
    ['Working days a year', String(workingDays)],
    ['Months from award to a post’s start', String(recruitmentLag)],
    ['Corrections of how the workbook was read', String(kept)],
  ];
}

function ratesOf({ rates }: Bid): string[][] {
  if (!rates) return [];
  const tail = ({ status, source, on }: RateSource): string[] => [status ?? '', printable(source ?? ''), on ? dayWords(on) : ''];
  return [
    ...rates.times.map((rate) => [
      printable(rate.role),
      `${amountText(rate.rate, 'money', rate.currency, days)} per ${rate.per}`,
      ...tail(rate),
    ]),
    ...rates.grades.map((cost) => [
      `${printable(cost.grade)}${cost.year === undefined ? '' : `, ${cost.year}/${String(cost.year + 1).slice(-2)}`}`,
      `${amountText(cost.annual, 'money', 'GBP', days)} a year`,
      ...tail(cost),
    ]),
  ];
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function dayWords({ year, month, day }: Day): string {
  return `${day} ${months[month - 1] ?? ''} ${year}`;
}
