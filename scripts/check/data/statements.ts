import { DomUtils, parseDocument } from 'htmlparser2';

type TextRow = Readonly<Record<string, string>>;

/** How many characters of a statement to look for: further on, the page may render a link or foreign word differently. */
const lettersLookedFor = 40;
const lettersOf = (text: string) => text.replaceAll(/[\s\u00AD]+/g, '');

/** Text of a page without spaces: of its meta description, and of every element with an id. */
interface Said {
  readonly description: string;
  readonly byId: ReadonlyMap<string, string>;
}

function saidBy(html: string): Said {
  const page = parseDocument(html);
  const elements = DomUtils.findAll(({ attribs }) => attribs['id'] !== undefined, page.children);
  const description = DomUtils.findOne(({ name, attribs }) => name === 'meta' && attribs['name'] === 'description', page.children);
  return {
    description: lettersOf(description?.attribs['content'] ?? ''),
    byId: new Map(elements.map((element) => [element.attribs['id'] ?? '', lettersOf(DomUtils.textContent(element))])),
  };
}

/** The fragment of the main content, which is too broad to locate a statement. */
const wholePage = 'inhoud';

/**
 * Statements whose words are missing from the part of the page that their address points to, one per line. Without a fragment, this is the meta description.
 * @param read returns the HTML of a page, given its address
 */
export function statementFaults(statements: readonly TextRow[], read: (path: string) => string): string[] {
  const pages = new Map<string, Said>();
  return statements.flatMap(({ id = '', language = '', text = '', page = '' }) => {
    const { pathname, hash } = new URL(page);
    const { description, byId } = pages.get(pathname) ?? saidBy(read(pathname));
    pages.set(pathname, { description, byId });
    const fragment = hash.slice(1);
    const said = fragment === '' ? description : byId.get(fragment);
    return fragment !== wholePage && said?.includes(lettersOf(text).slice(0, lettersLookedFor))
      ? []
      : [`${pathname}${hash} does not say "${text.slice(0, lettersLookedFor)}", the words of ${id} (${language})`];
  });
}
