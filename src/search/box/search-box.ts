import type { Language } from '../../core/languages.ts';
import { afterPaint } from '../../site/after-paint.ts';
import type { Chunk } from '../chunk.ts';
import type { EntryValues } from '../entry-list.ts';
import type { Hit, Outcome, SearchEngine } from '../query/engine.ts';

const most = 6;

const form = document.querySelector<HTMLFormElement>('[data-quick]');
const input = form?.querySelector('input');
const list = form?.querySelector('ul');
const status = form?.querySelector('[role=status]');

let opening: Promise<SearchEngine> | undefined;
/** Loads the search. Nothing of it is fetched before the field is used. */
function open(): Promise<SearchEngine> {
  opening ??= Promise.all([import('../query/engine.ts'), import('../query/browser-files.ts')]).then(
    ([{ SearchEngine: Engine }, { browserFiles }]) => new Engine(browserFiles, document.documentElement.lang as Language),
  );
  return opening;
}

if (form && input && list && status) {
  let turn = 0;
  let at = -1;
  const options = () => [...list.children] as HTMLElement[];
  const choose = (index: number) => {
    at = index;
    for (const [each, option] of options().entries()) {
      option.classList.toggle('at', each === at);
      option.setAttribute('aria-selected', `${each === at}`);
    }
    const chosen = options()[at];
    if (chosen) input.setAttribute('aria-activedescendant', chosen.id);
    else input.removeAttribute('aria-activedescendant');
  };
  let isAsked = false;
  const close = () => {
    isAsked = false;
    turn += 1;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const addOption = (href: string, title: string, about: string) => {
    const option = document.createElement('li');
    option.id = `quick-${list.childElementCount}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset['href'] = href;
    option.append(title);
    if (about) {
      const more = document.createElement('span');
      more.textContent = ` ${about}`;
      option.append(more);
    }
    list.append(option);
  };
  const all = (query: string) => `${form.action}?${new URLSearchParams({ q: query })}`;

  // As a function, since "$&" in a query is no pattern.
  const say = (what: 'none' | 'all' | 'cut', query: string) => (form.dataset[what] ?? '').replace('%1', () => query);
  const countOf = (hits: number) => `${hits} ${form.dataset[hits === 1 ? 'one' : 'many'] ?? ''}`;

  /** Puts what was found in the list. @param best the hits of which `chunks` are the texts. */
  const offer = (query: string, { hits, cutAfter }: Outcome, best: readonly Hit[], chunks: readonly Chunk[], entries: readonly EntryValues[]) => {
    const isNone = hits.length === 0;
    const said = say(isNone ? 'none' : 'all', cutAfter ? `… ${cutAfter}` : query);
    const cut = cutAfter ? say('cut', cutAfter) : '';
    list.replaceChildren();
    choose(-1);
    // That the query was cut, and that nothing answers it, is said before anything is offered.
    if (cut) addOption(all(query), cut, '');
    if (isNone) addOption(all(query), said, '');
    for (const [index, { title, url, place }] of chunks.entries()) {
      const countries = entries[best[index]?.entry ?? -1]?.country ?? [];
      addOption(url, title, [...countries.map((code) => code.toUpperCase()), place].filter(Boolean).join(' · '));
    }
    if (!isNone) addOption(all(query), said, '');
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    status.textContent = [cut, isNone ? said : countOf(hits.length)].filter(Boolean).join(' ');
  };

  const show = async () => {
    const query = input.value.trim();
    if (query === '') return close();
    turn += 1;
    const own = turn;
    try {
      const engine = await open();
      const outcome = await engine.search(query, { typing: true });
      const best = (outcome.hits.length === 0 ? outcome.near : outcome.hits).slice(0, most);
      const [entries, chunks] = await Promise.all([engine.entries(), engine.load(best)]);
      if (own === turn) offer(query, outcome, best, chunks, entries);
    } catch {
      // What failed can be had another time; the button leads to the search page, which says what went wrong.
      opening = undefined;
      if (own === turn) close();
    }
  };

  input.addEventListener('focus', () => void open().catch(() => undefined));
  const showSoon = afterPaint(() => {
    if (isAsked) void show();
  });
  input.addEventListener('input', () => {
    isAsked = true;
    showSoon();
  });
  input.addEventListener('keydown', (event) => {
    const count = list.childElementCount;
    if (event.key === 'ArrowDown' && count > 0) choose((at + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) choose((at + count) % count);
    else if (event.key === 'Enter' && at >= 0) location.assign(options()[at]?.dataset['href'] ?? form.action);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[data-href]');
    if (!option) return;
    // The field keeps the focus, so that the list does not close before it is followed.
    event.preventDefault();
    location.assign(option.dataset['href'] ?? form.action);
  });
  input.addEventListener('blur', close);

  // On a narrow screen the word "search" opens the field instead of leaving the page.
  const opener = document.querySelector<HTMLAnchorElement>('[data-quick-open]');
  opener?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    form.classList.add('open');
    input.focus();
  });
}

addEventListener('keydown', (event) => {
  // Never a key by itself: who speaks to the computer would set it off by a word (WCAG 2.1.4).
  if (event.key.toLowerCase() !== 'k' || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey) return;
  const field = document.querySelector<HTMLInputElement>('[data-search] input') ?? input;
  if (!field) return;
  event.preventDefault();
  form?.classList.add('open');
  field.focus();
  field.select();
});
