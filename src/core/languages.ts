interface LanguageTraits {
  /** BCP 47 tag for formatting dates and numbers and for sorting. */
  readonly locale: string;
  /** ISO 639-3 code, as data catalogues use it. */
  readonly alpha3: string;
  /** Whether lists of names use a serial comma. */
  readonly serialComma: boolean;
  /** Whether every text must be translated into it. If not, untranslated texts appear in the main language, marked as such. */
  readonly isComplete: boolean;
}

/**
 * Languages of the interface and the content, main language first: its pages are at the root, and every entry is written in it first.
 * To add a language, add a line here and its words in `src/i18n/<code>.ts`; name its content files after its code (`<id>.en.mdx`).
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

/** Whether a missing translation into it is a fault. */
export const isComplete = (language: Language): boolean => registry[language].isComplete;

/** Its ISO 639-3 code, e.g. "nld". */
export const alpha3Of = (language: Language): string => registry[language].alpha3;

/** Makes one value for each language. */
export const inEachLanguage = <Value>(make: (language: Language) => Value): Readonly<Record<Language, Value>> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Value>;

/** A value in the main language and in every language into which it was translated. */
export type ByLanguage<Value> = Readonly<Record<typeof mainLanguage, Value> & Partial<Record<Language, Value>>>;

/** Maps the value in each available language. */
export const mapByLanguage = <From, To>(values: ByLanguage<From>, make: (value: From, language: Language) => To): ByLanguage<To> =>
  Object.fromEntries(languages.flatMap((language) => (language in values ? [[language, make(values[language] as From, language)]] : []))) as ByLanguage<To>;

const names = new Intl.DisplayNames('en', { type: 'language' });
/** English name of a language for messages to authors, e.g. "English". */
export const nameOfLanguage = (language: Language): string => names.of(language) ?? language;
