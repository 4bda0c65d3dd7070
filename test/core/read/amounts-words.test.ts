import { mayBeAmount, readAmount } from '../../../src/core/read/amounts';
import { short } from './short-amount';

function read(text: string, continental = false): string {
  const reading = readAmount(text, continental ? 'continental' : 'english');
  // The quick no of a sheet's reader never says no to what is read.
  if (reading.kind !== 'text') expect(mayBeAmount(text)).toBe(true);
  return reading.kind === 'amount' ? short(reading.amount) : reading.kind;
}

const roughWords = [
  ...['circa', 'approx', 'approx.', 'approximately', 'about', 'around', 'roughly', 'est', 'est.', 'estimated', 'est at'],
  ...['estimated at', 'up to', 'at least', 'at most', 'say', 'nearly', 'almost', 'max', 'max.', 'maximum', 'min', 'min.'],
  ...['minimum', 'indicative', 'indicatively'],
];

describe('words before a figure', () => {
  test.each(roughWords)('%s makes it rough, in any case', (word) => {
    for (const written of [word, word.toUpperCase(), word[0]!.toUpperCase() + word.slice(1)]) {
      expect(read(`${written} £2,500`)).toBe(`2500 ±0.5 money, GBP, ~${written}`);
      expect(read(`${written} 2,500`)).toBe(`2500 ±0.5 number, ~${written}`);
      expect(read(`${written}ish £2,500`)).toBe('text');
    }
  });

  test.each([
    ['c£2,500', 'c', '2500 ±0.5 money, GBP'],
    ['c. £2,500', 'c.', '2500 ±0.5 money, GBP'],
    ['c €2,500', 'c', '2500 ±0.5 money, EUR'],
    ['c 12,345', 'c', '12345 ±0.5 number'],
    ['c5k', 'c', '5000 ±500 money'],
    ['c. 12.25k', 'c.', '12250 ±5 money'],
    ['c1.5m', 'c', '1500000 ±50000 money'],
    ['ca £2,500', 'ca', '2500 ±0.5 money, GBP'],
    ['ca. 2500', 'ca.', '2500 ±0.5 number'],
    ['Ca. $25', 'Ca.', '25 ±0.5 money, USD'],
    ['~£2,500', '~', '2500 ±0.5 money, GBP'],
    ['~ 2,500', '~', '2500 ±0.5 number'],
    ['≈ €25', '≈', '25 ±0.5 money, EUR'],
  ])('%s is rough', (text, word, amount) => {
    expect(read(text)).toBe(`${amount}, ~${word}`);
  });

  test.each(['C £2,500', 'c. 1990s', 'c 5', 'c. 12,50', 'c.a £5', 'cat £5', 'scirca £5', 'about', 'about £', 'ca.£tbc'])(
    '%s is words',
    (text) => {
      expect(read(text)).toBe('text');
    },
  );
});

describe('nothing, and what is not shown', () => {
  test.each([
    '--',
    '---',
    '–—−',
    '£ -',
    '€–',
    '$ −',
    '£nil',
    '£ nil',
    'NIL',
    'na',
    'n.a.',
    'n/a',
    'N.A',
    'not applicable',
    'zero',
    'zero ',
  ])('%s is nil', (text) => {
    expect(read(text)).toBe('nil');
  });

  test.each(['...', '…', '####', '< 5', '<10', '***', '(c)', '[low]', '(x)', 'z', 'u', 'w'])('%s is not shown', (text) => {
    expect(read(text)).toBe('withheld');
  });

  test.each(['----', 'x-', '£x-', '£xnil', 'nila', 'nil return', 'a..', '<x5', '<5 days', '****', '[d]', 'cc', 'C'])(
    '%s is neither',
    (text) => {
      expect(read(text)).toBe('text');
    },
  );
});

