// What a trainer composes from the site: a workshop of pages, cells and questions, kept in its address.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import fc from 'fast-check';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { shortLink } from '../../src/site/routes.ts';
import { accessibilityFaults } from './accessibility.ts';
import { expect, sidewaysScroll, test } from './site.ts';

const pdfium = PDFiumLibrary.init();
// Loaded from disk: by default the package fetches it from a CDN.
const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset, wasmBinary.byteOffset + wasmBinary.byteLength) } });

/** What is on paper: the text of each sheet, and what its QR codes contain. */
async function onPaper(page: Page): Promise<{ text: string; codes: string[] }[]> {
  const document = await (await pdfium).loadDocument(await page.pdf({ preferCSSPageSize: true }));
  try {
    const sheets = [];
    for (const sheet of document.pages()) {
      // Before rendering: after that the text is no longer available.
      const text = sheet.getText();
      const { width, height, data } = await sheet.render({ scale: 2, render: async (bitmap) => bitmap.data });
      const codes = await readBarcodes({ data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' }, { formats: ['QRCode'] });
      sheets.push({ text, codes: codes.map((code) => code.text) });
    }
    return sheets;
  } finally {
    document.destroy();
  }
}

for (const words of [
  {
    language: 'Dutch',
    path: '/workshops/mijn/',
    theme: '/vergelijken/thema/zorgmeldplicht/',
    practice: '/praktijk/resursteamet/',
    brief: 'Het rapport (2012–2015): ja, ook lichtere zorgen. Nu: bij gevaar voor gezondheid of ontwikkeling.',
    collect: 'Zet in mijn workshop',
    cell: /^Zet in mijn workshop ?: Denemarken$/,
    keep: 'Bewaar op dit apparaat',
    forget: 'Wis van dit apparaat',
    clear: 'Maak de workshop leeg',
    ask: 'Eigen vraag',
    up: /^Zet hoger: Zorgmeldplicht.*: Denemarken/,
    remove: /^Haal weg: Zorgmeldplicht.*: Denemarken/,
    print: 'Print alles als één stapel',
    show: 'Toon op het hele scherm',
    find: 'Zoek hierin',
    contents: 'Wat erin zit',
    addQuestion: 'Zet de vraag erbij',
    countries: /^Landen$/,
    add: 'Zet erbij',
    takeOut: 'Haal weg',
    lost: /Verloren ging: weg\.$/,
    alone: /Dit apparaat bewaart niets/,
    restored: /van de vorige keer/,
  },
  {
    language: 'English',
    path: '/en/workshops/mine/',
    theme: '/en/compare/theme/duty-to-report/',
    practice: '/en/practice/resursteamet/',
    brief: 'The report (2012–2015): yes, minor concerns too. Now: where health or development is in danger.',
    collect: 'Add to my workshop',
    cell: /^Add to my workshop ?: Denmark$/,
    keep: 'Keep on this device',
    forget: 'Erase from this device',
    clear: 'Empty the workshop',
    ask: 'Own question',
    up: /^Move up: .*: Denmark/,
    remove: /^Take out: .*: Denmark/,
    print: 'Print all as one bundle',
    show: 'Show on the whole screen',
    find: 'Search in these',
    contents: 'What is in it',
    addQuestion: 'Add the question',
    countries: /^Countries$/,
    add: 'Add',
    takeOut: 'Take out',
    lost: /Lost: weg\.$/,
    alone: /This device keeps nothing/,
    restored: /of last time is back/,
  },
]) {
  test(`a workshop in ${words.language} is collected from pages, ordered by keyboard, kept when asked, shown, and printed as one bundle`, async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => undefined;
    });
    const chosen = page.locator('[data-making] > ol > li');
    const status = page.locator('[data-making] > [role="status"]');
    const press = (name: string | RegExp) => page.getByRole('button', { name }).first().press('Enter');
    const address = () => new URL(page.url()).hash;

    // Nothing is in it yet: there is nothing to print, share, keep or erase.
    const acts = page.getByRole('main').getByRole('button');
    await page.goto(words.path);
    await expect(acts).toHaveText([words.addQuestion]);
    await page.locator('.picking summary').filter({ hasText: words.countries }).click();
    // What one sees of a button says what it does.
    await expect(acts.nth(1)).toHaveText(words.add);
    await expect(acts.nth(1)).toHaveAccessibleName(new RegExp(`^${words.add}: `));
    await acts.nth(1).press('Enter');
    await expect(page.getByRole('button', { name: words.print })).toBeVisible();
    await expect(page.locator('.picking').getByRole('button', { name: words.takeOut })).toHaveText(words.takeOut);
    await page.locator('.picking').getByRole('button', { name: words.takeOut }).press('Enter');
    await expect(page.getByRole('button', { name: words.print })).toBeHidden();

    // A cell of a theme, without anything being kept.
    await page.goto(words.theme);
    await page.getByRole('link', { name: words.cell }).press('Enter');
    await expect(page).toHaveURL(new RegExp(`${words.path}#mijn&p=zorgmeldplicht\\.dk$`));
    await expect(status).toHaveText(words.alone);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    // Once kept, a choice on another page is added to it.
    await press(words.keep);
    await page.goto(words.practice);
    await page.getByRole('navigation').getByRole('link', { name: words.collect }).press('Enter');
    await expect.poll(address).toBe('#mijn&p=zorgmeldplicht.dk&p=resursteamet');
    await expect(status).toHaveText(/: ‘Resursteamet: [^’]+’\.$/);
    await page.getByRole('searchbox', { name: words.find }).fill('CAF');
    await page.locator('.picking details[open] [data-id="caf"] > .acts > button').press('Enter');
    await page.getByRole('textbox', { name: words.ask }).fill('Wat <b>doet</b> u & wie?');
    await page.getByRole('textbox', { name: words.ask }).press('Enter');
    await expect(chosen).toHaveCount(4);
    await expect(chosen.last()).toContainText('Wat <b>doet</b> u & wie?');

    // By keyboard the cell moves down and up again, and keeps the focus.
    await chosen.first().getByRole('button').nth(1).press('Enter');
    await expect.poll(address).toMatch(/^#mijn&p=resursteamet&p=zorgmeldplicht\.dk&p=caf&q=/);
    await expect(chosen.nth(1).getByRole('button').nth(1)).toBeFocused();
    await page.getByRole('button', { name: words.up }).press('Enter');
    await expect(chosen.first().getByRole('button', { name: words.remove })).toBeVisible();
    await expect(page.getByRole('button', { name: words.up })).toBeDisabled();
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sidewaysScroll(page)).toBe(0);
    }

    // One slide for each part, with a first and a last one; the address stays.
    const shared = page.url();
    await press(words.show);
    await expect(page.locator('.slide')).toHaveCount(6);
    await expect(page.locator('.slide').nth(1)).toContainText(words.brief);
    await page.keyboard.press('End');
    await expect(page.locator('.deck-bar').getByRole('status')).toHaveText(/^6 \S+ 6$/);
    await expect(page.locator('.slide').last().getByRole('img')).toBeInViewport();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    // Full screen ends a moment later, and only then does the focus return.
    await expect(page.getByRole('button', { name: words.show })).toBeFocused();
    expect(page.url()).toBe(shared);

    // A cover with the parts that have no handout and the question, then the handout of the practice.
    await press(words.print);
    await expect(page.locator('body > .bundle > .sheet')).toHaveCount(1);
    const sheets = await onPaper(page);
    expect(sheets.map(({ codes }) => codes.map((code) => code.replace(/^https?:\/\/[^/]+/, '')))).toEqual([
      [`${words.path}${new URL(shared).hash}`],
      [shortLink(words.language === 'Dutch' ? 'nl' : 'en', 'resursteamet')],
    ]);
    expect(sheets[0]?.text).toContain('Wat <b>doet</b> u & wie?');
    expect(sheets[0]?.text.replace(/\s+/g, ' ')).toContain(words.brief);
    expect(sheets[1]?.text).toContain('Resursteamet');

    // Another reader opens the address; someone else's workshop does not touch what is kept.
    await page.goto(`${words.path}#mijn&p=zweden&p=weg`);
    await page.reload();
    await expect(status).toHaveText(words.language === 'Dutch' ? /Verloren ging: weg\. Op dit apparaat/ : /Lost: weg\. Another workshop/);
    await page.goto(words.path);
    await expect(status).toHaveText(words.restored);
    await expect(chosen).toHaveCount(4);
    await press(words.forget);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await press(words.clear);
    await expect(page.getByRole('heading', { name: words.contents })).toBeFocused();
    await expect(page.getByRole('button', { name: words.print })).toBeHidden();
    expect(address()).toBe('');
    await page.goto(`${words.path}#mijn&p=zweden&p=weg`);
    await page.reload();
    await expect(status).toHaveText(words.lost);
  });
}

