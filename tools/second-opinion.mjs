// Writes all safe totals into the books of test/books with the command line, and a costed line into each of their funding tables by the
// rates of a rates sheet; has LibreOffice work every formula out anew, and holds the figures against ours to the penny. Needs LibreOffice (`soffice`) and is no part of npm test: npm run second-opinion
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'second-opinion-'));
const books = ['bristol-typed', 'bristol-pasted', 'south-west-typed', 'south-west-pasted'];
let failed = false;

async function bundle(entry, name) {
  const outfile = join(folder, name);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  return outfile;
}

function run(command, args) {
  const done = spawnSync(command, args, { encoding: 'utf8' });
  if (done.error) throw new Error(`${command} could not be run: ${done.error.message}`);
  return done;
}

/** Every cell of a workbook with a value, by sheet and place. */
function cellsOf({ sheets }) {
  const cells = new Map();
  for (const sheet of sheets)
    for (let i = 0; i < sheet.rows.length; i++)
      for (let at = sheet.starts[i]; at < sheet.starts[i + 1]; at++)
        cells.set(`${sheet.name} row ${sheet.rows[i] + 1} column ${sheet.cols[at] + 1}`, {
          value: sheet.values[at],
          formula: sheet.formulas.get(at),
        });
  return cells;
}

// Without this, LibreOffice shows the figures that the file brings along.
const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

try {
  mkdirSync(join(folder, 'profile/user'), { recursive: true });
  writeFileSync(join(folder, 'profile/user/registrymodifications.xcu'), always);
  const cli = await bundle('src/cli/crosscast.ts', 'crosscast.cjs');
  const { readXlsx } = (await import(await bundle('src/hosts/xlsx.ts', 'xlsx.cjs'))).default;
  const { review } = (await import(await bundle('src/core/index.ts', 'core.cjs'))).default;
  const cliRun = (...args) => {
    const done = run(process.execPath, [cli, ...args]);
    if (done.status === 2) throw new Error(`crosscast ${args.join(' ')}: ${done.stderr}`);
    return done.stdout;
  };
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  /** The workbook as LibreOffice works it out. */
  const recalculated = (file) => {
    const name = basename(file, '.xlsx');
    run('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, file]);
    run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, `${name}.ods`)]);
    return readXlsx(readFileSync(join(folder, 'out', `${name}.xlsx`)));
  };
  /** Every formula with a figure of ours is held against theirs; a formula that waits to be worked out has none of ours. */
  const compare = (name, file) => {
    const ours = cellsOf(readXlsx(readFileSync(file)));
    const book = recalculated(file);
    const theirs = cellsOf(book);
    const held = [...ours].filter(([, { formula, value }]) => formula !== undefined && value !== undefined && value !== '');
    const differing = held.filter(([at, { value }]) => {
      const other = theirs.get(at)?.value;
      return typeof value === 'number' ? typeof other !== 'number' || Math.abs(value - other) >= 0.005 : value !== other;
    });
    const errors = [...theirs].filter(([, { value }]) => typeof value === 'object');
    console.log(`${name}: ${held.length} formulas, ${differing.length} differ, ${errors.length} error cells`);
    for (const [at, { value, formula }] of differing.slice(0, 20))
      console.log(`  ${at}: =${formula} ours ${JSON.stringify(value)}, theirs ${JSON.stringify(theirs.get(at)?.value)}`);
    if (held.length === 0 || differing.length > 0 || errors.length > 0) failed = true;
    return book;
  };
  /** What is wrong with the totals; a headline in words cannot follow a line. */
  const wrongTotals = (book) =>
    review(book)
      .findings.filter(({ severity, check }) => severity === 'error' && check !== 'headline')
      .map(({ check, subject, difference }) => `${check} ${subject} ${difference?.text ?? ''}`);
  const lines = [
    'Practice lead, BG14 for 18 months from 1 October 2023, 0.6 FTE',
    'Analyst, £725.50 a day for 37 days over 7 months',
    'Family worker £38,500 a year for 17 months',
    'Licences £45 per user per month for 19 users for 13 months',
    '7.5% contingency',
  ];
  for (const book of books) {
    const source = join(root, 'test/books', `${book}.xlsx`);
    const fixed = join(folder, `${book}.xlsx`);
    cliRun('fix', source, '-o', fixed);
    compare(book, fixed);
    let file = join(folder, `${book}-rated.xlsx`);
    cliRun('rates', source, '-o', file);
    const before = wrongTotals(readXlsx(readFileSync(file)));
    const { where } = JSON.parse(cliRun('cost', 'x £1', '--rates', file, '--json'));
    const added = [];
    where.tables.forEach(({ id }, i) => {
      const words = lines[i % lines.length];
      const given = [words, '--table', id, '--set', `name=Added line ${i + 1}`];
      const costed = JSON.parse(run(process.execPath, [cli, 'cost', ...given, '--rates', file, '--json']).stdout);
      if (costed.missing.length > 0) return;
      const next = join(folder, `${book}-with-${i + 1}.xlsx`);
      const done = run(process.execPath, [cli, 'add', file, ...given, '--priority', 'SHOULD', '--typed', '-o', next]);
      // A table that keeps its amounts inside words takes no line; the command says so.
      if (done.status !== 0) return console.log(`${book}: ${done.stderr.trim()}`);
      added.push({ name: costed.name, amounts: costed.periods.map(({ value }) => Number(value)) });
      file = next;
    });
    const theirs = compare(`${book} with ${added.length} lines`, file);
    const rows = theirs.sheets.flatMap((sheet) =>
      Array.from(sheet.rows, (_, i) => [...sheet.values.slice(sheet.starts[i], sheet.starts[i + 1])]),
    );
    for (const { name, amounts } of added) {
      const row = rows.find((values) => values.includes(name));
      if (row && amounts.every((amount) => amount === 0 || row.includes(amount))) continue;
      console.log(`  ${name}: ours ${amounts.join(', ')}, theirs ${JSON.stringify(row)}`);
      failed = true;
    }
    const after = wrongTotals(theirs).filter((one) => !before.includes(one));
    for (const one of after) console.log(`  newly wrong: ${one}`);
    if (added.length === 0 || after.length > 0) failed = true;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
