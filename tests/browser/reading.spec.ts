import { accessibilityFaults, expect, test } from './site.ts';

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
    await expect(page.locator('[id="opschaling-1.2"]')).toBeVisible();
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

  test('the lists lead to every entry of their kind', async ({ page }) => {
    await page.goto('/praktijk/');
    await expect(page.locator('[data-practice]')).toHaveCount(25);
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

test('an unknown address is answered by a page that helps on', async ({ page, allowFaults }) => {
  const response = await page.goto('/bestaat-niet/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
  expect(await accessibilityFaults(page)).toEqual([]);
  await page.getByRole('main').getByRole('link', { name: 'Begin' }).click();
  await expect(page).toHaveURL(/\/$/);
  allowFaults(/404/);
});

test('the language switch stays on the same page, both ways', async ({ page }) => {
  await page.goto('/landen/zweden/');
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/countries\/sweden\/$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('banner').getByRole('link', { name: 'Nederlands' }).click();
  await expect(page).toHaveURL(/\/landen\/zweden\/$/);
});

test('the first Tab goes to a link past the menu', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Naar de inhoud' })).toBeFocused();
});
