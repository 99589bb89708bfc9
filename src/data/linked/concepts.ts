import type { KnowledgeBases } from '../../core/knowledge-base.ts';
import { isComplete, type Language, languages, mainLanguage } from '../../core/languages.ts';
import type { ListFile } from '../../core/schema/lists.ts';
import { licence } from '../../core/site.ts';
import { strings } from '../../i18n/strings.ts';
import { linkTo } from '../../site/links.ts';
import { dataAddress, pathOfEntry } from '../../site/routes.ts';
import { listTable } from '../tables/names.ts';
import type { Name, Node, Value } from './graph.ts';

/** Lists that become concept schemes of their own. Countries and their groups are combined in one. */
const conceptLists = ['settings', 'professions', 'age-groups', 'municipalities', 'languages', 'terminology'] as const satisfies readonly ListFile[];

type Property = readonly [Name, Value];

/** One property value per language that has a text. */
const inEach = (name: Name, textIn: (language: Language) => string | undefined): Property[] =>
  languages.flatMap((language) => {
    const text = textIn(language);
    return text ? [[name, { text, language }] as const] : [];
  });
/** A list item's name in a language; undefined if it merely falls back on the main language. */
const ownName = (names: Readonly<Record<Language, string>>, language: Language) =>
  isComplete(language) || names[language] !== names[mainLanguage] ? names[language] : undefined;
const link = (name: Name, iri: string): Property => [name, { iri }];

/** The glossary, with near-equivalents in the countries' languages, and the lists that entries choose from, as SKOS. */
export function conceptNodes(kbs: KnowledgeBases): Node[] {
  const main = kbs[mainLanguage];
  const whole = (path: string) => new URL(path, main.site.origin).href;
  // IRIs are in the file that describes them, so that a program that resolves one finds it.
  const schemeIri = (table: string) => whole(`${dataAddress('concepts.ttl')}#${table}`);
  const itemIri = (table: string, id: string) => `${schemeIri(table)}.${id}`;
  const termIri = (id: string) => itemIri('terms', id);

  /** A concept scheme with its concepts, linked in both directions. */
  const scheme = (table: string, concepts: readonly Node[]): Node[] => [
    {
      iri: schemeIri(table),
      types: ['skos:ConceptScheme'],
      properties: [
        ...inEach('dct:title', (language) => strings(language).data.schemes[table]),
        link('dct:license', licence.path),
        ...concepts.map(({ iri }) => link('skos:hasTopConcept', iri)),
      ],
    },
    ...concepts.map(({ iri, types, properties }) => ({
      iri,
      types,
      properties: [link('skos:inScheme', schemeIri(table)), link('skos:topConceptOf', schemeIri(table)), ...properties],
    })),
  ];
  const concept = (iri: string, properties: readonly Property[]): Node => ({ iri, types: ['skos:Concept'], properties });

  /** A term in one language; undefined if it is not translated. */
  const termIn = (language: Language, id: string) => kbs[language].terms.find((term) => term.id === id && term.writtenIn === language)?.data;
  const terms = main.terms.map(({ id, data }) => {
    const inLanguage = (language: Language) => termIn(language, id);
    const { abbreviation, synonymsIn } = data;
    const abbreviations = languages.flatMap((language) => {
      const term = inLanguage(language);
      return term && abbreviation && abbreviation !== term.title ? [['skos:altLabel', { text: abbreviation, language }] as const] : [];
    });
    // Search synonyms are hidden labels, because they need not mean the same. A word that is already a label is left out.
    const typed = [...new Set([...languages, ...Object.keys(synonymsIn)])].flatMap((language) => {
      const ofSite = languages.find((each) => each === language);
      const term = ofSite && inLanguage(ofSite);
      const words = new Set([...(term?.synonyms ?? []), ...(synonymsIn[language] ?? [])].filter((word) => word !== term?.title && word !== abbreviation));
      return [...words].map((text) => ['skos:hiddenLabel', { text, language }] as const);
    });
    return concept(termIri(id), [
      ...inEach('skos:prefLabel', (language) => inLanguage(language)?.title),
      ...abbreviations,
      ...typed,
      ...inEach('skos:definition', (language) => inLanguage(language)?.summary),
      ...inEach('skos:note', (language) => inLanguage(language)?.nearest),
      ['skos:notation', { text: id }],
      ...languages.map((language) => link('foaf:page', whole(pathOfEntry(kbs[language], id)))),
      ...Object.keys(data.equivalents).map((country) => link('skos:closeMatch', itemIri('equivalents', `${id}.${country}`))),
    ]);
  });

  const equivalents = main.terms.flatMap(({ id, data }) =>
    Object.entries(data.equivalents).map(([country, { word, language: languageOfWord }]) => {
      const inLanguage = (language: Language) => termIn(language, id)?.equivalents[country];
      return concept(itemIri('equivalents', `${id}.${country}`), [
        ['skos:prefLabel', { text: word, language: languageOfWord }],
        // What a word says word for word is no definition: a socialsekreterare is no secretary.
        ...inEach('skos:note', (language) => {
          const literal = inLanguage(language)?.literal;
          return literal && `${strings(language).term.literal}: ${literal}`;
        }),
        ...inEach('skos:scopeNote', (language) => inLanguage(language)?.differs),
        link('dct:spatial', itemIri('country_codes', country)),
        link('skos:closeMatch', termIri(id)),
      ]);
    }),
  );

  const countries = Object.entries(main.lists.countries).map(([code, { iso }]) =>
    concept(itemIri('country_codes', code), [
      ...inEach('skos:prefLabel', (language) => {
        const country = kbs[language].countryByCode.get(code);
        if (country && country.writtenIn !== language) return undefined;
        return country ? linkTo(kbs[language], country.id).title : iso;
      }),
      ['skos:notation', { text: iso }],
    ]),
  );
  const groups = Object.entries(main.lists['country-groups']).map(
    ([group, names]): Node => ({
      iri: itemIri('country_groups', group),
      types: ['skos:Collection'],
      properties: [
        ...inEach('skos:prefLabel', (language) => ownName(names, language)),
        ...Object.entries(main.lists.countries).flatMap(([code, { groups: groupsOfCountry }]) =>
          groupsOfCountry.includes(group) ? [link('skos:member', itemIri('country_codes', code))] : [],
        ),
      ],
    }),
  );

  const listed = conceptLists.flatMap((list) => {
    const table = listTable(list);
    return scheme(
      table,
      Object.entries(main.lists[list]).map(([id, names]) =>
        concept(itemIri(table, id), [...inEach('skos:prefLabel', (language) => ownName(names, language)), ['skos:notation', { text: id }]]),
      ),
    );
  });
  return [...scheme('terms', terms), ...scheme('equivalents', equivalents), ...scheme('country_codes', countries), ...groups, ...listed];
}
