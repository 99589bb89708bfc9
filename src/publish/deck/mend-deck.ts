import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What pptxgenjs does not write itself. */
interface Mending {
  /** Language tag of the deck, e.g. nl-NL. */
  readonly lang: string;
  /** Day of the edition, as YYYY-MM-DD. */
  readonly day: string;
}

/** Gives every shape on a slide a unique id: pptxgenjs reuses those of texts for tables. */
function withOwnIds(xml: string): string {
  let next = 1;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${next++}"`);
}

function mendPart(path: string, xml: string, { lang, day }: Mending): string {
  if (path === 'docProps/core.xml') return xml.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${day}T00:00:00Z`);
  // In the order of the schema, which readers other than PowerPoint require.
  if (path === 'ppt/presentation.xml') {
    const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
    return xml.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`).replaceAll('lang="en-US"', `lang="${lang}"`);
  }
  const mended = xml.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${lang}"`);
  // The first row of a table holds column headers; this flag tells screen readers.
  return /^ppt\/slides\/slide\d+\.xml$/.test(path) ? withOwnIds(mended).replaceAll('<a:tblPr', '<a:tblPr firstRow="1"') : mended;
}

/**
 * A deck from pptxgenjs, completed with the language of every run, header rows, unique ids and the
 * dates of the edition, and zipped so that the same content gives the same bytes.
 * @throws Error when it is not a zip.
 */
export function mendDeck(deck: Uint8Array, mending: Mending): Uint8Array {
  const parts = Object.entries(unzipSync(deck)).filter(([path]) => !path.endsWith('/'));
  const isText = (path: string) => /\.(?:xml|rels)$/.test(path);
  const mended = parts.map(([path, bytes]) => [path, isText(path) ? strToU8(mendPart(path, strFromU8(bytes), mending)) : bytes] as const);
  // The earliest date that a zip can hold. Local time, since the zip writer uses the local clock: the bytes are the same in every time zone.
  return zipSync(Object.fromEntries(mended), { mtime: new Date(1980, 0, 1), level: 9 });
}