test('a name with quotes of its own is said between quotes of another kind', async ({ page }) => {
  await page.goto('/vergelijken/thema/vrijheid-in-het-hoe/');
  await page.getByRole('navigation', { name: 'Meenemen' }).getByRole('link', { name: 'Zet in mijn workshop' }).click();
  await expect(page.locator('[data-making] [role=status]')).toContainText('Erbij gezet: ‘Vrijheid in het “hoe”’.');
});

test('two thousand damaged and hostile addresses of a workshop are read as far as possible, and nothing in them is executed', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('A script of an address has run.');
  });
  const good = '#mijn&t=Melden&p=zorgmeldplicht&p=zorgmeldplicht.dk&q=Wat+doet+u%3F&p=dk-nl&q=%3Cb%3E';
  const pieces = [
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '&p=',
    '&q=',
    '&t=',
    '%',
    '%3C',
    '%E0',
    '#',
    '"',
    '__proto__',
    'zweden',
    '\n',
  ];
  const mutated = fc.sample(
    fc.tuple(fc.constantFrom('#mijn&', '#erbij&', good), fc.nat(good.length), fc.nat(8), fc.array(fc.constantFrom(...pieces), { maxLength: 6 })),
    { numRuns: 2000, seed: 21 },
  );
  const addresses = mutated.map(([start, at, cut, put]) =>
    start === good ? `${good.slice(0, at)}${put.join('')}${good.slice(at + cut)}` : `${start}${put.join('')}`,
  );
  await page.goto('/workshops/mijn/');
  const foreign = 'script, img, iframe, object, embed, [onerror], [onclick], a[href^="javascript:"]';
  const before = await page.locator(foreign).count();
  const { wrong, read, reported } = await page.evaluate(
    ({ all, foreign }) => {
      const list = document.querySelector('[data-making] > ol');
      const shown = [list, document.querySelector('.deck'), document.querySelector('[data-making] > [role="status"]')];
      const ids = new Set([...document.querySelectorAll<HTMLAnchorElement>('.picking a')].map((link) => link.href));
      const wrong: string[] = [];
      let read = 0;
      let reported = 0;
      const open = (address: string) => {
        history.replaceState(null, '', `${location.pathname}${address}`);
        dispatchEvent(new HashChangeEvent('hashchange'));
      };
      for (const address of all) {
        open(address);
        if ([...(list?.querySelectorAll('a') ?? [])].some(({ href }) => !ids.has(href))) wrong.push(`${address}: leads elsewhere`);
        if (shown.some((part) => part?.querySelector(foreign))) wrong.push(`${address}: is a part of the page`);
        if (list?.childElementCount) read += 1;
        if (shown[2]?.textContent) reported += 1;
        // Each address starts from an empty page.
        open('#mijn&');
      }
      return { wrong, read, reported };
    },
    { all: addresses, foreign },
  );
  expect(wrong).toEqual([]);
  expect(await page.locator(foreign).count()).toBe(before);
  // Most of them contain something readable, and something that is not.
  expect(read).toBeGreaterThan(1000);
  expect(reported).toBeGreaterThan(1000);
  // After the last one the page still works.
  await page.goto(`/workshops/mijn/${good}`);
  await page.reload();
  await expect(page.locator('[data-making] > ol > li')).toHaveCount(5);
  await expect(page.locator('[data-making] > ol')).toContainText('<b>');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it would do, and links to ready-made workshops', async ({ page }) => {
    await page.goto('/workshops/mijn/');
    await expect(page.getByText('Zonder script, of van een stick')).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    expect(await page.locator('#klaar li').count()).toBeGreaterThanOrEqual(7);
    await expect(page.locator('[data-id="zweden"]')).toHaveCount(1);
    expect(await sidewaysScroll(page)).toBe(0);
  });
});
