import { rounding, scale, vat } from '../../../src/core/causes/factors';
import { decimal } from '../../../src/core/model/decimal';
import { column, down, told } from './puzzles';

const lines = [27_388, 25_014, 16_237];
const total = 68_639;

describe('another scale', () => {
  it.each([
    [10, '10 times too large'],
    [100, '100 times too large'],
    [1000, '1,000 times too large'],
    [1e6, '1,000,000 times too large'],
    [0.1, '10 times too small'],
    [0.001, '1,000 times too small'],
  ])('the total is %d times what its lines give', (times, words) => {
    const story = scale(down(column(lines, Math.round(total * times))));
    expect(told(story)).toBe(`scale: The total is ${words}. [B5 = 68639]`);
    expect(story).toMatchObject({ chance: 0.001, likely: false, evidence: [] });
  });

  it.each([
    ['10,000 times', total * 1e4],
    ['what is no power of ten', total * 20],
    ['more than half a unit off', total * 10 + 1],
    ['the lines themselves', total],
  ])('has nothing to say of %s', (_, stated) => {
    expect(told(scale(down(column(lines, stated))))).toBe('nothing');
  });

  it('says nothing of lines that come to nothing', () => {
    expect(told(scale(down(column([500, '-500'], 0))))).toBe('nothing');
  });

  it.each([
    ['pounds for thousands', [27_388, 25, 16_237], 27_388 + 25_000 + 16_237, '£25', '£25,000', 'B3', 25_000],
    ['thousands for pounds', [27_388, 25_000, 16_237], 27_388 + 25 + 16_237, '£25,000', '£25', 'B3', 25],
    ['a nought too few', [2_738, 25_014], 27_380 + 25_014, '£2,738', '£27,380', 'B2', 27_380],
    ['pence for pounds', [27_388, 25_014, 1_623_755], 27_388 + 25_014 + 16_237.55, '£1,623,755', '£16,237.55', 'B4', 16_237.55],
  ])('one line is at another scale: %s', (_, parts, stated, says, was, cell, right) => {
    const story = scale(down(column(parts, stated)));
    const name = `Line ${Number(cell.slice(1)) - 1}`;
    expect(told(story)).toBe(`scale: “${name}” was ${was} when the total was made; the sheet says ${says}. [${cell} = ${right}]`);
    expect(story!.evidence).toEqual([]);
  });

  it('rests on as many tries as there are lines, each larger or smaller', () => {
    expect(scale(down(column([27_388, 25, 16_237], 27_388 + 25_000 + 16_237)))!.chance).toBeCloseTo((3 * 2) / (2 * 24_975), 9);
  });

  it('is not told of a line that would have been next to nothing: it is left out', () => {
    for (const line of [12, 35, 200, 1_500]) expect(told(scale(down(column([27_388, 25_014, line], 52_402))))).toBe('nothing');
    expect(told(scale(down(column([27_388, 25_014, 30], 52_405))))).toMatch(/^scale: “Line 3” was £3/);
  });

  it('says nothing where two lines would do, or the line would have had parts of a penny', () => {
    expect(told(scale(down(column([25, 25, 16_237], 25 + 25_000 + 16_237))))).toBe('nothing');
    expect(told(scale(down(column(['27.35', '0.05'], '27.35'), 1)))).toBe('nothing');
  });
});

describe('VAT in one and not in the other', () => {
  it.each([
    [1.2, '20%'],
    [1.175, '17.5%'],
    [1.05, '5%'],
  ])('the total has it, at %d', (times, rate) => {
    const percent = rate === '17.5%' ? '18%' : rate;
    const stated = Math.round(total * times);
    expect(told(vat(down(column(lines, stated))))).toBe(
      `vat: £${stated.toLocaleString('en-GB')} is £68,639 with ${percent} VAT.`,
    );
    const net = Math.round(total / times);
    expect(told(vat(down(column(lines, net))))).toBe(`vat: £68,639 is £${net.toLocaleString('en-GB')} with ${percent} VAT.`);
  });

  it('agrees within half a unit and a quarter of what the sum may be out by', () => {
    const puzzle = { ...down(column([50_000, 50_000], 120_000)), tolerance: decimal(4) };
    const at = (stated: number) => told(vat({ ...puzzle, found: { ...puzzle.found, value: decimal(stated) } }));
    expect(at(120_001)).toMatch(/^vat/);
    expect(at(120_001.5)).toMatch(/^vat/);
    expect(at(120_001.6)).toBe('nothing');
    expect(at(119_998.5)).toMatch(/^vat/);
    expect(at(119_998.4)).toBe('nothing');
  });

  it('is the weaker the smaller the gap', () => {
    const puzzle = { ...down(column([50_000, 50_000], 120_000)), tolerance: decimal(2) };
    expect(vat(puzzle)!.chance).toBeCloseTo((3 * 2) / 20_000.01, 9);
    expect(vat(puzzle)!.evidence).toEqual([]);
    expect(told(vat(down(column(lines, total + 3_137))))).toBe('nothing');
  });
});

describe('rounding', () => {
  it('is a gap that half a unit of every figure and of the total can make', () => {
    const story = rounding(down(column(lines, total + 2)));
    expect(told(story)).toBe('rounding: Rounding: each of 3 figures may be out by half a unit.');
    expect(story).toMatchObject({ chance: 0.3, likely: false, evidence: [] });
    expect(told(rounding(down(column(lines, total - 2))))).toMatch(/^rounding/);
    expect(told(rounding(down(column(lines, total + 3))))).toBe('nothing');
    expect(told(rounding(down(column([27_388], 27_389))))).toMatch(/each of 1 figure may/);
  });

  it('is no story of a headline, whose own rounding is its window', () => {
    expect(told(rounding({ ...down(column(lines, total + 2)), headline: {} as never }))).toBe('nothing');
  });
});
