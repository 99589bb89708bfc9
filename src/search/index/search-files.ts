import { createHash } from 'node:crypto';
import { close, createIndex } from 'pagefind';
import { groupByMany } from '../../core/group-by-many.ts';
import { type Language, languages } from '../../core/languages.ts';
import { memoize } from '../../core/memoize.ts';
import { type Chunk, chunkText } from '../chunk.ts';
import type { Concept } from '../concepts.ts';
import { packCorrectWords } from '../correct-words.ts';
import { packEntries } from '../entry-list.ts';
import { fold, inflectionKey, phraseKey, wordsOf } from '../fold.ts';
import { type KnownWord, knownWord, packLexicon } from '../lexicon.ts';
import { type ConceptContents, type SearchContents, searchFiles } from '../search-manifest.ts';
import { isStopWord } from '../stop-words.ts';
import { findConcepts } from './find-concepts.ts';
import type { LanguageResources, Translations } from './language-resources.ts';
import { minifyPagefind, numberPages, type PagefindPage, unpack } from './pagefind-files.ts';
import type { Block, SearchDocument } from './search-pages.ts';

/** A file of the search, with its path below `pagefind/`. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What search knows before it reads an entry. */
export interface SearchLore {
  readonly concepts: readonly Concept[];
  readonly words: Readonly<Record<Language, LanguageResources>>;
  /** About how many words the entries of one language hold: it says how large pieces of the index may be. */
  readonly length: number;
}

/** Stands between the parts of a compound while Pagefind reads it, and between a word and its other spelling. */
const joint = '~';
const alias = '|';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Words that fold to more than a letter without its mark, which is all that Pagefind folds. */
const foldsFurther = (word: string) => /[æøœßðþł]/i.test(word);

/** A text as Pagefind is to read it: compounds with joints between their parts. */
function withJoints(text: string, { partsOf }: LanguageResources, foreign: boolean): string {
  return text.replace(/[~|]/g, ' ').replace(/\p{L}+/gu, (word) => {
    if (foldsFurther(word)) return `${word}${alias}${fold(word)}`;
    if (foreign) return word;
    const parts = partsOf(word);
    if (parts.length === 1) return word;
    let at = 0;
    return parts
      .map((part) => {
        at += part.length;
        return word.slice(at - part.length, at);
      })
      .join(joint);
  });
}

/** Takes out again what `withJoints` put in. */
const withoutJoints = (text: string) => text.replace(/\|\p{L}*/gu, '').replaceAll(joint, '');

