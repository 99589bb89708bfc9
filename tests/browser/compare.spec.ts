import { globSync, readFileSync } from 'node:fs';
import { dsvFormat } from 'd3-dsv';
import { expect, expectScrolledTo, setsOfCountries, test } from './site.ts';

const themes = globSync('content/themes/*.mdx').filter((file) => !file.endsWith('.en.mdx'));

test('every set page has every theme in short and in full, with a source for every statement', async ({ page }) => {
  test.setTimeout(300_000);
  expect(setsOfCountries.length).toBeGreaterThan(20);
  await page.goto('/bronnen/nji-2015/');
  const places = new Set(await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => `/bronnen/nji-2015/#${id}`)));
  for (const code of setsOfCountries) {
    for (const layout of ['', 'landen/', 'verschillen/']) {
      const path = `/vergelijken/${code}/${layout}`;
      // Read as text: 78 long pages need no layout for this.
      const { short, whole } = await page.evaluate(async (address) => {
        const read = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        const textOf = (element: Element | null) => element?.textContent?.trim() ?? '';
        return {
          short: [...read.querySelectorAll('.short tr:not(.of) td')].map((cell) => textOf(cell.querySelector('.then'))),
          whole: [...read.querySelectorAll('.whole')].map((theme) => ({
            title: textOf(theme.querySelector('summary')),
            silent: theme.querySelectorAll('.said.silent').length,
            states: [...theme.querySelectorAll('.state')].map(textOf),
            links: [...theme.querySelectorAll('.src a')].map((link) => link.getAttribute('href') ?? '').filter((link) => link.startsWith('/bronnen/nji')),
          })),
        };
      }, path);
      const countries = code.split('-').length;
      if (layout !== 'verschillen/') expect([short.length, whole.length], path).toEqual([themes.length * countries, themes.length]);
      expect(
        short.filter((text) => text === ''),
        path,
      ).toEqual([]);
      for (const { title, silent, states, links } of whole) {
        expect(states.filter(Boolean).length, `${path}, ${title}`).toBe(countries);
        if (silent < countries) expect(links.length, `${path}, ${title}`).toBeGreaterThan(0);
        expect(
          links.filter((link) => !places.has(link)),
          `${path}, ${title}`,
        ).toEqual([]);
      }
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a policymaker goes from two countries to three and back by links, and stays in the same layout', async ({ page }) => {
    await page.goto('/vergelijken/');
    await page.getByText('Landen met een eigen pagina').click();
    await page.locator('a[data-set="fi-nl"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finland, met Nederland als spiegel');
    await page.getByRole('link', { name: 'Landen als rijen' }).click();
    await page.getByRole('link', { name: '+ SE Zweden erbij zetten' }).click();
    await expect(page).toHaveURL(/\/vergelijken\/fi-nl-se\/landen\/$/);
    await page.getByRole('link', { name: 'weghalen Finland' }).click();
    await expect(page).toHaveURL(/\/vergelijken\/nl-se\/landen\/$/);
  });

  test('a reader ticks any countries and parts, and sees only those, on screen and on paper', async ({ page }) => {
    await page.goto('/vergelijken/');
    const heads = page.getByRole('columnheader');
    const rows = page.locator('.short tr[data-theme]:visible');
    const parts = page.locator('.short .of:visible');
    await expect(heads).toHaveText(['Thema', 'DK Denemarken', 'FI Finland', 'SE Zweden', 'ENG Engeland', 'NL Nederland']);
    await expect(rows).toHaveCount(themes.length);
    const verdict = page.locator('.short .verdict').first();
    await expect(verdict).toBeVisible();
    for (const name of ['Zweden', 'Engeland']) await page.getByRole('checkbox', { name }).check();
    await expect(heads).toHaveText(['Thema', 'SE Zweden', 'ENG Engeland']);
    // The verdict is about all countries.
    await expect(verdict).toBeHidden();
    const all = await parts.count();
    for (const name of [/^alleen dit deel ?: Voorwaarden/, /^alleen dit deel ?: Werkprincipe 1/]) await page.getByRole('checkbox', { name }).check();
    await expect(rows).toHaveCount(11);
    await expect(parts).toHaveCount(all);
    const wide = await page.locator('.short td:visible').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
    expect(Math.max(...wide)).toBeGreaterThan(1150);
    await page.emulateMedia({ media: 'print' });
    await expect(parts).toHaveCount(2);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 360, height: 800 });
    await expect(page.locator('.short tr[data-theme] .who:visible')).toHaveCount(22);
    await page.getByRole('link', { name: 'Toon alles' }).click();
    await expect(rows).toHaveCount(themes.length);
  });

  test('a theme is found in the list by the words that readers use for it', async ({ page }) => {
    await page.goto('/vergelijken/');
    await page.getByText('Andere woorden, en het thema dat erbij hoort').click();
    const term = page.getByRole('listitem').filter({ hasText: 'lokaal team' });
    await expect(term).toContainText(/^\s*Wijkteam\s+\(/);
    await term.getByRole('link', { name: /^Toeleiding/ }).click();
    await expect(page).toHaveURL(/\/vergelijken\/thema\/toeleiding-en-wie-beslist\/$/);
  });

  test('a row has an address, and its theme leads back to it', async ({ page }) => {
    await page.goto('/vergelijken/fi-nl/#zorgmeldplicht');
    const row = page.locator('#zorgmeldplicht');
    await expect(row).toBeInViewport();
    await row.getByRole('rowheader').getByRole('link').click();
    await expect(page).toHaveURL(/\/vergelijken\/thema\/zorgmeldplicht\/$/);
    await page.locator('#naast').getByRole('link', { name: 'FI Finland' }).click();
    await expect(page).toHaveURL(/\/vergelijken\/fi-nl\/#zorgmeldplicht$/);
  });

  for (const path of ['/vergelijken/dk-eng-fi-nl-se/', '/vergelijken/dk-eng-fi-nl-se/landen/', '/vergelijken/dk-nl-se/']) {
    test(`a link to any row or group of ${path} lands on it`, async ({ page }) => {
      await page.goto(path);
      const ids = await page
        .locator('main')
        .locator('tr[id], h2[id], details[id]')
        .evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(20);
      for (const id of [ids[3], ids[Math.floor(ids.length / 2)], ids.at(-2)]) await expectScrolledTo(page, path, id);
    });
  }

  test('a pair of codes in the other order redirects by itself', async ({ page }) => {
    await page.goto('/vergelijken/nl-fi/');
    await expect(page).toHaveURL(/\/vergelijken\/fi-nl\/$/);
  });

  test('the page of differences has the rows that differ then or now, each with its period, and gives the reason for the rest', async ({ page }) => {
    await page.goto('/vergelijken/dk-nl-se/verschillen/');
    const rows = page.locator('.short tbody tr:not(.of)');
    const shown = await rows.count();
    for (const row of await rows.all())
      await expect(
        row
          .locator('.verdict')
          .filter({ hasText: /^(?:2012–2015|nu): verschillen$/ })
          .first(),
      ).toBeVisible();
    await page.locator('.left-out summary').click();
    const others = page.locator('.left-out li');
    expect(shown + (await others.count())).toBe(themes.length);
    for (const row of await others.all()) await expect(row.locator('.verdict').first()).toContainText(/^(?:2012–2015|nu), .+: ./);
  });

  test('on the page of differences, a reader can see only those of then or of now', async ({ page }) => {
    const shown = async (address: string) => {
      await page.goto('about:blank');
      await page.goto(`/vergelijken/dk-eng-fi-nl-se/verschillen/${address}`);
      return page.locator('.short tbody tr:not(.of):visible').evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['differs'] ?? ''));
    };
    const [all, then, now] = [await shown(''), await shown('#toen'), await shown('#nu')];
    expect(then).toEqual(all.filter((times) => times.includes('then')));
    expect(now).toEqual(all.filter((times) => times.includes('now')));
    expect(now.length).toBeLessThan(all.length);
  });

  test('now, then or both: each view has an address', async ({ page }) => {
    await page.goto('/vergelijken/dk-nl-se/');
    const row = page.locator('#termijnen');
    const [now, then] = [row.locator('.now').first(), row.locator('.then').first()];
    await expect(now).toBeVisible();
    await expect(then).toBeVisible();
    const way = page.getByRole('navigation', { name: 'Toon' });
    await way.getByRole('link', { name: 'nu' }).click();
    await expect(page).toHaveURL(/#nu$/);
    await expect(now).toBeVisible();
    await expect(then).toBeHidden();
    await way.getByRole('link', { name: '2012–2015' }).click();
    await expect(page).toHaveURL(/#toen$/);
    await expect(now).toBeHidden();
    await expect(then).toBeVisible();
    await way.getByRole('link', { name: 'beide' }).click();
    await expect(now).toBeVisible();
    await expect(then).toBeVisible();
    await page.goto('about:blank');
    await page.goto('/vergelijken/dk-nl-se/#toen');
    await expect(now).toBeHidden();
  });

  test('a reading links to the update that it rests on', async ({ page }) => {
    await page.goto('/vergelijken/dk-nl-se/');
    const link = page.locator('#termijnen .now a').first();
    const id = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1);
    await link.click();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });

  test('a link to the full text of a theme opens it', async ({ page }) => {
    await page.goto('/vergelijken/dk-eng-fi-nl-se/#voluit-zorgmeldplicht');
    const band = page.locator('#voluit-zorgmeldplicht .band td[colspan="3"]');
    await expect(band).toBeVisible();
    await expect(band.locator('.voice')).toHaveText('gezegd van de Scandinavische landen samen');
  });

  test('all texts open at once', async ({ page }) => {
    await page.goto('/vergelijken/dk-se/');
    const text = page.locator('#voluit-zorgmeldplicht .band .voice');
    await expect(text).toBeHidden();
    await page.getByLabel('Toon alle teksten').check();
    await expect(text).toBeVisible();
  });

  test('previous and next go through all themes', async ({ page }) => {
    await page.goto('/vergelijken/');
    await page.locator('#themas tbody a').first().click();
    const seen = new Set<string>([page.url()]);
    const next = page.getByRole('navigation', { name: 'Vorige en volgende' }).locator('[rel="next"]');
    while ((await next.count()) > 0) {
      await next.click();
      await page.waitForLoadState();
      seen.add(page.url());
    }
    expect(seen.size).toBe(themes.length);
  });

  test('the page about this site lists what nothing rests on', async ({ page }) => {
    await page.goto('/over/');
    await expect(page.getByRole('heading', { name: 'Wat nergens wordt gebruikt' })).toBeVisible();
  });
});

