import type { Site } from '../core/content.ts';

/** Address of the file in which a site says where to report a fault in its security (RFC 9116). */
const securityTextAddress = '/.well-known/security.txt';

/**
 * What the file says; undefined while no contact is known.
 * @param origin address of the site, e.g. https://example.org
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
