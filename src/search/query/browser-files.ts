import type { SearchFiles } from './reader.ts';

const base = '/search-index/';

async function get(path: string, cache?: RequestCache): Promise<Response> {
  const response = await fetch(base + path, cache ? { cache } : {});
  if (!response.ok) throw new Error(`${base}${path} answered ${response.status}`);
  return response;
}

/** Reads the search files over HTTP. Rejects if a response is not OK. */
export const browserFiles: SearchFiles = {
  read: async (path, fresh = false) => (await get(path, fresh ? 'reload' : undefined)).text(),
  readBytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
};
