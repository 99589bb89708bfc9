import type { APIContext } from 'astro';
import { knowledgeBases } from '../../load.ts';
import { feedAddress, type NotesSubject, notesSubjects } from '../../model/addresses.ts';
import { notesFeed } from '../../model/feed.ts';
import { type Language, languages } from '../../words/language.ts';

export const getStaticPaths = () =>
  languages.flatMap((language) =>
    notesSubjects(knowledgeBases[language]).map((subject) => ({
      params: { folder: feedAddress(knowledgeBases[language], subject).replace(/^\/|\/feed\.xml$/g, '') },
      props: { language, subject },
    })),
  );

export const GET = ({ props: { language, subject }, site }: APIContext<{ language: Language; subject: NotesSubject }>) =>
  new Response(notesFeed(knowledgeBases[language], subject, `${site}`), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
