import type { KnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { listNames } from '../../../src/core/schema/collections.ts';
import { countInWords, strings } from '../../../src/i18n/strings.ts';
import { pageSubjects, pathOfPage } from '../../../src/site/routes.ts';

type TextRow = Readonly<Record<string, string>>;

/** Visible text of a page, without markup and drawings. */
const textOf = (html: string) => html.replace(/<svg.*?<\/svg>|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');

/**
 * Checks that lists and counts on pages agree with the rows of the tables.
 * @param tables rows by table name, as read from the files
 * @param read returns the HTML of a page, given its address
 * @returns a line for each fault
 */
export function countFaults(kb: KnowledgeBase, tables: ReadonlyMap<string, readonly TextRow[]>, read: (path: string) => string): string[] {
  const rowsOf = (table: string) => tables.get(table) ?? [];
  const mainOf = (path: string) => /<main.*<\/main>/s.exec(read(path))?.[0] ?? '';
  const others = new Set(pageSubjects(kb).flatMap((subject) => (subject.kind === 'entry' ? [] : [pathOfPage(kb, subject)])));

  // Sources are spread over several pages; the address of each row is checked elsewhere.
  const lists = listNames.filter((list) => list !== 'sources');
  const listed = lists.flatMap((list) => {
    const path = pathOfPage(kb, { kind: 'list', list });
    const links = [...mainOf(path).matchAll(/href="([^"#?]+)"/g)].map(([, href = '']) => href);
    const entries = new Set(links.filter((href) => href.startsWith(path) && href.slice(path.length).split('/').length === 2 && !others.has(href)));
    const rows = new Set(rowsOf(list).map((row) => new URL(row[`page_${kb.language}`] ?? '').pathname));
    return entries.symmetricDifference(rows).size === 0 ? [] : [`${path} lists other entries (${entries.size}) than the table ${list} has (${rows.size})`];
  });

  const { overviews, updates } = strings(kb.language);
  const number = (table: string, country: string) => rowsOf(table).filter((row) => row['country'] === country).length;
  const says = (path: string, html: string, text: string) => (textOf(html).includes(text) ? [] : [`${path} does not say "${text}", as the tables do`]);
  const overview = pathOfPage(kb, { kind: 'list', list: 'countries' });
  const items = mainOf(overview)
    .split(/<h2 class="/)
    .slice(1);
  const counted = rowsOf('countries').flatMap(({ id = '', code = '' }) => {
    const item = items.find((each) => each.startsWith(`${code}"`)) ?? '';
    const practices = number('practices', code);
    const laws = number('laws_countries', code);
    const notes = countInWords(number('developments_countries', code), updates.notes);
    const ofCountry = pathOfPage(kb, { kind: 'country-updates', id });
    return [
      ...(practices > 0 ? says(overview, item, countInWords(practices, overviews.counts.practices)) : []),
      ...(laws > 0 ? says(overview, item, countInWords(laws, overviews.counts.laws)) : []),
      ...says(overview, item, `${updates.title}: ${notes}`),
      ...says(ofCountry, mainOf(ofCountry), notes),
    ];
  });
  const all = pathOfPage(kb, { kind: 'updates' });
  return [...listed, ...counted, ...says(all, mainOf(all), countInWords(rowsOf('developments').length, updates.notes))];
}
