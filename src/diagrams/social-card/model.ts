import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { isListed } from '../../core/schema/collections.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryCodesOf, countryLabel } from '../../site/links.ts';
import { cardAddress, type PageSubject, pageSubjects } from '../../site/routes.ts';
import type { SocialCard } from '../../ui/layout/page-meta.ts';

/** File name part and title for a kind of page, and the country it is about, if exactly one. */
function kindOf(kb: KnowledgeBase, subject: PageSubject): { name: string; title: string; code?: CountryLabel['code'] } {
  const words = strings(kb.language);
  const site = { name: 'site', title: kb.site.tagline[kb.language] };
  switch (subject.kind) {
    case 'entry': {
      const entry = kb.entries.get(subject.id);
      if (entry?.collection === 'themes') return { name: 'compare', title: words.compare.title };
      if (!entry || !isListed(entry.collection)) return site;
      const [code, ...others] = countryCodesOf(entry);
      const about = code && others.length === 0 ? { code } : {};
      return { name: entry.collection, title: words.lists[entry.collection].title, ...about };
    }
    case 'sources-of':
      return { name: 'sources', title: words.lists.sources.title };
    case 'list':
      return { name: subject.list, title: words.lists[subject.list].title };
    case 'practices-by': {
      const country = subject.facet === 'country' ? kb.countries.find(({ id }) => id === subject.value) : undefined;
      return { name: 'practices', title: words.lists.practices.title, ...(country ? { code: country.data.code } : {}) };
    }
    case 'side-by-side':
      return { name: 'practices', title: words.lists.practices.title };
    case 'compare':
    case 'set':
      return { name: 'compare', title: words.compare.title };
    case 'overview':
      return { name: 'lessons', title: words.lists.lessons.title };
    case 'updates':
      return { name: 'since', title: words.updates.title };
    case 'country-updates': {
      const country = kb.countries.find(({ id }) => id === subject.id);
      return { name: 'since', title: words.updates.title, ...(country ? { code: country.data.code } : {}) };
    }
    case 'trainer':
    case 'slides':
    case 'own-workshop':
    case 'mirror':
      return { name: 'workshops', title: words.lists.workshops.title };
    case 'search':
      return { name: 'search', title: words.search.title };
    default:
      return site;
  }
}

/** The social card of a page. */
export function socialCardOf(kb: KnowledgeBase, subject: PageSubject): SocialCard {
  const { name, title, code } = kindOf(kb, subject);
  const country = code && countryLabel(kb, code);
  const siteName = kb.site.name[kb.language];
  return {
    address: cardAddress(kb.language, country ? `${name}-${country.code}` : name),
    alt: strings(kb.language).card(siteName, country ? `${title}, ${country.name}` : title),
    siteName,
    tagline: kb.site.tagline[kb.language],
    title,
    ...(country ? { country } : {}),
  };
}

/** All social cards in one language, without duplicates. */
export function socialCards(kb: KnowledgeBase): SocialCard[] {
  const cards = pageSubjects(kb).map((subject) => socialCardOf(kb, subject));
  return [...new Map(cards.map((card) => [card.address, card])).values()];
}
