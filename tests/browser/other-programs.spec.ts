// What other programs make of a page: reader views, the clipboard, and text browsers.
import { readFileSync } from 'node:fs';
import { builtPage, childrenOf, type Element, isElement } from './built.ts';
import { expect, sitemapPaths, test } from './site.ts';

/** The kind of a page, by the shape of its address. */
const kindOf = (path: string) => {
  const [first = '', ...more] = path
    .replace(/^\/en\//, '/')
    .split('/')
    .filter(Boolean);
  const language = path.startsWith('/en/') ? 'en' : 'nl';
  return [language, first, ...more.map((part, index) => (index === 0 && more.length > 1 && !/^[a-z]{2,3}-/.test(part) ? part : '*'))].join('/');
};
const weightOf = new Map(sitemapPaths.map((path) => [path, readFileSync(`dist${path}index.html`).length]));
/** The lightest and the heaviest page of each kind in each language. */
const ofEachKind = [...Map.groupBy(sitemapPaths, kindOf).values()].flatMap((paths) => {
  const byWeight = paths.toSorted((a, b) => (weightOf.get(a) ?? 0) - (weightOf.get(b) ?? 0));
  return [...new Set([byWeight[0] ?? '', byWeight.at(-1) ?? ''])];
});

interface Read {
  /** Whether a browser offers the page as an article. */
  readonly isOffered: boolean;
  /** Shares of the letters and of the headings that the article keeps. */
  readonly letters: number;
  readonly headings: number;
  readonly lost: readonly string[];
}

test('a reader view keeps nine tenths of the letters and headings of a page, or does not offer it as an article', async ({ page }) => {
  expect(ofEachKind.length).toBeGreaterThan(60);
  await page.goto('about:blank');
  for (const file of ['Readability.js', 'Readability-readerable.js']) await page.addScriptTag({ path: `node_modules/@mozilla/readability/${file}` });
  const faults: string[] = [];
  let offered = 0;
  for (const path of ofEachKind) {
    const read = await page.evaluate(
      (html): Read => {
        const { Readability, isProbablyReaderable } = globalThis as unknown as typeof import('@mozilla/readability');
        const open = (text: string) => new DOMParser().parseFromString(text, 'text/html');
        const withoutSpaces = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, '');
        const whole = open(html);
        const isOffered = isProbablyReaderable(whole);
        // What every page has for use and not for reading, hidden content, and drawings, which have a table next to them.
        for (const aside of whole.querySelectorAll('main :is(nav, .noprint, .page-end, .moved, [hidden], svg)')) aside.remove();
        const article = new Readability(open(html)).parse();
        const textOfArticle = withoutSpaces(article?.title) + withoutSpaces(open(article?.content ?? '').body.textContent);
        const blocks = [...whole.querySelectorAll('main :is(h1, h2, h3, h4, p, li, dt, dd, td, th, caption, figcaption, legend, label)')]
          .filter((block) => !block.querySelector('p, li, dd, table, h2, h3, h4'))
          .map((block) => ({ isHeading: /^H/.test(block.tagName), text: withoutSpaces(block.textContent) }))
          .filter(({ text }) => text !== '');
        const lost = blocks.filter(({ text }) => !textOfArticle.includes(text));
        const lettersOf = (some: typeof blocks) => some.reduce((sum, { text }) => sum + text.length, 0);
        const headingsOf = (some: typeof blocks) => some.filter(({ isHeading }) => isHeading).length;
        return {
          isOffered,
          letters: 1 - lettersOf(lost) / lettersOf(blocks),
          headings: 1 - headingsOf(lost) / headingsOf(blocks),
          lost: lost.map(({ text }) => text.slice(0, 40)),
        };
      },
      readFileSync(`dist${path}index.html`, 'utf8'),
    );
    if (read.isOffered) offered++;
    if (read.isOffered && Math.min(read.letters, read.headings) < 0.9)
      faults.push(`${path}: ${read.letters.toFixed(2)} of letters, ${read.headings.toFixed(2)} of headings; lost are ${read.lost.slice(0, 4).join(' | ')}`);
  }
  expect(faults).toEqual([]);
  expect(offered).toBeGreaterThan(30);
});

