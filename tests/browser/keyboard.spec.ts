// Every widget with only the keyboard, and the order in which assistive technology reads comparisons and drawings. Search fields:
// search.spec.ts; drawings: diagrams.spec.ts; sticky headers: compare.spec.ts.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site.ts';

/** Presses Tab until an element has the focus. Every test here includes that the element can be reached and shows its focus. */
async function tabTo(page: Page, element: Locator, most = 200): Promise<void> {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (await element.evaluate((each) => each === document.activeElement)) {
      const outline = await element.evaluate((each) => getComputedStyle(each).outlineStyle);
      expect(outline, 'the focus can be seen').not.toBe('none');
      return;
    }
  }
  throw new Error(`${most} times Tab did not lead to ${element}.`);
}

test('the skip link leads to the text', async ({ page }) => {
  await page.goto('/landen/zweden/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#inhoud$/);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main, .title') !== null)).toBe(true);
});

test('on a phone the menu opens in place, also without scripts, and its links can be reached', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto('/landen/zweden/');
  const menu = page.getByRole('banner').getByRole('button', { name: 'Menu' });
  const about = page.getByRole('banner').getByRole('link', { name: 'Over', exact: true });
  await expect(about).toBeHidden();
  for (let presses = 0; presses < 5 && !(await menu.evaluate((button) => button === document.activeElement)); presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(about).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Het betoog' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  await context.close();
});

test('countries are ticked, the table follows, and their own page is one link away', async ({ page }) => {
  await page.goto('/vergelijken/');
  for (const name of ['FI Finland', 'NL Nederland']) {
    await tabTo(page, page.getByRole('checkbox', { name }));
    await page.keyboard.press('Space');
  }
  await expect(page.getByRole('columnheader')).toHaveText(['Thema', 'FI Finland', 'NL Nederland']);
  await tabTo(page, page.getByRole('status').getByRole('link', { name: 'FI Finland · NL Nederland' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/vergelijken\/fi-nl\/$/);
});

test('updates are filtered by kind with the arrow keys', async ({ page }) => {
  await page.goto('/sinds-2015/zweden/');
  const notes = page.locator('.unfold[data-of]:visible');
  const all = await notes.count();
  await tabTo(page, page.getByRole('radio').first());
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio').nth(1)).toBeChecked();
  const shown = await notes.count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
});

test('the full text of a theme opens and closes, and its links work', async ({ page }) => {
  await page.goto('/vergelijken/fi-nl/');
  const whole = page.locator('.whole').first();
  await whole.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(whole).toHaveAttribute('open', '');
  await page.keyboard.press('Tab');
  await expect(whole.getByRole('link').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await expect(whole).not.toHaveAttribute('open', '');
});

test('the table next to a drawing opens', async ({ page }) => {
  await page.goto('/vergelijken/dk-se/');
  const table = page.locator('#continua details.data-table').first();
  await table.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(table.getByRole('table').first()).toBeVisible();
});

test('an address is copied, and a reference to one cell opens', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/vergelijken/thema/zorgmeldplicht/');
  await page.getByRole('button', { name: 'Kopieer het adres' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Gekopieerd' })).toBeAttached();
  const parts = page.locator('#citeer details');
  await parts.locator('summary').focus();
  await page.keyboard.press('Space');
  await expect(parts.getByRole('heading').first()).toBeVisible();
});

test('a row is read as its theme and verdicts, and then country by country: what holds now, and what the report says', async ({ page }) => {
  await page.goto('/vergelijken/dk-nl-se/');
  await expect(page.locator('#zorgmeldplicht')).toMatchAriaSnapshot(`
    - row:
      - rowheader /Zorgmeldplicht.*2012–2015/:
        - link /Zorgmeldplicht/
      - cell /nov 2026.*2012–2015, /
      - cell /nov 2026.*2012–2015, /
      - cell /2012–2015. rapport zwijgt/
  `);
});

test('a drawing is read as its name, its links from band to band, and its source', async ({ page }) => {
  await page.goto('/landen/zweden/');
  await expect(page.locator('#continuum')).toMatchAriaSnapshot(`
    - figure /Bron. NJi 2015/:
      - group /Zorgcontinuüm van Zweden.*De tabel eronder zegt hetzelfde in woorden/:
        - link /Vrijwillige uithuisplaatsing/
        - link /LVU-maatregel/
        - link /^Socialkontoret/
        - link /Resursteamet in Linköping/
        - link /Familjecentral/
      - text: /Bron. NJi 2015/
      - link "Bewaar als SVG"
  `);
});
