import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** Bundles the command line as it is shipped, into this file. */
export function buildCli(file: string): void {
  const built = spawnSync(
    join(root, 'node_modules/.bin/esbuild'),
    [
      join(root, 'src/cli/crosscast.ts'),
      '--bundle',
      '--platform=node',
      '--target=node20',
      '--format=cjs',
      `--outfile=${file}`,
      '--log-level=warning',
    ],
    { encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(built.stderr);
}
