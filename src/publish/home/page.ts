import { columnOrder, type ThemeRow, themeRow } from '../../compare/comparison.ts';
import { timeName } from '../../compare/verdicts.ts';
import { entryIn, type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import { type DiagramOf, stripsDiagram } from '../../diagrams/diagrams.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { pathOfEntry, pathOfPage } from '../../site/routes.ts';

/** What the home page shows. */
export interface HomePage {
  readonly title: string;
  readonly summary: string;
  readonly strips: DiagramOf<'strips'>;
  readonly lessons: readonly { readonly link: Link; readonly number: number; readonly countries: readonly CountryLabel[] }[];
  /** A few themes in short, then and now, for all countries. */
  readonly inShort: { readonly columns: readonly CountryLabel[]; readonly years: string; readonly rows: readonly ThemeRow[] };
  readonly addresses: { readonly argument: string; readonly search: string; readonly workshops: string; readonly compare: string; readonly countries: string };
}

/** What the home page shows. */
export function homePage(kb: KnowledgeBase): HomePage {
  const home = entryIn(kb, 'pages', kb.lists.roles.home);
  const codes = mirrorLast(kb, kb.countryCodes);
  const labels = codes.map((code) => countryLabel(kb, code));
  return {
    title: home.data.title,
    summary: home.data.summary,
    strips: stripsDiagram(kb),
    lessons: kb.lessons.map((lesson) => ({
      link: linkTo(kb, lesson.id),
      number: lesson.data.number,
      countries: labels.filter(({ code }) =>
        kb.themes.some(({ data }) => {
          const cell = data.cells[code];
          return data.group === lesson.id && code !== kb.mirrorCode && cell?.state === 'described' && Object.keys(cell.statements).length > 0;
        }),
      ),
    })),
    inShort: {
      years: timeName(kb, 'then'),
      columns: columnOrder(kb, kb.countryCodes).map((code) => countryLabel(kb, code)),
      rows: kb.lists.home.themes.map((id) => themeRow(kb, entryIn(kb, 'themes', id), kb.countryCodes)),
    },
    addresses: {
      argument: pathOfEntry(kb, kb.lists.roles.argument),
      search: pathOfPage(kb, { kind: 'search' }),
      workshops: pathOfPage(kb, { kind: 'list', list: 'workshops' }),
      compare: pathOfPage(kb, { kind: 'compare' }),
      countries: pathOfPage(kb, { kind: 'list', list: 'countries' }),
    },
  };
}
