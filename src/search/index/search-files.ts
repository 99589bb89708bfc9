import { createHash } from 'node:crypto';
import { groupByMany } from '../../core/group-by-many.ts';
import { type Language, languages } from '../../core/languages.ts';
import { memoize } from '../../core/memoize.ts';
import { type Chunk, chunkText } from '../chunk.ts';
import type { Concept } from '../concepts.ts';
import { packCorrectWords } from '../correct-words.ts';
import { packEntries } from '../entry-list.ts';
import { fold, phraseKey, wordsOf } from '../fold.ts';
import { type KeyedFacts, type KnownWord, knownWord, packLexicon, type Synonym } from '../lexicon.ts';
import { type ConceptContents, type PartsByEntry, placesPieceOf, placesPieces, type SearchContents, searchFiles } from '../search-manifest.ts';
import { isStopWord, nameKeys, tellingWords } from '../stop-words.ts';
import { type EntryText, readText } from './entry-text.ts';
import { findConcepts } from './find-concepts.ts';
import { type IndexableEntry, invert, placesOf } from './inverted-index.ts';
import type { LanguageResources } from './language-resources.ts';
import type { SearchDocument } from './search-pages.ts';
import { formsOf } from './word-forms.ts';

/** A search file, with its path below `search-index/`. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** A phrase that readers type, with the phrases that texts use for it. */
export interface SearchWord {
  readonly typed: string;
  readonly means: Readonly<Record<Language, readonly string[]>>;
  /** Whether those phrases name something else that we consider related. */
  readonly isNear: boolean;
  readonly country?: string;
}

/** Input of the index besides the entries. */
export interface IndexContext {
  readonly concepts: readonly Concept[];
  readonly words: Readonly<Record<Language, LanguageResources>>;
  readonly searchWords: readonly SearchWord[];
  /** Country codes by country name, per language. */
  readonly countries: Readonly<Record<Language, ReadonlyMap<string, string>>>;
}

/** Distinct lower-case words of a document's title, names and text, for the lexicon. */
const wordsIn = (document: SearchDocument) =>
  new Set(
    [document.title, ...document.names, ...(document.place ? [document.place] : []), ...document.blocks.flatMap(({ runs }) => runs.map(({ text }) => text))]
      .flatMap((text) => text.match(/\p{L}+/gu) ?? [])
      .map((word) => word.toLowerCase()),
  );

/** Every word known to search in one language, folded, each once. */
function knownWords(documents: readonly SearchDocument[], named: readonly string[], { partsOf }: LanguageResources): KnownWord[] {
  const counts = new Map<string, { written: string; count: number; parts: readonly string[] }>();
  const note = (written: string, count: number) => {
    const word = fold(written);
    const known = counts.get(word);
    if (known) known.count += count;
    else if (word.length > 1) counts.set(word, { written, count, parts: partsOf(written) });
  };
  const inDocuments = new Map<string, number>();
  for (const document of documents) for (const word of wordsIn(document)) inDocuments.set(word, (inDocuments.get(word) ?? 0) + 1);
  for (const [word, count] of inDocuments) {
    note(word, count);
    const parts = partsOf(word);
    if (parts.length > 1) for (const part of parts) note(part, count);
  }
  // Words of the glossary, of search words and of readers' questions count as known, too.
  for (const name of named) for (const word of name.match(/\p{L}+/gu) ?? []) note(word, 0);
  return [...counts.values()].map(({ written, count, parts }) => knownWord(written, parts, Math.min(9, 1 + Math.floor(Math.log2(count + 1)))));
}

/** A document with its text as indexed. */
interface IndexedEntry {
  readonly document: SearchDocument;
  readonly text: EntryText;
}

const mostNamed = 300;
const mostNames = 6;

/**
 * Returns a function that counts the texts containing a phrase. It only scans texts that contain the phrase's rarest word.
 * @param phrases all phrases that will be counted; other words are not indexed.
 */
