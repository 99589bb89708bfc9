import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerFiles, headers } from '../../../scripts/serve/headers.ts';
import { type Served, serveFolder } from '../../../scripts/serve/static-server.ts';

describe('the list of headers', () => {
  it.each(Object.entries(headerFiles))('is what %s was generated from', (file, write) => {
    expect(readFileSync(file, 'utf8'), 'Run npm run write:headers.').toBe(write());
  });

  it('gives Caddy no wildcard in the middle of a path, where it would not match a slash', () => {
    const paths = [...readFileSync('scripts/serve/examples/Caddyfile', 'utf8').matchAll(/^\t@\S+ path (.+)$/gm)].flatMap(([, list = '']) => list.split(' '));
    expect(paths).toContain('*/feed.xml');
    expect(paths.filter((path) => path.slice(1, -1).includes('*'))).toEqual([]);
  });

  it('allows nothing inline, no eval and no other site', () => {
    const policy = headers.find(({ name }) => name === 'Content-Security-Policy')?.value ?? '';
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*|data:/);
  });

  it('gives every address each header at most once, since CDNs join duplicates', () => {
    const blocks = readFileSync('public/_headers', 'utf8')
      .split(/\n(?=\/)/)
      .slice(1)
      .map((block) => block.split('\n'))
      .map(([path = '', ...lines]) => ({ path, names: lines.flatMap((line) => line.trim().split(':')[0] || []) }));
    expect(blocks.length).toBeGreaterThan(5);
    // A path of each kind, and one that looks like two kinds at once.
    for (const path of ['/', ...blocks.map((block) => block.path.replace('*', 'a')), '/search-index/lexicon/a.json', '/_astro/a.xml']) {
      const names = blocks.filter((block) => new RegExp(`^${block.path.replace('.', '[.]').replace('*', '.*')}$`).test(path)).flatMap((block) => block.names);
      expect(names, path).toEqual([...new Set(names)]);
    }
  });

  it('stays within what Cloudflare reads: 100 rules, 2,000 characters a line', () => {
    const lines = readFileSync('public/_headers', 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(2000);
  });
});

describe('our own server', () => {
  let served: Served;
  const get = (path: string) => fetch(new URL(path, served.address), { redirect: 'manual' });

  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'served-'));
    mkdirSync(join(folder, 'landen'));
    mkdirSync(join(folder, '_astro'));
    for (const file of [
      'index.html',
      '404.html',
      'landen/index.html',
      'landen/data.json',
      'cellen.csv',
      'cellen.json',
      'citeer.bib',
      'concepts.ttl',
      'concepts.jsonld',
      '_astro/site.css',
    ])
      writeFileSync(join(folder, file), file);
    served = await serveFolder(folder, 0);
  });
  afterAll(() => served.server.close());

  it.each([
    ['/', 200],
    ['/landen', 301],
    ['/bestaat-niet/', 404],
  ])('answers %s with %i and the headers of every response', async (path, status) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    for (const { name, value } of headers.filter(({ paths }) => paths === undefined)) expect(answer.headers.get(name)).toBe(value);
  });

  it('lets other sites read data, and only data', async () => {
    expect((await get('/cellen.csv')).headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect((await get('/citeer.bib')).headers.get('Content-Type')).toMatch(/^application\/x-bibtex/);
    expect((await get('/')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  });

  it('sends linked data as what it is, since a program that follows its address reads it by its type', async () => {
    const typeOf = async (path: string) => (await get(path)).headers.get('Content-Type')?.split(';')[0];
    expect(await typeOf('/concepts.ttl')).toBe('text/turtle');
    expect(await typeOf('/concepts.jsonld')).toBe('application/ld+json');
    expect(await typeOf('/landen/data.json')).toBe('application/ld+json');
    expect(await typeOf('/cellen.json')).toBe('application/json');
    expect((await get('/concepts.ttl')).headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('lets files with a hash in their name be cached for good, and pages not', async () => {
    expect((await get('/_astro/site.css')).headers.get('Cache-Control')).toMatch(/immutable/);
    expect((await get('/landen/')).headers.get('Cache-Control')).toBe('no-cache');
  });
});
