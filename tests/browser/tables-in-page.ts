// What the browser runs to gather the tables of many pages. The functions use one another by name, which the page is given (`tablesSource`).
import { sourceOf } from './source-of.ts';

function withoutSpaces(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}

/** Of a cell only its own names are kept, one for each column, so that what is read is what it should stand under. */
function keepNames(cell: HTMLTableCellElement): void {
  const own = cell.querySelector('.who');
  const names = [...(own?.querySelectorAll('.land') ?? [])].map((name) => name.textContent ?? '');
  cell.textContent = cell.matches('.unsaid') ? '|'.repeat(cell.colSpan - 1) : names.length > 1 ? names.join('|') : (own?.textContent ?? '');
}

/** What a table stands in, from within to without. */
function elementsAround(table: Element, main: Element | null): Element[] {
  const around: Element[] = [];
  for (let element = table.parentElement; element && element !== main; element = element.parentElement) around.push(element);
  return around;
}

/** Name and classes of an element, in which every country is the same. */
function marksOf({ localName, classList }: Element, countries: readonly string[]): string {
  return [localName, ...[...classList].map((name) => (countries.includes(name) ? 'country' : name))].join('.');
}

/** A name by the column that it heads, or itself where it heads none. */
function columnOf(name: string, heads: readonly Element[]): number | string {
  const place = name === '' ? -1 : heads.findIndex(({ textContent }) => withoutSpaces(textContent).startsWith(name));
  return place < 0 ? name : place;
}

/** A row without its words: its marks, and in which columns its cells stand. */
function shapeOfRow(row: Element, heads: readonly Element[], countries: readonly string[]): string {
  const cells = [...row.children].map((cell) => {
    const said = withoutSpaces(cell.textContent);
    const columns = cell.matches('td')
      ? said
          .split('|')
          .map((name) => columnOf(name, heads))
          .join('|')
      : said !== '';
    return [marksOf(cell, countries), cell.getAttribute('colspan'), columns].join(' ');
  });
  return `${marksOf(row, countries)}: ${cells.join()}`;
}

/** Leaves out the rows whose shape is known, and adds the others to what is known. @returns the table in what it stands in; undefined when no row is left */
function newRowsOf(table: HTMLTableElement, main: Element | null, address: string, known: Set<string>): Element | undefined {
  for (const cell of table.querySelectorAll('td')) keepNames(cell);
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const countries = heads.flatMap(({ classList }) => classList[0] ?? []);
  const around = elementsAround(table, main);
  const frame = [table, ...around, ...heads].map((element) => marksOf(element, countries)).join();
  for (const row of table.querySelectorAll('tbody > tr')) {
    const shape = `${frame} / ${shapeOfRow(row, heads, countries)}`;
    if (known.has(shape)) row.remove();
    known.add(shape);
  }
  if (!table.querySelector('th[scope="row"]')) return undefined;
  table.setAttribute('aria-label', `${address} ${table.getAttribute('aria-label') ?? ''}`);
  return around.reduce<Element>((inner, outer) => {
    const shell = outer.cloneNode() as Element;
    shell.append(inner);
    return shell;
  }, table);
}

/** Fills the page that is open with the tables of the pages at these addresses. */
export async function gatherInPage(addresses: readonly string[]): Promise<void> {
  const known = new Set<string>();
  const gathered: Element[] = [];
  for (const address of addresses) {
    const main = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html').querySelector('main');
    for (const part of main?.querySelectorAll('details') ?? []) part.open = true;
    for (const table of main?.querySelectorAll<HTMLTableElement>('.cmp, .short') ?? []) {
      const kept = newRowsOf(table, main, address, known);
      if (kept) gathered.push(kept);
    }
  }
  document.querySelector('main')?.replaceChildren(...gathered);
}

/** All that a page must know to run `gatherInPage`. */
export const tablesSource = sourceOf(withoutSpaces, keepNames, elementsAround, marksOf, columnOf, shapeOfRow, newRowsOf);
