import type { APIContext } from 'astro';
import { knowledgeBases } from '../load.ts';
import { type TableSubject, tableAddress, tableSubjects } from '../model/addresses.ts';
import { overviewPage } from '../model/pages/overview-page.ts';
import { setPage } from '../model/pages/set-page.ts';
import { themePage } from '../model/pages/theme-page.ts';
import { overviewTable, setTable, themeTable } from '../model/tables.ts';
import { type Language, languages } from '../words/language.ts';

interface Props {
  language: Language;
  subject: TableSubject;
}

export const getStaticPaths = () =>
  languages.flatMap((language) =>
    tableSubjects(knowledgeBases[language]).map((subject) => ({
      params: { table: tableAddress(knowledgeBases[language], subject).replace(/^\/|\.csv$/g, '') },
      props: { language, subject },
    })),
  );

function tableOf({ language, subject }: Props, origin: string): string {
  const kb = knowledgeBases[language];
  if (subject.kind === 'set') return setTable(language, setPage(kb, subject), origin);
  if (subject.kind === 'overview') return overviewTable(language, overviewPage(kb), origin);
  const theme = kb.themes.find(({ id }) => id === subject.id);
  if (!theme) throw new Error(`There is no theme "${subject.id}" to make a table of.`);
  return themeTable(language, themePage(kb, theme), origin);
}

export const GET = ({ props, site }: APIContext<Props>) => new Response(tableOf(props, `${site}`), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
