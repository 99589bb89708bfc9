import { describe, expect, it } from 'vitest';
import { toContextObject } from '../../../src/cite/context-object.ts';
import { type Work, workOfSource } from '../../../src/cite/works.ts';
import { sourceRecord } from '../../../src/entries/sources/page.ts';
import { citePage } from '../../../src/publish/citations.ts';
import { handoutMeta, pageMeta, titleOfPage } from '../../../src/publish/page-meta.ts';
import { handoutSubjects, pageSubjects, practicesOfTheme } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

interface Item {
  readonly kind: string;
  readonly title: string;
  /** Last and given name of a person; the one name of who has no other. */
  readonly creators: readonly (readonly [last: string, given?: string])[];
  readonly fields: ReadonlyMap<string, string>;
}

const formats: Readonly<Record<string, string>> = { journal: 'journalArticle', dissertation: 'thesis', dc: 'webpage' };

/** A name as Zotero takes it apart: at the comma, else at the last space. */
function takenApart(name: string): [last: string, given?: string] {
  const space = name.lastIndexOf(' ');
  const [last = '', given] = name.includes(',') ? name.split(/, ?/) : [name.slice(space + 1), name.slice(0, Math.max(space, 0))];
  return given ? [last, given] : [last];
}

/**
 * Authors in the order and of the kind that Zotero makes of them. Those named whole are kept in a plain list; corporate authors and those by last and first name in another, and are put
 * into the first one when all were read: the latter where they stood, the former, which have no place, each at the very beginning.
 * @throws TypeError where a last name alone is also that of a person, as Zotero does
 */
function creatorsIn(entries: readonly (readonly [key: string, value: string])[]): Item['creators'] {
  const plain: [string, string?][] = [];
  const complex: { name: [string, string?]; place: number }[] = [];
  for (const [key, value] of entries) {
    if (key === 'rft.au') plain.push(takenApart(value));
    else if (key === 'rft.aulast') complex.push({ name: [value], place: plain.length });
    else if (key === 'rft.aucorp') complex.push({ name: [value], place: Number.NaN });
  }
  const all = [...plain];
  for (const [inserted, { name, place }] of complex.entries()) {
    if (all.some(([last, given]) => last === name[0] && given)) throw new TypeError(`${name[0]} is the name of two authors`);
    all.splice(place + inserted, 0, name);
  }
  return all;
}

/** Authors as a work has them, in the same form. */
const creatorsOf = ({ author = [] }: Work): Item['creators'] =>
  author.map((each) => {
    if ('literal' in each) return [each.literal];
    const last = [each['non-dropping-particle'], each.family].filter(Boolean).join(' ');
    return each.given ? [last, each.given] : [last];
  });

/**
 * Reads a ContextObject by the rules of Zotero's utilities (openurl.js, 2026): the format gives the item type, for Dublin Core the `rft.type` does;
 * a title under the key of another format is ignored; a corporate author stays whole, a person's name is split at the comma.
 */
function read(contextObject: string): Item {
  const entries = contextObject.split('&').map((entry) => {
    const [key = '', value = ''] = entry.split('=');
    return [key, decodeURIComponent(value.replace(/\+|%2[bB]/g, ' '))] as const;
  });
  const fields = new Map(entries);
  const format = fields.get('rft_val_fmt')?.replace('info:ofi/fmt:kev:mtx:', '') ?? '';
  const ofFormat = format === 'book' ? fields.get('rft.genre') : formats[format];
  const kind = (format === 'dc' ? fields.get('rft.type') : undefined) ?? ofFormat ?? '';
  const title = { report: 'rft.btitle', book: 'rft.btitle', journalArticle: 'rft.atitle' }[kind] ?? 'rft.title';
  return {
    kind,
    title: fields.get(title) ?? '',
    creators: creatorsIn(entries),
    fields,
  };
}

/** Zotero's item type for each type of work. */
const inZotero: Readonly<Record<Work['type'], string>> = {
  report: 'report',
  webpage: 'webpage',
  legislation: 'statute',
  bill: 'bill',
  'article-journal': 'journalArticle',
  'article-newspaper': 'newspaperArticle',
  book: 'book',
  dataset: 'dataset',
  thesis: 'thesis',
  'entry-encyclopedia': 'encyclopediaArticle',
  document: 'document',
};

