import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { argumentDiagram } from '../../diagrams/diagrams.ts';
import { countInWords, strings } from '../../i18n/strings.ts';
import { linkTo } from '../../site/links.ts';
import { pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { type ListedLink, type ListModel, plainGroup } from '../parts/listing.ts';

/** A lesson or principle with its number and the numbers of its themes and practices. */
function listed(kb: KnowledgeBase, { id, data }: Entry<'lessons' | 'principles'>): ListedLink {
  const { counts } = strings(kb.language).overviews;
  const themes = kb.themes.filter(({ data: { group } }) => group === id);
  const ids = new Set(themes.map((theme) => theme.id));
  const practices = kb.practices.filter((practice) => practice.data.themes.some((theme) => ids.has(theme)));
  const holds = [
    { text: countInWords(themes.length, counts.themes), href: `${pathOfPage(kb, { kind: 'overview' })}#${id}` },
    { text: countInWords(practices.length, counts.practices) },
  ];
  return { ...linkTo(kb, id), sign: `${data.number}`, holds };
}

/** Lessons, then the working principles under their own heading, with a drawing of what they rest on. */
export const list: ListModel = (kb) => {
  const { overviews, compare } = strings(kb.language);
  return {
    groups: [
      plainGroup(kb.lessons.map((lesson) => listed(kb, lesson))),
      { id: 'werkprincipes', heading: overviews.principles, links: kb.principles.map((principle) => listed(kb, principle)) },
    ],
    more: [
      { title: overviews.argument, href: pathOfEntry(kb, kb.lists.roles.argument) },
      { title: compare.overview, href: pathOfPage(kb, { kind: 'overview' }) },
    ],
    argument: argumentDiagram(kb),
  };
};
