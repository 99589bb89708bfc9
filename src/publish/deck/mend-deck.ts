import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** What a deck is given that pptxgenjs does not write. */
interface Mending {
  /** Language of the deck as a tag, e.g. nl-NL. */
  readonly lang: string;
  /** Day of the edition, as YYYY-MM-DD. */
  readonly day: string;
}

/** Gives every shape of a slide an id of its own: tables take those of texts. */
function withOwnIds(xml: string): string {
  let next = 1;
  return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${next++}"`);
}

function mendPart(path: string, xml: string, { lang, day }: Mending): string {
  if (path === 'docProps/core.xml') return xml.replace(/\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, `${day}T00:00:00Z`);
  // In the order of the schema, which readers other than PowerPoint hold to.
  if (path === 'ppt/presentation.xml') {
    const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
    return xml.replace(notes, '').replace('<p:sldIdLst>', `${notes}<p:sldIdLst>`).replaceAll('lang="en-US"', `lang="${lang}"`);
  }
  const mended = xml.replaceAll(' altLang="en-US"', '').replaceAll('lang="en-US"', `lang="${lang}"`);
  // The first row of a table names its columns: said to screen readers by this flag.
  return /^ppt\/slides\/slide\d+\.xml$/.test(path) ? withOwnIds(mended).replaceAll('<a:tblPr', '<a:tblPr firstRow="1"') : mended;
}

/**
 * A deck as pptxgenjs wrote it, with the language of every run, rows of heads, ids that differ and dates of the edition, zipped so that the same content gives the same bytes.
 * @throws Error when it is no zip.
 */
export function mendDeck(deck: Uint8Array, mending: Mending): Uint8Array {
  const parts = Object.entries(unzipSync(deck)).filter(([path]) => !path.endsWith('/'));
  const isText = (path: string) => /\.(?:xml|rels)$/.test(path);
  const mended = parts.map(([path, bytes]) => [path, isText(path) ? strToU8(mendPart(path, strFromU8(bytes), mending)) : bytes] as const);
  // The first day that a zip can name, on the clock of whatever time zone the build runs in: it is written by that clock.
  return zipSync(Object.fromEntries(mended), { mtime: new Date(1980, 0, 1), level: 9 });
}
