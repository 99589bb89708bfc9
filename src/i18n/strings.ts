import type { Language } from '../core/languages.ts';
import type { ListWords } from '../core/schema/collection.ts';
import { type CollectionName, collectionNames, collections, type ListName, listNames } from '../core/schema/collections.ts';
import { mapRecord } from '../core/schema/map-record.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

type InterfaceWords = typeof nl;

/** The words of the interface, with those of each collection: one entry, its list and its item in the menu. */
export type Words = Omit<InterfaceWords, 'one' | 'nav'> & {
  readonly one: InterfaceWords['one'] & Readonly<Record<CollectionName, string>>;
  readonly nav: InterfaceWords['nav'] & Readonly<Record<ListName, string>>;
  readonly lists: Readonly<Record<ListName, ListWords>>;
};

function withCollections(words: InterfaceWords, language: Language): Words {
  const lists = mapRecord(listNames, (name) => collections[name].list[language]);
  return {
    ...words,
    one: { ...words.one, ...mapRecord(collectionNames, (name) => collections[name].one[language]) },
    nav: { ...words.nav, ...mapRecord(listNames, (name) => lists[name].nav) },
    lists,
  };
}

const all: Readonly<Record<Language, Words>> = { nl: withCollections(nl, 'nl'), en: withCollections(en, 'en') };

/** The interface's words in a language. */
export const strings = (language: Language): Words => all[language];

const locales: Readonly<Record<Language, string>> = { nl: 'nl', en: 'en-GB' };
// A formatter of Intl takes a hundred times as long to make as to use, and pages hold hundreds of dates.
const listFormats: Readonly<Record<Language, Intl.ListFormat>> = { nl: new Intl.ListFormat(locales.nl), en: new Intl.ListFormat(locales.en) };
const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Parts of a date that are written out. */
export type DateParts = Pick<Intl.DateTimeFormatOptions, 'day' | 'month' | 'year'>;

/** A moment's date in UTC, in words, with those parts. */
export function dateInWords(language: Language, moment: Date, parts: DateParts): string {
  const key = `${language} ${JSON.stringify(parts)}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(locales[language], { ...parts, timeZone: 'UTC' });
  dateFormats.set(key, format);
  return format.format(moment);
}

/** A list in words: "Denemarken, Finland en Zweden". */
export const listInWords = (language: Language, items: readonly string[]) => listFormats[language].format(items);

/** A day in words: "22 november 2026". */
export const dayInWords = (language: Language, day: string) =>
  dateInWords(language, new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'long', year: 'numeric' });

/** Years from and to: "2012–2015", and one year as itself. */
export const yearsInWords = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** A count with its noun: "1 voorbeeld", "4 voorbeelden". */
export const countInWords = (count: number, [one, other]: readonly [string, string]) => `${count} ${count === 1 ? one : other}`;
