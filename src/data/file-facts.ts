import type { KnowledgeBases } from '../core/knowledge-base.ts';
import { inEachLanguage, type Language, localeOf } from '../core/languages.ts';
import { valueAt } from '../core/schema/map-record.ts';
import { strings } from '../i18n/strings.ts';
import { dataFiles, everyDataFile } from './files/data-files.ts';
import { datasetIri } from './linked/catalogue.ts';
import { toSchemaOrg } from './linked/graph.ts';

const numbers = inEachLanguage((language) => new Intl.NumberFormat(localeOf(language)));

/** Placeholder on the data page for the size of the file at an address. */
const sizePlace = /<span data-size="([^"]+)"><\/span>/g;
/** Placeholder for the data set in schema.org terms. */
const datasetPlace = '<script type="application/ld+json"></script>';

/** The data set in schema.org terms, as the content of a script element. */
export const datasetForSearchEngines = (kbs: KnowledgeBases, language: Language): string =>
  // Escape "<", so that no text can close the script element.
  JSON.stringify(toSchemaOrg(dataFiles(kbs).catalogue, datasetIri(kbs), language)).replaceAll('<', '\\u003c');

/**
 * The data page with the sizes of the data files, and with the data set for search engines.
 * @param html the rendered page
 * @throws Error when the page has no placeholders for them, or lists a file that is not made.
 */
export function withFileFacts(html: string, kbs: KnowledgeBases, language: Language): string {
  const kilobytes = new Map(everyDataFile(dataFiles(kbs)).map(({ address, bytes }) => [address, Math.ceil(bytes.length / 1000)]));
  const sized = html.replace(sizePlace, (_, address: string) => strings(language).data.bytes(numbers[language].format(valueAt(kilobytes, address))));
  if (sized === html || !sized.includes(datasetPlace)) throw new Error('The data page has no places for the sizes of its files and for the data set.');
  return sized.replace(datasetPlace, () => datasetPlace.replace('><', () => `>${datasetForSearchEngines(kbs, language)}<`));
}
