// Runs Stryker over one group of files, or over each in turn: node tools/mutate.mjs money; node tools/mutate.mjs relations --one-in 10
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { groups } from '../stryker.config.mjs';
import { sampleScore } from './mutant-sample.mjs';

const { values, positionals } = parseArgs({
  options: { 'one-in': { type: 'string' }, seed: { type: 'string', default: '1' } },
  allowPositionals: true,
});
const known = Object.keys(groups);
const odd = positionals.find((name) => !known.includes(name));
if (odd !== undefined) {
  console.error(`There is no group “${odd}”. There are: ${known.join(', ')}.`);
  process.exit(2);
}
const home = fileURLToPath(new URL('..', import.meta.url));
const percent = (share) => `${(share * 100).toFixed(1)} %`;
let worst = 0;
for (const name of positionals.length > 0 ? positionals : known) {
  const oneIn = Number(values['one-in'] ?? groups[name].oneIn ?? 1);
  const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run'], {
    cwd: home,
    stdio: 'inherit',
    env: { ...process.env, MUTATE: name, MUTATE_ONE_IN: String(oneIn), MUTATE_SEED: values.seed },
  });
  worst = Math.max(worst, status ?? 1);
  if (status !== 0 || oneIn <= 1) continue;
  const { of, n, share, low, high } = sampleScore(
    JSON.parse(readFileSync(`${home}.cache/mutation/${name}.json`, 'utf8')),
    oneIn,
    values.seed,
  );
  console.log(
    `Sample: ${n} of ${of} mutants, ${percent(share)} noticed; of all, with 95 % confidence, ${percent(low)} to ${percent(high)}.`,
  );
}
process.exit(worst);
