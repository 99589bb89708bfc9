import { describe, expect, it } from 'vitest';
import { findUnhedged } from '../../../src/core/check/hedges.ts';
import type { Content, Original, Translation } from '../../../src/core/content.ts';
import { languages, mainLanguage } from '../../../src/core/languages.ts';
import { content } from '../content.ts';

const { hedges } = content.lists;
const sample = <Collection extends Original['collection']>(collection: Collection) =>
  content.originals.find((entry) => entry.collection === collection) as Extract<Original, { collection: Collection }>;

/** Fields that lack a hedge in an entry with these texts that cites that place in the report. */
function unhedgedFields(collection: 'themes' | 'terms', at: string, texts: Readonly<Record<string, unknown>>): string[] {
  const { data, ...entry } = sample(collection);
  const bare = { title: '', summary: '', question: '', statement: '', difference: '', shared: {} };
  const planted = { ...entry, data: { ...data, ...bare, ...texts, sources: [{ source: 'nji-2015', at }] } } as Original;
  return findUnhedged({ ...content, originals: [planted], translations: [] }).map(({ path }) => path.join('.'));
}

const claims = Object.entries(hedges.claims).flatMap(([source, paragraphs]) =>
  Object.entries(paragraphs).flatMap(([at, byName]) => Object.entries(byName).map(([name, claim]) => ({ source, at, name, claim }))),
);

describe.each(languages)('what the report says of several countries with a hedge (%s)', (language) => {
  const [group] = hedges.group[language];
  const unhedged = (source: string, at: string, summary: string) => {
    const { data, ...entry } = sample('terms');
    const planted = { ...entry, data: { ...data, title: '', summary: language === mainLanguage ? summary : '', sources: [{ source, at }] } } as Original;
    const translation = { ...entry, language, data: { title: '', summary } } as unknown as Translation;
    const changedContent: Content = { ...content, originals: [planted], translations: language === mainLanguage ? [] : [translation] };
    return findUnhedged(changedContent);
  };

  it.each(claims)('$at, $name: is found in each form without a hedge, and not with any of its hedges', ({ source, at, name, claim }) => {
    const place = `${source}, ${at}`;
    for (const about of claim.about[language]) {
      const sentence = `${group}: ${about.replaceAll(' + ', ' … ')}`;
      expect(unhedged(source, at, sentence), `${name}: ${about}`).toContainEqual(expect.objectContaining({ place, hedges: claim.hedges[language] }));
      for (const hedge of claim.hedges[language]) {
        const found = unhedged(source, at, `${sentence}, ${hedge}`);
        expect(found, `${about}, ${hedge}`).not.toContainEqual(expect.objectContaining({ hedges: claim.hedges[language] }));
      }
    }
  });
});

describe('a claim about several countries', () => {
  const claim = 'Gemeenten zijn verantwoordelijk voor de hele keten.';

  it('is anything a theme says in title, summary, statement and difference, whether or not it names them', () => {
    const fields = ['title', 'summary', 'statement', 'difference'];
    expect(unhedgedFields('themes', 'bestuur-1.1', Object.fromEntries(fields.map((field) => [field, claim])))).toEqual(fields);
  });

  it('is anything a theme says of them in a shared statement, judged by the paragraph which that statement cites', () => {
    const shared = (at: string) => ({ samen: { voice: 'studied', by: 'report', sources: [{ source: 'nji-2015', at }], text: claim } });
    expect(unhedgedFields('themes', 'samenvatting.1', { shared: shared('bestuur-1.1') })).toEqual(['shared.samen.text']);
    expect(unhedgedFields('themes', 'bestuur-1.1', { shared: shared('samenvatting.1') })).toEqual([]);
  });

  it('is a question only when it names them', () => {
    expect(unhedgedFields('themes', 'bestuur-1.1', { question: 'Hoe is de gemeente in de vier landen verantwoordelijk voor de keten?' })).toEqual(['question']);
    expect(unhedgedFields('themes', 'bestuur-1.1', { question: 'Is de gemeente verantwoordelijk voor de keten?' })).toEqual([]);
  });

  it('runs, in an entry of another kind, from where it names them to where it names one country', () => {
    expect(unhedgedFields('terms', 'bestuur-1.1', { summary: claim })).toEqual([]);
    expect(unhedgedFields('terms', 'bestuur-1.1', { summary: `Zo gaat het in de vier landen. ${claim}` })).toEqual(['summary']);
    expect(unhedgedFields('terms', 'bestuur-1.1', { summary: `Zo gaat het in de vier landen. Zo ook in Zweden. ${claim}` })).toEqual([]);
  });

  it('rests on the paragraphs of a section cited as a whole, and on no others', () => {
    expect(unhedgedFields('themes', 'bestuur-1', { summary: claim })).toEqual(['summary']);
    expect(unhedgedFields('themes', 'bestuur-3.1', { summary: claim })).toEqual([]);
  });
});
