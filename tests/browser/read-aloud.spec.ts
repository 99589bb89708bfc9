// Pages as they are read aloud: the browser's accessibility tree, without what a stylesheet hides.
import { globSync, readFileSync } from 'node:fs';
import type { CDPSession, Page } from '@playwright/test';
import { chromiumLaunch } from '../../scripts/test/chromium.ts';
import { expect, test } from './site.ts';
import { gatherInPage, tablesSource } from './tables-in-page.ts';

test.use({ launchOptions: { ...chromiumLaunch, args: [...chromiumLaunch.args, '--force-renderer-accessibility'] } });

const widths = [320, 768, 1000, 1300];

/**
 * A table as announced to listeners: the names of its cells, row by row. The first row has the column headers; in every other row the first
 * cell is its header.
 */
interface ReadTable {
  readonly name: string;
  readonly rows: readonly (readonly { readonly role: string; readonly name: string }[])[];
}

/** A node that is announced to listeners, with what it contains. */
interface Told {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Whether it is inside a link. */
  readonly inLink: boolean;
}

/** The whole accessibility tree of a page in reading order, without ignored nodes. */
async function readTree(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const collect = (id: string, inLink: boolean): Told[] => {
    const node = byId.get(id);
    if (!node) return [];
    const role: string = node.role?.value ?? '';
    const self = node.ignored ? [] : [{ id, role, name: `${node.name?.value ?? ''}`, description: `${node.description?.value ?? ''}`, inLink }];
    return [...self, ...(node.childIds ?? []).flatMap((child) => collect(child, inLink || role === 'link'))];
  };
  return { tree: collect(nodes[0]?.nodeId ?? '', false), textWithin: ({ id }: Told) => collect(id, false).slice(1) };
}

/** Tables in the accessibility tree of a page, in reading order. Cells are counted by position, as browsers do to find the header of a cell. */
async function readTables(session: CDPSession): Promise<ReadTable[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  type Node = (typeof nodes)[number];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: Node): string => node.role?.value ?? '';
  const childrenOf = (node: Node): Node[] => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const descendants = (node: Node, roles: RegExp): Node[] =>
    childrenOf(node).flatMap((child) => (!child.ignored && roles.test(roleOf(child)) ? [child] : descendants(child, roles)));
  return nodes
    .filter((node) => !node.ignored && roleOf(node) === 'table')
    .map((table) => ({
      name: table.name?.value ?? '',
      rows: descendants(table, /^row$/).map((row) =>
        descendants(row, /^(?:cell|gridcell|columnheader|rowheader)$/).map((cell) => ({ role: roleOf(cell), name: (cell.name?.value ?? '').trim() })),
      ),
    }));
}

const tables = /<table(?: class="([^"]*)")?[^>]*>(.*?)<\/table>/gs;
/** Every table of the built site by its classes and number of headers, with the pages that contain it. */
const shapes = new Map<string, string[]>();
for (const file of globSync('dist/**/index.html')) {
  const path = file.replace(/^dist|index\.html$/g, '');
  for (const [, classes = '', inside = ''] of readFileSync(file, 'utf8').matchAll(tables)) {
    const shape = `${classes} of ${inside.split('scope="col"').length - 1}`;
    shapes.set(shape, [...new Set([...(shapes.get(shape) ?? []), path])]);
  }
}
const isComparison = (shape: string) => /^(?:cmp|short)\b/.test(shape);
const isOfPractices = (shape: string) => /^sides\b/.test(shape);
const withoutSpaces = (text: string) => text.replace(/\s+/g, '');
const comparisons = new Set([...shapes].flatMap(([shape, paths]) => (isComparison(shape) ? paths : [])));

/**
 * Puts the comparison tables of many pages into the open page, each inside its ancestors and under the address of its page: all have the same
 * style sheets, and opening each page takes many times as long. Of rows that differ only in their words, the first is kept.
 */
async function gatherTables(page: Page, addresses: readonly string[]): Promise<void> {
  await page.evaluate(tablesSource);
  await page.evaluate(gatherInPage, addresses);
}

