// Where Firefox differs from Chromium; only run where it is installed.
import { firefoxProgram, startFirefox } from './firefox.ts';
import { expect, test } from './site.ts';

if (firefoxProgram) {
  const program = firefoxProgram;

  test('Firefox copies a comparison with a row per line and tabs between cells, and keeps the scroll position on reload', async ({ baseURL }) => {
    const firefox = await startFirefox(program);
    try {
      await firefox.resize(1280, 800);
      for (const path of ['/vergelijken/dk-nl/', '/en/compare/dk-eng-fi-nl-se/', '/vergelijken/dk-eng-fi-nl-se/landen/', '/landen/zweden/']) {
        await firefox.open(`${baseURL}${path}`);
        await firefox.evaluate(`document.querySelectorAll('main details').forEach((folded) => { folded.open = true; })`);
        const rows = await firefox.evaluate<readonly { tabs: number; copied: string }[]>(
          `[...document.querySelectorAll('main table.short tr')].flatMap((row) => {
            const cells = [...row.cells].filter((cell) => cell.checkVisibility());
            getSelection().selectAllChildren(row);
            return cells.length > 1 ? [{ tabs: cells.length - 1, copied: getSelection().toString().trim() }] : [];
          })`,
        );
        expect(rows.length, path).toBeGreaterThan(8);
        expect(
          rows.filter(({ tabs, copied }) => copied.includes('\n') || copied.split('\t').length - 1 !== tabs),
          path,
        ).toEqual([]);
      }
      for (const [width, path] of [
        [360, '/vergelijken/dk-eng-fi-nl-se/'],
        [1280, '/landen/zweden/'],
      ] as const) {
        await firefox.resize(width, 800);
        await firefox.open(`${baseURL}${path}`);
        await firefox.evaluate(`scrollTo({ top: document.documentElement.scrollHeight * 0.6, behavior: 'instant' })`);
        const place = await firefox.evaluate<number>('scrollY');
        expect(place, path).toBeGreaterThan(5000);
        await firefox.reload();
        await expect.poll(async () => Math.abs((await firefox.evaluate<number>('scrollY')) - place), path).toBeLessThan(24);
      }
    } finally {
      await firefox.close();
    }
  });
}
