import type { Site } from '../core/content.ts';

/** Path of the file that says where to report security issues (RFC 9116). */
const securityTextAddress = '/.well-known/security.txt';

/**
 * Contents of security.txt; undefined if the site has no contact.
 * @param origin of the site, e.g. https://example.org
 */
export function securityText({ contact, contactUntil }: Site, origin: string): string | undefined {
  if (contact === undefined) return undefined;
  return [
    `Contact: mailto:${contact}`,
    `Expires: ${contactUntil}T00:00:00Z`,
    'Preferred-Languages: nl, en',
    `Canonical: ${new URL(securityTextAddress, origin).href}`,
    '',
  ].join('\n');
}
