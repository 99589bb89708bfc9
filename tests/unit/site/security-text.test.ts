import { describe, expect, it } from 'vitest';
import { siteSchema } from '../../../src/core/schema/lists.ts';
import { securityText } from '../../../src/site/security-text.ts';
import { content } from '../content.ts';

const { contact: _contact, contactUntil: _contactUntil, ...withoutContact } = content.site;
const withContact = { ...withoutContact, contact: 'veilig@example.org', contactUntil: '2027-06-01' };

describe('security.txt', () => {
  it('says where to report, until when, and what its own address is', () => {
    expect(securityText(withContact, 'https://example.org/')).toBe(
      'Contact: mailto:veilig@example.org\nExpires: 2027-06-01T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: https://example.org/.well-known/security.txt\n',
    );
  });

  it('does not exist while no contact is known', () => {
    expect(securityText(withoutContact, 'https://example.org/')).toBeUndefined();
  });

  it('is refused without the day until which the contact is valid', () => {
    const { contactUntil: _day, ...withoutDay } = withContact;
    expect(siteSchema.safeParse(withoutDay).error?.issues.map(({ path }) => path)).toEqual([['contactUntil']]);
    expect(siteSchema.safeParse(withContact).success).toBe(true);
  });
});
