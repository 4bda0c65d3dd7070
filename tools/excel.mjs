// npm run excel: serves the pane over https from this computer and puts it into Excel, or says how. Ctrl-C stops it.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshenSite } from './build-site.mjs';
import { answer } from './serve-workbench.mjs';
import { setup } from './setup.mjs';

const PORT = 3000;
const manifest = fileURLToPath(new URL('../dist/site/manifest.xml', import.meta.url));
const certificates = join(homedir(), '.office-addin-dev-certs');
const [certificate, key] = ['localhost.crt', 'localhost.key'].map((name) => join(certificates, name));

function npx(...args) {
  return spawnSync('npx', ['--yes', ...args], { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** How Excel of each kind takes the add-in, and what can be done here without asking. */
const ways = {
  win32() {
    if (npx('office-addin-dev-settings', 'sideload', manifest, 'desktop', '--app', 'excel'))
      return 'Excel opens with Crosscast on the Home tab.';
    return `In Excel choose File, Options, Trust Center, Trusted Add-in Catalogs, add a shared folder that holds ${manifest}, then Home, Add-ins, Shared folder.`;
  },
  darwin() {
    const documents = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents');
    if (!existsSync(documents)) return 'Excel was not found on this Mac. Start it once, then run this again.';
    mkdirSync(join(documents, 'wef'), { recursive: true });
    copyFileSync(manifest, join(documents, 'wef/crosscast.xml'));
    return 'Close Excel and open it again, then choose Home, Add-ins, Crosscast.';
  },
};

setup();
if (!existsSync(certificate) || !existsSync(key)) {
  console.log('Making a certificate for localhost that this computer trusts; it asks you to agree.');
  if (!npx('office-addin-dev-certs', 'install') || !existsSync(certificate)) {
    console.error(
      'No certificate was made, so Excel would not load the pane. Run “npx office-addin-dev-certs install”, then try again.',
    );
    process.exit(2);
  }
}
freshenSite();
const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, answer);
server.once('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Something else uses port ${PORT}. Stop it, then run this again.`
      : `The pane cannot be served: ${error.message}`,
  );
  process.exit(2);
});
server.listen(PORT, '127.0.0.1', () => {
  console.log(`The pane is served at https://localhost:${PORT}/taskpane.html`);
  console.log(ways[process.platform]?.() ?? 'This computer has no desktop Excel; Excel on the web takes it as below.');
  console.log(
    `Excel on the web: Home, Add-ins, More add-ins, My add-ins, Upload my add-in, and choose\n  ${manifest}\nPress Ctrl-C to stop.`,
  );
});
