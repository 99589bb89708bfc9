import { afterPaint } from '../../site/after-paint.ts';
import type { Option } from './quick-answer.ts';

/** Answers what is typed in the field of the quick search, which has focus, in the list below it. */
export function beginQuickSearch(form: HTMLFormElement, input: HTMLInputElement): void {
  const list = form.querySelector('ul');
  const status = form.querySelector('[role=status]');
  if (!list || !status) return;

  const all = (query: string) => `${form.action}?${new URLSearchParams({ q: query })}`;
  let opening: ReturnType<typeof load> | undefined;
  const load = () => import('./quick-answer.ts').then(({ quickSearch }) => quickSearch(form, all));
  /** Loads the search on first use; nothing is fetched before. */
  const ready = () => {
    opening ??= load();
    return opening;
  };
  let turn = 0;
  let activeIndex = -1;
  const shown = () => [...list.children] as HTMLElement[];
  const choose = (index: number) => {
    activeIndex = index;
    for (const [each, option] of shown().entries()) {
      option.classList.toggle('at', each === activeIndex);
      option.setAttribute('aria-selected', `${each === activeIndex}`);
    }
    const chosen = shown()[activeIndex];
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
  /** @param said text that a screen reader announces. */
  const offer = (options: readonly Option[], said: string) => {
    list.replaceChildren();
    choose(-1);
    options.forEach(addOption);
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    status.textContent = said;
  };
  const show = async () => {
    const query = input.value.trim();
    if (query === '') return close();
    turn += 1;
    const thisTurn = turn;
    try {
      const { options, said } = await (await ready())(query);
      if (thisTurn === turn) offer(options, said);
    } catch {
      // Reset so that the next try loads again. The search page can also retry, and explains what went wrong.
      opening = undefined;
      const failed = form.dataset['failed'] ?? '';
      if (thisTurn === turn) offer([[all(query), failed]], failed);
    }
  };

  const prepare = () => void ready().catch(() => undefined);
  const showSoon = afterPaint(() => {
    if (isAsked) void show();
  });
  const ask = () => {
    isAsked = true;
    showSoon();
  };
  input.addEventListener('focus', prepare);
  input.addEventListener('input', ask);
  input.addEventListener('keydown', (event) => {
    const count = list.childElementCount;
    if (event.key === 'ArrowDown' && count > 0) choose((activeIndex + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) choose((activeIndex + count) % count);
    else if (event.key === 'Enter' && activeIndex >= 0) location.assign(shown()[activeIndex]?.dataset['href'] ?? form.action);
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  list.addEventListener('mousedown', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[data-href]');
    if (!option) return;
    // Keep focus in the field: losing it would close the list before the link is followed.
    event.preventDefault();
    location.assign(option.dataset['href'] ?? form.action);
  });
  input.addEventListener('blur', close);

  // Meanwhile the reader may have typed, or left.
  prepare();
  if (input.value && document.activeElement === input) ask();
}
