import { DomUtils, parseDocument } from 'htmlparser2';

type TextRow = Readonly<Record<string, string>>;

/** Letters by which the words of a statement are looked for: a link or a foreign word further on may stand otherwise on its page. */
const lettersLookedFor = 40;
const lettersOf = (text: string) => text.replaceAll(/[\s\u00AD]+/g, '');

/** What a page says, in its text and of itself in its head, without spaces. */
function saidBy(html: string): string {
  const page = parseDocument(html);
  const description = DomUtils.findOne(({ name, attribs }) => name === 'meta' && attribs['name'] === 'description', page.children);
  return lettersOf(`${DomUtils.textContent(page)} ${description?.attribs['content'] ?? ''}`);
}

/**
 * Statements whose words are not on the page that the table gives for them, a line each.
 * @param read the file of a page, by its address
 */
export function statementFaults(statements: readonly TextRow[], read: (path: string) => string): string[] {
  const pages = new Map<string, string>();
  return statements.flatMap(({ id = '', language = '', text = '', page = '' }) => {
    const { pathname } = new URL(page);
    const said = pages.get(pathname) ?? saidBy(read(pathname));
    pages.set(pathname, said);
    return said.includes(lettersOf(text).slice(0, lettersLookedFor))
      ? []
      : [`${pathname} does not say "${text.slice(0, lettersLookedFor)}", the words of ${id} (${language})`];
  });
}
