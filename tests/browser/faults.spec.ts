// Each kind of file that a page loads fails in every way a network can. The text must stay, and whatever stops working must say so or disappear.
import { globSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { expect, test } from './site.ts';

const practices = globSync('content/practices/*.en.mdx').length;

const files = { stylesheet: /\.css$/, script: /\/_astro\/.*\.js$/, font: /\.woff2$/ };
const failures: Readonly<Record<string, (route: Route) => Promise<void>>> = {
  blocked: (route) => route.abort(),
  'answered by a 500': (route) => route.fulfill({ status: 500, body: '' }),
  'cut off': async (route) => {
    const answer = await route.fetch();
    // There is nothing to answer once the reader has left the page.
    const body = await answer.body().catch(() => undefined);
    if (body) await route.fulfill({ response: answer, body: body.subarray(0, body.length / 2) });
  },
  slow: async (route) => {
    await new Promise((done) => setTimeout(done, 600));
    await route.continue();
  },
};

const linkToAnExample = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('link', { name: /Resursteamet/ })
    .first();

/** What readers need on a page, whatever fails to load. */
const mustWork: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  // A link to folded content opens it.
  '/landen/zweden/#socialkontoret': async (page) => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Zweden/);
    await expect(page.locator('#socialkontoret').first()).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Familjecentral');
  },
  '/vergelijken/': async (page) => {
    await page.locator('details:has(.sets) > summary').click();
    await expect(page.getByRole('link', { name: /^FI Finland · NL Nederland$/ })).toBeVisible();
  },
  '/praktijk/': async (page) => {
    await expect(page.locator('[data-practice]')).toHaveCount(practices);
    await expect(linkToAnExample(page)).toBeVisible();
  },
  '/zoeken/': async (page) => {
    await expect(linkToAnExample(page)).toBeVisible();
  },
};

for (const [kind, pattern] of Object.entries(files)) {
  for (const [name, fail] of Object.entries(failures)) {
    test(`a ${kind} that is ${name} leaves the text readable`, async ({ page, allowFaults }) => {
      await page.route(pattern, fail);
      for (const [path, hold] of Object.entries(mustWork)) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        await hold(page);
      }
      allowFaults(/./);
    });
  }
}

for (const name of ['blocked', 'answered by a 500', 'cut off']) {
  test(`when scripts are ${name}, each widget is absent or says what to do instead`, async ({ page, allowFaults }) => {
    await page.route(files.script, failures[name] ?? ((route) => route.abort()));
    await page.goto('/zoeken/');
    await expect(page.getByText('Zoeken vraagt JavaScript')).toBeVisible();
    await page.goto('/landen/zweden/');
    await expect(page.getByRole('button', { name: 'Kopieer het adres' })).toHaveCount(0);
    await expect(page.locator('.anchor')).toHaveCount(0);
    await page.goto('/vergelijken/');
    await expect(page.getByText('Kies thema’s')).toBeHidden();
    await page.goto('/praktijk/');
    await page
      .getByRole('navigation', { name: 'Kies' })
      .getByRole('link', { name: /Zweden/ })
      .click();
    await expect(page).toHaveURL(/\/praktijk\/land\/zweden\/$/);
    // The field in the header is a form that leads to the search page.
    await page.goto('/');
    await page.getByRole('search').getByRole('searchbox').or(page.getByRole('search').getByRole('combobox')).first().fill('meldplicht');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/zoeken\/\?q=meldplicht$/);
    allowFaults(/./);
  });
}

test('when the tools of a page do not arrive, a button that needs them says what to do instead', async ({ page, context, allowFaults }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/landen/zweden/');
  await page.route(files.script, (route) => route.abort());
  const button = page.getByRole('button', { name: 'Kopieer het adres' });
  await button.click();
  await expect(button).toHaveAttribute('data-said', 'Kopiëren lukte niet. Neem het adres over uit de adresbalk.');
  await expect(page.locator('.page-end').getByRole('status')).toHaveText('Kopiëren lukte niet. Neem het adres over uit de adresbalk.');
  allowFaults(/./);
});

test('a font that arrives late shifts nothing', async ({ page }) => {
  await page.route(files.font, failures['slow'] ?? ((route) => route.continue()));
  await page.addInitScript(() => {
    Object.assign(globalThis, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(globalThis, { shift: (globalThis as unknown as { shift: number }).shift + (entry as unknown as { value: number }).value });
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const path of ['/', '/landen/zweden/', '/vergelijken/fi-nl/', '/sinds-2015/']) {
    await page.goto(path, { waitUntil: 'load' });
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (globalThis as unknown as { shift: number }).shift), path).toBe(0);
  }
});
