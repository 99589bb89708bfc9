import { readFileSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
import type { Entry } from '../../src/core/knowledge-base.ts';
import type { Language } from '../../src/core/languages.ts';
import type { CountryCode } from '../../src/core/schema/reference.ts';
import { dayInWords, strings } from '../../src/i18n/strings.ts';
import { countrySelections, feedAddress, pageSubjects, pathOfEntry, pathOfPage, updatesSubjects } from '../../src/site/routes.ts';
import { type Update, updateOf, updatesByDate, updatesInShort, updatesInWords, updatesThatCount } from '../../src/updates/updates.ts';
import { kbs } from '../unit/content.ts';
import { attribute, builtPage, byId, type Element, elementsIn, hasClass, isElement, textOf } from './built.ts';
import { expect, expectScrolledTo, sitemapPaths, test } from './site.ts';
import { besideOf, statementBlocks, statementPages } from './statements.ts';

const languages = Object.values(kbs);

const isMark = (element: Element) => element.parentNode !== null && isElement(element.parentNode) && hasClass(element.parentNode, 'update');

/** Claims for which the look-up found no source, by a number or name that would give them away in either language. */
const unverifiedClaims: Readonly<Record<string, RegExp>> = {
  'the chapters of the new Swedish act': /\b(?:19|20) kap\.|chapter (?:19|20)\b|hoofdstuk (?:19|20)\b/i,
  'the start of more duties to report in Sweden': /(?:begin|early) 2026[^.]*(?:meld|report)/i,
  'the ages in sections 2 and 3 of LVU': /LVU[^.]*(?:§|section|artikel) ?[23]\b/i,
  'what became of the Resursteamet': /Resursteamet[^.]*(?:nu|now|gestopt|closed|bestaat|exists)/,
  'what became of the Uppsala Talo': /Uppsala Talo/,
  'the county of Vantaa and Kerava': /Kerava/,
  'hospitals of Helsinki and Uusimaa': /\bHUS\b/,
  'section 25 of the Finnish Child Welfare Act': /(?:§|section|artikel) ?25\b/i,
  'the Danish school programme of 2024': /kvalitetsprogram/i,
  'the day on which barnets lov was signed': /barnets lov[^.]*1[34] (?:juni|June) 2023|1[34] (?:juni|June) 2023[^.]*barnets lov/i,
  'residents of Gladsaxe in 2015': /Gladsaxe[^.]*67[.,]9/,
  'section 5A of the Childcare Act': /\b5A\b/,
  'residents of Westminster in 2015': /242[.,]/,
  'the start of Kansrijk Opgroeien': /Kansrijk Opgroeien/,
  'the number of the Dutch Youth Act': /Stb\. 2014/,
  'children in four countries': /12 (?:miljoen|million)|1[.,]15 (?:miljoen|million)|1[.,]03 (?:miljoen|million)/,
  'who carries out VoorZorg now': /\bNCJ\b/,
};

/** Updates that must be on the pages where readers use them: entries, and cells of themes. */
const facts: readonly {
  name: string;
  kind: string;
  updates: readonly string[];
  on: readonly string[];
  cells: readonly (readonly [string, CountryCode])[];
}[] = [
  {
    name: 'who must report in Sweden',
    kind: 'correction',
    updates: ['se-wie-moet-melden-2014', 'se-meldplicht-organisaties-voor-2025', 'se-linkoping-meldplicht-voor-2025'],
    on: ['zweden', 'zweedse-meldplicht', 'zweedse-meldprocedure', 'wie-moet-melden'],
    cells: [['wie-moet-melden', 'se']],
  },
  {
    name: 'section 11 of the Danish act, not 12',
    kind: 'correction',
    updates: ['dk-preventieparagraaf-2014'],
    on: ['denemarken', 'deense-wet-sociale-voorzieningen', 'deens-preventiepakket', 'preventiebeleid', 'preventie-en-vroege-steun', 'preventiepakket'],
    cells: [['preventiebeleid', 'dk']],
  },
  {
    name: 'VoorZorg is the Family Nurse Partnership in England',
    kind: 'correction',
    updates: ['eng-family-nurse-partnership-2015'],
    on: ['engeland', 'nederland', 'voorzorg', 'engeland-ouderactiviteiten', 'nadruk-op-welbevinden', 'welbevinden'],
    cells: [['welbevinden', 'eng']],
  },
  {
    name: 'LVU up to the age of 20',
    kind: 'addition',
    updates: ['se-lvu-leeftijd'],
    on: ['zweden', 'lvu', 'zweedse-meldprocedure', 'lag-vard-unga'],
    cells: [['drang-en-dwang', 'se']],
  },
  {
    name: 'Finland since 2023',
    kind: 'change',
    updates: ['fi-welzijnsregios-2023'],
    on: ['finland', 'hele-keten-in-een-hand', 'aanbodplicht'],
    cells: [
      ['hele-keten-in-een-hand', 'fi'],
      ['jeugdgezondheidszorg', 'fi'],
      ['school', 'fi'],
    ],
  },
  {
    name: 'the evaluation of the Jeugdwet',
    kind: 'evidence',
    updates: ['nl-evaluatie-jeugdwet-2018'],
    on: ['nederland', 'jeugdwet', 'nederlandse-jeugdhulp'],
    cells: [['hele-keten-in-een-hand', 'nl']],
  },
  {
    name: 'figures of youth care',
    kind: 'evidence',
    updates: ['nl-jeugdzorg-2015', 'nl-jeugdzorg-2016', 'nl-jeugdzorg-2024'],
    on: ['nederland', 'jeugdwet', 'nederlandse-jeugdhulp'],
    cells: [['preventiebeleid', 'nl']],
  },
  {
    name: 'the Hervormingsagenda',
    kind: 'change',
    updates: ['nl-hervormingsagenda-2023'],
    on: ['nederland', 'jeugdwet', 'nederlandse-jeugdhulp'],
    cells: [['toeleiding-en-wie-beslist', 'nl']],
  },
  {
    name: 'the Wet verbetering beschikbaarheid jeugdzorg',
    kind: 'change',
    updates: ['nl-wet-beschikbaarheid-2026'],
    on: ['nederland', 'jeugdwet', 'nederlandse-jeugdhulp'],
    cells: [['vrijheid-in-het-hoe', 'nl']],
  },
  {
    name: 'Reikwijdte',
    kind: 'change',
    updates: ['nl-reikwijdte-2026'],
    on: ['nederland', 'jeugdwet', 'nederlandse-jeugdhulp'],
    cells: [
      ['reikwijdte-van-de-wet', 'nl'],
      ['toeleiding-en-wie-beslist', 'nl'],
    ],
  },
  {
    name: 'GALA',
    kind: 'change',
    updates: ['nl-gala-2023'],
    on: ['nederland', 'nederlandse-jeugdgezondheidszorg'],
    cells: [['preventiebeleid', 'nl']],
  },
  {
    name: 'the Toekomstscenario',
    kind: 'change',
    updates: ['nl-toekomstscenario-2021'],
    on: ['nederland', 'nederlandse-jeugdhulp'],
    cells: [['drang-en-dwang', 'nl']],
  },
];

/** Statements of the report that another source contradicts, as they are worded on the pages, in each language that has them. */
const corrected: readonly { name: string; statement: Partial<Record<Language, RegExp>>; updates: readonly string[]; least: number }[] = [
  {
    name: 'who must report in Sweden',
    statement: {
      nl: /^Alle inwoners(?::|,) burger|^Elke inwoner, burger|iedere inwoner een meldplicht|iedereen een zorg|geldt voor elke inwoner|plicht voor (?:elke|alle) inwoner|geldt de plicht voor alle inwoners|gewone burgers melden|rapport alle inwoners|rapport moeten alle inwoners|is verplicht dat te melden/,
      en: /^All residents: citizens|^All residents, citizens|^Every resident, citizen|every resident has a duty|everyone must report|holds for every resident|duty holds for all residents|ordinary citizens must|report says, all residents|report all residents must|has a duty to report it/i,
    },
    updates: ['se-wie-moet-melden-2014', 'se-meldplicht-organisaties-voor-2025', 'se-linkoping-meldplicht-voor-2025'],
    least: 8,
  },
  {
    name: 'article 12 of the Danish act',
    statement: { nl: /artikel(?:en)? 12\b/i, en: /articles? 12\b/i },
    updates: ['dk-preventieparagraaf-2014'],
    least: 10,
  },
  {
    name: 'VoorZorg',
    statement: { nl: /VoorZorg\b/, en: /VoorZorg\b/ },
    updates: ['eng-family-nurse-partnership-2015'],
    least: 7,
  },
];

const dayOf = (date: Date | null | undefined) => date?.toISOString().slice(0, 10);

for (const kb of languages) {
  const words = strings(kb.language);
  const addressOfCountry = (code: CountryCode) => pathOfPage(kb, { kind: 'country-updates', id: kb.countryByCode.get(code)?.id ?? code });
  const development = (id: string) => {
    const found = kb.developments.find((entry) => entry.id === id);
    if (!found) throw new Error(`There is no note "${id}".`);
    return found;
  };

  test.describe(`since 2015, in ${kb.language}`, () => {
    test('the feeds, read by another library, have the fifty updates added or revised last, with those days, the date of the event in the title, and a link that answers', () => {
      for (const subject of updatesSubjects(kb)) {
        const path = feedAddress(kb, subject);
        const feed = parseFeed(readFileSync(`dist${path}`, 'utf8'));
        const country = subject.kind === 'country-updates' ? kb.countries.find(({ id }) => id === subject.id) : undefined;
        const all = updatesByDate(kb, country?.data.code).toSorted((a, b) => b.revised.localeCompare(a.revised));
        const updates = all.slice(0, 50);
        expect(feed.meta).toMatchObject({ type: 'atom', version: '1.0' });
        expect(feed.self, path).toMatch(new RegExp(`${path}$`));
        expect(new URL(feed.url ?? '').pathname).toBe(pathOfPage(kb, subject));
        expect(dayOf(feed.updated), path).toBe(updates[0]?.revised);
        expect(feed.authors.length, path).toBeGreaterThan(0);
        expect(feed.items.map(({ title }) => title)).toEqual(updates.map(({ title, date }) => `${title} (${date})`));
        // Among those revised on the same day, an undated update does not come before a dated one.
        for (const ofDay of Map.groupBy(updates, ({ revised }) => revised).values()) {
          const years = ofDay.map(({ year }) => year ?? 0);
          expect(years).toEqual(years.toSorted((a, b) => b - a));
        }
        expect(new Set(feed.items.map(({ id }) => id)).size).toBe(updates.length);
        for (const [index, item] of feed.items.entries()) {
          const update = updates[index];
          const { pathname, hash } = new URL(item.url ?? '');
          expect(`${pathname}${hash}`).toBe(update?.href);
          expect(textOf(byId(builtPage(pathname), hash.slice(1)))).toContain(update?.title);
          expect([dayOf(item.published), dayOf(item.updated)]).toEqual([update?.added, update?.revised]);
          expect(item.description?.startsWith(`${update?.date}. `), item.title ?? '').toBe(true);
        }
      }
    });

    test('every update has a source, a confidence and something it touches, and rests on nothing that could not be verified', () => {
      expect(kb.developments.length).toBeGreaterThan(130);
      for (const { id, data } of kb.developments) {
        expect(data.sources.length, id).toBeGreaterThan(0);
        expect(data.touches.length, id).toBeGreaterThan(0);
        expect(['high', 'medium', 'low'], id).toContain(data.confidence);
        for (const { source } of data.sources)
          expect(kb.sources.find((entry) => entry.id === source)?.data, `${id}: ${source}`).toMatchObject({ role: 'later' });
        // A caution may say that something is not known.
        const text = `${data.title} ${data.text}`;
        const unverified = Object.entries(unverifiedClaims).flatMap(([claim, pattern]) => (pattern.test(text) ? [claim] : []));
        expect(unverified, id).toEqual([]);
      }
    });

    /** Cells that an update touches, each by the address of its theme and the code of its country. */
    const cellsTouched = ({ data }: Entry<'developments'>) =>
      data.touches
        .filter(({ entry }) => kb.themes.some(({ id }) => id === entry))
        .flatMap(({ entry, cells }) => (cells ?? data.countries).map((code) => ({ path: pathOfEntry(kb, entry), code })));

    test('every page that an update touches shows it, and so does every page of updates that it belongs to', () => {
      const missing: string[] = [];
      const expectOn = (path: string, region: Element, id: string, title: string) => {
        if (!textOf(region).includes(title)) missing.push(`${id}: ${path}`);
      };
      for (const entry of kb.developments) {
        const { id, title } = updateOf(kb, entry);
        for (const code of entry.data.countries) {
          const path = addressOfCountry(code);
          expectOn(path, byId(builtPage(path), id), id, title);
        }
        const all = pathOfPage(kb, { kind: 'updates' });
        expectOn(all, byId(builtPage(all), 'inhoud'), id, title);
        for (const { entry: touched } of entry.data.touches) {
          const path = pathOfEntry(kb, touched);
          expectOn(path, byId(byId(builtPage(path), 'sinds-2015'), id), id, title);
        }
        for (const { path, code } of cellsTouched(entry)) expectOn(`${path}#${code}`, byId(builtPage(path), code), id, title);
      }
      expect(missing).toEqual([]);
    });

    test('every set of countries links from each theme to the page with its updates, and from each reading of today to an update it rests on', () => {
      for (const codes of countrySelections(kb)) {
        const path = pathOfPage(kb, { kind: 'set', codes, layout: 'themes' });
        for (const theme of kb.themes) {
          const hrefs = elementsIn(byId(builtPage(path), theme.id)).map((each) => attribute(each, 'href') ?? '');
          expect(
            hrefs.some((href) => href.startsWith(pathOfEntry(kb, theme.id))),
            `${path}: ${theme.id}`,
          ).toBe(true);
          const readings = codes.flatMap((code) => ({ code, rests: theme.data.cells[code]?.now?.developments ?? [] })).filter(({ rests }) => rests.length > 0);
          const loose = readings.filter(({ rests }) => !rests.some((id) => hrefs.some((href) => href.endsWith(`#${id}`))));
          expect(loose, `${path}: ${theme.id}`).toEqual([]);
        }
      }
    });

    test('an update about part of an entry is next to that part, once for each part', () => {
      for (const entry of kb.developments) {
        for (const { entry: touched, parts = [] } of entry.data.touches.filter(({ parts = [] }) => parts.length > 0)) {
          const path = pathOfEntry(kb, touched);
          const marks = elementsIn(builtPage(path)).filter((each) => attribute(each, 'href') === `#${entry.id}` && isMark(each));
          const inText = kb.entries.get(touched)?.body.updates.filter(({ props }) => props.id === entry.id).length ?? 0;
          // A correction is in the cells of a theme as well.
          const inCells = entry.data.kind === 'correction' ? cellsTouched(entry).filter((cell) => cell.path === path).length : 0;
          expect(marks.length, `${entry.id} beside ${parts.join(', ')} of ${touched}`).toBe(parts.length + inText + inCells);
        }
      }
    });

    /** A year without updates of the chosen kind is hidden with them. */
    function expectYears(page: ReturnType<typeof builtPage>, updates: readonly Update[]): void {
      for (const [year, updatesOfYear] of Map.groupBy(updates, (update) => update.year)) {
        const section = byId(page, year ? `${year}` : 'zonder-datum');
        expect(attribute(section, 'data-of')?.split(' ').toSorted()).toEqual([...new Set(updatesOfYear.map(({ kind }) => kind))].toSorted());
      }
    }

    test('the page of all updates and that of each country have updates by year, filters, a drawing, a feed and an explanation', () => {
      for (const subject of updatesSubjects(kb)) {
        const page = builtPage(pathOfPage(kb, subject));
        const all = elementsIn(page);
        const code = subject.kind === 'country-updates' ? kb.countries.find(({ id }) => id === subject.id)?.data.code : undefined;
        const updates = updatesByDate(kb, code);
        // The links of the list of contents are hidden with their years, and so have their kinds too.
        const listed = all.filter((each) => hasClass(each, 'by')).flatMap(elementsIn);
        expect(listed.filter((each) => attribute(each, 'data-of') && !hasClass(each, 'sec')).length).toBe(updates.length);
        expectYears(page, updates);
        const kinds = new Set(updates.map(({ kind }) => kind));
        expect(all.filter((each) => attribute(each, 'name') === 'kind').map((each) => attribute(each, 'value'))).toEqual(
          expect.arrayContaining(['all', ...kinds]),
        );
        expect(all.filter((each) => each.tagName === 'figure').map((each) => attribute(each, 'data-diagram'))).toEqual([code ? 'timeline' : 'years']);
        const meanings = kb.countries.filter(({ data }) => !code || data.code === code).map(({ data }) => data.since);
        for (const meaning of meanings) expect(textOf(byId(page, 'betekenis'))).toContain(meaning);
        const feeds = all.filter((each) => attribute(each, 'href') === feedAddress(kb, subject)).map(({ tagName }) => tagName);
        expect(feeds.toSorted()).toEqual(['a', 'link']);
      }
    });

    /** Whether updates bear on an entry and, if none does, whether anyone looked for them. */
    function stateOf(entry: Entry): 'some' | 'none' | 'unchecked' {
      const themes = kb.themes.filter(({ data }) => data.group === entry.id).map(({ id }) => id);
      const bearing = new Set([entry.id, ...themes, ...(entry.collection === 'terms' ? entry.data.entries : [])]);
      const hasUpdates = kb.developments.some(({ data }) =>
        data.touches.some(({ entry: touched }) => bearing.has(touched) || kb.services.get(touched)?.country.id === entry.id),
      );
      if (hasUpdates) return 'some';
      return kb.site.since.collections.includes(entry.collection) ? 'none' : 'unchecked';
    }

    /** Expects the line at the top of an entry's page, and what it links to. @returns the state that it gives */
    function expectWhetherItHolds(entry: Entry, path: string): ReturnType<typeof stateOf> {
      const main = byId(builtPage(path), 'inhoud');
      const top = elementsIn(main).find((each) => hasClass(each, 'title'));
      const line = top && elementsIn(top).find((each) => hasClass(each, 'updates-line'));
      const text = line && textOf(line);
      const state = stateOf(entry);
      const expected = {
        some: words.origins.report.since,
        none: words.updates.nothing(dayInWords(kb.language, kb.site.since.day)),
        unchecked: words.updates.notChecked,
      }[state];
      expect(text, path).toContain(expected);
      const counted = updatesThatCount(kb, entry).map((update) => updateOf(kb, update));
      if (state === 'some') {
        expect(text, path).toContain(updatesInShort(kb, counted));
        expect(textOf(byId(main, 'sinds-2015')), path).toContain(updatesInWords(kb, counted));
      } else expect(textOf(byId(main, 'sinds-2015')), path).toContain(expected);
      // No count of zero: a page without updates says where those are that count for it.
      expect(text, path).not.toMatch(/\b0\b/);
      return state;
    }

    test('the top of every entry says whether the page still holds', () => {
      const seen = new Set<string>();
      for (const subject of pageSubjects(kb)) {
        const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
        // Publications, pages about this site and workshops say nothing that could change in the countries.
        if (!entry || ['sources', 'pages', 'workshops'].includes(entry.collection)) continue;
        seen.add(`${entry.collection} ${expectWhetherItHolds(entry, pathOfPage(kb, subject))}`);
      }
      // Something later bears on every term and entry, or someone looked for it: none says that nobody looked.
      expect([...seen].filter((key) => key.endsWith('unchecked'))).toEqual([]);
      expect([...new Set([...seen].map((key) => key.split(' ')[0]))].toSorted()).toEqual([
        'countries',
        'instruments',
        'laws',
        'lessons',
        'practices',
        'principles',
        'terms',
        'themes',
      ]);
    });

    for (const { name, kind, updates, on, cells } of facts) {
      test(`${name}: on every page where readers look for it`, () => {
        for (const id of updates) {
          const { data } = development(id);
          expect(data.kind, id).toBe(kind);
          expect(data.touches.map(({ entry }) => entry)).toEqual(expect.arrayContaining([...on]));
          for (const [theme, code] of cells)
            expect(
              data.touches.some(({ entry, cells: touchedCells }) => entry === theme && (touchedCells ?? data.countries).includes(code)),
              `${id} in ${theme} of ${code}`,
            ).toBe(true);
        }
      });
    }

    for (const { name, statement, updates, least } of corrected) {
      const worded = statement[kb.language];
      if (!worded) continue;
      test(`${name}: another source is next to the report’s statement wherever it is made, and after it`, () => {
        const alone: string[] = [];
        let found = 0;
        const titles = updates.map((id) => development(id).data.title);
        const hasUpdate = (main: Element, element: Element) =>
          besideOf(main, element).some((each) => hasClass(each, 'update') && titles.some((title) => textOf(each).includes(title)));
        for (const path of statementPages(kb)) {
          const main = byId(builtPage(path), 'inhoud');
          const statements = statementBlocks(main).filter(({ text }) => worded.test(text));
          found += statements.length;
          alone.push(...statements.filter(({ element }) => !hasUpdate(main, element)).map(({ text }) => `${path}: ${text}`));
        }
        expect(alone).toEqual([]);
        expect(found, 'statements found').toBeGreaterThanOrEqual(least);
      });
    }
  });
}

test('a figure on Dutch youth care says on which side of the break in 2021 it is, wherever its title appears', () => {
  for (const kb of languages) {
    for (const [id, side] of [
      ['nl-jeugdhulp-tot-2019', /voor 2021|pre-2021/],
      ['nl-jeugdzorg-2016', /voor 2021|pre-2021/],
      ['nl-verblijf-2023', /sinds 2021|since 2021/],
      ['nl-jeugdzorg-2024', /sinds 2021|since 2021/],
    ] as const) {
      const found = kb.developments.find((entry) => entry.id === id)?.data;
      expect(found?.title).toMatch(side);
      expect(found?.caution).toContain('2021');
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('sources are filtered by country, and updates by kind', async ({ page }) => {
    await page.goto('/bronnen/');
    await page.locator('input[name="country"][value="fi"]').check();
    const finnish = kbs.nl.sources.filter(({ data }) => data.countries.includes('fi')).length;
    await expect(page.locator('li[data-of][id]:visible')).toHaveCount(finnish);
    await page.goto('/sinds-2015/');
    await page.locator('input[name="kind"][value="correction"]').check();
    const corrections = updatesByDate(kbs.nl).filter(({ kind }) => kind === 'correction');
    await expect(page.locator('.by li[data-of]:visible')).toHaveCount(corrections.length);
    // A year without any is not shown.
    await expect(page.locator('.sec[data-of]:visible')).toHaveCount(new Set(corrections.map(({ year }) => year)).size);
  });

  test('an update is a line that unfolds, and is open where a link leads to it and on paper; so are the services of a country', async ({ page }) => {
    const folded = [
      ['/sinds-2015/nederland/', 'nl-hervormingsagenda-2023', /stevige lokale teams vormen/],
      ['/landen/finland/', 'finse-pleegzorg', /drie vormen van uithuisplaatsing/],
    ] as const;
    for (const [path, id, says] of folded) {
      const text = page.locator(`[id="${id}"]`).getByText(says).first();
      await page.goto(path);
      await expect(text).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(text).toBeVisible();
      await page.emulateMedia({ media: 'screen' });
      await page.goto('about:blank');
      await page.goto(`${path}#${id}`);
      await expect(text).toBeInViewport();
    }
  });
});

test('on paper, a timeline with numbers is on the first sheet, before the list that they refer to, unless it needs a sheet of its own', async ({ page }) => {
  const roomOnSheet = { width: 695, height: 1013 };
  await page.setViewportSize(roomOnSheet);
  await page.emulateMedia({ media: 'print' });
  const first: string[] = [];
  const countries = sitemapPaths.filter((path) => /^\/sinds-2015\/[^/]+\/$/.test(path));
  for (const path of countries) {
    await page.goto(path);
    const [figure, list] = await Promise.all([page.locator('#tijdlijn figure').boundingBox(), page.locator('.unfold').first().boundingBox()]);
    if (!figure || !list) throw new Error(`${path} has no timeline or no list.`);
    if (figure.y > list.y) continue;
    expect(figure.y + figure.height, path).toBeLessThan(roomOnSheet.height);
    first.push(path);
  }
  expect(countries.length - first.length).toBeLessThan(2);
});

test('a part that a link leads to is open, with or without a script, and looks open', async ({ page, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  const parts = [
    ['/sinds-2015/nederland/', 'nl-hervormingsagenda-2023', /stevige lokale teams vormen/],
    ['/bronnen/', 'van-fi', /Alle gegevens van deze bronnen: Finland/],
    ['/vergelijken/fi-nl/landen/', 'zorgmeldplicht', /Naar het thema/],
  ] as const;
  for (const [path, id, says] of parts) {
    const folded = (on: typeof page) => on.locator(`details[id="${id}"]`);
    const markers = (on: typeof page) =>
      folded(on).evaluate((part) => [part, ...part.querySelectorAll('summary')].map((each) => getComputedStyle(each).listStyleType).at(1));
    await page.goto(`${path}#${id}`);
    await expect(folded(page), path).toHaveAttribute('open', '');
    await expect(folded(page).getByText(says).first()).toBeVisible();
    expect(await markers(page), path).toBe('disclosure-open');
    await folded(page).locator('summary').click();
    await expect(folded(page).getByText(says).first(), 'closes again').toBeHidden();
    await plain.goto(`${path}#${id}`);
    await expect(folded(plain).getByText(says).first()).toBeVisible();
    expect(await markers(plain), path).toBe('disclosure-open');
  }
  await page.goto('/sinds-2015/nederland/');
  await page.locator('figure[data-diagram="timeline"] svg:visible a[href^="#"]').first().press('Enter');
  await expect(page.locator('details:target')).toHaveAttribute('open', '');
  await context.close();
});

test('counts by country that add up to more than the total next to them say why', async ({ page }) => {
  const says = 'Wat over meer landen gaat, telt bij elk land mee.';
  const first = (texts: readonly string[]) => texts.map((text) => Number.parseInt(text.trim(), 10));
  const outcomes = new Set<boolean>();
  for (const { id, collection } of kbs.nl.entries.values()) {
    if (!['lessons', 'principles', 'themes', 'terms'].includes(collection)) continue;
    const section = byId(builtPage(pathOfEntry(kbs.nl, id)), 'sinds-2015');
    const folds = elementsIn(section).filter((each) => each.tagName === 'details' && attribute(each, 'id') === undefined);
    const listed = folds.flatMap((fold) =>
      elementsIn(fold)
        .filter((each) => each.tagName === 'a')
        .map((each) => attribute(each, 'href') ?? ''),
    );
    const isTwice = listed.length > new Set(listed).size;
    if (isTwice) expect(textOf(section), id).toContain(says);
    outcomes.add(textOf(section).includes(says));
  }
  expect(outcomes).toEqual(new Set([true, false]));
  await page.goto('/lessen/preventie-en-vroege-steun/');
  const [total = 0] = first([(await page.locator('#sinds-2015 .updates > .muted').first().textContent())?.replace(/^\D*/, '') ?? '']);
  const counts = first(await page.locator('#sinds-2015 summary .muted').allTextContents());
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(total);
  await expect(page.locator('#sinds-2015')).toContainText(says);
  for (const path of ['/sinds-2015/', '/bronnen/']) {
    await page.goto(path);
    await expect(page.getByText(says).first(), path).toBeVisible();
  }
});

test('a link to the record of a source, or to an update, lands on it, near the top of the list and near its end', async ({ page }) => {
  for (const path of ['/bronnen/', '/sinds-2015/zweden/']) {
    await page.goto(path);
    const ids = await page.locator('[data-of][id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(40);
    for (const id of [ids[5], ids[Math.floor(ids.length / 2)], ids.at(-2)]) await expectScrolledTo(page, path, id);
  }
});

test('where notes stand in full, those in force come first and proposals after them', async ({ page }) => {
  await page.goto('/begrippen/wijkteam/');
  const standings = await page.locator('#sinds-2015 [id] > .meta').allTextContents();
  const placesOf = (standing: string) => standings.flatMap((text, place) => (text.includes(standing) ? [place] : []));
  expect(placesOf('van kracht')).not.toEqual([]);
  expect(Math.max(...placesOf('van kracht'))).toBeLessThan(Math.min(...placesOf('voorstel')));
});

test('the list of contents leads to no year that the choice of a kind hides', async ({ page }) => {
  await page.goto('/sinds-2015/finland/');
  const links = page.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('listitem').getByRole('link');
  const shownParts = async () => (await page.locator('main h2:visible').allTextContents()).map((text) => text.replace('#', '').trim());
  expect(await links.allTextContents()).toEqual(await shownParts());
  const all = await links.count();
  await page.locator('input[name="kind"][value="evidence"]').check();
  expect(await links.filter({ visible: true }).allTextContents()).toEqual(await shownParts());
  expect(await links.filter({ visible: true }).count()).toBeLessThan(all);
});

test('the kind of notes that a reader chooses stands in the address, and is chosen by it', async ({ page }) => {
  for (const path of ['/sinds-2015/', '/sinds-2015/finland/']) {
    await page.goto(path);
    await page.getByRole('radio', { name: 'onderzoek' }).check();
    expect(new URL(page.url()).search).toBe('?kind=evidence');
    const shown = await page.locator(':is(li, .unfold)[data-of]:visible').count();
    await page.goto(`${path}?kind=evidence`);
    await expect(page.getByRole('radio', { name: 'onderzoek' })).toBeChecked();
    await expect(page.locator(':is(li, .unfold)[data-of]:visible')).toHaveCount(shown);
    await page.getByRole('radio', { name: 'alles' }).check();
    expect(new URL(page.url()).search).toBe('');
  }
});
