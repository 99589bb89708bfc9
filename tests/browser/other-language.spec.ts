import { pageSubjects, pathOfPage } from '../../src/site/routes.ts';
import { kbs } from '../unit/content.ts';
import { attribute, builtPage, byId, elementsIn, hasClass } from './built.ts';
import { expect, test } from './site.ts';

test('a section, row, cell, service or paragraph has the same fragment in both languages, and running text has as many headings', () => {
  const ownHeadings = (main: ReturnType<typeof byId>) =>
    elementsIn(main)
      .filter((each) => hasClass(each, 'prose'))
      .flatMap(elementsIn)
      .filter((each) => /^h[234]$/.test(each.tagName));
  const faults = pageSubjects(kbs.nl).flatMap((subject) => {
    // The letters of the glossary depend on the titles in each language.
    if (subject.kind === 'list' && subject.list === 'terms') return [];
    const [dutch = [], english = []] = Object.values(kbs).map((kb) => {
      const main = byId(builtPage(pathOfPage(kb, subject)), 'inhoud');
      const headings = ownHeadings(main);
      // Fragments of removed headings redirect only in the language that they were in.
      const removed = elementsIn(main)
        .filter((each) => hasClass(each, 'moved'))
        .flatMap(elementsIn);
      // How many slides a long list takes depends on the words of the language.
      const goesOn = (id: string) => subject.kind === 'slides' && /-\d+$/.test(id);
      const ids = elementsIn(main)
        .flatMap((each) => (headings.includes(each) || removed.includes(each) ? [] : (attribute(each, 'id') ?? [])))
        .filter((id) => !goesOn(id));
      return [...new Set([...ids, `${headings.length} headings`])].toSorted();
    });
    const path = pathOfPage(kbs.nl, subject);
    return dutch.join() === english.join() ? [] : [`${path}: ${dutch.filter((id) => !english.includes(id))} / ${english.filter((id) => !dutch.includes(id))}`];
  });
  expect(faults).toEqual([]);
});

for (const [what, from, to] of [
  ['a row of a comparison', '/vergelijken/fi-nl/#zorgmeldplicht', '/en/compare/fi-nl/#zorgmeldplicht'],
  ['a service of a country', '/en/countries/sweden/#familjecentral', '/landen/zweden/#familjecentral'],
  ['a cell of a theme', '/vergelijken/thema/zorgmeldplicht/#se', '/en/compare/theme/duty-to-report/#se'],
  ['a heading of running text', '/praktijk/deens-preventiepakket/#het-middel-artikel-12', '/en/practice/danish-prevention-package/#the-means-article-12'],
  ['a note', '/en/since-2015/sweden/#se-wie-moet-melden-2014', '/sinds-2015/zweden/#se-wie-moet-melden-2014'],
] as const) {
  test(`the language switch stays at ${what}`, async ({ page }) => {
    await page.goto(from);
    const language = from.startsWith('/en/') ? 'nl' : 'en';
    await page.locator(`header a[data-language][hreflang="${language}"]`).click();
    await expect(page).toHaveURL(to);
    await expect(page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)).toBeInViewport();
  });
}

test('the language switch keeps a search with its filters', async ({ page }) => {
  await page.goto('/zoeken/?q=opvang');
  await expect(page.locator('[data-results][data-done]')).toBeVisible();
  await page.locator('input[name="country"][value="fi"]').check();
  await expect(page).toHaveURL(/\?q=opvang&country=fi$/);
  await page.locator('header a[data-language]').click();
  await expect(page).toHaveURL(/\/en\/search\/\?q=opvang&country=fi$/);
  await expect(page.getByRole('searchbox').first()).toHaveValue('opvang');
  await expect(page.locator('input[name="country"][value="fi"]')).toBeChecked();
  await expect(page.locator('[data-results][data-done] li').first()).toBeVisible();
});

test('the language switch keeps a choice of practice examples, also from the bottom of a narrow page', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/praktijk/?country=finland&setting=school');
  const shown = await page.locator('[data-practice]:visible').count();
  expect(shown).toBeGreaterThan(0);
  await page.locator('footer a[data-language]').click();
  await expect(page).toHaveURL(/\/en\/practice\/\?country=finland&setting=school$/);
  await expect(page.locator('[data-practice]:visible')).toHaveCount(shown);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the language switch leads to the same page', async ({ page }) => {
    await page.goto('/praktijk/deens-preventiepakket/#het-middel-artikel-12');
    await page.locator('header a[data-language]').click();
    await expect(page).toHaveURL(/\/en\/practice\/danish-prevention-package\/$/);
  });
});
