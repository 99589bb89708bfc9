import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bookProblems } from '../../../scripts/check/book/problems.ts';
import { languages } from '../../../src/core/languages.ts';
import { collectionNames } from '../../../src/core/schema/collections.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { makeBook, withBookSize } from '../../../src/publish/book/book.ts';
import { bookId, type Chapter, chapterMarkup, readChapter } from '../../../src/publish/book/chapter.ts';
import { packBook } from '../../../src/publish/book/package.ts';
import { bookParts, chapterFile } from '../../../src/publish/book/parts.ts';
import { pathOfPage } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

const origin = 'https://example.org';
const files = new Map([
  ['/lessen/een/', 'lessen-een.xhtml'],
  ['/wetten/twee/', 'wetten-twee.xhtml'],
]);
const chapterOf = (page: string, main: string) => readChapter(`<body><main id="inhoud">${main}</main></body>`, { page, origin, files });
const markupOf = (main: string, other = '') => {
  const chapter = chapterOf('/lessen/een/', main);
  const chapters = new Map<string, Chapter>([
    ['/lessen/een/', chapter],
    ['/wetten/twee/', chapterOf('/wetten/twee/', other)],
  ]);
  return chapterMarkup(chapter, chapters).replace(/^<section>|<\/section>$/g, '');
};

describe('a page of the site as a chapter', () => {
  it('keeps what can be read and leaves out what only works on a screen', () => {
    const main = `<nav><a href="/">Begin</a></nav><h1>Kop</h1><form><input></form><p class="noprint">scherm</p>
      <p class="state"><svg class="sign"><path d="M0 0"/></svg>beschreven</p><section class="sec"><h2>Kies</h2><fieldset>x</fieldset></section>
      <div class="wrap page-end"><p>einde</p></div><span hidden>weg</span><button>klik</button>`;
    expect(markupOf(main).replace(/\s+/g, ' ').trim()).toBe('<h1>Kop</h1> <p class="state">beschreven</p>');
  });

  it('opens what is folded, and is XML: both language attributes, empty elements closed', () => {
    expect(markupOf('<details><summary>Meer</summary><p lang="fi">Ä &amp; ö<br>é</p></details>')).toBe(
      '<section><div class="summary">Meer</div><p lang="fi" xml:lang="fi">Ä &amp; ö<br/>é</p></section>',
    );
  });

  it('links to chapters in the book, with ASCII fragments, and for anything else to the site', () => {
    const links =
      '<a href="/wetten/twee/#1-één">a</a><a href="/wetten/twee/">b</a><a href="#kop">c</a><a href="/zoeken/?q=a">d</a><a href="/wetten/twee/#weg">e</a><a href="https://doi.org/10.1/a&lt;b&gt;">f</a>';
    expect([...markupOf(`<h2 id="kop">k</h2>${links}`, '<h2 id="1-één">x</h2>').matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      'wetten-twee.xhtml#p-1-een',
      'wetten-twee.xhtml',
      '#kop',
      `${origin}/zoeken/?q=a`,
      `${origin}/wetten/twee/#weg`,
      'https://doi.org/10.1/a%3Cb%3E',
    ]);
  });

  it('gives two fragments that become equal in ASCII different names', () => {
    expect(bookId('één')).toBe('een');
    expect(markupOf('<p id="één">1</p><p id="een">2</p>')).toBe('<p id="een">1</p><p id="een-2">2</p>');
  });

  it('shows a drawing as its file, with its alternative text', () => {
    const figure =
      '<figure class="diagram"><svg class="dg" aria-label="Een kaart. Met punten."></svg><figcaption>Bron. <a class="noprint" href="/praktijk/kaart.svg">Bewaar</a></figcaption></figure>';
    const chapter = chapterOf('/lessen/een/', figure);
    expect([...chapter.drawings]).toEqual(['/praktijk/kaart.svg']);
    expect(chapterMarkup(chapter, new Map())).toBe(
      '<section><figure class="diagram"><img src="../drawings/praktijk-kaart.svg" alt="Een kaart. Met punten."/><figcaption>Bron. </figcaption></figure></section>',
    );
    expect(() => markupOf('<figure class="diagram"><figcaption>Bron.</figcaption></figure>')).toThrow('names no file');
  });
});

