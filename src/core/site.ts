import type { Site } from './content.ts';
import { type Language, languages } from './languages.ts';

/** Whether an origin can be reached from other machines. */
export const isPublic = (origin: string) => !['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);

/**
 * The site as built for an origin. A build for another origin than the one in the content is a preview of it;
 * if the content gives a local origin there is no public site to preview.
 */
export function publishedAt(site: Site, origin: string): Site {
  const [named, built] = [site.origin, origin].map((address) => new URL(address).origin) as [string, string];
  return { ...site, origin: built, ...(isPublic(named) && named !== built ? { previewOf: named } : {}) };
}

/** Name and tagline in the main language, with those in others between brackets. */
export const titleInEach = ({ name, tagline }: Site): string => withOthersInBrackets((language) => `${name[language]}: ${tagline[language]}`);

/** A text in the main language, with those in others between brackets. */
export function withOthersInBrackets(textIn: (language: Language) => string): string {
  const [main, ...others] = languages.map(textIn);
  return others.length === 0 ? `${main}` : `${main} (${others.join('; ')})`;
}

/** The licence of our texts, tables, drawings and data. */
export const licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0 International',
  short: 'CC BY 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
