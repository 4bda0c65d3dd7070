// Builds the static site: the task pane for Excel and the workbench page, in dist/site.
import { fileURLToPath } from 'node:url';
import { run, setup } from './setup.mjs';

export function buildSite(mode = 'production') {
  run('npx', ['--no-install', 'webpack', '--mode', mode, '--stats', 'errors-warnings']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup();
  buildSite();
}
