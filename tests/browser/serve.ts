import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { AddressInfo } from 'node:net';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** What a server answers for one path: a whole page made on the spot. */
export interface Page {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ServeOptions {
  /** Folders looked through in order for files. */
  readonly folders?: readonly string[];
  /** Pages by path, asked before the folders. */
  readonly pages?: Readonly<Record<string, Page>>;
  /** Headers of every answer, e.g. a content security policy. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface StaticServer {
  readonly port: number;
  /** The address of a path, on `127.0.0.1` unless another loopback name is asked for. */
  url(path: string, host?: string): string;
  close(): Promise<void>;
}

async function readFrom(folders: readonly string[], path: string): Promise<Buffer | null> {
  for (const folder of folders) {
    const file = normalize(join(folder, path));
    if (!file.startsWith(normalize(folder + sep))) continue;
    const body = await readFile(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EISDIR') return null;
      throw error;
    });
    if (body) return body;
  }
  return null;
}

async function answer(options: ServeOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const page = options.pages?.[path];
  const body = page ? page.body : await readFrom(options.folders ?? [], path);
  if (body === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面');
    return;
  }
  const type = page ? (page.type ?? TYPES['.html']) : TYPES[extname(path)];
  response.writeHead(200, {
    'content-type': type ?? 'application/octet-stream',
    'cache-control': 'no-store',
    ...options.headers,
    ...page?.headers,
  });
  response.end(body);
}

/** Serves folders and made-up pages on a free port of this machine. The caller must `close()` it. */
export async function serve(options: ServeOptions): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path, host = '127.0.0.1') => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
