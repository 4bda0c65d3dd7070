// Runs Stryker over one group of files, or over each in turn: node tools/mutate.mjs money
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { groups } from '../stryker.config.mjs';

const asked = process.argv.slice(2);
const known = Object.keys(groups);
const odd = asked.filter((name) => !known.includes(name));
if (odd.length > 0) {
  console.error(`There is no group “${odd[0]}”. There are: ${known.join(', ')}.`);
  process.exit(2);
}
let worst = 0;
for (const name of asked.length > 0 ? asked : known) {
  const { status } = spawnSync('npx', ['--no-install', 'stryker', 'run'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, MUTATE: name },
  });
  worst = Math.max(worst, status ?? 1);
}
process.exit(worst);
