import { countrySchema, countryTextsSchema } from './entries/country.ts';
import { developmentSchema, developmentTextsSchema } from './entries/development.ts';
import { instrumentSchema, instrumentTextsSchema } from './entries/instrument.ts';
import { lawSchema, lawTextsSchema } from './entries/law.ts';
import { lessonSchema, lessonTextsSchema } from './entries/lesson.ts';
import { pageSchema, pageTextsSchema } from './entries/page.ts';
import { practiceSchema, practiceTextsSchema } from './entries/practice.ts';
import { sourceSchema, sourceTextsSchema } from './entries/source.ts';
import { termSchema, termTextsSchema } from './entries/term.ts';
import { themeSchema, themeTextsSchema } from './entries/theme.ts';

/** Every collection of entries: `nl` is what a Dutch file may hold (fields and texts), `en` what its English file may (texts). */
export const collections = {
  countries: { nl: countrySchema, en: countryTextsSchema },
  laws: { nl: lawSchema, en: lawTextsSchema },
  themes: { nl: themeSchema, en: themeTextsSchema },
  lessons: { nl: lessonSchema, en: lessonTextsSchema },
  principles: { nl: lessonSchema, en: lessonTextsSchema },
  practices: { nl: practiceSchema, en: practiceTextsSchema },
  instruments: { nl: instrumentSchema, en: instrumentTextsSchema },
  developments: { nl: developmentSchema, en: developmentTextsSchema },
  terms: { nl: termSchema, en: termTextsSchema },
  sources: { nl: sourceSchema, en: sourceTextsSchema },
  pages: { nl: pageSchema, en: pageTextsSchema },
} as const;
export type CollectionName = keyof typeof collections;
export const collectionNames = Object.keys(collections) as CollectionName[];
