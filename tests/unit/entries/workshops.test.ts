import { describe, expect, it } from 'vitest';
import { findProblems } from '../../../src/core/check/problems.ts';
import { buildKnowledgeBase } from '../../../src/core/knowledge-base.ts';
import { languages } from '../../../src/core/languages.ts';
import { workshopLengths } from '../../../src/core/schema/workshop-lengths.ts';
import { workshopSchema } from '../../../src/entries/workshops/collection.ts';
import { workshopPage } from '../../../src/entries/workshops/page.ts';
import { mostWords, slidesOf, wordsOn } from '../../../src/entries/workshops/slides.ts';
import { strings } from '../../../src/i18n/strings.ts';
import { handoutPage } from '../../../src/publish/handout/page.ts';
import { pageFooter } from '../../../src/publish/page-footer.ts';
import { shortLinkRedirects } from '../../../src/publish/redirects/redirects.ts';
import { pathOfEntry } from '../../../src/site/routes.ts';
import { content, kbs } from '../content.ts';

describe.each(languages)('a workshop in %s', (language) => {
  const kb = kbs[language];
  const decks = kb.workshops.map((workshop) => ({ workshop, slides: slidesOf(kb, workshop) }));

  it('is one of at least seven, in order', () => {
    expect(kb.workshops.length).toBeGreaterThanOrEqual(7);
    expect(kb.workshops.map(({ data }) => data.order)).toEqual(kb.workshops.map((_, index) => index + 1));
  });

  it('takes 45 or 90 minutes', () => {
    for (const workshop of kb.workshops) {
      const { programme, title } = workshopPage(kb, workshop);
      for (const length of ['short', 'long'] as const) {
        expect(
          programme.reduce((sum, part) => sum + part[length], 0),
          `${title}, ${length}`,
        ).toBe(workshopLengths[length]);
      }
    }
  });

  it('answers each question with paragraphs of the sources', () => {
    for (const workshop of kb.workshops)
      for (const { ask, sources } of workshopPage(kb, workshop).questions)
        for (const { place } of sources) expect(place, `${workshop.id}: ${ask}`).toBeTruthy();
  });

  it('has slides of at most forty words, including the source line', () => {
    const wordy = decks.flatMap(({ workshop, slides }) => slides.filter((slide) => wordsOn(slide) > mostWords).map(({ id }) => `${workshop.id}#${id}`));
    expect(wordy).toEqual([]);
  });

  it('names on each slide all paragraphs that it rests on, in one line, or says that the page lists them', () => {
    const linesOf = (id: string, slide: string) =>
      slidesOf(kb, kb.entries.get(id) as (typeof kb.workshops)[number])
        .filter((each) => each.id === slide || each.id.startsWith(`${slide}-`))
        .map(({ sources }) => sources.map(({ label }) => label));
    const { paragraph } = strings(language);
    expect(linesOf('wie-mag-zorgen-melden', 'antwoord-wie')).toEqual([[`NJi 2015, Zorgmeldplicht, ${paragraph('2, 4')}`]]);
    expect(linesOf('wie-mag-zorgen-melden', 'toen')).toEqual([
      [`NJi 2015, Zorgmeldplicht, ${paragraph('1, 4')}`],
      [`NJi 2015, Zorgmeldplicht, ${paragraph('1–2')}`],
    ]);
    for (const { workshop, slides } of decks)
      for (const slide of slides) {
        expect(slide.sources.length, `${workshop.id}#${slide.id}`).toBeLessThanOrEqual(1);
        if (slide.table || slide.id.startsWith('antwoord-'))
          expect([...slide.sources, slide.sourceText].some(Boolean), `${workshop.id}#${slide.id}`).toBe(true);
      }
  });

  it('gives each slide an address, the same in both languages', () => {
    for (const { workshop, slides } of decks) {
      const ids = slides.map(({ id }) => id);
      expect(new Set(ids).size, workshop.id).toBe(ids.length);
      const questionIds = ids.filter((id) => id.startsWith('vraag-'));
      expect(questionIds).toEqual(Object.keys(workshop.data.questions).map((key) => `vraag-${key}`));
    }
  });

  it('shows every country’s answer, then and now, on as many slides as that takes', () => {
    for (const { slides } of decks) {
      for (const time of ['toen', 'nu']) {
        const rows = slides.filter(({ id }) => id === time || id.startsWith(`${time}-`)).flatMap(({ table }) => table?.rows ?? []);
        expect(rows.map(([country]) => country).toSorted()).toEqual(kb.countries.map(({ data }) => data.title).toSorted());
      }
    }
  });

  it('explains to the trainer how each country’s answer for today is known, and from which month', () => {
    for (const { workshop, slides } of decks) {
      const cells = kb.themes.find(({ id }) => id === workshop.data.theme)?.data.cells ?? {};
      const notes = slides.filter(({ id }) => /^nu(?:-\d+)?$/.test(id)).map((slide) => slide.notes);
      for (const { now } of Object.values(cells))
        if (now?.text)
          expect(
            notes.some((note) => note.includes(`2026): ${now.text}`)),
            now.text,
          ).toBe(true);
      expect(notes.some((note) => note.includes(kb.themes.find(({ id }) => id === workshop.data.theme)?.data.difference ?? 'x'))).toBe(false);
    }
  });

  it('ends with a short address that leads back to it', () => {
    const targets = new Map(shortLinkRedirects(kb).map(({ path, href }) => [path, href]));
    for (const { workshop, slides } of decks) {
      const last = slides.at(-1);
      expect(last?.typed).toBe(last?.address?.replace(/^https?:\/\//, ''));
      expect(targets.get(new URL(last?.address ?? '').pathname)).toBe(pathOfEntry(kb, workshop.id));
    }
  });

  it('has four worksheets, and is offered on the pages that it uses', () => {
    for (const { id, data } of kb.workshops) {
      expect(handoutPage(kb, { kind: 'entry', id }).sheets).toBe(4);
      for (const page of [...data.pages, data.theme]) {
        const { workshops } = pageFooter(kb, { kind: 'entry', id: page }, page);
        expect(workshops.map(({ href }) => href)).toContain(pathOfEntry(kb, id));
      }
    }
  });
});

describe('a slide with an answer from a source other than the report', () => {
  it('says so in its heading and in the row, and names that source', () => {
    const later = kbs.nl.sources.find(({ data }) => data.role === 'later' && data.issued?.startsWith('2023'));
    if (!later) throw new Error('There is no later source of 2023.');
    const originals = content.originals.map((entry) => {
      if (entry.collection !== 'themes' || entry.id !== 'zorgmeldplicht') return entry;
      const sources = [{ source: later.id }];
      const statements = { elders: { text: 'Ja.', by: 'report' as const, sources } };
      const swedish = { ...entry.data.cells['se'], state: 'described' as const, brief: 'ja, zegt die', sources: [], statements };
      // What is said of a group comes from the report.
      return { ...entry, data: { ...entry.data, shared: {}, cells: { ...entry.data.cells, se: swedish } } };
    });
    const kb = buildKnowledgeBase({ ...content, originals }, 'nl');
    const workshop = kb.workshops.find(({ data }) => data.theme === 'zorgmeldplicht');
    const slides = slidesOf(kb, workshop as NonNullable<typeof workshop>).filter(({ id }) => /^toen(?:-\d+)?$/.test(id));
    expect(new Set(slides.map(({ table }) => table?.head[1]))).toEqual(new Set(['Het rapport (2012–2015) of een andere bron']));
    const slide = slides.find(({ table }) => table?.rows.some(([country]) => country === 'Zweden'));
    expect(slide?.table?.rows.find(([country]) => country === 'Zweden')?.[1]).toBe('Een andere bron (2023): ja, zegt die');
    expect(slide?.sources.map(({ label }) => label).join()).toContain(later.data.title);
  });
});

describe('the check of the content', () => {
  it('reports minutes that do not add up to the length', () => {
    const originals = content.originals.map((entry) => {
      if (entry.collection !== 'workshops' || entry.data.order !== 1) return entry;
      const [first = '', part] = Object.entries(entry.data.programme)[0] ?? [];
      if (!part) throw new Error('The first workshop has no programme.');
      return { ...entry, data: { ...entry.data, programme: { ...entry.data.programme, [first]: { ...part, short: part.short + 5 } } } };
    });
    const problems = findProblems({ ...content, originals });
    expect(problems.map(({ path, found, fix }) => [path.join('.'), found, fix])).toEqual([
      ['programme', 'The minutes under "short" add up to 50.', 'Make them 45.'],
    ]);
  });
});

describe('the page of a theme', () => {
  it('links to its question in the mirror', () => {
    expect(pageFooter(kbs.nl, { kind: 'entry', id: 'termijnen' }, '').mirror).toBe('/spiegel/#termijnen');
    expect(pageFooter(kbs.nl, { kind: 'entry', id: 'zweden' }, '').mirror).toBeUndefined();
  });
});

describe('the schema of a workshop', () => {
  const [sample] = kbs.nl.workshops;

  it('rejects a slide that cannot be read from the back of a room', () => {
    const { error } = workshopSchema.safeParse({ ...sample?.data, aim: Array.from({ length: 33 }, () => 'woord').join(' ') });
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['aim', 'Keep this under 33 words: it stands on a slide and is read from the back of a room.'],
    ]);
  });
});
