import { globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, matchesGlob, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

// From left to right: a file imports, types included, only from its own layer and from those to its left.
// A layer inside another has a place of its own: the pages of a feature may use drawings, its model may not. So do the files by which a
// collection registers itself: the fields of its entries, for everything to its right, and the pages that show one, list all and print one,
// with their view models.
const rooms = [
  'src/core/languages.ts',
  'src/core/schema',
  'src/entries/*/collection.ts',
  'src/core',
  'src/i18n',
  'src/site',
  'src/diagrams/kit',
  'src/cite',
  'src/search',
  'src/ui',
  'src/updates',
  'src/compare',
  'src/diagrams',
  'src/entries',
  'src/compare/pages',
  'src/updates/pages',
  'src/entries/*/{list,handout}.ts',
  'src/editions',
  'src/data',
  'src/publish',
  'src/search/ui',
  'src/search/index',
  'src/entries/*/{Page,List,Handout}.astro',
  'src/pages',
  'scripts/output',
  'scripts/serve',
  'scripts/check',
  'scripts/report',
  'scripts/build',
  'scripts/write',
  'scripts/release',
  'scripts/test',
];
// Files that Astro expects at the top of src, and the loader that only they may use.
const ofAstro = ['src/content.config.ts', 'src/middleware.ts', 'src/env.d.ts'];

const files = globSync(['src/**/*.{ts,astro}', 'scripts/**/*.ts']);
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"?]+)/g)]
    .map((match) => normalize(join(dirname(file), match[1] ?? '')))
    .filter((imported) => /\.(?:ts|astro)$/.test(imported));
const roomOf = (file: string) => {
  const fitting = rooms.filter((room) => matchesGlob(file, room) || file.startsWith(`${room}/`));
  return rooms.indexOf(fitting.toSorted((a, b) => b.length - a.length)[0] ?? '');
};
const isLoader = (file: string) => file === 'src/core/load.ts';

describe('the layers of the code', () => {
  it('contain every file', () => {
    expect(files.filter((file) => roomOf(file) < 0 && !ofAstro.includes(file))).toEqual([]);
    for (const room of rooms) expect(files.some((file) => roomOf(file) === rooms.indexOf(room))).toBe(true);
  });

  it('import, types included, only from their left', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => !ofAstro.includes(file) && roomOf(imported) > roomOf(file))
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it('contain no circular imports', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file)]));
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const imported of graph.get(file) ?? []) visit(imported, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('have no folder of more than twelve files', () => {
    const folders = new Set(files.map((file) => dirname(file)));
    const full = [...folders].filter((folder) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).length > 12);
    expect(full).toEqual([]);
  });

  it('use astro:content only in the loader and the configuration of the collections', () => {
    const touching = files.filter((file) => /from 'astro:content'/.test(readFileSync(file, 'utf8')));
    expect(touching.toSorted()).toEqual(['src/content.config.ts', 'src/core/load.ts']);
  });

  it('use the loaded content only in pages and the middleware', () => {
    const reaching = files.filter((file) => importsOf(file).some(isLoader) && !file.startsWith('src/pages/'));
    expect(reaching).toEqual(['src/middleware.ts']);
  });
});
