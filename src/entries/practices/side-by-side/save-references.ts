// Loaded when a reader saves the references of a choice for which the server has no file.
import { toBibtex, toCslJson, toRis } from '../../../cite/citation-files.ts';
import type { Work } from '../../../cite/works.ts';

const writers: Readonly<Record<string, (works: readonly Work[]) => string>> = { bib: toBibtex, ris: toRis, json: toCslJson };

/**
 * Saves the references of a comparison from the page's file, with the title and address of the choice, and only the chosen practices.
 * @param link link to the page's file in the wanted format
 * @param chosen ids of the practices
 * @throws Error if the server does not respond with the file
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