describe('the parts of the book', () => {
  it.each(languages)('contain every entry that has a page, each once, in files of their own (%s)', (language) => {
    const kb = kbs[language];
    const chapters = bookParts(kb).flatMap(({ opening, chapters }) => [opening, ...chapters]);
    const addresses = new Set(chapters.map((subject) => pathOfPage(kb, subject)));
    expect(addresses.size).toBe(chapters.length);
    expect(new Set(chapters.map((subject) => chapterFile(kb, subject))).size).toBe(chapters.length);
    const collectionsInBook = new Set(chapters.flatMap((subject) => (subject.kind === 'entry' ? [kb.entries.get(subject.id)?.collection] : [])));
    // Updates are on the pages of their countries.
    expect([...collectionsInBook].toSorted()).toEqual(collectionNames.filter((name) => name !== 'developments').toSorted());
    for (const { id } of [...kb.lessons, ...kb.themes, ...kb.laws]) expect(addresses).toContain(pathOfPage(kb, { kind: 'entry', id }));
  });
});

/** A page for any address, with a word in another language, a table and a drawing. */
const anyPage = async (
  address: string,
) => `<main><h1>${address}</h1><p lang="fi">neuvola</p><p id="kop"><a href="/lessen/#kop">Lessen</a> <a href="#kop">Kop</a></p>
  <table><thead><tr><th scope="col">Land</th></tr></thead><tbody><tr><td data-label="Land">DK</td></tr></tbody></table>
  <figure class="diagram"><svg aria-label="Een kaart"></svg><figcaption>Bron <a href="/kaart.svg">Bewaar</a></figcaption></figure></main>`;
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" lang="nl"><title>Kaart</title><text paint-order="stroke" font-weight="620" x="1" y="5">a</text></svg>';
const book = await makeBook(kbs.nl, anyPage, () => drawing);

/** A book of three pages, which takes a checker hardly any time. */
const small = packBook({
  facts: {
    language: 'nl',
    title: 'Een boek',
    identifier: `${origin}/boek.epub#2026-11`,
    day: '2026-11-01',
    creator: 'Stevige basis',
    description: 'Om te toetsen.',
    rights: 'CC BY 4.0',
    source: 'Een rapport.',
    address: origin,
    accessibility: 'Met een inhoudsopgave.',
    contents: 'Inhoud',
  },
  cover: { file: 'cover.xhtml', title: 'Een boek', markup: '<h1>Een boek</h1>' },
  sections: [
    {
      opening: {
        file: 'lessen.xhtml',
        title: 'Lessen',
        markup:
          '<h1>Lessen</h1><p lang="fi" xml:lang="fi">neuvola</p><p id="kop"><a href="een.xhtml#kop">Een</a></p><table><tr><td>DK</td></tr></table><p><img src="../drawings/kaart.svg" alt="Een kaart"/></p>',
      },
      chapters: [{ file: 'een.xhtml', title: 'Een', markup: '<h1 id="kop">Een</h1>' }],
    },
  ],
  styles: 'p { margin: 0 }',
  drawings: new Map([
    ['kaart.svg', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>Kaart</title><text font-weight="600" x="1" y="5">a</text></svg>'],
  ]),
});

/** The small book with one of its files changed. */
function changed(path: string, change: (text: string) => string): Uint8Array {
  const { mimetype = new Uint8Array(), ...parts } = unzipSync(small);
  const before = strFromU8(parts[path] ?? new Uint8Array());
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...parts, [path]: strToU8(after) });
}

