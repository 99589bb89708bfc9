// What is handed out with a reader's own workshop: its QR code, and all its handouts as one bundle. Loaded on demand.
import { renderQr } from '../../../diagrams/kit/qr.ts';
import { element, toMarkup } from '../../../diagrams/kit/svg.ts';

/** Texts of one item in a workshop; a question has only a title and its kind, and the rest is empty. */
export interface Told {
  readonly title: string;
  /** The kind of item, in words. */
  readonly kind: string;
  readonly text: string;
  /** Its short address, as a reader types it. */
  readonly typed: string;
  readonly href: string;
  /** Full address of its handout; an item without one is printed on the first sheet. */
  readonly handout: string;
}

/** Texts of the page by name: `contents`, `inShort`, `code`, `noCode`, `edition`. */
type Words = (name: string) => string;

/** The QR code for an address; undefined when the address is too long for one. */
export function codeOf(address: string, label: string): Element | undefined {
  let drawn: ReturnType<typeof renderQr>;
  try {
    drawn = renderQr(address);
  } catch {
    return undefined;
  }
  const { size, nodes } = drawn;
  const named = { xmlns: 'http://www.w3.org/2000/svg', class: 'qr', viewBox: `0 0 ${size} ${size}`, role: 'img', 'shape-rendering': 'crispEdges' };
  const svg = new DOMParser().parseFromString(toMarkup(element('svg', named, ...nodes)), 'image/svg+xml').documentElement;
  svg.setAttribute('aria-label', label);
  return document.importNode(svg, true);
}

function add<Name extends keyof HTMLElementTagNameMap>(parent: Element, name: Name, text = '', className = ''): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  parent.append(made);
  return made;
}

/** The printed sheets of a handout on this site. @throws Error when it cannot be fetched */
async function sheetsOf(address: string): Promise<Element[]> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} was answered with ${answer.status}.`);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const sheets = [...page.querySelectorAll('main .sheet, main .worksheet')];
  if (sheets.length === 0) throw new Error(`${address} has no sheet.`);
  return sheets.map((sheet) => document.importNode(sheet, true));
}

/** The first sheet: a list of contents, the questions with room to answer, the items without a handout in short, and the code of the workshop. */
function cover(sheets: readonly Told[], name: string, address: string, words: Words): Element {
  const made = document.createElement('section');
  made.className = 'worksheet';
  const head = add(made, 'div');
  add(head, 'h1', name);
  head.append(codeOf(address, words('code')) ?? words('noCode'));
  add(made, 'h2', words('contents'));
  const list = add(made, 'ol');
  for (const { title, kind, href } of sheets) {
    const item = add(list, 'li', title);
    if (href) add(item, 'span', ` (${kind})`, 'muted');
  }
  const withoutHandout = sheets.filter(({ handout, href }) => href && !handout);
  if (withoutHandout.length > 0) add(made, 'h2', words('inShort'));
  for (const { title, text, typed } of withoutHandout) {
    add(made, 'h3', title);
    const line = add(made, 'p', text ? `${text} ` : '');
    add(line, 'span', typed, 'muted');
  }
  const questions = sheets.filter(({ href }) => !href);
  if (questions[0]) {
    add(made, 'h2', questions[0].kind);
    const asked = add(made, 'ol', '', 'asked');
    for (const { title } of questions) add(asked, 'li', title);
  }
  add(made, 'p', words('edition'), 'src');
  return made;
}

/** One bundle to print, and the titles of handouts that could not be read. */
export async function bundleOf(
  sheets: readonly Told[],
  name: string,
  address: string,
  words: Words,
): Promise<{ bundle: HTMLElement; unread: readonly string[] }> {
  const bundle = document.createElement('div');
  bundle.className = 'bundle';
  bundle.hidden = true;
  bundle.append(cover(sheets, name, address, words));
  const unread: string[] = [];
  const read = await Promise.all(
    sheets.map(async ({ title, handout }) => {
      try {
        return handout ? await sheetsOf(handout) : [];
      } catch {
        unread.push(title);
        return [];
      }
    }),
  );
  bundle.append(...read.flat());
  return { bundle, unread };
}
