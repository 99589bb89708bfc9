import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../scripts/check/load-content.ts';
import { tempCheckout } from '../../scripts/output/temp-checkout.ts';
import { newEntry } from '../../scripts/write/new-entry.ts';
import { entryIn } from '../../src/core/knowledge-base.ts';
import type { CollectionName } from '../../src/core/schema/collections.ts';
import { kbs } from '../unit/content.ts';
import { pruneContent } from './prune-content.ts';

const practices = ['vantaa-schoolpsycholoog', 'deense-inclusie'];
const laws = ['finse-meldplicht'];
const themes = ['hele-keten-in-een-hand', 'aanbodplicht-geen-recht', 'termijnen', 'zorgmeldplicht', 'gedeelde-locatie', 'inclusie'];
const keptEntries: Readonly<Partial<Record<CollectionName, readonly string[]>>> = { practices, laws, themes, instruments: ['iep'], terms: [] };

const collection = `import { z } from 'astro/zod';
import { defineCollection } from '../../core/schema/collection.ts';
import { sources } from '../../core/schema/reference.ts';
import { summary, text, title, translation } from '../../core/schema/text.ts';

const fields = { sources };
const texts = { title, summary, lasts: text.describe('How long it lasts.') };

export const collection = defineCollection({
  fields: z.strictObject({ ...fields, ...texts }),
  texts: z.strictObject({ ...translation, ...texts }),
  place: 90,
  height: 2,
  hasHandout: true,
  one: { nl: 'opleiding', en: 'course' },
  list: {
    place: 90,
    nl: { address: 'opleidingen', nav: 'Opleidingen', title: 'Opleidingen', lead: 'Wie het vak leert, en hoe.' },
    en: { address: 'courses', nav: 'Courses', title: 'Courses', lead: 'Who learns the trade, and how.' },
  },
});

declare module '../../core/schema/collections.ts' {
  interface Collections {
    readonly opleidingen: typeof collection;
  }
}
`;
const list = `import { type ListModel, linksTo } from '../parts/listing.ts';

export const list: ListModel = (kb) => ({
  groups: [...Map.groupBy(kb.opleidingen, ({ data }) => data.lasts)].map(([lasts, courses]) => ({
    id: lasts.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    heading: lasts,
    links: linksTo(kb, courses),
  })),
});
`;
const view = `---
import BaseLayout from '../../ui/layout/BaseLayout.astro';
import Title from '../../ui/layout/Title.astro';

const { meta, entry } = Astro.props;
---

<BaseLayout meta={meta}>
  <Title language={meta.language} title={entry.data.title} lead={entry.data.summary} crumbs={meta.crumbs} />
  <div class="wrap"><p>{entry.data.lasts}</p></div>
</BaseLayout>
`;
const course = `---
title: Opleiding van een schoolpsycholoog
summary: Een opleiding die alleen hier bestaat, om te zien of de site haar toont.
lasts: Vier jaar
sources: [{ source: noors-ministerie-2024 }]
---

Wie haar volgt, loopt stage bij een <To id="bergen-familiehus">huis voor gezinnen</To>.

<Cite source="noors-ministerie-2024" />
`;
const courseTexts = `---
title: Training of a school psychologist
summary: A course that exists only here, to see whether the site shows it.
lasts: Four years
---

Students do a placement at a <To id="bergen-familiehus">house for families</To>.

<Cite source="noors-ministerie-2024" />
`;

/** A language with English texts, except for what shows that they are its own. */
const words = `import { collections } from '../core/schema/collections.ts';
import { en } from './en.ts';

export const de: typeof en = {
  ...en,
  languageName: 'Deutsch',
  notTranslated: (language) => \`Noch nicht übersetzt: \${language}.\`,
  collections: Object.fromEntries(Object.entries(collections).map(([name, { one, list }]) => [name, { one: one.en, list: list?.en }])),
};
`;
const translated = `---
address: ausbildung-schulpsychologe
title: Ausbildung zum Schulpsychologen
summary: Eine Ausbildung, die es nur hier gibt, um zu sehen, ob die Seite sie zeigt.
lasts: Vier Jahre
---

Wer sie macht, lernt in einem <To id="bergen-familiehus">Haus für Familien</To>.

<Cite source="noors-ministerie-2024" />
`;

