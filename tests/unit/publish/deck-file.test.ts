import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PDFiumLibrary } from '@hyzyla/pdfium';
import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { languages, localeOf } from '../../../src/core/languages.ts';
import { slidesOf } from '../../../src/entries/workshops/slides.ts';
import { deckFile } from '../../../src/publish/deck/deck-file.ts';
import { kbs } from '../content.ts';

// Loaded from disk: by default the package fetches it from a CDN.
const wasmBinary = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset, wasmBinary.byteOffset + wasmBinary.byteLength) } });

const partsOf = (deck: Uint8Array) => new Map(Object.entries(unzipSync(deck)).map(([path, bytes]) => [path, strFromU8(bytes)]));
const read = (xml = '') => parseDocument(xml, { xmlMode: true });
const all = (xml: string | undefined, name: string) => DomUtils.getElementsByTagName(name, read(xml));
const rowsIn = (xml: string | undefined) => all(xml, 'a:tr').map((row) => DomUtils.getElementsByTagName('a:t', row).map((cell) => DomUtils.textContent(cell)));
const textsIn = (xml: string | undefined) => all(xml, 'a:t').map((run) => DomUtils.textContent(run));

/** The slides of a deck, each with its XML in the file. */
const withXml = ({ slides, parts }: { readonly slides: ReturnType<typeof slidesOf>; readonly parts: ReturnType<typeof partsOf> }) =>
  slides.map((slide, index) => ({ ...slide, xml: parts.get(`ppt/slides/slide${index + 1}.xml`) }));

/** LibreOffice opens a deck as a trainer's program would; where it is not installed, only the XML is read. */
const hasOffice = spawnSync('soffice', ['--version']).status === 0;

