import type { Entry, KnowledgeBase, KnowledgeBases } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language, languages, mainLanguage } from '../core/languages.ts';
import { phraseKey, wordsOf } from './fold.ts';

/** A glossary term as search uses it: what readers may type for it, and how texts refer to it. */
export interface Concept {
  readonly id: string;
  /** Phrases that lead to it, in either language, as space-separated word keys. `own` marks its names; the others are synonyms. */
  readonly phrases: readonly { readonly key: string; readonly own: boolean }[];
  /** How texts in each language may refer to it, folded, names first. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** Original spelling by folded name, where the two differ. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Per language of the reader: names that belong to a single country, with its code. */
  readonly countryOf: Readonly<Record<Language, ReadonlyMap<string, string>>>;
}

const unique = <Item>(items: readonly Item[]) => [...new Set(items)];

/** "Familiecentrum (familjecentral)" is two names, "KOPP/KVO" three, "Pre-assessment en assessment" one. */
function writtenNamesIn(text: string): string[] {
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const inside = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  return [bare, ...inside, ...(bare.includes('/') ? bare.split('/') : [])];
}
const folded = (name: string) => wordsOf(name).join(' ');
const namesIn = (text: string) => writtenNamesIn(text).map(folded).filter(Boolean);

/** A title as written mid-sentence: in lower case, unless it has capitals after the first letter ("LVU", "Sure Start"). */
const inSentence = (title: string) => (/\p{Lu}/u.test(title.slice(1)) ? title : title.toLowerCase());

/** A country's own word for a term, with the language of that word. */
interface Equivalent {
  readonly word: string;
  readonly country: string;
  readonly language: string;
}

/** A country's words for a term; the field may be a comma-separated list. */
const wordsOfCountry = ({ word }: { readonly word: string }) => word.split(',');

/** A term's equivalents of at most four words, folded. */
const equivalentsByCountry = ({ data }: Entry<'terms'>): Equivalent[] =>
  Object.entries(data.equivalents).flatMap(([country, { word, language }]) =>
    wordsOfCountry({ word })
      .map(folded)
      .filter((part) => part.split(' ').length <= 4)
      .map((part) => ({ word: part, country, language })),
  );
const equivalentsOf = (term: Entry<'terms'>) => equivalentsByCountry(term).map(({ word }) => word);

/** What a country calls a term by one name; a list between commas may name its parts, which are other terms. */
const soleEquivalentsOf = ({ data }: Entry<'terms'>) =>
  Object.values(data.equivalents).flatMap((equivalent) => (wordsOfCountry(equivalent).length === 1 ? [folded(equivalent.word)] : []));

type CountryOfName = readonly [name: string, country: string];

/** Words used by exactly one country, with its code. */
const ofOneCountry = (equivalents: readonly Equivalent[]): CountryOfName[] =>
  [...Map.groupBy(equivalents, ({ word }) => word)].flatMap(([word, all]): CountryOfName[] => {
    const codes = new Set(all.map(({ country }) => country));
    const [code] = codes;
    return code && codes.size === 1 ? [[word, code]] : [];
  });

/** The most letters by which two forms may differ in length, and the fewest that the shorter one must have. */
const longestEnding = 3;
const shortestStem = 6;
/** Whether two words may be forms of one another, for languages without inflection rules: "familjecentral" and "familjecentraler". */
const isFormOf = (one: string, other: string) =>
  one === other ||
  (Math.min(one.length, other.length) >= shortestStem &&
    Math.abs(one.length - other.length) <= longestEnding &&
    (one.startsWith(other) || other.startsWith(one)));

/** Search words that belong to one country: "Veilig Thuis" is Dutch, whatever the language of the text. */
const countriesOfSearchWords = ({ lists }: KnowledgeBase): CountryOfName[] =>
  Object.entries(lists['search-words']).flatMap(([typed, { country }]): CountryOfName[] => (country ? [[wordsOf(typed).join(' '), country]] : []));

/** The only country that uses a language; undefined if several do. */
function countryOfLanguage({ lists }: KnowledgeBase, language: Language): string | undefined {
  const [country, ...others] = Object.entries(lists.countries).filter(([, each]) => each.language === language);
  return others.length === 0 ? country?.[0] : undefined;
}

