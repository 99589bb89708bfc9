import { collectionNames } from '../schema/collections.ts';
import { listFiles } from '../schema/lists.ts';

/** What lies in a folder of the content under a name that nothing reads. */
export interface UnreadFile {
  readonly name: string;
  readonly found: string;
  readonly fix: string;
}

/** Files and folders of the content folder itself. */
const ofContent: ReadonlySet<string> = new Set([...collectionNames, 'lists', 'editions', 'site.yaml', 'redirects.yaml', 'addresses.txt', 'README.md']);
const ofLists: ReadonlySet<string> = new Set(listFiles.map((name) => `${name}.yaml`));
/** What computers put in any folder, and what is hidden: no author has written it. */
const isOfComputer = (name: string) => name.startsWith('.') || /^(?:Thumbs\.db|desktop\.ini|Icon\r)$/i.test(name);

function fixFor(name: string, folder: string, among: ReadonlySet<string>): string {
  // A second ending, or one in capitals, as a computer hides or writes it; the marks that editors put around the name of a copy.
  const [, written] = /^[#~]?\$?(.*?\.(?:mdx?|yaml))(?:~|#|\.[^.]+)?$/i.exec(name) ?? [];
  const own = written?.replace(/\.[^.]+$/, (ending) => ending.toLowerCase());
  if (own && own !== name) {
    if (among.has(own)) return `Take it out: ${own} is there too.`;
    return `Name it ${own}: let your computer show the endings of file names.`;
  }
  if (folder === 'content/lists') return 'Take it out, or name it as a list that content/README.md describes.';
  if (folder === 'content') return 'Put it in the folder of its kind, or take it out.';
  return `Save it as plain text, as ${folder}/<id>.mdx, or take it out.`;
}

/**
 * Files and folders that look like content and are read by nothing, so that what an author wrote in them would be lost without a word.
 * @param folder from the root of the project: content, content/lists or the folder of a collection
 * @param names what lies in it
 */
export function unreadFiles(folder: string, names: readonly string[]): UnreadFile[] {
  const among = new Set(names);
  const isRead = (name: string) => {
    if (folder === 'content') return ofContent.has(name);
    if (folder === 'content/lists') return ofLists.has(name);
    return /\.mdx?$/.test(name) && !name.startsWith('~$');
  };
  return names.flatMap((name) =>
    isRead(name) || isOfComputer(name) ? [] : { name, found: 'Nothing reads what has this name.', fix: fixFor(name, folder, among) },
  );
}
