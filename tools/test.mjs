// Installs what is missing and runs every test: units in Node, then the pane in Chromium. Arguments go to jest alone and
// leave the browser out. The last line counts both.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './chromium.mjs';
import { setup } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = `${root}.cache/test`;

setup();
mkdirSync(results, { recursive: true });
const args = process.argv.slice(2);
const counts = [units(args), ...(args.length > 0 ? [] : [await pages()])];
const [passed, failed] = ['passed', 'failed'].map((key) => counts.reduce((sum, count) => sum + count[key], 0));
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function units(jestArgs) {
  return tally('jest', ['--json', `--outputFile=${results}/units.json`, ...jestArgs], 'units.json', (found) => ({
    passed: found.numPassedTests,
    failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
  }));
}

async function pages() {
  const why = ensureChromium();
  if (why) {
    console.error(why);
    return { passed: 0, failed: 1 };
  }
  const { buildCli } = await import('./build-cli.mjs');
  const { freshenSite } = await import('./build-site.mjs');
  freshenSite();
  await buildCli();
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: `${results}/pages.json` };
  return tally(
    'playwright',
    ['test', '--reporter=list,json'],
    'pages.json',
    ({ stats, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + errors.length,
    }),
    env,
  );
}

/** Runs a test runner and counts from its own report. A runner that ends badly without one failed test counts as one. */
function tally(runner, runnerArgs, report, count, env = {}) {
  const file = `${results}/${report}`;
  rmSync(file, { force: true });
  const options = { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } };
  const { status } = spawnSync('npx', ['--no-install', runner, ...runnerArgs], options);
  const found = existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 };
  return { ...found, failed: status === 0 ? found.failed : Math.max(1, found.failed) };
}
