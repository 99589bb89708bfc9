import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { searchPage } from '../../../src/search/ui/page.ts';
import { pathOfEntry } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

describe.each(languages)('the words from A to Z, in %s', (language) => {
  const kb = kbs[language];
  const { letters } = searchPage(kb);
  const words = letters.flatMap(({ words }) => words);

  it('lead to every term and theme by its name, and to terms by other words for them', () => {
    for (const entry of [...kb.terms, ...kb.themes]) expect(words, entry.id).toContainEqual({ word: entry.data.title, href: pathOfEntry(kb, entry.id) });
    const others = words.filter(({ title }) => title !== undefined);
    expect(others.length).toBeGreaterThan(300);
    for (const { href, title } of others) expect(kb.terms.map((term) => [pathOfEntry(kb, term.id), term.data.title])).toContainEqual([href, title]);
  });

  it('stand in alphabetical order under their first letter, each form of a word once', () => {
    const names = letters.map(({ letter }) => letter);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length === 1)).toEqual(names.filter((name) => name.length === 1).toSorted());
    expect(new Set(words.map(({ word, href }) => `${word} ${href}`)).size).toBe(words.length);
  });
});

describe('the Dutch words from A to Z', () => {
  it('have one form of each word, and what readers call a team under its own letter', () => {
    const under = (letter: string) => searchPage(kbs.nl).letters.find((each) => each.letter === letter)?.words ?? [];
    expect(under('L')).toContainEqual({ word: 'lokaal team', href: '/begrippen/wijkteam/', title: 'Wijkteam' });
    expect(under('W').map(({ word }) => word)).toContain('Wijkteam');
    expect(under('W').map(({ word }) => word)).not.toContain('wijkteams');
  });
});
