/** One item in a reader's own workshop: a piece of the site by its id, or a question in the reader's words. */
export type OwnItem = { readonly id: string; readonly text?: never } | { readonly text: string; readonly id?: never };

/** A reader's own workshop: its title, and its items in order. */
export interface OwnState {
  readonly title: string;
  readonly items: readonly OwnItem[];
}

/** Maximum number of characters of a title and a question in an address, and of items. */
export const longest = { title: 100, question: 300 } as const;
export const mostItems = 60;

/** Id of a comparison cell as a piece of a workshop. */
export const cellId = (theme: string, country: string) => `${theme}.${country}`;

const whole = '#mijn&';
const extra = '#erbij&';

/** What a fragment is for: `whole` replaces the workshop, `extra` adds to it; undefined for other fragments, which lead to a part of the page. */
export function purposeOf(hash: string): 'whole' | 'extra' | undefined {
  if (hash.startsWith(whole)) return 'whole';
  return hash.startsWith(extra) ? 'extra' : undefined;
}

/** The fragment that adds a piece to what a reader has collected. */
export const extraFragment = (id: string) => `${extra}${new URLSearchParams({ p: id })}`;

/**
 * The fragment that holds a workshop: `#mijn&t=Melden&p=zorgmeldplicht&p=zorgmeldplicht.dk&q=…`; empty for an empty workshop. It is the
 * same in both languages.
 */
export function writeOwnState({ title, items }: OwnState): string {
  const parts = new URLSearchParams();
  if (title) parts.append('t', title.slice(0, longest.title));
  for (const { id, text } of items) {
    if (id !== undefined) parts.append('p', id);
    else parts.append('q', text.slice(0, longest.question));
  }
  return parts.size > 0 ? `${whole}${parts}` : '';
}

/** Appends items; a piece that is already there stays where it is, and items above the maximum are left out. */
export function withItems(items: readonly OwnItem[], added: readonly OwnItem[]): readonly OwnItem[] {
  const has = new Set(items.flatMap(({ id = [] }) => id));
  const isNew = ({ id }: OwnItem) => id === undefined || (!has.has(id) && Boolean(has.add(id)));
  return [...items, ...added.filter(isNew)].slice(0, mostItems);
}

/**
 * Reads a workshop from a fragment. What is damaged, unknown or too much is left out and reported; the rest is kept.
 * @param hash fragment including "#", as in `location.hash`; one for another purpose gives an empty workshop.
 * @param ids of the existing pieces
 * @returns the workshop, and the beginnings of what could not be read
 */
export function readOwnState(hash: string, ids: ReadonlySet<string>): { state: OwnState; lost: readonly string[] } {
  const purpose = purposeOf(hash);
  let title = '';
  let items: readonly OwnItem[] = [];
  const lost: string[] = [];
  if (!purpose) return { state: { title, items }, lost };
  const put = (item: OwnItem) => {
    if (items.length >= mostItems) return false;
    items = withItems(items, [item]);
    return true;
  };
  const takes: Readonly<Record<string, (value: string) => boolean>> = {
    t: (value) => {
      if (title !== '' || value.length > longest.title) return false;
      title = value;
      return true;
    },
    p: (value) => ids.has(value) && put({ id: value }),
    q: (value) => value.length <= longest.question && put({ text: value }),
  };
  for (const [key, value] of new URLSearchParams(hash.slice((purpose === 'whole' ? whole : extra).length))) {
    // A percent escape that was cut in two decodes to this character.
    const isWhole = value.trim() !== '' && !value.includes('\ufffd');
    const isRead = isWhole && Object.hasOwn(takes, key) && takes[key]?.(value);
    if (!isRead) lost.push((value.trim() || key).slice(0, 40));
  }
  return { state: { title, items }, lost };
}
