import { describe, expect, it } from 'vitest';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { languages } from '../../../src/core/languages.ts';
import { pageFooter } from '../../../src/publish/page-footer.ts';
import { titleOfPage } from '../../../src/publish/page-meta.ts';
import { slipPage } from '../../../src/publish/slip/page.ts';
import { pageSubjects, pathOfPage } from '../../../src/site/routes.ts';
import { content, kbs } from '../content.ts';

const { contact: _contact, contactUntil: _until, ...unread } = content.site;
const read = { ...unread, contact: 'fout@example.org', contactUntil: '2027-06-01' };

describe.each(languages)('the page for reporting a mistake in %s', (language) => {
  const kb = kbs[language];
  const withContact = slipPage(buildKnowledgeBase({ ...content, site: read }, language));
  const withoutContact = slipPage(buildKnowledgeBase({ ...content, site: unread }, language));

  it('asks for the reader’s source last', () => {
    const labels = withContact.form.split('\n\n');
    expect(labels).toHaveLength(6);
    expect(labels[4]).toMatch(language === 'nl' ? /^Uw bron/ : /^Your source/);
  });

  it('has an anchor for whatever the footer of a page links to, with its address in the mail', () => {
    const places = new Map(withContact.about.map((about) => [about.id, about]));
    expect(places.size).toBe(withContact.about.length);
    const named = new Set<string>();
    for (const subject of pageSubjects(kb)) {
      const [page, id] = pageFooter(kb, subject, titleOfPage(kb, subject)).slip.split('#');
      expect(page).toBe(pathOfPage(kb, { kind: 'slip' }));
      if (id === undefined) continue;
      named.add(id);
      const { href, mail = '' } = places.get(id) ?? {};
      expect(href).toBe(new URL(pathOfPage(kb, subject), kb.site.origin).href);
      expect(new URL(mail).searchParams.get('body')).toContain(href);
    }
    expect(named).toEqual(new Set(places.keys()));
    expect(named.size).toBeGreaterThan(kb.themes.length + kb.practices.length + kb.countries.length);
  });

  it('starts a mail only when there is an address for it', () => {
    expect(new URL(withContact.mail ?? '').pathname).toBe('fout@example.org');
    expect(withoutContact.mail).toBeUndefined();
    expect(withoutContact.about.filter(({ mail }) => mail)).toEqual([]);
  });
});
