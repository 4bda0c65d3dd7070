// Bundles bench/NAME.ts and runs it with the rest of the arguments: node tools/bench.mjs totals SHEETS.jsonl
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = '', ...args] = process.argv.slice(2);
const entry = `${root}bench/${name}.ts`;
if (!existsSync(entry)) {
  const known = readdirSync(`${root}bench`).filter((file) => file.endsWith('.ts'));
  console.error(`No bench called "${name}". There are: ${known.map((file) => file.slice(0, -3)).join(', ')}.`);
  process.exit(2);
}
const { build } = await import('esbuild');
const outfile = `${root}.cache/bench/${name}.cjs`;
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['@playwright/test'],
  logLevel: 'warning',
});
const run = spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { stdio: 'inherit' });
process.exit(run.status ?? 1);
