import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli } from '../support/built-cli';

const root = join(__dirname, '../..');
const book = join(root, 'test/books/bristol-typed.xlsx');
// Each test starts the command line as a process of its own, which takes its time on a busy machine.
jest.setTimeout(60_000);

const folder = mkdtempSync(join(tmpdir(), 'crosscast-cli-'));
const cli = join(folder, 'bin/crosscast.cjs');

beforeAll(() => buildCli(cli), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function crosscast(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8', cwd: folder });
  return { code: status, out: stdout, err: stderr };
}

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const good = 'Training costs\nItem,Cost\nVenue,"£2,000"\nLunch,£500\nTotal,"£2,500"\n';
const wrong = good.replace('"£2,500"', '"£2,600"');

describe('crosscast check', () => {
  it('ends with 0 where nothing is wrong', () => {
    const { code, out, err } = crosscast('check', file('good.csv', good));
    expect(err).toBe('');
    expect(out).toContain('nothing wrong');
    expect(code).toBe(0);
  });

  it('ends with 1 where a figure is wrong, and says where', () => {
    const { code, out } = crosscast('check', file('wrong.csv', wrong));
    expect(code).toBe(1);
    expect(out).toContain('✗ 1 figure is wrong');
    expect(out).toContain('B5');
    expect(out).toContain('+£100');
  });

  it('reviews a workbook as JSON', () => {
    const { code, out } = crosscast('check', book, '--json');
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(
      report.reconciliation.rows
        .find(({ kind }: { kind: string }) => kind === 'lines')
        .cells.map(({ text }: { text: string }) => text),
    ).toEqual(['628,415', '446,055', '1,074,470']);
    const { checks, error, question, warning, note, agrees, dismissed } = report.counts;
    expect(error + question + warning + note + agrees + dismissed).toBe(checks);
  });

  it('gives the same bytes every time', () => {
    expect(crosscast('check', book, '--json').out).toBe(crosscast('check', book, '--json').out);
  });

  it.each([
    ['missing.xlsx', undefined, 'was not found'],
    ['text.xlsx', 'just words', 'is not an Excel workbook'],
    ['empty.xlsx', '', 'is empty'],
  ])('ends with 2 and a sentence for %s', (name, content, sentence) => {
    const path = content === undefined ? join(folder, name) : file(name, content);
    const { code, out, err } = crosscast('check', path);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(`“${name}”`);
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\bat .*:\d+:\d+/);
  });

  it('reviews the others where one cannot be read', () => {
    const { code, out, err } = crosscast('check', join(folder, 'no.xlsx'), file('wrong.csv', wrong), file('good.csv', good));
    expect(code).toBe(2);
    expect(err).toContain('“no.xlsx” was not found');
    expect(out).toContain('wrong.csv');
    expect(out).toContain('good.csv');
    const json = JSON.parse(crosscast('check', join(folder, 'no.xlsx'), file('good.csv', good), '--json').out);
    expect(json.map((one: object) => Object.keys(one))).toEqual([
      ['file', 'error'],
      ['file', 'report'],
    ]);
  });

  it('runs only the checks asked for, and knows which there are', () => {
    const report = JSON.parse(crosscast('check', book, '--json', '--only', 'headline,column-total').out);
    expect(new Set([...report.findings, ...report.agrees].map(({ check }: { check: string }) => check))).toEqual(
      new Set(['headline', 'column-total']),
    );
    const { code, err } = crosscast('check', book, '--only', 'colum-total');
    expect(code).toBe(2);
    expect(err).toContain('There is no check “colum-total” (the nearest is “column-total”)');
  });

  it('shows findings of a severity and graver, and counts the rest', () => {
    const all = JSON.parse(crosscast('check', book, '--json').out);
    const errors = JSON.parse(crosscast('check', book, '--json', '--severity', 'error').out);
    expect(errors.findings.map(({ severity }: { severity: string }) => severity)).toEqual(['error']);
    expect(errors.counts).toEqual(all.counts);
    expect(errors.narrowed.hidden).toBe(all.findings.length - 1);
  });

  it('fails on a question only with --strict', () => {
    const path = join(folder, 'book.xlsx');
    copyFileSync(book, path);
    expect(crosscast('check', path, '--only', 'summary').code).toBe(0);
    expect(crosscast('check', path, '--only', 'summary', '--strict').code).toBe(1);
  });

  it.each([
    [['--cap', 'lots'], '--cap is “lots”, which is no amount'],
    [['--period', '2025-03-31..2023-04-01'], 'its last day is before its first'],
    [['--period', '2023-02-30..2025-03-31'], 'write the first and last day'],
    [['--share', '140'], '--share is “140”'],
    [['--vat', 'some'], 'it can be net or gross'],
    [['--severity', 'bad'], 'Allowed choices are error, question, warning, note'],
    [['--json', '--md'], "cannot be used with option '--md'"],
  ])('ends with 2 for %j', (flags, sentence) => {
    const { code, out, err } = crosscast('check', book, ...flags);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.replace("option '--md' cannot be used with option '--json'", "cannot be used with option '--md'")).toContain(
      sentence,
    );
  });

  it('says what it is doing only when asked', () => {
    const { err } = crosscast('check', book, '--progress');
    expect(err).toContain('Reading bristol-typed.xlsx');
    expect(err).toContain('Checking bristol-typed.xlsx');
    expect(crosscast('check', book).err).toBe('');
  });
});

