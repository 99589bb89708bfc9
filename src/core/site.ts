import type { Site } from './content.ts';
import { languages } from './languages.ts';

/** Whether readers elsewhere can come to an address. */
export const isPublic = (origin: string) => !['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname);

/**
 * The site as it is built for an address. A build for another address than the content names is a preview of the site there;
 * an address on the reader's own machine is nobody's site, so nothing is a preview of it.
 */
export function publishedAt(site: Site, origin: string): Site {
  const isPreview = isPublic(site.origin) && new URL(site.origin).href !== new URL(origin).href;
  return { ...site, origin, ...(isPreview ? { previewOf: site.origin } : {}) };
}

/** Name and tagline in the main language, with those in others between brackets. */
export function titleInEach({ name, tagline }: Site): string {
  const [main, ...others] = languages.map((language) => `${name[language]}: ${tagline[language]}`);
  return others.length === 0 ? `${main}` : `${main} (${others.join('; ')})`;
}
