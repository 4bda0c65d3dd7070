import { readFileSync } from 'node:fs';
import { compareAwards, planAward, readBid, type AwardAsk, type AwardPlan, type Corrections } from '../../../../src/core';
import { decimal } from '../../../../src/core/model/decimal';
import type { Bid } from '../../../../src/core/model/bid';
import { defaultSettings } from '../../../../src/core/read/read-bid';
import { readXlsx } from '../../../../src/hosts/xlsx';
import { draw } from '../../../support/draw';

const bristol = readXlsx(new Uint8Array(readFileSync('test/books/bristol-typed.xlsx')));

function plan(bid: Bid, ask: AwardAsk): AwardPlan {
  const answer = planAward(bid, ask);
  if (answer.kind === 'refused') throw new Error(answer.detail);
  return answer;
}

const drawn = (drawing: string, corrections: Corrections = []): Bid => readBid(draw(drawing).snapshot, { corrections });
const needs = (row: number, text: string, other: readonly [number, string]): Corrections[number] => ({
  kind: 'needs',
  at: { sheet: 'Sheet1', row, col: 0, text },
  lines: [{ sheet: 'Sheet1', row: other[0], col: 0, text: other[1] }],
});

describe('the award of Bristol', () => {
  const bid = readBid(bristol);
  const should = bid.lines.filter(({ priority }) => priority === 'SHOULD').map(({ total }) => total.toNumber());

  it('says that nothing mends an award under the MUST lines, and the least they could lose', () => {
    const { kind, headline, detail } = plan(bid, { award: '600,000' });
    expect(kind).toBe('must-over');
    expect(headline).toBe('MUST alone is £27,679 over the award');
    expect(detail).toMatch(/^No choice of SHOULD lines mends that\. The least it can lose in whole lines is £[\d,]+: “/);
  });

  it.each(['900000', '£859,576', '640,000', '1.05m', '700k'])('uses as much of %s as any choice of SHOULD lines can', (award) => {
    const { kept, left, award: read } = plan(bid, { award });
    let best = 0;
    const room = Number(read.value) - 627_679;
    for (let mask = 0; mask < 2 ** should.length; mask++) {
      const cost = should.reduce((all, own, i) => all + ((mask >> i) % 2 === 1 ? own : 0), 0);
      if (cost <= room) best = Math.max(best, cost);
    }
    expect(Number(kept.total.value)).toBe(best);
    expect(Number(left.value)).toBe(room - best);
  });

  it('takes 80 % as the picture shows it', () => {
    const answer = plan(bid, { share: '80' });
    expect(answer.award.text).toBe('859,576');
    expect(answer.rows[0]).toMatchObject({ label: 'MUST', bid: { text: '627,679' }, change: { text: 'nil' } });
    expect(answer.proven).toBe(true);
    expect(answer.detail).toMatch(/^£\d+ of the award is left\. No other choice uses more of it\.$/);
  });

  it('compares four awards', () => {
    const compared = compareAwards(bid, {});
    if ('kind' in compared) throw new Error(compared.detail);
    expect(compared.awards.map(({ share, fits }) => [share, fits])).toEqual([
      ['100%', true],
      ['90%', true],
      ['80%', true],
      ['70%', true],
    ]);
    expect(compared.awards[0]!.headline).toBe('Every line fits');
    expect(compared.lines).toHaveLength(10);
    expect(compared.lines.every(({ kept }) => kept[0])).toBe(true);
    for (const { byPeriod, planned } of compared.awards)
      expect(byPeriod.reduce((all, { value }) => all + Number(value), 0)).toBe(Number(planned.value));
  });
});

const small = `
  | Activity | 23/24  | 24/25  | Priority |
  | Manager  | 30,000 | 30,000 | MUST     |
  | Design   | 10,000 | 5,000  | SHOULD   |
  | Training | 4,000  | 6,000  | SHOULD   |
  | Print    | 9,000  | 0      | COULD    |`;

describe('lines that need others', () => {
  it('locks what a MUST needs, and says so', () => {
    const { kept, headline } = plan(drawn(small, [needs(1, 'Manager', [4, 'Print'])]), { award: '70,000' });
    expect(kept.lines).toMatchObject([{ name: 'Print', locked: true, reason: 'needed by a MUST: “Manager”' }]);
    expect(headline).toBe('Every MUST and 1 COULD line fit');
  });

  it('says when MUST fits and what it needs does not', () => {
    const answer = plan(drawn(small, [needs(1, 'Manager', [2, 'Design'])]), { award: '65,000' });
    expect(answer).toMatchObject({ kind: 'must-over', headline: 'MUST with the lines it needs are £10,000 over the award' });
  });

  it('keeps a line only with what it needs, and names both', () => {
    const { kept, leftOut } = plan(drawn(small, [needs(3, 'Training', [2, 'Design'])]), { award: '74,000' });
    expect(kept.lines.map(({ name }) => name)).toEqual(['Print']);
    expect(leftOut.lines.find(({ name }) => name === 'Training')?.reason).toBe(
      'with “Design”, which it needs, £20,000 more than is left',
    );
  });
});

