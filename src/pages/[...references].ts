import type { APIContext } from 'astro';
import { knowledgeBases } from '../load.ts';
import { type CitationFormat, citationAddress, citationFormats, type PageSubject, pageSubjects } from '../model/addresses.ts';
import { citationFile, citePage } from '../model/citations.ts';
import { titleOfPage } from '../model/frame.ts';
import { type Language, languages } from '../words/language.ts';

interface Props {
  language: Language;
  subject: PageSubject;
  format: CitationFormat;
}

const types: Readonly<Record<CitationFormat, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

export const getStaticPaths = () =>
  languages.flatMap((language) =>
    pageSubjects(knowledgeBases[language]).flatMap((subject) =>
      citationFormats.map((format) => ({
        params: { references: citationAddress(knowledgeBases[language], subject, format).slice(1) },
        props: { language, subject, format },
      })),
    ),
  );

export function GET({ props: { language, subject, format } }: APIContext<Props>) {
  const kb = knowledgeBases[language];
  return new Response(citationFile(language, citePage(kb, subject, titleOfPage(kb, subject)), format), { headers: { 'content-type': types[format] } });
}
