import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { permalinksIn } from '../../scripts/check/permalinks.ts';
import { accessibilityFaults, emptyCache, injectAxe } from './accessibility.ts';
import { brokenWords, expect, overlappingTexts, setsOfCountries, sidewaysScroll, sitemapPaths, test } from './site.ts';

const handouts = globSync('dist/**/handout/index.html')
  .map((file) => `/${file.replaceAll('\\', '/').slice('dist/'.length, -'index.html'.length)}`)
  .toSorted();
/** Height of an A4 sheet in CSS pixels. */
const heightOfSheet = (297 / 25.4) * 96;
/** What the margins leave of it, in CSS pixels. */
const roomOnPaper = { width: Math.round((184 / 25.4) * 96), height: Math.round((268 / 25.4) * 96) };
/** The smallest letters on a handout, in points: people read it at arm's length, and from a copy. */
const smallestType = 7.5;
/** Countries side by side take two sheets, the worksheets of a workshop four. */
const sheetsOf = (path: string) => (/\/workshops\//.test(path) ? 4 : /\/(?:vergelijken|compare)\/(?!thema|theme)[a-z-]+\/handout\/$/.test(path) ? 2 : 1);
const pdfium = PDFiumLibrary.init();
// Loaded from disk: by default the package fetches it from a CDN.
const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset, wasmBinary.byteOffset + wasmBinary.byteLength) } });

interface Paper {
  readonly sheets: number;
  readonly isTagged: boolean;
  readonly isGrey: boolean;
  /** Content of the QR code on the first sheet; undefined when it cannot be read. */
  readonly code: string | undefined;
}

/** A code on paper that is held the right way up. */
const upright: ReaderOptions = { formats: ['QRCode'], tryRotate: false, tryInvert: false };

/** Whether red, green and blue are equal in every pixel. @param data four bytes per pixel. */
function hasNoColour(data: Uint8Array): boolean {
  for (let index = 0; index < data.length; index += 4) if (data[index] !== data[index + 1] || data[index] !== data[index + 2]) return false;
  return true;
}