test.describe('with JavaScript', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a choice of countries and themes has an address, which can be copied and restores it', async ({ page }) => {
    await page.goto('/vergelijken/dk-fi/');
    await page.getByRole('link', { name: 'Kies thema’s' }).click();
    const heads = page.getByRole('columnheader');
    await expect(heads).toHaveText(['Thema', 'DK Denemarken', 'FI Finland']);
    await page.getByLabel('Inclusie in opvang en school').check();
    await page.getByLabel('Wie een zorg moet melden').check();
    const rows = page.locator('.short tr[data-theme]:visible');
    await expect(rows).toHaveCount(2);
    await expect(page.locator('.short .of:visible')).toHaveCount(2);
    await page.getByRole('checkbox', { name: /^alleen dit deel ?: Les 3/ }).check();
    const shown = await rows.count();
    expect(shown).toBeGreaterThan(5);
    await page.getByRole('navigation', { name: 'Toon' }).getByRole('link', { name: 'nu' }).click();
    await page.getByRole('button', { name: 'Kopieer het adres' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/\/vergelijken\/\?country=dk,fi&group=geleidelijke-opschaling&theme=wie-moet-melden,inclusie#nu$/);
    const { pathname, search, hash } = new URL(copied);
    await page.goto('about:blank');
    await page.goto(pathname + search + hash);
    await expect(rows).toHaveCount(shown);
    await expect(heads).toHaveText(['Thema', 'DK Denemarken', 'FI Finland']);
    await expect(page.locator('.short .then.only:visible').first()).toBeVisible();
    await expect(page.locator('.short .then:not(.only):visible')).toHaveCount(0);
    await page.getByRole('navigation').getByRole('link', { name: 'English' }).first().click();
    await expect(page).toHaveURL(/\/en\/compare\/\?country=dk,fi&group=geleidelijke-opschaling&theme=/);
    await expect(rows).toHaveCount(shown);
    await page.getByRole('link', { name: 'Show all' }).click();
    await expect(page).toHaveURL(/\/en\/compare\/$/);
  });

  test('countries with a page of their own link to it', async ({ page }) => {
    await page.goto('/vergelijken/');
    for (const name of ['Zweden', 'Engeland', 'Nederland']) await page.getByRole('checkbox', { name }).check();
    await expect(page.getByRole('status').getByRole('link')).toHaveAttribute('href', /\/vergelijken\/eng-nl-se\/$/);
    await page.reload();
    await expect(page).toHaveURL(/\/vergelijken\/eng-nl-se\/$/);
  });
});

