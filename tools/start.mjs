// npm start: installs, builds the command line, reviews the sample bid in the terminal, then opens the workbench.
// npm start -- --no-serve stops after the review.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run, setup } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const workbench = `${root}tools/serve-workbench.mjs`;
const [serve, rest] = [!process.argv.includes('--no-serve'), process.argv.slice(2).filter((arg) => arg !== '--no-serve')];

setup();
const { buildCli } = await import('./build-cli.mjs');
const cli = await buildCli();

console.log('Reviewing the sample bid, assets/sample-bid.xlsx\n');
const colour = process.stdout.isTTY ? ['--colour'] : [];
const review = spawnSync(process.execPath, [cli, 'check', `${root}assets/sample-bid.xlsx`, ...colour], { stdio: 'inherit' });
if (review.error) throw review.error;
// The sample has a wrong figure on purpose: 0 and 1 are both reviews; anything else is a fault.
if (review.status !== 0 && review.status !== 1) process.exit(review.status ?? 2);
console.log('\nTo review a bid of your own: node dist/cli/crosscast.cjs check path/to/bid.xlsx');

if (serve && existsSync(workbench)) run(process.execPath, [workbench, ...rest]);
