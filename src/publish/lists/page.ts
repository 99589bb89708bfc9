import { type Entry, type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import type { ListName } from '../../core/schema/collections.ts';
import { argumentDiagram, type DiagramOf } from '../../diagrams/diagrams.ts';
import { type SourceRecord, sourceRecord } from '../../entries/sources/page.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { pathOfEntry } from '../../site/routes.ts';
import { leadOfList } from '../../site/statements.ts';

/** Entries of one list under a heading; the heading is empty where the list has no groups. */
export interface ListGroup {
  readonly id: string;
  readonly heading: string;
  readonly country?: CountryLabel;
  readonly links: readonly Link[];
}

/** A key term with its one word in either language. */
export interface KeyTerm {
  readonly nl: string;
  readonly en: string;
  /** Address of the term in the glossary that explains it. */
  readonly href?: string;
  /** A word that stays beside the translation. */
  readonly original?: { readonly text: string; readonly language: string };
  readonly note?: string;
}

/** What the page of a list shows. */
export interface ListPage {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly ListGroup[];
  /** What the lessons rest on as one picture, on their list. */
  readonly argument?: DiagramOf<'argument'>;
  /** Key terms by their Dutch word, on the list of terms. */
  readonly keyTerms?: readonly KeyTerm[];
}

/** What the page of a list shows. */
export function listPage(kb: KnowledgeBase, list: Exclude<ListName, 'sources' | 'practices'>): ListPage {
  return {
    title: strings(kb.language).lists[list].title,
    lead: leadOfList(kb, list),
    groups: groupsOf(kb, list),
    ...(list === 'lessons' ? { argument: argumentDiagram(kb) } : {}),
    ...(list === 'terms' ? { keyTerms: keyTermsOf(kb) } : {}),
  };
}

function keyTermsOf(kb: KnowledgeBase): KeyTerm[] {
  // A bracket at the start is no letter: "(geleidelijke) opschaling" stands at the g.
  const { compare } = new Intl.Collator('nl', { ignorePunctuation: true });
  return Object.values(kb.lists.terminology)
    .toSorted((a, b) => compare(a.nl, b.nl))
    .map(({ nl, en, term, original, note }) => ({
      nl,
      en,
      ...(term ? { href: pathOfEntry(kb, term) } : {}),
      ...(original ? { original } : {}),
      ...(note ? { note: note[kb.language] } : {}),
    }));
}

function groupsOf(kb: KnowledgeBase, list: Exclude<ListName, 'sources' | 'practices'>): ListGroup[] {
  const words = strings(kb.language);
  const links = (entries: readonly Entry[]) => entries.map(({ id }) => linkTo(kb, id));
  switch (list) {
    case 'laws': {
      const shared = kb.laws.filter(({ data }) => data.countries.length > 1);
      return [
        ...(shared.length > 0 ? [{ id: 'samen', heading: words.severalCountries, links: links(shared) }] : []),
        ...kb.countries.flatMap((country) => {
          const own = kb.laws.filter(({ data }) => data.countries.length === 1 && data.countries[0] === country.data.code);
          return own.length === 0
            ? []
            : [{ id: country.data.code, heading: country.data.title, country: countryLabel(kb, country.data.code), links: links(own) }];
        }),
      ];
    }
    case 'instruments':
      return Object.entries(words.instrumentKinds).flatMap(([kind, heading]) => {
        const own = kb.instruments.filter(({ data }) => data.kind === kind);
        return own.length === 0 ? [] : [{ id: kind, heading, links: links(own) }];
      });
    case 'terms': {
      const letterOf = (title: string) =>
        title
          .normalize('NFD')
          .replace(/[^a-z]/gi, '')
          .slice(0, 1)
          .toUpperCase();
      const letters = [...new Set(kb.terms.map(({ data }) => letterOf(data.title)))].toSorted();
      return letters.map((letter) => ({
        id: letter.toLowerCase(),
        heading: letter,
        links: links(kb.terms.filter(({ data }) => letterOf(data.title) === letter)),
      }));
    }
    case 'countries':
      return [
        {
          id: 'alle',
          heading: '',
          links: links(mirrorLast(kb, kb.countryCodes).flatMap((code) => kb.countryByCode.get(code) ?? [])),
        },
      ];
    default:
      return [{ id: 'alle', heading: '', links: links(kb[list]) }];
  }
}

/** Sources by the part they play, each with who cites it. */
export interface SourcesPage {
  readonly title: string;
  readonly lead: string;
  readonly groups: readonly { readonly id: string; readonly heading: string; readonly records: readonly SourceRecord[] }[];
  readonly countries: readonly { readonly label: CountryLabel; readonly count: number }[];
}

/** What `/bronnen/` shows. */
export function sourcesPage(kb: KnowledgeBase): SourcesPage {
  const words = strings(kb.language);
  return {
    ...words.lists.sources,
    countries: kb.countries.map(({ data }) => ({
      label: countryLabel(kb, data.code),
      count: kb.sources.filter((source) => source.data.countries.includes(data.code)).length,
    })),
    groups: (['base', 'named', 'later'] as const).flatMap((role) => {
      const records = kb.sources.filter(({ data }) => data.role === role).map((source) => sourceRecord(kb, source));
      return records.length === 0 ? [] : [{ id: role, heading: words.source_.roles[role], records }];
    }),
  };
}
