/** Serves the fixture pages on this machine, for the demo and the end-to-end tests. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.css': 'text/css',
  '.pdf': 'application/pdf',
  '.js': 'text/javascript',
};

/** A running server: its origin, and every path it was asked for. */
export interface Served {
  origin: string;
  requests: string[];
  close(): void;
}

/** Serves `folder`; a folder answers with its page.html. `/s/<status>/…` answers with that status. */
export async function serve(folder: string, extra: Record<string, string> = {}): Promise<Served> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    requests.push(path);
    const made = extra[path];
    if (made !== undefined) {
      response.writeHead(200, { 'content-type': TYPES['.html'] }).end(made);
      return;
    }
    const asked = join(folder, normalize(path));
    const file =
      existsSync(asked) && statSync(asked).isDirectory() ? join(asked, 'page.html') : asked;
    if (!file.startsWith(folder) || !existsSync(file)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
