import type { Language } from '../../core/languages.ts';
import { afterPaint } from '../../site/after-paint.ts';
import type { Chunk } from '../chunk.ts';
import type { EntryValues } from '../entry-list.ts';
import { countValues, matches } from '../facets.ts';
import { browserFiles } from '../query/browser-files.ts';
import { type Hit, type Outcome, SearchEngine } from '../query/engine.ts';
import { withoutQuotes } from '../query/query-text.ts';
import { answersWell } from '../query/score.ts';
import { type FilterName, filterNames, perPage, readSearchState, type SearchState, sortNames, writeSearchState } from '../search-state.ts';
import { markedTitle, type PassageRun, passageFrom } from './passage.ts';
import { fill, type SearchWords } from './search-words.ts';

const longestWait = 12_000;
const pauseBeforeAddress = 400;
/** Number of alternative names shown at first; the rest are collapsed. */
const alsoAtOnce = 5;

/** Finds a part of the page. @throws Error if it is missing, which leaves the page as it is. */
function part<Kind extends Element = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (!found) throw new Error(`The search page has no ${selector}.`);
  return found;
}

const form = part<HTMLFormElement>('[data-search=""]');
const input = part<HTMLInputElement>('[data-search=""] input');
const note = part('[data-note]');
const foundArea = part('[data-found]');
const filterForm = part<HTMLFormElement>('[data-filters]');
const chosenCount = part('[data-chosen]');
const status = part('[data-status]');
const order = part<HTMLSelectElement>('[data-sort]');
const list = part<HTMLOListElement>('[data-results]');
const more = part<HTMLButtonElement>('[data-more]');
const failedArea = part('[data-failed]');
const browse = part('[data-browse]');
const nearArea = part('[data-near]');
// This message is in the page itself, because <noscript> stays hidden where a script is blocked rather than disabled.
document.querySelector('[data-without-script]')?.remove();
// Every choice takes effect at once, so there is nothing to submit.
filterForm.addEventListener('submit', (event) => event.preventDefault());
const words = JSON.parse(form.dataset['words'] ?? '') as SearchWords;
const language = document.documentElement.lang as Language;
const boxes = [...filterForm.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];

/** Label of a filter value, with the colours of a country. */
const nameOf = (name: FilterName, value: string): Node | undefined => {
  const label = boxes.find((box) => box.name === name && box.value === value)?.closest('label');
  return (label?.querySelector('.land') ?? label?.querySelector('[data-label]'))?.cloneNode(true);
};

const engine = new SearchEngine(browserFiles, language);

const inTime = <Value>(work: Promise<Value>): Promise<Value> =>
  Promise.race([work, new Promise<never>((_, reject) => setTimeout(() => reject(new Error('The search took too long.')), longestWait))]);

const element = (tag: string, content: readonly (Node | string)[], attributes: Readonly<Record<string, string>> = {}) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...content);
  return made;
};

/** Link to the results of another query. */
const searchLink = (query: string, text = query) =>
  element('a', [text], { href: `${location.pathname}${writeSearchState({ ...state, query, literal: false, shown: perPage })}`, 'data-query': query });
const withCommas = (nodes: readonly Node[]) => nodes.flatMap((node, index) => (index > 0 ? [', ', node] : [node]));

/** Kinds that cover most countries, so that listing these says nothing about an entry. */
const speaksOfMany = new Set(['themes', 'terms']);

function hitItem(outcome: Outcome, { by, without }: Hit, values: EntryValues, chunk: Chunk): HTMLLIElement {
  const { url, title, place } = chunk;
  const sought = outcome.queryTerms.map(({ typed, marks }) => ({ typed, others: marks }));
  const { runs, caveats, heading } = passageFrom(chunk, sought, without);
  const withMarks = (all: readonly PassageRun[]) => all.map(({ text, marked }) => (marked ? element('mark', [text]) : text));
  // Show why an entry matches: in its title, if the passage has no match.
  const isShown = runs.some(({ marked }) => marked);
  const facts = [
    ...(values.kind.some((kind) => speaksOfMany.has(kind)) ? [] : values.country.map((code) => nameOf('country', code))),
    place ? element('span', [place]) : undefined,
    ...values.kind.map((kind) => nameOf('kind', kind)),
    by ? element('span', [words.by[by]]) : undefined,
    heading && !url.includes('#') ? element('span', [`${words.under} `, element('a', [heading.text], { href: `${url}#${heading.id}` })]) : undefined,
  ].filter((node) => node !== undefined);
  const item = document.createElement('li');
  item.append(
    element('a', isShown ? [title] : withMarks(markedTitle(title, sought)), { href: url }),
    element('p', withMarks(runs)),
    ...caveats.map((caveat) => element('p', [caveat], { class: 'muted' })),
    element('p', facts, { class: 'meta' }),
  );
  return item;
}