describe('ticks', () => {
  const bid = drawn(small);
  const id = (name: string): string => bid.lines.find((line) => line.name === name)!.id;

  it('keeps what is ticked and chooses the rest again', () => {
    expect(plan(bid, { award: '75,000' }).kept.lines.map(({ name }) => name)).toEqual(['Design']);
    const kept = plan(bid, { award: '75,000', keep: [id('Training')] }).kept.lines;
    expect(kept.map(({ name, standing }) => [name, standing])).toEqual([['Training', 'ticked']]);
  });

  it('leaves what is unticked, never a MUST, and says why a tick is not followed', () => {
    const answer = plan(bid, { award: '75,000', leave: [id('Design'), id('Manager')] });
    expect(answer.kept.lines.map(({ name }) => name)).toEqual(['Training']);
    expect(answer.leftOut.lines[0]).toMatchObject({ name: 'Design', reason: 'you left it out' });
    expect(answer.notes).toEqual(['“Manager” cannot be left out: it is a MUST.']);
    const both = plan(drawn(small, [needs(3, 'Training', [2, 'Design'])]), {
      award: '90,000',
      keep: [id('Training')],
      leave: [id('Design')],
    });
    expect(both.notes).toEqual(['“Training” cannot be kept: a line it needs is left out.']);
  });

  it('says when the ticks alone are over', () => {
    expect(plan(bid, { award: '65,000', keep: [id('Design')] })).toMatchObject({
      kind: 'kept-over',
      headline: 'The lines you keep are £10,000 over the award',
    });
  });
});

describe('limits by period', () => {
  it('keeps every year under its own', () => {
    const { kept, leftOut, periods } = plan(drawn(small), { award: '100,000', byPeriod: { '23/24': '39,000' } });
    expect(kept.lines.map(({ name }) => name)).toEqual(['Training']);
    expect(leftOut.lines.find(({ name }) => name === 'Design')?.reason).toBe('£5,000 more than is left in 23/24');
    expect(periods[0]).toMatchObject({ planned: { text: '34,000' }, limit: { text: '39,000' }, left: { text: '5,000' } });
  });

  it('says which year MUST is over', () => {
    expect(plan(drawn(small), { award: '100,000', byPeriod: { '24/25': '29,000' } }).headline).toBe(
      'MUST alone is £1,000 over the limit for 24/25',
    );
  });

  it('takes the limits of the settings where none is asked', () => {
    const settings = { ...defaultSettings, cap: { total: decimal(76_000), byPeriod: { '24/25': decimal(35_000) } } };
    const answer = plan(readBid(draw(small).snapshot, { settings }), {});
    expect(answer.award.text).toBe('76,000');
    expect(answer.kept.lines.map(({ name }) => name)).toEqual(['Design']);
  });
});

describe('what cannot be chosen', () => {
  const refused = (drawing: string, ask: AwardAsk = {}): string => {
    const answer = planAward(drawn(drawing), ask);
    return answer.kind === 'refused' ? `${answer.headline}: ${answer.detail}` : answer.kind;
  };

  it('says what is missing', () => {
    expect(refused('| Activity | 23/24 |\n| Manager | 30,000 |\n| Design | 10,000 |')).toMatch(/^The lines have no priorities: /);
    expect(refused(small, { award: 'a lot' })).toBe(
      'The award cannot be read: “a lot” is no amount. Write the award as 900,000.',
    );
    expect(refused(small, { award: '£345k - £690k' })).toMatch(/no amount/);
    expect(refused(small, { share: 'eighty' })).toMatch(/no share/);
    expect(refused(small, { byPeriod: { '25/26': '1' } })).toMatch(/no period “25\/26”. Its periods are 23\/24, 24\/25\./);
  });

  it('does not add pounds to euros', () => {
    expect(
      refused(
        '| Activity | 23/24 | Priority |\n| Manager | £30,000 | MUST |\n| Design | €10,000 | SHOULD |\n| Kit | £9,000 | MUST |',
      ),
    ).toMatch(/several currencies/);
  });

  it('never counts match funding', () => {
    const answer = planAward(
      drawn(`
      | Activity | Requested | Match funding | Priority |
      | Manager  | 30,000    | 50,000        | MUST     |
      | Design   | 10,000    | 90,000        | SHOULD   |
      | Kit      | 4,000     | 2,000         | SHOULD   |`),
      { award: '40,000' },
    );
    expect(answer).toMatchObject({ kind: 'fits', bid: { text: '44,000' }, kept: { total: { text: '£10,000' } } });
  });
});

it('keeps a deduction, leaves WON’T, and takes lines without a priority last', () => {
  const answer = plan(
    drawn(`
      | Activity        | 23/24   | Priority |
      | Manager         | 30,000  | MUST     |
      | Less: own funds | -5,000  | SHOULD   |
      | Design          | 10,000  | SHOULD   |
      | Extra           | 20,000  | WON'T    |
      | Kit             | 5,000   |          |`),
    { award: '40,000' },
  );
  const told = [...answer.kept.lines, ...answer.leftOut.lines].map(({ name, standing }) => `${name}: ${standing}`);
  expect(told).toEqual(['Less: own funds: deduction', 'Design: chosen', 'Kit: chosen', 'Extra: never']);
  expect(answer.notes[0]).toMatch(/^1 line has no priority \(£5,000\)/);
});
