// "Klopt dit niet?": from a statement to a form that says where it is, what it says and on which source, with and without scripts.
import { readSlip } from '../../src/ui/slip/slip.ts';
import { expect, test } from './site.ts';

const reader = 'Klopt dit niet?';

/** A statement of each kind that a reader may doubt, by the element to point at, with what the form must say. */
const statements = [
  {
    path: '/vergelijken/thema/zorgmeldplicht/',
    at: '#fi .said p',
    place: /#fi$/,
    words: /^Finland: .*Hoe zwaar de zorg is/,
    source: /^NJi 2015, Zorgmeldplicht, al\. 4$/,
  },
  {
    path: '/vergelijken/thema/zorgmeldplicht/',
    at: '#fi .now p:not(.src)',
    place: /#fi$/,
    words: /^Finland: .*veranderd.*welzijnsregio/,
    source: /Finse zorgmelding/,
  },
  {
    // A link unfolds what it leads to, here and below.
    path: '/sinds-2015/denemarken/#dk-24-uur-2024',
    at: '#dk-24-uur-2024 p:not(.meta)',
    place: /#dk-24-uur-2024$/,
    words: /^Na een melding heeft een Deense gemeente 24 uur/,
    source: /^sm\.dk/,
  },
  {
    path: '/praktijk/vantaa-meldplicht/',
    at: '.prose p',
    place: /#de-plicht$/,
    words: /zorgmeldplicht|meldplicht/,
    source: /^NJi 2015, Zorgmeldplicht, al\. 1$/,
  },
  { path: '/wetten/zweedse-meldprocedure/', at: '.prose .src', place: /zweedse-meldprocedure\/(#.+)?$/, words: /\w{4}/, source: /^NJi 2015, / },
  { path: '/bronnen/nji-2015/', at: '[id="samenvatting.3"] p', place: /#samenvatting\.3$/, words: /Opmaat tot de drie lessen/, source: /^$/ },
  {
    path: '/landen/denemarken/#gladsaxe-schoolteam',
    at: '#gladsaxe-schoolteam td',
    place: /#gladsaxe-schoolteam$/,
    words: /^Resource team van de scholen: /,
    source: /^NJi 2015, /,
  },
  { path: '/landen/denemarken/', at: '.lead', place: /denemarken\/$/, words: /\w/, source: /^$/ },
];

test('every kind of statement has a link to its form', async ({ page, baseURL: root }) => {
  const baseURL = root ?? '';
  for (const { path, at, place, words, source } of statements) {
    if (page.url() !== `${baseURL}${path}`) await page.goto(path);
    // From elsewhere on the page, so that the link has to appear.
    await page.locator('h1').hover();
    await page.locator('main').locator(at).first().hover();
    const link = page.locator('main .slip');
    await expect(link, `${path} ${at}`).toHaveAccessibleName(reader);
    const slip = readSlip(new URL((await link.getAttribute('href')) ?? '', baseURL).hash, baseURL);
    expect(slip?.place, at).toMatch(place);
    expect(slip?.words, at).toMatch(words);
    expect(slip?.source ?? '', at).toMatch(source);
  }
});

test('by keyboard and on a phone a reader opens the form for a statement, adds what is right and copies it', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/praktijk/vantaa-meldplicht/');
  await page.locator('.prose .src a').first().focus();
  await expect(page.locator('.slip')).toHaveText(reader);
  await page.keyboard.press('Tab');
  await expect(page.locator('.slip')).toBeFocused();
  const { x, width } = (await page.locator('.slip').boundingBox()) ?? { x: -1, width: 0 };
  expect(x >= 0 && x + width <= 360).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/melden\/#/);
  const field = page.getByRole('textbox', { name: 'uw bron' });
  await expect(field).toHaveValue(
    new RegExp(
      `^Adres: ${baseURL}/praktijk/vantaa-meldplicht/#de-plicht\n\nEr staat: “In de onderzochte .*”\n\nBron op de site: NJi 2015, Zorgmeldplicht, al. 1\n\n`,
    ),
  );
  await field.press('ControlOrMeta+End');
  await field.pressSequentially(' Zie THL 2024');
  await page.getByRole('button', { name: 'Kopieer de melding' }).press('Enter');
  await expect(page.getByRole('status')).toHaveText('Gekopieerd');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await field.inputValue());
});

test('when a contact is known, the mail contains what the form says', async ({ page, baseURL }) => {
  // On this machine the site needs no contact, so the test puts one into the page.
  await page.route('**/melden/', async (route) => {
    const body = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'text/html',
      body: body
        .replace('data-slip-form', '$& data-contact="fout@example.org"')
        .replace('<p class="acts">', '$&<a data-mail href="mailto:fout@example.org">Mail</a>'),
    });
  });
  await page.goto(`/melden/#${new URLSearchParams({ place: '/landen/denemarken/', words: 'Eén & <b>twee</b>', source: 'NJi 2015' })}`);
  const mailed = async () => new URL((await page.getByRole('link', { name: 'Mail' }).getAttribute('href')) ?? '');
  expect((await mailed()).searchParams.get('body')).toContain(`${baseURL}/landen/denemarken/\r\n\r\nEr staat: “Eén & <b>twee</b>”`);
  await page.getByRole('textbox', { name: 'uw bron' }).fill('Alleen dit');
  expect((await mailed()).searchParams.get('body')).toBe('Alleen dit');
});

test('nothing in an address becomes part of the page', async ({ page }) => {
  await page.goto('/melden/');
  const parts = () => page.locator('body *').count();
  const before = await parts();
  const evil = '"><img src=x onerror="document.title=1"><script>document.title=2</script>{{3}}';
  for (const hash of [
    new URLSearchParams({ place: `/landen/${evil}`, words: evil, source: evil }).toString(),
    new URLSearchParams({ place: `javascript:${evil}`, words: evil, source: evil }).toString(),
    encodeURIComponent(evil),
    '%E0%A4%A',
  ]) {
    await page.goto('about:blank');
    await page.goto(`/melden/#${hash}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(reader);
    expect(await parts(), hash).toBe(before);
    await expect(page).toHaveTitle(/^Klopt dit niet\?/);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the footer of a page links to a form that names the page', async ({ page, baseURL }) => {
    await page.goto('/praktijk/vantaa-meldplicht/');
    await page.getByRole('link', { name: reader }).click();
    const about = page.locator('.moved > :target');
    await expect(about).toContainText('Vantaa');
    await expect(about.getByRole('link').first()).toHaveAttribute('href', `${baseURL?.replace(/:\d+$/, '')}:4321/praktijk/vantaa-meldplicht/`);
    await expect(page.locator('.moved > :visible')).toHaveCount(1);
    await expect(page.getByRole('textbox', { name: 'uw bron' })).toHaveValue(/Uw bron/);
    await expect(page.getByRole('button', { name: 'Kopieer de melding' })).toBeHidden();
  });
});
