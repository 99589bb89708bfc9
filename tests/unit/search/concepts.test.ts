import { describe, expect, it } from 'vitest';
import type { Language } from '../../../src/core/languages.ts';
import { conceptsOf } from '../../../src/search/concepts.ts';
import { phraseKey } from '../../../src/search/fold.ts';
import { kbs } from '../content.ts';

const concepts = conceptsOf(kbs);
const conceptOf = (id: string) => {
  const found = concepts.find((concept) => concept.id === id);
  if (!found) throw new Error(`There is no term ${id}.`);
  return found;
};
const countryOf = (id: string, language: Language, name: string) => conceptOf(id).countryOf[language].get(name);

describe('the country of a term’s name', () => {
  it.each([
    ['jgz', 'neuvola', 'fi'],
    ['jgz', 'sundhedsplejen', 'dk'],
    ['familiecentrum', 'perhekeskus', 'fi'],
    ['familiecentrum', 'familjecentral', 'se'],
    ['familiecentrum', 'familjecentraler', 'se'],
    ['schoolmaatschappelijk-werk', 'kuraattori', 'fi'],
    ['melden-van-zorgen', 'lastensuojeluilmoitus', 'fi'],
    ['melden-van-zorgen', 'meldcode', 'nl'],
    ['melden-van-zorgen', 'veilig thuis', 'nl'],
  ])('is, for term %s and name %s, %s in every language, although the name is listed as a synonym', (id, name, country) => {
    expect(countryOf(id, 'nl', name)).toBe(country);
    expect(countryOf(id, 'en', name)).toBe(country);
  });

  it('is that of the language in which it is the title, for readers of another language', () => {
    expect(countryOf('opvang', 'en', 'kinderopvang')).toBe('nl');
    expect(countryOf('opvang', 'nl', 'kinderopvang')).toBeUndefined();
    expect(countryOf('opvang', 'en', 'childcare')).toBeUndefined();
  });

  it('is undefined for names that apply to any country', () => {
    for (const name of ['consultatiebureau', 'jeugdgezondheidszorg']) expect(countryOf('jgz', 'nl', name)).toBeUndefined();
    for (const name of ['familiecentrum', 'familiecentra']) expect(countryOf('familiecentrum', 'nl', name)).toBeUndefined();
    expect(countryOf('opvang', 'en', 'day care')).toBeUndefined();
  });
});

describe('a country’s word for a term', () => {
  it('is a name by itself, not an adjective that shares its noun with the next one', () => {
    const names = concepts.flatMap((concept) => concept.names.nl);
    for (const part of ['preventieve', 'algemene', 'meer intensieve en speciale ondersteuning']) expect(names).not.toContain(part);
  });
});

describe('a list of what a country calls the parts of a term', () => {
  it('gives it no name that another term has', () => {
    const layers = conceptOf('nulde-eerste-tweede-lijn');
    for (const name of ['early intervention', 'kinderbescherming']) {
      expect(layers.names.nl).not.toContain(name);
      expect(layers.phrases.map(({ key }) => key)).not.toContain(phraseKey(name.split(' ')));
    }
    expect(conceptOf('vroegtijdig-ingrijpen').names.nl).toContain('early intervention');
    expect(conceptOf('dwang').names.nl).toContain('kinderbescherming');
    expect(conceptOf('passend-onderwijs').names.nl).toContain('algemene ondersteuning');
  });
});

describe('a name of a term as it is written', () => {
  it.each([
    ['opvoedondersteuning', 'foraldrastod', 'föräldrastöd'],
    ['ppr', 'paedagogisk psykologisk radgivning', 'Pædagogisk Psykologisk Rådgivning'],
    ['childrens-services', 'childrens services', 'children’s services'],
    ['melden-van-zorgen', 'orosanmalan', 'orosanmälan'],
  ])('is, for term %s and name %s, %s', (id, folded, written) => {
    expect(conceptOf(id).spelling.get(folded)).toBe(written);
  });

  it('is stored only if it differs from the folded name, and has no title capital', () => {
    expect(conceptOf('opvang').spelling.get('kinderopvang')).toBeUndefined();
    for (const { spelling } of concepts) for (const [folded, written] of spelling) expect(folded).not.toBe(written);
  });
});