/** Explains that, sorted by title, good answers come before the rest. */
function orderOf(hits: readonly Hit[]): Node[][] {
  const [best] = hits;
  return best && state.sort === 'title' && !hits.every((hit) => answersWell(hit, best)) ? [[new Text(words.byTitle)]] : [];
}

/** Whether alternatives were searched for as well; inflected forms are, without a notice. */
const looksFurther = ({ queryTerms, hits, suggestion }: Outcome) =>
  suggestion !== undefined || hits.some(({ by }) => by !== undefined) || queryTerms.some(({ typed, marks }) => marks.some((mark) => !typed.includes(mark)));

/** What the reader is told of words between quotes. */
function quotedAs({ held, without, isPhrase }: NonNullable<Outcome['quoted']>): string {
  const said = held > 0 ? (isPhrase ? words.phraseHeld : '') : words.nowhere[isPhrase ? 'phrase' : 'word'];
  return `${said} ${fill(words.unquoted, `${without}`)}`.trimStart();
}

/** What the reader is told of words that no page holds, with words that are like them. */
function nowhereIn(queryTerms: Outcome['queryTerms']): Node[][] {
  const missing = queryTerms.filter(({ found }) => !found);
  const near = missing.flatMap(({ nearest }) => nearest);
  const links = withCommas(near.map(({ written }) => searchLink(written))).map((node) => (typeof node === 'string' ? new Text(node) : node));
  // Where all of it is nowhere, that nothing was found says so.
  const isSaid = missing.length === 0 || missing.length === queryTerms.length;
  return [
    ...(isSaid ? [] : [[new Text(fill(words.missing, missing.map(({ text }) => `‘${text}’`).join(', ')))]]),
    ...(near.length > 0 ? [[new Text(`${words.nearest}: `), ...links]] : []),
  ];
}

/** What the reader is told of words that were found otherwise, or not. */
function explain(outcome: Outcome, isEmpty: boolean): void {
  const { queryTerms, hits, suggestion, quoted, cutAfter } = outcome;
  const lines: Node[][] = [];
  if (cutAfter) lines.push([new Text(fill(words.cut, withoutQuotes(cutAfter)))]);
  if (quoted && !isEmpty) lines.push([new Text(quotedAs(quoted))]);
  if (suggestion) {
    const [before = '', after = ''] = words.meant.split('%1');
    lines.push([new Text(before), searchLink(suggestion), new Text(`${after} ${words.meantShown}`)]);
  }
  lines.push(...nowhereIn(queryTerms));
  // Where nothing was found, it says little what else was looked for.
  const also = isEmpty ? [] : [...new Set(queryTerms.flatMap((queryTerm) => queryTerm.also))];
  const switchTo = (literal: boolean, text: string) =>
    element('a', [text], { href: `${location.pathname}${writeSearchState({ ...state, literal })}`, 'data-literal': literal ? '1' : '' });
  const relatedTerms = isEmpty ? [] : [...new Set(queryTerms.flatMap((queryTerm) => queryTerm.relatedTerms))];
  if (relatedTerms.length > 0) lines.push([new Text(`${words.likened}: ${relatedTerms.slice(0, alsoAtOnce).join(', ')}. `)]);
  if (also.length > 0) lines.push([new Text(`${words.also}: ${also.slice(0, alsoAtOnce).join(', ')}. `)]);
  if (state.literal) lines.push([switchTo(false, words.withOthers)]);
  else if (also.length + relatedTerms.length > 0) lines.at(-1)?.push(switchTo(true, words.onlyMine));
  else if (!isEmpty && looksFurther(outcome)) lines.push([switchTo(true, words.onlyMine)]);
  lines.push(...orderOf(hits));
  const rest = [...relatedTerms.slice(alsoAtOnce), ...also.slice(alsoAtOnce)];
  const further = rest.length > 0 ? [element('details', [element('summary', [fill(words.alsoMore, `${rest.length}`)]), rest.join(', ')])] : [];
  note.replaceChildren(...lines.flatMap((line, index) => (index > 0 ? [document.createElement('br'), ...line] : line)), ...further);
}

let state: SearchState = readSearchState(location.search);
let turn = 0;