function htmlOf(document: SearchDocument, lore: LanguageResources): string {
  const inner = ({ runs }: Block) =>
    escapeHtml(
      runs
        .map(({ text, foreign }) => withJoints(text, lore, foreign))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  const tags: Readonly<Record<Block['kind'], (block: Block) => string>> = {
    lead: (block) => `<p data-pagefind-weight="2">${inner(block)}</p>`,
    heading: (block) => `<h2${block.id ? ` id="${escapeHtml(block.id)}"` : ''} data-pagefind-weight="3">${inner(block)}</h2>`,
    text: (block) => `<p>${inner(block)}</p>`,
  };
  const parts = [document.title, ...document.names]
    .flatMap((name) => name.match(/\p{L}+/gu) ?? [])
    .flatMap((word) => {
      const found = lore.partsOf(word);
      return found.length > 1 ? found : [];
    });
  const plain = (texts: readonly string[]) => texts.flatMap((text) => (foldsFurther(text) ? [text, fold(text)] : [text])).join(' · ');
  const meta: readonly (readonly [string, string])[] = [
    ['title', document.title],
    ['names', plain([...document.names, ...(document.place ? [document.place] : [])])],
    ['twin', plain(document.twins)],
    ['parts', parts.join(' ')],
    ['place', document.place ?? ''],
  ];
  return [
    `<html lang="${document.language}"><head>`,
    ...meta.filter(([, value]) => value).map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`),
    `</head><body><main data-pagefind-body>${document.blocks.map((block) => tags[block.kind](block)).join('')}</main></body></html>`,
  ].join('');
}

/** Words per document, for the lexicon: text, title and names, each word once. */
const strings = (document: SearchDocument) =>
  new Set(
    [document.title, ...document.names, ...(document.place ? [document.place] : []), ...document.blocks.flatMap(({ runs }) => runs.map(({ text }) => text))]
      .flatMap((text) => text.match(/\p{L}+/gu) ?? [])
      .map((word) => word.toLowerCase()),
  );

/** Every word that search knows in one language, folded, each once. */
function knownWords(documents: readonly SearchDocument[], concepts: readonly Concept[], language: Language, { partsOf }: LanguageResources): KnownWord[] {
  const counts = new Map<string, { written: string; count: number; parts: readonly string[] }>();
  const note = (written: string, count: number) => {
    const word = fold(written);
    const known = counts.get(word);
    if (known) known.count += count;
    else if (word.length > 1) counts.set(word, { written, count, parts: partsOf(written) });
  };
  const inDocuments = new Map<string, number>();
  for (const document of documents) for (const word of strings(document)) inDocuments.set(word, (inDocuments.get(word) ?? 0) + 1);
  for (const [word, count] of inDocuments) {
    note(word, count);
    const parts = partsOf(word);
    if (parts.length > 1) for (const part of parts) note(part, count);
  }
  // Words that lead somewhere by the glossary are known, too.
  for (const name of concepts.flatMap(({ names }) => names[language])) for (const word of name.match(/\p{L}+/gu) ?? []) note(word, 0);
  return [...counts.values()].map(({ written, count, parts }) => knownWord(written, parts, Math.min(9, 1 + Math.floor(Math.log2(count + 1)))));
}

/** An entry as Pagefind read it, with its words as its index counts them. */
interface IndexedEntry {
  readonly document: SearchDocument;
  readonly words: readonly string[];
  readonly anchors: PagefindPage['anchors'];
}

const mostNamed = 300;
const mostNames = 6;

/**
 * A function that tells in how many texts a phrase stands. It looks only at texts that hold the rarest of its words.
 * @param phrases all that it may be asked for: other words of the texts are not kept.
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
    const held = phrase.split(' ').map((word) => holding.get(word) ?? []);
    const fewest = held.reduce((least, each) => (each.length < least.length ? each : least));
    return held.length === 1 ? fewest.length : fewest.filter((text) => spacedOut(text).includes(` ${phrase} `)).length;
  };
}

/** What search knows of each term of the glossary, by its id. */
function conceptFiles(
  entries: readonly IndexedEntry[],
  concepts: readonly Concept[],
  language: Language,
  { partsOf }: LanguageResources,
): Map<string, ConceptContents> {
  const found = findConcepts(
    entries.map(({ document: { title, names }, words }) => ({ title, names, words })),
    concepts,
    partsOf,
  );
  const countOf = textCounter(
    entries.filter(({ document }) => !document.isTerm).map(({ document, words }) => [document.title, ...words]),
    concepts.flatMap(({ names }) => names[language]),
  );
  const numbers = [...entries.keys()];
  const pages = groupByMany(numbers, (number) => (entries[number]?.document.isTerm ? [entries[number].document.id] : []));
  const linked = groupByMany(numbers, (number) => entries[number]?.document.terms ?? []);
  const naming = groupByMany(numbers, (number) => found[number]?.keys() ?? []);
  return new Map(
    concepts.map(({ id, names, phrases }) => {
      const own = new Set(phrases.filter((phrase) => phrase.own).map(({ key }) => key));
      const isOwn = (name: string) => own.has(phraseKey(name.split(' ')));
      const counted = names[language]
        .map((name) => ({ name, count: countOf(name) }))
        .filter(({ count }) => count > 0)
        .toSorted((a, b) => b.count - a.count)
        .map(({ name }) => name);
      const named = (naming.get(id) ?? [])
        .flatMap((number) => {
          const here = found[number]?.get(id);
          return here ? [{ number, ...here }] : [];
        })
        .toSorted((a, b) => b.worth - a.worth)
        .slice(0, mostNamed)
        .toSorted((a, b) => a.number - b.number);
      return [
        id,
        {
          own: counted.filter(isOwn).slice(0, mostNames),
          others: counted.filter((name) => !isOwn(name)).slice(0, mostNames),
          page: pages.get(id) ?? [],
          linked: linked.get(id) ?? [],
          named: named.map(({ number, worth, places }) => [number, Math.round(worth * 100), ...places] as const),
        },
      ];
    }),
  );
}

const encoder = new TextEncoder();

/** Everything of one language that search reads beside Pagefind's index. */
function filesOf(
  language: Language,
  entries: readonly IndexedEntry[],
  concepts: readonly Concept[],
  lore: LanguageResources,
  translated: ReadonlyMap<string, readonly string[]>,
): SearchFile[] {
  const documents = entries.map(({ document }) => document);
  const words = knownWords(documents, concepts, language, lore);
  const heard = new Set(words.filter(({ weight }) => weight > 1).map(({ word }) => inflectionKey(word)));
  const perPiece = Math.max(80, Math.round(0.6 * Math.sqrt(words.length)));
  // A word of this language that its texts hold means what it says.
  const own = new Set(words.filter(({ word, weight }) => weight > 1 && lore.correct.has(word)).map(({ word }) => inflectionKey(word)));
  const translations = new Map([...translated].filter(([key]) => !own.has(key)));
  const leadsByPart = (key: string) => !heard.has(key) && !translations.has(key) && !isStopWord(language, key);
  const { beginnings, endings } = packLexicon(words, concepts, translations, leadsByPart, perPiece);
  const stretchesOf = ({ document: { title, url, place }, words: text, anchors }: IndexedEntry): Chunk[] =>
    chunkText(text, anchors).map((stretch) => ({ title, url, ...(place ? { place } : {}), ...stretch }));

  type Paths = ReturnType<typeof searchFiles>;
  const made: readonly { readonly path: (paths: Paths) => string; readonly content: Uint8Array }[] = [
    ...beginnings.map(({ text }, piece) => ({ path: (paths: Paths) => paths.beginnings(piece), content: encoder.encode(text) })),
    ...endings.map(({ text }, piece) => ({ path: (paths: Paths) => paths.endings(piece), content: encoder.encode(text) })),
    ...packCorrectWords(lore.correct).map((content, piece) => ({ path: (paths: Paths) => paths.correct(piece), content })),
    ...[...conceptFiles(entries, concepts, language, lore)].map(([id, concept]) => ({
      path: (paths: Paths) => paths.concept(id),
      content: encoder.encode(JSON.stringify(concept)),
    })),
    ...entries.flatMap((entry, number) =>
      stretchesOf(entry).map((stretch, at) => ({ path: (paths: Paths) => paths.stretch(`${number}`, at), content: encoder.encode(JSON.stringify(stretch)) })),
    ),
  ];
  const digest = createHash('sha256');
  for (const { content } of made) digest.update(content);
  const folder = `${language}-${digest.digest('hex').slice(0, 8)}`;
  const paths = searchFiles(folder);
  const contents: SearchContents = {
    folder,
    beginnings: beginnings.map(({ from }) => from),
    endings: endings.map(({ from }) => from),
    entries: packEntries(documents.map(({ filters }) => filters)),
  };
  return [
    ...made.map(({ path, content }) => ({ path: path(paths), content })),
    { path: `${language}.json`, content: encoder.encode(JSON.stringify(contents)) },
  ];
}

/** Interfaces that Pagefind brings and we do not use; its files of results, for which ours stand. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.|pagefind-worker\.js$|wasm\.unknown|fragment\/)/;

/** In the order of their titles, by which they get their numbers. */
const inOrder = (documents: readonly SearchDocument[], language: Language) => {
  const { compare } = new Intl.Collator(language);
  return documents.filter((document) => document.language === language).toSorted((a, b) => compare(a.title, b.title) || (a.url < b.url ? -1 : 1));
};

/**
 * Builds the search: Pagefind's index of the documents, and what the browser reads beside it.
 * The same documents in the same order give the same bytes.
 * @param documents may come one by one: Pagefind, a program of its own, reads one while the next is made.
 * @param translationsOf what the documents tell of words for words of the other language.
 * @throws Error when Pagefind leaves a document out.
 */
export async function buildSearchFiles(
  documents: Iterable<SearchDocument> | AsyncIterable<SearchDocument>,
  lore: SearchLore,
  translationsOf: (documents: readonly SearchDocument[]) => Translations,
): Promise<SearchFile[]> {
  // Pagefind reads this once, when it starts. Small pieces for a small site, so that a query loads little; larger ones as it grows, so that their list stays short.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = `${Math.max(60, Math.round(0.45 * Math.sqrt(lore.length)))}`;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  const given: SearchDocument[] = [];
  const refused: string[] = [];
  const added: Promise<void>[] = [];
  for await (const document of documents) {
    given.push(document);
    const refuse = (reasons: readonly unknown[]) => refused.push(`Pagefind refused ${document.url}: ${reasons.join(' ')}`);
    added.push(
      index.addHTMLFile({ url: document.url, content: htmlOf(document, lore.words[document.language]) }).then(
        (answer) => void (answer.errors.length > 0 && refuse(answer.errors)),
        (error: unknown) => void refuse([error]),
      ),
    );
  }
  await Promise.all(added);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  const indexed = index.getFiles();
  const translations = translationsOf(given);
  const { files, errors: faults } = await indexed;
  if (faults.length > 0) throw new Error(`Pagefind did not build its index: ${faults.join(' ')}`);
  await close();

  const pages = new Map<string, PagefindPage>();
  for (const { path, content } of files) {
    const [, hash] = /^fragment\/(.+)\.pf_fragment$/.exec(path) ?? [];
    if (hash) pages.set(hash, JSON.parse(unpack(content).toString('utf8')) as PagefindPage);
  }
  const byUrl = new Map(pages.values().map((page) => [page.url, page]));
  const numbers = new Map<string, number>();
  const ownFiles: SearchFile[] = [];
  for (const language of languages) {
    const entries = inOrder(given, language).map((document, number): IndexedEntry => {
      const page = byUrl.get(document.url);
      if (!page) throw new Error(`Pagefind left out ${document.url}, as it does with a page without text.`);
      numbers.set(document.url, number);
      return {
        document,
        words: withoutJoints(page.content).split(/\s+/),
        anchors: page.anchors.map((anchor) => ({ id: anchor.id, location: anchor.location, text: withoutJoints(anchor.text) })),
      };
    });
    if (entries.length > 0) ownFiles.push(...filesOf(language, entries, lore.concepts, lore.words[language], translations[language]));
  }
  const numberOf = (hash: string) => {
    const number = numbers.get(pages.get(hash)?.url ?? '');
    if (number === undefined) throw new Error(`Pagefind indexed a page that it was not given: ${hash}.`);
    return number;
  };
  const kept: SearchFile[] = [];
  for (const { path, content } of files) {
    if (unused.test(path)) continue;
    if (path === 'pagefind.js') kept.push({ path, content: await minifyPagefind(content) });
    else kept.push({ path, content: path.endsWith('.pf_meta') ? numberPages(content, numberOf) : content });
  }
  return [...kept, ...ownFiles];
}
