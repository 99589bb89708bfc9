// The folder that opens from a disk: no server, no network.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { hashFiles } from '../../scripts/output/checksums.ts';
import { expect, test } from './site.ts';

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stevige-basis-stick-'));
  execFileSync(process.execPath, ['scripts/build/stick.ts', folder]);
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const { start, lesson, handout, compare, search, noSearch, slides, mirror, book } of [
  {
    start: 'index.html',
    lesson: 'lessen/geleidelijke-opschaling',
    handout: /^Hand-out/,
    compare: 'vergelijken/dk-nl',
    search: 'zoeken',
    noSearch: 'Van deze stick werkt het zoeken niet',
    slides: 'workshops/zo-licht-als-kan/dia',
    mirror: 'spiegel',
    book: 'Boek',
  },
  {
    start: 'en/index.html',
    lesson: 'en/lessons/gradual-escalation',
    handout: /^Hand-out/,
    compare: 'en/compare/dk-nl',
    search: 'en/search',
    noSearch: 'The search does not work from this stick',
    slides: 'en/workshops/as-light-as-possible/slides',
    mirror: 'en/mirror',
    book: 'Book',
  },
]) {
  test(`${start} opens from a disk, and links to everything to read, compare, hand out and show`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) requests.push(request.url());
    });
    await page.context().setOffline(true);
    const urlOf = (path: string) => `${pathToFileURL(join(folder, path))}`;
    await page.goto(urlOf(start));
    await page
      .locator(`main a[href$="${lesson.split('/').at(-1)}/index.html"]`)
      .first()
      .click();
    await expect(page).toHaveURL(urlOf(`${lesson}/index.html`));
    // The styles are loaded.
    expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).fontWeight)).toBe('620');
    await page.getByRole('link', { name: handout }).first().click();
    await expect(page).toHaveURL(urlOf(`${lesson}/handout/index.html`));
    await page.goto(urlOf(start));
    await page.getByRole('link', { name: book, exact: true }).click();
    const file = await page.locator('a[href$=".epub"]').evaluate((link: HTMLAnchorElement) => link.href);
    expect(statSync(fileURLToPath(file)).size).toBeGreaterThan(500_000);
    await page.goto(urlOf(`${compare}/index.html`));
    await expect(page.getByRole('table').first()).toBeVisible();
    await page.goto(urlOf(`${search}/index.html`));
    await expect(page.getByText(noSearch)).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(15);
    await page.goto(urlOf(`${slides}/index.html`));
    await page.locator('[data-show]').click();
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/#doel$/);
    await page.goto(urlOf(`${mirror}/index.html`));
    await page.getByRole('radio').first().check();
    await expect(page).toHaveURL(/#antwoorden&/);
    expect(requests).toEqual([]);
  });
}

test('the folder is the same byte for byte when it is made again, in another time zone', () => {
  const again = mkdtempSync(join(tmpdir(), 'stevige-basis-stick-'));
  try {
    execFileSync(process.execPath, ['scripts/build/stick.ts', again], { env: { ...process.env, TZ: 'Pacific/Auckland' } });
    const files = hashFiles(folder);
    expect(files.length).toBeGreaterThan(1000);
    expect(hashFiles(again)).toEqual(files);
  } finally {
    rmSync(again, { recursive: true, force: true });
  }
});