/** Problems in a comparison as it is read: a cell that is not under its own header, or a row without a name. */
const faultsOf = ({ name, rows: [heads = [], ...rows] }: ReadTable): string[] =>
  rows.flatMap(([own, ...cells]) => {
    // The header of a group of rows is the only cell of its row.
    if (cells.length === 0) return [];
    const names = cells.flatMap((cell) => cell.name.split('|'));
    const faults = names.flatMap((cell, index) => {
      const head = heads[index + 1]?.name ?? 'nothing';
      return withoutSpaces(head).startsWith(withoutSpaces(cell)) ? [] : `${cell} under ${head}`;
    });
    if (names.length + 1 !== heads.length) faults.push(`${names.length + 1} cells under ${heads.length} heads`);
    if (own?.role !== 'rowheader' || !own.name) faults.push('a row without a name');
    return faults.map((fault) => `${name}, ${own?.name}: ${fault}`);
  });

test('in every comparison, each cell is announced under its own country or theme, at every width', async ({ page, context }) => {
  expect(comparisons.size).toBeGreaterThan(200);
  const session = await context.newCDPSession(page);
  await page.goto('/vergelijken/dk-nl/');
  await gatherTables(page, [...comparisons]);
  const count = await page.locator('.cmp, .short').count();
  expect(count).toBeGreaterThan(20);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const all = (await readTables(session)).filter(({ rows }) => rows.some((row) => row[0]?.role === 'rowheader'));
    expect(all.length, `tables at ${width} px`).toBe(count);
    expect(all.flatMap(faultsOf), `at ${width} px`).toEqual([]);
  }
});

test('every other kind of table has as many headers as cells, at every width', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  const others = [...shapes].filter(([shape]) => !isComparison(shape) && !isOfPractices(shape));
  expect(others.length).toBeGreaterThan(5);
  for (const [shape, [path = '']] of others) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const tables = await readTables(session);
      expect(tables.length, `tables of ${path} at ${width} px`).toBeGreaterThan(0);
      // The header of a group of rows is the only cell of its row.
      const whole = (row: ReadTable['rows'][number]) => row.length > 1;
      const counts = tables.map(({ rows }) => [...new Set(rows.filter(whole).map(({ length }) => length))]);
      expect(
        counts.filter(({ length }) => length !== 1),
        `${shape}, ${path} at ${width} px`,
      ).toEqual([]);
    }
  }
});

test('practices that are compared are one table at every width: each cell stands under its own practice, and those that are not chosen are not read', async ({
  page,
  context,
}) => {
  const session = await context.newCDPSession(page);
  const ofThemes = [...shapes].flatMap(([shape, paths]) => (isOfPractices(shape) ? paths : [])).filter((path) => /^\/praktijk\/vergelijken\/./.test(path));
  expect(ofThemes.length).toBeGreaterThan(20);
  const chosen = '/praktijk/vergelijken/?practice=resursteamet,gladsaxe-resource-team,vantaa-meldplicht';
  for (const path of [chosen, ...ofThemes]) {
    await page.goto(path);
    const boxes = await page.locator('.picks :checked').count();
    expect(boxes, path).toBeGreaterThan(1);
    for (const width of path === chosen ? widths : [320, 1300]) {
      await page.setViewportSize({ width, height: 800 });
      const [table, ...more] = await readTables(session);
      expect(more, path).toEqual([]);
      const [heads = [], ...rows] = table?.rows ?? [];
      expect(heads.length, `${path} at ${width} px`).toBe(boxes + 1);
      const whole = rows.filter(({ length }) => length > 1);
      expect([rows.length, whole.length], `${path} at ${width} px`).toEqual([20, 16]);
      for (const [own, ...cells] of whole) {
        expect(own?.role, path).toBe('rowheader');
        expect(cells.length, `${path}, ${own?.name} at ${width} px`).toBe(boxes);
        // A head is the country and the title, with more below; a cell begins with its sign and the title.
        for (const [index, { name }] of cells.entries()) {
          const title = name.replace(/^[A-Z]+ /, '').slice(0, 30);
          expect(heads[index + 1]?.name, `${path}, ${own?.name}`).toContain(title);
        }
      }
    }
  }
});

test('a table is named by its heading alone, with the link beside it that copies its address', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  const [overview = ''] = [...shapes].find(([shape]) => shape.startsWith('short rests'))?.[1] ?? [];
  for (const path of ['/vergelijken/dk-nl-se/landen/', '/en/compare/dk-nl-se/countries/', overview]) {
    await page.goto(path);
    await page.locator('h1').hover();
    await expect(page.locator('h2 .anchor').first()).toBeAttached();
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    const headings = await page
      .locator('main h2:has(+ .short, + details > .short)')
      .evaluateAll((all) => all.map((heading) => heading.querySelector('span')?.textContent?.trim()));
    expect(headings.length, path).toBeGreaterThan(1);
    const names = (await readTables(session)).map(({ name }) => name);
    expect(names.slice(0, headings.length), path).toEqual(headings);
  }
});