describe('the book', () => {
  it('is an EPUB without errors', async () => {
    expect(await bookProblems(book)).toEqual([]);
    expect(await bookProblems(small)).toEqual([]);
  });

  it('states its edition, licence, source, address and accessibility', () => {
    const about = strFromU8(unzipSync(book)['book/book.opf'] ?? new Uint8Array());
    for (const text of [
      'CC BY 4.0',
      'Berg-le Clercq',
      `<dc:date>${kbs.nl.site.version}-01</dc:date>`,
      'schema:accessMode',
      'schema:accessibilitySummary',
      kbs.nl.site.origin,
    ])
      expect(about).toContain(text);
    const cover = strFromU8(unzipSync(book)['book/text/cover.xhtml'] ?? new Uint8Array());
    for (const text of ['november 2026', kbs.nl.site.origin, 'CC BY 4.0', strings('nl').book.holds]) expect(cover).toContain(text);
  });

  it('is the same byte for byte when it is made again, in another time zone', async () => {
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    try {
      expect(Buffer.from(await makeBook(kbs.nl, anyPage, () => drawing)).equals(book)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  const lessons = 'book/text/lessen.xhtml';
  it.each<[string, string, (text: string) => string, RegExp]>([
    ['a link to a chapter that is not there', lessons, (text) => text.replace('een.xhtml#kop', 'weg.xhtml'), /weg\.xhtml/],
    ['a link to a place that is not there', lessons, (text) => text.replace('een.xhtml#kop', 'een.xhtml#weg'), /RSC-012/],
    ['an element that is not closed', lessons, (text) => text.replace('</h1>', ''), /closing tag/],
    ['an id used twice', lessons, (text) => text.replace('<h1>', '<h1 id="kop">'), /lessen\.xhtml/],
    ['a drawing without a description', lessons, (text) => text.replace(' alt="Een kaart"', ''), /lessen\.xhtml/],
    ['a file that is named nowhere', 'book/book.opf', (text) => text.replace(/<item id="drawing-1"[^>]*>/, ''), /RSC-00[68]|RSC-007/],
    ['no identifier', 'book/book.opf', (text) => text.replace(/<dc:identifier.*?<\/dc:identifier>/, ''), /identifier/i],
    ['no table of contents', 'book/book.opf', (text) => text.replace(' properties="nav"', ''), /nav/i],
    ['no day of change', 'book/book.opf', (text) => text.replace(/<meta property="dcterms:modified">.*?<\/meta>/, ''), /modified/],
    ['two languages that differ', lessons, (text) => text.replace('xml:lang="fi"', 'xml:lang="sv"'), /xml:lang differ/],
    ['an id that is not ASCII', lessons, (text) => text.replace('id="kop"', 'id="één"'), /not of ASCII/],
    ['a cell with a scope', lessons, (text) => text.replace('<td>', '<td scope="row">'), /has a scope/],
    ['an element that is too new', lessons, (text) => text.replace('<h1>', '<hgroup><h1>').replace('</h1>', '</h1></hgroup>'), /EPUB 3\.2/],
    ['a link without a text', lessons, (text) => text.replace('>Een</a>', '/>'), /without a text/],
    ['an attribute of a drawing that is too new', 'book/drawings/kaart.svg', (text) => text.replace('font-weight="600"', 'font-weight="620"'), /SVG 1\.1/],
  ])('is reported with %s', async (_fault, path, change, says) => {
    expect((await bookProblems(changed(path, change))).join('\n')).toMatch(says);
  });

  it('is reported when the mimetype is not first, or is compressed', async () => {
    const { mimetype = new Uint8Array(), ...rest } = unzipSync(small);
    expect((await bookProblems(zipSync({ mimetype, ...rest }))).join('\n')).toContain('mimetype');
    expect((await bookProblems(zipSync({ ...rest, mimetype: [mimetype, { level: 0 }] }))).join('\n')).toContain('mimetype');
  });

  it('has its size next to the link to it', () => {
    expect(withBookSize('<a>boek</a><span data-book-size></span>', 'nl', 1_040_613)).toBe('<a>boek</a>, 1,0 MB');
    expect(withBookSize('<span data-book-size></span>', 'en', 1_040_613)).toBe(', 1.0 MB');
    expect(() => withBookSize('<p></p>', 'nl', 1)).toThrow('no place');
  });
});
