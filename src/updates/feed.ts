import { generateAtomFeed } from 'feedsmith';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { strings } from '../i18n/strings.ts';
import { feedAddress, pathOfPage, type UpdatesSubject } from '../site/routes.ts';
import { originOfEntry } from '../site/statements.ts';
import { updatesByDate } from './updates.ts';

/** Maximum number of entries in a feed; enough for readers that check only now and then. */
const maxEntries = 50;

/**
 * Atom feed of the updates most recently added or revised; within a day, the most recent event comes first.
 * @param origin of the published site, e.g. https://example.org
 */
export function updatesFeed(kb: KnowledgeBase, subject: UpdatesSubject, origin: string): string {
  const words = strings(kb.language).updates;
  const absolute = (path: string) => new URL(path, origin).href;
  const home = absolute(pathOfPage(kb, subject));
  const country = subject.kind === 'country-updates' ? kb.countries.find(({ id }) => id === subject.id) : undefined;
  // The sort is stable, so updates of the same day stay ordered by event date.
  const updates = updatesByDate(kb, country?.data.code).toSorted((a, b) => b.revised.localeCompare(a.revised));
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  return generateAtomFeed({
    id: home,
    title: { value: `${kb.site.name[kb.language]}: ${country ? words.countryTitle(country.data.title) : words.title}` },
    subtitle: { value: country && originOfEntry(kb, country) !== 'report' ? words.leadOfSources : words.lead },
    updated: noon(updates[0]?.revised ?? kb.site.since.day),
    links: [
      { href: home, rel: 'alternate', type: 'text/html', hreflang: kb.language },
      { href: absolute(feedAddress(kb, subject)), rel: 'self', type: 'application/atom+xml' },
    ],
    authors: [{ name: kb.site.publisher ?? kb.site.name[kb.language] }],
    entries: updates.slice(0, maxEntries).map((update) => ({
      id: absolute(update.href),
      // Feed readers show the day of addition or revision, so the title includes the date of the event.
      title: { value: `${update.title} (${update.date})` },
      published: noon(update.added),
      updated: noon(update.revised),
      links: [
        { href: absolute(update.href), rel: 'alternate', type: 'text/html' },
        ...update.sources.flatMap(({ url }) => (url ? [{ href: url, rel: 'via' }] : [])),
      ],
      summary: { value: `${update.date}. ${update.text}` },
      categories: [{ term: update.kind, label: update.kindName }, ...update.countries.map(({ code, name }) => ({ term: code, label: name }))],
    })),
  });
}
