// Loads when a reader saves the references of a choice that no file on the server has.
import { toBibtex, toCslJson, toRis } from '../../../cite/citation-files.ts';
import type { Work } from '../../../cite/works.ts';

const writers: Readonly<Record<string, (works: readonly Work[]) => string>> = { bib: toBibtex, ris: toRis, json: toCslJson };

/**
 * Saves the references of a page of examples side by side, as its file has them, but with the title and the address of the choice, and of its examples those that are chosen.
 * @param link to the file of the page in the wanted format
 * @param chosen ids of the examples
 * @throws Error when the server does not answer
 */
export async function saveReferences({ href }: HTMLAnchorElement, title: string, chosen: readonly string[]): Promise<void> {
  const format = /\w+$/.exec(href)?.[0] ?? '';
  const answer = await fetch(href.replace(/\w+$/, 'json'));
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const works: readonly Work[] = await answer.json();
  const page = document.querySelector<HTMLLinkElement>('[rel="canonical"]')?.href ?? '';
  const mended = works
    .filter(({ URL: address = '' }) => !address.startsWith(`${page}#`) || chosen.includes(address.slice(page.length + 1)))
    .map((work) => (work.URL === page ? { ...work, title, URL: `${page}${location.search}` } : work));
  const save = document.createElement('a');
  save.href = URL.createObjectURL(new Blob([writers[format]?.(mended) ?? ''], { type: 'text/plain' }));
  save.download = href.split('/').at(-1) ?? '';
  save.click();
  URL.revokeObjectURL(save.href);
}
