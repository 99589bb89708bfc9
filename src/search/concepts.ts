import type { Entry, KnowledgeBase, KnowledgeBases } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language, languages, mainLanguage } from '../core/languages.ts';
import { phraseKey, wordsOf } from './fold.ts';

/** A term of the glossary as search uses it: what readers may type for it, and what texts call it. */
export interface Concept {
  readonly id: string;
  /** What may be typed for it, in either language, as keys of words joined by spaces. `own` are its names, the rest its synonyms. */
  readonly phrases: readonly { readonly key: string; readonly own: boolean }[];
  /** What texts of one language may call it, folded, its names first. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** Names as they are written, by how they are folded, where that differs. */
  readonly spelling: ReadonlyMap<string, string>;
  /** Code of the one country whose word a name is to readers of a language, by name. */
  readonly countryOf: Readonly<Record<Language, ReadonlyMap<string, string>>>;
}

const unique = <Item>(items: readonly Item[]) => [...new Set(items)];

/** "Familiecentrum (familjecentral)" is two names, "KOPP/KVO" three, and "Pre-assessment en assessment" stays one. */
function writtenNamesIn(text: string): string[] {
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const inside = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  return [bare, ...inside, ...(bare.includes('/') ? bare.split('/') : [])];
}
const folded = (name: string) => wordsOf(name).join(' ');
const namesIn = (text: string) => writtenNamesIn(text).map(folded).filter(Boolean);

/** A title as it is written in a sentence: its capital is none of its own, unless there are others ("LVU", "Sure Start"). */
const inSentence = (title: string) => (/\p{Lu}/u.test(title.slice(1)) ? title : title.toLowerCase());

/** A word by which a country calls a term, and the language of that word. */
interface Equivalent {
  readonly word: string;
  readonly country: string;
  readonly language: string;
}

/** What a country calls a term; a list between commas is several. */
const wordsOfCountry = ({ word }: { readonly word: string }) => word.split(',');

/** Words for it by country. */
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

/** Words that one country alone has, with its code. */
const ofOneCountry = (equivalents: readonly Equivalent[]): CountryOfName[] =>
  [...Map.groupBy(equivalents, ({ word }) => word)].flatMap(([word, all]): CountryOfName[] => {
    const codes = new Set(all.map(({ country }) => country));
    const [code] = codes;
    return code && codes.size === 1 ? [[word, code]] : [];
  });

/** Letters by which a form of a word differs at most from it, and of the shortest word that can be told by its beginning. */
const longestEnding = 3;
const shortestStem = 6;
/** Whether two words of a language that search has no rules of are forms of one: "familjecentral" and "familjecentraler". */
const isFormOf = (one: string, other: string) =>
  one === other ||
  (Math.min(one.length, other.length) >= shortestStem &&
    Math.abs(one.length - other.length) <= longestEnding &&
    (one.startsWith(other) || other.startsWith(one)));

/** Words that readers type which one country has: "Veilig Thuis" is Dutch, whatever the language that it stands in. */
const countriesOfSearchWords = ({ lists }: KnowledgeBase): CountryOfName[] =>
  Object.entries(lists['search-words']).flatMap(([typed, { country }]): CountryOfName[] => (country ? [[wordsOf(typed).join(' '), country]] : []));

/** The country whose language alone it is; none for a language of several. */
function countryOfLanguage({ lists }: KnowledgeBase, language: Language): string | undefined {
  const [country, ...others] = Object.entries(lists.countries).filter(([, each]) => each.language === language);
  return others.length === 0 ? country?.[0] : undefined;
}

const ownNames = ({ data }: Entry<'terms'>) => unique([...namesIn(data.title), ...(data.abbreviation ? namesIn(data.abbreviation) : [])]);
/** What readers may type for a term besides its title, each word once: first words of the language of its text, then words of other languages, which name theirs. */
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

/** All names of a term as they are written, by how they are folded, where that differs. */
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

/** The glossary of all languages as concepts: a word typed in one language finds texts in the other. */
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
      // What a term is called in another language is a word of that language's country: "kinderopvang" in English.
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
