import { en } from './en.ts';
import type { Language } from './language.ts';
import { nl } from './nl.ts';

/** The words of the interface; Dutch and English are of this one type. */
export type Words = typeof nl;

const all: Readonly<Record<Language, Words>> = { nl, en };

/** The interface's words in a language. */
export const wordsIn = (language: Language): Words => all[language];

/** A list in words: "Denemarken, Finland en Zweden". */
export const listInWords = (language: Language, items: readonly string[]) => new Intl.ListFormat(language === 'en' ? 'en-GB' : 'nl').format(items);

/** A day in words: "22 november 2026". */
export const dayInWords = (language: Language, day: string) =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** Years from and to: "2012–2015", and one year as itself. */
export const yearsInWords = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** A count with its noun: "1 voorbeeld", "4 voorbeelden". */
export const countInWords = (count: number, [one, other]: readonly [string, string]) => `${count} ${count === 1 ? one : other}`;
