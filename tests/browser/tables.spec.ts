// Tables as they are read aloud: the accessibility tree of the browser, which leaves out what a stylesheet hides.
import { globSync, readFileSync } from 'node:fs';
import type { CDPSession } from '@playwright/test';
import { chromiumArguments, findChromium } from '../../scripts/test/find-chromium.ts';
import { expect, test } from './site.ts';

test.use({ launchOptions: { executablePath: await findChromium(), args: [...chromiumArguments, '--force-renderer-accessibility'] } });

const widths = [320, 768, 1000, 1300];

/** A table as it is told to who listens: names of its cells, row by row. The first row holds the heads of the columns, the first cell of each other row its own head. */
interface ReadTable {
  readonly name: string;
  readonly rows: readonly (readonly { readonly role: string; readonly name: string }[])[];
}

/** Tables of the accessibility tree of a page, in reading order. Cells are counted by place, as browsers do when they look for the head of a cell. */
async function readTables(session: CDPSession): Promise<ReadTable[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  type Node = (typeof nodes)[number];
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const roleOf = (node: Node): string => node.role?.value ?? '';
  const childrenOf = (node: Node): Node[] => (node.childIds ?? []).flatMap((id) => byId.get(id) ?? []);
  const within = (node: Node, roles: RegExp): Node[] =>
    childrenOf(node).flatMap((child) => (!child.ignored && roles.test(roleOf(child)) ? [child] : within(child, roles)));
  return nodes
    .filter((node) => !node.ignored && roleOf(node) === 'table')
    .map((table) => ({
      name: table.name?.value ?? '',
      rows: within(table, /^row$/).map((row) =>
        within(row, /^(?:cell|gridcell|columnheader|rowheader)$/).map((cell) => ({ role: roleOf(cell), name: (cell.name?.value ?? '').trim() })),
      ),
    }));
}

const tables = /<table(?: class="([^"]*)")?[^>]*>(.*?)<\/table>/gs;
/** Every table of the built site by its classes and its number of heads, with the pages that hold it. */
const shapes = new Map<string, string[]>();
for (const file of globSync('dist/**/index.html')) {
  const path = file.replace(/^dist|index\.html$/g, '');
  for (const [, classes = '', inside = ''] of readFileSync(file, 'utf8').matchAll(tables)) {
    const shape = `${classes} of ${inside.split('scope="col"').length - 1}`;
    shapes.set(shape, [...new Set([...(shapes.get(shape) ?? []), path])]);
  }
}
const isComparison = (shape: string) => /^cmp /.test(shape);
const comparisons = new Set([...shapes].flatMap(([shape, paths]) => (isComparison(shape) ? paths : [])));

test('in every comparison, each cell is read under its own country or theme, at every width', async ({ page, context }) => {
  expect(comparisons.size).toBeGreaterThan(200);
  const session = await context.newCDPSession(page);
  await page.goto('/vergelijken/dk-nl/');
  const paths = [...comparisons];
  // Many pages as one, since all have the same stylesheets: a page of its own for each takes three times as long.
  for (let at = 0; at < paths.length; at += 16) {
    const some = paths.slice(at, at + 16);
    const tables = await page.evaluate(async (addresses) => {
      const pages = await Promise.all(addresses.map(async (address) => new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')));
      for (const cell of pages.flatMap((read) => [...read.querySelectorAll('.cmp td')])) {
        // Of a cell only its own name is kept, so that what is read is what it should stand under.
        const own = cell.querySelector('.who');
        cell.textContent = (own?.querySelector('.land') ?? own)?.textContent ?? '';
      }
      for (const aside of pages.flatMap((read) => [...read.querySelectorAll('main :is(svg, nav, ul, dl, .cmp ~ section)')])) aside.remove();
      document.querySelector('main')?.replaceChildren(...pages.flatMap((read) => [...(read.querySelector('main')?.childNodes ?? [])]));
      return document.querySelectorAll('.cmp').length;
    }, some);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const all = (await readTables(session)).filter(({ rows }) => rows.some((row) => row[0]?.role === 'rowheader'));
      expect(all.length, `tables of ${some} at ${width} px`).toBeGreaterThanOrEqual(tables);
      const wrong = all.flatMap(({ name, rows: [heads = [], ...rows] }) =>
        rows.flatMap((row) => {
          const [own, ...cells] = row;
          const faults = cells.flatMap((cell, index) => {
            const head = heads[index + 1]?.name ?? 'nothing';
            return head.startsWith(cell.name) ? [] : `${cell.name} under ${head}`;
          });
          if (row.length !== heads.length) faults.push(`${row.length} cells under ${heads.length} heads`);
          if (own?.role !== 'rowheader' || !own.name) faults.push('a row without a name');
          return faults.map((fault) => `${name}, ${own?.name}: ${fault}`);
        }),
      );
      expect(wrong, `${some} at ${width} px`).toEqual([]);
    }
  }
});

test('every other kind of table has as many heads as cells, at every width', async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  const others = [...shapes].filter(([shape]) => !isComparison(shape));
  expect(others.length).toBeGreaterThan(10);
  for (const [shape, [path = '']] of others) {
    await page.goto(path);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      const tables = await readTables(session);
      expect(tables.length, `tables of ${path} at ${width} px`).toBeGreaterThan(0);
      const counts = tables.map(({ rows }) => [...new Set(rows.map(({ length }) => length))]);
      expect(
        counts.filter(({ length }) => length !== 1),
        `${shape}, ${path} at ${width} px`,
      ).toEqual([]);
    }
  }
});
