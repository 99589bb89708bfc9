import { closest } from 'fastest-levenshtein';
import type { Redirects } from '../core/schema/redirects.ts';

// Elements whose ids are permalinks. Ids of drawings and controls are for internal use.
const linkable = 'a|article|aside|blockquote|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|h[1-6]|li|ol|p|section|span|table|tbody|td|th|tr|ul';
const linkableId = new RegExp(`<(?:${linkable})\\s[^>]*?\\bid="([^"]+)"`, 'g');
// Ids that every page has in the same place.
const pageChrome: readonly string[] = ['inhoud', 'menu', 'meenemen', 'citeer', 'page-title'];
// Passages may be removed together with their fragment: the edition that contained them keeps their words.
const passage = /^p\d+$/;

/** All permalinks on a page: its path, and one for each fragment. */
export function permalinksOnPage(path: string, html: string): string[] {
  const withoutDrawings = html.replace(/<svg[\s\S]*?<\/svg>/g, '');
  const ids = [...withoutDrawings.matchAll(linkableId)].map((match) => match[1] as string);
  return [path, ...ids.filter((id) => !pageChrome.includes(id) && !passage.test(id)).map((id) => `${path}#${id}`)];
}

const pageOf = (address: string) => address.split('#')[0] as string;

/** Parses the register of published addresses: one page or file per line, with its fragments indented below it. */
export function readRegister(text: string): Set<string> {
  const addresses = new Set<string>();
  let page = '';
  for (const line of text.split('\n')) {
    const written = line.trim();
    if (written.startsWith('/')) page = written;
    if (written.startsWith('/')) addresses.add(page);
    else if (written.startsWith('#') && line.startsWith(' ')) addresses.add(`${page}${written}`);
  }
  return addresses;
}

const heading = `# Every address and fragment that was ever published. None of them may stop answering: the build checks it.
# Kept by npm run record:permalinks, which adds and never takes away. An address that has to go leads on: content/redirects.yaml.
`;

/** Serialises the register, in alphabetical order. */
export function writeRegister(addresses: Iterable<string>): string {
  const byPage = Map.groupBy([...addresses].toSorted(), pageOf);
  const blocks = [...byPage]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([page, fragments]) => [page, ...fragments.filter((address) => address !== page).map((address) => `  ${address.slice(page.length)}`)].join('\n'));
  return `${heading}${blocks.join('\n')}\n`;
}

/**
 * All published addresses that a build breaks, and redirects that lead nowhere, each as a line that says how to fix it.
 * A redirected page covers its fragments.
 * @param answered addresses that the built site has.
 */
export function brokenPermalinks(promised: ReadonlySet<string>, answered: ReadonlySet<string>, redirects: Redirects): string[] {
  const answers = (address: string) => answered.has(address) || address in redirects;
  const lost = [...promised].filter((address) => !answers(address) && !(pageOf(address) in redirects));
  const lostPages = lost.filter((address) => !address.includes('#'));
  const lostFragments = lost.filter((address) => address.includes('#') && !lostPages.includes(pageOf(address)));
  const like = (address: string) => {
    const [page, fragment] = address.split('#');
    const others = [...answered].filter((other) => other.includes('#') === (fragment !== undefined) && (fragment === undefined || pageOf(other) === page));
    return others.length === 0 ? (page ?? '/') : closest(address, others);
  };
  const deadEnds = Object.entries(redirects).filter(([, to]) => !answered.has(to));
  return [
    ...lostPages.map(
      (address) =>
        `content/addresses.txt: ${address} no longer answers. Bring it back, or say in content/redirects.yaml what answers for it, e.g. ${address}: ${like(address)}`,
    ),
    ...lostFragments.map(
      (address) =>
        `content/addresses.txt: ${address} no longer answers. Bring the fragment back, or say in content/redirects.yaml what answers for it, e.g. "${address}": "${like(address)}"`,
    ),
    ...deadEnds.map(([from, to]) => `content/redirects.yaml: ${from} leads to ${to}, which does not answer. Give an address that does, e.g. ${like(to)}`),
  ];
}
