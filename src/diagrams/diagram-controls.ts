/**
 * Makes diagrams interactive: parts that the page describes in words become links to those words, and
 * hovering over or focusing a service, in the diagram or in its row, highlights its ties.
 */
const svgNamespace = 'http://www.w3.org/2000/svg';

/** The element of the page that describes a part of the diagram: a row, a step, an update. */
const wordsOf = (group: Element): HTMLElement | null => {
  const to = group.getAttribute('data-to');
  return to?.startsWith('#') ? document.getElementById(to.slice(1)) : null;
};

/** The text of a group, with its lines joined. */
const spoken = (group: Element): string =>
  [...group.querySelectorAll('text')]
    .map(({ textContent }) => textContent)
    .join(' ')
    .trim();

function link(group: Element): void {
  const to = group.getAttribute('data-to');
  const words = wordsOf(group);
  if (!to || (to.startsWith('#') && !words)) return;
  const anchor = document.createElementNS(svgNamespace, 'a');
  anchor.setAttribute('href', to);
  const label = spoken(group);
  // A mark without text, or with only a number, gets its name from the element it links to; that name starts with the number.
  const name = words?.querySelector('summary, h2, h3, h4, th, a')?.textContent?.trim();
  if (label && !Number(label)) {
    // With a hyphenated word, a label without the hyphen would not match the visible text (WCAG 2.5.3); its lines serve as the name instead.
    if (!group.querySelector('[data-cut]')) anchor.setAttribute('aria-label', label);
  } else if (name) {
    const title = document.createElementNS(svgNamespace, 'title');
    title.textContent = name;
    anchor.append(title);
  }
  anchor.append(...group.childNodes);
  group.append(anchor);
}

const numbersOf = (group: Element) => group.getAttribute('data-n')?.split(' ') ?? [];

function bringOut(figure: HTMLElement, group: Element | undefined): void {
  const numbers = group ? numbersOf(group) : [];
  for (const drawing of figure.querySelectorAll('svg')) drawing.classList.toggle('dim', numbers.length > 0);
  for (const other of figure.querySelectorAll('[data-n], [data-to]')) {
    const isLit = other === group || numbersOf(other).some((number) => numbers.includes(number));
    other.classList.toggle('lit', isLit);
    wordsOf(other)?.classList.toggle('lit', group !== undefined && isLit);
  }
}

for (const figure of document.querySelectorAll<HTMLElement>('figure.diagram')) {
  const groups = [...figure.querySelectorAll('[data-to]')];
  for (const group of groups) link(group);
  // Screen readers skip links inside an image but not inside a group. All text outside links stays hidden from them.
  for (const drawing of figure.querySelectorAll('svg:has(a)')) {
    drawing.setAttribute('role', 'group');
    drawing.querySelector('[aria-hidden]')?.removeAttribute('aria-hidden');
    for (const text of drawing.querySelectorAll('text')) if (!text.closest('a')) text.setAttribute('aria-hidden', 'true');
  }
  const follow = (area: Element, group: Element) => {
    for (const event of ['pointerenter', 'focusin']) area.addEventListener(event, () => bringOut(figure, group));
    for (const event of ['pointerleave', 'focusout']) area.addEventListener(event, () => bringOut(figure, undefined));
  };
  for (const group of groups) {
    follow(group, group);
    const words = wordsOf(group);
    if (words && numbersOf(group).length > 0) follow(words, group);
  }
}