function showFilters(facts: readonly EntryValues[]): void {
  const counts = countValues(facts, state.chosen);
  for (const box of boxes) {
    const count = counts[box.name as FilterName].get(box.value) ?? 0;
    box.checked = state.chosen[box.name as FilterName].includes(box.value);
    const label = box.closest('label');
    label?.querySelector('.count')?.replaceChildren(`${count}`);
    label?.classList.toggle('silent', count === 0 && !box.checked);
  }
  const all = filterNames.reduce((sum, name) => sum + state.chosen[name].length, 0);
  chosenCount.textContent = all > 0 ? `(${all})` : '';
}

function showFailure(): void {
  list.replaceChildren();
  foundArea.hidden = true;
  browse.hidden = false;
  failedArea.hidden = false;
  failedArea.querySelector('p')?.replaceChildren(words.failed);
  note.replaceChildren();
}

/** All entries, for filters without a query. */
const everything = (entries: readonly EntryValues[]): Outcome => ({
  queryTerms: [],
  hits: entries.map((_values, entry) => ({ entry, score: 0, place: 0 })),
  near: [],
});

interface Result {
  readonly hit: Hit;
  readonly values: EntryValues;
}

/**
 * Sorts results as chosen. By title (entry numbers follow title order), good answers come first; by date, updates come first, latest first.
 * @param best the best hit.
 */
async function inOrder(results: readonly Result[], best: Hit | undefined): Promise<readonly Result[]> {
  const rank = ({ hit }: Result) => (best === undefined || answersWell(hit, best) ? 0 : 1);
  if (state.sort === 'title') return results.toSorted((a, b) => rank(a) - rank(b) || a.hit.entry - b.hit.entry);
  if (state.sort === 'best') return results;
  const dated = new Map((await engine.notesByDate()).map((entry, place) => [entry, place]));
  const placeOf = ({ hit }: Result) => dated.get(hit.entry) ?? Number.POSITIVE_INFINITY;
  return results.toSorted((a, b) => (placeOf(a) === placeOf(b) ? 0 : placeOf(a) - placeOf(b)));
}

/** Shows entries that contain a word of a query without results: suggestions, apart from the results. */
function showNear(chunks: readonly Chunk[]): void {
  nearArea.hidden = chunks.length === 0;
  nearArea.querySelector('p')?.replaceChildren(words.near);
  nearArea.querySelector('ul')?.replaceChildren(...chunks.map(({ url, title }) => element('li', [element('a', [title], { href: url })])));
}

/** Says how much was found. @param asked the query, or the end of what was looked for of a longer one. */
function showCount(found: number, shown: number, asked: string): void {
  const count = `${shown} ${words.found[shown === 1 ? 0 : 1]}`;
  if (found === 0) {
    const lists: Readonly<Record<string, SearchWords['terms']>> = { 1: words.themes, 2: words.terms };
    status.replaceChildren(
      element('strong', [fill(words.noneFor, asked)]),
      ' ',
      ...words.noneHelp.split(/%(\d)/).map((part) => {
        const list = lists[part];
        return list ? element('a', [list.title.toLowerCase()], { href: list.href }) : part;
      }),
    );
  } else if (shown === 0) status.textContent = words.noneFiltered;
  else status.textContent = state.query.trim() === '' ? fill(words.filtered, count) : fill(words.foundFor, count, asked);
}

/** Shows the results for the state. @param typing whether the last word may be incomplete. */
async function show(typing = false): Promise<void> {
  turn += 1;
  const own = turn;
  list.removeAttribute('data-done');
  failedArea.hidden = true;
  if (input.value !== state.query) input.value = state.query;
  order.value = state.sort;
  const isFiltered = filterNames.some((name) => state.chosen[name].length > 0);
  if (state.query.trim() === '' && !isFiltered) {
    note.replaceChildren();
    foundArea.hidden = false;
    foundArea.classList.add('idle');
    browse.hidden = false;
    nearArea.hidden = true;
    more.hidden = true;
    status.textContent = '';
    for (const box of boxes) box.checked = false;
    chosenCount.textContent = '';
    list.replaceChildren();
    list.setAttribute('data-done', '');
    return;
  }
  foundArea.classList.remove('idle');
  if (list.childElementCount === 0) {
    foundArea.hidden = false;
    status.textContent = words.loading;
  }
  try {
    const entries = await inTime(engine.entries());
    const outcome =
      state.query.trim() === ''
        ? everything(entries)
        : await inTime(engine.search(state.query, { typing, literal: state.literal, countries: state.chosen.country }));
    if (own !== turn) return;
    const found = outcome.hits.flatMap((hit) => {
      const values = entries[hit.entry];
      return values ? [{ hit, values }] : [];
    });
    const sorted = await inOrder(
      found.filter(({ values }) => matches(values, state.chosen)),
      outcome.hits[0],
    );
    const shown = sorted.slice(0, state.shown);
    const [chunks, nearChunks] = await inTime(Promise.all([engine.load(shown.map(({ hit }) => hit)), engine.load(outcome.near)]));
    if (own !== turn) return;
    list.replaceChildren(
      ...shown.flatMap(({ hit, values }, index) => {
        const chunk = chunks[index];
        return chunk ? [hitItem(outcome, hit, values, chunk)] : [];
      }),
    );
    showNear(nearChunks);
    explain(outcome, outcome.hits.length === 0);
    showFilters(found.map(({ values }) => values));
    more.hidden = sorted.length <= state.shown;
    foundArea.hidden = false;
    browse.hidden = sorted.length > 0;
    foundArea.classList.toggle('nothing', outcome.hits.length === 0);
    showCount(outcome.hits.length, sorted.length, withoutQuotes(outcome.cutAfter ? `… ${outcome.cutAfter}` : state.query.trim()));
    list.setAttribute('data-done', '');
  } catch (error) {
    if (own !== turn) return;
    console.warn(error);
    showFailure();
    list.setAttribute('data-done', '');
  }
}

