/** An entry that Pagefind found. */
export interface Found {
  /** Its number in the order of titles. */
  readonly id: string;
  readonly score: number;
  /** Positions of the words in the text. */
  readonly words: readonly number[];
  readonly matchedMetaFields?: readonly string[];
}

/** The part of Pagefind that we use. */
export interface Pagefind {
  readonly search: (term: string) => Promise<{ readonly results: readonly Found[] }>;
}

/** Where the search finds its files; given to it, so that it runs in a test as in a browser. */
export interface SearchFiles {
  readonly pagefind: Pagefind;
  /** Text of a file below `pagefind/`. Throws when it cannot be had. */
  readonly read: (path: string) => Promise<string>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** Throws when a file that Pagefind asked for could not be had; Pagefind itself goes on without it. */
  readonly check: () => void;
}

/** How Pagefind weighs text. Fields are weighed by us, and a word must be found as it is: its longer neighbours hardly count. */
export const pagefindOptions = {
  noWorker: true,
  ranking: {
    termSimilarity: 4,
    pageLength: 0.5,
    termSaturation: 1.2,
    termFrequency: 1,
    diacriticSimilarity: 0,
    metaWeights: { title: 0, names: 0, parts: 0, twin: 0, place: 0 },
  },
} as const;

interface PagefindModule {
  readonly createInstance: (options: typeof pagefindOptions & { readonly basePath: string }) => Pagefind & { readonly init: () => Promise<void> };
}

const base = '/pagefind/';

/**
 * Loads Pagefind.
 * @param attempt counts from 0; another number loads files again that failed.
 */
export async function openSearchFiles(attempt: number): Promise<SearchFiles> {
  let failed: string | undefined;
  const watched = window.fetch;
  // Pagefind only logs that a file of its index failed, and answers with what it has. So its requests are watched.
  window.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, location.href);
    if (!address.pathname.startsWith(base)) return watched.call(window, input, init);
    try {
      const response = await watched.call(window, input, init);
      if (!response.ok) failed = `${address.pathname} answered ${response.status}`;
      return response;
    } catch (error) {
      failed = `${address.pathname} could not be fetched`;
      throw error;
    }
  };
  const address = new URL(`${base}pagefind.js${attempt > 0 ? `?attempt=${attempt}` : ''}`, location.href).href;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const pagefind = module.createInstance({ ...pagefindOptions, basePath: base });
  await pagefind.init();
  const get = async (path: string) => {
    const response = await fetch(base + path);
    if (!response.ok) throw new Error(`${base}${path} answered ${response.status}`);
    return response;
  };
  return {
    pagefind,
    read: async (path) => (await get(path)).text(),
    readBytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
    check: () => {
      if (failed === undefined) return;
      const message = failed;
      failed = undefined;
      throw new Error(message);
    },
  };
}
