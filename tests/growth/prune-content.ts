import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { loadContent } from '../../scripts/check/load-content.ts';
import { type CollectionName, collections } from '../../src/core/schema/collections.ts';
import { namedIdsIn } from '../../src/core/schema/introspection/named-ids.ts';

const frontMatter = /^---\n([\s\S]*?)\n---\n?/;

/** Text without updates, and without links to removed entries. */
const withoutTies = (body: string, isGone: (id: string) => boolean) =>
  body.replace(/^<Note\b[^>]*\/>\n\n?/gm, '').replace(/<To id="([^"]+)">([\s\S]*?)<\/To>/g, (link, id: string, text: string) => (isGone(id) ? text : link));

type Read = ReturnType<typeof loadContent>['content'];
type Written = Read['originals'][number] | Read['translations'][number];
type Front = ReturnType<typeof parseDocument>;

/** Changes every part of a record field. */
function changeParts(front: Front, field: string, change: (part: YAMLMap) => void): void {
  const parts = front.get(field);
  if (isMap(parts)) for (const { value } of parts.items) if (isMap(value)) change(value);
}

/** A file without the fields that name a removed entry. */
function pruned(text: string, entry: Written, isGone: (id: string) => boolean): string {
  const front = parseDocument(frontMatter.exec(text)?.[1] ?? '');
  const { collection, data } = entry;
  const isTranslation = 'language' in entry;
  const named = isTranslation ? [] : namedIdsIn(collections[collection].fields, data).filter((each) => 'refersTo' in each.named && isGone(each.id));
  // From the end, since removing an item moves those after it.
  for (const { path } of named.toReversed()) front.deleteIn(path);
  front.delete('translates');
  front.delete('alikeNow');
  changeParts(front, 'cells', (cell) => cell.delete('now'));
  // Paragraphs that are no longer cited need no entry.
  if (collection === 'sources' && !isTranslation) changeParts(front, 'sections', (section) => section.set('about', true));
  return `---\n${front.toString({ lineWidth: 0 })}---\n${withoutTies(text.replace(frontMatter, ''), isGone)}`;
}

/**
 * Reduces the content of a copied project to some entries, so that it builds in a few seconds. Everything that refers to a removed entry goes too,
 * and so do all updates; no address is promised.
 */
export function pruneContent(project: string, isKept: (collection: CollectionName, id: string) => boolean): void {
  const { content } = loadContent(project);
  const removed = new Set(content.originals.filter(({ collection, id }) => collection === 'developments' || !isKept(collection, id)).map(({ id }) => id));
  for (const entry of [...content.originals, ...content.translations]) {
    const path = join(project, entry.file);
    if (removed.has(entry.id)) rmSync(path);
    else
      writeFileSync(
        path,
        pruned(readFileSync(path, 'utf8'), entry, (id) => removed.has(id)),
      );
  }
  const edit = (file: string, change: (document: Front) => void) => {
    const path = join(project, 'content', file);
    const document = parseDocument(readFileSync(path, 'utf8'));
    change(document);
    writeFileSync(path, document.toString({ lineWidth: 0 }));
  };
  edit('lists/asks.yaml', (asks) => {
    for (const id of removed) asks.delete(id);
  });
  edit('lists/terminology.yaml', (terms) => {
    for (const [key, { term }] of Object.entries(content.lists.terminology)) if (term && removed.has(term)) terms.deleteIn([key, 'term']);
  });
  writeFileSync(join(project, 'content/lists/selections.yaml'), '[]\n');
  writeFileSync(join(project, 'content/redirects.yaml'), '{}\n');
  rmSync(join(project, 'content/addresses.txt'));
}
