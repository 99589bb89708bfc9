interface LanguageTraits {
  /** Language and country for dates, numbers and order, as BCP 47 has them. */
  readonly locale: string;
  /** Code of three letters (ISO 639-3), by which catalogues of data know it. */
  readonly alpha3: string;
  /** Whether a comma stands before the last of three in a list of names. */
  readonly serialComma: boolean;
  /** Whether all texts have to be written in it; of another what is not translated stands in the main language, and says so. */
  readonly isComplete: boolean;
}

/**
 * Languages of the interface and the texts, the main one first: it stands at the root, and every entry is written in it before it is translated.
 * A language more is one line here and one file of words, `src/i18n/<code>.ts`; its texts are files that end in its code (`<id>.en.mdx`).
 */
const registry = {
  nl: { locale: 'nl-NL', alpha3: 'nld', serialComma: false, isComplete: true },
  en: { locale: 'en-GB', alpha3: 'eng', serialComma: true, isComplete: true },
} as const satisfies Readonly<Record<string, LanguageTraits>>;

export type Language = keyof typeof registry;

export const languages = Object.keys(registry) as readonly Language[];
export const mainLanguage = 'nl' as const satisfies Language;
export const otherLanguages = languages.filter((language) => language !== mainLanguage);

export const hasSerialComma = (language: Language): boolean => registry[language].serialComma;

export const localeOf = (language: Language): string => registry[language].locale;

/** Whether a text without a translation in it is a fault. */
export const isComplete = (language: Language): boolean => registry[language].isComplete;

/** Its code in ISO 639-3: "nld". */
export const alpha3Of = (language: Language): string => registry[language].alpha3;

/** One value for each language. */
export const inEachLanguage = <Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>;

/** What is written in the main language and, as far as it was translated, in others. */
export type ByLanguage<Value> = Readonly<Record<typeof mainLanguage, Value> & Partial<Record<Language, Value>>>;

/** Something made of the value in each language in which it is. */
export const mapByLanguage = <From, To>(values: ByLanguage<From>, make: (value: From, language: Language) => To): ByLanguage<To> =>
  Object.fromEntries(languages.flatMap((language) => (language in values ? [[language, make(values[language] as From, language)]] : []))) as ByLanguage<To>;

const names = new Intl.DisplayNames('en', { type: 'language' });
/** What a language is called in messages to authors: "English". */
export const nameOfLanguage = (language: Language): string => names.of(language) ?? language;
