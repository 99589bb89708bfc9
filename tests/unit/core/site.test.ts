import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../src/core/check/problems.ts';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { inEachLanguage } from '../../../src/core/languages.ts';
import { publishedAt, titleInEach } from '../../../src/core/site.ts';
import { citePage } from '../../../src/publish/citations.ts';
import { handoutPage } from '../../../src/publish/handout/page.ts';
import { pageMeta } from '../../../src/publish/page-meta.ts';
import { shortLinkRedirects } from '../../../src/publish/redirects/redirects.ts';
import { updatesFeed } from '../../../src/updates/feed.ts';
import { content } from '../content.ts';

const named = { ...content.site, origin: 'https://stevige-basis.example' };

describe('a build for another address than the one in the content', () => {
  it.each([
    ['is a preview', named, 'https://preview.example', 'https://stevige-basis.example'],
    ['is the site itself when the address is the same', named, 'https://stevige-basis.example/', undefined],
    ['is the site itself when the content names no address yet', { ...named, origin: 'http://localhost:4321' }, 'https://stevige-basis.example', undefined],
  ])('%s', (_name, site, origin, previewOf) => {
    expect(publishedAt(site, origin)).toMatchObject({ origin: origin.replace(/\/$/, ''), ...(previewOf ? { previewOf } : {}) });
    expect(publishedAt(site, origin).previewOf).toBe(previewOf);
  });

  it('is named without the slash that an address may end with, so that addresses of its files have one', () => {
    const { origin, previewOf } = publishedAt({ ...named, origin: `${named.origin}/` }, 'https://preview.example/');
    expect([origin, previewOf]).toEqual(['https://preview.example', named.origin]);
  });

  it('uses it in references, codes, short addresses and the feed, and says so on every page', () => {
    const site = publishedAt(named, 'https://preview.example');
    const kbs = inEachLanguage((language) => buildKnowledgeBase({ ...content, site }, language));
    const zweden = { kind: 'entry', id: 'zweden' } as const;
    expect(citePage(kbs.nl, zweden, 'Zweden').work.URL).toBe('https://preview.example/landen/zweden/');
    expect(handoutPage(kbs.nl, zweden).address).toBe('https://preview.example/k/zweden/');
    expect(shortLinkRedirects(kbs.en).every(({ canonical }) => canonical.startsWith('https://preview.example/en/'))).toBe(true);
    expect(updatesFeed(kbs.nl, { kind: 'updates' }, site.origin)).toContain('https://preview.example/sinds-2015/');
    expect(pageMeta(kbs, 'nl', zweden).previewOf).toBe('https://stevige-basis.example');
  });
});

describe('a build for a public address', () => {
  const { contact: _contact, contactUntil: _contactUntil, ...without } = content.site;
  const faults = (site: typeof content.site) => findProblems({ ...content, site }).filter(({ file }) => file === 'content/site.yaml');

  it('is refused while no contact is known', () => {
    expect(faults(publishedAt(without, 'https://stevige-basis.example'))).toMatchObject([
      { path: ['contact'], found: expect.stringContaining('https://stevige-basis.example') },
    ]);
    expect(faults({ ...publishedAt(without, 'https://stevige-basis.example'), contact: 'fout@example.org', contactUntil: '2027-06-01' })).toEqual([]);
  });

  it('needs no contact on a local machine', () => {
    expect(faults(publishedAt(without, 'http://localhost:4321'))).toEqual([]);
  });
});

it('the site is called by its name in the main language, with its other names in brackets', () => {
  const namedSite = (name: string) => inEachLanguage((language) => `${name} ${language}`);
  expect(titleInEach({ ...content.site, name: namedSite('Naam'), tagline: namedSite('regel') })).toMatch(/^Naam nl: regel nl \(Naam en: regel en\b.*\)$/);
});

it('every language of the site is in the list of languages, which the data refers to', () => {
  const { en: _, ...languages } = content.lists.languages;
  const problems = findProblems({ ...content, lists: { ...content.lists, languages } }).filter(({ file }) => file.endsWith('/languages.yaml'));
  expect(problems.map(({ found }) => found)).toEqual(['There is no "en", in which the site is read.']);
});
