/** What a browser must know to find the page of a set; passed in, so that no content travels along. */
export interface SetFolders {
  /** Codes of the countries in the order of the addresses. */
  readonly codes: readonly string[];
  /** Where the sets lie in each language: `/vergelijken/`. */
  readonly folders: readonly string[];
}

/**
 * Where a set of countries that has no page can be looked at: the page on which countries are chosen.
 * @param path of an address that does not exist.
 * @returns undefined when the path names no set in the order of the addresses.
 */
export function choiceOfSelection(path: string, { codes, folders }: SetFolders): string | undefined {
  const folder = folders.find((each) => path.startsWith(each));
  const named = folder === undefined ? [] : (path.slice(folder.length).split('/')[0] ?? '').split('-');
  if (named.length < 2 || named.join() !== codes.filter((code) => named.includes(code)).join()) return undefined;
  return `${folder}?country=${named.join(',')}`;
}

/**
 * The right address of a set whose codes stand in another order, in capitals, twice, or with other signs between.
 * @param path of an address that does not exist.
 * @returns undefined when the path names no set of two or more countries, or is right as it is.
 */
export function canonicalSelection(path: string, { codes, folders }: SetFolders): string | undefined {
  const folder = folders.find((each) => path.startsWith(each));
  if (folder === undefined) return undefined;
  const [written = '', ...rest] = path.slice(folder.length).split('/');
  const named = new Set(
    written
      .replace(/%[0-9a-f]{2}/gi, '-')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean),
  );
  if (named.size < 2 || [...named].some((code) => !codes.includes(code))) return undefined;
  const right = [folder.slice(0, -1), codes.filter((code) => named.has(code)).join('-'), ...rest.filter(Boolean), ''].join('/');
  return right === path ? undefined : right;
}
