import { mirrorLast } from '../../compare/comparison.ts';
import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import type { CellState } from '../../core/schema/entries/theme.ts';
import { countryCodes } from '../../core/schema/reference.ts';
import { type DiagramOf, stripsDiagram } from '../../diagrams/diagrams.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { pathOfEntry, pathOfPage } from '../../site/routes.ts';

/** What the home page shows. */
export interface HomePage {
  readonly title: string;
  readonly summary: string;
  readonly strips: DiagramOf<'strips'>;
  readonly lessons: readonly { readonly link: Link; readonly number: number; readonly countries: readonly CountryLabel[] }[];
  /** Themes × countries in the four states. */
  readonly coverage: {
    readonly countries: readonly CountryLabel[];
    readonly rows: readonly { readonly theme: Link; readonly states: readonly { readonly country: CountryLabel; readonly state: CellState }[] }[];
  };
  readonly addresses: { readonly argument: string; readonly search: string; readonly practices: string; readonly compare: string; readonly countries: string };
}

// One theme per kind of answer, so that the table shows all four signs at a glance.
const shownThemes = ['hele-keten-in-een-hand', 'aanbodplicht-geen-recht', 'termijnen', 'zorgmeldplicht', 'gedeelde-locatie', 'inclusie'];

/**
 * What the home page shows.
 * @throws Error when content/pages/home.mdx is not there
 */
export function homePage(kb: KnowledgeBase): HomePage {
  const home = kb.pages.find(({ id }) => id === 'home');
  if (!home) throw new Error('There is no content/pages/home.mdx, which the home page needs.');
  const codes = mirrorLast(countryCodes);
  const labels = codes.map((code) => countryLabel(kb, code));
  return {
    title: home.data.title,
    summary: home.data.summary,
    strips: stripsDiagram(kb),
    lessons: kb.lessons.map((lesson) => ({
      link: linkTo(kb, lesson.id),
      number: lesson.data.number,
      countries: labels.filter(({ code }) =>
        kb.themes.some(
          ({ data }) => data.group === lesson.id && code !== 'nl' && data.cells[code].state === 'described' && data.cells[code].whose === 'country',
        ),
      ),
    })),
    coverage: {
      countries: labels,
      rows: kb.themes
        .filter(({ id }) => shownThemes.includes(id))
        .map((theme) => ({ theme: linkTo(kb, theme.id), states: labels.map((country) => ({ country, state: theme.data.cells[country.code].state })) })),
    },
    addresses: {
      argument: pathOfEntry(kb, 'betoog'),
      search: pathOfPage(kb, { kind: 'search' }),
      practices: pathOfPage(kb, { kind: 'list', list: 'practices' }),
      compare: pathOfPage(kb, { kind: 'compare' }),
      countries: pathOfPage(kb, { kind: 'list', list: 'countries' }),
    },
  };
}
