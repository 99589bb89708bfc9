// The three kinds of readers, starting at the home page, with their acts counted: following a link, ticking a box and sending a question are one act each.
import type { Locator, Page } from '@playwright/test';
import { expect, sidewaysScroll, test } from './site.ts';

/** The largest number of acts before the reader has the answer. */
const most = 6;

const ways = [
  { how: 'on a phone', width: 360, javaScriptEnabled: true, byKeyboard: false },
  { how: 'on a phone without a script', width: 360, javaScriptEnabled: false, byKeyboard: false },
  { how: 'by keyboard', width: 1280, javaScriptEnabled: true, byKeyboard: true },
] as const;

for (const { how, width, javaScriptEnabled, byKeyboard } of ways) {
  test.describe(how, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 740 }, permissions: javaScriptEnabled ? ['clipboard-read', 'clipboard-write'] : [] });

    let acts = 0;
    test.beforeEach(async ({ page }) => {
      acts = 0;
      await page.addInitScript(() => {
        window.print = () => undefined;
      });
      await page.goto('/');
    });
    test.afterEach(async ({ page }) => {
      expect(acts).toBeLessThanOrEqual(most);
      expect(await sidewaysScroll(page)).toBe(0);
    });

    /** One act: uses a control that is visible and can be reached. */
    async function act(control: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
      acts += 1;
      if (!byKeyboard) return control.click();
      await expect(control).toBeVisible();
      await control.focus();
      await expect(control).toBeFocused();
      await control.press(key);
    }

    /** One act: types and sends a question. */
    async function ask(field: Locator, question: string): Promise<void> {
      acts += 1;
      await field.fill(question);
      await field.press('Enter');
    }

    const link = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first();
    const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

    /** The page's reference as the reader takes it along: copied, or without scripts read from the page. */
    async function reference(page: Page): Promise<string> {
      await act(link(page, /^Citeer$/));
      await expect(page.locator('#citeer')).toBeInViewport();
      if (!javaScriptEnabled) return (await page.locator('#citeer .refs').textContent()) ?? '';
      await act(page.locator('#citeer').getByRole('button', { name: 'Kopieer' }));
      await expect(page.locator('.page-end').getByRole('status')).toHaveText('Gekopieerd');
      return copied(page);
    }

    test('a policymaker writes a memo on local teams: what holds now, what is planned, from which source, and how to cite it', async ({ page }) => {
      if (javaScriptEnabled) {
        if (!byKeyboard) await act(page.locator('.to-search'));
        const field = page.getByRole('combobox', { name: 'Zoeken in de hele site' });
        await ask(field, 'lokale teams');
        await act(page.locator('[data-results][data-done]').getByRole('link', { name: /^Wijkteam/ }));
      } else {
        await act(page.getByRole('button', { name: 'Menu' }));
        await act(page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Begrippen' }));
        await act(link(page, /^Wijkteam$/));
      }
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wijkteam');
      const notes = page.locator('#sinds-2015');
      for (const [standing, says] of [
        ['van kracht', 'stevige lokale teams'],
        ['voorstel', 'Elke gemeente moet dan een laagdrempelig lokaal team hebben'],
      ] as const)
        await expect(notes.locator('section.after').filter({ hasText: says }).filter({ hasText: standing }).first()).toBeVisible();
      expect(await reference(page)).toMatch(/Wijkteam \(versie [\d-]+\)\. \S+\/begrippen\/wijkteam\//);
      await act(notes.locator('.src').getByRole('link', { name: 'Hervormingsagenda Jeugd', exact: true }));
      const source = page.locator(':target');
      await expect(source).toBeInViewport();
      await expect(source.locator('a[href^="https://"]').first()).toBeVisible();
    });

    if (!javaScriptEnabled)
      test('a policymaker who starts at the search finds local teams under a word of their own', async ({ page }) => {
        await act(page.getByRole('banner').getByRole('link', { name: 'Zoeken' }));
        await act(page.getByRole('main').getByText('L', { exact: true }));
        await act(link(page, /^lokaal team$/));
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wijkteam');
        await expect(page.locator('#sinds-2015').getByText('van kracht', { exact: true }).first()).toBeVisible();
        expect(await reference(page)).toMatch(/Wijkteam \(versie [\d-]+\)\. \S+\/begrippen\/wijkteam\//);
        await act(page.locator('#sinds-2015 .src').getByRole('link', { name: 'Hervormingsagenda Jeugd', exact: true }));
        await expect(page.locator(':target').locator('a[href^="https://"]').first()).toBeVisible();
      });

    test('a researcher puts two practices side by side, and cites what is on the screen', async ({ page }) => {
      await act(link(page, /^Praktijk$/));
      await act(link(page, 'Zet deze voorbeelden naast elkaar'));
      for (const name of [/Resursteamet/, /Gladsaxe: wekelijks overleg/]) await act(page.getByRole('checkbox', { name }), 'Space');
      for (const name of [/Resursteamet/, /Gladsaxe: wekelijks overleg/]) await expect(page.getByRole('columnheader', { name })).toBeVisible();
      const cited = await reference(page);
      expect(cited).toContain('Berg-le Clercq');
      const ownReferences = page.locator('#citeer details');
      if (!javaScriptEnabled) {
        await expect(page.locator('#citeer')).toContainText('Zonder script noemt deze verwijzing de hele pagina');
        await act(ownReferences.getByText('Eén voorbeeld aanhalen'));
        const own = ownReferences.getByRole('link', { name: /\/praktijk\/vergelijken\/#gladsaxe-resource-team$/ });
        await expect(own).toBeVisible();
        const address = (await own.getAttribute('href')) ?? '';
        await page.goto('about:blank');
        await page.goto(address.replace(/^https?:\/\/[^/]+/, ''));
        await expect(page.getByRole('columnheader', { name: /Gladsaxe: wekelijks overleg/ })).toBeInViewport();
        await expect(page.getByRole('columnheader', { name: /Resursteamet/ })).toBeHidden();
        return;
      }
      await expect(page.locator('#citeer')).not.toContainText('Zonder script');
      expect(cited).toMatch(/\/praktijk\/vergelijken\/\?practice=\S*resursteamet/);
      expect(cited).toMatch(/– Gladsaxe: wekelijks overleg.*; Resursteamet/);
    });

    test('a trainer collects the pages, sheets and slides of a workshop', async ({ page }) => {
      await act(link(page, /^Workshops$/));
      await act(link(page, /^Wie mag zorgen melden\?$/));
      await expect(page.locator('#paginas').getByRole('listitem')).toHaveCount(5);
      if (!javaScriptEnabled) {
        await act(link(page, 'Naar de vier werkbladen'));
        await expect(page.locator('.worksheet')).toHaveCount(4);
        await expect(page.getByRole('img', { name: /^QR-code naar \S+\/k\/wie-mag-zorgen-melden\/$/ }).first()).toBeVisible();
        await act(link(page, 'Naar de workshop'));
        await act(link(page, 'Naar de dia’s'));
        await expect(page.locator('.slide').first()).toBeVisible();
        return;
      }
      // At the top, with the other acts.
      await act(page.getByRole('navigation', { name: 'Meenemen' }).getByRole('link', { name: 'Zet in mijn workshop' }));
      const chosen = page.locator('[data-making] > ol > li');
      await expect(chosen).toHaveText([/^Wie mag zorgen melden\?/]);
      await expect(page.getByText('Wat u kiest, komt hier te staan')).toBeHidden();
      await act(page.getByRole('button', { name: 'Print alles als één stapel' }));
      // A cover sheet that lists the others, and the four of the workshop.
      await expect(page.locator('body > .bundle > *')).toHaveCount(5);
      await act(page.getByRole('button', { name: 'Kopieer het adres' }).first());
      await expect.poll(() => copied(page)).toMatch(/#mijn&p=wie-mag-zorgen-melden$/);
      await page.goto('/');
      await page.goto(`/workshops/mijn/${new URL(await copied(page)).hash}`);
      await expect(chosen).toHaveText([/^Wie mag zorgen melden\?/]);
    });
  });
}
