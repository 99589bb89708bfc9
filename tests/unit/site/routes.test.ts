import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/core/languages.ts';
import { countrySelections, languageOfAddress, pageSubjects, pathOfEntry, pathOfPage, selectionCode, shortLink } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

describe('the sets of countries', () => {
  it('are every pair and all countries, each once', () => {
    const { countryCodes } = kbs.nl;
    const sets = countrySelections(kbs.nl).map(selectionCode);
    expect(new Set(sets).size).toBe(sets.length);
    const pairs = countryCodes.flatMap((code, place) => countryCodes.slice(place + 1).map((other) => selectionCode([code, other])));
    expect(sets).toEqual(expect.arrayContaining([...pairs, selectionCode(countryCodes)]));
  });

  it('have their codes in alphabetical order', () => {
    expect(selectionCode(['se', 'dk', 'nl'])).toBe('dk-nl-se');
  });
});

describe.each(languages)('the addresses in %s', (language) => {
  const kb = kbs[language];
  const all = pageSubjects(kb).map((subject) => pathOfPage(kb, subject));

  it('each belong to one page', () => {
    expect(all.filter((address, index) => all.indexOf(address) !== index)).toEqual([]);
  });

  it('are lower-case words between slashes, in the language’s own part of the site', () => {
    for (const address of all) {
      expect(languageOfAddress(address), address).toBe(language);
      expect(address).toMatch(language === 'nl' ? /^\/(?!en\/)(?:[a-z0-9-]+\/)*$/ : new RegExp(`^/${language}/(?:[a-z0-9-]+/)*$`));
    }
  });

  it('have a counterpart in the other language', () => {
    expect(pageSubjects(kb).length).toBe(pageSubjects(kbs.nl).length);
  });
});

describe('an address', () => {
  it.each([
    ['zweden', '/landen/zweden/', '/en/countries/sweden/'],
    ['resursteamet', '/praktijk/resursteamet/', '/en/practice/resursteamet/'],
    ['zorgmeldplicht', '/vergelijken/thema/zorgmeldplicht/', '/en/compare/theme/duty-to-report/'],
    ['socialkontoret', '/landen/zweden/#socialkontoret', '/en/countries/sweden/#socialkontoret'],
    ['nji-2015', '/bronnen/nji-2015/', '/en/sources/nji-2015/'],
  ])('of %s is the same in every build', (id, dutch, english) => {
    expect([pathOfEntry(kbs.nl, id), pathOfEntry(kbs.en, id)]).toEqual([dutch, english]);
  });

  it('of something that does not exist is refused', () => {
    expect(() => pathOfEntry(kbs.nl, 'niets')).toThrow('There is no entry or service "niets"');
  });

  it('can be short', () => {
    expect([shortLink('nl', 'zweden'), shortLink('en', 'zweden')]).toEqual(['/k/zweden/', '/en/k/zweden/']);
  });
});
