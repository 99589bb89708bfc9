import type { KnowledgeBase } from '../../core/knowledge-base.ts';
import { languages, mainLanguage } from '../../core/languages.ts';
import { pathOfEntry } from '../../site/routes.ts';
import { type KeyTerm, type ListModel, linksTo } from '../parts/listing.ts';

const letterOf = (title: string) =>
  title
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .slice(0, 1)
    .toUpperCase();

function keyTermsOf(kb: KnowledgeBase): KeyTerm[] {
  // An opening bracket is not a letter: "(geleidelijke) opschaling" is sorted under g.
  const { compare } = new Intl.Collator(mainLanguage, { ignorePunctuation: true });
  return Object.values(kb.lists.terminology)
    .toSorted((a, b) => compare(a[mainLanguage], b[mainLanguage]))
    .map(({ term, original, note, ...written }) => ({
      words: languages.map((language) => ({ language, languageName: kb.lists.languages[language]?.[kb.language] ?? language, word: written[language] })),
      ...(term ? { href: pathOfEntry(kb, term) } : {}),
      ...(original ? { original } : {}),
      ...(note ? { note: note[kb.language] } : {}),
    }));
}

/** Terms by their first letter, and the fixed words for key terms. */
export const list: ListModel = (kb) => {
  const byLetter = Map.groupBy(kb.terms, ({ data }) => letterOf(data.title));
  return {
    groups: [...byLetter]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([letter, terms]) => ({ id: letter.toLowerCase(), heading: letter, links: linksTo(kb, terms) })),
    jump: true,
    keyTerms: keyTermsOf(kb),
  };
};
