import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { headersFor } from './headers.ts';

/** What a file is, by its extension. */
export const mediaTypes: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** Ways to make texts smaller, the best first. Quality as a CDN takes it for files that it compresses while it answers. */
const encodings: readonly { readonly name: string; readonly compress: (bytes: Uint8Array) => Uint8Array }[] = [
  { name: 'br', compress: (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) },
  { name: 'gzip', compress: (bytes) => gzipSync(bytes) },
];
/** Whether a client takes an encoding, from its Accept-Encoding: one that it gives the quality 0 is refused. */
function accepts(acceptEncoding: string, encoding: string): boolean {
  const asked = new Map(
    acceptEncoding
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((each) => each.trim());
        const quality = parameters.find((each) => each.startsWith('q='));
        return [name, quality === undefined || Number(quality.slice(2)) > 0] as const;
      }),
  );
  return asked.get(encoding) ?? asked.get('*') ?? false;
}
const encodingFor = ({ headers }: IncomingMessage) => encodings.find(({ name }) => accepts(headers['accept-encoding'] ?? '', name));
const isText = (type: string) => /^text\/|charset=|^image\/svg/.test(type);

/** A server that listens, with its address, e.g. http://localhost:4321/. */
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

/** File that answers a path, or undefined; never outside the folder. */
function fileFor(folder: string, path: string): string | undefined {
  const root = resolve(folder);
  // A malformed escape such as %E0%A4 is an address that does not exist.
  const decoded = decodedPath(path);
  if (decoded === undefined) return undefined;
  const wanted = resolve(root, `.${decoded}`);
  if (wanted !== root && !wanted.startsWith(root + sep)) return undefined;
  const file = path.endsWith('/') ? join(wanted, 'index.html') : wanted;
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/**
 * Serves a folder of static files the way a plain web server does: folders by their index, a missing slash by a redirect, the rest by 404.html; texts compressed, all with the headers of headers.ts.
 * @param port 0 for any free one.
 * @throws Error with code EADDRINUSE when the port is taken.
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

/** Sends a file, or the page for unknown addresses where there is none. */
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