/** Looks at a printed PDF as a copier and a phone would. */
async function lookAt(pdf: Buffer): Promise<Paper> {
  const document = await (await pdfium).loadDocument(pdf);
  try {
    // 144 dots per inch: a phone sees more.
    const { width, height, data } = await document.getPage(0).render({ scale: 2, render: async (bitmap) => bitmap.data });
    const [code] = await readBarcodes({ data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' }, upright);
    return {
      sheets: document.getPageCount(),
      isTagged: pdf.includes('/StructTreeRoot') && pdf.includes('/Marked true'),
      isGrey: hasNoColour(data),
      code: code?.text,
    };
  } finally {
    document.destroy();
  }
}

test.describe('on paper', () => {
  const groups = 8;
  const seen = emptyCache({ name: 'hand-outs', mayEmpty: true });

  interface Print {
    /** Height in CSS pixels of the tallest block of empty lines. */
    readonly empty: number;
    /** Size in points of the smallest letters. */
    readonly smallest: number;
    /** Texts that lie over each other, and words that are broken in a cell. */
    readonly marred: readonly string[];
  }

  /** Looks at a handout as it is laid out on paper. */
  async function layoutOnPaper(page: Page): Promise<Print> {
    await page.setViewportSize(roomOnPaper);
    await page.emulateMedia({ media: 'print' });
    const empty = await page.locator('.write').evaluateAll((all) => Math.max(...all.map((each) => each.getBoundingClientRect().height)));
    const smallest = await page
      .locator('main :is(p, li, td, th, dt, dd, small, span)')
      .evaluateAll((all) => Math.min(...all.filter((each) => each.checkVisibility()).map((each) => Number.parseFloat(getComputedStyle(each).fontSize) * 0.75)));
    const broken = await brokenWords(page);
    const marred = [...(await overlappingTexts(page)), ...broken.map((word) => `breaks “${word}” without a hyphen`)];
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1280, height: 720 });
    return { empty, smallest, marred };
  }

  /** Problems with a code, which should lead to the page of the handout. */
  function faultsOfCode(path: string, code: string | undefined): string[] {
    if (!code) return ['its code cannot be read'];
    const answer = readFileSync(`dist${new URL(code).pathname}index.html`, 'utf8');
    return answer.includes(`content="0; url=${path.replace(/handout\/$/, '')}"`) ? [] : [`its code leads to ${code}, and not to the page`];
  }

  /** Opens and prints a handout. @returns what is wrong with it */
  async function faultsOfHandout(page: Page, path: string): Promise<string[]> {
    await page.goto(path);
    const { sheets, isTagged, isGrey, code } = await lookAt(await page.pdf({ preferCSSPageSize: true, tagged: true }));
    // Each sheet leaves room to write, and no more than a third of it is empty lines.
    const { empty, smallest, marred } = await layoutOnPaper(page);
    const hasRoom = sheets >= 4 || (empty >= 0.03 * heightOfSheet && empty <= heightOfSheet / 3);
    // After printing, since what was seen on another page is emptied.
    const inaccessible = await accessibilityFaults(page, { seen });
    return [
      ...(hasRoom ? [] : [`has ${Math.round(empty)} px of empty lines`]),
      ...(smallest >= smallestType ? [] : [`has letters of ${smallest} pt`]),
      ...marred,
      ...inaccessible,
      ...(sheets === sheetsOf(path) ? [] : [`takes ${sheets} sheets`]),
      ...(isTagged ? [] : ['is not tagged']),
      ...(isGrey ? [] : ['is not grey']),
      ...faultsOfCode(path, code),
    ];
  }

  for (let group = 0; group < groups; group++) {
    test(`every handout has no accessibility violations, is tagged, grey and of the right length, and its code leads to its page (${group + 1} of ${groups})`, async ({
      page,
    }) => {
      test.setTimeout(300_000);
      const found: string[] = [];
      await injectAxe(page);
      for (const path of handouts.filter((_path, index) => index % groups === group)) {
        const faults = await faultsOfHandout(page, path);
        found.push(...faults.map((fault) => `${path}: ${fault}`));
      }
      expect(found).toEqual([]);
    });
  }

  /** The share of its first and of its last sheet, between the margins, that a printed page fills; undefined for a page of one sheet. */
  async function filledOn(pdf: Buffer): Promise<{ first: number; last: number } | undefined> {
    const document = await (await pdfium).loadDocument(pdf);
    const filled = async (sheet: number) => {
      const { width, height, data } = await document.getPage(sheet).render({ scale: 0.5, render: async (bitmap) => bitmap.data });
      const lowest = data.findLastIndex((value, at) => at % 4 === 0 && value < 200) / 4 / width;
      const millimetre = height / 297;
      return (lowest - 15 * millimetre) / (height - 29 * millimetre);
    };
    try {
      const count = document.getPageCount();
      return count === 1 ? undefined : { first: await filled(0), last: await filled(count - 1) };
    } finally {
      document.destroy();
    }
  }

  const ofKind = (pattern: RegExp, most = Number.POSITIVE_INFINITY) => sitemapPaths.filter((path) => pattern.test(path)).slice(0, most);
  const longPages = [
    ...ofKind(/^\/$/),
    ...ofKind(/^\/(?:landen|sinds-2015)\//),
    ...ofKind(/^\/vergelijken\/thema\/[^/]+\/$/),
    ...ofKind(/^\/(?:lessen|werkprincipes)\//),
    ...ofKind(/^\/praktijk\//, 12),
    ...ofKind(/^\/wetten\//, 12),
    ...ofKind(/^\/(?:betoog|over|bronnen|begrippen|workshops|vergelijken|en\/countries)\//, 30),
  ];
  for (const half of [0, 1])
    test(`where a page goes on to a second sheet, no more than a third of the first is empty, and the last has more than two lines (${half + 1} of 2)`, async ({
      page,
    }) => {
      expect(longPages.length).toBeGreaterThan(100);
      const found: string[] = [];
      for (const path of longPages.filter((_path, index) => index % 2 === half)) {
        await page.goto(path);
        const filled = await filledOn(await page.pdf({ preferCSSPageSize: true }));
        if (filled && filled.first < 2 / 3) found.push(`${path}: ${Math.round(100 * filled.first)} % of the first sheet`);
        if (filled && filled.last < 0.04) found.push(`${path}: ${Math.round(100 * filled.last)} % of the last sheet`);
      }
      expect(found).toEqual([]);
    });

  test('whoever follows the code on a printed hand-out comes to its page', async ({ page }) => {
    await page.goto('/praktijk/resursteamet/handout/');
    const { code } = await lookAt(await page.pdf({ preferCSSPageSize: true }));
    await page.goto(new URL(code ?? '').pathname);
    await expect(page).toHaveURL(/\/praktijk\/resursteamet\/$/);
  });

  test('there is a handout for every practice, lesson, principle, theme, country, workshop and set, in both languages', () => {
    const entries = globSync('content/{practices,lessons,principles,themes,countries,workshops}/*.en.mdx').length;
    expect(handouts.length).toBe(2 * (entries + setsOfCountries.length));
  });

  for (const path of [
    '/praktijk/resursteamet/',
    '/lessen/geleidelijke-opschaling/',
    '/vergelijken/thema/termijnen/',
    '/landen/zweden/',
    '/vergelijken/dk-nl/',
    '/vergelijken/dk-eng-fi-nl-se/',
  ]) {
    test(`the handout of ${path} is linked from the page, and can be read on a phone`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(path);
      await page
        .getByRole('navigation', { name: 'Meenemen' })
        .getByRole('link', { name: /^Hand-out/ })
        .click();
      await expect(page).toHaveURL(new RegExp(`${path}handout/$`));
      expect(await sidewaysScroll(page)).toBe(0);
      await page.getByRole('link', { name: 'Naar de pagina' }).click();
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const [short, target] of [
    ['/k/zweden/', /\/landen\/zweden\/$/],
    ['/en/k/zweden/', /\/en\/countries\/sweden\/$/],
    ['/k/socialkontoret/', /\/landen\/zweden\/#socialkontoret$/],
    ['/k/dk-nl-se/', /\/vergelijken\/dk-nl-se\/$/],
    ['/en/k/dk-nl/', /\/en\/compare\/dk-nl\/$/],
  ] as const) {
    test(`the short address ${short} redirects at once`, async ({ page }) => {
      await page.goto(short);
      await expect(page).toHaveURL(target);
    });
  }

  test('the box credits the report first and this site second, and its files exist', async ({ page }) => {
    await page.goto('/vergelijken/thema/termijnen/');
    const box = page.locator('#citeer');
    await expect(box.getByRole('paragraph').first()).toHaveText(
      /^Berg-le Clercq, T\., Hilverdink, P\. & Vink, C\. \(2015\)\. .*\(Het ‘wat’ is wettelijk vastgelegd, het ‘hoe’ niet, al\. 3; /,
    );
    await expect(box.getByRole('paragraph').nth(1)).toHaveText(/^Stevige basis\. \(2026.*versie 2026-11.*\/vergelijken\/thema\/termijnen\/$/);
    await box.getByText('Eén cel of tekening aanhalen').click();
    await expect(box.getByRole('heading', { name: /– Zweden$/ })).toBeVisible();
    for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
      const [file] = await Promise.all([page.waitForEvent('download'), box.getByRole('link', { name, exact: true }).click()]);
      expect(readFileSync(await file.path(), 'utf8')).toContain('Preventie ingebed en verbonden');
    }
    await expect(box.getByRole('button')).toHaveCount(0);
  });
});

test('every address in the citation files answers', () => {
  const answered = permalinksIn('dist');
  const dead: string[] = [];
  for (const file of globSync('dist/{,en/}cite/*.json')) {
    const works = JSON.parse(readFileSync(file, 'utf8')) as readonly { id: string; URL?: string }[];
    for (const { id, URL: address } of works) {
      if (!id.startsWith('stevige-basis-') || !address) continue;
      const { pathname, hash } = new URL(address);
      if (!answered.has(`${pathname}${hash}`)) dead.push(`${file}: ${pathname}${hash}`);
    }
  }
  expect(dead).toEqual([]);
});

test.describe('with JavaScript', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const clipboard = () => navigator.clipboard.readText();

  test('an address, a reference, and the link to a heading or a row are copied', async ({ page }) => {
    await page.goto('/landen/zweden/');
    await page.getByRole('button', { name: 'Kopieer het adres' }).click();
    await expect.poll(() => page.evaluate(clipboard)).toMatch(/\/k\/zweden\/$/);
    await page.getByRole('button', { name: 'Kopieer', exact: true }).click();
    await expect.poll(() => page.evaluate(clipboard)).toMatch(/^Berg-le Clercq[^\n]+\n\nStevige basis/);
    await expect(page.getByRole('status').filter({ hasText: 'Gekopieerd' })).toBeAttached();

    const heading = page.locator('#voorzieningen').getByRole('heading', { level: 2 });
    const name = (await heading.textContent())?.trim() ?? '';
    await expect(heading).toHaveAccessibleName(name);
    await heading.hover();
    await heading.getByRole('link', { name: `Kopieer de link naar ‘${name}’` }).click();
    await expect.poll(() => page.evaluate(clipboard)).toMatch(/\/landen\/zweden\/#voorzieningen$/);
    // The services of a layer unfold.
    await page
      .locator('.unfold')
      .filter({ has: page.locator('#socialkontoret') })
      .locator('summary')
      .click();
    const row = page.getByRole('row').filter({ has: page.locator('#socialkontoret, a[href="#socialkontoret"].anchor') });
    await row.first().hover();
    await row.first().locator('.anchor').click();
    await expect.poll(() => page.evaluate(clipboard)).toMatch(/\/landen\/zweden\/#socialkontoret$/);
    await expect(page.locator('.anchor').first(), 'above the first heading of the text').toHaveAccessibleName(
      /‘Van basisvoorzieningen tot specialistische hulp’$/,
    );
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('the device’s share sheet opens where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(globalThis, { shared });
      Object.defineProperty(navigator, 'share', { value: async (data: ShareData) => shared.push(data) });
    });
    await page.goto('/praktijk/resursteamet/');
    await page.getByRole('button', { name: 'Deel', exact: true }).click();
    const shared = () => page.evaluate(() => (globalThis as unknown as { shared: ShareData[] }).shared);
    await expect.poll(shared).toEqual([{ title: expect.stringContaining('Resursteamet'), url: expect.stringMatching(/\/k\/resursteamet\/$/) }]);
  });

  test('without a share sheet there is no button for one', async ({ page }) => {
    await page.goto('/praktijk/resursteamet/');
    await expect(page.getByRole('button', { name: 'Kopieer het adres' })).toBeVisible();
    const can = await page.evaluate(() => navigator.share !== undefined);
    await expect(page.getByRole('button', { name: 'Deel', exact: true })).toBeVisible({ visible: can });
  });
});

test('what the foot of a page offers to take along, its top offers in one act: the hand-out, and a place in a workshop', () => {
  const kinds = new Set<string>();
  for (const path of sitemapPaths) {
    const page = readFileSync(`dist${path}index.html`, 'utf8');
    const top = /<nav class="wrap acts-bar.*?<\/nav>/s.exec(page)?.[0] ?? '';
    const foot = /<section[^>]* id="meenemen".*?id="citeer"/s.exec(page)?.[0] ?? '';
    for (const link of foot.match(/href="[^"]*(?:#erbij&(?:amp;)?p=|\/handout\/)[^"]*"/g) ?? []) {
      expect(top.includes(link), `${path}: ${link}`).toBe(true);
      if (link.includes('#erbij')) kinds.add(path.split('/')[1] ?? '');
    }
  }
  const ofEntries = ['landen', 'lessen', 'werkprincipes', 'praktijk', 'wetten', 'instrumenten', 'begrippen', 'workshops', 'vergelijken', 'en'];
  expect([...kinds]).toEqual(expect.arrayContaining(ofEntries));
});

test('a reference of compared practices names them, where it is read, copied and saved', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const title = 'Praktijkvoorbeelden vergelijken';
  const named = (...names: string[]) => `${title} – ${names.join('; ')}`;
  const [gladsaxe, resursteamet] = [
    'Gladsaxe: wekelijks overleg, en zo nodig een plan met het gezin',
    'Resursteamet: een team van vier voor alle elf scholen in Linköping',
  ];
  const last = page.locator('#citeer .refs > p').last();
  await page.goto('/praktijk/vergelijken/');
  await expect(last).toContainText(`${title} (versie`);
  for (const name of [/Gladsaxe: wekelijks overleg/, /Resursteamet/]) await page.getByRole('checkbox', { name }).check();
  await expect(last).toContainText(`${named(gladsaxe, resursteamet)} (versie`);
  await page.locator('#citeer').getByRole('button', { name: 'Kopieer' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(named(gladsaxe, resursteamet));
  for (const [format, field] of [
    ['BibTeX', 'title = {{%}}'],
    ['RIS', 'TI  - %'],
    ['CSL-JSON', '"title": "%"'],
  ] as const) {
    const saving = page.waitForEvent('download');
    await page.locator('#citeer').getByRole('link', { name: format }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toMatch(/^praktijk-vergelijken\.(?:bib|ris|json)$/);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(field.replace('%', named(gladsaxe, resursteamet)));
    expect(text).toContain('/praktijk/vergelijken/?practice=gladsaxe-resource-team,resursteamet');
    expect(text).toContain(field.replace('%', resursteamet));
    expect(text).not.toContain('Uppsala Talo');
  }
  await page.getByRole('checkbox', { name: /Gladsaxe: wekelijks overleg/ }).uncheck();
  await expect(last).toContainText(`${named(resursteamet)} (versie`);
});

test('who comes to one of the practices by its address sees it, and can take it away', async ({ page }) => {
  await page.goto('/praktijk/vergelijken/#resursteamet');
  const head = page.getByRole('columnheader', { name: /Resursteamet/ });
  await expect(head).toBeVisible();
  await page.getByRole('checkbox', { name: /Resursteamet/ }).uncheck();
  await expect(head).toBeHidden();
});

test('a reference says the address of what is on the screen, as it is opened and as it is changed', async ({ page }) => {
  const address = page.locator('#citeer .refs').getByRole('link').last();
  await page.goto('/praktijk/vergelijken/?practice=resursteamet,gladsaxe-resource-team');
  await expect(address).toHaveText(/\/praktijk\/vergelijken\/\?practice=[a-z,-]+$/);
  await page.locator('.picks summary').click();
  await page.getByRole('checkbox', { name: /Resursteamet/ }).uncheck();
  await expect(address).toHaveText(/\?practice=gladsaxe-resource-team$/);
  await expect(address).toHaveAttribute('href', /\?practice=gladsaxe-resource-team$/);
});
