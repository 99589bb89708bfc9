import { countValues, matches, type Values } from '../../search/facets.ts';
import { afterPaint } from '../../site/after-paint.ts';
import { readChoice, writeChoice } from '../../ui/choice-in-address.ts';

/**
 * Lets the reader choose several values at once on the page with all examples. Without this script every value is a link to its own page,
 * which remains the way to share a single value; the choice is kept in the address: `?country=finland,zweden&setting=school`.
 */
const filter = document.querySelector<HTMLElement>('[data-filter]');

/** A value to tick, with its count. */
interface Choice {
  readonly box: HTMLInputElement;
  readonly count: Element | null;
}

function start(filter: HTMLElement): void {
  const groups = [...filter.querySelectorAll<HTMLElement>('[data-facet]')];
  const names = groups.map((group) => group.dataset['facet'] ?? '');
  const items = [...document.querySelectorAll<HTMLElement>('[data-practice]')].map((item) => ({
    item,
    values: JSON.parse(item.dataset['values'] ?? '{}') as Values<string>,
  }));
  const status = document.querySelector('[data-filter-status]');
  const map = document.querySelector('#kaart svg');
  const none = document.querySelector<HTMLElement>('[data-filter-none]');
  const all = filter.querySelector<HTMLAnchorElement>('[data-filter-all]');
  const compare = document.querySelector<HTMLAnchorElement>('[data-filter-compare]');
  const chosenCount = filter.querySelector('[data-chosen]');
  const boxes = new Map<string, Choice[]>();

  // Replaces each link to the page of a value by a checkbox.
  for (const group of groups) {
    const name = group.dataset['facet'] ?? '';
    const list: Choice[] = [];
    for (const row of group.querySelectorAll<HTMLElement>('[data-value]')) {
      const link = row.querySelector('a');
      if (!link) continue;
      const box = document.createElement('input');
      box.type = 'checkbox';
      box.name = name;
      box.value = row.dataset['value'] ?? '';
      const text = document.createElement('span');
      text.className = link.className;
      text.append(...link.childNodes);
      const label = document.createElement('label');
      label.append(box, text);
      link.replaceWith(label);
      list.push({ box, count: row.querySelector('.count') });
    }
    boxes.set(name, list);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', `facet-${name}`);
  }

  const chosen = (): Values<string> =>
    Object.fromEntries(names.map((name) => [name, (boxes.get(name) ?? []).filter(({ box }) => box.checked).map(({ box }) => box.value)]));
  const eachBox = (visit: (box: Choice, name: string) => void) => {
    for (const [name, list] of boxes) for (const choice of list) visit(choice, name);
  };
  // With all examples shown, the reader has chosen none.
  const offerComparison = (practice: readonly string[]) => {
    if (compare) compare.search = writeChoice({ practice });
  };
  /** Highlights on the map the places of the examples shown. */
  const markPlaces = (isChosen: boolean) => {
    const places = new Set(items.flatMap(({ item }) => (item.hidden ? [] : (item.dataset['place'] ?? []))));
    map?.classList.toggle('dim', isChosen);
    for (const place of map?.querySelectorAll<SVGElement>('[data-n]') ?? []) place.classList.toggle('lit', places.has(place.dataset['n'] ?? ''));
  };
  const show = () => {
    const now = chosen();
    for (const { item, values } of items) item.hidden = !matches(values, now);
    const practice = items.flatMap(({ item }) => (item.hidden ? [] : [item.dataset['practice'] ?? '']));
    const shown = practice.length;
    const counts = countValues(
      items.map(({ values }) => values),
      now,
    );
    eachBox(({ box, count }, name) => count?.replaceChildren(`${counts[name]?.get(box.value) ?? 0}`));
    if (status) status.textContent = `${shown} ${filter.dataset[shown === 1 ? 'one' : 'many'] ?? ''}`;
    if (none) none.hidden = shown > 0;
    const number = Object.values(now).flat().length;
    offerComparison(number > 0 ? practice : []);
    markPlaces(number > 0);
    all?.toggleAttribute('hidden', number === 0);
    chosenCount?.replaceChildren(number > 0 ? `(${number})` : '');
  };
  const known: Values<string> = Object.fromEntries([...boxes].map(([name, list]) => [name, list.map(({ box }) => box.value)]));
  const read = () => {
    const wanted = readChoice(location.search, known);
    eachBox(({ box }, name) => {
      box.checked = wanted[name]?.includes(box.value) ?? false;
    });
    show();
  };
  const showSoon = afterPaint(show);
  const write = () => history.pushState(null, '', location.pathname + writeChoice(chosen()));

  filter.addEventListener('change', () => {
    write();
    showSoon();
  });
  all?.addEventListener('click', (event) => {
    event.preventDefault();
    for (const list of boxes.values()) for (const { box } of list) box.checked = false;
    write();
    show();
  });
  addEventListener('popstate', read);
  read();
}

if (filter) start(filter);