describe('words after a figure', () => {
  const vat = (words: string): string => read(`£44,000 ${words}`).replace('44000 ±0.5 money, GBP, ', '');

  test.each([
    ...[
      'plus VAT',
      '+VAT',
      '(plus VAT)',
      'and VAT',
      'plus 20% VAT',
      'plus v.a.t.',
      '+ VAT @ 20%',
      '(plus VAT at 17.5 %)',
      '+VAT (20%)',
    ],
  ])('VAT is to be added: %s', (words) => {
    expect(vat(words)).toBe('vat plus');
  });

  test.each([
    'ex VAT',
    'exc VAT',
    'excl. VAT',
    'excluding VAT',
    'exclusive of VAT',
    'net of VAT',
    'before VAT',
    'VAT excluded',
    'less VAT',
  ])('VAT is not in it: %s', (words) => {
    expect(vat(words)).toBe('vat excluding');
    expect(vat(`(${words})`)).toBe('vat excluding');
  });

  test.each(['inc VAT', 'incl. VAT', 'including VAT', 'inclusive of VAT', 'with VAT', 'VAT included', 'inc. V.A.T. at 20%'])(
    'VAT is in it: %s',
    (words) => {
      expect(vat(words)).toBe('vat including');
      expect(vat(`(${words})`)).toBe('vat including');
    },
  );

  test.each([
    ...['day', 'week', 'month', 'year', 'hour', 'head', 'person', 'session', 'family', 'child', 'night', 'mile', 'place', 'unit'],
    ...['visit', 'annum', 'term', 'quarter', 'meeting', 'time'],
  ])('a price a %s', (noun) => {
    expect(read(`£725 a ${noun}`)).toBe(`725 ±0.5 money, GBP, per ${noun}`);
    expect(read(`£725 AN ${noun.toUpperCase()}`)).toBe(`725 ±0.5 money, GBP, per ${noun.toUpperCase()}`);
    expect(read(`12 per ${noun}`)).toBe(`12 ±0.5 number, per ${noun}`);
    expect(read(`12 PER ${noun.toUpperCase()}S`)).toBe(`12 ±0.5 number, per ${noun.toUpperCase()}S`);
    expect(read(`£725 a ${noun}ling`)).toBe('text');
  });

  test.each([
    ...[
      'each',
      'ea',
      'apiece',
      'pa',
      'p.a',
      'p a',
      'p. a',
      'pcm',
      'pw',
      'pd',
      'ph',
      'pp',
      'annually',
      'monthly',
      'weekly',
      'daily',
    ],
    ...['hourly'],
  ])('a price %s', (word) => {
    for (const written of [word, `${word}.`, `(${word})`, word.toUpperCase()])
      expect(read(`£300 ${written}`).toLowerCase()).toBe(`300 ±0.5 money, gbp, per ${word}`);
    expect(read(`£300 ${word}x`)).toBe('text');
    expect(read(`£300 ${word}2`)).toBe('text');
  });

  test.each([
    ['£16,330 per young person', '16330 ±0.5 money, GBP, per young person'],
    ['£10 per one to one session', '10 ±0.5 money, GBP, per one to one session'],
    ["£10 per child's visit, plus VAT", "10 ±0.5 money, GBP, vat plus, per child's visit"],
    ['£10 per day + VAT', '10 ±0.5 money, GBP, vat plus, per day'],
    ['£10 per café visit excluding VAT', '10 ±0.5 money, GBP, vat excluding, per café visit'],
    ['£10 (per person)', '10 ±0.5 money, GBP, per person'],
    ['£10/head (est.)', '10 ±0.5 money, GBP, ~est., per head'],
    ['£10 per head; max', '10 ±0.5 money, GBP, ~max, per head'],
    ['£10 per head(1)', '10 ±0.5 money, GBP, per head'],
    ['10 GBP per widget', '10 ±0.5 money, GBP, per widget'],
    ['12 per widget', 'text'],
    ['£10,000 perhaps', 'text'],
    ['£10 per one two three four five', 'text'],
    ['£10 per 3 days', 'text'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['days', 'day days'],
    ['hours', 'hour hours hr hrs'],
    ['weeks', 'week weeks wk wks'],
    ['months', 'month months mth mths'],
    ['years', 'year years yr yrs'],
    ['fte', 'fte wte FTE FTEs wtes'],
    ['people', 'person persons people staff participant participants'],
  ])('counts %s', (unit, words) => {
    for (const word of words.split(' ')) {
      expect(read(`10.5 ${word}`)).toBe(`10.5 ±0.05 ${unit}`);
      expect(read(`10.5${word.toUpperCase()}`)).toBe(`10.5 ±0.05 ${unit}`);
      for (const other of [
        `10.5 ${word}z`,
        `10.5 ${word}2`,
        `10.5 ${word}-long`,
        `10.5 ${word} old`,
        `10.5 ${word}old`,
        `10.5 x${word}`,
      ])
        expect(read(other)).toBe('text');
      expect(read(`£10 ${word}`)).toBe('text');
      expect(read(`10% ${word}`)).toBe('text');
    }
  });

  test.each(['%', ' %', ' per cent', ' percent', 'pc', ' PC'])('12%s is a share', (sign) => {
    expect(read(`12${sign}`)).toBe('0.12 ±0.005 percent');
    expect(read(`£12${sign}`)).toBe('text');
  });

  test.each([
    ...['approx', 'approx.', 'approximately', 'est', 'est.', 'estd', 'estimate', 'estimated', 'tbc', 'tba', 'to be confirmed'],
    ...['provisional', 'indicative', 'max', 'max.', 'maximum', 'min', 'min.', 'minimum', 'at least', 'at most'],
  ])('%s after a figure makes it rough', (word) => {
    expect(read(`£10,000 ${word}`)).toBe(`10000 ±0.5 money, GBP, ~${word}`);
    expect(read(`10,000 (${word})`)).toBe(`10000 ±0.5 number, ~${word}`);
    expect(read(`10,000 ${word}z`)).toBe('text');
  });

  test.each([
    ['£5k+', '5000 ±500 money, GBP, ~+'],
    ['£5 + 3', 'text'],
    ['£5 x+', 'text'],
    ['£500+ per month', '500 ±0.5 money, GBP, ~+, per month'],
    ['14+', 'text'],
    ['£5,000 only', '5000 ±0.5 money, GBP'],
    ['5,000 in total', '5000 ±0.5 number'],
    ['5,000 Net', '5000 ±0.5 number'],
    ['5,000 in all', '5000 ±0.5 number'],
    ['5,000 total, approx', '5000 ±0.5 number, ~approx'],
    ['5,000 totally', 'text'],
    ['1,000.00 DR', '1000 ±0.005 number'],
    ['£1,000 cr', '-1000 ±0.5 money, GBP'],
    ['1,000 xCR', 'text'],
    ['1,000 xDR', 'text'],
    ['1,000 CRs', 'text'],
    ['1,000 DRs', 'text'],
    ['£1,500/-', '1500 ±0.5 money, GBP'],
    ['1500/-', 'text'],
    ['£1,500/-x', 'text'],
    ['500-', '-500 ±0.5 number'],
    ['£500−', '-500 ±0.5 money, GBP'],
    ['500 -', 'text'],
    ['500 −', 'text'],
    ['500-x', 'text'],
    ['£500- each', 'text'],
    ['£1,500 x/-', 'text'],
    ['500 days -', 'text'],
    ['£300.00 xpp', 'text'],
    ['£300 pa (est)', '300 ±0.5 money, GBP, ~est, per pa'],
    ['£10 plus VAT per young person', '10 ±0.5 money, GBP, vat plus, per young person'],
    ['£5,000 per day, + VAT, approx, only, in total, net (1)', '5000 ±0.5 money, GBP, ~approx, vat plus, per day'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['1,200 EUR', '1200 ±0.5 money, EUR'],
    ['1,200 usd', '1200 ±0.5 money, USD'],
    ['1,200€', '1200 ±0.5 money, EUR'],
    ['1,200 £', '1200 ±0.5 money, GBP'],
    ['£1,200 GBP', '1200 ±0.5 money, GBP'],
    ['£1,200 EUR', 'text'],
    ['1,200 GBPs', 'text'],
    ['1,200 xGBP', 'text'],
  ])('a currency after its figure: %s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    '†',
    '**',
    '¹²',
    ' (12)',
    ' a)',
    ' (b)',
    ' [p]',
    ' [see note]',
    ' note 3',
    ' notes 12',
    ' (note 2)',
    ' (notes 10)',
    'E',
    ' P',
    'r',
  ])('a mark of a note is none of its figure: 1,234%s', (mark) => {
    expect(read(`1,234${mark}`)).toBe('1234 ±0.5 number');
  });

  test.each([
    '1,234* days',
    '1,234 a*',
    '1,234 (123)',
    '1,234 [far too long]',
    '1,234 note',
    '1,234 note x',
    '1,234 (1) days',
    '1,234 1)',
  ])('%s is words', (text) => {
    expect(read(text)).toBe('text');
  });

  test.each([
    '1,234 (A)',
    '24E',
    '1,234EE',
    '1,234 xE',
    '1,234x',
    '1k p',
    '£45p',
    '45px',
    '45p.5',
    '45 xp',
    '1,234 words',
    '£5 x',
  ])('%s is words', (text) => {
    expect(read(text)).toBe('text');
  });

  test.each([
    ['£45 p', 'text'],
    ['5p', '0.05 ±0.005 money, GBP'],
    ['999 p', '9.99 ±0.005 money, GBP'],
    ['1234p', '1234 ±0.5 number'],
    ['0.5p', '0.5 ±0.05 number'],
  ])('pence: %s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['234 (12.5%)', '234 ±0.5 number, also 0.125'],
    ['234 ( 12 % )', '234 ±0.5 number, also 0.12'],
    ['234 [£48,000 for South West]', '234 ±0.5 number, also 48000'],
    ['234 (x12%)', 'text'],
    ['234 (12%x)', 'text'],
    ['234 (12x%)', 'text'],
    ['234 (12)', '234 ±0.5 number'],
    ['234 (123)', 'text'],
    ['234 (12.x%)', 'text'],
    ['234 (of them)', 'text'],
    ['5k (of them)', '5000 ±500 money'],
    ['£234 (£1 and £2)', '234 ±0.5 money, GBP'],
    ['£234 (one) (two)', 'text'],
    ['£234 x (one)', 'text'],
    ['£234 (one) x', 'text'],
    [`£234 (${'o'.repeat(90)})`, '234 ±0.5 money, GBP'],
    [`£234 (${'o'.repeat(91)})`, 'text'],
  ])('a second amount, or words, in brackets: %s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('signs, marks and scales', () => {
  test.each([
    ['(1,234)', '-1234 ±0.5 number'],
    ['£ (500)', '-500 ±0.5 money, GBP'],
    ['( £ 500 )', '-500 ±0.5 money, GBP'],
    ['(12)%', '-0.12 ±0.005 percent'],
    ['(12) %', '-0.12 ±0.005 percent'],
    ['(.5)', '-0.5 ±0.05 number'],
    ['(-1,234)', 'text'],
    ['(£-1,234)', 'text'],
    ['(see 12)', 'text'],
    ['(1,234) each', 'text'],
    ['£x(500)', 'text'],
    ['(500)x%', 'text'],
    ['+5,000', '5000 ±0.5 number'],
    ['*5,000', '5000 ±0.5 number'],
    ['*£5,000', '5000 ±0.5 money, GBP'],
    ['*x', 'text'],
    ['5*3', 'text'],
    ['EUR 5', '5 ±0.5 money, EUR'],
    ['usd 5', '5 ±0.5 money, USD'],
    ['US$5', '5 ±0.5 money, USD'],
    ['A$5', '5 ±0.5 money, AUD'],
    ['a$ 5k', '5000 ±500 money, AUD'],
    ['5m', '5000000 ±500000 money'],
    ['5 m', 'text'],
    ['5 M', 'text'],
    ['£5 m', '5000000 ±500000 money, GBP'],
    ['5 mn', '5000000 ±500000 money'],
    ['5 mln', '5000000 ±500000 money'],
    ['£5 m of it', 'text'],
    ['5 k', '5000 ±500 money'],
    ['5 thousand', '5000 ±500 money'],
    ['£ 5.25 bn', '5250000000 ±5000000 money, GBP'],
    ['5 billion', '5000000000 ±500000000 money'],
    ['5kg', 'text'],
    ['1.234.567', '1234567 ±0.5 number'],
    ['12.345.678', '12345678 ±0.5 number'],
    ['1.234.567,8', '1234567.8 ±0.05 number'],
    ['1,234.567', '1234.567 ±0.0005 number'],
    ["1'234.50", '1234.5 ±0.005 number'],
    ['1 234,5', '1234.5 ±0.05 number'],
    ['12,345', '12345 ±0.5 number'],
    ['1.23.456', 'text'],
    ['\u00a0£5,000', '5000 ±0.5 money, GBP'],
    ['£5,000\nper\nday', '5000 ±0.5 money, GBP, per day'],
    ['250\n500', 'text'],
    ['£1\n200', 'text'],
    ['£5,000\n(approx)', '5000 ±0.5 money, GBP, ~approx'],
    ['£5–10k', '5000 ±500 money, GBP, up to 10000'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['0,125', '0.125 ±0.0005 number'],
    ['1,2345', '1.2345 ±0.00005 number'],
    ["1'234,5", '1234.5 ±0.05 number'],
    ['1 234', '1234 ±0.5 number'],
    ['1.234.567', '1234567 ±0.5 number'],
  ])('%s is %s where figures are written the continental way', (text, expected) => {
    expect(read(text, true)).toBe(expected);
  });

  it('reads no figure longer than a figure is, and no cell longer than a label', () => {
    expect(read('1'.repeat(120))).toMatch(/^1\.1+e\+119 /);
    expect(read('1'.repeat(121))).toBe('text');
    expect(read(`£5${' '.repeat(478)}`)).toBe('5 ±0.5 money, GBP');
    expect(read(`£5${' '.repeat(479)}`)).toBe('text');
    expect(mayBeAmount(`£5${' '.repeat(479)}`)).toBe(false);
  });
});

describe('ranges and products in a cell', () => {
  test.each([
    ['5k-10k', '5000 ±500 money, up to 10000'],
    ['£500 - £1k', '500 ±500 money, GBP, up to 1000'],
    ['£345k to £690,000', '345000 ±500 money, GBP, up to 690000'],
    ['£5k-£6000k', '5000 ±500 money, GBP, up to 6000000'],
    ['£5-10', '5 ±0.5 money, GBP, up to 10'],
    ['5-£10', '5 ±0.5 money, GBP, up to 10'],
    ['£5to £10', '5 ±0.5 money, GBP, up to 10'],
    ['Between £5 and £10', '5 ±0.5 money, GBP, up to 10'],
    ['£5,000 and £10,000', 'text'],
    ['£10k-£5k', 'text'],
    ['£5k-£5k', 'text'],
    ['£5x-£10', 'text'],
    ['£5 x to £10', 'text'],
    ['£5 tonight £10', 'text'],
    ['-£5 to £10', 'text'],
    ['£5 to -£10', 'text'],
    ['not between £5 and £10', 'text'],
    ['10% to 15%', 'text'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['4x£5', '20 ±0.5 money, GBP, = 4×5'],
    ['2 people×£400', '800 ±0.5 money, GBP, = 2×400'],
    ['4×£5=£21', '21 ±0.5 money, GBP'],
    ['4×£5=£20', '20 ±0.5 money, GBP, = 4×5'],
    ['4 * £5 = £21', '21 ±0.5 money, GBP'],
    ['2 days x 3 x £400', '2400 ±0.5 money, GBP, = 2×3×400'],
    ['£400 x 3 days', '1200 ±0.5 money, GBP, = 400×3'],
    ['2 people x £400 a day', '800 ±0.5 money, GBP, = 2×400'],
    ['2 (est) x £400', '800 ±0.5 money, GBP, = 2×400'],
    ['2 x 3 x 4 x £5', '120 ±0.5 money, GBP, = 2×3×4×5'],
    ['2 x 3 x 4 x 5 x £6', 'text'],
    ['12 @ £5', '60 ±0.5 money, GBP, = 12×5'],
    ['1,200@£.5', '600 ±0.05 money, GBP, = 1200×0.5'],
    ['@ £5', '5 ±0.5 money, GBP, per each'],
    ['@£5 a day', '5 ±0.5 money, GBP, per day'],
    ['@x', 'text'],
    ['£4 x £5', 'text'],
    ['4 x 5', 'text'],
    ['4 x £5 = 20 = £20', 'text'],
    ['4 x £5 = twenty', 'text'],
    ['4 x £5x', 'text'],
    ['four x £5', 'text'],
    ['(x £5', 'text'],
    ['4 x x £5', 'text'],
    ['12 days @ £5', 'text'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each([
  ...['Apples', 'Zebras', 'apples', 'zebras', 'Many more', 'Training and £5,000 of travel', 'cost', 'category', 'estates'],
  ...['none of what stands above', 'approximation', 'sayings', 'upton', 'maximal effort', 'between-time', 'canal £5'],
])('the quick no says no to %s', (text) => {
  expect(mayBeAmount(text)).toBe(false);
});