describe('what is written to files', () => {
  it('takes the form from the ending and leaves nothing else', () => {
    const reports = join(folder, 'reports');
    const { code } = crosscast('check', book, '--out', file('bid.html', 'old'));
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'bid.html'), 'utf8')).toMatch(/^<!doctype html>[^]*<\/html>\n$/);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(existsSync(reports)).toBe(false);
  });

  it('writes one report for each workbook into a folder', () => {
    const reports = mkdtempSync(join(folder, 'reports-'));
    crosscast('check', book, file('good.csv', good), '--md', '--out', reports);
    expect(readdirSync(reports).sort()).toEqual(['bristol-typed.md', 'good.md']);
    expect(readFileSync(join(reports, 'good.md'), 'utf8')).toContain('# good.csv');
  });

  it('says so where it cannot write', () => {
    const { code, err } = crosscast('check', book, '--out', join(folder, 'nowhere/bid.json'));
    expect(code).toBe(2);
    expect(err).toContain('could not be written (ENOENT)');
  });

  it('wants a folder for the HTML of several workbooks', () => {
    const { code, err } = crosscast('check', book, file('good.csv', good), '--html');
    expect(code).toBe(2);
    expect(err).toContain('name a folder with --out');
  });
});

describe('notes beside a workbook', () => {
  function beside(notes: string): string {
    const place = mkdtempSync(join(folder, 'notes-'));
    copyFileSync(book, join(place, 'bid.xlsx'));
    writeFileSync(join(place, 'crosscast.json'), notes);
    return join(place, 'bid.xlsx');
  }

  it('settle a question as the JSON report proposes', () => {
    const before = JSON.parse(crosscast('check', book, '--json').out);
    const question = before.findings.find(({ severity }: { severity: string }) => severity === 'question');
    const after = JSON.parse(
      crosscast('check', beside(JSON.stringify({ corrections: question.answers[0].corrections })), '--json').out,
    );
    expect(after.counts).toMatchObject({ error: before.counts.error, question: 0 });
  });

  it('dismiss a finding', () => {
    const before = JSON.parse(crosscast('check', book, '--json').out);
    const { id: finding, fingerprint } = before.findings[0];
    const notes = {
      corrections: [{ kind: 'dismissed', finding, fingerprint, reason: 'figure-is-right', words: 'checked with finance' }],
    };
    const path = beside(JSON.stringify(notes));
    const after = JSON.parse(crosscast('check', path, '--json').out);
    expect(after.dismissed.map(({ id }: { id: string }) => id)).toEqual([finding]);
    expect(crosscast('check', path).code).toBe(0);
  });

  it('take cells by their names', () => {
    const notes = { corrections: [{ kind: 'table-kind', at: { sheet: 'Funding', cell: 'A3' }, as: 'none' }] };
    expect(JSON.parse(crosscast('tables', beside(JSON.stringify(notes)), '--json').out).length).toBe(
      JSON.parse(crosscast('tables', book, '--json').out).length - 1,
    );
  });

  it('say what a row is and what a total adds, and are told where they no longer fit', () => {
    const funding = (cell: string, text?: string) => ({ sheet: 'Funding', cell, ...(text && { text }) });
    const corrections = [
      { kind: 'row-kind', at: funding('A4'), as: 'blank' },
      { kind: 'total-of', at: funding('A43'), from: funding('A40'), to: funding('A41') },
      { kind: 'row-kind', at: funding('A5', 'No such line'), as: 'note' },
    ];
    const path = beside(JSON.stringify({ corrections }));
    const told = crosscast('tables', path).out;
    expect(told).toMatch(/^ +4 +blank .*you said so$/m);
    expect(told).toContain('Your corrections');
    expect(told.replace(/\s+/g, ' ')).toContain('It no longer fits: no row is named “No such line” there any more');
    const { notExamined, corrections: kept } = JSON.parse(crosscast('check', path, '--json').out);
    expect(kept.map(({ unfit }: { unfit?: string }) => unfit !== undefined)).toEqual([false, false, true]);
    expect(notExamined.filter(({ mend }: { mend?: string }) => mend === 'corrections')).toHaveLength(1);
    expect(crosscast('check', path).out).toContain('Give it again, or take it back');
  });

  it.each([
    ['{ "corrections": [', 'is not JSON'],
    ['{ "correction": [] }', 'correction is not known here'],
    ['{ "settings": { "cap": "lots" } }', 'settings.cap in “crosscast.json” is “lots”, which is no amount'],
    ['{ "corrections": [{ "kind": "not-a-totl" }] }', 'its kind can be table-box'],
    ['{ "corrections": [{ "kind": "not-a-total", "at": { "sheet": "Funding", "cell": "4B" } }] }', 'is no cell such as B40'],
    [
      '{ "corrections": [{ "kind": "row-kind", "at": { "sheet": "F", "cell": "B4" }, "as": "sum" }] }',
      'can only be line, section',
    ],
    ['{ "corrections": [{ "kind": "row-kind", "at": { "sheet": "F", "cell": "B4" } }] }', 'as is missing'],
    ['[]', 'cannot be used'],
  ])('are refused in words: %s', (notes, sentence) => {
    const { code, err } = crosscast('check', beside(notes));
    expect(err).toContain('“crosscast.json”');
    expect(err).toContain(sentence);
    expect(code).toBe(2);
  });

  it('can be named, and must then be there', () => {
    const { code, err } = crosscast('check', book, '--corrections', join(folder, 'none.json'));
    expect(code).toBe(2);
    expect(err).toContain('was not found');
  });
});

