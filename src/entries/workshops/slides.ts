import { placesInSource } from '../../cite/places.ts';
import { cellOf, citationsOfCell, speakersOf, thenInShort } from '../../compare/cells.ts';
import { columnOrder } from '../../compare/comparison.ts';
import type { Entry, KnowledgeBase } from '../../core/knowledge-base.ts';
import type { Citation } from '../../core/schema/reference.ts';
import type { Time } from '../../core/themes/theme-cells.ts';
import { capitalised, strings } from '../../i18n/strings.ts';
import { pathOfEntry, shortLink } from '../../site/routes.ts';
import { type SourceLine, sourceLine } from '../../site/statements.ts';
import { type WorkshopPage, workshopPage } from './page.ts';

/** Maximum number of words on a slide, including its heading and source line. */
export const mostWords = 40;

/** A slide: a heading, and one thing below it. */
export interface Slide {
  /** Its fragment, made of the entry's keys, so that it stays the same when slides are added before it. */
  readonly id: string;
  readonly title: string;
  /** A line above the heading: what the participants are asked to do. */
  readonly label?: string;
  readonly text?: string;
  readonly items?: readonly string[];
  readonly table?: { readonly head: readonly [string, string]; readonly rows: readonly (readonly [string, string])[] };
  /** Full address in the QR code, and the address as a reader types it; on the last slide. */
  readonly address?: string;
  readonly typed?: string;
  /** At most one: everything that the slide rests on, on one line. */
  readonly sources: readonly SourceLine[];
  /** A source line that names no paragraphs. */
  readonly sourceText?: string;
  /** What the trainer says with it; not shown to participants. */
  readonly notes: string;
}

/** Number of words in a text. */
export const countWords = (text: string | undefined) => text?.split(/\s+/).filter(Boolean).length ?? 0;

/** Number of words that participants read on a slide. */
export function wordsOn({ title, label, text, items = [], table, typed, sources, sourceText }: Slide): number {
  const cells = table ? [...table.head, ...table.rows.flat()] : [];
  const lines = sources.map((source) => source.label);
  return [title, label, text, typed, sourceText, ...items, ...cells, ...lines].reduce((sum, part) => sum + countWords(part), 0);
}

// The longest heading in the report, with its paragraph number.
const mostWordsOfSource = 9;

/**
 * Everything that a slide rests on, on one line, with the paragraphs of each source together: "NJi 2015, Zorgmeldplicht, al. 1–2".
 * When the names are too long for a slide, the line says that the page has them.
 * @param page address of that page
 */
function inOneLine(kb: KnowledgeBase, citations: readonly Citation[], page: string): SourceLine[] {
  const [first] = citations;
  if (!first) return [];
  const named = [...Map.groupBy(citations, ({ source }) => source)].map(([id, of]) => {
    const { source } = sourceLine(kb, { source: id });
    const places = placesInSource(kb, id, of);
    return { source, label: places ? `${source}, ${places}` : source };
  });
  const source = named.map((each) => each.source).join('; ');
  const label = named.map((each) => each.label).join('; ');
  if (countWords(label) <= mostWordsOfSource) return [{ ...sourceLine(kb, first), label }];
  return [{ source, label: strings(kb.language).workshop.placesOnPage(source), href: page }];
}

/**
 * Splits a slide with rows or items into as many as the maximum number of words requires, each with the same heading.
 * @param ofRows properties of a slide with only the rows between two indexes, replacing those of the whole slide
 */
function cut(kb: KnowledgeBase, slide: Slide, ofRows?: (from: number, to: number) => Partial<Slide>): Slide[] {
  const { continued } = strings(kb.language).workshop;
  const { items, table } = slide;
  const lines = table?.rows ?? items ?? [];
  const holding = (from: number, to: number): Slide => ({
    ...slide,
    ...(table ? { table: { ...table, rows: table.rows.slice(from, to) } } : {}),
    ...(items ? { items: items.slice(from, to) } : {}),
    ...ofRows?.(from, to),
  });
  const slides: Slide[] = [];
  let from = 0;
  for (let to = 1; to <= lines.length; to++) {
    // One word is reserved for the number of the part.
    if (to < lines.length && wordsOn(holding(from, to + 1)) < mostWords) continue;
    slides.push(holding(from, to));
    from = to;
  }
  if (slides.length < 2) return slides.length > 0 ? slides : [slide];
  return slides.map((part, index) =>
    index === 0 ? { ...part, title: continued(slide.title, 1) } : { ...part, id: `${slide.id}-${index + 1}`, title: continued(slide.title, index + 1) },
  );
}

