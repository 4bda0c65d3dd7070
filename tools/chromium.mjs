// Finds Debian's Chromium for the tests in a browser, or installs it where that can be done without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** No sandbox, since tests run as root in containers; and nothing that calls home. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function findChromium() {
  const wanted = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return existsSync(wanted) ? wanted : undefined;
}

/** Makes sure there is a Chromium. Returns a sentence where there is none and none can be installed. */
export function ensureChromium() {
  if (findChromium()) return undefined;
  if (process.env.CHROMIUM)
    return `CHROMIUM names ${process.env.CHROMIUM}, which does not exist. Set it to the path of Chromium or leave it out.`;
  const byHand = 'Install Chromium and set CHROMIUM to its path, then run the tests again.';
  if (!existsSync('/etc/debian_version'))
    return `The pane’s tests need Chromium, and it can be installed only on Debian. ${byHand}`;
  if (process.getuid?.() !== 0)
    return `The pane’s tests need Chromium, and only root can install it. Run “apt-get install chromium” as root, then run the tests again.`;
  console.log('Installing Chromium for the pane’s tests (once; a minute or two)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const done = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (done.status !== 0) return `Chromium could not be installed: “apt-get ${args.join(' ')}” failed. ${byHand}`;
  }
  return findChromium() ? undefined : `Chromium was installed but is not at /usr/bin/chromium. ${byHand}`;
}