test('codes in any order lead to the right page', async ({ page, allowFaults }) => {
  await page.goto('/vergelijken/nl-se-dk/landen/');
  await expect(page).toHaveURL(/\/vergelijken\/dk-nl-se\/landen\/$/);
  await page.goto('/en/compare/SE+NL+ENG/');
  await expect(page).toHaveURL(/\/en\/compare\/eng-nl-se\/$/);
  allowFaults(/404/);
});

test('the file of a set has the cells of its page', async ({ page }) => {
  await page.goto('/vergelijken/dk-nl/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Gegevens (CSV)' }).click()]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.startsWith('\ufeff')).toBe(true);
  const rows = dsvFormat(';').parse(file.slice(1));
  const cells = page.locator('.short tr:not(.of) td');
  expect(rows.length).toBe(await cells.count());
  const shown = await cells.allInnerTexts();
  for (const [index, row] of rows.entries()) {
    if (row['nu in het kort']) expect(shown[index]).toContain(row['nu in het kort']);
    if (row['in het kort'] && row['in het kort'] !== row['nu in het kort']) expect(shown[index]).toContain(row['in het kort']);
  }
});

for (const width of [360, 768, 1280]) {
  test(`a keyboard goes through a set page at ${width} px, and no sticky header covers the focused element`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height: 640 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    for (const path of [
      '/vergelijken/dk-nl-se/',
      '/vergelijken/dk-eng-fi-nl-se/verschillen/',
      '/vergelijken/dk-nl-se/landen/',
      '/vergelijken/thema/termijnen/',
    ]) {
      await page.goto(path);
      const tall = await page.locator('thead').evaluateAll((heads) => {
        const room = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
        return heads.filter((head) => getComputedStyle(head).position === 'sticky' && head.clientHeight > room).map((head) => head.textContent);
      });
      expect(tall, `${path}: heads that stay and are taller than the room above what a reader comes to`).toEqual([]);
      const covered: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let step = 0; step < 70; step++) {
          await page.keyboard.press(key);
          const found = await page.evaluate(() => {
            const focused = document.activeElement;
            if (!focused || focused === document.body) return undefined;
            const { left, top, width: wide, height } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
            const topmost = document.elementFromPoint(left + Math.min(wide / 2, 40), top + Math.min(height / 2, 20));
            if (topmost && (focused.contains(topmost) || topmost.contains(focused))) return undefined;
            return `${focused.outerHTML.slice(0, 80)} at ${Math.round(top)} under ${topmost?.outerHTML.slice(0, 60)}`;
          });
          if (found) covered.push(`${key} ${step}: ${found}`);
        }
      }
      expect(covered, path).toEqual([]);
    }
  });
}

