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
function load(): Promise<SearchEngine> {
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
  /** An option of the list: where it leads, its words, and what else is said of it. */
  type Option = readonly [href: string, title: string, about?: string];
  const addOption = ([href, title, about]: Option) => {
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
  /** Shows options. @param said what a screen reader says of them. */
  const offer = (shown: readonly Option[], said: string) => {
    list.replaceChildren();
    choose(-1);
    shown.forEach(addOption);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    status.textContent = said;
  };
  const all = (query: string) => `${form.action}?${new URLSearchParams({ q: query })}`;

  // As a function, since "$&" in a query is no pattern.
  const say = (what: 'none' | 'all' | 'cut' | 'meant' | 'failed', query: string) => (form.dataset[what] ?? '').replace('%1', () => query);
  const countOf = (hits: number) => `${hits} ${form.dataset[hits === 1 ? 'one' : 'many'] ?? ''}`;

  /** Offers what was found. @param best the hits of which `chunks` are the texts. */
  const offerFound = (
    query: string,
    { hits, cutAfter, suggestion }: Outcome,
    best: readonly Hit[],
    chunks: readonly Chunk[],
    entries: readonly EntryValues[],
  ) => {
    const isNone = hits.length === 0;
    const whole: Option = [all(query), say(isNone ? 'none' : 'all', cutAfter ? `… ${cutAfter}` : query)];
    // That the query was cut or read as another, and that nothing answers it, is said before anything is offered.
    const before: readonly Option[] = [
      ...(cutAfter ? [[all(query), say('cut', cutAfter)] as const] : []),
      ...(suggestion ? [[all(suggestion), say('meant', suggestion)] as const] : []),
      ...(isNone ? [whole] : []),
    ];
    const found = chunks.map(({ title, url, place }, index): Option => {
      const countries = entries[best[index]?.entry ?? -1]?.country ?? [];
      return [url, title, [...countries.map((code) => code.toUpperCase()), place].filter(Boolean).join(' · ')];
    });
    offer([...before, ...found, ...(isNone ? [] : [whole])], [...before.map(([, title]) => title), ...(isNone ? [] : [countOf(hits.length)])].join(' '));
  };

  const show = async () => {
    const query = input.value.trim();
    if (query === '') return close();
    turn += 1;
    const own = turn;
    try {
      const engine = await load();
      const outcome = await engine.search(query, { typing: true });
      const best = (outcome.hits.length === 0 ? outcome.near : outcome.hits).slice(0, most);
      const [entries, chunks] = await Promise.all([engine.entries(), engine.load(best)]);
      if (own === turn) offerFound(query, outcome, best, chunks, entries);
    } catch {
      // What failed can be had another time; the search page can try again, and says what went wrong.
      opening = undefined;
      if (own === turn) offer([[all(query), say('failed', '')]], say('failed', ''));
    }
  };

  input.addEventListener('focus', () => void load().catch(() => undefined));
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
