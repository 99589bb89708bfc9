import { expect, test } from './site.ts';

const pages = [
  ['/', 'strips'],
  ['/landen/zweden/', 'continuum'],
  ['/en/countries/finland/', 'continuum'],
  ['/vergelijken/dk-eng-fi-nl-se/', 'continua'],
  ['/praktijk/gladsaxe-resource-team/', 'way'],
  ['/wetten/zweedse-meldprocedure/', 'limits'],
  ['/sinds-2015/denemarken/', 'timeline'],
  ['/sinds-2015/', 'years'],
  ['/praktijk/', 'map'],
  ['/betoog/', 'argument'],
] as const;

for (const [path, kind] of pages) {
  for (const width of [360, 1280]) {
    test(`the ${kind} on ${path} is one picture at ${width} px, with a name and a file`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const figure = page.locator(`figure[data-diagram="${kind}"]`).first();
      const drawing = figure.locator('svg:visible');
      await expect(drawing).toHaveCount(1);
      await expect(drawing).toHaveAttribute('aria-label', /.{20,}/);
      const box = await drawing.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      const file = await page.request.get((await figure.getByRole('link', { name: /SVG/ }).getAttribute('href')) ?? '');
      expect(file.headers()['content-type']).toContain('image/svg+xml');
    });
  }
}

test('a service in the drawing leads to its row by keyboard, and brings out its ties', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/landen/zweden/');
  const drawing = page.locator('#continuum svg:visible');
  const link = drawing.getByRole('link', { name: /Familjecentral/ });
  await link.focus();
  await expect(drawing).toHaveClass(/dim/);
  await expect(page.locator('tr#familjecentral')).toHaveClass(/lit/);
  await expect(page.locator('tr#socialkontoret')).toHaveClass(/lit/);
  await expect(page.locator('tr#zweeds-speciaal-onderwijs')).not.toHaveClass(/lit/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#familjecentral$/);
});

test('a row of the table brings out its ties in the drawing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/landen/zweden/');
  await page.locator('tr#linkoping-resursteamet').hover();
  await expect(page.locator('#continuum svg:visible')).toHaveClass(/dim/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every drawing is there, and its twin opens', async ({ page }) => {
    await page.goto('/vergelijken/dk-se/');
    await expect(page.locator('#continua svg:visible')).toHaveCount(1);
    await page.getByText('Dezelfde gegevens als tabel').click();
    await expect(page.getByRole('link', { name: 'Familjecentral' }).first()).toBeVisible();
  });
});