let folder = '';
let output = '';
const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const edit = (path: string, from: string, to: string) => {
  const text = readFileSync(join(folder, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} has no "${from}".`);
  writeFileSync(join(folder, path), text.replace(from, to));
};

/**
 * Adds a made-up country with a source, a practice in a municipality, a law and a cell of its own, a collection, and a language in which
 * one entry is written.
 */
function grow(): void {
  const add = (kind: string, id: string, more: { code?: string; names?: Readonly<Record<string, string>> } = {}) =>
    write(newEntry(folder, loadContent(folder).content, { kind, id, names: {}, day: '2026-12-24', ...more }).files);
  // Astro warns about a collection without entries, and a warning stops the build.
  for (const kind of ['term', 'development', 'workshop']) add(kind, `nieuw-${kind}`);
  add('country', 'noorwegen', { code: 'no' });
  add('source', 'noors-ministerie-2024', { names: { language: 'no' } });
  edit('content/sources/noors-ministerie-2024.mdx', 'role: later', 'issued: "2024"\nrole: later');
  add('practice', 'bergen-familiehus', { names: { country: 'no', sources: 'noors-ministerie-2024' } });
  edit('content/practices/bergen-familiehus.mdx', 'reach: national', 'reach: { municipality: bergen }');
  add('law', 'noorse-wet', { names: { countries: 'no', sources: 'noors-ministerie-2024' } });
  edit('content/lists/municipalities.yaml', '', 'bergen: { nl: Bergen, en: Bergen, country: "no", latitude: 60.39, longitude: 5.32 }\n');
  edit(
    'content/themes/inclusie.mdx',
    'cells:\n',
    'cells:\n  "no": { state: described, brief: "ja, zegt een andere bron", statements: { regel: { text: "Een andere bron zegt hier iets over.", sources: [{ source: noors-ministerie-2024 }] } } }\n',
  );
  edit(
    'content/themes/inclusie.en.mdx',
    'cells:\n',
    'cells:\n  "no": { brief: "yes, another source says", statements: { regel: { text: "Another source says something about it." } } }\n',
  );
  write({
    'src/entries/opleidingen/collection.ts': collection,
    'src/entries/opleidingen/list.ts': list,
    'src/entries/opleidingen/Page.astro': view,
    'content/opleidingen/opleiding-schoolpsycholoog.mdx': course,
    'content/opleidingen/opleiding-schoolpsycholoog.en.mdx': courseTexts,
    'content/opleidingen/opleiding-schoolpsycholoog.de.mdx': translated,
    'src/i18n/de.ts': words,
  });
  edit('content/lists/languages.yaml', 'da:', 'de: { nl: Duits, en: German }\nda:');
  edit('src/core/languages.ts', '\n} as const', "\n  de: { locale: 'de-DE', alpha3: 'deu', serialComma: false, isComplete: false },\n} as const");
}

beforeAll(() => {
  folder = tempCheckout('stevige-basis-growth');
  pruneContent(folder, (name, id) => keptEntries[name]?.includes(id) ?? name !== 'workshops');
  grow();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build/build.ts'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  output = `${stdout}${stderr}`;
  if (status !== 0) throw new Error(output);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const elementsIn = (node: Tree.Node): Tree.Element[] => {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsIn)];
};
const textOf = (node: Tree.Node): string =>
  node.nodeName === '#text' ? (node as Tree.TextNode).value : 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
const isUnmarked = ({ tagName }: Tree.Element) => ['head', 'script', 'style', 'svg', 'textarea', 'option', 'code'].includes(tagName);
/** Texts below a node, each with the language that its elements give. */
const textsWithLanguage = (node: Tree.Node, language: string): { text: string; language: string }[] => {
  if (node.nodeName === '#text') return [{ text: (node as Tree.TextNode).value, language }];
  if (!('childNodes' in node) || ('tagName' in node && isUnmarked(node))) return [];
  const languageOfNode = ('attrs' in node && node.attrs.find(({ name }) => name === 'lang')?.value) || language;
  return node.childNodes.flatMap((child) => textsWithLanguage(child, languageOfNode));
};
const isHeading = ({ tagName }: Tree.Element) => /^h[1-6]$/.test(tagName);

/** Headings without a name, and sections and tables with nothing below their heading. */
function emptyParts(html: string): string[] {
  const all = elementsIn(parse(html));
  const textWithoutSpaces = (node: Tree.Node) => textOf(node).replace(/\s+/g, '');
  return [
    ...all.filter((each) => isHeading(each) && textWithoutSpaces(each) === '').map(() => 'a heading without a name'),
    ...all
      .filter(({ tagName }) => tagName === 'section')
      .filter((section) => {
        const headings = elementsIn(section).filter(isHeading);
        const drawn = elementsIn(section).some(({ tagName }) => tagName === 'svg' || tagName === 'input');
        return !drawn && textWithoutSpaces(section) === headings.map(textWithoutSpaces).join('');
      })
      .map((section) => `a section with nothing below "${textOf(section).trim()}"`),
    ...all
      .filter((each) => each.tagName === 'table' && elementsIn(each).every(({ tagName }) => tagName !== 'td'))
      .map((table) => `a table without a row: "${textOf(table).trim()}"`),
  ];
}

const pages = () => globSync('**/*.html', { cwd: join(folder, 'dist') }).filter((path) => !/(?:^|\/)k\//.test(path));

/** Text of the elements that have a class, with single spaces, and their language. */
const saidIn = (html: string, name: string) =>
  elementsIn(parse(html))
    .filter(({ attrs }) => attrs.some((each) => each.name === 'class' && each.value.split(' ').includes(name)))
    .map((element) => ({ lang: element.attrs.find((each) => each.name === 'lang')?.value, text: textOf(element).replace(/\s+/g, ' ').trim() }));

describe('a copy with one more country, source, practice, law, cell, collection and language, and no other line of code changed than the one that names the language,', () => {
  it('builds, and has a page for each in both languages', () => {
    expect(output).toContain('no problems');
    for (const path of [
      'landen/noorwegen',
      'en/countries/norway',
      'praktijk/bergen-familiehus',
      'en/practice/bergen-familiehus',
      'wetten/noorse-wet',
      'opleidingen/opleiding-schoolpsycholoog',
      'en/courses/opleiding-schoolpsycholoog',
    ])
      expect(read(`${path}/index.html`), path).toContain('<h1');
    expect(read('bronnen/index.html')).toContain('id="noors-ministerie-2024"');
    expect(read('opleidingen/index.html')).toContain('Opleiding van een schoolpsycholoog');
  });

  it('lists a collection as its folder says, and plainly when that says nothing', () => {
    const groups = (html: string) =>
      elementsIn(parse(html))
        .filter(({ tagName, attrs }) => tagName === 'section' && attrs.some(({ name, value }) => name === 'id' && value !== 'meenemen'))
        .flatMap((section) => elementsIn(section).find(isHeading) ?? [])
        .map((heading) => textOf(heading).trim());
    expect(groups(read('opleidingen/index.html'))).toEqual(['Vier jaar']);
    expect(groups(read('en/courses/index.html'))).toEqual(['Four years']);
    expect(groups(read('werkprincipes/index.html'))).toEqual([]);
    expect(read('werkprincipes/index.html')).toContain('href="/werkprincipes/normaliseren/"');
  });

  it('prints the message and the text of an entry whose collection has no handout of its own, with working links and sources', () => {
    const sheet = read('opleidingen/opleiding-schoolpsycholoog/handout/index.html');
    expect(sheet).toContain('Een opleiding die alleen hier bestaat');
    expect(sheet).toContain('loopt stage bij een');
    expect(sheet).toContain('href="/praktijk/bergen-familiehus/"');
    expect(sheet).toMatch(/Bron: .*2024/s);
    expect(sheet).not.toMatch(/rapport/i);
    expect(read('en/courses/opleiding-schoolpsycholoog/handout/index.html')).toContain('Students do a placement');
    expect(read('opleidingen/opleiding-schoolpsycholoog/index.html')).toContain('/opleidingen/opleiding-schoolpsycholoog/handout/');
  });

  it('has no heading, section or table without content', () => {
    expect(pages().length).toBeGreaterThan(200);
    expect(pages().flatMap((path) => emptyParts(read(path)).map((each) => `${path}: ${each}`))).toEqual([]);
  });

  it('gives the country its hue, its place in the sets and on the map, and counts it', () => {
    const styles = globSync('_astro/*.css', { cwd: join(folder, 'dist') })
      .map(read)
      .join('');
    // In both colour schemes.
    expect(styles.match(/\.no\s*\{\s*--h1:\s*#[0-9a-f]{6}/g)).toHaveLength(2);
    expect(read('vergelijken/index.html')).toContain('/vergelijken/dk-eng-fi-nl-no-se/');
    expect(read('vergelijken/nl-no/index.html')).toContain('Noorwegen');
    expect(read('praktijk/kaart.svg')).toContain('Bergen');
    expect(read('landen/index.html')).toContain('Noorwegen');
    expect(read('landen/index.html')).not.toContain('Vier landen');
  });

  it('says of what nobody has written that it is not described, not that the report is silent', () => {
    const page = read('landen/noorwegen/index.html');
    expect(page).toContain('nog niet beschreven');
    expect(page).not.toContain('rapport zwijgt');
    const lines = read('vergelijken/nl-no/tabel.csv')
      .split('\n')
      .filter((line) => line.includes(';"Noorwegen";'));
    expect(lines.filter((line) => line.includes(';"Noorwegen";"nog niet beschreven"')).length).toBeGreaterThan(3);
    for (const line of lines) expect(line).not.toMatch(/"Noorwegen";"rapport|"het rapport"|nergens in het rapport/);
  });

  it('says nothing about the report where another source speaks', () => {
    const ofOthers = [
      'landen/noorwegen/index.html',
      'landen/noorwegen/handout/index.html',
      'praktijk/bergen-familiehus/index.html',
      'praktijk/bergen-familiehus/handout/index.html',
      'wetten/noorse-wet/index.html',
      'cite/bergen-familiehus.bib',
    ];
    for (const path of ofOthers) expect(read(path).replace(/<footer[\s\S]*?<\/footer>/, ''), path).not.toMatch(/rapport|Niets gevonden bij het opzoeken/i);
    for (const path of ['en/countries/norway', 'en/practice/bergen-familiehus', 'en/practice/bergen-familiehus/handout'])
      expect(read(`${path}/index.html`), path).not.toMatch(/the report|a report|Nothing found when/i);
    expect(read('praktijk/bergen-familiehus/handout/index.html')).toContain('Beschreven in een bron, hier niet beoordeeld.');
    expect(read('praktijk/bergen-familiehus/handout/index.html')).toMatch(/Bron: .*2024/s);
    expect(read('vergelijken/thema/inclusie/index.html')).toContain('Een andere bron (2024)');
    expect(read('vergelijken/nl-no/tabel.csv')).toMatch(/Noorwegen.*Een andere bron zegt hier iets over.*de bron/);
  });

  it('has every page in the added language, and lists them as its own alongside the others', () => {
    const german = pages().filter((path) => path.startsWith('de/'));
    expect(german.length).toBe(pages().filter((path) => path.startsWith('en/')).length);
    for (const path of german) expect(read(path), path).toMatch(/<html lang="de"|http-equiv="refresh"/);
    expect(read('opleidingen/opleiding-schoolpsycholoog/index.html')).toContain(
      'hreflang="de" href="http://localhost:4321/de/courses/ausbildung-schulpsychologe/"',
    );
    expect(saidIn(read('de/index.html'), 'muted').map(({ text }) => text)).toContain('Noch nicht übersetzt: Niederländisch.');
    expect(read('index.html')).toMatch(/<a href="\/de\/" lang="de"[^>]*>Deutsch<\/a>/);
    expect(pages().flatMap((path) => (/>(?:undefined|\[object Object\])</.test(read(path)) ? path : []))).toEqual([]);
  });

  it('says of an untranslated page that it is not translated, and in which language its text is', () => {
    const { title, summary, transfer } = entryIn(kbs.nl, 'practices', 'vantaa-schoolpsycholoog').data;
    expect(read('de/practice/index.html')).toContain(`<span lang="nl">${title}</span>`);
    for (const path of ['de/practice/vantaa-schoolpsycholoog/index.html', 'de/practice/vantaa-schoolpsycholoog/handout/index.html']) {
      const html = read(path);
      expect(
        saidIn(html, 'muted').map(({ text }) => text),
        path,
      ).toContain('Noch nicht übersetzt: Niederländisch.');
      for (const text of [title, summary, transfer.what]) expect(html, path).toContain(`<span lang="nl">${text}</span>`);
    }
    const [own] = saidIn(read('praktijk/vantaa-schoolpsycholoog/index.html'), 'prose');
    const [lent] = saidIn(read('de/practice/vantaa-schoolpsycholoog/index.html'), 'prose');
    expect([lent?.lang, own?.lang, lent?.text.split('.')[0]]).toEqual(['nl', undefined, own?.text.split('.')[0]]);
  });

  it('marks untranslated text everywhere: also inside texts of the interface, and in names taken from lists', () => {
    const { data } = entryIn(kbs.nl, 'practices', 'vantaa-schoolpsycholoog');
    const lists = [kbs.nl.lists.professions, kbs.nl.lists['theme-groups']].flatMap((list) => Object.values(list).map(({ nl }) => nl));
    const untranslated = [data.title, data.summary, ...lists].filter((text) => text.length >= 8);
    const occursIn = (text: string, name: string) => new RegExp(`(?<![\\p{L}/#-])${RegExp.escape(name)}(?!\\p{L})`, 'u').test(text);
    const namesFound = pages()
      .filter((path) => path.startsWith('de/'))
      .flatMap((path) => textsWithLanguage(parse(read(path)), ''))
      .flatMap(({ text, language }) => untranslated.filter((name) => occursIn(text, name)).map((name) => ({ name, text, language })));
    // A name in another language is marked separately inside marked text.
    expect(namesFound.filter(({ language }) => language === 'de')).toEqual([]);
    expect(new Set(namesFound.map(({ name }) => name).filter((name) => lists.includes(name))).size).toBeGreaterThan(3);
    expect(read('de/k/vantaa-schoolpsycholoog/index.html')).toContain(`<span lang="nl">${data.title}</span>`);
  });

  it('shows translated texts, and no words about translation', () => {
    const html = read('de/courses/ausbildung-schulpsychologe/index.html');
    expect(html).toContain('Ausbildung zum Schulpsychologen');
    expect(html).toContain('Vier Jahre');
    expect(html).not.toContain('Noch nicht übersetzt');
    expect(html).not.toMatch(/<h1[^>]*>\s*<span lang=/);
    expect(read('de/courses/ausbildung-schulpsychologe/handout/index.html')).toContain('lernt in einem');
    expect(read('de/courses/index.html')).toContain('href="/de/courses/ausbildung-schulpsychologe/"');
  });

  it('gives the texts of a language in the data where there are any, and no others under its name', () => {
    const rows = JSON.parse(read('gegevens/json/statements.json')) as { id: string; language: string; entry: string; text: string }[];
    const german = rows.filter(({ language }) => language === 'de');
    expect(german.find(({ id }) => id === 'opleiding-schoolpsycholoog.lasts')?.text).toBe('Vier Jahre');
    expect(new Set(german.map(({ entry }) => entry))).toEqual(new Set(['opleiding-schoolpsycholoog']));
    const named = JSON.parse(read('gegevens/json/languages.json')) as { id: string }[];
    expect(named.map(({ id }) => id)).toContain('de');
    const courses = JSON.parse(read('gegevens/json/opleidingen.json')) as Record<string, string | null>[];
    expect(courses.map(({ lasts_nl, lasts_en, lasts_de }) => [lasts_nl, lasts_en, lasts_de])).toEqual([['Vier jaar', 'Four years', 'Vier Jahre']]);
    const practices = JSON.parse(read('gegevens/json/practices.json')) as Record<string, string | null>[];
    expect(practices.length).toBeGreaterThan(1);
    for (const { id, title_nl, title_de } of practices) expect([id, typeof title_nl, title_de]).toEqual([id, 'string', null]);
    expect(read('gegevens/concepts.ttl')).not.toMatch(/@de\b.*skos:definition|skos:definition [^;]*@de\b/);
  });

  it('has a search of its own', () => {
    expect(read('de/search/index.html')).toContain('<html lang="de"');
    expect(Object.keys(JSON.parse(read('search-index/de.json')) as object)).toEqual(Object.keys(JSON.parse(read('search-index/nl.json')) as object));
  });
});
