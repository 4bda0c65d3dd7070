import fc from 'fast-check';
import { readCosting, type CostingVerdict } from '../../../src/core/costing/read-costing';
import type { Amount } from '../../../src/core/model/amount';
import { decimal } from '../../../src/core/model/decimal';

const beside = (value: number): Amount => ({
  value: decimal(value),
  half: decimal(0.5),
  unit: 'money',
  currency: 'GBP',
  text: String(value),
});

/** Words, what they come to, and the verdict on the amount they state. */
const stated: readonly (readonly [string, number, CostingVerdict])[] = [
  ['3 people for 5 days at £600 per day is £9000 per challenge', 9000, 'agrees'],
  ['3 people for 5 days at £600 per day is £9,900', 9000, 'differs'],
  ['1 day a week Interim Lead - £725 per day for 7 months (£20,300)', 20300, 'agrees'],
  ['£35 per hour x 4 hours x 10 weeks = £1,400', 1400, 'agrees'],
  ['Room hire £35 per hour x 4 hours x 10 weeks = £1,600', 1400, 'differs'],
  ['1,200 miles @ 45p per mile £540', 540, 'agrees'],
  ['Two coaches, five sessions each, £120 per session: £1,200', 1200, 'agrees'],
  ['Salary £30,000 plus on-costs at 25% = £37,500', 37500, 'agrees'],
  ['Pension at 25% of £30,000 = £7,500', 7500, 'agrees'],
  ['£850 pcm, £10,200 per annum', 10200, 'agrees'],
  ['150 adults @ £5, 80 children @ £2.50 = £950', 950, 'agrees'],
  ['(2 x 500 + 3 x 200) x 4 = £6,400', 6400, 'agrees'],
  ['12 days over 6 months at £550 = £6,600', 6600, 'agrees'],
  ['6-8 days at £500 = £3,000 - £4,000', 3000, 'agrees'],
  ['4 days at £650 plus VAT = £3,120', 3120, 'agrees'],
  ['£12,500 p.a. for 3 years = £37,500', 37500, 'agrees'],
  ['£10,000 a year over 2 years with 3% uplift each year = £20,300', 20300, 'agrees'],
  ['£250 x 12 = £3,000 x 4 = £14,000', 12000, 'differs'],
  ['100 leaflets at 12p each = £15', 12, 'differs'],
  ['Fee: £1,300 (8 days at £150)', 1200, 'differs'],
  ['£120 + £80 + £200 = £450', 400, 'differs'],
  ['7 nights @ £60 B&B, 2 people = £840', 840, 'agrees'],
  ['50 weeks @ 2 hrs/week = 100 hrs @ £15 = £1,500', 1500, 'agrees'],
  ['Quarterly invoices of £2,500 (£10,000 a year)', 10000, 'agrees'],
];

/** Words without an amount of their own. */
const unstated: readonly (readonly [string, number])[] = [
  ['an estimated £700 a day for 80 days across 6 months', 56000],
  ['10 days @750 per day', 7500],
  ['4 x £16,330', 65320],
  ['£800 per day for four days', 3200],
  ['16 hours per week x 52 weeks x £11.50', 9568],
];

const missing: readonly (readonly [string, string])[] = [
  ['Fees for training are £500 per day.', 'days'],
  ['£900 per conference', 'count'],
  ['BG14 for 18 months', 'annual cost of the grade'],
  ['0.6 FTE', 'salary or base'],
  ['Local newspaper ad x 2 £500', 'rate'],
];

const none = [
  '16/17 year olds', '24/7', 'Level 2', 'over the next 2 years', 'reduce by 10 %', '20 social workers', 'Q3 2024/25', 'BS16 2QQ, Room 4.12',
  'Savings needed by 2017 = £23.3m', 'a 32% increase in child protection plans', 'Grant of £10,000 awarded in 2019', '60 x 50 x 14 = 42,000',
  'In 2022 we delivered 14 sessions to 120 people at a cost of £3,400',
  'Pay scale £22,183 - £24,496 (pro rata), 20 hours per week',
  '£25,000 over 2 years', 'He will commit 13% of his time (1.5 months)', 'between 10 and 15 young people per session', '',
]; // prettier-ignore

