// What every built page says of today. Read as files, since it needs no browser.
import { attribute, builtPage, childrenOf, type Element, elementsIn, hasClass, isElement, textOf } from './built.ts';
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
