import { collectionNames } from '../schema/collections.ts';
import { listFiles } from '../schema/lists.ts';

/** A file or folder in the content whose name means that nothing reads it. */
export interface UnreadFile {
  readonly name: string;
  readonly found: string;
  readonly fix: string;
}

/** Allowed names directly in `content/`. */
const contentNames: ReadonlySet<string> = new Set([...collectionNames, 'lists', 'editions', 'site.yaml', 'redirects.yaml', 'addresses.txt', 'README.md']);
const listNames: ReadonlySet<string> = new Set(listFiles.map((name) => `${name}.yaml`));
/** Hidden files and files that operating systems create; no author wrote them. */
const isSystemFile = (name: string) => name.startsWith('.') || /^(?:Thumbs\.db|desktop\.ini|Icon\r)$/i.test(name);

function fixFor(name: string, folder: string, among: ReadonlySet<string>): string {
  // Handles an extra extension, one in capitals, and the markers that editors put around the name of a backup copy.
  const [, written] = /^[#~]?\$?(.*?\.(?:mdx?|yaml))(?:~|#|\.[^.]+)?$/i.exec(name) ?? [];
  const rightName = written?.replace(/\.[^.]+$/, (ending) => ending.toLowerCase());
  if (rightName && rightName !== name) {
    if (among.has(rightName)) return `Take it out: ${rightName} is there too.`;
    return `Name it ${rightName}: let your computer show the endings of file names.`;
  }
  if (folder === 'content/lists') return 'Take it out, or name it as a list that content/README.md describes.';
  if (folder === 'content') return 'Put it in the folder of its kind, or take it out.';
  return `Save it as plain text, as ${folder}/<id>.mdx, or take it out.`;
}

/**
 * Finds files and folders that look like content but are never read, so that nothing an author wrote is silently lost.
 * @param folder relative to the project root: content, content/lists or the folder of a collection
 * @param names of the files and folders in it
 */
export function unreadFiles(folder: string, names: readonly string[]): UnreadFile[] {
  const among = new Set(names);
  const isRead = (name: string) => {
    if (folder === 'content') return contentNames.has(name);
    if (folder === 'content/lists') return listNames.has(name);
    return /\.mdx?$/.test(name) && !name.startsWith('~$');
  };
  return names.flatMap((name) =>
    isRead(name) || isSystemFile(name) ? [] : { name, found: 'Nothing reads what has this name.', fix: fixFor(name, folder, among) },
  );
}
