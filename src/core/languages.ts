interface LanguageTraits {
  /** Language and country for dates, numbers and order, as BCP 47 has them. */
  readonly locale: string;
  /** Whether a comma stands before the last of three in a list of names. */
  readonly serialComma: boolean;
}

/**
 * Languages of the interface and the texts, the main one first: it stands at the root, and every entry is written in it before it is translated.
 * A language more is one line here and one file of words beside `src/i18n/en.ts`; its texts are files that end in its code (`<id>.en.mdx`).
 */
const registry = {
  nl: { locale: 'nl-NL', serialComma: false },
  en: { locale: 'en-GB', serialComma: true },
} as const satisfies Readonly<Record<string, LanguageTraits>>;

export type Language = keyof typeof registry;

export const languages = Object.keys(registry) as readonly Language[];
export const [mainLanguage = 'nl', ...otherLanguages] = languages;

export const hasSerialComma = (language: Language): boolean => registry[language].serialComma;

export const localeOf = (language: Language): string => registry[language].locale;

/** One value for each language. */
export const inEachLanguage = <Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>;

const names = new Intl.DisplayNames('en', { type: 'language' });
/** What a language is called in messages to authors: "English". */
export const nameOfLanguage = (language: Language): string => names.of(language) ?? language;