const ownNames = ({ data }: Entry<'terms'>) => unique([...namesIn(data.title), ...(data.abbreviation ? namesIn(data.abbreviation) : [])]);
/** All synonyms of a term, each once: first those in the language of its text, then those in other languages, tagged with their language. */
export function synonymsInAll({ data, writtenIn }: Entry<'terms'>): { readonly word: string; readonly language?: string }[] {
  const { [writtenIn]: also = [], ...elsewhere } = data.synonymsIn;
  const own = new Set([data.title, ...data.synonyms, ...also]);
  const others = Object.entries(elsewhere).flatMap(([language, words]) => words.filter((word) => !own.has(word)).map((word) => ({ word, language })));
  own.delete(data.title);
  return [...[...own].map((word) => ({ word })), ...others];
}
const synonymsOf = (term: Entry<'terms'>) =>
  synonymsInAll(term)
    .map(({ word }) => folded(word))
    .filter(Boolean);

/** Original spellings of a term's names by folded name, where the two differ. */
function spellingOf(terms: readonly Entry<'terms'>[]): Map<string, string> {
  const written = terms.flatMap((term) => [
    ...Object.values(term.data.equivalents).flatMap(wordsOfCountry),
    ...synonymsInAll(term).map(({ word }) => word),
    ...(term.data.abbreviation ? [term.data.abbreviation] : []),
    ...writtenNamesIn(term.data.title).map(inSentence),
  ]);
  return new Map(
    written
      .map((name) => name.replace(/\s+/g, ' ').replaceAll("'", '’').trim())
      .filter((name) => name !== folded(name))
      .map((name) => [folded(name), name]),
  );
}

/** Turns the glossaries of all languages into concepts, so that a word typed in one language finds texts in the other. */
export function conceptsOf(kbs: KnowledgeBases): Concept[] {
  const kb = kbs[mainLanguage];
  const ofSearchWords = countriesOfSearchWords(kb);
  const equivalents = kb.terms.flatMap(equivalentsByCountry);
  const isOfSite = (language: string) => languages.some((each) => each === language);
  // "Early intervention", the second of three layers, is a term of its own.
  const ownerOf = new Map(
    languages.flatMap((language) =>
      kbs[language].terms.flatMap((term) => [...soleEquivalentsOf(term), ...ownNames(term)].map((name) => [name, term.id] as const)),
    ),
  );
  const foreign = ofOneCountry(equivalents.filter(({ language }) => !isOfSite(language)));
  return kb.terms.map(({ id }) => {
    const termIn = (language: Language) => kbs[language].entries.get(id) as Entry<'terms'> | undefined;
    const terms = languages.map(termIn).filter((term) => term !== undefined);
    const general = new Set(terms.flatMap((term) => [...ownNames(term), ...synonymsOf(term)]));
    const countryOf = inEachLanguage((language) => {
      const term = termIn(language);
      const named = new Set(term ? ownNames(term) : []);
      // A term's name in another language belongs to that language's country: "kinderopvang" in English texts.
      const elsewhere = languages.flatMap((other) => {
        const [its, country] = [termIn(other), countryOfLanguage(kb, other)];
        return its && country && other !== language ? ownNames(its).map((name): CountryOfName => [name, country]) : [];
      });
      const ofTerm = ofOneCountry(terms.flatMap(equivalentsByCountry).filter((each) => each.language !== language || !general.has(each.word)));
      const forms = [...general].flatMap((name) => foreign.filter(([word]) => isFormOf(name, word)).map(([, country]): CountryOfName => [name, country]));
      return new Map([...[...elsewhere, ...ofTerm, ...ofSearchWords].filter(([name]) => !named.has(name)), ...forms]);
    });
    const isOthers = (name: string) => (ownerOf.get(name) ?? id) !== id;
    const namesOf = (term: Entry<'terms'>) => unique([...ownNames(term), ...soleEquivalentsOf(term), ...equivalentsOf(term).filter((name) => !isOthers(name))]);
    const own = unique(terms.flatMap(namesOf));
    const keys = new Map<string, boolean>();
    for (const phrase of terms.flatMap(synonymsOf)) keys.set(phraseKey(phrase.split(' ')), false);
    for (const phrase of own) keys.set(phraseKey(phrase.split(' ')), true);
    return {
      id,
      spelling: spellingOf(terms),
      countryOf,
      phrases: [...keys].map(([key, isOwn]) => ({ key, own: isOwn })),
      names: Object.fromEntries(
        languages.map((language) => {
          const term = termIn(language);
          return [language, term ? unique([...namesOf(term), ...synonymsOf(term)]) : []];
        }),
      ) as Record<Language, string[]>,
    };
  });
}
