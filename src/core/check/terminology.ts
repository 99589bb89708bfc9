import type { Content, Original, Translation } from '../content.ts';
import { inEachLanguage, type Language, languages, mainLanguage } from '../languages.ts';
import { collections } from '../schema/collections.ts';
import { textsOf } from '../translated-texts.ts';

/** A use of a word that the terminology list forbids. */
export interface RefusedWord {
  readonly file: string;
  readonly path: readonly PropertyKey[];
  /** Line within the body, 1-based, if the word is in the running text. */
  readonly bodyLine?: number;
  readonly word: string;
  /** The preferred word. */
  readonly instead: string;
}

// Exempt: search terms that readers may type, addresses, fingerprints, and literal renderings of foreign words.
const exempt = ['synonyms', 'address', 'translates', 'word', 'literal'];

/** Finds every word that `content/lists/terminology.yaml` forbids, in the entries and lists of every language. */
export function refusedWords(content: Content): RefusedWord[] {
  const found: RefusedWord[] = [];
  const finders = inEachLanguage((language) => refusedIn(content, language));
  const look = (language: Language, text: string, at: Omit<RefusedWord, 'word' | 'instead'>) => {
    for (const { word, instead } of finders[language](text)) found.push({ ...at, word, instead });
  };
  const lookInEntry = (language: Language, { collection, file, data, body }: Original | Translation) => {
    for (const { text, path } of plainTexts(textsOf(collections[collection].texts, data))) look(language, text, { file, path });
    for (const [index, line] of body.split('\n').entries()) look(language, withoutMarkup(line), { file, path: [], bodyLine: index + 1 });
  };
  for (const entry of content.originals) lookInEntry(mainLanguage, entry);
  for (const entry of content.translations) lookInEntry(entry.language, entry);
  const lookInList = (list: 'settings' | 'professions' | 'age-groups') => {
    const texts = Object.entries(content.lists[list]).flatMap(([key, names]) => languages.map((language) => ({ key, language, text: names[language] })));
    for (const { key, language, text } of texts) look(language, text, { file: `content/lists/${list}.yaml`, path: [key, language] });
  };
  for (const list of ['settings', 'professions', 'age-groups'] as const) lookInList(list);
  return found;
}

/** All strings in data with their paths, except those in exempt fields. */
function plainTexts(data: unknown, path: readonly PropertyKey[] = []): { text: string; path: readonly PropertyKey[] }[] {
  if (typeof data === 'string') return [{ text: data, path }];
  if (typeof data !== 'object' || data === null) return [];
  const keys = Object.entries(data).filter(([key]) => !exempt.includes(key));
  return keys.flatMap(([key, value]) => plainTexts(value, [...path, Array.isArray(data) ? Number(key) : key]));
}

/** Returns a function that finds the forbidden words in a text: whole words, in any case. */
export function refusedIn({ lists }: Pick<Content, 'lists'>, language: Language): (text: string) => { word: string; instead: string }[] {
  const instead = new Map(Object.values(lists.terminology).flatMap((term) => term.avoid[language].map((word) => [word.toLowerCase(), term[language]])));
  if (instead.size === 0) return () => [];
  // Longest first, so that "drop-outs" is not matched as "drop-out".
  const words = [...instead.keys()].toSorted((a, b) => b.length - a.length).map((word) => RegExp.escape(word));
  const refused = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  return (text) => [...text.matchAll(refused)].map(([word]) => ({ word, instead: instead.get(word.toLowerCase()) ?? '' }));
}

// The terminology does not apply to words in another language.
const withoutMarkup = (line: string): string => line.replace(/<Foreign\b.*?<\/Foreign>/g, ' ').replace(/<[^>]*>/g, '');
