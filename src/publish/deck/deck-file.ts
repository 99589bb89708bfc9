import pptx from 'pptxgenjs';
import sharp from 'sharp';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import { languages, localeOf } from '../../core/languages.ts';
import { renderQr } from '../../diagrams/kit/qr.ts';
import { element, toMarkup } from '../../diagrams/kit/svg.ts';
import { type Slide, slidesOf } from '../../entries/workshops/slides.ts';
import { strings } from '../../i18n/strings.ts';
import { mendDeck } from './mend-deck.ts';

// The package is CommonJS: in Node its class is the `default` of the module's default export.
const PptxGenJs = (typeof pptx === 'function' ? pptx : (pptx as unknown as { default: typeof pptx }).default) as typeof pptx;
type Presentation = InstanceType<typeof PptxGenJs>;
type DeckSlide = ReturnType<Presentation['addSlide']>;

/** Language tag with a region, as office programs expect: the site's own for its languages, else the region with most speakers. */
function tagOf(language: string): string {
  const own = languages.find((each) => each === language);
  if (own) return localeOf(own);
  const { language: spoken, region } = new Intl.Locale(language).maximize();
  return `${spoken}-${region}`;
}

// A font that every office program has, and the site's ink and paper; positions are inches on a slide of 13.33 by 7.5.
const face = 'Arial';
const ink = '131C1A';
const ink2 = '4C5754';
const paper = 'FBFCFB';
const left = 0.8;
const width = 11.7;

/** A QR code as PNG, 12 px per module, in the form that pptxgenjs takes: `image/png;base64,…`. */
async function qrPicture(text: string): Promise<string> {
  const { size, nodes } = renderQr(text);
  const svg = element('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}`, width: size * 12, height: size * 12 }, ...nodes);
  const png = await sharp(Buffer.from(toMarkup(svg)))
    .png()
    .toBuffer();
  return `image/png;base64,${png.toString('base64')}`;
}

function addTable(sheet: DeckSlide, [country, answer]: readonly [string, string], rows: readonly (readonly [string, string])[], lang: string): void {
  const rule = { type: 'solid', pt: 1, color: 'C3CCC8' } as const;
  const none = { type: 'none' } as const;
  const cell = (text: string, bold: boolean) => ({
    text,
    options: { bold, lang, fontFace: face, fontSize: 24, color: ink, border: [none, none, rule, none] as [typeof none, typeof none, typeof rule, typeof none] },
  });
  sheet.addTable([[cell(country, true), cell(answer, true)], ...rows.map(([name, text]) => [cell(name, true), cell(text, false)])], {
    x: left,
    y: 2.3,
    w: width,
    colW: [2.9, width - 2.9],
  });
}

async function addSlide(deck: Presentation, slide: Slide, kb: KnowledgeBase): Promise<void> {
  const lang = tagOf(kb.language);
  const sheet = deck.addSlide({ masterName: 'slide' });
  const plain = { x: left, w: width, fontFace: face, color: ink, lang, margin: 0 } as const;
  const { label, title, text, items, table, typed, address, sources, sourceText, notes } = slide;
  sheet.addText([{ text: title, options: { lang } }], { placeholder: 'title' });
  if (label) sheet.addText([{ text: label, options: { lang } }], { ...plain, y: 0.35, h: 0.4, fontSize: 18, color: ink2 });
  if (text) sheet.addText([{ text, options: { lang } }], { ...plain, y: 2.3, h: 2.6, fontSize: 30, valign: 'top' });
  if (items) {
    const lines = items.map((item) => ({ text: item, options: { lang, bullet: true, breakLine: true } }));
    sheet.addText(lines, { ...plain, y: 2.3, h: 3.9, fontSize: 28, valign: 'top' });
  }
  if (table) addTable(sheet, table.head, table.rows, lang);
  if (typed && address) {
    sheet.addText([{ text: typed, options: { lang, hyperlink: { url: address } } }], { ...plain, y: 3.1, h: 0.6, fontSize: 24 });
    const alt = strings(kb.language).handout.code(typed);
    sheet.addImage({ data: await qrPicture(address), altText: alt, x: left, y: 3.9, w: 2.4, h: 2.4 });
  }
  const [source] = sources;
  const lines = [
    ...(source ? [{ text: source.label, lang: tagOf(source.lang ?? kb.language) }] : []),
    { text: sourceText ?? `${kb.site.name[kb.language]}, ${kb.site.version}`, lang },
  ];
  sheet.addText(
    lines.map((line, index) => ({ text: line.text, options: { lang: line.lang, breakLine: index < lines.length - 1 } })),
    { ...plain, y: 6.55, h: 0.65, fontSize: 14, color: ink2, valign: 'bottom' },
  );
  sheet.addNotes(notes);
}

const writeDeck = async (deck: Presentation) => (await deck.write({ outputType: 'uint8array' })) as Uint8Array;

/**
 * The slides of a workshop as an editable PowerPoint file: real titles and tables, notes, and the language of every run. The same content
 * gives the same bytes.
 */
export async function deckFile(kb: KnowledgeBase, workshop: Entry<'workshops'>): Promise<Uint8Array> {
  const deck = new PptxGenJs();
  const site = kb.site.name[kb.language];
  deck.layout = 'LAYOUT_WIDE';
  deck.title = workshop.data.title;
  deck.author = kb.site.publisher ?? site;
  deck.company = site;
  deck.subject = kb.site.tagline[kb.language];
  deck.defineSlideMaster({
    title: 'slide',
    background: { color: paper },
    objects: [
      { line: { x: 0, y: 7.4, w: 13.33, h: 0, line: { color: ink, width: 8 } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: left,
            y: 0.75,
            w: width,
            h: 1.35,
            fontFace: face,
            fontSize: 36,
            bold: true,
            color: ink,
            align: 'left',
            margin: 0,
          },
          text: '',
        },
      },
    ],
  });
  // Sequentially: slides are numbered in the order in which they are added.
  for (const slide of slidesOf(kb, workshop)) await addSlide(deck, slide, kb);
  return mendDeck(await writeDeck(deck), { lang: tagOf(kb.language), day: `${kb.site.version}-01` });
}
