import { inEachLanguage, type Language, languages, localeOf, nameOfLanguage } from '../core/languages.ts';
import type { Collection, CollectionWords, ListWords } from '../core/schema/collection.ts';
import { type CollectionName, collectionNames, collections, type ListName, listNames } from '../core/schema/collections.ts';
import { mapRecord } from '../core/schema/map-record.ts';
import type { nl } from './nl.ts';

type InterfaceWords = typeof nl;

/** Interface words, including those of each collection: its singular noun, list page and menu item. */
export type Words = Omit<InterfaceWords, 'one' | 'nav'> & {
  readonly one: InterfaceWords['one'] & Readonly<Record<CollectionName, string>>;
  readonly nav: InterfaceWords['nav'] & Readonly<Record<ListName, string>>;
  readonly lists: Readonly<Record<ListName, ListWords>>;
};

/** Words of a collection: its own, or those that the language file gives it. Throws if neither has them. */
function wordsOfCollection(words: InterfaceWords, language: Language, name: CollectionName): CollectionWords {
  const { one, list }: Collection = collections[name];
  const own = one[language];
  if (own === undefined) {
    const fallback = words.collections[name];
    if (!fallback)
      throw new Error(`The collection ${name} has no words in ${nameOfLanguage(language)}. Write them in src/i18n/${language}.ts, under collections.`);
    return fallback;
  }
  return { one: own, ...(list?.[language] && { list: list[language] }) };
}

function withCollections(words: InterfaceWords, language: Language): Words {
  const byCollection = mapRecord(collectionNames, (name) => wordsOfCollection(words, language, name));
  const lists = mapRecord(listNames, (name) => {
    const { list } = byCollection[name];
    if (!list) throw new Error(`The list of ${name} has no words in ${nameOfLanguage(language)}. Write them in src/i18n/${language}.ts, under collections.`);
    return list;
  });
  return {
    ...words,
    one: { ...words.one, ...mapRecord(collectionNames, (name) => byCollection[name].one) },
    nav: { ...words.nav, ...mapRecord(listNames, (name) => lists[name].nav) },
    lists,
  };
}

type WordsFile = Readonly<Record<string, InterfaceWords | undefined>>;

/** Imports the language files under Node; a Vite bundle needs `import.meta.glob` instead. */
async function readWords(): Promise<Readonly<Record<string, WordsFile>>> {
  const read = async (language: Language) => [`./${language}.ts`, (await import(/* @vite-ignore */ `./${language}.ts`)) as WordsFile] as const;
  return Object.fromEntries(await Promise.all(languages.map(read)));
}
const files = import.meta.env ? import.meta.glob<WordsFile>('./[a-z][a-z].ts', { eager: true }) : await readWords();

const all = inEachLanguage((language) => {
  const words = files[`./${language}.ts`]?.[language];
  if (!words) throw new Error(`src/i18n/${language}.ts does not export the words of ${nameOfLanguage(language)} as "${language}".`);
  return withCollections(words, language);
});

/** Interface words in a language. */
export const strings = (language: Language): Words => all[language];

/** Name of a language in another one: "Nederlands". */
export const nameOfLanguageIn = (language: Language, named: string): string => new Intl.DisplayNames(language, { type: 'language' }).of(named) ?? named;

// Cached: creating an Intl formatter takes a hundred times as long as using it, and pages contain hundreds of dates.
const listFormats = inEachLanguage((language) => new Intl.ListFormat(localeOf(language)));
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Parts to include in a formatted date, and their style. */
export type DateParts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>;

/** Formats the UTC date of a moment with the given parts. */
export function dateInWords(language: Language, moment: Date, parts: DateParts): string {
  const key = `${language} ${JSON.stringify(parts)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format.format(moment);
}

/** Joins items into a phrase: "Denemarken, Finland en Zweden". */
export const listInWords = (language: Language, items: readonly string[]) => listFormats[language].format(items);

/** Names of all site languages, in one of them: "Nederlands, Engels". */
export const languageNames = (language: Language): string => languages.map((named) => nameOfLanguageIn(language, named)).join(', ');

/** A phrase that says "in" every site language: "in het Nederlands en in het Engels". */
export const inAllLanguages = (language: Language): string =>
  listInWords(
    language,
    languages.map((named) => strings(language).inLanguage(nameOfLanguageIn(language, named))),
  );

/** A day written out: "22 november 2026". */
export const dayInWords = (language: Language, day: string) =>
  dateInWords(language, new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric' });

/** A range of years: "2012–2015", or a single year if both are equal. */
export const yearsInWords = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** A count with its noun in singular or plural: "1 voorbeeld", "4 voorbeelden". */
export const countInWords = (count: number, [one, other]: readonly [string, string]) => `${count} ${count === 1 ? one : other}`;

/** Capitalises the first letter: "Praktijkvoorbeeld". */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
