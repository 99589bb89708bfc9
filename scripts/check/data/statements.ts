import { DomUtils, parseDocument } from 'htmlparser2';

type TextRow = Readonly<Record<string, string>>;

/** Letters by which the words of a statement are looked for: a link or a foreign word further on may stand otherwise on its page. */
const lettersLookedFor = 40;
const lettersOf = (text: string) => text.replaceAll(/[\s\u00AD]+/g, '');

/** What a page says, without spaces: of itself in its head, and in each part of it that has an id. */
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

/** The whole of what is read on a page: no fragment of its own says where. */
const wholePage = 'inhoud';

/**
 * Statements whose words are not in the part of a page that their address names, a line each. Without a fragment it is the description in the head of the page that has them.
 * @param read the file of a page, by its address
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
