import { globSync } from 'node:fs';
import { accessibilityFaults } from './accessibility.ts';
import { expect, expectScrolledTo, sitemapPaths, test } from './site.ts';

const practices = globSync('content/practices/*.en.mdx').length;

/** Height between the margins of an A4 sheet, in px. */
const heightOfSheet = 1005;

test('on a phone, the short text at the side of a cell has room for its words', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of ['/landen/finland/', '/en/countries/finland/', '/vergelijken/dk-eng-fi-nl-se/']) {
    await page.goto(path);
    const lines = await page.locator('.short td > .who').evaluateAll((all) => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      return all.map((who) => {
        const words = document.createRange();
        words.selectNodeContents(who);
        return Math.round(words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(who).lineHeight));
      });
    });
    expect(lines.length, path).toBeGreaterThan(10);
    expect(Math.max(...lines), path).toBeLessThanOrEqual(2);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a policymaker reads from the home page to a paragraph of the report', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Vaak komt er hulp bij/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Vaak komt er hulp bij/);
    await page.getByRole('link', { name: 'NJi 2015, Zorgmeldplicht, al. 2' }).first().click();
    await expect(page).toHaveURL(/\/bronnen\/nji-2015\/#opschaling-1\.2$/);
    const paragraph = page.locator('[id="opschaling-1.2"]');
    await expect(paragraph).toBeVisible();
    // Alone of all, the paragraph that is cited names the heading of the report above it.
    await expect(paragraph.locator('strong')).toHaveText('Zorgmeldplicht, al. 2');
    const widthOf = async (id: string) => (await page.locator(`[id="${id}"] strong span`).boundingBox())?.width;
    expect(await widthOf('opschaling-1.2')).toBeGreaterThan(50);
    expect(await widthOf('opschaling-1.1')).toBe(1);
  });

  test('an old link to a part that has moved shows where it is, and other readers do not see that line', async ({ page }) => {
    const lesson = '/lessen/geleidelijke-opschaling/';
    const moved = page.getByText('Dit deel staat nu op een ander adres');
    await page.goto(lesson);
    await expect(moved.filter({ visible: true })).toHaveCount(0);
    await page.goto(`${lesson}#het-kind-blijft-waar-het-was`);
    await expect(moved.filter({ visible: true })).toHaveCount(1);
    await expect(moved.filter({ visible: true })).toBeInViewport();
    await moved.filter({ visible: true }).getByRole('link').click();
    await expect(page.getByRole('heading', { name: 'Het kind blijft zo veel mogelijk waar het was' })).toBeInViewport();
  });

  test('a practice is drawn and told once: its steps in words unfold, also for a link to one of them, and are not printed', async ({ page }) => {
    const step = page.locator('#stap-uitleg');
    await page.goto('/praktijk/vantaa-meldplicht/');
    await expect(step).toBeHidden();
    await page.getByText('Stap voor stap, in woorden').press('Enter');
    await expect(step).toBeVisible();
    await page.getByText('Stap voor stap, in woorden').press('Enter');
    await expect(step).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Stap voor stap, in woorden')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await expectScrolledTo(page, '/praktijk/vantaa-meldplicht/', 'stap-uitleg');
  });

  test('a drawing that does not fit below the title follows the text, so that no first sheet of a practice is half empty', async ({ page }) => {
    await page.setViewportSize({ width: 695, height: heightOfSheet });
    await page.emulateMedia({ media: 'print' });
    for (const practice of sitemapPaths.filter((path) => /^\/praktijk\/[^/]+\/$/.test(path))) {
      await page.goto(practice);
      const drawing = page.locator('#weg');
      if ((await drawing.count()) === 0) continue;
      const { foot, isFirst } = await drawing.evaluate((section) => ({
        foot: section.querySelector('figure')?.getBoundingClientRect().bottom ?? 0,
        isFirst: section.previousElementSibling?.matches('.facts') ?? false,
      }));
      expect(isFirst && foot > heightOfSheet, practice).toBe(false);
    }
  });

  test('on paper what changed since the report is open, and of the related entries no more than on the screen', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await page.goto('/lessen/geleidelijke-opschaling/');
    const ties = page.locator('#draagt details');
    expect(await ties.count()).toBeGreaterThan(0);
    await expect(ties.locator('li:visible')).toHaveCount(0);
    await expect(page.locator('#sinds-2015 details li').first()).toBeVisible();
  });

  test('the lists link to every entry of their kind', async ({ page }) => {
    await page.goto('/praktijk/');
    await expect(page.locator('[data-practice]')).toHaveCount(practices);
    await page
      .getByRole('navigation', { name: 'Kies' })
      .getByRole('link', { name: /Zweden/ })
      .click();
    await expect(page).toHaveURL(/\/praktijk\/land\/zweden\/$/);
    for (const item of await page.locator('[data-practice]').all()) await expect(item).toContainText('Zweden');
  });

  test('the search page offers everything to browse', async ({ page }) => {
    await page.goto('/zoeken/');
    await expect(page.getByText('Zoeken vraagt JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Finland', exact: true }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: /Resursteamet/ }).first()).toBeVisible();
  });
});

test('an unknown address gets a page that helps readers on', async ({ page, allowFaults }) => {
  const response = await page.goto('/bestaat-niet/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Begin' }).click();
  await expect(page).toHaveURL(/\/$/);
  allowFaults(/404/);
});

