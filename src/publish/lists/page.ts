import { type Entry, type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import { type Language, languages, mainLanguage } from '../../core/languages.ts';
import type { ListName } from '../../core/schema/collections.ts';
import { argumentDiagram, type DiagramOf } from '../../diagrams/diagrams.ts';
import { factKeys } from '../../entries/countries/collection.ts';
import { type CountryFacts, factsOf } from '../../entries/countries/page.ts';
import { type SourceRecord, sourceRecord } from '../../entries/sources/page.ts';
import { countInWords, strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { leadOfList, originOfEntry, toldBy } from '../../site/statements.ts';
import { type Since, updatesOf } from '../../updates/updates.ts';

/** An entry in a list, with how much there is under it, and where. */
export interface ListedLink extends Link {
  /** Code of a country, number of a lesson. */
  readonly sign?: string;
  readonly code?: string;
  readonly holds?: readonly { readonly text: string; readonly href?: string }[];
}

/** Entries of one list under a heading; the heading is empty where the list has no groups. */
export interface ListGroup {
  readonly id: string;
  readonly heading: string;
  readonly country?: CountryLabel;
  readonly links: readonly ListedLink[];
}

/** A key term with its one word in each language. */
export interface KeyTerm {
  /** The main language's first. */
  readonly words: readonly { readonly language: Language; readonly languageName: string; readonly word: string }[];
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
  /** Short answers of every country to the same questions, on the list of countries. */
  readonly inShort?: {
    readonly questions: readonly string[];
    readonly rows: readonly {
      readonly country: CountryLabel;
      readonly noFact: string;
      readonly facts: CountryFacts;
      /** Notes that stand beside an answer, by `facts.key`. */
      readonly beside: Since['beside'];
    }[];
  };
  /** What else to read on the lessons, on their list. */
  readonly more?: readonly { readonly title: string; readonly href: string }[];
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
    ...(list === 'countries' ? { inShort: countriesInShort(kb) } : {}),
    ...(list === 'lessons' ? { argument: argumentDiagram(kb), more: moreOnLessons(kb) } : {}),
    ...(list === 'terms' ? { keyTerms: keyTermsOf(kb) } : {}),
  };
}

/** A country with what there is of it, and with the page that sets it beside the mirror. */
function listedCountry(kb: KnowledgeBase, { id, data: { code } }: Entry<'countries'>): ListedLink {
  const words = strings(kb.language);
  const { counts } = words.overviews;
  const practices = kb.practices.filter(({ data }) => data.country === code).length;
  const laws = kb.laws.filter(({ data }) => data.countries.includes(code)).length;
  const notes = kb.developments.filter(({ data }) => data.countries.includes(code)).length;
  const label = countryLabel(kb, code);
  const pair = [code, kb.mirrorCode].toSorted();
  const holds = [
    ...(practices > 0 ? [{ text: countInWords(practices, counts.practices), href: `${label.href}#voorbeelden` }] : []),
    ...(laws > 0 ? [{ text: countInWords(laws, counts.laws), href: `${label.href}#wetten` }] : []),
    { text: `${words.since.title}: ${countInWords(notes, words.since.notes)}`, href: pathOfPage(kb, { kind: 'since-country', id }) },
    ...(label.isMirror
      ? []
      : [{ text: words.overviews.beside(countryLabel(kb, kb.mirrorCode).name), href: pathOfPage(kb, { kind: 'set', codes: pair, layout: 'themes' }) }]),
  ];
  return { ...linkTo(kb, id), sign: label.sign, code, holds };
}

function countriesInShort(kb: KnowledgeBase): NonNullable<ListPage['inShort']> {
  const words = strings(kb.language).facts;
  const { lawFact } = toldBy(kb.language, ...kb.countries.map((country) => originOfEntry(kb, country)));
  return {
    questions: factKeys.map((key) => (key === 'law' ? lawFact : words[key])),
    rows: mirrorLast(kb, kb.countryCodes).flatMap((code) => {
      const entry = kb.countryByCode.get(code);
      if (!entry) return [];
      const noFact = toldBy(kb.language, originOfEntry(kb, entry)).silentFact;
      return [{ country: countryLabel(kb, code), noFact, facts: factsOf(kb, entry), beside: updatesOf(kb, entry).beside }];
    }),
  };
}

function moreOnLessons(kb: KnowledgeBase): NonNullable<ListPage['more']> {
  const words = strings(kb.language);
  return [
    { title: words.overviews.argument, href: pathOfEntry(kb, kb.lists.roles.argument) },
    { title: words.compare.overview, href: pathOfPage(kb, { kind: 'overview' }) },
  ];
}

function keyTermsOf(kb: KnowledgeBase): KeyTerm[] {
  // A bracket at the start is no letter: "(geleidelijke) opschaling" stands at the g.
  const { compare } = new Intl.Collator(mainLanguage, { ignorePunctuation: true });
  return Object.values(kb.lists.terminology)
    .toSorted((a, b) => compare(a[mainLanguage], b[mainLanguage]))
    .map(({ term, original, note, ...written }) => ({
      words: languages.map((language) => ({ language, languageName: kb.lists.languages[language]?.[kb.language] ?? language, word: written[language] })),
      ...(term ? { href: pathOfEntry(kb, term) } : {}),
      ...(original ? { original } : {}),
      ...(note ? { note: note[kb.language] } : {}),
    }));
}

function groupsOf(kb: KnowledgeBase, list: Exclude<ListName, 'sources' | 'practices'>): ListGroup[] {
  const words = strings(kb.language);
  const { counts } = words.overviews;
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
          links: mirrorLast(kb, kb.countryCodes)
            .flatMap((code) => kb.countryByCode.get(code) ?? [])
            .map((country) => listedCountry(kb, country)),
        },
      ];
    case 'lessons': {
      const listed = (entries: readonly Entry<'lessons' | 'principles'>[]) =>
        entries.map(({ id, data }): ListedLink => {
          const themes = kb.themes.filter(({ data: { group } }) => group === id);
          const ids = new Set(themes.map((theme) => theme.id));
          const practices = kb.practices.filter((practice) => practice.data.themes.some((theme) => ids.has(theme)));
          const holds = [
            { text: countInWords(themes.length, counts.themes), href: `${pathOfPage(kb, { kind: 'overview' })}#${id}` },
            { text: countInWords(practices.length, counts.practices) },
          ];
          return { ...linkTo(kb, id), sign: `${data.number}`, holds };
        });
      return [
        { id: 'alle', heading: '', links: listed(kb.lessons) },
        { id: 'werkprincipes', heading: words.overviews.principles, links: listed(kb.principles) },
      ];
    }
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
