import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it } from 'vitest';
import { toBibtex, toCslJson, toRis } from '../../../src/cite/citation-files.ts';
import { type Work, workOfSource } from '../../../src/cite/works.ts';
import { languages } from '../../../src/core/languages.ts';
import { citationFile, citePage } from '../../../src/publish/citations.ts';
import { titleOfPage } from '../../../src/publish/page-meta.ts';
import { citationFormats, pageSubjects } from '../../../src/site/routes.ts';
import { kbs } from '../content.ts';

type Read = Work & { readonly reporter?: string | readonly string[] };

/** What a reference manager must have understood of a work. */
const essence = ({ author, reporter, title, issued, URL: address }: Read) => ({
  // RIS calls the author of a piece in a newspaper its reporter, whom Citation.js leaves unparsed.
  authors: reporter
    ? [reporter].flat()
    : (author?.map((name) =>
        'literal' in name ? name.literal : [[name['non-dropping-particle'], name.family].filter(Boolean).join(' '), name.given].filter(Boolean).join(', '),
      ) ?? []),
  title: title.replace(/<\/?span[^>]*>/g, ''),
  year: issued?.['date-parts'][0][0],
  // Citation.js encodes an address in BibTeX again when all that is encoded in it is a slash.
  address: address?.replaceAll('%252F', '%2F'),
});
const read = (file: string) => new Cite(file).data.map(essence);

describe.each(citationFormats)('the %s files', (format) => {
  it.each(languages)('of all pages in %s are read back with the same authors, titles, years and addresses', (language) => {
    const kb = kbs[language];
    for (const subject of pageSubjects(kb)) {
      const citation = citePage(kb, subject, titleOfPage(kb, subject));
      const works = [...citation.sources.map(({ work }) => work), citation.work, ...citation.parts.map(({ work }) => work)];
      expect(read(citationFile(language, citation, format)), citation.work.id).toEqual(works.map(essence));
    }
  });

  it('of all sources are read back with the same authors, titles, years and addresses', () => {
    const works = kbs.nl.sources.map(workOfSource);
    expect(works.length).toBeGreaterThan(200);
    const write = { bib: toBibtex, ris: toRis, json: toCslJson }[format];
    for (const work of works) expect(read(write([work]))).toEqual([essence(work)]);
  });
});
