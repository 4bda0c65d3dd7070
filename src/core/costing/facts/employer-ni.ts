import type { Fact } from './fact';

/** What an employer pays on the part of a salary above the secondary threshold (Class 1, category A); there is no upper limit. */
export interface EmployerNi {
  /** 0.138 for 13.8 %. */
  readonly rate: Fact;
  /** Pounds a year. */
  readonly threshold: Fact;
}

const hmrc = 'HMRC rates and thresholds for employers';

function of(rate: number, threshold: number, source = hmrc): EmployerNi {
  return {
    rate: { value: rate, source, confidence: 'sourced' },
    threshold: { value: threshold, source: hmrc, confidence: 'sourced' },
  };
}

/** 2022/23 had 15.05 % until 5 November and 13.8 % from then on: seven months and five months of the year, as it is budgeted. */
const blended = 'HMRC: 15.05 % to 5 November 2022, 13.8 % from then, seven months to five';

const years: Readonly<Record<number, EmployerNi>> = {
  2021: of(0.138, 8840),
  2022: of(0.1453, 9100, blended),
  2023: of(0.138, 9100),
  2024: of(0.138, 9100),
  2025: of(0.15, 5000),
  2026: of(0.15, 5000),
};

/** Employer NI in the year that starts in `year`, 2021/22 to 2026/27. */
export function employerNi(year: number): EmployerNi | undefined {
  return years[year];
}

/** The apprenticeship levy on the whole salary; for pay bills over £3m, its allowance is nothing for one post. */
export const levy: Fact = { value: 0.005, source: 'HMRC apprenticeship levy, pay bills over £3m', confidence: 'sourced' };
