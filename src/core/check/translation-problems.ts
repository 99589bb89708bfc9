import type { Body } from '../body.ts';
import type { Content, Dutch, English } from '../content.ts';
import { collections } from '../schema/collections.ts';
import { fingerprint, isWithoutTexts, textsOf } from '../translated-texts.ts';

type Report = (path: readonly PropertyKey[], found: string, fix: string, bodyLine?: number) => void;

/** Every part of a value that is named by a key, however deep; lists are not gone into. */
export const deepKeys = (value: unknown, path: readonly PropertyKey[] = []): { path: readonly PropertyKey[]; value: unknown }[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) => [{ path: [...path, key], value: part }, ...deepKeys(part, [...path, key])])
    : [];

const byPath = (data: unknown): ReadonlyMap<string, unknown> => new Map(deepKeys(data).map(({ path, value }) => [path.join('.'), value]));
const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.'));
const isNested = (path: string) => path.includes('.');
/** A language has as many synonyms as it has. */
const isFree = (path: string) => path.endsWith('synonyms');

const figuresOf = (text: string): string =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? [])
    .map((figure) => figure.replace(/[.,]/g, ''))
    .toSorted()
    .join(', ');

/** Translations of nothing, entries without a translation, and translations that do not say what the Dutch says. */
export function findTranslationFaults(
  { dutch, english }: Content,
  withFaults: ReadonlySet<string>,
  read: ReadonlyMap<string, Body>,
  reportOn: (file: string) => Report,
): void {
  const keyOf = ({ collection, id }: Dutch | English) => `${collection}/${id}`;
  const translations = new Map<string, English>(english.map((entry) => [keyOf(entry), entry]));
  const originals = new Set(dutch.map(keyOf));
  for (const entry of english) {
    if (!originals.has(keyOf(entry)) && !withFaults.has(entry.id))
      reportOn(entry.file)([], `There is no Dutch entry "${entry.id}".`, 'Name the file after the Dutch file that it translates: <id>.en.mdx.');
  }
  for (const entry of dutch) {
    const texts = textsOf(collections[entry.collection].texts, entry.data);
    if (isWithoutTexts(texts) && entry.body.trim() === '') continue;
    const translation = translations.get(keyOf(entry));
    if (translation) findFaultsOf(translation, entry, texts, read, reportOn(translation.file));
    else if (!withFaults.has(`${entry.id}.en`))
      reportOn(entry.file)([], 'The entry has no English translation.', `Write ${entry.file.replace(/\.mdx?$/, '.en.mdx')} with the texts.`);
  }
}

/** @param texts what there is to translate of the Dutch entry. */
function findFaultsOf(translation: English, dutch: Dutch, texts: unknown, read: ReadonlyMap<string, Body>, report: Report): void {
  const { address: _address, translates, ...translated } = translation.data as Record<string, unknown>;
  const own = byPath(translated);
  const wanted = byPath(texts);
  for (const [path, value] of wanted) {
    const fault = textFault(path, value, own);
    if (fault) report(path.split('.'), ...fault);
  }
  for (const path of own.keys()) {
    const isOutermost = !isNested(path) || wanted.has(parentOf(path));
    if (!wanted.has(path) && isOutermost && !isFree(path)) report(path.split('.'), 'The Dutch file has no text here.', 'Take it out, or add the Dutch text.');
  }
  const [ownBody, dutchBody] = [read.get(translation.file), read.get(dutch.file)];
  if (ownBody && dutchBody) findBodyDifferences(ownBody, dutchBody, report);
  if (translates !== undefined && translates !== fingerprint(texts, dutch.body))
    report(['translates'], 'The Dutch text was revised after this translation.', 'Revise the translation, then run npm run mark:translated.');
}

/** What is wrong with the translation of one text, with what to do; of a part that is missing only the outermost is told. */
function textFault(path: string, dutch: unknown, own: ReadonlyMap<string, unknown>): readonly [found: string, fix: string] | undefined {
  if (isWithoutTexts(dutch)) return undefined;
  const translated = own.get(path);
  if (translated === undefined) {
    const isTold = isNested(path) && !own.has(parentOf(path));
    return isTold ? undefined : ['The text has no translation.', 'Write it under the same key as in the Dutch file.'];
  }
  if (Array.isArray(dutch) && Array.isArray(translated)) {
    const isSame = isFree(path) || dutch.length === translated.length;
    return isSame ? undefined : [`The list has ${translated.length} items, the Dutch one ${dutch.length}.`, 'Translate every item.'];
  }
  return typeof dutch === 'string' && typeof translated === 'string' ? figuresFault('The figures differ', dutch, translated) : undefined;
}

function figuresFault(told: string, dutch: string, translated: string): readonly [found: string, fix: string] | undefined {
  const [wanted, own] = [figuresOf(dutch), figuresOf(translated)];
  return wanted === own ? undefined : [`${told}: ${own || 'none'}, in Dutch ${wanted || 'none'}.`, 'Give the same figures and years in both languages.'];
}

function findBodyDifferences(own: Body, dutch: Body, report: Report): void {
  const places = ({ cites }: Body) =>
    cites
      .map(({ props }) => `${props.source} ${props.at ?? ''}`)
      .toSorted()
      .join();
  const notes = (body: Body) => body.notes.map(({ props }) => props.id).join();
  if (places(own) !== places(dutch)) report([], 'The citations in the text differ from the Dutch ones.', 'Cite the same paragraphs in both languages.', 1);
  if (notes(own) !== notes(dutch))
    report([], 'The notes in the text differ from the Dutch ones.', 'Put the same notes beside the same paragraphs in both languages.', 1);
  const fault = figuresFault('The figures in the text differ', dutch.paragraphs.join(' '), own.paragraphs.join(' '));
  if (fault) report([], ...fault, 1);
}
