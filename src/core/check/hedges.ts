import type { z } from 'astro/zod';
import type { Content, Original } from '../content.ts';
import { mainLanguage } from '../languages.ts';
import type { hedgesSchema } from '../schema/lists.ts';
import type { Citation } from '../schema/reference.ts';
import { sentencesOf } from './readability.ts';

type Claims = z.output<typeof hedgesSchema>['claims'];
type Claim = Claims[string][string][string];

/** A text that makes a claim of a group of countries without a hedge that the source gives it. */
interface Unhedged {
  readonly file: string;
  /** Field of the text in its file. */
  readonly path: readonly string[];
  readonly sentence: string;
  /** Where the source makes the claim: "nji-2015, bestuur-1.1". */
  readonly place: string;
  /** What the text may say instead. */
  readonly hedges: readonly string[];
}

/** A field with a text that can speak of several countries. */
interface Field {
  readonly path: readonly string[];
  /** What the text rests on. */
  readonly sources: readonly Citation[];
  /** Whether it speaks of the countries together before it names any. */
  readonly ofGroup: boolean;
}

// What themes, lessons and principles say is of the countries together, named or not; an entry of another kind speaks of a group where it says so.
const aboutCountriesTogether: readonly string[] = ['themes', 'lessons', 'principles'];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const anyOf = (words: readonly string[]) => words.map(escaped).join('|');
const holdsOneOf = (sentence: string, words: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${anyOf(words)})(?!\\p{L})`, 'iu').test(sentence);
const beginsOneOf = (sentence: string, beginnings: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${anyOf(beginnings)})`, 'iu').test(sentence);
const makesClaim = (sentence: string, about: string) => about.split(' + ').every((part) => sentence.toLowerCase().includes(part.toLowerCase()));

/** The sentences of a text that speak of a group of countries. */
function sentencesOfGroup(text: string, ofGroup: boolean, group: readonly string[], single: readonly string[]): string[] {
  let speaksOfGroup = ofGroup;
  return sentencesOf(text).filter((sentence) => {
    if (beginsOneOf(sentence, group)) speaksOfGroup = true;
    else if (beginsOneOf(sentence, single)) speaksOfGroup = false;
    return speaksOfGroup;
  });
}

/** Claims with hedges in the paragraphs that are cited, each with its place. */
function claimsUnder(sources: readonly Citation[], claims: Claims): (Claim & { readonly place: string })[] {
  return sources.flatMap(({ source, at }) =>
    Object.entries(claims[source] ?? {})
      .filter(([paragraph]) => paragraph === at || (at !== undefined && paragraph.startsWith(`${at}.`)))
      .flatMap(([paragraph, byName]) => Object.values(byName).map((claim) => ({ ...claim, place: `${source}, ${paragraph}` }))),
  );
}

/** The fields of an entry that can speak of several countries. */
function fieldsOf(entry: Original): Field[] {
  if (!('sources' in entry.data)) return [];
  const { sources } = entry.data;
  const together = aboutCountriesTogether.includes(entry.collection);
  const shared = entry.collection === 'themes' ? Object.entries(entry.data.shared) : [];
  return [
    ...['title', 'summary', 'statement', 'difference'].map((field) => ({ path: [field], sources, ofGroup: together })),
    // A question claims nothing of countries that it does not name.
    { path: ['question'], sources, ofGroup: false },
    ...shared.map(([key, statement]) => ({ path: ['shared', key, 'text'], sources: statement.sources, ofGroup: true })),
  ];
}

function textAt(data: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], data);
  return typeof found === 'string' ? found : undefined;
}

/** Every title, summary, question and statement in any language that makes a claim of several countries without the hedge of its source. */
export function findUnhedged({ originals, translations, lists }: Content): Unhedged[] {
  const { group, single, claims: all = {} } = lists.hedges;
  const translationsOf = Map.groupBy(translations, ({ collection, id }) => `${collection}/${id}`);
  return originals.flatMap((entry) => {
    const written = [{ ...entry, language: mainLanguage }, ...(translationsOf.get(`${entry.collection}/${entry.id}`) ?? [])];
    return fieldsOf(entry).flatMap(({ path, sources, ofGroup }) => {
      const claims = claimsUnder(sources, all);
      if (claims.length === 0) return [];
      return written.flatMap(({ language, file, data }) =>
        sentencesOfGroup(textAt(data, path) ?? '', ofGroup, group[language], single[language]).flatMap((sentence) =>
          claims
            .filter(({ about }) => about[language].some((alternative) => makesClaim(sentence, alternative)))
            .filter(({ hedges }) => !holdsOneOf(sentence, hedges[language]))
            .map(({ place, hedges }) => ({ file, path, sentence, place, hedges: hedges[language] })),
        ),
      );
    });
  });
}
