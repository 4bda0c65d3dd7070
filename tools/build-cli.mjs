// Bundles the command line into dist/cli/crosscast.cjs.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function buildCli() {
  const { build } = await import('esbuild');
  await build({
    entryPoints: { crosscast: `${root}src/cli/crosscast.ts` },
    outdir: `${root}dist/cli`,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'warning',
  });
  return `${root}dist/cli/crosscast.cjs`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli();
