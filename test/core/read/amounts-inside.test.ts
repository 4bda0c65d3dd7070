import { amountsIn } from '../../../src/core/read/amounts';
import { short } from './short-amount';

const inside = (text: string): string[] =>
  amountsIn(text).map(({ amount, from, to }) => {
    expect(amount.text).toBe(text.slice(from, to));
    return `${amount.text} → ${short(amount)}`;
  });

describe('amounts inside words', () => {
  test.each([
    ...['circa', 'approx', 'approx.', 'approximately', 'about', 'Around', 'roughly', 'est', 'est.', 'estimated', 'est at'],
    ...[
      'estimated at',
      'UP TO',
      'at least',
      'at most',
      'say',
      'nearly',
      'almost',
      'max',
      'maximum',
      'min.',
      'indicative',
      'c.',
      'ca.',
      'ca',
    ],
  ])('%s before one makes it rough', (word) => {
    expect(inside(`it costs ${word} £2,500 in all`)).toEqual([`${word} £2,500 → 2500 ±0.5 money, GBP, ~${word}`]);
    expect(inside(`it costs x${word} £2,500 in all`)).toEqual(['£2,500 → 2500 ±0.5 money, GBP']);
    expect(inside(`${word} all of the £2,500`)).toEqual(['£2,500 → 2500 ±0.5 money, GBP']);
  });

  test.each<[string, string]>([
    ['costs c £2,500', 'c £2,500 → 2500 ±0.5 money, GBP, ~c'],
    ['costs ~ £2,500', '~ £2,500 → 2500 ±0.5 money, GBP, ~~'],
    ['costs ≈€2,500', '≈€2,500 → 2500 ±0.5 money, EUR, ~≈'],
    ['option C £2,500', '£2,500 → 2500 ±0.5 money, GBP'],
    ['circa\u20072 £2,500', '£2,500 → 2500 ±0.5 money, GBP'],
  ])('%s', (text, expected) => {
    expect(inside(text)).toEqual([expected]);
  });

  test.each<[string, string]>([
    ['£500 per day', 'per day'],
    ['£500 per person per week', 'per person per week'],
    ['£500/day', 'per day'],
    ['£500 / day', 'per day'],
    ["£500 per child's visit", "per child's"],
    ['£500 a session', 'per session'],
    ['£500 an hour', 'per hour'],
    ['£500 each', 'per each'],
    ['£500 apiece', 'per apiece'],
    ['£500 p.a.', 'per p.a'],
    ['£500 pa for', 'per pa'],
    ['£500 pcm, £', 'per pcm'],
    ['£500 pw', 'per pw'],
    ['£500 pd', 'per pd'],
    ['£500 PH', 'per PH'],
    ['£500 pp', 'per pp'],
  ])('%s is a rate', (text, per) => {
    expect(inside(text)).toEqual([`£500 → 500 ±0.5 money, GBP, ${per}`]);
  });

  test.each([
    ...['£500 perhaps', '£500 permanent', '£500 per cent', '£500 and per day', '£500 a daydream', '£500 a lot', '£500 eachway'],
    ...['£500 pa2', '£500 pat', '£500 of it each'],
  ])('%s is no rate', (text) => {
    expect(inside(text)).toEqual(['£500 → 500 ±0.5 money, GBP']);
  });

  test.each([
    ...['plus VAT', '+ VAT', '(plus VAT)', '( plus  VAT', 'plus 20% VAT', 'PLUS V.A.T', '+ vat'].map((words) => [words, 'plus']),
    ...['ex VAT', 'exc VAT', 'exc. VAT', 'excluding VAT', 'net of VAT', 'Excl. 5% VAT'].map((words) => [words, 'excluding']),
    ...['inc VAT', 'inc. VAT', 'incl VAT', 'including VAT', '(Including 20% VAT)'].map((words) => [words, 'including']),
  ])('£500 %s', (words, vat) => {
    expect(inside(`a fee of £500 ${words}`)).toEqual([`£500 → 500 ±0.5 money, GBP, vat ${vat}`]);
    expect(inside(`a fee of £500${words}`)).toEqual([`£500 → 500 ±0.5 money, GBP, vat ${vat}`]);
    expect(inside(`a fee of £500 or more, ${words}`)).toEqual(['£500 → 500 ±0.5 money, GBP']);
    expect(inside(`a fee of £500 x${words}`)).toEqual(['£500 → 500 ±0.5 money, GBP']);
  });

  test.each<[string, string[]]>([
    ['30k and 5m', ['30k → 30000 ±500 money']],
    ['5.5m of grants', ['5.5m → 5500000 ±50000 money']],
    ['5.5 m of rope', []],
    ['5 mn, 6 bn', ['5 mn → 5000000 ±500000 money', '6 bn → 6000000000 ±500000000 money']],
    ['5 thousand', ['5 thousand → 5000 ±500 money']],
    ['£5m of rope', ['£5m → 5000000 ±500000 money, GBP']],
    ['a 5k race, 5k walk, 10k steps, 5krun', []],
    ['5k for a run', ['5k → 5000 ±500 money']],
    ['45p, 5 people', ['45p → 0.45 ±0.005 money, GBP']],
    ['45 p', []],
    ['4500p', []],
    ['0.5p', []],
    ['45pm and £', []],
    ['45p2', []],
    ['250-500 people for £5', ['£5 → 5 ±0.5 money, GBP']],
    ['£5-10 for 20 people', ['£5-10 → 5 ±0.5 money, GBP, up to 10']],
    ['@:750', []],
    ['45 stamp of £5', ['£5 → 5 ±0.5 money, GBP']],
    ['5,000 GBP', ['5,000 → 5000 ±0.5 money, GBP']],
    ['5,000EUR', ['5,000 → 5000 ±0.5 money, EUR']],
    ['5k USD', ['5k → 5000 ±500 money, USD']],
    ['5,000 of GBP', []],
    ['5,000xGBP', []],
    ['GBP 5,000', ['GBP 5,000 → 5000 ±0.5 money, GBP']],
    ['xGBP 5,000', []],
    ['US$5 and A$6', ['US$5 → 5 ±0.5 money, USD', 'A$6 → 6 ±0.5 money, AUD']],
    ['007k', []],
    ['0.5k', ['0.5k → 500 ±50 money']],
    ['100k', ['100k → 100000 ±500 money']],
    ['−£500 for VAT', ['£500 → -500 ±0.5 money, GBP']],
    ['-£500 for VAT', ['£500 → 500 ±0.5 money, GBP']],
    ['£500−', ['£500 → 500 ±0.5 money, GBP']],
    ['@ 750', ['@ 750 → 750 ±0.5 money, per each']],
    ['@x750', []],
    ['@750 for £5', ['@750 → 750 ±0.5 money, per each', '£5 → 5 ±0.5 money, GBP']],
    ['£20 300 people', ['£20 → 20 ±0.5 money, GBP']],
  ])('%s', (text, expected) => {
    expect(inside(text)).toEqual(expected);
  });

  test.each<[string, string]>([
    ['£250-500', '£250-500 → 250 ±0.5 money, GBP, up to 500'],
    ['pay £ 1,250–1,500 a day', '£ 1,250–1,500 → 1250 ±0.5 money, GBP, per day, up to 1500'],
    ['£5 to £10', '£5 to £10 → 5 ±0.5 money, GBP, up to 10'],
    ['£500 - £1k', '£500 - £1k → 500 ±500 money, GBP, up to 1000'],
    ['£345k - £690,000', '£345k - £690,000 → 345000 ±500 money, GBP, up to 690000'],
    ['£5k-£6000k', '£5k-£6000k → 5000 ±500 money, GBP, up to 6000000'],
    ['£5-10m', '£5-10m → 5000000 ±500000 money, GBP, up to 10000000'],
    ['£5-10k plus VAT', '£5-10k → 5000 ±500 money, GBP, vat plus, up to 10000'],
    ['Between £5 and £10 each', '£5 and £10 → 5 ±0.5 money, GBP, per each, up to 10'],
    ['a cost of 5k-10k', '5k-10k → 5000 ±500 money, up to 10000'],
  ])('%s is a range', (text, expected) => {
    expect(inside(text)).toEqual([expected]);
  });

  test.each([
    ...[
      '£10 to £5',
      '£5 to £5',
      '£5 to €10',
      '£5 or £10',
      '£5 and £10',
      'between us £5 and £10',
      'between £5, and £10',
      'between £5 and then £10',
    ],
    ...['£5 x - £10', '£5 - x £10', '£5 per day - £10', '2 x £5 - £10', 'stay between, £5 and £10', '£5 x to £10', '£5 to x £10'],
  ])('%s is no range', (text) => {
    expect(inside(text)).toHaveLength(2);
  });

  it('makes one range of two ends, and begins again at a third', () => {
    expect(inside('£5 - £10 - £15')).toEqual(['£5 - £10 → 5 ±0.5 money, GBP, up to 10', '£15 → 15 ±0.5 money, GBP']);
  });

  test.each<[string, string]>([
    ['4x£5', '£5 → 20 ±0.5 money, GBP, = 4×5'],
    ['2.25 days x £400', '£400 → 900 ±0.5 money, GBP, = 2.25×400'],
    ['1,200 × £5', '£5 → 6000 ±0.5 money, GBP, = 1200×5'],
    ['2people*3days*£5', '£5 → 30 ±0.5 money, GBP, = 2×3×5'],
    [`4 x £5 for every one of those who come to the sessions that we shall hold`, '£5 → 20 ±0.5 money, GBP, = 4×5'],
    ['12 @ £5', '@ £5 → 5 ±0.5 money, GBP, per each'],
  ])('%s is a product', (text, expected) => {
    expect(inside(text)).toEqual([expected]);
  });

  test.each(['4 x 5 for £5', 'item/4 x £5', 'B4 x £5', '1.4.4 x £5', 'x £5', '4 big boxes x £5', '4 x two £5'])(
    '%s is a price alone, or none',
    (text) => {
      const [first] = amountsIn(text);
      expect(first?.amount.factors).toBeUndefined();
      expect(first?.amount.value.toString()).toBe('5');
    },
  );
});
