import fc from 'fast-check';
import { filterNames, readSearchState } from '../../src/search/search-state.ts';
import { expect, test } from './site.ts';

const states = 500;

/** Always the same hostile and harmless texts, made of characters with a meaning in an address or in HTML. */
const texts = (parts: readonly string[]) =>
  fc.sample(fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...parts) }, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 8 }), {
    numRuns: states,
    seed: 2015,
  });
const hostile = [
  '"><img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  "'",
  '"',
  '&',
  '#',
  '%',
  '%3C',
  '+',
  ' ',
  'javascript:alert(1)',
  '__proto__',
  '\n',
];
const elsewhere = 'script, img, iframe, object, embed, [onerror], [onclick], a[href^="javascript:"]';

/** Addresses of a page with hostile values for its own parameters and for unknown ones. */
const addressesOf = (names: readonly string[], values: readonly string[]) =>
  texts([...hostile, ...values, ',']).map((parts, number) => {
    const name = names[number % names.length] ?? '';
    const otherName = names[(number + 1) % names.length] ?? '';
    return `?${new URLSearchParams({ [name]: parts.join(''), [otherName]: parts.toReversed().join('') })}&${encodeURIComponent(parts[0] ?? '')}`;
  });

test('500 search addresses are read as written, and nothing in them becomes part of the page', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('A script of an address has run.');
  });
  await page.goto('/zoeken/');
  const before = await page.locator(elsewhere).count();
  const addresses = addressesOf(['q', ...filterNames, 'sort', 'n', 'literal'], ['opvang', 'dk', 'fi', 'practices', 'school', '1', '20', 'title']);
  const queries = await page.evaluate(async (all) => {
    const input = document.querySelector<HTMLInputElement>('#q');
    const list = document.querySelector('[data-results]');
    const read: string[] = [];
    for (const address of all) {
      history.replaceState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      read.push(input?.value ?? '');
    }
    // Waits for the last search to end, whatever ran before.
    while (!list?.hasAttribute('data-done')) await new Promise((done) => setTimeout(done, 20));
    return read;
  }, addresses);
  // A single-line field holds no line breaks.
  expect(queries).toEqual(addresses.map((address) => readSearchState(address).query.replace(/[\r\n]/g, '')));
  expect(new URL(page.url()).pathname).toBe('/zoeken/');
  await expect(page.locator(elsewhere)).toHaveCount(before);
});

test('500 addresses of the filter of practices select only existing options', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('A script of an address has run.');
  });
  await page.goto('/praktijk/');
  await page.locator('[data-filter] input').first().waitFor();
  const before = await page.locator(elsewhere).count();
  const addresses = addressesOf(['country', 'setting', 'age', 'group'], ['denemarken', 'finland', 'zweden', 'school', 'thuis', '6-tot-12']);
  const shown = await page.evaluate((all) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-filter] input')];
    return all.map((address) => {
      history.replaceState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
      const chosen = boxes.filter(({ checked }) => checked).map(({ name, value }) => `${name}=${value}`);
      return { chosen, known: boxes.map(({ name, value }) => `${name}=${value}`), items: document.querySelectorAll('[data-practice]:not([hidden])').length };
    });
  }, addresses);
  for (const [number, { chosen, known }] of shown.entries()) {
    const written = new URLSearchParams(addresses[number]);
    expect(chosen).toEqual(known.filter((each) => (written.get(each.split('=')[0] ?? '') ?? '').split(',').includes(each.split('=')[1] ?? '')));
  }
  expect(shown.some(({ chosen }) => chosen.length > 0)).toBe(true);
  expect(new URL(page.url()).pathname).toBe('/praktijk/');
  await expect(page.locator(elsewhere)).toHaveCount(before);
});
