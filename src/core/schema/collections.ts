import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Collection } from './collection.ts';

/** Every collection by its name; each `src/entries/<name>/collection.ts` adds its own. */
// biome-ignore lint/suspicious/noEmptyInterface: the folders of the collections fill it
export interface Collections {}
export type CollectionName = keyof Collections;
/** Collections that have a page which lists them. */
export type ListName = { [Name in CollectionName]: Collections[Name] extends { readonly list: object } ? Name : never }[CollectionName];

interface Registration {
  readonly collection: Collection;
}

/** Node finds the folders itself; Vite, which bundles what it finds, has to be told by a pattern. */
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

/** Every collection of entries, in its order. */
export const collections = Object.fromEntries(inOrder) as unknown as Collections & Readonly<Record<CollectionName, Collection>>;
export const collectionNames = Object.keys(collections) as CollectionName[];

const placeOfList = (name: CollectionName) => (collections[name] as Collection).list?.place;

/** Whether there is such a collection, with a page that lists it. */
export const isListed = (name: CollectionName | undefined): name is ListName => name !== undefined && placeOfList(name) !== undefined;

/** Collections that have a page which lists them, in the order of the menus. */
export const listNames = collectionNames.filter(isListed).toSorted((a, b) => (placeOfList(a) ?? 0) - (placeOfList(b) ?? 0));
