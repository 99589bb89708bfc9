import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { headersFor } from './headers.ts';

/** Media types by file extension. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.sqlite': 'application/vnd.sqlite3',
  '.svg': 'image/svg+xml',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** Compression methods, best first. The Brotli quality is that of CDNs that compress on the fly. */
const encodings: readonly { readonly name: string; readonly compress: (bytes: Uint8Array) => Uint8Array }[] = [
  { name: 'br', compress: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) },
  { name: 'gzip', compress: (bytes) => gzipSync(bytes) },
];
/** Whether an Accept-Encoding header allows an encoding; a quality of 0 refuses it. */
function accepts(acceptEncoding: string, encoding: string): boolean {
  const accepted = new Map(
    acceptEncoding
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
        const quality = parameters.find((each) => each.startsWith('q='));
        return [name, quality === undefined || Number(quality.slice(2)) > 0] as const;
      }),
  );
  return accepted.get(encoding) ?? accepted.get('*') ?? false;
}
const encodingFor = ({ headers }: IncomingMessage) => encodings.find(({ name }) => accepts(headers['accept-encoding'] ?? '', name));
const isText = (type: string) => /^text\/|charset=|^image\/svg/.test(type);

/** A listening server with its address, e.g. http://localhost:4321/. */
export interface Served {
  readonly address: string;
  readonly server: Server;
}

function decodedPath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** File that answers a path, or undefined; never one outside the folder. */
function fileFor(folder: string, path: string): string | undefined {
  const root = resolve(folder);
  // A malformed escape such as %E0%A4 is an unknown address.
  const decoded = decodedPath(path);
  if (decoded === undefined) return undefined;
  const requested = resolve(root, `.${decoded}`);
  if (requested !== root && !requested.startsWith(root + sep)) return undefined;
  const file = path.endsWith('/') ? join(requested, 'index.html') : requested;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Serves a folder of static files as a plain web server does: index.html for a folder, a redirect for a missing slash, 404.html for anything unknown.
 * Text is compressed, and every response has the headers of headers.ts.
 * @param port 0 for any free port.
 * @throws Error with code EADDRINUSE when the port is taken.
 * @throws Error when the folder has no index.html.
 */
export function serveFolder(folder: string, port: number): Promise<Served> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder}/ holds no built site. Run npm run build first.`);
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(folder, pathname);
    if (!file && isFolder(folder, pathname)) {
      response.writeHead(301, { ...headersFor(pathname), location: `${pathname}/${search}` }).end();
      return;
    }
    answerWith(request, response, folder, pathname, file);
  });
  return new Promise((done, reject) => {
    server.once('error', reject);
    server.listen(port, () => done({ server, address: `http://localhost:${(server.address() as AddressInfo).port}/` }));
  });
}

const isFolder = (folder: string, path: string) => !path.endsWith('/') && fileFor(folder, `${path}/`) !== undefined;

/** Sends a file, or the 404 page when there is none. */
function answerWith(request: IncomingMessage, response: ServerResponse, folder: string, pathname: string, file: string | undefined): void {
  const answer = file ?? join(folder, '404.html');
  const headers: Record<string, string> = {
    'Content-Type': mediaTypes[extname(answer)] ?? 'application/octet-stream',
    ...headersFor(file ? pathname : '/404.html'),
  };
  const bytes = readFileSync(answer);
  const encoding = isText(headers['Content-Type'] ?? '') ? encodingFor(request) : undefined;
  response.writeHead(file ? 200 : 404, { ...headers, Vary: 'Accept-Encoding', ...(encoding ? { 'Content-Encoding': encoding.name } : {}) });
  response.end(request.method === 'HEAD' ? undefined : (encoding?.compress(bytes) ?? bytes));
}
