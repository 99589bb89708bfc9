import { readFileSync } from 'node:fs';
import { dsvFormat } from 'd3-dsv';
import { expect, landsOn, test } from './site.ts';

const codes = ['dk', 'eng', 'fi', 'nl', 'se'];
/** Every set of two or more, as in its address. */
const everySet = Array.from({ length: 2 ** codes.length }, (_, bits) => codes.filter((_code, place) => bits & (1 << place)))
  .filter(({ length }) => length > 1)
  .map((set) => set.join('-'));

test('every cell on every set page has a state and, unless silent, a link to a paragraph that exists', async ({ page }) => {
  test.setTimeout(180_000);
  expect(everySet.length).toBe(26);
  await page.goto('/bronnen/nji-2015/');
  const places = new Set(await page.locator('[id]').evaluateAll((found) => found.map(({ id }) => `/bronnen/nji-2015/#${id}`)));
  for (const code of everySet) {
    for (const layout of ['', 'landen/', 'verschillen/']) {
      const path = `/vergelijken/${code}/${layout}`;
      // Read as text: 78 long pages need not be drawn for this.
      const cells = await page.evaluate(async (address) => {
        const read = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        return [...read.querySelectorAll('.cmp td')].map((cell) => ({
          state: cell.querySelector('.state')?.textContent?.trim(),
          silent: cell.querySelector('.said.silent') !== null,
          links: [...cell.querySelectorAll('.src a')].map((link) => link.getAttribute('href') ?? ''),
        }));
      }, path);
      if (layout !== 'verschillen/') expect(cells.length, path).toBe(26 * code.split('-').length);
      expect(
        cells.filter(({ state, silent, links }) => !state || (!silent && links.length === 0)),
        path,
      ).toEqual([]);
      expect(
        cells.flatMap(({ links }) => links).filter((link) => !places.has(link)),
        path,
      ).toEqual([]);
    }
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a policymaker goes from two countries to three and back by links, and stays in the same layout', async ({ page }) => {
    await page.goto('/vergelijken/');
    await expect(page.getByRole('button', { name: 'Vergelijk' })).toBeHidden();
    await page.locator('a[data-set="fi-nl"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finland, met Nederland als spiegel');
    await page.getByRole('link', { name: 'Landen als rijen' }).click();
    await page.getByRole('link', { name: '+ SE Zweden erbij zetten' }).click();
    await expect(page).toHaveURL(/\/vergelijken\/fi-nl-se\/landen\/$/);
    await page.getByRole('link', { name: 'weghalen Finland' }).click();
    await expect(page).toHaveURL(/\/vergelijken\/nl-se\/landen\/$/);
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
        .locator('tr[id], th[id], h2[id]')
        .evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.length).toBeGreaterThan(20);
      for (const id of [ids[3], ids[Math.floor(ids.length / 2)], ids.at(-2)]) await landsOn(page, path, id);
    });
  }

  test('a pair of codes in the other order leads on by itself', async ({ page }) => {
    await page.goto('/vergelijken/nl-fi/');
    await expect(page).toHaveURL(/\/vergelijken\/fi-nl\/$/);
  });

  test('the page of differences holds only rows that differ, and says how many it leaves out', async ({ page }) => {
    await page.goto('/vergelijken/dk-nl-se/verschillen/');
    const rows = page.locator('.cmp tbody tr');
    const shown = await rows.count();
    for (const row of await rows.all()) await expect(row.locator('.verdict')).toContainText('Verschilt');
    await expect(page.locator('.left-out summary')).toHaveText(`${26 - shown} thema’s zijn weggelaten`);
    expect(await page.locator('.left-out li').count()).toBe(26 - shown);
  });

  test('previous and next lead through all themes', async ({ page }) => {
    await page.goto('/vergelijken/');
    await page.locator('#themas tbody a').first().click();
    const seen = new Set<string>([page.url()]);
    const next = page.getByRole('navigation', { name: 'Vorige en volgende' }).locator('[rel="next"]');
    while ((await next.count()) > 0) {
      await next.click();
      await page.waitForLoadState();
      seen.add(page.url());
    }
    expect(seen.size).toBe(26);
  });

  test('what nothing rests on is told on the page about this site', async ({ page }) => {
    await page.goto('/over/');
    await expect(page.getByRole('heading', { name: 'Wat nergens wordt gebruikt' })).toBeVisible();
  });
});

