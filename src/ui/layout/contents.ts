/** A part of a page that its list of contents leads to. */
export interface ContentsItem {
  readonly id: string;
  /** Text of the heading as HTML without tags. */
  readonly title: string;
}

/** Where a page's list of contents stands: beside its text where there is room, over it on every screen, or nowhere. */
export type ContentsPlace = 'beside' | 'above' | 'none';

// A heading has the address of its own id, or else that of the part which it begins.
const heading = /(?:<(?:section|div|details)\b[^>]*?\sid="([^"]+)"[^>]*>\s*)?<h2\b([^>]*)>(.*?)<\/h2>/gs;

/** Headings of the second level that can be led to, in the order of the page. */
export function contentsOf(html: string): ContentsItem[] {
  return [...html.matchAll(heading)].flatMap(([, part, attributes = '', inner = '']) => {
    const id = /\sid="([^"]+)"/.exec(attributes)?.[1] ?? part;
    const title = inner
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return id && title ? [{ id, title }] : [];
  });
}
