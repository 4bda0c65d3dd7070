// Builds the site where it is out of date, serves it on this computer only and says where the workbench is. Ctrl-C stops it.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freshenSite } from './build-site.mjs';
import { setup } from './setup.mjs';

const root = fileURLToPath(new URL('../dist/site', import.meta.url));
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.md': 'text/plain',
};

/** Starts serving; `port` 0 takes a free one. Resolves to the server and the address of the workbench. */
export function serve(port = 3000) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(root, path === sep ? 'workbench.html' : path);
    if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      'x-content-type-options': 'nosniff',
    });
    createReadStream(file).pipe(response);
  });
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
