/** What the browser needs to find the page of a selection of countries. Passed in, so that its script includes no content. */
export interface SetFolders {
  /** Country codes in address order. */
  readonly codes: readonly string[];
  /** Parent path of the selections in each language, e.g. `/vergelijken/`. */
  readonly folders: readonly string[];
}

/**
 * Address of the country picker with a selection filled in, for a selection that has no page of its own.
 * @param path requested path that does not exist.
 * @returns undefined if the path is not a selection in canonical form.
 */
export function choiceOfSelection(path: string, { codes, folders }: SetFolders): string | undefined {
  const folder = folders.find((each) => path.startsWith(each));
  const named = folder === undefined ? [] : (path.slice(folder.length).split('/')[0] ?? '').split('-');
  if (named.length < 2 || named.join() !== codes.filter((code) => named.includes(code)).join()) return undefined;
  return `${folder}?country=${named.join(',')}`;
}

/**
 * Canonical path of a selection whose codes are in another order, in capitals, repeated or separated by other characters.
 * @param path requested path that does not exist.
 * @returns undefined if the path has fewer than two countries or an unknown one, or is canonical already.
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
  const canonical = [folder.slice(0, -1), codes.filter((code) => named.has(code)).join('-'), ...rest.filter(Boolean), ''].join('/');
  return canonical === path ? undefined : canonical;
}
