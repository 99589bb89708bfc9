/** A part of a page in the list of contents. */
export interface ContentsItem {
  readonly id: string;
  /** Text of the heading, as HTML without tags. */
  readonly title: string;
}

/** Position of the list of contents: next to the text where there is room, over it on every screen, or absent. */
export type ContentsPlace = 'beside' | 'above' | 'none';

// A heading's address is its own id, or else that of the part it begins.
const heading = /(?:<(?:section|div|details)\b[^>]*?\sid="([^"]+)"[^>]*>\s*)?<h2\b([^>]*)>(.*?)<\/h2>/gs;

/** Second-level headings with an address, in page order. */
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
