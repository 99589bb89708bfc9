// What every built page says of today. Read as files, since it needs no browser.
import { dateInWords, dayInWords, strings } from '../../src/i18n/strings.ts';
import { handoutAddress, hasHandout, type PageSubject, pageSubjects, pathOfPage } from '../../src/site/routes.ts';
import { kbs } from '../unit/content.ts';
import { attribute, builtPage, byId, childrenOf, type Element, elementsIn, hasClass, isElement, textOf } from './built.ts';
import { expect, sitemapPaths, test } from './site.ts';

const nothingFound = /niets gevonden|nothing found/;
/** Headings that say that what follows comes from the report. */
const ofReport = /^(?:het rapport|the report|2012–2015)/i;

/** The cell that contains an element. */
function cellOf(element: Element): Element | undefined {
  const parent = element.parentNode;
  if (!parent || !isElement(parent)) return undefined;
  return parent.tagName === 'td' ? parent : cellOf(parent);
}

/** Headers of a cell: that of its row, and that of its column when no cell before it spans more than one column. */
function headsOf(cell: Element): string[] {
  const row = cell.parentNode as Element;
  const body = row.parentNode as Element;
  const table = body.parentNode as Element;
  const inRow = childrenOf(row).filter(isElement);
  const heads = elementsIn(table).filter((each) => each.tagName === 'th' && attribute(each, 'scope') === 'col');
  return [...inRow.filter((each) => each.tagName === 'th'), ...heads.slice(inRow.indexOf(cell), inRow.indexOf(cell) + 1)].map(textOf);
}

/** What a reading of today lacks, and the headings of the report that it is under. */
function faultsOfReading(reading: Element): string[] {
  const inside = elementsIn(reading);
  const hasDay = inside.some((each) => each.tagName === 'time' && /^\d{4}-\d{2}-\d{2}$/.test(attribute(each, 'datetime') ?? ''));
  const hasSource = nothingFound.test(textOf(reading)) || inside.some((each) => each.tagName === 'a' && attribute(each, 'href')?.includes('#'));
  const cell = cellOf(reading);
  const heads = (cell ? headsOf(cell) : []).filter((head) => ofReport.test(head));
  return [...(hasDay ? [] : ['no day']), ...(hasSource ? [] : ['no source']), ...heads.map((head) => `under "${head}"`)];
}

test('no reading of today is without its day and its source, or under a heading of the report', () => {
  const found: string[] = [];
  let readings = 0;
  for (const path of sitemapPaths) {
    for (const reading of elementsIn(builtPage(path)).filter((element) => hasClass(element, 'now'))) {
      readings++;
      found.push(...faultsOfReading(reading).map((fault) => `${path}: ${textOf(reading).slice(0, 60)}: ${fault}`));
    }
  }
  expect(readings).toBeGreaterThan(5000);
  expect(found).toEqual([]);
});

/** Pages about the site itself: no later source can make them outdated. */
const ofItself = new Set(['own-workshop', 'data', 'editions', 'edition', 'corrections', 'slip', 'search']);

for (const kb of Object.values(kbs)) {
  const words = strings(kb.language);
  const month = dateInWords(kb.language, new Date(`${kb.site.version}-01T00:00:00Z`), { month: 'long', year: 'numeric' });
  const inWords = (day: string) => dayInWords(kb.language, day);
  const days = [kb.site.since.day, ...kb.developments.map(({ data }) => data.lookedUp)].toSorted();
  /** The day that a page should give: the latest of the whole look-up and its own updates. A page without updates of its own speaks for all of them. */
  const lastDay = (subject: PageSubject) => {
    const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
    if (!entry || ['sources', 'pages', 'workshops'].includes(entry.collection)) return days.at(-1);
    return undefined;
  };

  /** Expects the day on the page of a subject. @returns the kind of page */
  function expectDay(subject: PageSubject): string {
    const entry = subject.kind === 'entry' ? kb.entries.get(subject.id) : undefined;
    const path = pathOfPage(kb, subject);
    const text = textOf(byId(builtPage(path), 'inhoud'));
    if (entry?.collection === 'pages' && entry.data.statement !== undefined) {
      expect(text, path).toContain(inWords(entry.data.statement.made));
      return 'statement';
    }
    if (ofItself.has(subject.kind)) {
      expect(text, path).toContain(month);
      return 'itself';
    }
    const shownDays = [...new Set(days)].filter((day) => text.includes(words.end.lookedUp(inWords(day))));
    expect(shownDays, path).toEqual([lastDay(subject) ?? shownDays[0]]);
    return 'overtaken';
  }

  /** Expects the edition and the day on the handout of a subject. */
  function expectDayOnSheet(subject: PageSubject): void {
    const address = handoutAddress(kb, subject);
    const sheet = textOf(builtPage(address));
    expect(sheet, address).toContain(kb.site.version);
    expect(
      days.some((day) => sheet.includes(words.handout.laterSources(inWords(day)))),
      address,
    ).toBe(true);
  }

  test(`every page and every handout says when it was last checked, in ${kb.language}`, () => {
    const kinds = new Set<string>();
    for (const subject of pageSubjects(kb)) {
      kinds.add(expectDay(subject));
      if (hasHandout(kb, subject)) expectDayOnSheet(subject);
    }
    expect([...kinds].toSorted()).toEqual(['itself', 'overtaken', 'statement']);
  });
}
