// Shows next to the statement that a reader points at, taps or reaches by keyboard a link to a slip with its address, words and source.
import { inOneLine, type Slip, writeSlip } from './slip.ts';

const headings = 'h2, h3, h4';
/** Our own text, which has no source line; last, the summary of a part of a source. */
const unsourced = '.lead, .prose p, .prose li, dd, li[id] > p';
/** Visible sources: a folded one says where a part is quoted. */
const source = '.src:not(details)';

const plain = (node: Node): string => {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches('.src, .anchor, .vh, .code, .slip, .who, .tag, svg, details, button, [data-search="skip"]')) return '';
  const text = [...node.childNodes].map(plain).join('');
  return node.matches('p, li, dt, dd, div, td, th, br') ? ` ${text} ` : text;
};
const textOf = (element: Element | null | undefined) => inOneLine([...(element?.childNodes ?? [])].map(plain).join(''));

/** The source line of the element pointed at: around it, in it or right after it, as a whole. */
function sourceOf(pointedAt: Element): Element | undefined {
  for (let part: Element | null = pointedAt; part && !part.matches('section, table, main'); part = part.parentElement) {
    const line = part.closest('.srcs, p.src') ?? part.closest(source) ?? part.querySelector(`:scope > ${source}`);
    if (line) return line;
    let next = part.nextElementSibling;
    // A drawback may come between a statement and its source.
    while (next?.matches('.but, .muted')) next = next.nextElementSibling;
    if (next?.matches(source)) return next;
  }
  return undefined;
}

/** The text between a source line and the previous one or the heading; if there is none, that of the surrounding element, or the heading. */
function wordsOf(line: Element): string {
  let words = '';
  for (let node = line.previousSibling; node && !(node instanceof Element && node.matches(`${headings}, summary`)); node = node.previousSibling) {
    if (node instanceof Element && node.matches('.src')) return inOneLine(words);
    words = plain(node) + words;
  }
  const around = line.parentElement;
  return inOneLine(words) || (around?.matches('section') ? textOf(around.closest('.sec')?.querySelector('h2')) : around ? wordsOf(around) : '');
}

/** Names of the sources on a line; empty for a line that says where something is used. */
function namesOn(line: Element): string {
  const { firstChild } = line;
  const named = firstChild instanceof Text && firstChild.data.trim() !== '' ? line.querySelector('.src') : line;
  return [...(named?.querySelectorAll('a:not(.slip)') ?? [])].map(({ textContent }) => inOneLine(textContent)).join(' · ');
}

/** What the words are about, from the label of a list item or a table cell. */
function labelsOf(place: Element): string[] {
  const cell = place.closest('td');
  const labels = [place.closest('dd')?.parentElement?.querySelector('dt') ?? cell?.parentElement?.querySelector('th'), cell?.querySelector(':scope > .who')];
  return labels.map(textOf).filter(Boolean);
}

/** Id of the nearest part of the page, around or before it, that has an address. */
function idOf(place: Element, main: Element): string {
  for (let node: Element | null = place; node && node !== main; node = node.previousElementSibling ?? node.parentElement)
    if (node.id && (node.matches(headings) || (node.contains(place) && !node.matches('span, .title')))) return node.id;
  return '';
}

/** The slip for the element pointed at, and the element to put the link in; undefined when there is no statement. */
function statementAt(pointedAt: Element, main: Element): { at: Element; slip: Slip } | undefined {
  const line = sourceOf(pointedAt);
  const at = line ? (line.querySelector(':scope > .src:last-of-type') ?? line) : pointedAt.closest(unsourced);
  const words = line ? wordsOf(line) : textOf(at);
  if (!at || words === '') return undefined;
  const id = idOf(at, main);
  return {
    at,
    slip: {
      place: `${location.pathname}${location.search}${id && `#${id}`}`,
      words: [...labelsOf(at), words].join(': '),
      source: line ? namesOn(line) : '',
    },
  };
}

const link = document.createElement('a');

/**
 * Puts the link to a slip next to the statement of an event; when there is no statement, the link stays where it was.
 * @param ofPage the link to a slip about the whole page.
 */
export function offerSlip({ type, target }: Event, main: Element, ofPage: HTMLAnchorElement): void {
  if (!(target instanceof Element) || target.closest('.slip, .page-end')) return;
  const statement = statementAt(target, main);
  if (!statement || statement.at === link.parentElement) return;
  const { at, slip } = statement;
  const [page = ''] = ofPage.href.split('#');
  const words = textOf(ofPage);
  link.href = `${page}${writeSlip(slip)}`;
  link.title = words;
  link.ariaLabel = words;
  link.textContent = words;
  // A pointer is passing by, so what it reaches next must not move or be covered. A tap or the keyboard stops at the statement.
  const takesRoom = type === 'focusin' || matchMedia('(hover: none)').matches;
  link.className = `slip noprint${takesRoom ? '' : ' over'}`;
  at.append(link);
  if (!takesRoom && link.getBoundingClientRect().right > at.getBoundingClientRect().right) link.textContent = '?';
}
