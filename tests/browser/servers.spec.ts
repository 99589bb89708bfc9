// What the web server does with the built site: our own, or with SITE_SERVER=nginx or caddy one with the configuration that we publish.
import { globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from './site.ts';

const files = globSync('dist/**/*', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${`${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^dist\//, '')}`);
const pages = new Set(files.filter((file) => file.endsWith('/index.html')).map((file) => dirname(file)));
const foldersAbove = (path: string): string[] => (path === '/' ? [] : [dirname(path), ...foldersAbove(dirname(path))]);
const withoutPage = [...new Set(files.flatMap(foldersAbove))].filter((folder) => !pages.has(folder));

test('an address that a reader shortens leads to a page, or to our own page for unknown addresses', async ({ request }) => {
  expect(withoutPage).toContain('/fonts');
  for (const folder of withoutPage) {
    const answer = await request.get(`${folder}/`);
    expect(answer.status(), folder).toBe(404);
    expect(await answer.text(), folder).toContain('Deze pagina is er niet');
    expect(answer.headers()['content-security-policy'], folder).toContain("default-src 'none'");
  }
  // No reader's page is in a folder that has none.
  const shortened = [...pages].filter((page) => !/^\/(?:en\/)?k(?:\/|$)/.test(page)).flatMap(foldersAbove);
  expect(shortened.filter((folder) => !pages.has(folder))).toEqual([]);
});

for (const [short, target] of [
  ['/vergelijken/thema/', /\/vergelijken\/$/],
  ['/en/compare/theme/', /\/en\/compare\/$/],
  ['/praktijk/land/', /\/praktijk\/$/],
] as const) {
  test(`${short} redirects to the nearest list`, async ({ page }) => {
    await page.goto(short);
    await expect(page).toHaveURL(target);
  });
}

test('text files of every kind are compressed', async ({ request }) => {
  const kinds = ['html', 'css', 'js', 'svg', 'xml', 'csv', 'json', 'txt'];
  for (const kind of kinds) {
    // Servers leave small files uncompressed.
    const file = files.find((each) => each.endsWith(`.${kind}`) && !/^\/(?:pagefind\/|404)/.test(each) && statSync(`dist${each}`).size > 1500);
    expect(file, kind).toBeDefined();
    const answer = await request.fetch(file ?? '', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['content-encoding'], `${file}, ${answer.headers()['content-type']}`).toBe('gzip');
  }
});

test('a client that refuses an encoding does not get it', async ({ request }) => {
  const encodingFor = async (accepted: string) => (await request.fetch('/', { headers: { 'accept-encoding': accepted } })).headers()['content-encoding'];
  expect(await encodingFor('br;q=0, gzip')).toBe('gzip');
  expect(await encodingFor('gzip;q=0.0, br;q=0, identity')).toBeUndefined();
  expect(await encodingFor('identity')).toBeUndefined();
});

test('what programs request by a fixed name exists: icons and robots.txt, which names the sitemap', async ({ request }) => {
  const icon = await request.get('/favicon.ico');
  expect(icon.headers()['content-type']).toMatch(/^image\/(?:x-icon|vnd\.microsoft\.icon)/);
  const bytes = await icon.body();
  // An icon file with a single image, which is where its directory says.
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2), bytes.readUInt16LE(4)]).toEqual([0, 1, 1]);
  const picture = bytes.subarray(bytes.readUInt32LE(18));
  expect(picture.length).toBe(bytes.readUInt32LE(14));
  expect(picture.toString('latin1', 1, 4)).toBe('PNG');
  const touch = await request.get('/apple-touch-icon.png');
  expect(touch.headers()['content-type']).toBe('image/png');
  expect((await touch.body()).readUInt32BE(16)).toBe(180);
  const robots = await (await request.get('/robots.txt')).text();
  const sitemap = /^Sitemap: (\S+)$/m.exec(robots)?.[1] ?? '';
  expect((await request.get(new URL(sitemap).pathname)).status()).toBe(200);
});

test('feeds are sent as Atom', async ({ request }) => {
  for (const path of ['/sinds-2015/feed.xml', '/en/since-2015/feed.xml', '/sinds-2015/zweden/feed.xml'])
    expect((await request.get(path)).headers()['content-type'], path).toMatch(/^application\/atom\+xml/);
  expect((await request.get('/sitemap-index.xml')).headers()['content-type']).toMatch(/^(?:application|text)\/xml/);
});

test('data is sent as what it is, and other sites may read it', async ({ request }) => {
  for (const [path, type] of [
    ['/gegevens/concepts.ttl', 'text/turtle'],
    ['/gegevens/catalogue.jsonld', 'application/ld+json'],
    ['/data.json', 'application/ld+json'],
    ['/landen/denemarken/data.json', 'application/ld+json'],
    ['/gegevens/json/cells.json', 'application/json'],
    ['/gegevens/csv/cells.csv', 'text/csv'],
    ['/gegevens/stevige-basis.sqlite', 'application/vnd.sqlite3'],
    ['/gegevens/stevige-basis.zip', 'application/zip'],
  ] as const) {
    const headers = (await request.head(path)).headers();
    expect(headers['content-type']?.split(';')[0], path).toBe(type);
    expect(headers['access-control-allow-origin'], path).toBe('*');
  }
});

for (const [typed, right] of [
  ['/K/Aanbodplicht/', /\/wetten\/aanbodplicht\/$/],
  ['/Lessen/', /\/lessen\/$/],
] as const) {
  test(`${typed}, typed with capitals, leads to the page`, async ({ page, allowFaults }) => {
    await page.goto(typed);
    await expect(page).toHaveURL(right);
    allowFaults(/404/);
  });
}
