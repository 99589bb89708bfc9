// Beside the statement that a reader points at, taps or comes to by keyboard, the way to a slip on which its address, words and source stand.
import { inOneLine, type Slip, writeSlip } from './slip.ts';

const headings = 'h2, h3, h4';
const main = document.querySelector('main');
const ofPage = document.querySelector<HTMLAnchorElement>('.page-end a[data-slip]');

const plain = (node: Node): string => {
  if (!(node instanceof Element)) return node.textContent ?? '';
  return node.matches('.src, .here, .vh, .code, [data-slip], [data-search="skip"]') ? '' : ` ${[...node.childNodes].map(plain).join('')} `;
};

/** The source line of what was pointed at: around it, in it or right after it; of a block of lines the whole block. */
function sourceOf(pointedAt: Element): Element | undefined {
  for (let part: Element | null = pointedAt; part && !part.matches('section, table, main'); part = part.parentElement) {
    const line = part.closest('.srcs') ?? part.closest('.src') ?? part.querySelector(':scope > .src');
    if (line) return line;
    let next = part.nextElementSibling;
    // A drawback stands between a statement and its source.
    while (next?.matches('.but, .muted')) next = next.nextElementSibling;
    if (next?.matches('.src')) return next;
  }
  return undefined;
}

/** What stands between the source line and the one before it, or the heading; where that is nothing, what is around. */
function wordsOf(line: Element): string {
  let words = '';
  for (let node = line.previousSibling; node && !(node instanceof Element && node.matches(`.src, ${headings}`)); node = node.previousSibling)
    words = plain(node) + words;
  const around = line.parentElement;
  return inOneLine(words) || (around && !around.matches('section, main') ? wordsOf(around) : '');
}

/** What the words are about, where a list or table says it in front. */
const labelOf = (line: Element) => line.closest('dd')?.parentElement?.querySelector('dt') ?? line.closest('tr')?.querySelector('th');

/** Id of the nearest part of the page around or before it that has an address. */
function idOf(line: Element): string {
  for (let node: Element | null = line; node && node !== main; node = node.previousElementSibling ?? node.parentElement)
    if (node.id && (node.matches(headings) || (node.contains(line) && !node.matches('span')))) return node.id;
  return '';
}

function slipOf(line: Element): Slip {
  const [id, label] = [idOf(line), labelOf(line)];
  return {
    place: `${location.pathname}${location.search}${id && `#${id}`}`,
    words: [label ? inOneLine(plain(label)) : '', wordsOf(line)].filter(Boolean).join(': '),
    source: [...line.querySelectorAll('a')].map(({ textContent }) => inOneLine(textContent)).join(' · '),
  };
}

if (main && ofPage) {
  const [page = ''] = ofPage.href.split('#');
  const link = document.createElement('a');
  link.className = 'noprint';
  link.dataset['slip'] = '';
  link.textContent = ofPage.textContent;
  const offer = ({ target }: Event) => {
    const line = target instanceof Element && !target.closest('[data-slip], .page-end, .handout') ? sourceOf(target) : undefined;
    if (!line || line.contains(link)) return;
    link.href = `${page}${writeSlip(slipOf(line))}`;
    line.append(link);
  };
  for (const kind of ['pointerover', 'focusin']) main.addEventListener(kind, offer);
}
