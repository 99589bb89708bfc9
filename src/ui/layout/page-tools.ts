// Copies addresses and references, opens the device's share sheet, adds a link next to every heading and row that has an address, and closes the
// list of contents that covers the page once a link in it is chosen. It has no imports, so that it also runs where pages are opened from a disk.

export {};

const end = document.querySelector<HTMLElement>('.page-end');
const { copied = '', notCopied = '', copyLink = '' } = end?.dataset ?? {};
const outcome = end?.querySelector('[role="status"]');

/** Announces the outcome and shows it next to the control for a moment. */
function say(control: HTMLElement, words: string): void {
  if (outcome) outcome.textContent = words;
  control.dataset['said'] = words;
  setTimeout(() => {
    delete control.dataset['said'];
    if (outcome) outcome.textContent = '';
  }, 2500);
}

async function copy(control: HTMLElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(control, copied);
  } catch {
    // No permission, or an insecure page.
    say(control, notCopied);
  }
}

const isPlainClick = (event: MouseEvent) => event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

function linkTo(id: string, name: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'anchor';
  link.href = `#${id}`;
  link.setAttribute('aria-label', copyLink.replace('%', name));
  link.addEventListener('click', (event) => {
    if (isPlainClick(event)) void copy(link, link.href);
  });
  return link;
}

const textOf = (element: Element) => element.textContent?.trim().replace(/\s+/g, ' ') ?? '';
const nameOf = (element: Element) => textOf(element).slice(0, 80);

/** Adds the link at the end of a heading, whose accessible name stays the same. */
function markHeading(heading: Element, id: string): void {
  const text = document.createElement('span');
  text.id = `${id}--kop`;
  text.append(...heading.childNodes);
  heading.setAttribute('aria-labelledby', text.id);
  heading.append(text, linkTo(id, nameOf(text)));
}

const headings = 'h2, h3, h4';

/** Adds a link to a row or an item. */
function markPart(part: Element): void {
  if (part.matches('tr')) {
    // In the first cell: a link in the row header would be read out with every cell. Without hover it would always cover the cell's sign.
    const [header, cell] = [part.querySelector('th'), part.querySelector('td')];
    if (header && cell && matchMedia('(hover: hover)').matches) cell.prepend(linkTo(part.id, nameOf(header.querySelector('a') ?? header)));
  } else if (part.matches('li, td, dd, div, p, .unfold')) {
    const named = part.querySelector('summary, strong, .land, b, dt') ?? part;
    (part.querySelector(':scope > p:not(.meta)') ?? part).append(linkTo(part.id, nameOf(named)));
  }
}

/** Adds a link to every heading, row and item that has an address. A page without that end has no words for them. */
function markAll(): void {
  for (const target of document.querySelectorAll('main:has(.page-end) [id]:not(svg *, input, summary, span, .prose :is(p, li))')) {
    if (target.closest('.title, .page-end, form, .moved') || target.querySelector(':scope > .anchor')) continue;
    const heading = target.matches(headings) ? target : target.querySelector(`:scope > :is(${headings}), :scope > hgroup > :is(${headings})`);
    if (!heading) markPart(target);
    else if (!heading.closest('.vh') && !heading.querySelector('.anchor')) markHeading(heading, target.id);
  }
}

// What the reader is doing comes first: the links change the layout of the page, which is made again here and not with the reader's next act.
(globalThis.requestIdleCallback ?? setTimeout)(() => {
  markAll();
  document.body.getBoundingClientRect();
});

/** Address of what is on the screen: the page's short address until the reader chooses something or is at a fragment. */
function addressNow(of: string): string {
  const { pathname, search, hash } = location;
  const place = document.getElementById(hash.slice(1))?.closest('.page-end') ? '' : hash;
  return search || place ? new URL(`${pathname}${search}${place}`, of).href : of;
}

const canonical = document.querySelector<HTMLLinkElement>('[rel="canonical"]')?.href ?? '';
const toPage = document.querySelectorAll<HTMLAnchorElement>(`.refs a[href="${canonical}"]`);
/** References also point to what is on the screen when they are read, printed and copied. */
function citeWhatIsShown(): void {
  for (const link of toPage) link.textContent = link.href = addressNow(canonical);
}
// Whatever writes a choice into the address may do so after this event.
addEventListener('change', () => setTimeout(citeWhatIsShown));
citeWhatIsShown();

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  const text = button.dataset['copy'];
  button.addEventListener('click', () => {
    citeWhatIsShown();
    void copy(button, text ? addressNow(text) : [...document.querySelectorAll('.refs > p')].map(textOf).join('\n\n'));
  });
  button.hidden = navigator.clipboard === undefined;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-send]')) {
  button.addEventListener('click', () => {
    // Closing the share sheet is not an error.
    navigator.share({ title: document.title, url: addressNow(button.dataset['send'] ?? location.href) }).catch(() => undefined);
  });
  button.hidden = navigator.share === undefined;
}

const contents = document.querySelector<HTMLElement>('#op-deze-pagina');
contents?.addEventListener('click', ({ target }) => {
  if (target instanceof HTMLAnchorElement && contents.matches(':popover-open')) contents.hidePopover();
});
