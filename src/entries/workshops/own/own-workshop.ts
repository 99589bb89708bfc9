// Lets readers collect pages, cells and questions in a workshop of their own. All of it is in the address; the device keeps it only when a
// reader asks for that.
// Text is only ever inserted as text, whatever an address contains.
import { withinQuotes } from '../../../i18n/within-quotes.ts';
import type { Told } from './own-bundle.ts';
import { longest, mostItems, type OwnItem, type OwnState, purposeOf, readOwnState, withItems, writeOwnState } from './state.ts';

const page = document.querySelector<HTMLElement>('[data-own-workshop]');
const place = 'mijn-workshop';

/** What the device keeps; empty when it keeps nothing, or is not allowed to. */
function kept(): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}

/** Creates an element with text. */
function make<Name extends keyof HTMLElementTagNameMap>(name: Name, text = ''): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

if (page) {
  const find = <Found extends HTMLElement = HTMLElement>(selector: string) => page.querySelector<Found>(selector);
  const words = (name: string, ...parts: readonly string[]) => parts.reduce((text, part) => text.replace('%', () => part), page.dataset[name] ?? '');
  const status = find('[data-making] > [role="status"]');
  const say = (...sentences: readonly string[]) => {
    if (status) status.textContent = sentences.filter(Boolean).join(' ');
  };

  const pieces = new Map([...page.querySelectorAll<HTMLElement>('[data-id]')].map((piece) => [piece.dataset['id'] ?? '', piece]));
  /** The texts of an item, taken from the list of pieces on the page. */
  const tell = ({ id = '', text = '' }: OwnItem): Told => {
    const piece = pieces.get(id);
    const { kind, handout } = piece?.parentElement?.dataset ?? {};
    const link = piece?.querySelector('a');
    return {
      title: link?.textContent ?? text,
      kind: kind ?? words('own'),
      text: piece?.querySelector(':scope > span:not(.acts)')?.textContent ?? '',
      typed: id && `${page.dataset['typed'] ?? ''}${id.split('.')[0]}/`,
      href: link?.href ?? '',
      handout: link && handout ? new URL(handout, link.href).href : '',
    };
  };
  const titleOf = (item: OwnItem) => tell(item).title;

  const title = find<HTMLInputElement>('[data-title]');
  const list = find('[data-making] > ol');
  const deck = find('.deck');
  const row = find<HTMLTemplateElement>('template');
  let state: OwnState = { title: '', items: [] };
  /** Whether the device keeps exactly what is on the page. */
  let isKept = false;
  const name = () => state.title || (page.dataset['name'] ?? '');
  const address = () => `${page.dataset['ownWorkshop'] ?? ''}${writeOwnState(state)}`;

  const rowOf = (item: OwnItem, index: number) => {
    const made = row?.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const { title: name, kind, href } = tell(item);
    const link = make(href ? 'a' : 'span', name);
    if (href) link.setAttribute('href', href);
    const of = make('span', ` (${kind})`);
    of.className = 'muted';
    made.querySelector('p')?.append(link, of);
    for (const button of made.querySelectorAll('button')) {
      const step = Number(button.dataset['move']);
      button.setAttribute(
        'aria-label',
        (button.dataset['says'] ?? '').replace('%', () => name),
      );
      button.disabled = step !== 0 && state.items[index + step] === undefined;
      button.addEventListener('click', () => move(index, step));
    }
    return made;
  };

  const slide = (heading: string, ...lines: readonly string[]) => {
    const made = make('section');
    made.className = 'slide';
    made.append(make('h2', heading), ...lines.filter(Boolean).map((line) => make('p', line)));
    return made;
  };
  const slides = () => [
    slide(name(), page.dataset['edition'] ?? ''),
    ...state.items.map(tell).map(({ title: heading, kind, text, typed }) => slide(heading, kind, text, typed)),
    slide(name(), words('code')),
  ];

  const drawn = find('[data-drawn]');
  const draw = find('[data-draw]');
  const bundling = () => import('./own-bundle.ts');
  const code = async () => {
    const { codeOf } = await bundling();
    return codeOf(address(), words('code')) ?? make('p', words('noCode'));
  };
  let chosen: ReadonlySet<string> = new Set();
  const choices = new Map<string, HTMLButtonElement>();
  const press = (id: string, isIn: boolean) => {
    const act = words(isIn ? 'out' : 'add', titleOf({ id }));
    const button = choices.get(id);
    button?.setAttribute('aria-label', act);
    // The visible text is the start of the accessible name; the title is shown next to it.
    if (button) button.textContent = act.split(':')[0] ?? '';
  };
  const hideCode = () => {
    if (drawn) drawn.hidden = true;
    draw?.setAttribute('aria-expanded', 'false');
  };

  const show = () => {
    // The bundle belonged to the previous workshop.
    document.querySelector('body > .bundle')?.remove();
    if (title && title.value !== state.title) title.value = state.title;
    list?.replaceChildren(...state.items.map(rowOf));
    deck?.replaceChildren(...slides());
    hideCode();
    const before = chosen;
    chosen = new Set(state.items.flatMap(({ id = [] }) => id));
    // Only buttons whose state changes are updated: there are many.
    for (const id of new Set([...before, ...chosen])) if (before.has(id) !== chosen.has(id)) press(id, chosen.has(id));
  };
  const keep = () => {
    try {
      localStorage.setItem(place, writeOwnState(state));
      isKept = true;
    } catch {
      // A browser in private mode, or one that is set to store nothing.
      isKept = false;
    }
    return isKept;
  };
  const change = (to: OwnState) => {
    state = to;
    history.replaceState(history.state, '', `${location.pathname}${location.search}${writeOwnState(state)}`);
    if (isKept) keep();
    show();
  };

  const move = (index: number, step: number) => {
    const items = [...state.items];
    const [moved] = items.splice(index, 1);
    if (moved && step !== 0) items.splice(index + step, 0, moved);
    change({ ...state, items });
    // Keeps the keyboard focus on the item that moved, or where it was.
    const rows = list?.children ?? [];
    const buttons = [...(rows[step === 0 ? Math.min(index, items.length - 1) : index + step]?.querySelectorAll('button') ?? [])];
    const same = buttons.find((button) => Number(button.dataset['move']) === step && !button.disabled);
    (same ?? buttons.find((button) => !button.disabled) ?? find('#inhoud-van-mijn-workshop'))?.focus();
  };
  const add = (item: OwnItem) => {
    const items = withItems(state.items, [item]);
    const isFull = items.length === state.items.length && state.items.length >= mostItems;
    change({ ...state, items });
    say(isFull ? words('full') : words('added', withinQuotes(titleOf(item))));
  };

  const ids = new Set(pieces.keys());
  const lostWords = (lost: readonly string[]) => (lost.length > 0 ? words('lost', lost.join(', ')) : '');

  /** Shows the workshop in the address, without changing the one that the device keeps. */
  const open = () => {
    const { state: asked, lost } = readOwnState(location.hash, ids);
    isKept = writeOwnState(asked) === kept();
    state = asked;
    show();
    say(lostWords(lost), !isKept && kept() !== '' ? words('elsewhere') : '');
  };
  /** Shows the reader's workshop with the items from the address added: the one on the page, otherwise the one that the device keeps. */
  const resume = () => {
    const { state: asked, lost } = readOwnState(location.hash, ids);
    const isOpen = state.items.length > 0 || state.title !== '';
    const hadKept = kept() !== '';
    const now = isOpen ? state : readOwnState(kept(), ids).state;
    isKept ||= hadKept && !isOpen;
    const items = withItems(now.items, asked.items);
    change({ title: now.title, items });
    const added = asked.items.map(titleOf).join(', ');
    if (added)
      say(
        lostWords(lost),
        items.length < mostItems ? words('added', withinQuotes(added)) : words('full'),
        isKept || now.items.length > 0 ? '' : words('alone'),
      );
    else say(lostWords(lost), hadKept ? words('restored') : '');
  };
  const arrive = () => {
    const purpose = purposeOf(location.hash);
    if (purpose === 'whole') open();
    else if (purpose === 'extra' || location.hash === '') resume();
  };

  for (const [id, piece] of pieces) {
    const acts = make('span');
    acts.className = 'acts';
    const button = make('button');
    choices.set(id, button);
    press(id, false);
    button.addEventListener('click', () => {
      if (state.items.some((item) => item.id === id)) change({ ...state, items: state.items.filter((item) => item.id !== id) });
      else add({ id });
    });
    piece.prepend(acts);
    acts.append(piece.querySelector('a') ?? '', button);
  }

  const making = find('[data-making]');
  if (making) making.hidden = false;
  find('[data-without-script]')?.remove();
  const finding = find('[data-finding]');
  if (finding) finding.hidden = false;
  finding?.querySelector('input')?.addEventListener('input', ({ target }) => {
    const wanted = (target as HTMLInputElement).value.trim().toLowerCase();
    for (const piece of pieces.values()) piece.hidden = wanted !== '' && !piece.textContent.toLowerCase().includes(wanted);
    for (const group of page.querySelectorAll<HTMLDetailsElement>('.picking > details')) {
      const has = group.querySelector('[data-id]:not([hidden])') !== null;
      group.hidden = !has;
      group.open = wanted !== '' && has;
    }
  });

  title?.addEventListener('change', () => change({ ...state, title: title.value.trim().slice(0, longest.title) }));
  find<HTMLFormElement>('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector('input');
    const text = field?.value.trim();
    if (!field || !text) return;
    field.value = '';
    add({ text });
  });

  const on = (act: string, then: () => unknown) => find(`[data-${act}]`)?.addEventListener('click', then);
  on('keep', () => say(keep() ? words('kept') : words('notKept')));
  on('forget', () => {
    isKept = false;
    try {
      localStorage.removeItem(place);
    } catch {
      // A device that keeps nothing has nothing to erase.
    }
    say(words('forgotten'));
  });
  on('clear', () => {
    change({ title: '', items: [] });
    // The button goes with what it emptied.
    find('#inhoud-van-mijn-workshop')?.focus();
    say(words('cleared'));
  });
  on('copy-address', async () => {
    // Where copying is not allowed, the address bar has the address.
    const isCopied = await navigator.clipboard?.writeText(address()).then(
      () => true,
      () => false,
    );
    say(words(isCopied ? 'copied' : 'notCopied'));
  });
  draw?.addEventListener('click', async () => {
    if (!drawn?.hidden) return hideCode();
    drawn.replaceChildren(await code());
    drawn.hidden = false;
    draw.setAttribute('aria-expanded', 'true');
  });
  let codeOnSlide: Element | undefined;
  on('show', async () => {
    const made = await code();
    codeOnSlide?.remove();
    codeOnSlide = made;
    deck?.lastElementChild?.append(made);
  });
  on('print', async () => {
    say(words('reading'));
    const { bundleOf } = await bundling();
    const { bundle, unread } = await bundleOf(state.items.map(tell), name(), address(), words);
    document.querySelector('body > .bundle')?.remove();
    document.body.append(bundle);
    say(unread.length > 0 ? words('unread', unread.join(', ')) : '');
    print();
  });
  addEventListener('hashchange', arrive);
  arrive();
}
