import { expect, test } from './site.ts';

const pages = [
  ['/', 'age-chart'],
  ['/landen/zweden/', 'continuum'],
  ['/en/countries/finland/', 'continuum'],
  ['/vergelijken/dk-eng-fi-nl-se/', 'continua'],
  ['/praktijk/gladsaxe-resource-team/', 'pathway'],
  ['/wetten/zweedse-meldprocedure/', 'limits'],
  ['/sinds-2015/denemarken/', 'timeline'],
  ['/sinds-2015/', 'years'],
  ['/praktijk/', 'map'],
  ['/betoog/', 'argument'],
] as const;

for (const [path, kind] of pages) {
  for (const width of [360, 1280]) {
    test(`the ${kind} on ${path} is a single image at ${width} px, with a name and a file`, async ({ page }) => {
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

test('a service in the drawing links to its row by keyboard, and highlights its ties', async ({ page }) => {
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
  // A link opens the folded part that it leads to.
  await expect(page.locator('tr#familjecentral')).toBeVisible();
});

test('every mark on a country’s timeline shows a number, that of the update it links to, and is named after the update', async ({ page }) => {
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('/sinds-2015/finland/');
    const notes = await page
      .locator('.unfold[id] > summary')
      .evaluateAll((all) => all.map((summary) => [`#${summary.parentElement?.id}`, summary.textContent?.replace(/\s+/g, ' ').trim() ?? '']));
    expect(notes.length).toBeGreaterThan(50);
    const marks = page.locator('figure[data-diagram="timeline"] svg:visible a[href^="#"]');
    const texts = new Map(
      await marks.evaluateAll((all) => all.map((mark) => [mark.getAttribute('href') ?? '', mark.querySelector('text')?.textContent?.trim() ?? ''] as const)),
    );
    const numberOf = (line: string) => `${Number.parseInt(line, 10)}`;
    // Where it has room, a mark shows the date and title too.
    for (const [id = '', line = ''] of notes) expect(texts.get(id)?.split(' ')[0], id).toBe(numberOf(line));
    const [id = '', line = ''] = notes.find(([href = '', said = '']) => texts.get(href) === numberOf(said)) ?? [];
    await expect(marks.and(page.locator(`[href="${id}"]`))).toHaveAccessibleName(line);
  }
});

test('a table row highlights its ties in the drawing', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/landen/zweden/#linkoping-resursteamet');
  await page.locator('tr#linkoping-resursteamet').hover();
  await expect(page.locator('#continuum svg:visible')).toHaveClass(/dim/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every drawing is there, and its table opens', async ({ page }) => {
    await page.goto('/vergelijken/dk-se/');
    await expect(page.locator('#continua svg:visible')).toHaveCount(1);
    await page.getByText('Dezelfde gegevens als tabel').click();
    await expect(page.getByRole('link', { name: 'Familjecentral' }).first()).toBeVisible();
  });
});

test('the map highlights where the chosen examples are from, and without scripts those of the page', async ({ page, browser }) => {
  await page.goto('/praktijk/');
  await expect(page.locator('#kaart svg')).not.toHaveClass(/dim/);
  await page.goto('/praktijk/?country=zweden');
  await expect(page.locator('#kaart svg.dim .lit')).toHaveText([/Linköping/]);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto('/praktijk/land/zweden/');
  await expect(plain.locator('#kaart .dim .lit')).toHaveText([/Linköping/]);
  await context.close();
});

test('with the text spacing of WCAG 1.4.12, no label of a drawing leaves it or overlaps another', async ({ page }) => {
  for (const path of [
    '/',
    '/en/countries/finland/',
    '/vergelijken/dk-eng-fi-nl-se/',
    '/wetten/zweedse-meldprocedure/',
    '/sinds-2015/denemarken/',
    '/praktijk/',
    '/betoog/',
  ])
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const { seen, faults } = await page.evaluate(() => {
        // As a browser extension or the developer tools would do it: a style element in the page would be stopped by the policy.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }',
        );
        document.adoptedStyleSheets = [sheet];
        const drawings = [...document.querySelectorAll('figure.diagram svg')].filter((drawing) => drawing.checkVisibility());
        const found = drawings.flatMap((drawing) => {
          const frame = drawing.getBoundingClientRect();
          const labels = [...drawing.querySelectorAll('text')]
            .filter((label) => label.checkVisibility() && label.textContent?.trim())
            .map((label) => ({ text: label.textContent ?? '', box: label.getBoundingClientRect() }));
          // The space after the last letter of a line does not count.
          const spare = 3;
          return labels.flatMap(({ text, box }, index) => [
            ...(box.left < frame.left - spare || box.right > frame.right + spare ? [`${text} runs out`] : []),
            ...labels.slice(index + 1).flatMap(({ text: otherText, box: { left, right, top, bottom, height } }) => {
              const isMet =
                Math.min(box.right, right) - Math.max(box.left, left) > spare &&
                Math.min(box.bottom, bottom) - Math.max(box.top, top) > 0.4 * Math.min(box.height, height);
              return isMet ? [`${text} meets ${otherText}`] : [];
            }),
          ]);
        });
        return { seen: drawings.length, faults: found };
      });
      expect(seen, path).toBeGreaterThan(0);
      expect(faults, `${path} at ${width} px`).toEqual([]);
    }
});