test('on a narrow screen each cell names its country, and the name of its theme stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 400 });
  await page.goto('/vergelijken/dk-eng-fi-nl-se/');
  const cell = page.locator('#zorgmeldplicht td').last();
  await expect(cell.locator('.who')).toHaveText(/^NL\s*Nederland$/);
  await cell.evaluate((element) => element.scrollIntoView({ block: 'end', behavior: 'instant' }));
  await expect(page.locator('#zorgmeldplicht th a').first()).toBeInViewport();
});

test('on a wide screen a row is a table row to assistive technology, with its headers', async ({ page }) => {
  await page.goto('/vergelijken/dk-nl-se/');
  const table = page.getByRole('table', { name: 'In het kort' });
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  // A cell for each country, and one across all of them for the name of each group.
  const groups = await table.locator('tr.of').count();
  expect(groups).toBeGreaterThan(5);
  await expect(table.getByRole('cell')).toHaveCount(3 * themes.length + groups);
});

for (const javaScriptEnabled of [true, false]) {
  test(`on a phone, practices are compared row by row, each cell with its own name${javaScriptEnabled ? '' : ', without a script'}`, async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto('/praktijk/vergelijken/');
    const table = page.locator('.picks table');
    await expect(table).toBeHidden();
    const names = [/Gladsaxe: wekelijks overleg/, /Resursteamet/];
    for (const name of names) await page.getByRole('checkbox', { name }).check();
    await expect(table.getByRole('columnheader')).toHaveText([/Kenmerk/, /Gladsaxe: wekelijks overleg.*Gladsaxe.*5 van de 16 regels leeg/s, /Resursteamet/]);
    await expect(table.getByRole('heading', { level: 2 })).toHaveText(['Voor wie en door wie', 'Praktijk', 'Omgeving', 'Overdracht']);
    const rows = await table.locator('tbody tr:not(.of)').all();
    expect(rows).toHaveLength(16);
    let above = 0;
    let empty = 0;
    for (const row of rows) {
      const cells = row.getByRole('cell');
      await expect(cells).toHaveText(names);
      for (const part of [row.getByRole('rowheader'), ...(await cells.all())]) {
        const { y = 0 } = (await part.boundingBox()) ?? {};
        expect(y).toBeGreaterThan(above);
        above = y;
      }
      empty += await cells.first().getByText('Het rapport noemt dit niet.').count();
    }
    expect(empty).toBe(5);
    await context.close();
  });
}

