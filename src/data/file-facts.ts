import type { KnowledgeBases } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language, localeOf } from '../core/languages.ts';
import { strings } from '../i18n/strings.ts';
import { dataAddress } from '../site/routes.ts';
import { fileOfWhole } from './files/described.ts';
import { linkedFilesOf, wholeFiles } from './files/names.ts';
import { catalogueNodes, datasetIri } from './linked/catalogue.ts';
import { toSchemaOrg } from './linked/graph.ts';

const numbers = inEachLanguage((language) => new Intl.NumberFormat(localeOf(language)));

/** Placeholder on the data page for the size of the file at an address. */
const sizePlace = /<span data-size="([^"]+)"><\/span>/g;
/** Placeholder for the data set in schema.org terms. */
const datasetPlace = '<script type="application/ld+json"></script>';

/** Returns the size of a file in bytes, by its address. */
type SizeOf = (address: string) => number;

/** The data set in schema.org terms, as the content of a script element: of its files only those of the whole set, which keeps the page small. */
export function datasetForSearchEngines(kbs: KnowledgeBases, language: Language, sizeOf: SizeOf): string {
  const files = [wholeFiles.zip, wholeFiles.sqlite, wholeFiles.descriptor, ...linkedFilesOf('concepts')].map((name) => {
    const address = dataAddress(name);
    return fileOfWhole({ name, address, bytes: sizeOf(address) });
  });
  // Escape "<", so that no text can close the script element.
  return JSON.stringify(toSchemaOrg(catalogueNodes(kbs, files), datasetIri(kbs), language)).replaceAll('<', '\\u003c');
}

/**
 * The data page with the sizes of the data files, and with the data set for search engines.
 * @param html the rendered page
 * @throws Error when the page has no placeholders for them.
 */
export function withFileFacts(html: string, kbs: KnowledgeBases, language: Language, sizeOf: SizeOf): string {
  const inKilobytes = (address: string) => strings(language).data.bytes(numbers[language].format(Math.ceil(sizeOf(address) / 1000)));
  const sized = html.replace(sizePlace, (_, address: string) => inKilobytes(address));
  if (sized === html || !sized.includes(datasetPlace)) throw new Error('The data page has no places for the sizes of its files and for the data set.');
  return sized.replace(datasetPlace, () => datasetPlace.replace('><', () => `>${datasetForSearchEngines(kbs, language, sizeOf)}<`));
}