const pagesWithDrawings = [
  '/',
  '/landen/zweden/',
  '/en/countries/finland/',
  '/vergelijken/dk-eng-fi-nl-se/',
  '/praktijk/vantaa-meldplicht/',
  '/wetten/zweedse-meldprocedure/',
  '/sinds-2015/denemarken/',
  '/sinds-2015/',
  '/praktijk/',
  '/betoog/',
];

for (const width of [360, 1280]) {
  test(`a drawing is read once at ${width} px: its name, and its links, in whole words`, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    await page.setViewportSize({ width, height: 900 });
    for (const path of pagesWithDrawings) {
      await page.goto(path);
      const drawn = await page.locator('figure.diagram svg:visible').evaluateAll((all) =>
        all.map((drawing) => ({
          name: drawing.getAttribute('aria-label') ?? '',
          links: [...drawing.querySelectorAll('a')].map((link) => [...link.querySelectorAll('text')].map(({ textContent }) => textContent ?? '')),
        })),
      );
      expect(drawn.length, path).toBeGreaterThan(0);
      const { tree, textWithin } = await readTree(session);
      const named = tree.filter(({ role, name }) => /^(?:image|img|group)$/.test(role) && drawn.some((drawing) => drawing.name === name));
      expect(
        named.map(({ name }) => name),
        path,
      ).toEqual(drawn.map(({ name }) => name));
      for (const [index, drawing] of named.entries()) {
        const links = textWithin(drawing).filter(({ role }) => role === 'link');
        expect(
          textWithin(drawing).filter(({ role, inLink }) => role === 'StaticText' && !inLink),
          `${path}: letters of a drawing that are read apart`,
        ).toEqual([]);
        const lines = drawn[index]?.links ?? [];
        expect(links.length, path).toBe(lines.length);
        for (const [at, { name, description }] of links.entries()) {
          expect(description, `${path}: ${name} is read twice`).toBe('');
          expect(name, path).not.toBe('');
          // A line ends between words, or within a word that is hyphenated.
          const words = (lines[at] ?? []).join(' ').replaceAll('- ', '').split(/\s+/);
          expect(name.replaceAll('-', '').split(/\s+/).join(''), path).toContain(words.join('').replaceAll('-', ''));
        }
      }
    }
  });
}

test('without its drawings a page has no words that are joined', async ({ page }) => {
  for (const path of pagesWithDrawings) {
    await page.goto(path);
    const glued = await page
      .locator('figure.diagram svg text:not([data-cut])')
      .evaluateAll((all) => all.filter(({ nextSibling }) => nextSibling && !/^\s/.test(nextSibling.textContent ?? '')).map(({ textContent }) => textContent));
    expect(glued, path).toEqual([]);
  }
});

for (const path of ['/vergelijken/dk-eng-fi-nl-se/', '/vergelijken/dk-eng-fi-nl-se/landen/', '/bronnen/', '/sinds-2015/', '/bronnen/nji-2015/']) {
  test(`${path} is read completely, and keeps its scroll position on reload`, async ({ page, context }) => {
    const session = await context.newCDPSession(page);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { tree } = await readTree(session);
      const headings = tree.filter(({ role, name }) => role === 'heading' && name !== '');
      expect(headings.length, `headings at ${width} px`).toBe(
        await page.locator('h1:visible, h2:visible, h3:visible, h4:visible, .vh:is(h1, h2, h3, h4)').count(),
      );
      const heightAt = (share: number) =>
        page.evaluate((part) => {
          window.scrollTo({ top: part * document.documentElement.scrollHeight, behavior: 'instant' });
          return document.documentElement.scrollHeight;
        }, share);
      const height = await heightAt(0);
      for (const share of [0.25, 0.5, 0.75, 1]) expect(await heightAt(share), `height seen from ${share} at ${width} px`).toBe(height);
      await heightAt(0.5);
      const place = await page.evaluate(() => window.scrollY);
      await page.reload();
      await expect.poll(() => page.evaluate((before) => Math.abs(window.scrollY - before) < 24, place), `place at ${width} px`).toBe(true);
    }
  });
}
