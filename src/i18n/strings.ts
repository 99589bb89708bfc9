import { inEachLanguage, type Language, languages, localeOf, nameOfLanguage } from '../core/languages.ts';
import type { Collection, CollectionWords, ListWords } from '../core/schema/collection.ts';
import { type CollectionName, collectionNames, collections, type ListName, listNames } from '../core/schema/collections.ts';
import { mapRecord } from '../core/schema/map-record.ts';
import type { nl } from './nl.ts';

type InterfaceWords = typeof nl;

/** The words of the interface, with those of each collection: one entry, its list and its item in the menu. */
export type Words = Omit<InterfaceWords, 'one' | 'nav'> & {
  readonly one: InterfaceWords['one'] & Readonly<Record<CollectionName, string>>;
  readonly nav: InterfaceWords['nav'] & Readonly<Record<ListName, string>>;
  readonly lists: Readonly<Record<ListName, ListWords>>;
};

/** What a collection is called: by its own word, or by that of a language which it does not know. */
function wordsOfCollection(words: InterfaceWords, language: Language, name: CollectionName): CollectionWords {
  const { one, list }: Collection = collections[name];
  const own = one[language];
  if (own === undefined) {
    const lent = words.collections[name];
    if (!lent) throw new Error(`The collection ${name} has no words in ${nameOfLanguage(language)}. Write them in src/i18n/${language}.ts, under collections.`);
    return lent;
  }
  return { one: own, ...(list?.[language] && { list: list[language] }) };
}

function withCollections(words: InterfaceWords, language: Language): Words {
  const ofCollections = mapRecord(collectionNames, (name) => wordsOfCollection(words, language, name));
  const lists = mapRecord(listNames, (name) => {
    const { list } = ofCollections[name];
    if (!list) throw new Error(`The list of ${name} has no words in ${nameOfLanguage(language)}. Write them in src/i18n/${language}.ts, under collections.`);
    return list;
  });
  return {
    ...words,
    one: { ...words.one, ...mapRecord(collectionNames, (name) => ofCollections[name].one) },
    nav: { ...words.nav, ...mapRecord(listNames, (name) => lists[name].nav) },
    lists,
  };
}

type WordsFile = Readonly<Record<string, InterfaceWords | undefined>>;

/** Node finds the files of words itself; Vite, which bundles what it finds, has to be told by a pattern. */
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

/** The interface's words in a language. */
export const strings = (language: Language): Words => all[language];

/** What a language is called in another: "Nederlands". */
export const nameOfLanguageIn = (language: Language, named: string): string => new Intl.DisplayNames(language, { type: 'language' }).of(named) ?? named;

// A formatter of Intl takes a hundred times as long to make as to use, and pages hold hundreds of dates.
const listFormats = inEachLanguage((language) => new Intl.ListFormat(localeOf(language)));
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Parts of a date that are written out. */
export type DateParts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>;

/** A moment's date in UTC, in words, with those parts. */
export function dateInWords(language: Language, moment: Date, parts: DateParts): string {
  const key = `${language} ${JSON.stringify(parts)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { ...parts, timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format.format(moment);
}

/** A list in words: "Denemarken, Finland en Zweden". */
export const listInWords = (language: Language, items: readonly string[]) => listFormats[language].format(items);

/** The names of the site's languages in one of them: "Nederlands, Engels". */
export const languageNames = (language: Language): string => languages.map((named) => nameOfLanguageIn(language, named)).join(', ');

/** In all languages of the site, in words: "in het Nederlands en in het Engels". */
export const inAllLanguages = (language: Language): string =>
  listInWords(
    language,
    languages.map((named) => strings(language).inLanguage(nameOfLanguageIn(language, named))),
  );

/** A day in words: "22 november 2026". */
export const dayInWords = (language: Language, day: string) =>
  dateInWords(language, new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric' });

/** Years from and to: "2012–2015", and one year as itself. */
export const yearsInWords = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** A count with its noun: "1 voorbeeld", "4 voorbeelden". */
export const countInWords = (count: number, [one, other]: readonly [string, string]) => `${count} ${count === 1 ? one : other}`;

/** A text that begins with a capital: "Praktijkvoorbeeld". */
export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
