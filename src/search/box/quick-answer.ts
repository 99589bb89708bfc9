import type { Language } from '../../core/languages.ts';
import type { Chunk } from '../chunk.ts';
import { browserFiles } from '../query/browser-files.ts';
import { SearchEngine } from '../query/engine.ts';
import { withoutQuotes } from '../query/query-text.ts';

/** An option of the list below the field: its address, its title, and extra detail such as a country or municipality. */
export type Option = readonly [href: string, title: string, about?: string];

/** Options to show for a query, and the text that a screen reader announces. */
interface QuickAnswer {
  readonly options: readonly Option[];
  readonly said: string;
}

const mostHits = 6;

const pageOf = ({ url, title, place }: Chunk, countries: readonly string[] = []): Option => [
  url,
  title,
  [...countries.map((code) => code.toUpperCase()), place].filter(Boolean).join(' · '),
];

/**
 * Opens the quick search in the header. The interface texts are in the form's `data-*` attributes.
 * @returns a function that answers a query whose last word may be incomplete. It rejects if a file cannot be loaded.
 */
export function quickSearch(form: HTMLFormElement, all: (query: string) => string): (query: string) => Promise<QuickAnswer> {
  const engine = new SearchEngine(browserFiles, document.documentElement.lang as Language);
  const words = form.dataset;
  // A replacer function, because "$&" in a query would be read as a pattern. The interface puts the query between quotes itself.
  const say = (what: 'none' | 'all' | 'cut' | 'meant', query: string) => (words[what] ?? '').replace('%1', () => withoutQuotes(query));
  const lineFor = (what: 'cut' | 'meant', query: string, said: string | undefined): Option[] => (said ? [[all(query), say(what, said)]] : []);

  return async (query) => {
    const { hits, near, cutAfter, suggestion } = await engine.search(query, { typing: true });
    const best = (hits.length > 0 ? hits : near).slice(0, mostHits);
    const [entries, chunks] = await Promise.all([engine.entries(), engine.load(best)]);
    const pages = chunks.map((chunk, index) => pageOf(chunk, entries[best[index]?.entry ?? -1]?.country));
    const asked = cutAfter ? `… ${cutAfter}` : query;
    const whole = (what: 'none' | 'all'): Option => [all(query), say(what, asked)];
    // Notices come before the results: that the query was cut, read as another query, or has no results.
    const before = [...lineFor('cut', query, cutAfter), ...lineFor('meant', suggestion ?? '', suggestion), ...(hits.length > 0 ? [] : [whole('none')])];
    const after = hits.length > 0 ? [whole('all')] : [];
    const count = hits.length > 0 ? [`${hits.length} ${words[hits.length === 1 ? 'one' : 'many'] ?? ''}`] : [];
    return { options: [...before, ...pages, ...after], said: [...before.map(([, title]) => title), ...count].join(' ') };
  };
}
