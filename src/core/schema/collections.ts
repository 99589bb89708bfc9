import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Collection } from './collection.ts';

/** All collections by name; each `src/entries/<name>/collection.ts` adds its own by declaration merging. */
// biome-ignore lint/suspicious/noEmptyInterface: the folders of the collections fill it
export interface Collections {}
export type CollectionName = keyof Collections;
/** Collections that have a list page. */
export type ListName = { [Name in CollectionName]: Collections[Name] extends { readonly list: object } ? Name : never }[CollectionName];

interface Registration {
  readonly collection: Collection;
}

/** Imports all registrations under Node; a Vite bundle needs `import.meta.glob` instead. */
async function readRegistrations(): Promise<Record<string, Registration>> {
  const files = globSync('*/collection.ts', { cwd: fileURLToPath(new URL('../../entries/', import.meta.url)) });
  const root = new URL('../../entries/', import.meta.url);
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, (await import(/* @vite-ignore */ pathToFileURL(fileURLToPath(new URL(file, root))).href)) as Registration] as const),
    ),
  );
}

const registrations = import.meta.env ? import.meta.glob<Registration>('../../entries/*/collection.ts', { eager: true }) : await readRegistrations();

const inOrder = Object.entries(registrations)
  .map(([file, { collection }]) => [basename(dirname(file)), collection] as const)
  .toSorted(([, a], [, b]) => a.place - b.place);

/** All collections, in order. */
export const collections = Object.fromEntries(inOrder) as unknown as Collections & Readonly<Record<CollectionName, Collection>>;
export const collectionNames = Object.keys(collections) as CollectionName[];

const placeOfList = (name: CollectionName) => (collections[name] as Collection).list?.place;

/** Whether it is a collection with a list page. */
export const isListed = (name: CollectionName | undefined): name is ListName => name !== undefined && placeOfList(name) !== undefined;

/** Collections with a list page, in menu order. */
export const listNames = collectionNames.filter(isListed).toSorted((a, b) => (placeOfList(a) ?? 0) - (placeOfList(b) ?? 0));
