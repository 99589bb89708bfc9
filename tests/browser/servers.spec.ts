// What the web server makes of the built site: our own, or with SITE_SERVER=nginx or caddy one with the configuration that we publish.
import { globSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from './site.ts';

const files = globSync('dist/**/*', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `/${`${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').replace(/^dist\//, '')}`);
const pages = new Set(files.filter((file) => file.endsWith('/index.html')).map((file) => dirname(file)));
const foldersAbove = (path: string): string[] => (path === '/' ? [] : [dirname(path), ...foldersAbove(dirname(path))]);
const withoutPage = [...new Set(files.flatMap(foldersAbove))].filter((folder) => !pages.has(folder));

test('an address that a reader shortens leads to a page, or is answered as unknown by our own page', async ({ request }) => {
  expect(withoutPage).toContain('/fonts');
  for (const folder of withoutPage) {
    const answer = await request.get(`${folder}/`);
    expect(answer.status(), folder).toBe(404);
    expect(await answer.text(), folder).toContain('Deze pagina is er niet');
    expect(answer.headers()['content-security-policy'], folder).toContain("default-src 'none'");
  }
  // No reader's page lies in a folder that has none.
  const shortened = [...pages].filter((page) => !/^\/(?:en\/)?k(?:\/|$)/.test(page)).flatMap(foldersAbove);
  expect(shortened.filter((folder) => !pages.has(folder))).toEqual([]);
});

for (const [short, target] of [
  ['/vergelijken/thema/', /\/vergelijken\/$/],
  ['/en/compare/theme/', /\/en\/compare\/$/],
  ['/praktijk/land/', /\/praktijk\/$/],
] as const) {
  test(`${short} leads on to the nearest list`, async ({ page }) => {
    await page.goto(short);
    await expect(page).toHaveURL(target);
  });
}

test('texts of every kind are sent compressed', async ({ request }) => {
  const kinds = ['html', 'css', 'js', 'svg', 'xml', 'csv', 'json', 'txt'];
  for (const kind of kinds) {
    // Servers leave small files as they are.
    const file = files.find((each) => each.endsWith(`.${kind}`) && !/^\/(?:pagefind\/|404)/.test(each) && statSync(`dist${each}`).size > 1500);
    expect(file, kind).toBeDefined();
    const answer = await request.fetch(file ?? '', { headers: { 'accept-encoding': 'gzip' } });
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['content-encoding'], `${file}, ${answer.headers()['content-type']}`).toBe('gzip');
  }
});
