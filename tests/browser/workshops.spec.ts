// What a trainer does: shows slides, hands out sheets, and has a municipality fill in the mirror.
import { globSync } from 'node:fs';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Page } from '@playwright/test';
import { accessibilityFaults } from './accessibility.ts';
import { expect, sidewaysScroll, test } from './site.ts';

const pdfium = PDFiumLibrary.init();

async function sheetsOnPaper(page: Page): Promise<number> {
  const document = await (await pdfium).loadDocument(await page.pdf({ preferCSSPageSize: true }));
  try {
    return document.getPageCount();
  } finally {
    document.destroy();
  }
}

const seen = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.slide')].filter((slide) => Math.abs(slide.getBoundingClientRect().left) < 2).map(({ id }) => id));

/** The slides fill the window when the browser offers no full screen. */
const withoutWholeScreen = () => Object.defineProperty(Element.prototype, 'requestFullscreen', { value: undefined });

for (const { language, workshop, deck, show, next, stop } of [
  { language: 'Dutch', workshop: '/workshops/wie-mag-zorgen-melden/', deck: 'dia/', show: 'Toon op het hele scherm', next: 'Volgende dia', stop: 'Sluit' },
  {
    language: 'English',
    workshop: '/en/workshops/who-may-report-a-concern/',
    deck: 'slides/',
    show: 'Show on the whole screen',
    next: 'Next slide',
    stop: 'Close',
  },
]) {
  test(`slides in ${language} are shown by keyboard, one by one, each at its address`, async ({ page }) => {
    // From the menu; the home page links there too.
    const list = workshop.replace(/[^/]+\/$/, '');
    await page.goto(language === 'Dutch' ? '/' : '/en/');
    await expect(page.getByRole('main').locator(`a[href="${list}"]`).first()).toBeVisible();
    await page.getByRole('banner').locator(`a[href="${list}"]`).first().click();
    await page.getByRole('main').locator(`a[href="${workshop}"]`).first().click();
    await page.locator('.bar').getByRole('link').first().click();
    await expect(page).toHaveURL(new RegExp(`${workshop}${deck}$`));
    const slides = await page.locator('.slide').count();
    await page.getByRole('button', { name: show }).press('Enter');
    await expect(page.locator('.deck')).toBeFocused();
    await expect.poll(() => seen(page)).toEqual(['titel']);
    expect(await accessibilityFaults(page)).toEqual([]);
    for (const [key, id] of [
      ['ArrowRight', 'doel'],
      [' ', 'programma'],
      ['PageDown', 'vraag-lichte-zorg'],
      ['ArrowLeft', 'programma'],
      ['End', 'neem-mee'],
      ['ArrowRight', 'neem-mee'],
      ['Home', 'titel'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page, key).toHaveURL(new RegExp(`#${id}$`));
      await expect.poll(() => seen(page)).toEqual([id]);
    }
    // A letter does nothing, and neither does a key combined with another.
    for (const key of ['n', 'p', 'f', 'Control+ArrowRight']) await page.keyboard.press(key);
    await expect(page).toHaveURL(/#titel$/);
    await page.getByRole('button', { name: next }).click();
    await expect(page.locator('.deck-bar').getByRole('status')).toHaveText(new RegExp(`^2 \\S+ ${slides}$`));
    await page.getByRole('button', { name: stop }).click();
    await expect(page.getByRole('button', { name: next })).toBeHidden();
    await expect(page).toHaveURL(/#doel$/);
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await sheetsOnPaper(page)).toBe(Math.ceil(slides / 2));
  });

  test(`the mirror in ${language} keeps answers in its address, and on the device when asked`, async ({ page }) => {
    await page.goto(language === 'Dutch' ? '/spiegel/' : '/en/mirror/');
    const question = page.locator('#zorgmeldplicht');
    const acts = page.locator('[data-mirror] .acts');
    await question.getByRole('radio').nth(1).check();
    await question.getByRole('textbox').first().fill('één & twee');
    await question.getByRole('textbox').nth(1).fill('wijkteam');
    await question.getByRole('textbox').nth(1).blur();
    await expect(page).toHaveURL(/#antwoorden&zorgmeldplicht=partly&zorgmeldplicht\.note=/);
    const address = page.url();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);

    // Another reader opens the address.
    await page.goto('/');
    await page.goto(address);
    await expect(question.getByRole('radio').nth(1)).toBeChecked();
    await expect(question.getByRole('textbox').first()).toHaveValue('één & twee');

    await acts.getByRole('button').first().click();
    await page.goto('/');
    await page.goto(address.split('#')[0] ?? '');
    await expect(question.getByRole('textbox').nth(1)).toHaveValue('wijkteam');
    await acts.getByRole('button').nth(1).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await acts.getByRole('button').nth(2).click();
    await expect(question.getByRole('radio').nth(1)).not.toBeChecked();
    expect(new URL(page.url()).hash).toBe('');

    await page.goto(`${address.split('#')[0]}#antwoorden&zorgmeldplicht=partly&onbekend=yes&termijnen=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`);
    await page.reload();
    await expect(acts.getByRole('status')).toHaveText(/onbekend, termijnen$/);
    await expect(question.getByRole('radio').nth(1)).toBeChecked();
    expect(await sheetsOnPaper(page)).toBe(2);
  });
}

test('every slide fits on the screens that rooms have, clear of the buttons, in letters that can be read from the back of the room', async ({ page }) => {
  const decks = globSync('dist/{workshops/*/dia,en/workshops/*/slides}/index.html').map((file) =>
    file.replaceAll('\\', '/').replace(/^dist|index\.html$/g, ''),
  );
  expect(decks.length).toBeGreaterThanOrEqual(14);
  await page.addInitScript(withoutWholeScreen);
  const faults: string[] = [];
  for (const deck of decks) {
    await page.goto(deck);
    await page.locator('[data-show]').click();
    await expect(page.locator('.deck-bar')).toBeVisible();
    for (const [width, height] of [
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      const found = await page.evaluate(() => {
        const bar = document.querySelector('.deck-bar')?.getBoundingClientRect() ?? new DOMRect();
        return [...document.querySelectorAll<HTMLElement>('.slide')].flatMap((slide) => {
          slide.scrollIntoView({ behavior: 'instant' });
          const parts = [...slide.querySelectorAll('h2, p, li, td, th, .src')];
          const lines = parts.flatMap((part) => {
            const range = document.createRange();
            range.selectNodeContents(part);
            return [...range.getClientRects()];
          });
          const isUnder = lines.some(({ left, top, right, bottom }) => right > bar.left && bottom > bar.top && left < bar.right && top < bar.bottom);
          const letters = Math.min(...parts.filter((part) => !part.closest('.src')).map((part) => Number.parseFloat(getComputedStyle(part).fontSize)));
          return [
            ...(slide.scrollHeight > slide.clientHeight + 1 ? [`#${slide.id} is cut off`] : []),
            ...(isUnder ? [`#${slide.id} lies under the buttons`] : []),
            // A twenty-fifth of the height, or on a squarer screen of the height that belongs to its width.
            ...(letters < Math.min(innerHeight, (innerWidth * 9) / 16) / 25 ? [`#${slide.id} has letters of ${letters} px`] : []),
          ];
        });
      });
      faults.push(...found.map((fault) => `${deck}${fault} at ${width} by ${height} px`));
    }
  }
  expect(faults).toEqual([]);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true });

  test('a swipe goes to the next slide, and changes the address', async ({ page }) => {
    await page.addInitScript(withoutWholeScreen);
    await page.goto('/workshops/wie-mag-zorgen-melden/dia/');
    await page.locator('[data-show]').click();
    await expect.poll(() => seen(page)).toEqual(['titel']);
    const devtools = await page.context().newCDPSession(page);
    const width = await page.evaluate(() => innerWidth);
    const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...position: number[]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: position.map((share) => ({ x: width * share, y: 200 })) });
    await finger('touchStart', 0.9);
    for (let share = 0.85; share > 0.15; share -= 0.05) await finger('touchMove', share);
    await finger('touchEnd');
    await expect(page).toHaveURL(/#doel$/);
    await expect.poll(() => seen(page)).toEqual(['doel']);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('slides are a page to read, and the mirror is a blank form of two sheets', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/workshops/zo-licht-als-kan/dia/');
    await expect(page.locator('.slide h2').last()).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.goto('/spiegel/');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('radio')).toHaveCount(4 * (await page.getByRole('group').locator('legend').count()));
    expect(await sidewaysScroll(page)).toBe(0);
    expect(await sheetsOnPaper(page)).toBe(2);
  });
});
