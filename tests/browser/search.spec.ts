import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { dateOrder } from '../../src/core/known-date.ts';
import { entryFacts } from '../../src/search/index/entry-facts.ts';
import { readQuery } from '../../src/search/query/query-text.ts';
import { type Labelled, measureQuality } from '../bench/quality.ts';
import { kbs } from '../unit/content.ts';
import { accessibilityFaults } from './accessibility.ts';
import { expect, type test as Test, test } from './site.ts';

type Page = Parameters<Parameters<typeof Test>[2]>[0]['page'];

const field = '[data-search] input';
const done = '[data-results][data-done]';

const open = async (page: Page, search = '') => {
  await page.goto(`/zoeken/${search}`);
  await page.waitForSelector(done, { state: 'attached' });
};
/** Types a query and waits for its results. @returns addresses of the results, in order. */
const ask = (page: Page, query: string): Promise<string[]> =>
  page.evaluate(
    (text) =>
      new Promise<string[]>((resolve, reject) => {
        const input = document.querySelector<HTMLInputElement>('[data-search] input');
        const list = document.querySelector('[data-results]');
        if (!input || !list) return reject(new Error('There is no search on this page.'));
        const seen = new MutationObserver(() => {
          if (!list.hasAttribute('data-done')) return;
          seen.disconnect();
          resolve([...list.querySelectorAll<HTMLAnchorElement>('li > a')].map((link) => link.pathname + link.hash));
        });
        seen.observe(list, { attributes: true });
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    query,
  );

test.describe('searching', () => {
  for (const { path, file, count } of [
    { path: '/zoeken/', file: 'queries.json', count: 100 },
    { path: '/en/search/', file: 'queries.en.json', count: 83 },
  ]) {
    test(`answers the site’s own set of queries on ${path}`, async ({ page }) => {
      test.setTimeout(180_000);
      const queries = JSON.parse(readFileSync(`tests/bench/${file}`, 'utf8')) as Labelled[];
      const idOf = new Map(
        Object.values(kbs).flatMap((kb) =>
          kb.entries
            .values()
            .map((entry) => [entryFacts(kb, entry).url, entry.id] as const)
            .toArray(),
        ),
      );
      await page.goto(`${path}?q=finland`);
      await page.waitForSelector(done);
      const { hit3, mrr } = await measureQuality(queries, async (query) => (await ask(page, query)).map((address) => idOf.get(address) ?? address));
      expect(queries).toHaveLength(count);
      expect(hit3).toBeGreaterThanOrEqual(0.95);
      expect(mrr).toBeGreaterThanOrEqual(0.9);
    });
  }

  test('lists each entry once, with its kind, its country, a marked passage and the heading above it', async ({ page }) => {
    await open(page, '?q=meldplicht');
    const addresses = await page.locator(`${done} > li > a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(addresses).size).toBe(addresses.length);
    const hit = page.locator(`${done} > li`).filter({ has: page.locator('a[href="/praktijk/vantaa-meldplicht/"]') });
    await expect(hit.locator('mark').first()).toBeVisible();
    await expect(hit.locator('.meta')).toContainText('praktijkvoorbeeld');
    await expect(hit.locator('.land')).toContainText('Finland');
    await expect(page.locator(`${done} .meta a[href*="#"]`).first()).toBeVisible();
  });

  test('shows texts without joined words', () => {
    const texts = readdirSync('dist/search-index/texts', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.json'));
    expect(texts.length).toBeGreaterThan(1000);
    const glued = texts.filter((file) => {
      const { text } = JSON.parse(readFileSync(`dist/search-index/texts/${file}`, 'utf8')) as { text: string };
      return /\p{Ll}[.!?]\p{Lu}\p{Ll}|(?:Nederland|Netherlands)(?:spiegel|mirror)/u.test(text);
    });
    expect(glued).toEqual([]);
  });

  test('finds entries, lists and pairs of countries, but no larger sets, other layouts or handouts', async ({ page }) => {
    await open(page, '?q=opvang');
    for (const query of ['Denemarken Zweden', 'vergelijken', 'hand-out']) {
      for (const address of await ask(page, query)) expect(address).not.toMatch(/\/vergelijken\/\w+-\w+(?:-|\/\w)|handout|\/k\//);
    }
  });

  test('puts names, lists and comparisons first', async ({ page }) => {
    await open(page, '?q=opvang');
    // Even when other titles start with its name.
    for (const country of ['zweden', 'finland', 'denemarken', 'engeland', 'nederland']) expect((await ask(page, country))[0]).toBe(`/landen/${country}/`);
    expect((await ask(page, 'lessen'))[0]).toBe('/lessen/');
    expect((await ask(page, 'nederland en denemarken'))[0]).toBe('/vergelijken/dk-nl/');
    expect((await ask(page, 'verschil zweden finland meldplicht'))[0]).toBe('/vergelijken/fi-se/#zorgmeldplicht');
    // Words about a third country are not shown under the names of these two either.
    await expect(page.locator('main ol > li').first()).not.toContainText(/Denemarken|Deens|barnets lov|Syddanmark/);
  });

  test('finds quoted words next to each other, or says that they never are, and excludes words after a minus', async ({ page }) => {
    await open(page, '?q=opvang');
    await ask(page, '“recht op zorg”');
    const unquoted = (await page.locator('[data-note]').textContent())?.match(/De woorden staan zo naast elkaar\. Zonder aanhalingstekens: (\d+)\./)?.[1];
    await ask(page, 'recht op zorg');
    await expect(page.locator('[data-status]')).toContainText(`${unquoted} resultaten`);
    await ask(page, '"wijkteam"');
    await expect(page.locator('[data-status]')).toHaveText(/^\d+ resultaten voor ‘wijkteam’$/);
    await expect(page.locator('[data-note]')).toHaveText(/^Zonder aanhalingstekens: \d+\./);
    await ask(page, '"zorg op recht"');
    await expect(page.locator('[data-status]')).toContainText('voor ‘zorg op recht’');
    await expect(page.locator('[data-note]')).toContainText('Nergens staan de woorden tussen aanhalingstekens zo naast elkaar.');
    const all = await ask(page, 'familiecentrum');
    const fewer = await ask(page, 'familiecentrum -zweden');
    expect(all.length).toBeGreaterThan(0);
    expect(fewer).not.toEqual(all);
    await expect(page.getByText('Tussen aanhalingstekens: woorden naast elkaar.')).toBeVisible();
  });

  for (const { path, first } of [
    {
      path: '/zoeken/',
      first: {
        'over deze site': '/over/',
        voorbeelden: '/praktijk/',
        RvdK: '/vergelijken/thema/hele-keten-in-een-hand/',
        'samen beslissen': '/vergelijken/thema/partnerschap/',
        'hulp aan huis': '/begrippen/family-work/',
        'mijn dochter weigert naar school te gaan': '/begrippen/schooluitval/',
        'ouders weigeren hulp': '/vergelijken/thema/aandringen-op-hulp/',
        'wat kan nederland leren van denemarken': '/vergelijken/dk-nl/',
        'early intervention': '/begrippen/vroegtijdig-ingrijpen/',
      },
    },
    {
      path: '/en/search/',
      first: {
        'about this site': '/en/about/',
        'case studies': '/en/practice/',
        custody: '/en/compare/theme/pressure-and-compulsion/',
        'looked after': '/en/terms/out-of-home-placement/',
        UNCRC: '/en/since-2015/sweden/#se-kinderrechten-2020',
        'family group conference': '/en/compare/theme/meetings-and-plans/',
        'my son refuses to go to school': '/en/terms/school-dropout/',
        'what is different for parents in sweden and denmark': '/en/compare/dk-se/',
      },
    },
  ]) {
    test(`leads from words of readers to what they mean on ${path}`, async ({ page }) => {
      await page.goto(`${path}?q=finland`);
      await page.waitForSelector(done);
      const found: Record<string, string | undefined> = {};
      for (const query of Object.keys(first)) [found[query]] = await ask(page, query);
      expect(found).toEqual(first);
    });
  }

  test('says of a query without an answer only which words are nowhere, and where else to look', async ({ page }) => {
    await open(page, '?q=opvang');
    expect(await ask(page, 'kosten baten')).toEqual([]);
    await expect(page.locator('[data-note]')).toHaveText('Op geen enkele pagina: ‘baten’.');
    await expect(page.locator('[data-status]')).toContainText('Zie ook alle thema’s en de begrippen.');
  });

  test('shows each hit where the words between quotes stand, quotes of any kind, closed or not', async ({ page }) => {
    await open(page, '?q=opvang');
    for (const query of ['‹recht op zorg›', '"recht op zorg', '“recht op\u00a0zo\u00adrg”']) {
      expect((await ask(page, query)).length).toBeGreaterThan(5);
      const passages = await page.locator(`${done} > li`).allTextContents();
      for (const passage of passages) expect(passage.toLowerCase()).toContain('recht op zorg');
    }
  });

  test('cuts a pasted passage at the same word in every field, and says so', async ({ page }) => {
    const passage = 'De gemeente moet kinderopvang bieden aan elk kind. '.repeat(12);
    const notice = `De vraag was te lang. Gezocht is tot en met ‘${readQuery(passage).cutAfter}’.`;
    await open(page, '?q=opvang');
    expect((await ask(page, passage)).length).toBeGreaterThan(0);
    await expect(page.locator('[data-note]')).toContainText(notice);
    await expect(page.locator('[data-status]')).toHaveText(new RegExp(`^\\d+ resultaten voor ‘… ${readQuery(passage).cutAfter}’$`));
    await page.goto('/lessen/');
    await page.locator('[data-quick] input').fill(passage);
    await expect(page.getByRole('option').first()).toHaveText(notice);
    await expect(page.locator('[data-quick] [role=status]')).toContainText(notice);
    await page.goto('/404.html');
    await page.locator('#q-nl').fill(passage);
    await page.locator('#q-nl').press('Enter');
    await expect(page.locator('[data-note]')).toContainText(notice);
    await expect(page.locator(`${done} > li`).first()).toBeVisible();
  });

  test('says on each result without any of the words why it was found, and leaves it out of a literal search', async ({ page }) => {
    await open(page, '?q=moeder+heeft+een+laag+iq');
    const hit = page.locator(`${done} > li`).first();
    await expect(hit.locator('.meta')).toContainText('ook gezocht op vragen zoals deze');
    const title = await hit.locator('a').first().textContent();
    await page.getByRole('link', { name: 'Alleen mijn woorden' }).click();
    await expect(page.locator('[data-status]')).not.toContainText('Zoeken');
    await expect(page.locator('[data-results] > li > a', { hasText: title ?? '' })).toHaveCount(0);
  });

  test('needs no WebAssembly', async ({ browser }) => {
    const context = await browser.newContext();
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    const page = await context.newPage();
    await open(page, '?q=meldplicht');
    expect(await page.evaluate(() => 'WebAssembly' in globalThis)).toBe(false);
    expect(await page.locator(`${done} > li`).count()).toBeGreaterThan(5);
    await context.close();
  });

  test('says plainly that a question has no answer, keeps the words and lists what is near apart from the results, also in the header', async ({ page }) => {
    await open(page, '?q=pensioenleeftijd+gemeenten');
    await expect(page.locator('[data-status]')).toContainText('Niets gevonden voor ‘pensioenleeftijd gemeenten’');
    await expect(page.locator(field)).toHaveValue('pensioenleeftijd gemeenten');
    await expect(page.locator('[data-results] > li')).toHaveCount(0);
    await expect(page.locator('[data-near]')).toBeHidden();
    await ask(page, 'rijbewijs helpdesk');
    await expect(page.locator('[data-results] > li')).toHaveCount(0);
    await expect(page.locator('[data-near] a[href="/praktijk/linkoping-helpdesks/"]')).toBeVisible();
    await page.goto('/lessen/');
    await page.locator('[data-quick] input').fill('huurtoeslag');
    await expect(page.getByRole('option').first()).toContainText('Niets gevonden voor ‘huurtoeslag’');
  });

  test('asks in the header, too, whether another word was meant', async ({ page }) => {
    await page.goto('/lessen/');
    await page.locator('[data-quick] input').fill('wijktaem');
    await expect(page.getByRole('option').first()).toHaveText('Bedoelde u wijkteam?');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/zoeken\/\?q=wijkteam$/);
  });

  test('says in the header that its files cannot be had, with the way to the search page', async ({ page, allowFaults }) => {
    await page.route('**/search-index/**', (route) => route.abort());
    await page.goto('/lessen/');
    await page.locator('[data-quick] input').fill('opvang');
    await expect(page.getByRole('option')).toHaveText('Zoeken lukt niet. Naar de zoekpagina');
    await expect(page.locator('[data-quick] [role=status]')).toHaveText('Zoeken lukt niet. Naar de zoekpagina');
    await page.getByRole('option').click();
    await expect(page).toHaveURL(/zoeken\/\?q=opvang$/);
    allowFaults(/./);
  });

  test('asks whether another word was meant, and says which word is nowhere', async ({ page }) => {
    await open(page, '?q=wijktaem');
    await expect(page.locator('[data-note]')).toContainText('Bedoelde u wijkteam?');
    await page.locator('[data-note] a').first().click();
    await expect(page).toHaveURL(/q=wijkteam/);
    await ask(page, 'meldplicht xyzzyq');
    await expect(page.locator('[data-note]')).toContainText('‘xyzzyq’');
  });

  test('never corrects a word that is right', async ({ page }) => {
    await open(page, '?q=opvang');
    for (const word of ['opvang', 'gezinnen', 'logopedisten', 'inspraak', 'paard', 'voorlichting', 'fiets', 'vergadering', 'speeltuin']) {
      await ask(page, word);
      await expect(page.locator('[data-note]')).not.toContainText('Bedoelde u');
    }
    await page.goto('/en/search/?q=intercountry');
    await expect(page.locator('[data-status]')).toContainText('Nothing found');
    await expect(page.locator('[data-note]')).not.toContainText('Did you mean');
  });

  test('looks for other words only as long as the reader wants it to', async ({ page }) => {
    await open(page, '?q=consultatiebureau');
    await expect(page.locator('[data-note]')).toContainText('Ook gezocht op');
    const before = await page.locator('[data-status]').textContent();
    await page.getByRole('link', { name: 'Alleen mijn woorden' }).click();
    await expect(page).toHaveURL(/literal=1/);
    await expect(page.locator('[data-status]')).not.toHaveText(before ?? '');
  });

  test('offers only the reader’s words, too, where it looked for no more than forms of them', async ({ page }) => {
    await open(page, '?q=gemeld');
    await expect(page.locator('[data-note]')).not.toContainText('Ook gezocht op');
    await page.getByRole('link', { name: 'Alleen mijn woorden' }).click();
    await expect(page.getByRole('link', { name: 'Ook andere woorden ervoor' })).toBeVisible();
  });

  test('names other words as they are written, and marks a title that shows why it was found', async ({ page }) => {
    await open(page, '?q=ouderschap');
    await expect(page.locator('[data-note]')).toContainText('föräldrastöd');
    await ask(page, 'OOP');
    await expect(page.locator(`${done} > li`).first().locator('mark').first()).toBeVisible();
  });

  test('names no other country’s word, and no word of another language, to who asks for one country', async ({ page }) => {
    await page.goto('/en/search/?q=childcare+finland');
    await expect(page.locator('[data-note]')).toContainText('kindergarten');
    await expect(page.locator('[data-note]')).not.toContainText(/dagtilbud|kinderopvang|förskola|forskola/);
    await open(page, '?q=jeugdgezondheidszorg+denemarken');
    await expect(page.locator('[data-note]')).toContainText('sundhedsplejen');
    await expect(page.locator('[data-note]')).not.toContainText(/neuvola|health visitors/);
  });

  test('offers a way on when nothing is found: the themes, the glossary and everything there is', async ({ page }) => {
    await open(page, '?q=xyzzyq');
    await expect(page.locator('[data-status]')).toContainText('Niets gevonden voor ‘xyzzyq’');
    await expect(page.locator('[data-status] a')).toHaveCount(2);
    await expect(page.locator('[data-browse]')).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('finds Dutch words on the English pages, too', async ({ page }) => {
    await page.goto('/en/search/?q=consultatiebureau');
    await expect(page.locator(`${done} > li > a`).first()).toHaveAttribute('href', /^\/en\/.*(?:youth-health-care|jgz)/);
  });
});

test.describe('filters', () => {
  test('combine as "or" in a group and as "and" across groups, and say what each would show', async ({ page }) => {
    await open(page, '?q=school');
    const shown = async () => Number((await page.locator('[data-status]').textContent())?.match(/\d+/)?.[0]);
    const countOf = async (name: string, value: string) => Number(await page.locator(`label:has(input[name=${name}][value=${value}]) .count`).textContent());
    const choose = async (name: string, value: string) => {
      await page.locator(`input[name=${name}][value=${value}]`).check();
      await page.waitForSelector(done);
    };
    const [dk, fi] = [await countOf('country', 'dk'), await countOf('country', 'fi')];
    await choose('country', 'dk');
    expect(await shown()).toBe(dk);
    await choose('country', 'fi');
    expect(await shown()).toBeLessThanOrEqual(dk + fi);
    expect(await shown()).toBeGreaterThan(Math.max(dk, fi) - 1);
    const practices = await countOf('kind', 'practices');
    await choose('kind', 'practices');
    expect(await shown()).toBe(practices);
    await expect(page).toHaveURL(/kind=practices&country=dk,fi/);
    await page.goBack();
    await expect(page).toHaveURL(/q=school&country=dk,fi$/);
    await expect(page.locator('input[name=kind][value=practices]')).not.toBeChecked();
  });

  test('show no passage from another country’s part of a theme', async ({ page }) => {
    await open(page, '?q=opvang&kind=themes&country=se&n=30');
    const under = await page.locator(`${done} .meta a[href*="#"]`).allTextContents();
    expect(await page.locator(`${done} > li`).count()).toBeGreaterThan(10);
    for (const heading of under) expect(heading).not.toMatch(/Denemarken|Finland|Engeland|Nederland/);
  });

  test('sort by title, and show more', async ({ page }) => {
    await open(page, '?q=school&sort=title');
    const titles = await page.locator(`${done} > li > a`).allTextContents();
    expect(titles).toEqual(titles.toSorted(new Intl.Collator('nl').compare));
    await page.getByRole('button', { name: 'Meer resultaten' }).click();
    await expect(page.locator(`${done} > li`)).toHaveCount(20);
    await expect(page).toHaveURL(/n=20/);
  });

  test('do not put weak answers first by sorting on title, and say so', async ({ page }) => {
    await open(page, '?q=hulp+bij+scheiding+voor+kinderen');
    const best = await page.locator(`${done} > li > a`).allTextContents();
    await page.locator('[data-sort]').selectOption('title');
    await page.waitForSelector(done);
    await expect(page.locator('[data-note]')).toContainText('Op titel: eerst wat de vraag goed beantwoordt, dan de rest.');
    const [first] = await page.locator(`${done} > li > a`).allTextContents();
    expect(best.slice(0, 5)).toContain(first);
  });
});

test.describe('filters without words', () => {
  test('show everything that is chosen; for a country also the themes and terms that mention it', async ({ page }) => {
    await open(page);
    await page.locator('.finds summary').click();
    await page.locator('input[name=country][value=fi]').check();
    await expect(page.locator('[data-status]')).toContainText('met deze filters');
    await page.locator('input[name=kind][value=themes]').check();
    await expect(page).toHaveURL(/\?kind=themes&country=fi$/);
    await expect(page.locator(`${done} > li`).first()).toBeVisible();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('sort updates by date', async ({ page }) => {
    await open(page, '?kind=developments&sort=date');
    const days = await page.locator(`${done} > li > a`).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const order = new Map(
      kbs.nl.developments.toSorted((a, b) => dateOrder(b.data.date) - dateOrder(a.data.date)).map(({ id, data }) => [id, dateOrder(data.date)]),
    );
    const shown = days.map((address) => order.get(address.replace(/^.*#/, '')) ?? Number.NaN);
    expect(shown).toHaveLength(10);
    expect(shown).toEqual(shown.toSorted((a, b) => b - a));
  });
});

test.describe('the keyboard', () => {
  test('goes from the field through the results and back', async ({ page }) => {
    await open(page, '?q=opvang');
    await page.focus(field);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(`${done} > li:nth-child(1) > a`)).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator(`${done} > li:nth-child(2) > a`)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.locator(field)).toBeFocused();
  });

  test('comes to the results without going through the filters, there and at the finder of practices', async ({ page }) => {
    for (const [path, from, result] of [
      ['/zoeken/?q=opvang', field, `${done} > li:nth-child(1) > a`],
      ['/praktijk/', '.acts-bar li:last-child a', '[data-practice]:first-child a'],
      ['/praktijk/plek/school/', '.acts-bar li:last-child a', '[data-practice]:first-child a'],
    ] as const) {
      await page.goto(path);
      await expect(page.locator(result)).toBeVisible();
      const filters = await page.locator('.refine :is(input, a, button):visible').count();
      expect(filters, path).toBeGreaterThan(15);
      await page.locator(from).focus();
      const skip = page.getByRole('link', { name: 'Naar de resultaten' });
      let presses = 0;
      for (; presses < 6 && !(await skip.evaluate((link) => link === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
      await expect(skip, path).toBeFocused();
      await expect(skip, path).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Enter');
      for (presses = 0; presses < 3 && !(await page.locator(result).evaluate((link) => link === document.activeElement)); presses += 1)
        await page.keyboard.press('Tab');
      await expect(page.locator(result), path).toBeFocused();
    }
  });

  test('reaches the search from any page with one key', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto('/lessen/');
    await page.waitForLoadState('networkidle');
    expect(requests.filter((url) => url.includes('/search-index/') || /engine|browser-files/.test(url))).toEqual([]);
    await page.keyboard.press('Control+K');
    await page.keyboard.type('neuvola');
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.startsWith('/lessen/'));
    // Also where a page has other fields.
    for (const path of ['/vergelijken/', '/praktijk/vergelijken/', '/praktijk/', '/sinds-2015/', '/zoeken/']) {
      await page.goto(path);
      await page.keyboard.press('Control+K');
      await expect(page.locator('input[name="q"]:focus'), path).toHaveCount(1);
    }
  });

  test('offers nothing to a reader who left the field right after the last letter', async ({ page }) => {
    await page.goto('/lessen/');
    await page.keyboard.press('Control+K');
    await page.keyboard.type('neuvol');
    await expect(page.getByRole('option').first()).toBeVisible();
    const isOpen = await page.locator('[data-quick] input').evaluate(async (input: HTMLInputElement) => {
      input.value = 'neuvola';
      input.dispatchEvent(new Event('input'));
      input.blur();
      await new Promise((done) => setTimeout(done, 500));
      return document.querySelector('[data-quick] ul')?.checkVisibility();
    });
    expect(isOpen).toBe(false);
  });
});

test.describe('when things go wrong', () => {
  test('a thousand random and hostile queries throw no error and inject nothing', async ({ page }) => {
    test.setTimeout(240_000);
    await open(page, '?q=opvang');
    const random = fc.sample(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 60 }), fc.lorem({ maxCount: 30 })), {
      numRuns: 960,
      seed: 4,
    });
    const hostile = [
      '<img src=x onerror="window.pwned=1">',
      '"><script>window.pwned=1</script>',
      "javascript:alert('1')",
      '"""',
      '"opvang',
      "'; DROP TABLE",
      '$' + '{7*7}',
      '{{7*7}}',
      '%',
      '%00',
      '\u0000\u0007',
      '\\',
      '//',
      '*',
      '+',
      '-',
      '()',
      '[a-z',
      '((((',
      '~',
      '|',
      'é'.repeat(500),
      'a'.repeat(5000),
      'opvang '.repeat(400),
      'שלום עולם',
      'مرحبا',
      '\u202Eopvang',
      '👩‍👩‍👧‍👦',
      '🏫 school',
      '中文',
      'ＯＰＶＡＮＧ',
      'ö̈̈̈',
      '\uD800',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      'null',
      'undefined',
      'NaN',
      '0',
    ];
    const queries = [...random, ...hostile];
    // Every query runs through the whole page, all in one call: its results and filters are rendered before the next one is typed.
    const answered = await page.evaluate(async (all) => {
      const input = document.querySelector<HTMLInputElement>('[data-search] input');
      const list = document.querySelector('[data-results]');
      if (!input || !list) throw new Error('There is no search on this page.');
      let settle = (): void => undefined;
      new MutationObserver(() => {
        if (list.hasAttribute('data-done')) settle();
      }).observe(list, { attributes: true });
      let count = 0;
      for (const query of all) {
        await new Promise<void>((resolve) => {
          settle = resolve;
          input.value = query;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        });
        count += 1;
      }
      return count;
    }, queries);
    expect(answered).toBe(queries.length);
    await expect(page.getByRole('alert')).toBeHidden();
    expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
    expect(await page.locator('[data-results] :is(script, img, iframe), [data-note] :is(script, img), [data-status] :is(script, img)').count()).toBe(0);
    expect((await ask(page, 'opvang')).length).toBeGreaterThan(5);
  });

  for (const [what, pattern] of [
    ['lexicon', '**/search-index/lexicon/**'],
    ['list of entries', '**/search-index/nl.json'],
    ['texts', '**/search-index/texts/**'],
  ] as const) {
    test(`a failed file of the ${what} gives a message, everything to browse, and another try`, async ({ page, allowFaults }) => {
      await page.route(pattern, (route) => route.abort());
      await open(page, '?q=opvang');
      await expect(page.getByRole('alert')).toContainText('Het zoeken lukte niet');
      await expect(page.locator('[data-browse]')).toBeVisible();
      await page.unroute(pattern);
      await page.getByRole('button', { name: 'Opnieuw proberen' }).click();
      await expect(page.locator(`${done} > li`).first()).toBeVisible();
      await expect(page.getByRole('alert')).toBeHidden();
      allowFaults(/./);
    });
  }

  const askQuickly = async (page: Page, query: string) => {
    await page.locator('[data-quick] input').fill(query);
    // The last option leads to all results for what was typed.
    await expect(page.getByRole('option').last()).toContainText(query);
    return page.getByRole('option').allTextContents();
  };
  for (const { where, path, find } of [
    { where: 'search page', path: '/zoeken/', find: ask },
    { where: 'quick search', path: '/lessen/', find: askQuickly },
  ]) {
    test(`a new edition that is published while the ${where} is open is fetched once, by itself`, async ({ page, allowFaults }) => {
      await page.goto(path);
      await find(page, 'opvang');
      const requests: string[] = [];
      page.on('request', (request) => {
        if (request.url().endsWith('/nl.json')) requests.push(request.url());
      });
      const edition = /nl-[0-9a-f]{8}/.exec(readFileSync('dist/search-index/nl.json', 'utf8'))?.[0] ?? '';
      // The old edition is gone, and the list of files names the new one.
      await page.route('**/search-index/nl.json', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(/nl-[0-9a-f]{8}/, 'nl-00000000') });
      });
      await page.route('**/search-index/**/nl-*/**', async (route) => {
        const address = route.request().url();
        if (address.includes('nl-00000000')) await route.fulfill({ response: await route.fetch({ url: address.replace('nl-00000000', edition) }) });
        else await route.fulfill({ status: 404 });
      });
      expect((await find(page, 'schooluitval')).length).toBeGreaterThan(1);
      expect(requests).toHaveLength(1);
      allowFaults(/404/);
    });
  }

  test('without JavaScript everything can be browsed', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/zoeken/?q=opvang');
    await expect(page.getByText('Zoeken vraagt JavaScript')).toBeVisible();
    await expect(page.locator('[data-found]')).toBeHidden();
    await expect(page.locator('[data-browse] a[href="/begrippen/wijkteam/"]:visible')).toHaveCount(1);
    await page.getByRole('link', { name: 'Woorden van A tot Z' }).click();
    await page.locator('#woorden').getByText('B', { exact: true }).click();
    await page
      .getByRole('listitem')
      .filter({ hasText: /^buurtteam\s*Wijkteam$/ })
      .getByRole('link')
      .click();
    await expect(page).toHaveURL(/\/begrippen\/wijkteam\/$/);
    await context.close();
  });
});

test.describe('the filter of practices', () => {
  test('filters by several values, counts on every option, and keeps the choice in the address', async ({ page }) => {
    await page.goto('/praktijk/');
    // The tick shows before the filter has run.
    const count = () => page.locator('[data-practice]:visible').count();
    const all = await count();
    await page.locator('input[name=country][value=finland]').check();
    await expect.poll(count).toBeLessThan(all);
    const finnish = await count();
    await page.locator('input[name=country][value=zweden]').check();
    await expect.poll(count).toBeGreaterThan(finnish);
    const both = await count();
    await page.locator('input[name=setting][value=school]').check();
    await expect.poll(count).toBeLessThan(both);
    const shown = await count();
    expect(await page.locator('li:has(input[name=setting][value=school]) .count').textContent()).toBe(`${shown}`);
    await expect(page).toHaveURL(/country=finland,zweden&setting=school$/);
    await page.reload();
    expect(await count()).toBe(shown);
    await page.goBack();
    await expect.poll(count).toBe(both);
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  test('has a page for each single value without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/praktijk/');
    await page.locator('[data-facet=setting] a').first().click();
    await expect(page.locator('[data-practice]').first()).toBeVisible();
    await context.close();
  });
});
