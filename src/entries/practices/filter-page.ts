import { type Entry, entryIn, type KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CountryCode } from '../../core/schema/reference.ts';
import { type DiagramOf, mapDiagram } from '../../diagrams/diagrams.ts';
import { strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { type FacetName, facetNames, facetValues, pathOfPage } from '../../site/routes.ts';
import { leadOfList } from '../../site/statements.ts';
import { themeGroupName } from '../../site/tracing.ts';
import { writeChoice } from '../../ui/choice-in-address.ts';

export interface FacetOption {
  readonly value: string;
  readonly name: string;
  readonly country?: CountryLabel;
  /** Number of examples with this value. */
  readonly count: number;
  readonly href: string;
  readonly current: boolean;
}

export interface FilterItem {
  readonly id: string;
  readonly link: Link;
  readonly settings: readonly string[];
  /** Id of the municipality that it is from. */
  readonly municipality?: string;
  /** Values of the example by facet, for the filter script. */
  readonly values: Readonly<Record<FacetName, readonly string[]>>;
}

/** What the list of practice examples shows: all of them, or those with one value. */
export interface PracticeFilterPage {
  readonly title: string;
  readonly lead: string;
  readonly facets: readonly { readonly name: FacetName; readonly label: string; readonly options: readonly FacetOption[] }[];
  readonly items: readonly FilterItem[];
  readonly allHref: string;
  /** Address of the page that shows examples side by side. */
  readonly sideBySide: string;
  /** Whether the page has all examples, so that they can be filtered by several values. */
  readonly isWhole: boolean;
  /** Where the examples are from, with those on the page highlighted. */
  readonly map: DiagramOf<'map'>;
}

const valuesOf = (kb: KnowledgeBase, { data }: Entry<'practices'>): FilterItem['values'] => {
  const groups = kb.themes.filter(({ id }) => data.themes.includes(id)).map((theme) => theme.data.group);
  const bases: readonly string[] = [...kb.lessons, ...kb.principles].map(({ id }) => id);
  return {
    country: [kb.countryByCode.get(data.country as CountryCode)?.id ?? data.country],
    setting: data.setting,
    age: data.ageGroups,
    group: [...new Set(groups)].filter((group) => bases.includes(group)),
  };
};

function nameOf(kb: KnowledgeBase, facet: FacetName, value: string): string {
  if (facet === 'country') return kb.entries.get(value)?.data.title ?? value;
  if (facet === 'group') return themeGroupName(kb, value);
  return (facet === 'setting' ? kb.lists.settings : kb.lists['age-groups'])[value]?.[kb.language] ?? value;
}

/** @param only the single value to list by; left out for all examples. */
export function practiceFilterPage(kb: KnowledgeBase, only?: { facet: FacetName; value: string }): PracticeFilterPage {
  const words = strings(kb.language);
  const all = kb.practices.map(
    (practice): FilterItem => ({
      id: practice.id,
      link: linkTo(kb, practice.id),
      settings: practice.data.setting.map((id) => nameOf(kb, 'setting', id)),
      values: valuesOf(kb, practice),
      ...(practice.data.reach === 'national' ? {} : { municipality: practice.data.reach.municipality }),
    }),
  );
  const items = only ? all.filter(({ values }) => values[only.facet].includes(only.value)) : all;
  return {
    title: only ? words.practiceFilter.title(nameOf(kb, only.facet, only.value)) : words.lists.practices.title,
    lead: leadOfList(kb, 'practices'),
    map: mapDiagram(kb, only && items.flatMap(({ municipality = [] }) => municipality)),
    facets: facetNames.map((name) => ({
      name,
      label: words.practiceFilter.by[name],
      options: facetValues(kb)
        .filter(({ facet }) => facet === name)
        .map(({ value }) => ({
          value,
          name: nameOf(kb, name, value),
          count: all.filter(({ values }) => values[name].includes(value)).length,
          href: pathOfPage(kb, { kind: 'practices-by', facet: name, value }),
          current: only?.facet === name && only.value === value,
          ...(name === 'country' ? { country: countryLabel(kb, entryIn(kb, 'countries', value).data.code) } : {}),
        })),
    })),
    items,
    allHref: pathOfPage(kb, { kind: 'list', list: 'practices' }),
    sideBySide: `${pathOfPage(kb, { kind: 'side-by-side' })}${only ? writeChoice({ practice: items.map(({ id }) => id) }) : ''}`,
    isWhole: only === undefined,
  };
}
