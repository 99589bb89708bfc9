import { describe, expect, it } from 'vitest';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { inEachLanguage, languages } from '../../../src/core/languages.ts';
import { handoutPage } from '../../../src/publish/handout/page.ts';
import { pageFooter } from '../../../src/publish/page-footer.ts';
import { pageMeta, titleOfPage } from '../../../src/publish/page-meta.ts';
import { movedRedirects, shortLinkRedirects } from '../../../src/publish/redirects/redirects.ts';
import { citationAddress, countrySelections, handoutSubjects, hasHandout, pageSubjects, root, selectionCode } from '../../../src/site/routes.ts';
import { content, kbs } from '../content.ts';

describe.each(languages)('in %s', (language) => {
  const kb = kbs[language];

  it('every entry, service and set has a short address of its own', () => {
    const paths = shortLinkRedirects(kb).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.length).toBe(kb.entries.size + kb.services.size + countrySelections(kbs.nl).length);
    for (const path of paths) expect(path.replace(root(language), '/')).toMatch(/^\/k\/[a-z0-9-]+\/$/);
  });

  it('every page has a citation file of its own', () => {
    const files = pageSubjects(kb).map((subject) => citationAddress(kb, subject, 'bib'));
    expect(new Set(files).size).toBe(files.length);
  });

  it('every practice, lesson, principle, theme, country, workshop and set has a handout with two questions and a credit', () => {
    const subjects = handoutSubjects(kb);
    expect(subjects.length).toBe(
      kb.practices.length +
        kb.lessons.length +
        kb.principles.length +
        kb.themes.length +
        kb.countries.length +
        kb.workshops.length +
        countrySelections(kbs.nl).length,
    );
    for (const subject of subjects) {
      const page = handoutPage(kb, subject);
      expect(page.questions.length, page.title).toBe(2);
      expect(page.credits.length, page.title).toBeGreaterThan(0);
      expect(page.message, page.title).not.toBe('');
      const isWorkshop = subject.kind === 'entry' && kb.workshops.some(({ id }) => id === subject.id);
      expect(page.sheets).toBe(subject.kind === 'set' ? 2 : isWorkshop ? 4 : 1);
    }
  });

  it('every page credits the report before this site', () => {
    for (const subject of pageSubjects(kb)) {
      const { cite } = pageFooter(kb, subject, titleOfPage(kb, subject));
      const last =
        cite.references
          .at(-1)
          ?.map(({ text }) => text)
          .join('') ?? '';
      expect(last).toContain(kb.site.version);
      expect(last).toContain(kb.site.origin);
      for (const pieces of cite.references.slice(0, -1)) expect(pieces.map(({ text }) => text).join('')).toMatch(/Jeugdinstituut/);
    }
  });
});

describe('a cell', () => {
  it('is cited with its own paragraphs and address', () => {
    const { parts } = pageFooter(kbs.nl, { kind: 'entry', id: 'termijnen' }, 'Termijnen');
    const zweden = parts.find(({ title }) => title === 'Termijnen – Zweden')?.references.map((pieces) => pieces.map(({ text }) => text).join(''));
    expect(zweden?.[0]).toContain('(Het ‘wat’ is wettelijk vastgelegd, het ‘hoe’ niet, al. 3; Zorgmeldplicht, al. 3)');
    expect(zweden?.[1]).toContain('/vergelijken/thema/termijnen/#se');
  });
});

describe('a handout', () => {
  it('does not exist for lists, laws or other layouts of a set', () => {
    expect(hasHandout(kbs.nl, { kind: 'list', list: 'laws' })).toBe(false);
    expect(hasHandout(kbs.nl, { kind: 'set', codes: ['dk', 'nl'], layout: 'differences' })).toBe(false);
    expect(selectionCode(['nl', 'dk'])).toBe('dk-nl');
  });
});

describe('an address that has moved', () => {
  const withRedirects = (redirects: Record<string, string>) => {
    const moved = { ...content, redirects };
    return inEachLanguage((language) => buildKnowledgeBase(moved, language));
  };

  it('redirects within its own language', () => {
    const moved = withRedirects({
      '/praktijk/oud/': '/praktijk/resursteamet/',
      '/en/practice/old/': '/en/practice/resursteamet/',
      '/cite/oud.bib': '/cite/resursteamet.bib',
    });
    expect(movedRedirects(moved.nl).map(({ path, href }) => [path, href])).toEqual([['/praktijk/oud/', '/praktijk/resursteamet/']]);
    expect(movedRedirects(moved.en).map(({ path, href }) => [path, href])).toEqual([['/en/practice/old/', '/en/practice/resursteamet/']]);
  });

  it('cannot be the address of an existing page', () => {
    expect(() => movedRedirects(withRedirects({ '/landen/zweden/': '/landen/' }).nl)).toThrow('there is a page at /landen/zweden/');
  });

  it('leaves a line on its page when it is a fragment', () => {
    const moved = withRedirects({ '/landen/zweden/#oud': '/landen/zweden/#voorzieningen' });
    expect(pageMeta(moved, 'nl', { kind: 'entry', id: 'zweden' }).moved).toEqual([{ id: 'oud', href: '/landen/zweden/#voorzieningen' }]);
  });
});
