// Builds the site where it is out of date, serves it on this computer only and says where the workbench is. Ctrl-C stops it.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshenSite } from './build-site.mjs';
import { setup } from './setup.mjs';

const root = fileURLToPath(new URL('../dist/site', import.meta.url));
// Served from its package, for trying out only: its licence does not let it be shipped.
const officeJs = fileURLToPath(new URL('../node_modules/@microsoft/office-js/dist', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.md': 'text/plain',
};

/** The pane's page as it is built, but with office.js from its package and the emulated Excel in place before it runs. */
function framedPane() {
  const scripts = '<script src="desktop-bridge.js"></script><script src="office-js/office.js"></script>';
  return readFileSync(join(root, 'taskpane.html'), 'utf8').replace(/<script src="?[^" >]*\/office\.js"?><\/script>/, scripts);
}

/** Answers with a file of the site. */
export function answer(request, response) {
  const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
  if (path === `${sep}pane.html`) {
    response.writeHead(200, { 'content-type': types['.html'] }).end(framedPane());
    return;
  }
  const [base, name] = path.startsWith(`${sep}office-js${sep}`) ? [officeJs, path.slice(11)] : [root, path];
  const file = join(base, name === sep ? 'excel.html' : name);
  if (!file.startsWith(base + sep) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
  });
  createReadStream(file).pipe(response);
}

/** Starts serving; `port` 0 takes a free one. Resolves to the server and the address of the workbench. */
export function serve(port = 3000) {
  const server = createServer(answer);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port !== 0) resolve(serve(0));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve({ server, address: `http://localhost:${server.address().port}/` }));
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  setup();
  freshenSite();
  const { address } = await serve(Number(process.env.PORT ?? 3000));
  console.log(`The workbench is at ${address}\nPress Ctrl-C to stop.`);
}
