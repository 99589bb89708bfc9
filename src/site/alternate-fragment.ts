/**
 * Fragments in the other language. Rows, cells, services, paragraphs and sections have the same one in both; headings of running
 * text are named after their own words, so a heading travels as its number: `#~3` is the fourth of the page.
 */

const sign = '#~';

/**
 * The fragment of the same place on the page in the other language.
 * @param hash fragment with its sign, as in `location.hash`; may be empty.
 * @param headings ids of the headings of the running text, in their order.
 */
export function alternateFragment(hash: string, headings: readonly string[]): string {
  // Browsers write letters with accents as percent codes.
  const place = headings.findIndex((id) => hash === `#${id}` || hash === `#${encodeURIComponent(id)}`);
  return place === -1 ? hash : `${sign}${place}`;
}

/** Number of the heading, from 0, that a fragment from the other language stands for; -1 where it stands for none. */
export const headingNumber = (hash: string) => (/^#~\d+$/.test(hash) ? Number(hash.slice(sign.length)) : -1);
