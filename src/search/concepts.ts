import type { Entry, KnowledgeBases } from '../core/knowledge-base.ts';
import { type Language, languages, mainLanguage } from '../core/languages.ts';
import { phraseKey, wordsOf } from './fold.ts';

/** A term of the glossary as search uses it: what readers may type for it, and what texts call it. */
export interface Concept {
  readonly id: string;
  /** What may be typed for it, in either language, as keys of words joined by spaces. `own` are its names, the rest its synonyms. */
  readonly phrases: readonly { readonly key: string; readonly own: boolean }[];
  /** What texts of one language may call it, folded, its names first. */
  readonly names: Readonly<Record<Language, readonly string[]>>;
  /** Code of the one country whose word a name is, by name. */
  readonly countryOf: ReadonlyMap<string, string>;
}

const unique = <Item>(items: readonly Item[]) => [...new Set(items)];

/** "Familiecentrum (familjecentral)" is two names, "KOPP/KVO" three, and "Pre-assessment en assessment" stays one. */
function namesIn(text: string): string[] {
  const bare = text.replace(/\([^)]*\)/g, ' ');
  const inside = [...text.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '');
  return [bare, ...inside, ...(bare.includes('/') ? bare.split('/') : [])].map((name) => wordsOf(name).join(' ')).filter(Boolean);
}

/** Words for it by country; a list between commas is several. */
const equivalentsByCountry = ({ data }: Entry<'terms'>): (readonly [word: string, country: string])[] =>
  Object.entries(data.equivalents).flatMap(([country, { word }]) =>
    word
      .split(/[,/]/)
      .map((part) => wordsOf(part).join(' '))
      .filter((part) => part.split(' ').length <= 4)
      .map((part) => [part, country] as const),
  );
const equivalentsOf = (term: Entry<'terms'>) => equivalentsByCountry(term).map(([word]) => word);

/** Words that are one country's only, and no name of the term itself. */
function countriesOfNames(terms: readonly Entry<'terms'>[]): Map<string, string> {
  const general = new Set(terms.flatMap((term) => [...ownNames(term), ...synonymsOf(term)]));
  const countries = Map.groupBy(terms.flatMap(equivalentsByCountry), ([word]) => word);
  return new Map(
    [...countries].flatMap(([word, all]): [string, string][] => {
      const codes = new Set(all.map(([, code]) => code));
      const [code] = codes;
      return code && codes.size === 1 && !general.has(word) ? [[word, code]] : [];
    }),
  );
}

const ownNames = ({ data }: Entry<'terms'>) => unique([...namesIn(data.title), ...(data.abbreviation ? namesIn(data.abbreviation) : [])]);
const synonymsOf = ({ data }: Entry<'terms'>) => data.synonyms.map((synonym) => wordsOf(synonym).join(' ')).filter(Boolean);

/** The glossary of all languages as concepts: a word typed in one language finds texts in the other. */
export function conceptsOf(kbs: KnowledgeBases): Concept[] {
  return kbs[mainLanguage].terms.map(({ id }) => {
    const termIn = (language: Language) => kbs[language].entries.get(id) as Entry<'terms'> | undefined;
    const terms = languages.map(termIn).filter((term) => term !== undefined);
    const own = unique(terms.flatMap((term) => [...ownNames(term), ...equivalentsOf(term)]));
    const keys = new Map<string, boolean>();
    for (const phrase of terms.flatMap(synonymsOf)) keys.set(phraseKey(phrase.split(' ')), false);
    for (const phrase of own) keys.set(phraseKey(phrase.split(' ')), true);
    return {
      id,
      countryOf: countriesOfNames(terms),
      phrases: [...keys].map(([key, isOwn]) => ({ key, own: isOwn })),
      names: Object.fromEntries(
        languages.map((language) => {
          const term = termIn(language);
          return [language, term ? unique([...ownNames(term), ...equivalentsOf(term), ...synonymsOf(term)]) : []];
        }),
      ) as Record<Language, string[]>,
    };
  });
}
