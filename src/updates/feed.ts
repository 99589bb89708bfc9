import { generateAtomFeed } from 'feedsmith';
import type { KnowledgeBase } from '../core/knowledge-base.ts';
import { strings } from '../i18n/strings.ts';
import { feedAddress, pathOfPage, type UpdatesSubject } from '../site/routes.ts';
import { originOfEntry } from '../site/statements.ts';
import { updatesByDate } from './updates.ts';

/** Updates in a feed: who asks again now and then gets all that is new. */
const most = 50;

/**
 * The updates of a page of updates that came or were revised last, as an Atom feed; of those of one day, that of the newest event first.
 * @param origin address at which the site is published.
 */
export function updatesFeed(kb: KnowledgeBase, subject: UpdatesSubject, origin: string): string {
  const words = strings(kb.language).updates;
  const absolute = (path: string) => new URL(path, origin).href;
  const home = absolute(pathOfPage(kb, subject));
  const country = subject.kind === 'country-updates' ? kb.countries.find(({ id }) => id === subject.id) : undefined;
  // Sorting is stable, so the order by event remains within a day.
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
    entries: updates.slice(0, most).map((update) => ({
      id: absolute(update.href),
      // Readers show the day on which the entry came or was revised, so the date of what happened stands in the title.
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