describe('the other commands', () => {
  it('explain a check, list them all, and know which there are not', () => {
    expect(crosscast('explain', 'column-total')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Law. A total is the sum of the lines above it.'),
    });
    expect(crosscast('explain').out).toContain('column-total');
    const { code, err } = crosscast('explain', 'column-totl');
    expect(code).toBe(2);
    expect(err).toContain('the nearest is “column-total”');
  });

  it('show how a workbook is read', () => {
    const { code, out } = crosscast('tables', book);
    expect(code).toBe(0);
    expect(out).toContain('read as a funding table');
    expect(crosscast('tables', join(folder, 'no.xlsx'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('was not found'),
    });
  });

  it('end with 0 for help and version, with 2 for what they do not know', () => {
    expect(crosscast('--help').code).toBe(0);
    expect(crosscast('--version')).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(crosscast('chek').code).toBe(2);
    expect(crosscast().code).toBe(2);
    expect(crosscast('check').code).toBe(2);
  });
});

describe('pipes', () => {
  it('do not mind a reader that goes away', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => `Line ${i},"£${1000 + i}"`).join('\n');
    const path = file('long.csv', `Costs\nItem,Cost\n${rows}\nTotal,"£1"\n`);
    const child = spawn(process.execPath, [cli, 'check', path, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (part) => (err += part));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
  });

  it('carry a large report whole', () => {
    const { status, stdout } = spawnSync(process.execPath, [cli, 'check', join(folder, 'long.csv'), '--json'], {
      maxBuffer: 1 << 28,
    });
    expect(status).toBe(1);
    expect(JSON.parse(stdout.toString()).tables[0].lines).toHaveLength(20_000);
  });
});
