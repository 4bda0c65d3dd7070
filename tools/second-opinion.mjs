// Writes all safe totals into the books of test/books with the command line, has LibreOffice work every formula out anew, and holds the
// figures against ours to the penny. Needs LibreOffice (`soffice`) and is no part of npm test: npm run second-opinion
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  for (const book of books) {
    const fixed = join(folder, `${book}.xlsx`);
    const wrote = run(process.execPath, [cli, 'fix', join(root, 'test/books', `${book}.xlsx`), '-o', fixed]);
    if (wrote.status === 2) throw new Error(`${book}: ${wrote.stderr}`);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', [profile, '--headless', '--convert-to', 'ods', '--outdir', folder, fixed]);
    run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), join(folder, `${book}.ods`)]);
    const ours = cellsOf(readXlsx(readFileSync(fixed)));
    const theirs = cellsOf(readXlsx(readFileSync(join(folder, 'out', `${book}.xlsx`))));
    const differing = [...ours].filter(([at, { value, formula }]) => {
      if (formula === undefined) return false;
      const other = theirs.get(at)?.value;
      return typeof value === 'number' ? typeof other !== 'number' || Math.abs(value - other) >= 0.005 : value !== other;
    });
    const formulas = [...ours.values()].filter(({ formula }) => formula !== undefined).length;
    const errors = [...theirs].filter(([, { value }]) => typeof value === 'object');
    console.log(`${book}: ${formulas} formulas, ${differing.length} differ, ${errors.length} error cells`);
    for (const [at, { value, formula }] of differing.slice(0, 20))
      console.log(`  ${at}: =${formula} ours ${JSON.stringify(value)}, theirs ${JSON.stringify(theirs.get(at)?.value)}`);
    if (formulas === 0 || differing.length > 0 || errors.length > 0) failed = true;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