/** Texts on the pages of decks as LibreOffice prints them, all opened in one run. */
async function pagesInOffice(decks: readonly Uint8Array[]): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'stevige-basis-deck-'));
  try {
    const files = decks.map((_, index) => join(folder, `deck-${index}.pptx`));
    for (const [index, deck] of decks.entries()) writeFileSync(files[index] ?? '', deck);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], { stdio: 'ignore' });
    const library = await PDFiumLibrary.init();
    const texts: string[][] = [];
    for (const file of files) {
      const pdf = await library.loadDocument(readFileSync(file.replace(/pptx$/, 'pdf')));
      texts.push([...pdf.pages()].map((page) => page.getText()));
      pdf.destroy();
    }
    return texts;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe.each(languages)('the deck of every workshop in %s', async (language) => {
  const kb = kbs[language];
  const lang = localeOf(language);
  const decks = await Promise.all(
    kb.workshops.map(async (workshop) => {
      const bytes = await deckFile(kb, workshop);
      return { workshop, slides: slidesOf(kb, workshop), bytes, parts: partsOf(bytes) };
    }),
  );

  it('has a title placeholder, notes and a source line on each slide', () => {
    for (const { workshop, slides, parts } of decks) {
      expect([...parts.keys()].filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length).toBe(slides.length);
      for (const [index, slide] of slides.entries()) {
        const xml = parts.get(`ppt/slides/slide${index + 1}.xml`);
        const titles = all(xml, 'p:sp').filter((shape) => DomUtils.getElementsByTagName('p:ph', shape).some(({ attribs }) => attribs['type'] === 'title'));
        expect(
          titles.map((shape) => DomUtils.textContent(DomUtils.getElementsByTagName('a:t', shape))),
          `${workshop.id}#${slide.id}`,
        ).toEqual([slide.title]);
        expect(textsIn(xml).at(-1)).toBe(slide.sourceText ?? `${kb.site.name[language]}, ${kb.site.version}`);
        for (const { label } of slide.sources.slice(0, 1)) expect(textsIn(xml)).toContain(label);
        expect(textsIn(parts.get(`ppt/notesSlides/notesSlide${index + 1}.xml`))).toContain(slide.notes);
      }
    }
  });

  it('gives the language of every run, including cells and notes', () => {
    for (const { parts } of decks) {
      for (const [path, xml] of parts) {
        if (!/^ppt\/(?:slides|notesSlides)\/\w+\.xml$/.test(path)) continue;
        const languagesOfRuns = all(xml, 'a:r').map((run) => DomUtils.getElementsByTagName('a:rPr', run)[0]?.attribs['lang']);
        expect(languagesOfRuns.length, path).toBeGreaterThan(0);
        // The title of a publication stays in its own language.
        expect(new Set(languagesOfRuns).difference(new Set([lang, 'nl-NL'])).size, `${path}: ${languagesOfRuns}`).toBe(0);
        expect(languagesOfRuns).toContain(lang);
      }
      expect([...parts].filter(([path, xml]) => path.endsWith('.xml') && xml.includes('en-US')).map(([path]) => path)).toEqual([]);
    }
  });

  it('has real tables with header rows, alternative texts for pictures, and unique ids', () => {
    for (const { table, typed, xml } of decks.flatMap(withXml)) {
      expect(all(xml, 'a:tblPr').map(({ attribs }) => attribs['firstRow'])).toEqual(table ? ['1'] : []);
      expect(rowsIn(xml)).toEqual(table ? [[...table.head], ...table.rows.map((row) => [...row])] : []);
      const pictures = all(xml, 'p:pic').flatMap((picture) => DomUtils.getElementsByTagName('p:cNvPr', picture).map(({ attribs }) => attribs['descr']));
      expect(pictures).toEqual(typed ? [expect.stringContaining(typed)] : []);
      const ids = all(xml, 'p:cNvPr').map(({ attribs }) => attribs['id']);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('ends with a QR code that leads to the workshop', async () => {
    const [first] = kb.workshops;
    if (!first) throw new Error('There is no workshop.');
    const picture = Object.entries(unzipSync(await deckFile(kb, first))).find(([path]) => path.endsWith('.png'))?.[1];
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const [code] = await readBarcodes(
      { data: new Uint8ClampedArray(data), width: info.width, height: info.height, colorSpace: 'srgb' },
      { formats: ['QRCode'] },
    );
    expect(code?.text).toBe(slidesOf(kb, first).at(-1)?.address);
  });

  const opensInOffice = async () => {
    const printed = await pagesInOffice(decks.map(({ bytes }) => bytes));
    for (const [place, { workshop, slides }] of decks.entries()) {
      const pages = printed[place] ?? [];
      expect(pages.length, workshop.id).toBe(slides.length);
      for (const [index, { id, title, label = '', text = '', items = [], table, typed = '', sources, sourceText = '' }] of slides.entries()) {
        const shown = [
          title,
          label,
          text,
          typed,
          sourceText,
          ...items,
          ...(table ? [...table.head, ...table.rows.flat()] : []),
          ...sources.map((source) => source.label),
        ];
        const words = shown.flatMap(wordsIn);
        const read = wordsIn(pages[index]?.replaceAll('\u00ad', '') ?? '');
        expect(
          words.filter((word) => !read.includes(word)),
          `${workshop.id}#${id}`,
        ).toEqual([]);
        expect(read.length, `${workshop.id}#${id}`).toBeGreaterThanOrEqual(words.length);
      }
    }
  };
  if (hasOffice) it('opens in LibreOffice with a page for each slide and every word of it', { timeout: 120_000 }, opensInOffice);

  it('is the same when made twice, with the day of the edition', async () => {
    const [first] = kb.workshops;
    if (!first) throw new Error('There is no workshop.');
    const [one, other] = [await deckFile(kb, first), await deckFile(kb, first)];
    expect(Buffer.compare(Buffer.from(one), Buffer.from(other))).toBe(0);
    expect(partsOf(one).get('docProps/core.xml')).toContain(`>${kb.site.version}-01T00:00:00Z<`);
    // Local file headers of a zip have the time at byte 10: midnight on the earliest date that the format has.
    expect([...one.slice(10, 14)]).toEqual([0, 0, 33, 0]);
  });
});