/** The answers of all countries to the question of a theme, for one period, on as many slides as needed. */
function answers(kb: KnowledgeBase, theme: Entry<'themes'>, time: Time): Slide[] {
  const words = strings(kb.language);
  const { today, country } = words.compare;
  const cells = columnOrder(kb, kb.countryCodes).map((code) => cellOf(kb, theme, code));
  const isThen = time === 'then';
  const slide: Slide = {
    id: isThen ? 'toen' : 'nu',
    title: theme.data.question,
    table: {
      head: [country, isThen ? speakersOf(kb, cells) : today],
      rows: cells.map((cell) => [
        cell.country.name,
        capitalised(isThen ? thenInShort(cell) : (cell.now?.brief ?? cell.now?.stateName ?? words.compare.noReading)),
      ]),
    },
    sources: [],
    ...(isThen ? {} : { sourceText: words.workshop.laterSources }),
    notes: theme.data.difference ?? theme.data.statement,
  };
  if (isThen) {
    return cut(kb, slide, (from, to) => {
      const citations = cells.slice(from, to).flatMap((cell) => citationsOfCell(kb, theme, cell.country.code));
      // If all are silent, what the report says of the theme elsewhere.
      return { sources: inOneLine(kb, citations.length > 0 ? citations : theme.data.sources, pathOfEntry(kb, theme.id)) };
    });
  }
  return cut(kb, slide, (from, to) => ({
    notes: cells
      .slice(from, to)
      .flatMap(({ country, now }) => (now?.text ? `${country.name} (${now.asOfName}): ${now.text}` : []))
      .join(' '),
  }));
}

/** The slides of a workshop, in order. */
export function slidesOf(kb: KnowledgeBase, workshop: Entry<'workshops'>, page: WorkshopPage = workshopPage(kb, workshop)): Slide[] {
  const words = strings(kb.language).workshop;
  const theme = kb.themes.find(({ id }) => id === workshop.data.theme);
  if (!theme) throw new Error(`There is no theme "${workshop.data.theme}" for the slides of "${workshop.id}".`);
  const address = new URL(shortLink(kb.language, workshop.id), kb.site.origin);
  const [opening, ...others] = page.questions;
  const discussed = (question: WorkshopPage['questions'][number]): Slide[] => [
    { id: `vraag-${question.key}`, label: words.discuss, title: question.ask, sources: [], notes: question.answer },
    {
      id: `antwoord-${question.key}`,
      title: words.sourcesSay,
      text: question.short,
      sources: inOneLine(kb, workshop.data.questions[question.key]?.sources ?? [], page.addresses.trainer),
      ...(question.updates.length > 0 ? { sourceText: words.laterSources } : {}),
      notes: question.answer,
    },
  ];
  return [
    { id: 'titel', title: page.title, text: kb.site.name[kb.language], sources: [], notes: page.summary },
    { id: 'doel', title: words.aim, text: page.aim, sources: [], notes: `${page.audience}. ${page.group}` },
    ...cut(kb, {
      id: 'programma',
      title: words.programme,
      items: page.programme.map(({ title }) => title),
      sources: [],
      notes: page.programme.map(({ title, short, long }) => `${title}: ${short} / ${long}`).join('; '),
    }),
    ...(opening ? discussed(opening) : []),
    ...answers(kb, theme, 'then'),
    ...answers(kb, theme, 'now'),
    ...others.flatMap(discussed),
    { id: 'spiegel', label: words.mirrorAsk, title: theme.data.mirror, sources: [], notes: page.debrief.join(' ') },
    ...cut(kb, { id: 'afspraken', title: words.agree, items: page.agenda, sources: [], notes: words.agendaLead }),
    {
      id: 'neem-mee',
      title: words.takeAlong,
      text: words.readOn,
      address: address.href,
      typed: `${address.host}${address.pathname}`,
      sources: [],
      notes: page.pages.map(({ title }) => title).join('; '),
    },
  ];
}
