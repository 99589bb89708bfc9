import { type Work, workOfSource } from '../cite/works.ts';
import type { KnowledgeBases } from '../core/knowledge-base.ts';
import { type Language, languages, mainLanguage } from '../core/languages.ts';
import { strings } from '../i18n/strings.ts';
import { linkTo } from '../site/links.ts';

/** Words by which the data is looked for: its subjects, and the countries. */
export const keywordsIn = (kbs: KnowledgeBases, language: Language): string[] => [
  ...strings(language).data.keywords,
  ...kbs[language].countries.filter(({ writtenIn }) => writtenIn === language).map(({ id }) => linkTo(kbs[language], id).title),
];

/** The same in all languages, each word once. */
export const keywordsInAll = (kbs: KnowledgeBases): string[] => [...new Set(languages.flatMap((language) => keywordsIn(kbs, language)))];

/** The publications on which the base rests. */
export const basesOf = (kbs: KnowledgeBases): Work[] => kbs[mainLanguage].sources.filter(({ data }) => data.role === 'base').map(workOfSource);