test('a reader ticks countries and lands on their page', async ({ page }) => {
  await page.goto('/vergelijken/');
  const form = page.locator('[data-choose]');
  await expect(form.getByText('Kies minstens twee landen.')).toBeVisible();
  await form.getByRole('button', { name: 'Vergelijk' }).click();
  await expect(page).toHaveURL(/\/vergelijken\/$/);
  await form.getByLabel('Zweden').check();
  await form.getByLabel('Engeland').check();
  await expect(form.getByText('Kies minstens twee landen.')).toBeHidden();
  await form.getByRole('button', { name: 'Vergelijk' }).click();
  await expect(page).toHaveURL(/\/vergelijken\/eng-nl-se\/$/);
});

test('codes in any order lead to the right page', async ({ page, allowFaults }) => {
  await page.goto('/vergelijken/nl-se-dk/landen/');
  await expect(page).toHaveURL(/\/vergelijken\/dk-nl-se\/landen\/$/);
  await page.goto('/en/compare/SE+NL+ENG/');
  await expect(page).toHaveURL(/\/en\/compare\/eng-nl-se\/$/);
  allowFaults(/404/);
});

test('the file of a set holds the cells of its page', async ({ page }) => {
  await page.goto('/vergelijken/dk-nl/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Gegevens (CSV)' }).click()]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(file.startsWith('\ufeff')).toBe(true);
  const rows = dsvFormat(';').parse(file.slice(1));
  const cells = page.locator('.cmp td');
  expect(rows.length).toBe(await cells.count());
  const shown = await cells.locator('.said').allInnerTexts();
  for (const [index, row] of rows.entries()) expect(shown[index]).toContain(row['tekst']);
});

for (const width of [360, 768, 1280]) {
  test(`a keyboard goes through a set page at ${width} px, and no sticky head covers what has focus`, async ({ page }) => {
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
      const covered: string[] = [];
      for (const key of ['Tab', 'Shift+Tab']) {
        for (let step = 0; step < 70; step++) {
          await page.keyboard.press(key);
          const found = await page.evaluate(() => {
            const focused = document.activeElement;
            if (!focused || focused === document.body) return undefined;
            const { left, top, width: wide, height } = focused.getClientRects()[0] ?? focused.getBoundingClientRect();
            const at = document.elementFromPoint(left + Math.min(wide / 2, 40), top + Math.min(height / 2, 20));
            if (at && (focused.contains(at) || at.contains(focused))) return undefined;
            return `${focused.outerHTML.slice(0, 80)} at ${Math.round(top)} under ${at?.outerHTML.slice(0, 60)}`;
          });
          if (found) covered.push(`${key} ${step}: ${found}`);
        }
      }
      expect(covered, path).toEqual([]);
    }
  });
}

test('narrow, each cell says of which country it is, and the name of its theme stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/vergelijken/dk-nl-se/');
  const cell = page.locator('#zorgmeldplicht td').last();
  await cell.scrollIntoViewIfNeeded();
  await expect(cell.locator('.who')).toHaveText(/NL Nederland/);
  await page
    .locator('#zorgmeldplicht td .src')
    .last()
    .evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  await expect(page.locator('#zorgmeldplicht th a').first()).toBeInViewport();
});

test('wide, a row is a table row to assistive technology, with its heads', async ({ page }) => {
  await page.goto('/vergelijken/dk-nl-se/');
  const table = page.getByRole('table', { name: /Les 3/ });
  await expect(table.getByRole('columnheader')).toHaveCount(4);
  await expect(table.getByRole('rowheader')).toHaveCount(7);
  await expect(table.getByRole('cell')).toHaveCount(21);
});
