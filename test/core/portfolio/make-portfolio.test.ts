import {
  abstractOf,
  makePortfolio,
  renderPortfolioHtml,
  renderPortfolioMarkdown,
  review,
  type BidAbstract,
} from '../../../src/core';
import { draw } from '../../support/draw';

function bid(name: string, drawing: string): BidAbstract {
  return abstractOf(name, review(draw(drawing).snapshot));
}

const posts = (lead: string, years = '23/24  | 24/25') => `
  Staffing
  | Activity       | ${years}  | Priority | Describe the exact benefit                          |
  | Programme lead | ${lead} | ${lead} | MUST     | Employs a programme lead (BG14 Grade) for 24 months |
  | Total          | ${lead} | ${lead} |          |                                                     |`;

const plain = (lines: readonly (readonly [string, string])[], total: string) => `
  Costs
  | Item | Cost |
  ${lines.map(([name, cost]) => `| ${name} | ${cost} |`).join('\n  ')}
  | Total | ${total} |`;

describe('a portfolio', () => {
  it('adds up what was asked for, by currency, and the MUST share of those that rank', () => {
    const { totals, bids, headline } = makePortfolio([
      bid('a', posts('£62,769')),
      bid(
        'b',
        plain(
          [
            ['Van hire', '£1,250.50'],
            ['Paper', '£2,000'],
          ],
          '£3,250.50',
        ),
      ),
      bid(
        'c',
        plain(
          [
            ['Van hire', '€700'],
            ['Paper', '€90'],
          ],
          '€790',
        ),
      ),
    ]);
    expect(headline).toBe('No figure is wrong in 3 bids');
    expect(bids).toMatchObject({ all: 3, reviewed: 3, withErrors: 0 });
    expect(totals).toMatchObject([
      {
        currency: 'GBP',
        bids: 2,
        asked: { text: '£128,788.50', value: '128788.5' },
        must: { bids: 1, amount: { value: '125538' }, of: { value: '125538' }, share: { text: '100%' }, over: 1 },
      },
      { currency: 'EUR', bids: 1, asked: { text: '€790' } },
    ]);
  });

  it('counts errors by the law they break, and likely causes', () => {
    const lines = [
      ['Van hire', '£27,388'],
      ['Paper', '£25,014'],
      ['Rent', '£16,237'],
    ] as const;
    const { errors, causes, headline, list } = makePortfolio([
      bid('a', plain(lines, '£52,402')),
      bid('b', plain(lines, '£68,693')),
      bid('c', plain(lines, '£68,639')),
    ]);
    expect(headline).toBe('2 of 3 bids have a wrong figure');
    expect(errors).toEqual([{ id: 'column-total', title: 'A total is the sum of the lines above it', count: 2, bids: 2 }]);
    expect(causes.map(({ id, title }) => [id, title])).toEqual([
      ['left-out', 'a line left out'],
      ['swapped-digits', 'two digits swapped'],
    ]);
    expect(list.map(({ error, asked }) => [error, asked?.text])).toEqual([
      [1, '£68,639'],
      [1, '£68,639'],
      [0, '£68,639'],
    ]);
  });

  it('sees one grade priced differently in two bids, and not a pay award or rounding', () => {
    const grades = (...all: BidAbstract[]) => makePortfolio(all).grades.map(({ grade, gap }) => [grade, gap.text]);
    expect(grades(bid('a', posts('£62,769')), bid('b', posts('£58,200')))).toEqual([['BG14', '£4,569']]);
    expect(grades(bid('a', posts('£62,769')), bid('b', posts('£62,772')))).toEqual([]);
    expect(grades(bid('a', posts('£62,769')), bid('b', posts('£64,652', '25/26  | 26/27')))).toEqual([]);
    expect(grades(bid('a', posts('£62,769')), bid('b', posts('£72,652', '25/26  | 26/27')))).toEqual([['BG14', '£9,883']]);
  });

  it('leaves two prices inside one bid to that bid, also where a copy has the same two', () => {
    const two = (name: string) => `
      Staffing
      | Activity       | 23/24   | 24/25   | Priority | Describe the exact benefit                             |
      | ${name}        | £62,769 | £62,769 | MUST     | Employs a programme lead (BG14 Grade) for 24 months    |
      | Practice lead  | £68,000 | £68,000 | MUST     | Employs one practice lead (BG14 Grade) for 24 months   |`;
    expect(makePortfolio([bid('a', two('Lead')), bid('b', two('Manager'))]).grades).toEqual([]);
    expect(makePortfolio([bid('a', two('Lead')), bid('b', posts('£60,000'))]).grades).toHaveLength(1);
  });

  it('sees the same line in two bids by its amounts and words, not by chance', () => {
    const line = (name: string, cost: string) =>
      plain(
        [
          [name, cost],
          ['Own line of the bid', '£77'],
        ],
        '£0',
      );
    const lines = (...all: BidAbstract[]) =>
      makePortfolio(all).lines.map(({ name, places }) => [name, ...places.map((place) => place.bid)]);
    const sure = 'Regional learning event in Exeter';
    expect(lines(bid('a', line(sure, '£3,217')), bid('b', line(sure, '£3,217')))).toEqual([]);
    const more = (own: string) =>
      plain(
        [
          [sure, '£3,217'],
          [own, '£77'],
        ],
        '£0',
      );
    expect(lines(bid('a', more('Van')), bid('b', more('Bus')), bid('c', more('Car')))).toEqual([[sure, 'a', 'b', 'c']]);
    const short = (own: string) =>
      plain(
        [
          ['Audit', '£1,000'],
          [own, '£77'],
        ],
        '£0',
      );
    expect(lines(bid('a', short('Van')), bid('b', short('Bus')))).toEqual([]);
    const other = (own: string, cost: string) =>
      plain(
        [
          [sure, cost],
          [own, '£77'],
        ],
        '£0',
      );
    expect(lines(bid('a', other('Van', '£3,217')), bid('b', other('Bus', '£3,218')))).toEqual([]);
  });

  it('tells copies of one workbook as copies', () => {
    const drawing = plain(
      [
        ['Regional learning event in Exeter', '£3,217'],
        ['Van', '£77'],
      ],
      '£3,294',
    );
    const { copies, lines } = makePortfolio([bid('a', drawing), bid('b', drawing)]);
    expect(copies).toEqual([['a', 'b']]);
    expect(lines).toEqual([]);
  });

  it('lists what could not be read, and counts it apart', () => {
    const portfolio = makePortfolio([bid('a', posts('£62,769'))], [{ bid: 'b', error: '“b” is empty.' }]);
    expect(portfolio.headline).toBe('No figure is wrong in 1 bid; 1 bid could not be read');
    expect(portfolio.bids).toMatchObject({ all: 2, unread: 1 });
    expect(renderPortfolioMarkdown(portfolio)).toContain('| b | “b” is empty. |');
  });

  it('lets no markup of a sheet through', () => {
    const nasty = '<img src=x onerror=alert(1)> | [a](javascript:alert(1)) of the bid';
    const one = (own: string) =>
      abstractOf(
        `${nasty}.xlsx`,
        review(
          draw(
            plain(
              [
                ['NAME of the line', '£3,217'],
                [own, '£77'],
              ],
              '£0',
            ),
          ).snapshot,
        ),
      );
    const abstracts = [one('Van'), one('Bus')].map((abstract, i) => ({
      ...abstract,
      bid: `${i}${nasty}`,
      lines: abstract.lines.map((line) => ({ ...line, name: line.name.replace('NAME', nasty) })),
    }));
    const portfolio = makePortfolio(abstracts);
    expect(portfolio.lines).toHaveLength(1);
    const html = renderPortfolioHtml(portfolio).replace(/<style>[^]*?<\/style>/, '');
    expect(html).not.toMatch(/<img|<a /i);
    expect(html).toContain("default-src 'none'");
    const markdown = renderPortfolioMarkdown(portfolio);
    expect(markdown).not.toContain('<img');
    expect(markdown).not.toContain('](javascript:');
    for (const row of markdown.split('\n').filter((text) => text.includes('onerror')))
      expect(row.replace(/\\\|/g, '').match(/\|/g)!.length).toBeGreaterThanOrEqual(3);
  });
});
