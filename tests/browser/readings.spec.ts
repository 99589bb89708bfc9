// What every built page says of today. Read as files, since it needs no browser.
import { dateInWords, dayInWords, strings } from '../../src/i18n/strings.ts';
import { handoutAddress, hasHandout, type PageSubject, pageSubjects, pathOfPage } from '../../src/site/routes.ts';
import { kbs } from '../unit/content.ts';
import { attribute, builtPage, byId, childrenOf, type Element, elementsIn, hasClass, isElement, textOf } from './built.ts';
import { expect, sitemapPaths, test } from './site.ts';

const nothingFound = /niets gevonden|nothing found/;
/** Words by which a heading says that what stands under it is of the report. */
const ofReport = /^(?:het rapport|the report|2012–2015)/i;

/** The cell that an element stands in. */
function cellOf(element: Element): Element | undefined {
  const parent = element.parentNode;
  if (!parent || !isElement(parent)) return undefined;
  return parent.tagName === 'td' ? parent : cellOf(parent);
}

/** The heads of a cell: of its row, and of its column where no cell before it is wider than one column. */
function headsOf(cell: Element): string[] {
  const row = cell.parentNode as Element;
  const body = row.parentNode as Element;
  const table = body.parentNode as Element;
  const inRow = childrenOf(row).filter(isElement);
  const heads = elementsIn(table).filter((each) => each.tagName === 'th' && attribute(each, 'scope') === 'col');
  return [...inRow.filter((each) => each.tagName === 'th'), ...heads.slice(inRow.indexOf(cell), inRow.indexOf(cell) + 1)].map(textOf);
}

test('no reading of today stands without its day and its source, nor under a heading of the report', () => {
  const found: string[] = [];
  let readings = 0;
  for (const path of sitemapPaths) {
    for (const reading of elementsIn(builtPage(path)).filter((element) => hasClass(element, 'now'))) {
      readings++;
      const inside = elementsIn(reading);
      const at = `${path}: ${textOf(reading).slice(0, 60)}`;
      if (!inside.some((each) => each.tagName === 'time' && /^\d{4}-\d{2}-\d{2}$/.test(attribute(each, 'datetime') ?? ''))) found.push(`${at}: no day`);
      if (!nothingFound.test(textOf(reading)) && !inside.some((each) => each.tagName === 'a' && attribute(each, 'href')?.includes('#')))
        found.push(`${at}: no source`);
      const cell = cellOf(reading);
      for (const head of cell ? headsOf(cell) : []) if (ofReport.test(head)) found.push(`${at}: under "${head}"`);
    }
  }
  expect(readings).toBeGreaterThan(5000);
  expect(found).toEqual([]);
});

/** Pages on the site itself: no later source can overtake them. */
const ofItself = new Set(['own-workshop', 'data', 'editions', 'edition', 'corrections', 'slip', 'search']);

for (const kb of Object.values(kbs)) {
  const words = strings(kb.language);
  const month = dateInWords(kb.language, new Date(`${kb.site.version}-01T00:00:00Z`), { month: 'long', year: 'numeric' });
  const inWords = (day: string) => dayInWords(kb.language, day);
  const days = [kb.site.since.day, ...kb.developments.map(({ data }) => data.lookedUp)].toSorted();
  /** The day that a page is to say: the last of the whole look-up and of its own notes. A page without notes of its own speaks for all. */
  const lastDay = (subject: PageSubject) => {
    const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
    if (!entry || ['sources', 'pages', 'workshops'].includes(entry.collection)) return days.at(-1);
    return undefined;
  };

  test(`every page and every sheet says when it was last gone through, in ${kb.language}`, () => {
    const kinds = new Set<string>();
    for (const subject of pageSubjects(kb)) {
      const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
      const path = pathOfPage(kb, subject);
      const text = textOf(byId(builtPage(path), 'inhoud'));
      const isStatement = entry?.collection === 'pages' && entry.data.statement !== undefined;
      const kind = isStatement ? 'statement' : ofItself.has(subject.kind) ? 'itself' : 'overtaken';
      kinds.add(kind);
      if (isStatement) expect(text, path).toContain(inWords(entry.data.statement?.made ?? ''));
      else if (kind === 'itself') expect(text, path).toContain(month);
      else {
        const told = [...new Set(days)].filter((day) => text.includes(words.end.lookedUp(inWords(day))));
        expect(told, path).toEqual([lastDay(subject) ?? told[0]]);
      }
      if (hasHandout(kb, subject)) {
        const sheet = textOf(builtPage(handoutAddress(kb, subject)));
        expect(sheet, handoutAddress(kb, subject)).toContain(kb.site.version);
        expect(
          [...new Set(days)].some((day) => sheet.includes(words.handout.laterSources(inWords(day)))),
          path,
        ).toBe(true);
      }
    }
    expect([...kinds].toSorted()).toEqual(['itself', 'overtaken', 'statement']);
  });
}