test('on a phone, who chose practices has the comparison in the first screen or the second', async ({ page, browser }) => {
  const screens = 2 * 740;
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/praktijk/vergelijken/?practice=resursteamet,gladsaxe-resource-team');
  const table = page.locator('.picks table');
  const top = () => table.evaluate((shown) => shown.getBoundingClientRect().top + scrollY);
  await expect(page.getByRole('checkbox').first()).toBeHidden();
  expect(await top()).toBeLessThan(740);
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const plain = await context.newPage();
  await plain.goto('/praktijk/vergelijken/zorgmeldplicht/');
  await expect(plain.getByRole('checkbox').first()).toBeHidden();
  expect(await plain.locator('.picks table').evaluate((shown) => shown.getBoundingClientRect().top)).toBeLessThan(740);
  // While they choose, a link that stays in sight leads to it.
  for (const on of [page, plain]) {
    await on.goto('/praktijk/vergelijken/');
    const link = on.getByRole('link', { name: 'Naar de vergelijking' });
    await expect(link).toBeHidden();
    for (const name of [/Babycafé/, /CAF: één instrument/]) await on.getByRole('checkbox', { name }).check();
    await expect(link).toBeInViewport({ ratio: 1 });
    await link.click();
    await expect(on.getByRole('columnheader', { name: /Babycafé/ })).toBeInViewport();
  }
  await expect(page.getByRole('checkbox').first(), 'a script folds the list').toBeHidden();
  await page.goto('/vergelijken/?theme=zorgmeldplicht,termijnen');
  expect(
    await page
      .locator('.short tbody:visible')
      .first()
      .evaluate((shown) => shown.getBoundingClientRect().top + scrollY),
  ).toBeLessThan(screens);
  await context.close();
});

test('where countries are rows, one double line stands before the mirror, at every width', async ({ page }) => {
  await page.goto('/vergelijken/dk-nl/landen/');
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const lines = await page.locator('.across tr.mirror').evaluateAll((rows) =>
      rows.map((row) => {
        // Browsers draw no border of a row among cells with borders of their own.
        const drawn = getComputedStyle(row).display === 'table-row' ? [...row.children] : [row, ...row.children];
        const tops = drawn.filter(
          (part) => getComputedStyle(part).borderTop.includes('double') && Number.parseFloat(getComputedStyle(part).borderTopWidth) > 0,
        );
        return new Set(tops.map((part) => Math.round(part.getBoundingClientRect().top))).size;
      }),
    );
    expect(lines.length).toBeGreaterThan(4);
    expect(new Set(lines), `at ${width} px`).toEqual(new Set([1]));
  }
});

test('the switch of times begins where the page does, at every width', async ({ page }) => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/vergelijken/dk-nl/');
    const left = await page.locator('h1').evaluate((heading) => heading.getBoundingClientRect().left);
    const [first] = await page
      .locator('.ways > *')
      .evaluateAll((all) => all.filter(({ textContent }) => textContent?.trim()).map((each) => Math.round(each.getBoundingClientRect().left)));
    expect(first, `at ${width} px`).toBe(Math.round(left));
  }
});
