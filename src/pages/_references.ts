import type { APIContext } from 'astro';
import { knowledgeBases } from '../load.ts';
import { type CitationFormat, citationAddress, type PageSubject, pageSubjects } from '../model/addresses.ts';
import { citationFile, citePage } from '../model/citations.ts';
import { titleOfPage } from '../model/frame.ts';
import { type Language, languages } from '../words/language.ts';

interface Props {
  language: Language;
  subject: PageSubject;
}

const types: Readonly<Record<CitationFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** The routes of the files with references in one format. Astro's server wants the extension in the name of the file that makes them. */
export const referencesIn = (format: CitationFormat) => ({
  getStaticPaths: () =>
    languages.flatMap((language) =>
      pageSubjects(knowledgeBases[language]).map((subject) => ({
        params: { references: citationAddress(knowledgeBases[language], subject, format).slice(1, -`.${format}`.length) },
        props: { language, subject },
      })),
    ),
  GET: ({ props: { language, subject } }: APIContext<Props>) => {
    const kb = knowledgeBases[language];
    return new Response(citationFile(language, citePage(kb, subject, titleOfPage(kb, subject)), format), { headers: { 'content-type': types[format] } });
  },
});