describe('a costing in words', () => {
  it.each(stated)('%s', (text, computed, verdict) => {
    const reading = readCosting(text);
    expect([reading.verdict, reading.computed?.toNumber()]).toEqual([verdict, computed]);
  });

  it.each(unstated)('%s comes to %d', (text, computed) => {
    expect(readCosting(text)).toMatchObject({ verdict: 'no-stated-amount', computed: decimal(computed) });
    expect(readCosting(text, { neighbour: beside(computed) }).verdict).toBe('agrees');
    expect(readCosting(text, { neighbour: beside(computed * 1.25) }).verdict).toBe('differs');
  });

  it.each(missing)('%s lacks its %s', (text, factor) => {
    expect(readCosting(text)).toMatchObject({ verdict: 'missing-factor', missing: [factor] });
  });

  it.each(none)('"%s" costs nothing', (text) => {
    expect(readCosting(text).verdict).toBe('not-a-costing');
  });

  it('says what a missing factor would be', () => {
    const { implied } = readCosting('Family meetings (£900 per meeting)', { neighbour: beside(9000) });
    expect([implied?.name, implied?.value.toNumber()]).toEqual(['count', 10]);
  });

  it('says which weeks a month it took, and takes no other than the officer set', () => {
    const text = '1 day a week, £725 per day for 7 months';
    expect(readCosting(text, { neighbour: beside(20300) }).conventions).toEqual(['4 weeks a month']);
    const set = { neighbour: beside(20300), settings: { weeksPerMonth: decimal(52).div(12) } };
    expect(readCosting(text, set).verdict).toBe('unsure');
  });

  it('keeps a time that resolves no rate as a window', () => {
    const { windows } = readCosting('£700 a day for 80 days across 6 months');
    expect(windows.map(({ value, unit }) => `${value.toFixed()} ${unit}`)).toEqual(['6 month']);
  });

  it.each([
    ['Licence at £3,000 a year for 2 years', 3000],
    ['Up to 20 days at £480 per day', 7000],
    ['Interim manager 3 days a week for 6 months at £450 per day', 40000],
    ['Backfill for 15 schools at £200 per day for 2 days', 5000],
  ])('%s, beside £%d, is not called wrong', (text, amount) => {
    expect(readCosting(text, { neighbour: beside(amount) }).verdict).toBe('unsure');
  });

  it('gives the place of every figure it used', () => {
    const text = 'Analyst, £700 a day for 80 days';
    const places = readCosting(text).terms[0]!.factors.map(({ from, to }) => text.slice(from, to));
    expect(places).toEqual(['£700 a day', '80 days']);
  });

  const whole = (max: number) => fc.integer({ min: 2, max });

  it('multiplies any rate, days and people, and holds them to the penny', () => {
    fc.assert(
      fc.property(whole(950), whole(200), whole(9), fc.integer({ min: 2, max: 5000 }), (rate, days, people, off) => {
        const product = rate * days * people;
        const text = (amount: number): string => `${people} people x ${days} days at £${rate} per day = £${amount}`;
        expect(readCosting(text(product)).verdict).toBe('agrees');
        expect(readCosting(text(product + off + 100)).verdict).not.toBe('agrees');
      }),
    );
  });

  it('never fails, whatever the text', () => {
    const pieces = fc.constantFrom(
      '£',
      '12',
      'x',
      ' ',
      '%',
      'days',
      'per',
      '/',
      '@',
      '(',
      ')',
      '=',
      '-',
      '.',
      ',',
      '½',
      'a',
      '£5k',
      'VAT',
      '\n',
      'FTE',
      '3-4',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const reading = readCosting(parts.join(''));
        expect(reading.computed?.isNaN() ?? false).toBe(false);
      }),
    );
  });
});