test('a comparison is copied as plain text with a row per line and tabs between cells, or with each cell below its heading', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  for (const path of [
    '/vergelijken/dk-nl/',
    '/en/compare/dk-eng-fi-nl-se/',
    '/vergelijken/dk-eng-fi-nl-se/landen/',
    '/vergelijken/thema/zorgmeldplicht/',
    '/lessen/overzicht/',
  ]) {
    await page.goto(path);
    const rows = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return [...document.querySelectorAll<HTMLTableRowElement>('main table:is(.short, .cmp) tr')].flatMap((row) => {
        const cells = [...row.cells].filter((cell) => cell.checkVisibility());
        getSelection()?.selectAllChildren(row);
        const copied = getSelection()?.toString().trimStart() ?? '';
        const table = row.closest('table') as HTMLTableElement;
        if (cells.length < 2) return [];
        if (getComputedStyle(table).display === 'table') return { tabs: cells.length - 1, copied };
        // Too wide for the screen: each cell is on its own below the name of its column.
        const headings = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
        const lines = copied.split('\n').filter((line) => line.trim());
        return row.cells[0]?.tagName === 'TH' && row.parentElement?.tagName === 'TBODY'
          ? { without: cells.slice(1).filter(({ cellIndex }) => !lines.some((line) => headings[cellIndex]?.startsWith(line.trim()))).length, copied }
          : [];
      });
    });
    expect(rows.length, path).toBeGreaterThan(4);
    // The empty cells at the end of a row are copied as tabs.
    const isRow = (copied: string, tabs: number) => !copied.replace(/\n$/, '').includes('\n') && copied.split('\t').length - 1 === tabs;
    expect(
      rows.filter((row) => (row.tabs === undefined ? row.without > 0 : !isRow(row.copied, row.tabs))),
      path,
    ).toEqual([]);
  }
  await page.goto('/vergelijken/dk-nl/');
  const copied = await page.evaluate(async () => {
    getSelection()?.selectAllChildren(document.querySelector('table.short') as HTMLElement);
    document.execCommand('copy');
    return navigator.clipboard.readText();
  });
  expect(copied.split(/\r?\n/)).toContain('Thema\tDK Denemarken\tNL Nederland');
  // On a narrow screen the header is above each cell.
  await page.setViewportSize({ width: 360, height: 800 });
  const narrow = await page.evaluate(() => {
    getSelection()?.selectAllChildren(document.querySelector('table.short') as HTMLElement);
    return getSelection()?.toString();
  });
  expect(narrow).toContain('\nDK Denemarken\n');
});

const inLines = new Set('a abbr b bdi bdo cite code data dfn em i kbd mark output q s samp small span strong sub sup time u var label'.split(' '));
const withoutText = new Set(['head', 'script', 'style', 'svg', 'template']);

type BuiltNode = Parameters<typeof childrenOf>[0];

/** Texts of a page in reading order, each with its element; undefined at the end of a line. */
function* textsAndEnds(node: BuiltNode, owner?: Element): Generator<{ readonly text: string; readonly owner: Element | undefined } | undefined> {
  if ('value' in node && node.nodeName === '#text') yield { text: node.value, owner };
  if (isElement(node) && withoutText.has(node.tagName)) return;
  const isBlock = isElement(node) && !inLines.has(node.tagName);
  if (isBlock) yield undefined;
  for (const child of childrenOf(node)) yield* textsAndEnds(child, isElement(node) ? node : owner);
  if (isBlock) yield undefined;
}

/** Places where a text browser joins two words: the end of one element and the start of the next, without a space between. */
function gluedWords(root: BuiltNode): string[] {
  const parts = [...textsAndEnds(root)];
  return parts.flatMap((part, index) => {
    const last = parts[index - 1];
    if (!part || !last || last.owner === part.owner) return [];
    const isGlued = /[\p{L}\p{N}.,:;!?)]$/u.test(last.text) && /^[\p{L}\p{N}(]/u.test(part.text);
    return isGlued ? [`${last.text.slice(-20)}|${part.text.slice(0, 20)}`] : [];
  });
}

test('words of neighbouring elements are not joined when a page is read as text', () => {
  const glued = ofEachKind.flatMap((path) => gluedWords(builtPage(path)).map((words) => `${path}: ${words}`));
  expect(glued).toEqual([]);
});
