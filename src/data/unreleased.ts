import { differencesBetween, type EditionStatement, isRevised } from '../core/editions/edition.ts';
import type { KnowledgeBases } from '../core/knowledge-base.ts';
import { mainLanguage } from '../core/languages.ts';
import { dataSetOf } from './tables/all-tables.ts';

/** Number of statements that were added, reworded or removed since the last edition. */
export function unreleasedStatements(kbs: KnowledgeBases): number {
  const rows = dataSetOf(kbs).tables.find(({ name }) => name === 'statements')?.rows ?? [];
  const now = new Map<string, EditionStatement>();
  for (const { id, entry, language, text } of rows) {
    const words = now.get(`${id}`) ?? { entry: `${entry}` };
    now.set(`${id}`, { ...words, [`${language}`]: `${text}` });
  }
  return differencesBetween(kbs[mainLanguage].editions.at(-1)?.statements ?? new Map(), now).filter(isRevised).length;
}