let isTyping = false;
const showSoon = afterPaint(() => void show(isTyping));
let pause: ReturnType<typeof setTimeout> | undefined;
/** Applies a state. Steps to which the reader may want to return get their own history entry. */
function go(next: SearchState, step: 'typing' | 'new' | 'same'): void {
  state = next;
  clearTimeout(pause);
  const address = () => `${location.pathname}${writeSearchState(state)}`;
  if (step === 'new' && address() !== `${location.pathname}${location.search}`) history.pushState(null, '', address());
  else if (step === 'same') history.replaceState(null, '', address());
  // Browsers limit how often an address may change, so it is not updated on every key.
  else pause = setTimeout(() => history.replaceState(null, '', address()), pauseBeforeAddress);
  isTyping = step === 'typing';
  list.removeAttribute('data-done');
  showSoon();
}

const chosenBoxes = (): SearchState['chosen'] =>
  Object.fromEntries(filterNames.map((name) => [name, boxes.filter((box) => box.name === name && box.checked).map(({ value }) => value)])) as Record<
    FilterName,
    string[]
  >;

// Start loading on focus, so that the first answer is quick.
input.addEventListener('focus', () => void engine.entries().catch(() => undefined), { once: true });
input.addEventListener('input', () => go({ ...state, query: input.value, shown: perPage, literal: false }, 'typing'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  go({ ...state, query: input.value, shown: perPage }, 'new');
});
filterForm.addEventListener('change', () => go({ ...state, chosen: chosenBoxes(), shown: perPage }, 'new'));
filterForm.addEventListener('reset', (event) => {
  event.preventDefault();
  go({ ...state, chosen: { kind: [], country: [], setting: [] }, shown: perPage }, 'new');
});
order.addEventListener('change', () => go({ ...state, sort: sortNames.find((name) => name === order.value) ?? 'best', shown: perPage }, 'new'));
more.addEventListener('click', async () => {
  const before = list.childElementCount;
  go({ ...state, shown: state.shown + perPage }, 'same');
  // Move keyboard focus to the first added result.
  const seen = new MutationObserver(() => {
    if (!list.hasAttribute('data-done')) return;
    seen.disconnect();
    list.children[before]?.querySelector('a')?.focus();
  });
  seen.observe(list, { attributes: true });
});
part('[data-retry]').addEventListener('click', () => void show());
note.addEventListener('click', (event) => {
  const link = (event.target as Element).closest('a');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const { query, literal } = link.dataset;
  go({ ...state, ...(query === undefined ? {} : { query }), literal: literal === '1', shown: perPage }, 'new');
});
addEventListener('popstate', () => {
  state = readSearchState(location.search);
  void show();
});

// Arrow keys move through the results, Escape returns to the field.
const links = () => [...list.querySelectorAll<HTMLAnchorElement>('li > a')];
addEventListener('keydown', (event) => {
  const all = links();
  const at = all.indexOf(document.activeElement as HTMLAnchorElement);
  const inField = document.activeElement === input;
  if (event.key === 'ArrowDown' && (inField || at >= 0)) all[at + 1]?.focus();
  else if (event.key === 'ArrowUp' && at >= 0) (all[at - 1] ?? input).focus();
  else if (event.key === 'Escape' && at >= 0) input.focus();
  else return;
  event.preventDefault();
});

void show();
