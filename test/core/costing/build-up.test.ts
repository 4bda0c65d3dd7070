import { buildUp } from '../../../src/core/costing/build-up';
import { employerNi } from '../../../src/core/costing/facts/employer-ni';
import { spineSalary } from '../../../src/core/costing/facts/njc-spine';
import { decimal, round } from '../../../src/core/model/decimal';

describe('the build-up of an annual cost', () => {
  // Point 36 of 2022/23 with the employer NI of 2023/24, as published examples have it.
  it.each([
    ['0.128', '52766'],
    ['0.175', '54763'],
    ['0.198', '55741'],
    ['0.211', '56293'],
    ['0.294', '59821'],
  ])('at a pension of %s is %s', (pension, annual) => {
    const built = buildUp({ year: 2023, salary: decimal(42_503), pension: decimal(pension) });
    expect(round(built.annual!).toFixed()).toBe(annual);
  });

  it('tells each line and its source', () => {
    const { lines } = buildUp({ year: 2022, point: 36, pension: decimal('0.175') });
    expect(lines.map(({ name, amount, working }) => `${name} ${amount.toFixed()} ${working}`)).toEqual([
      'Salary 42503 point 36, 22/23',
      'Employer NI 4853.46 14.53% of 42,503 − 9,100',
      'Employer pension 7438.03 17.5% of 42,503',
      'Apprenticeship levy 212.52 0.5% of 42,503',
    ]);
    expect(lines.every(({ source }) => source !== '')).toBe(true);
  });

  it('has no pension rate of its own', () => {
    const built = buildUp({ year: 2024, point: 20 });
    expect(built.annual).toBeUndefined();
    expect(built.missing).toEqual(['Employer pension for 24/25 is missing. Set it in Rates']);
  });

  it('says which point or year is not known', () => {
    expect(buildUp({ year: 2024, point: 44, pension: decimal('0.2') }).missing).toEqual(['Point 44 has no salary for 24/25']);
    expect(buildUp({ year: 2023, point: 1, pension: decimal('0.2') }).missing).toEqual(['Point 1 has no salary for 23/24']);
    expect(buildUp({ year: 2030, salary: decimal(30_000), pension: decimal('0.2') }).missing).toEqual([
      'Employer NI for 30/31 is not known',
    ]);
  });

  it('pays no NI below the threshold', () => {
    expect(buildUp({ year: 2023, salary: decimal(9000), pension: decimal('0.1'), withoutLevy: true }).annual!.toFixed()).toBe(
      '9900',
    );
  });
});

describe('the facts', () => {
  it('agree with what unions and councils quote', () => {
    // £12.65 and £12.85 an hour of 52.143 weeks at 37 hours in 2025/26.
    expect(round(decimal(spineSalary(2, 2025)!.value).div('52.143').div(37), 2).toFixed(2)).toBe('12.65');
    expect(round(decimal(spineSalary(3, 2025)!.value).div('52.143').div(37), 2).toFixed(2)).toBe('12.85');
    expect(spineSalary(43, 2025)!.value).toBe(54_495);
  });

  it('follow the awards from year to year', () => {
    for (let point = 2; point <= 43; point++) {
      const [a, b, c, d, e] = [2021, 2022, 2023, 2024, 2025].map((year) => spineSalary(point, year)!.value);
      expect([b! - a!, c! - b!, d! - c!]).toEqual([1925, 1925, 1290]);
      expect(Math.abs(e! - d! * 1.032)).toBeLessThanOrEqual(0.5);
    }
  });

  it('blends the two rates of 2022/23', () => {
    expect(employerNi(2022)!.rate.value).toBe(round(decimal(7 * 15.05 + 5 * 13.8).div(1200), 4).toNumber());
  });
});
