import { type Work, workOfSource } from '../cite/works.ts';
import type { KnowledgeBases } from '../core/knowledge-base.ts';
import { type Language, languages, mainLanguage } from '../core/languages.ts';
import { strings } from '../i18n/strings.ts';
import { linkTo } from '../site/links.ts';

/** Keywords of the data set: its subjects and countries. */
export const keywordsIn = (kbs: KnowledgeBases, language: Language): string[] => [
  ...strings(language).data.keywords,
  ...kbs[language].countries.filter(({ writtenIn }) => writtenIn === language).map(({ id }) => linkTo(kbs[language], id).title),
];

/** Keywords in all languages, without duplicates. */
export const keywordsInAll = (kbs: KnowledgeBases): string[] => [...new Set(languages.flatMap((language) => keywordsIn(kbs, language)))];

/** The publications on which the knowledge base is founded. */
export const basesOf = (kbs: KnowledgeBases): Work[] => kbs[mainLanguage].sources.filter(({ data }) => data.role === 'base').map(workOfSource);
