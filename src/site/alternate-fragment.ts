/**
 * Maps fragments between languages. Rows, cells, services, paragraphs and sections have the same id in every language; ids of
 * headings in running text come from their words, so these are passed by 0-based index: `#~3` is the fourth heading.
 */

const sign = '#~';

/**
 * The fragment to add to a link to the same page in another language.
 * @param hash fragment including `#`, as in `location.hash`; may be empty.
 * @param headings ids of the headings in the running text, in order.
 */
export function alternateFragment(hash: string, headings: readonly string[]): string {
  // Browsers percent-encode accented letters.
  const place = headings.findIndex((id) => hash === `#${id}` || hash === `#${encodeURIComponent(id)}`);
  return place === -1 ? hash : `${sign}${place}`;
}

/** 0-based index of the heading that such a fragment refers to; -1 if it refers to none. */
export const headingNumber = (hash: string) => (/^#~\d+$/.test(hash) ? Number(hash.slice(sign.length)) : -1);
