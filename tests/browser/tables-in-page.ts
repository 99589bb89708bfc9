// Code that the browser runs to gather the tables of many pages. The functions call one another by name, so the page is given them all (`tablesSource`).
import { sourceOf } from './source-of.ts';

function withoutSpaces(text: string | null): string {
  return (text ?? '').replace(/\s+/g, '');
}

/** Keeps only the names in a cell, one for each column, so that what is read equals the header it should be under. */
function keepNames(cell: HTMLTableCellElement): void {
  const who = cell.querySelector('.who');
  const names = [...(who?.querySelectorAll('.land') ?? [])].map((name) => name.textContent ?? '');
  cell.textContent = cell.matches('.unsaid') ? '|'.repeat(cell.colSpan - 1) : names.length > 1 ? names.join('|') : (who?.textContent ?? '');
}

/** Ancestors of a table, from the inside out. */
function elementsAround(table: Element, main: Element | null): Element[] {
  const around: Element[] = [];
  for (let element = table.parentElement; element && element !== main; element = element.parentElement) around.push(element);
  return around;
}

/** Name and classes of an element, with every country replaced by the same word. */
function marksOf({ localName, classList }: Element, countries: readonly string[]): string {
  return [localName, ...[...classList].map((name) => (countries.includes(name) ? 'country' : name))].join('.');
}

/** The index of the column with this name as its header, or the name itself when there is none. */
function columnOf(name: string, heads: readonly Element[]): number | string {
  const place = name === '' ? -1 : heads.findIndex(({ textContent }) => withoutSpaces(textContent).startsWith(name));
  return place < 0 ? name : place;
}

/** A row without its words: its names and classes, and the columns of its cells. */
function shapeOfRow(row: Element, heads: readonly Element[], countries: readonly string[]): string {
  const cells = [...row.children].map((cell) => {
    const text = withoutSpaces(cell.textContent);
    const columns = cell.matches('td')
      ? text
          .split('|')
          .map((name) => columnOf(name, heads))
          .join('|')
      : text !== '';
    return [marksOf(cell, countries), cell.getAttribute('colspan'), columns].join(' ');
  });
  return `${marksOf(row, countries)}: ${cells.join()}`;
}

/** Removes the rows with a known shape, and adds the others to the known ones. @returns the table inside its ancestors; undefined when no row is left */
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

/** Fills the open page with the tables of the pages at these addresses. */
export async function gatherInPage(addresses: readonly string[]): Promise<void> {
  const known = new Set<string>();
  const gathered: Element[] = [];
  for (const address of addresses) {
    const main = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html').querySelector('main');
    for (const part of main?.querySelectorAll('details') ?? []) part.open = true;
    for (const table of main?.querySelectorAll<HTMLTableElement>('.cmp, .short') ?? []) {
      const newRows = newRowsOf(table, main, address, known);
      if (newRows) gathered.push(newRows);
    }
  }
  document.querySelector('main')?.replaceChildren(...gathered);
}

/** Everything that a page needs in order to run `gatherInPage`. */
export const tablesSource = sourceOf(withoutSpaces, keepNames, elementsAround, marksOf, columnOf, shapeOfRow, newRowsOf);
