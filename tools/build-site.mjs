// Builds the static site: the task pane for Excel and the workbench page, in dist/site.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run, setup } from './setup.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const sources = ['src', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

export function buildSite(mode = 'production') {
  run('npx', ['--no-install', 'webpack', '--mode', mode, '--stats', 'errors-warnings']);
}

/** Builds the site where it is missing or older than what it is made of. */
export function freshenSite() {
  const built = `${root}dist/site/excel.html`;
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources.map((name) => newest(root + name)))) return;
  console.log('Building the pane and the workbench (half a minute)');
  buildSite();
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup();
  buildSite();
}
