import {
  checks,
  explainCheck,
  listChecks,
  narrowReport,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderTables,
  renderText,
  review,
} from '../../../src/core/index';
import { widthOf, wrap } from '../../../src/core/report/text-layout';
import { draw } from '../../support/draw';

const bid = `
    ## Funding
    Staffing
    | Activity | 23/24  | 24/25  | Priority |
    | Manager  | 20,000 | 21,000 | MUST     |
    | Officer  | 9,000  | 9,500  | SHOULD   |
    | Total    | 29,000 | 31,500 |          |`;

/** The same bid with a name put in for the line "Manager" and for the title. */
function hostile(name: string) {
  const drawn = draw(bid.replace(/Manager|Staffing|Total {3}/g, (word) => (word.startsWith('Total') ? 'Total' : `NAME-${word}`)));
  const sheets = drawn.snapshot.sheets.map((sheet) => ({
    ...sheet,
    name,
    values: sheet.values.map((value) => (typeof value === 'string' ? value.replace(/NAME-\w+/, name) : value)),
  }));
  return review({ ...drawn.snapshot, sheets }, { only: ['column-total'] });
}

const names = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '&lt;b&gt;',
  '<!-- comment',
];

describe('the HTML report', () => {
  it.each(names)('lets no markup of the sheet through: %s', (name) => {
    const html = renderHtml(hostile(name), { title: `${name}.xlsx` });
    const page = html.replace(/<style>[^<]*<\/style>/, '');
    const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map((match) => match[1]!.toLowerCase()));
    for (const tag of ['script', 'img', 'svg', 'iframe', 'a', 'style']) expect(tags).not.toContain(tag);
    expect(page).not.toMatch(/<[^>]*\son\w+=/i);
    if (name.includes('<')) expect(page).not.toContain(name);
  });

  it('fetches nothing and forbids scripts', () => {
    const html = renderHtml(hostile('Plain'));
    expect(html).not.toMatch(/\b(src|href)=|@import|url\(/i);
    expect(html).toContain("default-src 'none'");
    expect(html.startsWith('<!doctype html>')).toBe(true);
  });

  it('closes every element it opens', () => {
    const html = renderHtml(hostile('Plain')).replace(/<style>[^<]*<\/style>/, '');
    const open: string[] = [];
    for (const [, end, tag] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)[^>]*>/g)) {
      if (['meta', 'br'].includes(tag!)) continue;
      if (end) expect(open.pop()).toBe(tag);
      else open.push(tag!);
    }
    expect(open).toEqual([]);
  });
});

describe('the Markdown report', () => {
  it.each([...names, '[x](javascript:alert(1))', '# heading', '| a | b |', '`code`', '- item', 'http://example.org'])(
    'keeps %s as words',
    (name) => {
      const text = renderMarkdown(hostile(name), { title: name });
      expect(text.split('\n').filter((line) => /^#{1,3} /.test(line)).length).toBeGreaterThan(1);
      expect(text).not.toMatch(/<(script|img|svg|style|!--)/i);
      expect(text).not.toMatch(/(^|[^\\])\[[^\]]*\]\(/m);
      expect(text).not.toMatch(/https?:/);
      for (const line of text.split('\n').filter((row) => row.startsWith('| MUST') || row.startsWith('| SHOULD'))) {
        expect(line.match(/(?<!\\)\|/g)).toHaveLength(5);
      }
    },
  );
});

describe('the text report', () => {
  it.each([60, 80, 100])('fits %i columns', (width) => {
    const text = renderText(
      hostile('A rather long name of a section that goes on and on beyond what fits on one line of a terminal'),
      { title: 'bid.xlsx', width },
    );
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
  });

  it('obeys no control character of the sheet and colours only when asked', () => {
    const report = hostile('\u001b[2J\u001b]0;title\u0007Name\u009b31m');
    expect(renderText(report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    const coloured = renderText(report, { colour: true });
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(renderText(report));
    expect(coloured).toContain('\u001b[');
  });

  it('says the same as the report, in order', () => {
    const report = hostile('Staffing');
    const text = renderText(report, { title: 'bid.xlsx' });
    const places = [
      'bid.xlsx',
      report.verdict.headline,
      'Added up from 2 lines in 1 table, £',
      'Difference',
      'Errors 1',
      report.findings[0]!.check === 'column-total' ? '31,500' : '',
      'Agrees',
    ];
    let from = 0;
    for (const place of places) {
      const at = text.indexOf(place, from);
      expect(at).toBeGreaterThanOrEqual(0);
      from = at;
    }
  });

  it('says how many findings it leaves out', () => {
    const { snapshot } = draw(bid.replace('31,500', '30,500').replace('9,000 ', '9000 '));
    const report = review(snapshot);
    const less = report.counts.question + report.counts.warning + report.counts.note;
    expect(less).toBeGreaterThan(0);
    const narrowed = narrowReport(report, { severity: 'error' });
    expect(narrowed.narrowed?.hidden).toBe(less);
    expect(renderText(narrowed)).toContain('not shown (only errors and graver were asked for)');
  });

  it('folds words without losing one', () => {
    const words = 'the sum of all the lines that are asked for in this bid'.split(' ');
    const lines = wrap(words.join(' '), 12);
    expect(lines.join(' ').split(' ')).toEqual(words);
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(12);
  });
});

describe('other forms', () => {
  const report = hostile('Staffing');

  it('gives the whole report as JSON, amounts as exact text', () => {
    const read = JSON.parse(renderJson(report));
    expect(read.version).toBe(1);
    expect(
      read.tables[0].lines.map(({ name, total }: { name: string; total: { value: string } }) => [name, total.value]),
    ).toEqual([
      ['Staffing', '41000'],
      ['Officer', '18500'],
    ]);
  });

  it('shows how the workbook was read', () => {
    const text = renderTables(report, { title: 'bid.xlsx' });
    expect(text).toContain('read as a funding table, 2 lines');
    expect(text).toMatch(/B\s+23\/24\s+period/);
    expect(text).toMatch(/5\s+total\s+Total/);
  });

  it('lists and explains every check', () => {
    const list = listChecks(checks);
    for (const check of checks) {
      expect(list).toContain(`  ${check.id} `);
      const text = explainCheck(check);
      for (const part of ['Law. ', 'Why. ', 'To put it right. ', 'Wrong', 'Right']) expect(text).toContain(part);
    }
  });
});
