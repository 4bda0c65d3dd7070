// Installs the packages where they are missing or older than the lock file, and says so. Everything else relies on it.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command with its output shown; ends this process with the command's own exit code if it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) throw done.error;
  if (done.status !== 0) process.exit(done.status ?? 1);
}

export function setup() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Crosscast needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(2);
  }
  const installed = `${root}node_modules/.package-lock.json`;
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  // npm ci empties the folder first: through a link that would be somebody else's.
  if (lstatSync(`${root}node_modules`, { throwIfNoEntry: false })?.isSymbolicLink()) {
    console.error('node_modules is a link to another folder, so nothing was installed. Remove the link and start again.');
    process.exit(2);
  }
  console.log('Installing packages (once; about a minute)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setup();
