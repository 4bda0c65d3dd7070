import { durationOf, durationsIn } from '../../../src/core/costing/duration';
import { fteOf } from '../../../src/core/costing/fte';
import { gradeOf, gradesIn } from '../../../src/core/model/grade';

describe('grades in words', () => {
  it.each([
    ['Employment of an HR specialist for 12 months (BG12)', 'BG12'],
    ['a lead for 18months (BG14 Grade)', 'BG14'],
    ['Team manager, Grade 7', 'GRADE7'],
    ['AfC Band 6 nurse post', 'BAND6'],
    ['NJC SCP 30', 'SCP30'],
    ['a PO3 officer', 'PO3'],
    ['G10 administrator', 'GRADE10'],
    ['Scale 5 clerk', 'SCALE5'],
    ['HAY A director', 'HAY-A'],
    ['Grade K manager', 'GRADE-K'],
  ])('%s', (text, key) => {
    expect(gradeOf(text)?.key).toBe(key);
  });

  it.each([
    'BS16 2QQ',
    'Q3 2024/25',
    'Council tax Band D',
    'A4 leaflets',
    'Level 2 course',
    'KS2 pupils in Y6',
    '16/17 year olds',
  ])('none in %s', (text) => {
    expect(gradesIn(text)).toEqual([]);
  });

  it('is no one grade where two are named', () => {
    expect(gradeOf('one BG12 post and one BG14 post')).toBeUndefined();
  });
});

describe('times in words', () => {
  it.each([
    ['employment for 18months', 18],
    ['for a 12 month period', 12],
    ['BG12 role for 18 Months', 18],
    ['a two year fixed term contract', 24],
    ['from 1 October 2023 to 31 March 2025', 18],
    ['Oct 2023 – Sep 2024', 12],
  ])('%s', (text, months) => {
    expect(durationOf(text)?.months.toNumber()).toBe(months);
  });

  it.each([
    'building on the last three years of learning',
    'staff trained 3+ years ago',
    '16 year olds',
    'over the next 2 years',
    '3 months notice',
    'within 6 months',
    'aged 2 years',
  ])('none in %s', (text) => {
    expect(durationsIn(text)).toEqual([]);
  });
});

describe('FTE in words', () => {
  it.each([
    ['0.6 FTE Schools Coordinator', 0.6],
    ['1.0 WTE', 1],
    ['FTE 0.8', 0.8],
    ['0.5fte', 0.5],
    ['a half-time post', 0.5],
    ['3 days a week', 0.6],
    ['18.5 hours per week', 0.5],
    ['37 hours a week', 1],
  ])('%s', (text, fte) => {
    expect(fteOf(text)?.fte.toNumber()).toBe(fte);
  });

  it('is none where two differ', () => {
    expect(fteOf('0.5 FTE lead and 1.0 FTE officer')).toBeUndefined();
  });
});