describe('what the reference manager of a browser finds on a page', () => {
  it('is the report with its authors, and the page with its date and site', () => {
    for (const language of ['nl', 'en'] as const) {
      const kb = kbs[language];
      const subject = { kind: 'entry', id: 'resursteamet' } as const;
      const [report, page, ...others] = pageMeta(kbs, language, subject).contextObjects.map(read);
      expect(others).toEqual([]);
      expect(report).toMatchObject({
        kind: 'report',
        title: 'Preventie ingebed en verbonden: Lessen uit Scandinavië en Engeland',
        creators: [
          ['Berg-le Clercq', 'Tijne'],
          ['Hilverdink', 'Pink'],
          ['Vink', 'Caroline'],
        ],
      });
      expect(report?.fields.get('rft.date')).toBe('2015');
      expect(report?.fields.get('rft.pub')).toBe('Nederlands Jeugdinstituut');
      expect(page).toMatchObject({ kind: 'webpage', title: titleOfPage(kb, subject), creators: [[kb.site.publisher ?? kb.site.name[language]]] });
      expect(page?.fields.get('rft.date')).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
      expect(page?.fields.get('rft.source')).toBe(kb.site.name[language]);
      expect([report?.fields.get('rft.language'), page?.fields.get('rft.language')]).toEqual(['nl', language]);
      expect(page?.fields.get('rft.identifier')).toMatch(/^https?:/);
    }
  });

  it('is at least one publication and the page itself, on every page and handout; the report comes first unless the page is an entry or a set', () => {
    for (const subject of pageSubjects(kbs.nl)) {
      const items = pageMeta(kbs, 'nl', subject).contextObjects.map(read);
      const title = titleOfPage(kbs.nl, subject);
      expect(items.length, title).toBeGreaterThan(1);
      // Examples side by side are named after the title of their page.
      const names = subject.kind === 'side-by-side' && subject.theme ? practicesOfTheme(kbs.nl, subject.theme).map(({ data }) => data.title) : [];
      expect([items.at(-1)?.kind, items.at(-1)?.title]).toEqual(['webpage', [title, ...(names.length > 0 ? [names.join('; ')] : [])].join(' – ')]);
      if (subject.kind !== 'entry' && subject.kind !== 'set') expect(items[0]?.kind, title).toBe('report');
    }
    for (const subject of handoutSubjects(kbs.nl)) expect(handoutMeta(kbs, 'nl', subject).contextObjects).toEqual(pageMeta(kbs, 'nl', subject).contextObjects);
  });

  it('has a title, an author and a date for every page', () => {
    const kb = kbs.nl;
    for (const subject of pageSubjects(kb)) {
      const { work } = citePage(kb, subject, titleOfPage(kb, subject));
      const item = read(toContextObject(work));
      expect(item.title, work.id).toBe(work.title);
      expect(item.creators.length, work.id).toBeGreaterThan(0);
      expect(item.fields.get('rft.date'), work.id).toBeTruthy();
    }
  });

  it('is, in the record of a source, the work under its own type, with its authors, address and publication', () => {
    for (const source of kbs.nl.sources) {
      const { id, data } = source;
      const { contextObject } = sourceRecord(kbs.nl, source);
      if (data.role === 'base') {
        expect(contextObject, id).toBeUndefined();
        continue;
      }
      const work = workOfSource(source);
      const item = read(contextObject ?? '');
      expect([item.kind, item.title, item.creators, item.fields.get('rft.date')?.slice(0, 4)], id).toEqual([
        inZotero[work.type],
        work.title,
        creatorsOf(work),
        work.issued?.['date-parts'][0][0]?.toString(),
      ]);
      expect([item.fields.get('rft.identifier'), item.fields.get('rft_id')], id).toContain(work.URL?.replaceAll('+', '%2B'));
      if (work.type.startsWith('article')) expect(item.fields.get('rft.jtitle') ?? item.fields.get('rft.source'), id).toBe(work['container-title']);
    }
  });

  it('keeps authors in their order, organisations among persons too', () => {
    const work = workOfSource(kbs.nl.sources[0] as (typeof kbs.nl.sources)[number]);
    const anna = { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' };
    const authors: Work['author'][] = [
      [{ literal: 'Ministerie van VWS' }, { literal: 'Ministerie van OCW' }, { literal: 'Ministerie van JenV' }],
      [anna, { literal: 'Movisie' }, { family: 'Keltjens' }, { family: 'Vink', given: 'Caroline' }],
      [{ family: 'Keltjens' }, { literal: 'Movisie' }, anna],
    ];
    for (const author of authors) {
      const told: Work = { ...work, author: author ?? [] };
      expect(read(toContextObject(told)).creators).toEqual(creatorsOf(told));
    }
  });

  it('keeps an organisation whole and the particle of a name', () => {
    const works = kbs.nl.sources.map(workOfSource);
    const organisation = works.find(({ id }) => id === 'thl-2021-perhekeskukset-ovat');
    expect(read(toContextObject(organisation as (typeof works)[number])).creators).toEqual([['THL']]);
    const person = works.find(({ id }) => id === 'utrecht-university-2017-organisatie-realisatie');
    expect(read(toContextObject(person as (typeof works)[number])).creators[0]?.[0]).toBe('van Manen');
  });
});
