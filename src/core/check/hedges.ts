import type { z } from 'astro/zod';
import type { Content, Original } from '../content.ts';
import { mainLanguage } from '../languages.ts';
import type { hedgesSchema } from '../schema/lists.ts';
import type { Citation } from '../schema/reference.ts';
import { sentencesOf } from './readability.ts';

type Claims = z.output<typeof hedgesSchema>['claims'];
type Claim = Claims[string][string][string];

/** A text that repeats a source's claim about a group of countries without the source's hedge. */
interface Unhedged {
  readonly file: string;
  /** Path of the field within its file. */
  readonly path: readonly string[];
  readonly sentence: string;
  /** Where the source makes the claim, e.g. "nji-2015, bestuur-1.1". */
  readonly place: string;
  /** Hedges of which the text needs one. */
  readonly hedges: readonly string[];
}

/** A text field that may be about several countries. */
interface Field {
  readonly path: readonly string[];
  /** Citations that support the text. */
  readonly sources: readonly Citation[];
  /** Whether it is about the whole group until it names a country. */
  readonly ofGroup: boolean;
}

// Themes, lessons and principles are about the group even when they name no country; other entries only when they mention it.
const aboutCountriesTogether: readonly string[] = ['themes', 'lessons', 'principles'];

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const anyOf = (words: readonly string[]) => words.map(escaped).join('|');
const holdsOneOf = (sentence: string, words: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${anyOf(words)})(?!\\p{L})`, 'iu').test(sentence);
const beginsOneOf = (sentence: string, beginnings: readonly string[]) => new RegExp(`(?<!\\p{L})(?:${anyOf(beginnings)})`, 'iu').test(sentence);
const makesClaim = (sentence: string, about: string) => about.split(' + ').every((part) => sentence.toLowerCase().includes(part.toLowerCase()));

/** The sentences of a text that are about a group of countries. */
function sentencesOfGroup(text: string, ofGroup: boolean, group: readonly string[], single: readonly string[]): string[] {
  let speaksOfGroup = ofGroup;
  return sentencesOf(text).filter((sentence) => {
    if (beginsOneOf(sentence, group)) speaksOfGroup = true;
    else if (beginsOneOf(sentence, single)) speaksOfGroup = false;
    return speaksOfGroup;
  });
}

/** Hedged claims made in the cited paragraphs, each with its place in the source. */
function claimsUnder(sources: readonly Citation[], claims: Claims): (Claim & { readonly place: string })[] {
  return sources.flatMap(({ source, at }) =>
    Object.entries(claims[source] ?? {})
      .filter(([paragraph]) => paragraph === at || (at !== undefined && paragraph.startsWith(`${at}.`)))
      .flatMap(([paragraph, byName]) => Object.values(byName).map((claim) => ({ ...claim, place: `${source}, ${paragraph}` }))),
  );
}

/** The fields of an entry that may be about several countries. */
function fieldsOf(entry: Original): Field[] {
  if (!('sources' in entry.data)) return [];
  const { sources } = entry.data;
  const together = aboutCountriesTogether.includes(entry.collection);
  const shared = entry.collection === 'themes' ? Object.entries(entry.data.shared) : [];
  return [
    ...['title', 'summary', 'statement', 'difference'].map((field) => ({ path: [field], sources, ofGroup: together })),
    // A question makes no claim about countries it does not name.
    { path: ['question'], sources, ofGroup: false },
    ...shared.map(([key, statement]) => ({ path: ['shared', key, 'text'], sources: statement.sources, ofGroup: true })),
  ];
}

function textAt(data: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>((part, key) => (part as Readonly<Record<string, unknown>> | undefined)?.[key], data);
  return typeof found === 'string' ? found : undefined;
}

/** All texts, in every language, that make a claim about several countries without the hedge of their source. */
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
