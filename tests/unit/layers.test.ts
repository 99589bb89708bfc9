import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

// From left to right; a layer imports only from itself and from its left.
const layers = ['schema', 'words', 'model', 'diagrams', 'files', 'components', 'views', 'pages'];
// The browser scripts may use the model's codecs and the words they show.
const allowedOnSide: Readonly<Record<string, readonly string[]>> = { client: ['client', 'model', 'schema', 'words'] };

const files = globSync('src/**/*.{ts,astro}');
const importsOf = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\s(?!type\b)[^'"]*?from\s+['"](\.[^'"]+)['"]|^\s*import\s+['"](\.[^'"]+)['"]/gm)].map((match) =>
    normalize(join(dirname(file), match[1] ?? match[2] ?? '')),
  );
const layerOf = (file: string) => file.split('/')[1] ?? '';

describe('the layers of the code', () => {
  it('are found', () => {
    for (const layer of layers.filter((name) => name !== 'diagrams')) expect(files.some((file) => layerOf(file) === layer)).toBe(true);
  });

  it('import only from their left', () => {
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((imported) => imported.startsWith('src/'))
        .filter((imported) => {
          const [own, other] = [layerOf(file), layerOf(imported)];
          const side = allowedOnSide[own];
          if (side) return !side.includes(other);
          if (!layers.includes(own) || !layers.includes(other)) return false;
          return layers.indexOf(other) > layers.indexOf(own);
        })
        .map((imported) => `${file} imports ${imported}`),
    );
    expect(wrong).toEqual([]);
  });

  it('touch astro:content in src/core/load.ts and the collections’ own configuration only', () => {
    const touching = files.filter((file) => /from 'astro:content'/.test(readFileSync(file, 'utf8')));
    expect(touching.toSorted()).toEqual(['src/content.config.ts', 'src/core/load.ts']);
  });

  it('reach the loaded content from pages and the middleware around them only', () => {
    const reaching = files.filter((file) => importsOf(file).includes('src/core/load.ts') && !file.startsWith('src/pages/'));
    expect(reaching).toEqual(['src/middleware.ts']);
  });
});
