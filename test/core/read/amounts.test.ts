import fc from 'fast-check';
import { amountsIn, readAmount } from '../../../src/core/read/amounts';
import { short } from './short-amount';

function read(text: string, continental = false): string {
  const reading = readAmount(text, continental ? 'continental' : 'english');
  return reading.kind === 'amount' ? short(reading.amount) : reading.kind;
}

describe('a whole cell', () => {
  test.each([
    ['27,388', '27388 ±0.5 number'],
    ['£64,000', '64000 ±0.5 money, GBP'],
    ['£1500', '1500 ±0.5 money, GBP'],
    ['£ 1,200', '1200 ±0.5 money, GBP'],
    ['£5k', '5000 ±500 money, GBP'],
    ['£1.12m', '1120000 ±5000 money, GBP'],
    ['£4M', '4000000 ±500000 money, GBP'],
    ['£0.8m', '800000 ±50000 money, GBP'],
    ['£1.2 million', '1200000 ±50000 money, GBP'],
    ['£2bn', '2000000000 ±500000000 money, GBP'],
    ['120k', '120000 ±500 money'],
    ['£44,000 plus vat', '44000 ±0.5 money, GBP, vat plus'],
    ['£44,000 + VAT', '44000 ±0.5 money, GBP, vat plus'],
    ['£44,000 (exc. VAT)', '44000 ±0.5 money, GBP, vat excluding'],
    ['£44,000 inc VAT at 20%', '44000 ±0.5 money, GBP, vat including'],
    ['£16,330 per family', '16330 ±0.5 money, GBP, per family'],
    ['£725 a day', '725 ±0.5 money, GBP, per day'],
    ['£500/day + VAT', '500 ±0.5 money, GBP, vat plus, per day'],
    ['£300k p.a.', '300000 ±500 money, GBP, per p.a'],
    ['4 x £16,330', '65320 ±0.5 money, GBP, = 4×16330'],
    ['12 × £875 = £10,500', '10500 ±0.5 money, GBP, = 12×875'],
    ['12 x £875 = £10,600', '10600 ±0.5 money, GBP'],
    ['@750', '750 ±0.5 money, per each'],
    ['c£91,000', '91000 ±0.5 money, GBP, ~c'],
    ['approx. £2,500', '2500 ±0.5 money, GBP, ~approx.'],
    ['£10,000 (tbc)', '10000 ±0.5 money, GBP, ~tbc'],
    ['£345k - £690k', '345000 ±500 money, GBP, up to 690000'],
    ['£5-10k', '5000 ±500 money, GBP, up to 10000'],
    ['between £5,000 and £10,000', '5000 ±0.5 money, GBP, up to 10000'],
    ['£3,200 (£48,000 for South West)', '3200 ±0.5 money, GBP, also 48000'],
    ['£26,500 (Wiltshire)', '26500 ±0.5 money, GBP'],
    ['234 (12%)', '234 ±0.5 number, also 0.12'],
    ['(1,234)', '-1234 ±0.5 number'],
    ['(£1,234.50)', '-1234.5 ±0.005 money, GBP'],
    ['£(1,234)', '-1234 ±0.5 money, GBP'],
    ['1,234-', '-1234 ±0.5 number'],
    ['−1,234', '-1234 ±0.5 number'],
    ['-£1,234', '-1234 ±0.5 money, GBP'],
    ['£-1,234', '-1234 ±0.5 money, GBP'],
    ['1,000.00 CR', '-1000 ±0.005 number'],
    ['5.0', '5 ±0.05 number'],
    ['.5', '0.5 ±0.05 number'],
    ['1\u00a0234,50', '1234.5 ±0.005 number'],
    ['1\u202f234\u202f567', '1234567 ±0.5 number'],
    ['1.234,56', '1234.56 ±0.005 number'],
    ['12%', '0.12 ±0.005 percent'],
    ['2.5 %', '0.025 ±0.0005 percent'],
    ['GBP 1,200', '1200 ±0.5 money, GBP'],
    ['1,200 GBP', '1200 ±0.5 money, GBP'],
    ['$5,000', '5000 ±0.5 money, USD'],
    ['€3m', '3000000 ±500000 money, EUR'],
    ['45p', '0.45 ±0.005 money, GBP'],
    ['45p per mile', '0.45 ±0.005 money, GBP, per mile'],
    ['2,242E', '2242 ±0.5 number'],
    ['61.1E', '61.1 ±0.05 number'],
    ['c91,000', '91000 ±0.5 number, ~c'],
    ['1,234*', '1234 ±0.5 number'],
    ['1,234 (1)', '1234 ±0.5 number'],
    ['1,234 [note 2]', '1234 ±0.5 number'],
    ['0.6 FTE', '0.6 ±0.05 fte'],
    ['10 days', '10 ±0.5 days'],
    ['2023', '2023 ±0.5 number'],
    ['<p>£5,000</p>', '5000 ±0.5 money, GBP'],
    ['&pound;5,000&nbsp;', '5000 ±0.5 money, GBP'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each(['-', '–', '—', 'nil', 'Nil', 'n/a', 'N/A', '£-', 'None', ''])('%s is nil', (text) => {
    expect(read(text)).toBe('nil');
  });

  test.each(['..', ':', 'c', 'x', '[c]', '[x]', '*', '**', '<5'])('%s is there but not shown', (text) => {
    expect(read(text)).toBe('withheld');
  });

  test.each([
    'tbc',
    '?',
    'TBC',
    'X',
    'C',
    '020 7946 0958',
    '01234 567890',
    '+44 20 7946 0958',
    '31.03.21',
    '12/05/2023',
    'Jul-21',
    '16/17',
    '23/24',
    '2023-24',
    '2023/24',
    '1.1 – Recruitment',
    '1.1.',
    '1)',
    '14+ males',
    '4+ 2 move on pods',
    '0033',
    '000',
    'BG14',
    'Level 2',
    'Year 1',
    '10:30',
    '1st',
    '50/50',
    '2.1.3',
    '1,23',
    '12,5',
    '1,2345',
    '16-17',
    '16-17 year olds',
    '3b',
    'Indirect Cost Avoidance',
    'This bid is for £190,000',
    '£5k to cover the costs of officer time',
    '5 x 3',
    '£tbc',
    'c. 1990s',
    '2 people and a dog',
    '1 in 4',
    '18 months old',
    '10 days @750 per day',
    'about time',
  ])('%s is words', (text) => {
    expect(read(text)).toBe('text');
  });

  it('reads continental figures only where told so', () => {
    expect(read('1.234', true)).toBe('1234 ±0.5 number');
    expect(read('1.234')).toBe('1.234 ±0.0005 number');
    expect(read('12,5', true)).toBe('12.5 ±0.05 number');
    expect(read('€1.234.567,89', true)).toBe('1234567.89 ±0.005 money, EUR');
  });

  it('keeps what is printed', () => {
    const reading = readAmount('  £1.12m ');
    expect(reading.kind === 'amount' && reading.amount.text).toBe('£1.12m');
  });

  it('reads back every figure that accounts print', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 2 }),
        fc.boolean(),
        (pennies, places, negative) => {
          const value = pennies / 10 ** places;
          const plain = value.toFixed(places).replace(/\B(?=(\d{3})+(?!\d)(?:\.|$))/g, ',');
          const reading = readAmount(negative ? `(£${plain})` : `£${plain}`);
          if (reading.kind !== 'amount') throw new Error(`${plain} read as ${reading.kind}`);
          expect(reading.amount.value.toFixed(places)).toBe((negative && value !== 0 ? '-' : '') + value.toFixed(places));
          expect(reading.amount.half.toNumber()).toBeCloseTo(0.5 / 10 ** places, 9);
        },
      ),
    );
  });

  it('never throws and never reads a word as a figure', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const reading = readAmount(text);
        if (reading.kind === 'amount') expect(text).toMatch(/\d/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('amounts inside words', () => {
  const inside = (text: string): string[] =>
    amountsIn(text).map(({ amount, from, to }) => `${text.slice(from, to)} → ${short(amount)}`);

  test.each<[string, string[]]>([
    ['This bid is for £190,000 and the costs follow', ['£190,000 → 190000 ±0.5 money, GBP']],
    ['- Website design and build - £30k', ['£30k → 30000 ±500 money, GBP']],
    ['- Officer time - 30k', ['30k → 30000 ±500 money']],
    ['at £725 per day for 7 months (£20,300)', ['£725 → 725 ±0.5 money, GBP, per day', '£20,300 → 20300 ±0.5 money, GBP']],
    ['1. Needs Analysis – £44,000 plus vat – by Pause', ['£44,000 → 44000 ±0.5 money, GBP, vat plus']],
    ['costs c£91,000.', ['c£91,000 → 91000 ±0.5 money, GBP, ~c']],
    ['save £345k - £690k a year', ['£345k - £690k → 345000 ±500 money, GBP, per year, up to 690000']],
    ['between £250 and £1500 per change', ['£250 and £1500 → 250 ±0.5 money, GBP, per change, up to 1500']],
    ['£5-10k each', ['£5-10k → 5000 ±500 money, GBP, per each, up to 10000']],
    ['10 days @750 per day', ['@750 → 750 ±0.5 money, per day']],
    ['Mentors 4 x £1,500', ['£1,500 → 6000 ±0.5 money, GBP, = 4×1500']],
    ['2 people x 3 days x £400', ['£400 → 2400 ±0.5 money, GBP, = 2×3×400']],
    ['mileage at 45p per mile', ['45p → 0.45 ±0.005 money, GBP, per mile']],
    ['£1.12m over 2 years', ['£1.12m → 1120000 ±5000 money, GBP']],
    ['£500 and £600', ['£500 → 500 ±0.5 money, GBP', '£600 → 600 ±0.5 money, GBP']],
    ['a 5k run for 23 women over 18 months until 31.03.21', []],
    ['0.6 FTE, Level 2, BG14, 16/17 year olds, 2023', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });
});
