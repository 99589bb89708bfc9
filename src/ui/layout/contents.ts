/** A part of a page in the list of contents. */
export interface ContentsItem {
  readonly id: string;
  /** Text of the heading, as HTML without tags. */
  readonly title: string;
  /** Filter values that occur in the part; filtering hides the link together with the part. */
  readonly of?: string;
}

/** Position of the list of contents: next to the text where there is room, over it on every screen, or absent. */
export type ContentsPlace = 'beside' | 'above' | 'none';

// A heading's address is its own id or, without one, the id of the part that it begins.
const heading = /(?:<(?:section|div|details)\b([^>]*?\sid="[^"]+"[^>]*)>\s*)?<h2\b([^>]*)>(.*?)<\/h2>/gs;
const attribute = (name: string, attributes: string) => new RegExp(`\\s${name}="([^"]+)"`).exec(attributes)?.[1];

/** Second-level headings with an address, in page order. */
export function contentsOf(html: string): ContentsItem[] {
  return [...html.matchAll(heading)].flatMap(([, part = '', attributes = '', inner = '']) => {
    const id = attribute('id', attributes) ?? attribute('id', part);
    const of = attribute('data-of', part);
    const title = inner
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return id && title ? [{ id, title, ...(of ? { of } : {}) }] : [];
  });
}
