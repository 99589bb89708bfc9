import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Concept } from '../src/model/search/concepts.ts';
import { packCorrectWords } from '../src/model/search/correct-words.ts';
import { fold, inflectionKey, phraseKey, wordsOf } from '../src/model/search/fold.ts';
import { type ConceptNames, type KnownWord, knownWord, type LexiconContents, type PieceFile, packLexicon } from '../src/model/search/lexicon.ts';
import { type Language, languages } from '../src/words/language.ts';
import type { Block, SearchDocument } from './search-pages.ts';

/** A file of the search, with its path below `pagefind/`. */
export interface SearchFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What is known of the words of one language. */
export interface WordLore {
  /** The parts of a compound; one part for any other word. */
  readonly partsOf: (word: string) => readonly string[];
  /** Correct words of the language, which are never taken for typing errors. */
  readonly correct: ReadonlySet<string>;
}

/** What Pagefind puts before each file that it packs. */
const signature = 'pagefind_dcd';
/** Stands between the parts of a compound while Pagefind reads it, and between a word and its other spelling. */
const joint = '~';
const alias = '|';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Words that fold to more than a letter without its mark, which is all that Pagefind folds. */
const foldsFurther = (word: string) => /[æøœßðþł]/i.test(word);

/** A text as Pagefind is to read it: compounds with joints between their parts. */
function withJoints(text: string, { partsOf }: WordLore, foreign: boolean): string {
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

/** A token of the index that stands for a term of the glossary; no word of a text looks like it. */
const conceptToken = (concept: string) => `term0${concept.replaceAll('-', '')}`;

function htmlOf(document: SearchDocument, lore: WordLore): string {
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
    ['terms', document.terms.map(conceptToken).join(' ')],
    ['term', document.isTerm ? conceptToken(document.id) : ''],
    ['place', document.place ?? ''],
  ];
  const filters = Object.entries(document.filters).flatMap(([name, values]) => values.map((value) => `${name}:${value}`));
  return [
    `<html lang="${document.language}"><head>`,
    ...meta.filter(([, value]) => value).map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`),
    ...filters.map((filter) => `<meta data-pagefind-filter="${filter}">`),
    `</head><body><main data-pagefind-body>${document.blocks.map((block) => tags[block.kind](block)).join('')}</main></body></html>`,
  ].join('');
}

/** Words per document, for the lexicon: text, title and names, each word once. */
const wordsIn = (document: SearchDocument) =>
  new Set(
    [document.title, ...document.names, ...(document.place ? [document.place] : []), ...document.blocks.flatMap(({ runs }) => runs.map(({ text }) => text))]
      .flatMap((text) => text.match(/\p{L}+/gu) ?? [])
      .map((word) => word.toLowerCase()),
  );

/** How many texts, given as their words, hold each name, by name. One pass over the texts, whatever the number of names. */
function countTexts(texts: readonly (readonly string[])[], names: ReadonlySet<string>): Map<string, number> {
  const byFirstWord = Map.groupBy(
    [...names].map((name) => ({ name, words: name.split(' ') })),
    ({ words }) => words[0],
  );
  const counts = new Map<string, number>();
  for (const text of texts) {
    const held = new Set(
      text.flatMap((first, at) =>
        (byFirstWord.get(first) ?? []).filter(({ words }) => words.every((word, place) => text[at + place] === word)).map(({ name }) => name),
      ),
    );
    for (const name of held) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Names of concepts that texts hold, so that a search for them finds something. */
function namesInTexts(documents: readonly SearchDocument[], concepts: readonly Concept[], language: Language): Map<string, ConceptNames> {
  const texts = documents
    .filter(({ isTerm }) => !isTerm)
    .map(({ title, blocks }) => wordsOf([title, ...blocks.map(({ runs }) => runs.map(({ text }) => text).join(''))].join(' \n ')));
  const counts = countTexts(texts, new Set(concepts.flatMap(({ names }) => names[language])));
  return new Map(
    concepts.map(({ id, names, phrases }) => {
      const own = new Set(phrases.filter((phrase) => phrase.own).map(({ key }) => key));
      const counted = names[language].map((name) => ({ name, count: counts.get(name) ?? 0 })).filter(({ count }) => count > 0);
      const isOwn = ({ name }: { name: string }) => own.has(phraseKey(name.split(' ')));
      return [
        id,
        {
          own: counted
            .filter(isOwn)
            .slice(0, 2)
            .map(({ name }) => name),
          others: counted
            .filter((each) => !isOwn(each))
            .toSorted((a, b) => b.count - a.count)
            .slice(0, 2)
            .map(({ name }) => name),
        },
      ];
    }),
  );
}

/** Every word that search knows in one language, folded, each once. */
function knownWords(documents: readonly SearchDocument[], concepts: readonly Concept[], language: Language, { partsOf }: WordLore): KnownWord[] {
  const counts = new Map<string, { written: string; count: number; parts: readonly string[] }>();
  const note = (written: string, count: number) => {
    const word = fold(written);
    const known = counts.get(word);
    if (known) known.count += count;
    else if (word.length > 1) counts.set(word, { written, count, parts: partsOf(written) });
  };
  for (const document of documents) {
    for (const word of wordsIn(document)) {
      note(word, 1);
      const parts = partsOf(word);
      if (parts.length > 1) for (const part of parts) note(part, 1);
    }
  }
  // Words that lead somewhere by the glossary are known, too.
  for (const name of concepts.flatMap(({ names }) => names[language])) for (const word of name.match(/\p{L}+/gu) ?? []) note(word, 0);
  return [...counts.values()].map(({ written, count, parts }) => knownWord(written, parts, Math.min(9, 1 + Math.floor(Math.log2(count + 1)))));
}

const encoder = new TextEncoder();
const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

function lexiconFiles(language: Language, words: readonly KnownWord[], concepts: readonly Concept[], names: ReadonlyMap<string, ConceptNames>): SearchFile[] {
  const perPiece = Math.max(150, Math.round(2.5 * Math.sqrt(words.length)));
  const heard = new Set(words.filter(({ weight }) => weight > 1).map(({ word }) => inflectionKey(word)));
  const pieces = packLexicon(words, concepts, names, (key) => !heard.has(key), perPiece);
  const files: SearchFile[] = [];
  const store = ({ from, text }: PieceFile) => {
    const name = `${language}_${digest(text)}`;
    files.push({ path: `lexicon/${name}.json`, content: encoder.encode(text) });
    return [from, name] as const;
  };
  const contents: LexiconContents = { beginnings: pieces.beginnings.map(store), endings: pieces.endings.map(store) };
  return [...files, { path: `lexicon/${language}.json`, content: encoder.encode(JSON.stringify(contents)) }];
}

/** A result's file, without what only the index needed: joints, key terms, tokens. */
function tidyFragment(content: Uint8Array): Uint8Array {
  const {
    content: text,
    meta,
    ...rest
  } = JSON.parse(gunzipSync(content).toString('utf8').slice(signature.length)) as { content: string; meta: Record<string, string> };
  const kept = Object.fromEntries(Object.entries(meta).filter(([name]) => name === 'title' || name === 'place'));
  const anchors = (rest as { anchors?: readonly { text: string }[] }).anchors?.map((anchor) => ({ ...anchor, text: withoutJoints(anchor.text) }));
  return gzipSync(`${signature}${JSON.stringify({ ...rest, anchors, content: withoutJoints(text), meta: kept })}`, { level: 9 });
}

/** Interfaces that Pagefind brings and we do not use. */
const unused = /^(?:pagefind-(?:ui|modular-ui|component-ui|highlight)\.|pagefind-worker\.js$|wasm\.unknown)/;

/**
 * Builds the search: Pagefind's index of the documents, and the lexicon that the browser reads beside it.
 * The same documents give the same bytes.
 */
export async function buildSearchFiles(
  documents: readonly SearchDocument[],
  concepts: readonly Concept[],
  lore: Readonly<Record<Language, WordLore>>,
): Promise<SearchFile[]> {
  // Pagefind reads this once, when it starts. Small pieces for a small site, so that a query loads little; larger ones as it grows, so that their list stays short.
  const length = documents.reduce(
    (sum, { blocks }) => sum + blocks.reduce((all, { runs }) => all + runs.reduce((count, { text }) => count + text.length / 6, 0), 0),
    0,
  );
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = `${Math.max(200, Math.round(1.1 * Math.sqrt(length / languages.length)))}`;
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  const inOrder = documents.toSorted((a, b) => new Intl.Collator(a.language).compare(a.title, b.title) || (a.url < b.url ? -1 : 1));
  for (const document of inOrder) {
    const added = await index.addHTMLFile({ url: document.url, content: htmlOf(document, lore[document.language]) });
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${document.url}: ${added.errors.join(' ')}`);
  }
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`Pagefind did not build its index: ${faults.join(' ')}`);
  await close();
  const kept = files
    .filter(({ path }) => !unused.test(path))
    .map(({ path, content }) => ({ path, content: path.endsWith('.pf_fragment') ? tidyFragment(content) : content }));
  const lexicons = languages.flatMap((language) => {
    const own = documents.filter((document) => document.language === language);
    if (own.length === 0) return [];
    const correct = packCorrectWords(lore[language].correct).map((content, piece) => ({ path: `lexicon/${language}-correct-${piece}.bin`, content }));
    return [...correct, ...lexiconFiles(language, knownWords(own, concepts, language, lore[language]), concepts, namesInTexts(own, concepts, language))];
  });
  return [...kept, ...lexicons];
}
