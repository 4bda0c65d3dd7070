import { decimal, round, sum, type Decimal } from '../model/decimal';
import { employerNi, levy } from './facts/employer-ni';
import { spineSalary } from './facts/njc-spine';

/** What a post's annual cost is built from. Only the pension rate is the employer's own, and it has no default. */
export interface BuildUp {
  /** First calendar year of the financial year. */
  readonly year: number;
  readonly point?: number;
  /** Given in place of a point: local scales, points above 43. */
  readonly salary?: Decimal;
  /** 0.198 for 19.8 %. */
  readonly pension?: Decimal;
  /** Where the employer keeps the levy central it is left out. */
  readonly withoutLevy?: boolean;
  /** Extras in pounds a year: recruitment advert, kit. */
  readonly extras?: readonly { readonly name: string; readonly amount: Decimal }[];
}

export interface BuildUpLine {
  readonly name: string;
  readonly amount: Decimal;
  /** "13.8 % of 42,503 − 9,100". */
  readonly working: string;
  readonly source: string;
}

export interface BuiltCost {
  readonly lines: readonly BuildUpLine[];
  /** To the penny; undefined while something is missing. */
  readonly annual?: Decimal;
  readonly missing: readonly string[];
}

/** Salary, employer NI, pension and levy of one full-time post for a year, line by line, each to the penny. */
export function buildUp({ year, point, salary: given, pension, withoutLevy, extras = [] }: BuildUp): BuiltCost {
  const label = `${String(year % 100).padStart(2, '0')}/${String((year + 1) % 100).padStart(2, '0')}`;
  const lines: BuildUpLine[] = [];
  const missing: string[] = [];
  const spine = given || point === undefined ? undefined : spineSalary(point, year);
  const salary = given ?? (spine && decimal(spine.value));
  if (!salary) {
    missing.push(point === undefined ? 'Spine point or salary is missing' : `Point ${point} has no salary for ${label}`);
  } else {
    lines.push({
      name: 'Salary',
      amount: salary,
      working: spine ? `point ${point}, ${label}` : 'as given',
      source: spine?.source ?? 'yours',
    });
  }
  const ni = employerNi(year);
  if (!ni) missing.push(`Employer NI for ${label} is not known`);
  if (salary && ni) {
    const over = salary.minus(ni.threshold.value);
    lines.push({
      name: 'Employer NI',
      amount: over.gt(0) ? round(over.times(decimal(ni.rate.value)), 2) : decimal(0),
      working: `${percent(decimal(ni.rate.value))} of ${plain(salary)} − ${plain(decimal(ni.threshold.value))}`,
      source: ni.rate.source,
    });
  }
  if (!pension) missing.push(`Employer pension for ${label} is missing. Set it in Rates`);
  else if (salary) lines.push(share('Employer pension', pension, salary, 'yours'));
  if (salary && !withoutLevy) lines.push(share('Apprenticeship levy', decimal(levy.value), salary, levy.source));
  for (const { name, amount } of extras) lines.push({ name, amount, working: 'as given', source: 'yours' });
  return { lines, missing, ...(missing.length === 0 && { annual: sum(lines.map(({ amount }) => amount)) }) };
}

function share(name: string, rate: Decimal, salary: Decimal, source: string): BuildUpLine {
  return { name, amount: round(salary.times(rate), 2), working: `${percent(rate)} of ${plain(salary)}`, source };
}

function percent(rate: Decimal): string {
  return `${rate.times(100).toFixed()}%`;
}

function plain(value: Decimal): string {
  return value.toFixed().replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}
