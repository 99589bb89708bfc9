/** A part of a page in the list of contents. */
export interface ContentsItem {
  readonly id: string;
  /** Text of the heading, as HTML without tags. */
  readonly title: string;
  /** Values of a filter that something in the part has: the link goes with the part. */
  readonly of?: string;
}

/** Position of the list of contents: next to the text where there is room, over it on every screen, or absent. */
export type ContentsPlace = 'beside' | 'above' | 'none';

// A heading has the address of its own id, or else that of the part which it begins.
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
