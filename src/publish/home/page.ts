import { columnOrder, type ThemeRow, themeRow } from '../../compare/comparison.ts';
import { timeName } from '../../compare/verdicts.ts';
import { entryIn, type KnowledgeBase, mirrorLast } from '../../core/knowledge-base.ts';
import { ageChartDiagram, type DiagramOf } from '../../diagrams/diagrams.ts';
import { countInWords, dateInWords, listInWords, strings } from '../../i18n/strings.ts';
import { type CountryLabel, countryLabel, type Link, linkTo } from '../../site/links.ts';
import { bookSection, pathOfEntry, pathOfPage } from '../../site/routes.ts';
import { lastLookUp, updatesByDate, updatesInWords } from '../../updates/updates.ts';

/** What the home page shows. */
export interface HomePage {
  readonly title: string;
  readonly summary: string;
  readonly tagline: string;
  /** How much the site contains, in words. */
  readonly holds: string;
  readonly ageChart: DiagramOf<'age-chart'>;
  readonly lessons: readonly { readonly link: Link; readonly number: number; readonly countries: readonly CountryLabel[] }[];
  /** A few themes in short, then and now, for all countries. */
  readonly inShort: { readonly columns: readonly CountryLabel[]; readonly years: string; readonly rows: readonly ThemeRow[] };
  readonly addresses: Readonly<
    Record<
      | 'argument'
      | 'about'
      | 'lessons'
      | 'search'
      | 'practices'
      | 'workshops'
      | 'ownWorkshop'
      | 'mirror'
      | 'sources'
      | 'terms'
      | 'compare'
      | 'countries'
      | 'book',
      string
    >
  >;
}

/** "57 praktijkvoorbeelden, 16 wetten en plichten en 40 thema’s; 214 notities van na het rapport, uit 180 latere bronnen, tot november 2026". */
function holdsOf(kb: KnowledgeBase): string {
  const words = strings(kb.language);
  const { counts } = words.overviews;
  const now = [countInWords(kb.practices.length, counts.practices), countInWords(kb.laws.length, counts.laws), countInWords(kb.themes.length, counts.themes)];
  const later = kb.sources.filter(({ data }) => data.role === 'later').length;
  const month = dateInWords(kb.language, new Date(`${lastLookUp(kb)}T00:00:00Z`), { month: 'long', year: 'numeric' });
  const since = words.homePage.since(updatesInWords(kb, updatesByDate(kb)), countInWords(later, words.homePage.sources), month);
  return `${listInWords(kb.language, now)}; ${since}.`;
}

/** What the home page shows. */
export function homePage(kb: KnowledgeBase): HomePage {
  const home = entryIn(kb, 'pages', kb.lists.roles.home);
  const codes = mirrorLast(kb, kb.countryCodes);
  const labels = codes.map((code) => countryLabel(kb, code));
  return {
    title: home.data.title,
    summary: home.data.summary,
    tagline: kb.site.tagline[kb.language].toLowerCase(),
    holds: holdsOf(kb),
    ageChart: ageChartDiagram(kb),
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
      about: pathOfEntry(kb, kb.lists.roles.about),
      lessons: pathOfPage(kb, { kind: 'list', list: 'lessons' }),
      sources: pathOfPage(kb, { kind: 'list', list: 'sources' }),
      terms: pathOfPage(kb, { kind: 'list', list: 'terms' }),
      search: pathOfPage(kb, { kind: 'search' }),
      practices: pathOfPage(kb, { kind: 'list', list: 'practices' }),
      workshops: pathOfPage(kb, { kind: 'list', list: 'workshops' }),
      ownWorkshop: pathOfPage(kb, { kind: 'own-workshop' }),
      mirror: pathOfPage(kb, { kind: 'mirror' }),
      compare: pathOfPage(kb, { kind: 'compare' }),
      countries: pathOfPage(kb, { kind: 'list', list: 'countries' }),
      book: bookSection(kb),
    },
  };
}