test('the language switch stays on the same page, in both directions', async ({ page }) => {
  await page.goto('/landen/zweden/');
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/countries\/sweden\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('banner').getByRole('link', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL(/\/landen\/zweden\/$/);
});

test('the first Tab goes to the skip link', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
});

test('no single key does anything outside a field', async ({ page }) => {
  for (const path of ['/lessen/', '/zoeken/', '/vergelijken/dk-nl/', '/bronnen/']) {
    await page.goto(path);
    await page.locator('h1').click();
    for (const key of [...'abcdefghijklmnopqrstuvwxyz0123456789/?.,;[]-=']) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement === document.body), `${path}: ${key}`).toBe(true);
    }
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(path);
  }
});

test('the visible words on a field or control are in its name', async ({ page }) => {
  for (const path of [
    '/',
    '/en/',
    '/lessen/',
    '/en/lessons/',
    '/zoeken/',
    '/en/search/',
    '/bronnen/',
    '/vergelijken/',
    '/vergelijken/dk-nl/',
    '/landen/zweden/',
    '/404.html',
  ]) {
    await page.goto(path);
    const missing = await page.locator('input[placeholder][aria-label], a[aria-label], button[aria-label], summary[aria-label]').evaluateAll((all) =>
      all.flatMap((element) => {
        const words = (text: string) => text.toLowerCase().replace(/\s+/g, '');
        const seen = words(element instanceof HTMLInputElement ? element.placeholder : (element.textContent ?? ''));
        const name = words(element.ariaLabel ?? '');
        // A symbol, e.g. an arrow, is not a word.
        return !/\p{L}/u.test(seen) || name.includes(seen) ? [] : [`${seen}: ${name}`];
      }),
    );
    expect(missing, path).toEqual([]);
  }
});

for (const width of [360, 1280]) {
  test(`the target of a link is at the top once, below what is sticky there, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const address of ['/bronnen/nji-2015/#opschaling-1.2', '/vergelijken/dk-nl/#voluit', '/sinds-2015/#2020']) {
      await page.goto(address);
      const { top, sticky } = await page.evaluate(() => {
        const target = document.querySelector(':target');
        const stuck = [...document.querySelectorAll('*')]
          .filter((each) => getComputedStyle(each).position === 'sticky')
          .map((each) => each.getBoundingClientRect());
        const box = target?.getBoundingClientRect();
        // The contents list is sticky next to the text, and covers nothing of it.
        const covers = (each: DOMRect) => each.top <= 0 && each.bottom > 0 && box !== undefined && each.left < box.right && each.right > box.left;
        return { top: box?.top ?? Number.NaN, sticky: Math.max(0, ...stuck.filter(covers).map(({ bottom }) => bottom)) };
      });
      expect(top, address).toBeGreaterThanOrEqual(sticky - 1);
      expect(top, address).toBeLessThanOrEqual(84);
    }
  });

  test(`a reload, and going back to a page that has to be built again, keep the scroll position to within a line at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of ['/bronnen/', '/sinds-2015/', '/vergelijken/dk-eng-fi-nl-se/', '/begrippen/']) {
      await page.goto(path);
      const place = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight * 0.6);
        return scrollY;
      });
      expect(place, path).toBeGreaterThan(800);
      const isKept = (message: string) => expect.poll(async () => Math.abs((await page.evaluate(() => scrollY)) - place), { message }).toBeLessThan(28);
      await page.reload();
      await isKept(`${path} after a reload`);
      await page.goto('/over/');
      await page.goBack();
      // As when a tab is restored, nothing is left of the page but its address and the scroll position.
      expect(await page.evaluate(() => performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).type))).toEqual([
        'back_forward',
      ]);
      await isKept(`${path} on the way back`);
    }
  });
}

test('menus and labels are lists and parts that are not joined as text', async ({ page }) => {
  for (const path of ['/', '/vergelijken/dk-nl/', '/en/compare/dk-nl/', '/sinds-2015/', '/bronnen/', '/praktijk/']) {
    await page.goto(path);
    const items = await page.locator('nav.menu > ul > li > a').allTextContents();
    expect(items.length, path).toBeGreaterThan(5);
    const text = await page.locator('body').evaluate((body) => body.textContent ?? '');
    for (const glued of [
      /\b(?:DK|ENG|FI|NL|SE)(?:Denemarken|Denmark|Engeland|England|Finland|Nederland|The|Zweden|Sweden)/,
      /\d{4}(?:aanvulling|wijziging|correctie|change|addition)\b/,
      /verschillennu|differnow/,
    ])
      expect(glued.exec(text)?.[0], path).toBeUndefined();
  }
});

test('tables and drawings are saved under names that say what they are', async ({ page }) => {
  for (const path of ['/vergelijken/dk-nl/', '/en/compare/dk-nl/', '/vergelijken/thema/wie-beslist/', '/landen/zweden/', '/sinds-2015/']) {
    await page.goto(path);
    const names = await page
      .locator('a[download]:is([href$=".csv"], [href$=".svg"])')
      .evaluateAll((all) => all.map((each) => each.getAttribute('download') ?? ''));
    expect(names.length, path).toBeGreaterThan(0);
    for (const name of names) expect(name, path).toMatch(/^stevige-basis-[a-z0-9-]+-\d{4}-\d{2}\.(?:csv|svg)$/);
    expect(new Set(names).size, path).toBe(names.length);
  }
  await page.goto('/vergelijken/dk-nl/');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Gegevens (CSV)' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^stevige-basis-vergelijken-dk-nl-tabel-\d{4}-\d{2}\.csv$/);
});