function textCounter(texts: readonly (readonly string[])[], phrases: readonly string[]): (phrase: string) => number {
  const asked = new Set(phrases.flatMap((phrase) => phrase.split(' ')));
  const folded = memoize(wordsOf);
  const askedIn = memoize((written) => folded(written).filter((word) => asked.has(word)));
  const holding = groupByMany(texts.keys(), (text) => texts[text]?.flatMap(askedIn) ?? []);
  const spaced = new Map<number, string>();
  const spacedOut = (text: number) => {
    const before = spaced.get(text) ?? ` ${texts[text]?.flatMap(folded).join(' ')} `;
    spaced.set(text, before);
    return before;
  };
  return (phrase) => {
    const textsByWord = phrase.split(' ').map((word) => holding.get(word) ?? []);
    const fewest = textsByWord.reduce((least, each) => (each.length < least.length ? each : least));
    return textsByWord.length === 1 ? fewest.length : fewest.filter((text) => spacedOut(text).includes(` ${phrase} `)).length;
  };
}

/** Search data of each glossary term, by id. */
function conceptFiles(
  entries: readonly IndexedEntry[],
  concepts: readonly Concept[],
  language: Language,
  { partsOf }: LanguageResources,
): Map<string, ConceptContents> {
  const texts = entries.map(({ document: { title, names }, text }) => ({ title, names, words: text.words.map(({ written }) => written) }));
  const found = findConcepts(texts, concepts, partsOf);
  const countOf = textCounter(
    texts.filter((_text, number) => !entries[number]?.document.isTerm).map(({ title, words }) => [title, ...words]),
    concepts.flatMap(({ names }) => names[language]),
  );
  const numbers = [...entries.keys()];
  const pages = groupByMany(numbers, (number) => (entries[number]?.document.isTerm ? [entries[number].document.id] : []));
  const linked = groupByMany(numbers, (number) => entries[number]?.document.terms ?? []);
  const naming = groupByMany(numbers, (number) => found[number]?.keys() ?? []);
  return new Map(
    concepts.map(({ id, names, phrases, spelling, countryOf }) => {
      const own = new Set(phrases.filter((phrase) => phrase.own).map(({ key }) => key));
      const isOwn = (name: string) => own.has(phraseKey(name.split(' ')));
      const counted = names[language]
        .map((name) => ({ name, count: countOf(name) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)
        .map(({ name }) => name);
      const named = (naming.get(id) ?? [])
        .flatMap((number) => {
          const mention = found[number]?.get(id);
          return mention ? [{ number, ...mention }] : [];
        })
        .toSorted((a, b) => b.worth - a.worth)
        .slice(0, mostNamed)
        .toSorted((a, b) => a.number - b.number);
      const shown = { own: counted.filter(isOwn).slice(0, mostNames), others: counted.filter((name) => !isOwn(name)).slice(0, mostNames) };
      const isShown = new Set([...shown.own, ...shown.others]);
      const shownKeys = new Set([...isShown].map((name) => phraseKey(name.split(' '))));
      return [
        id,
        {
          ...shown,
          spelling: Object.fromEntries([...spelling].filter(([name]) => isShown.has(name))),
          countryOf: Object.fromEntries([...countryOf[language]].filter(([name]) => isShown.has(name))),
          page: pages.get(id) ?? [],
          linked: linked.get(id) ?? [],
          unsaid: named.filter(({ keys }) => keys.isDisjointFrom(shownKeys)).map(({ number }) => number),
          named: named.map(({ number, worth, places }) => [number, Math.round(worth * 100), ...places] as const),
        },
      ];
    }),
  );
}

/** The part of a title before a colon or bracket, which serves as a name: "Uppsala Talo: alle steun …". */
const shortTitle = (title: string) => title.split(/: | \(/, 1)[0] ?? title;
/** The part of an update's title after its last colon, without the number of a law: "De Zweedse schoolwet: skollag 2010:800". */
const endOfTitle = (title: string) => (title.includes(': ') ? [title.slice(title.lastIndexOf(': ') + 2).replace(/ [\d/:]+$/, '')] : []);
const mostWordsOfName = 16;
const mostWordsOfEnd = 3;

/** Names, taken from its title, that identify an entry as well as the title itself. */
function namesOf({ title, filters }: SearchDocument): readonly string[] {
  const [kind] = filters.kind;
  // Updates and publications are not about what the first words of their titles name.
  if (kind === 'developments') return endOfTitle(title).filter((end) => wordsOf(end).length <= mostWordsOfEnd);
  return kind === 'sources' ? [] : [shortTitle(title)];
}

/**
 * Entry numbers by name key of title and names, without stop words; also with them, where several names differ only in stop words.
 * A name that equals another entry's whole title ("Finland: ...") counts for that entry only.
 */
function namedEntries(entries: readonly IndexedEntry[], language: Language): Map<string, number[]> {
  const keysOf = (names: readonly string[]) =>
    names
      .map(wordsOf)
      .filter((words) => words.length > 0 && tellingWords(language, words).length <= mostWordsOfName)
      .map((words) => nameKeys(language, words));
  const tellingOf = (names: readonly string[]) => keysOf(names).map(({ telling }) => telling);
  const wholeTitles = new Set(tellingOf(entries.map(({ document }) => document.title)));
  const named = [...entries.entries()].flatMap(([entry, { document }]) => {
    const { title, alternateTitles, exactNames } = document;
    const others = keysOf(namesOf(document)).filter(({ telling }) => !wholeTitles.has(telling));
    return [...keysOf([title, ...alternateTitles, ...exactNames]), ...others].map((keys) => ({ ...keys, entry }));
  });
  const byTelling = Map.groupBy(named, ({ telling }) => telling);
  const numbers = (all: readonly { readonly entry: number }[]) => [...new Set(all.map(({ entry }) => entry))];
  return new Map(
    [...byTelling].flatMap(([telling, all]): [string, number[]][] => {
      const byWhole = Map.groupBy(all, ({ whole }) => whole);
      return [[telling, numbers(all)], ...(byWhole.size > 1 ? [...byWhole].map(([whole, own]): [string, number[]] => [whole, numbers(own)]) : [])];
    }),
  );
}

function indexable({ document: { title, names, place, alternateTitles, asks }, text }: IndexedEntry, { partsOf }: LanguageResources): IndexableEntry {
  const partsIn = (texts: readonly string[]) =>
    texts
      .flatMap((each) => each.match(/\p{L}+/gu) ?? [])
      .map(partsOf)
      .filter(({ length }) => length > 1)
      .flat()
      .map(fold);
  return {
    text,
    head: {
      title: wordsOf(title),
      names: [...names, ...(place ? [place] : [])].flatMap(wordsOf),
      alternateTitle: alternateTitles.flatMap(wordsOf),
      parts: partsIn([title, ...names]),
    },
    asks: asks.map((ask) => [...wordsOf(ask), ...partsIn([ask])]),
  };
}

/** Fewest words per piece of the lexicon: on a small site, smaller pieces would be loaded together with their neighbours anyway. */
const leastPerPiece = 7;

const encoder = new TextEncoder();

/** All search files of one language. */
function filesOf(language: Language, entries: readonly IndexedEntry[], { concepts, words: allResources, searchWords, countries }: IndexContext): SearchFile[] {
  const resources = allResources[language];
  const documents = entries.map(({ document }) => document);
  const indexed = entries.map((entry) => indexable(entry, resources));
  const { postings, asks } = invert(indexed, language);
  const named = [
    ...concepts.flatMap(({ names }) => names[language]),
    ...searchWords.map(({ typed }) => typed),
    ...documents.flatMap((document) => document.asks),
  ];
  const words = knownWords(documents, named, resources);
  const forms = formsOf(language, new Set(words.map(({ word }) => word)), resources.correct);
  const synonyms = new Map(
    [...Map.groupBy(searchWords, ({ typed }) => phraseKey(wordsOf(typed)))].flatMap(([key, all]): [string, readonly Synonym[]][] => {
      const phrases = all.flatMap(({ means, country, isNear }) =>
        means[language].map((written) => ({ phrase: wordsOf(written).join(' '), written, isNear, ...(country ? { country } : {}) })),
      );
      return phrases.length > 0 ? [[key, phrases]] : [];
    }),
  );
  const facts: KeyedFacts = {
    synonyms,
    countries: new Map([...countries[language]].map(([name, code]) => [phraseKey(wordsOf(name)), code])),
    forms,
    named: namedEntries(entries, language),
    postings,
    asks,
  };
  const leadsByPart = (key: string) => !postings.has(key) && !isStopWord(language, key);
  const perPiece = Math.max(leastPerPiece, Math.round(0.11 * Math.sqrt(words.length)));
  const { beginnings, endings } = packLexicon(words, concepts, facts, leadsByPart, perPiece);
  const chunksOf = ({ document: { title, url, place, row }, text }: IndexedEntry): Chunk[] =>
    chunkText(
      text.words.map(({ written }) => written),
      text.anchors,
      text.caveats,
    ).map((chunk) => ({ title, url, ...(place ? { place } : {}), ...(row ? { row } : {}), ...chunk }));
  const places = Array.from({ length: placesPieces }, (): Record<string, string> => ({}));
  for (const [word, packed] of placesOf(indexed)) {
    const piece = places[placesPieceOf(word)];
    if (piece) piece[word] = packed;
  }

  type Paths = ReturnType<typeof searchFiles>;
  const json = (value: unknown) => encoder.encode(JSON.stringify(value));
  const files: readonly { readonly path: (paths: Paths) => string; readonly content: Uint8Array }[] = [
    ...beginnings.map(({ text }, piece) => ({ path: (paths: Paths) => paths.beginnings(piece), content: encoder.encode(text) })),
    ...endings.map(({ text }, piece) => ({ path: (paths: Paths) => paths.endings(piece), content: encoder.encode(text) })),
    ...places.map((words, piece) => ({ path: (paths: Paths) => paths.places(piece), content: json(words) })),
    {
      path: ({ parts }: Paths) => parts,
      content: json(
        Object.fromEntries(
          entries.flatMap(({ text: { parts } }, number) => (parts.length > 0 ? [[number, parts.map(({ from, to, country }) => [from, to, country])]] : [])),
        ) satisfies PartsByEntry,
      ),
    },
    ...packCorrectWords(resources.correct).map((content, piece) => ({ path: (paths: Paths) => paths.correct(piece), content })),
    ...[...conceptFiles(entries, concepts, language, resources)].map(([id, concept]) => ({
      path: (paths: Paths) => paths.concept(id),
      content: json(concept),
    })),
    ...entries.flatMap((entry, number) => chunksOf(entry).map((chunk, at) => ({ path: (paths: Paths) => paths.chunk(number, at), content: json(chunk) }))),
  ];
  const digest = createHash('sha256');
  for (const { content } of files) digest.update(content);
  const folder = `${language}-${digest.digest('hex').slice(0, 8)}`;
  const paths = searchFiles(folder);
  const contents: SearchContents = {
    folder,
    beginnings: beginnings.map(({ from }) => from),
    endings: endings.map(({ from }) => from),
    entries: packEntries(documents.map(({ filters }) => filters)),
    pairs: Object.fromEntries(documents.flatMap(({ pair }, number) => (pair ? [[pair.toSorted().join('-'), number]] : []))),
    notesByDate: documents
      .flatMap(({ date }, number) => (date === undefined ? [] : [{ date, number }]))
      .toSorted((a, b) => b.date - a.date || a.number - b.number)
      .map(({ number }) => number),
    lists: documents.flatMap(({ isList }, number) => (isList ? [number] : [])),
  };
  return [...files.map(({ path, content }) => ({ path: path(paths), content })), { path: `${language}.json`, content: json(contents) }];
}

/** Documents of a language in title order, which determines their numbers. */
const inOrder = (documents: readonly SearchDocument[], language: Language) => {
  const { compare } = new Intl.Collator(language);
  return documents.filter((document) => document.language === language).toSorted((a, b) => compare(a.title, b.title) || (a.url < b.url ? -1 : 1));
};

/** Builds the search files. The output is the same, byte for byte, whatever the order of the documents. */
export function buildSearchFiles(documents: readonly SearchDocument[], context: IndexContext): SearchFile[] {
  return languages.flatMap((language) => {
    const { partsOf } = context.words[language];
    const entries = inOrder(documents, language).map((document): IndexedEntry => ({ document, text: readText(document.blocks, partsOf) }));
    return entries.length > 0 ? filesOf(language, entries, context) : [];
  });
}
