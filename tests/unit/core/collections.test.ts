import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectionNames, collections, listNames } from '../../../src/core/schema/collections.ts';
import { kbs } from '../content.ts';

describe('the collections', () => {
  it('are the folders that register themselves, and the folders of the content', () => {
    const folders = readdirSync('src/entries').filter((name) => existsSync(`src/entries/${name}/collection.ts`));
    expect([...collectionNames].toSorted()).toEqual(folders.toSorted());
    expect([...collectionNames, 'editions', 'lists'].toSorted()).toEqual(
      readdirSync('content', { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : [])),
    );
  });

  it('show their entries on a page, except updates, which share one', () => {
    expect(collectionNames.filter((name) => !existsSync(`src/entries/${name}/Page.astro`))).toEqual(['developments']);
  });

  it('each have a place of their own, and so do their lists', () => {
    const places = collectionNames.map((name) => collections[name].place);
    const placesOfLists = listNames.map((name) => collections[name].list.place);
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(placesOfLists).size).toBe(placesOfLists.length);
  });

  it('have entries, each with a name for its kind', () => {
    for (const name of collectionNames) {
      expect(kbs.nl[name].length, name).toBeGreaterThan(0);
      for (const language of ['nl', 'en'] as const) expect(collections[name].one[language], name).not.toBe('');
    }
  });
});
