import type { Body } from '../body.ts';
import type { Content, Original, Translation } from '../content.ts';
import { isComplete, type Language, mainLanguage, nameOfLanguage, otherLanguages } from '../languages.ts';
import { collections } from '../schema/collections.ts';
import { fingerprint, isWithoutTexts, textsOf } from '../translated-texts.ts';

const main = nameOfLanguage(mainLanguage);

type Report = (path: readonly PropertyKey[], found: string, fix: string, bodyLine?: number) => void;

/** All keyed parts of a value, at any depth, with their paths. Does not descend into arrays. */
export const deepKeys = (value: unknown, path: readonly PropertyKey[] = []): { path: readonly PropertyKey[]; value: unknown }[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, part]) => [{ path: [...path, key], value: part }, ...deepKeys(part, [...path, key])])
    : [];

const byPath = (data: unknown): ReadonlyMap<string, unknown> => new Map(deepKeys(data).map(({ path, value }) => [path.join('.'), value]));
const parentOf = (path: string) => path.slice(0, path.lastIndexOf('.'));
const isNested = (path: string) => path.includes('.');
/** Synonyms need not match in number between languages. */
const isFree = (path: string) => path.endsWith('synonyms');

const figuresOf = (text: string): string =>
  (text.match(/\d+(?:[.,]\d+)*/g) ?? [])
    .map((figure) => figure.replace(/[.,]/g, ''))
    .toSorted()
    .join(', ');

const keyOf = ({ collection, id }: Original | Translation, language: Language) => `${collection}/${id}.${language}`;

/** Reports translations without an original, missing translations in languages that must be complete, and faulty translations. */
export function findTranslationFaults(
  { originals, translations }: Content,
  withFaults: ReadonlySet<string>,
  read: ReadonlyMap<string, Body>,
  reportOn: (file: string) => Report,
): void {
  const byKey = new Map<string, Translation>(translations.map((entry) => [keyOf(entry, entry.language), entry]));
  findOrphans(translations, new Set(originals.map((entry) => keyOf(entry, mainLanguage))), withFaults, reportOn);
  for (const entry of originals) {
    const texts = textsOf(collections[entry.collection].texts, entry.data);
    if (isWithoutTexts(texts) && entry.body.trim() === '') continue;
    for (const language of otherLanguages) {
      const translation = byKey.get(keyOf(entry, language));
      if (translation) findFaultsOf(translation, entry, texts, read, reportOn(translation.file));
      else if (isComplete(language) && !withFaults.has(`${entry.id}.${language}`)) {
        const fix = `Write ${entry.file.replace(/\.mdx?$/, `.${language}.mdx`)} with the texts.`;
        reportOn(entry.file)([], `The entry has no ${nameOfLanguage(language)} translation.`, fix);
      }
    }
  }
}

function findOrphans(
  translations: readonly Translation[],
  known: ReadonlySet<string>,
  withFaults: ReadonlySet<string>,
  reportOn: (file: string) => Report,
): void {
  for (const entry of translations) {
    if (known.has(keyOf(entry, mainLanguage)) || withFaults.has(entry.id)) continue;
    const fix = `Name the file after the ${main} file that it translates: <id>.${entry.language}.mdx.`;
    reportOn(entry.file)([], `There is no ${main} entry "${entry.id}".`, fix);
  }
}

/** @param texts the translatable texts of the original. */
function findFaultsOf(translation: Translation, original: Original, texts: unknown, read: ReadonlyMap<string, Body>, report: Report): void {
  const { address: _address, translates, ...translated } = translation.data as Record<string, unknown>;
  const translatedTexts = byPath(translated);
  const wanted = byPath(texts);
  for (const [path, value] of wanted) {
    const fault = textFault(path, value, translatedTexts);
    if (fault) report(path.split('.'), ...fault);
  }
  for (const path of translatedTexts.keys()) {
    const isOutermost = !isNested(path) || wanted.has(parentOf(path));
    if (!wanted.has(path) && isOutermost && !isFree(path))
      report(path.split('.'), `The ${main} file has no text here.`, `Take it out, or add the ${main} text.`);
  }
  const [ownBody, originalBody] = [read.get(translation.file), read.get(original.file)];
  if (ownBody && originalBody) findBodyDifferences(ownBody, originalBody, report);
  if (translates !== undefined && translates !== fingerprint(texts, original.body))
    report(['translates'], `The ${main} text was revised after this translation.`, 'Revise the translation, then run npm run mark:translated.');
}

/** What is wrong with the translation of one text and how to fix it; if a whole part is missing, only its outermost key is reported. */
function textFault(path: string, original: unknown, own: ReadonlyMap<string, unknown>): readonly [found: string, fix: string] | undefined {
  if (isWithoutTexts(original)) return undefined;
  const translated = own.get(path);
  if (translated === undefined) {
    const isReported = isNested(path) && !own.has(parentOf(path));
    return isReported ? undefined : ['The text has no translation.', `Write it under the same key as in the ${main} file.`];
  }
  if (Array.isArray(original) && Array.isArray(translated)) {
    const isSame = isFree(path) || original.length === translated.length;
    return isSame ? undefined : [`The list has ${translated.length} items, the ${main} one ${original.length}.`, 'Translate every item.'];
  }
  return typeof original === 'string' && typeof translated === 'string' ? figuresFault('The figures differ', original, translated) : undefined;
}

function figuresFault(label: string, original: string, translated: string): readonly [found: string, fix: string] | undefined {
  const [wanted, own] = [figuresOf(original), figuresOf(translated)];
  return wanted === own ? undefined : [`${label}: ${own || 'none'}, in ${main} ${wanted || 'none'}.`, 'Give the same figures and years in every language.'];
}

function findBodyDifferences(own: Body, original: Body, report: Report): void {
  const places = ({ cites }: Body) =>
    cites
      .map(({ props }) => `${props.source} ${props.at ?? ''}`)
      .toSorted()
      .join();
  const updates = (body: Body) => body.updates.map(({ props }) => props.id).join();
  if (places(own) !== places(original)) report([], `The citations in the text differ from the ${main} ones.`, 'Cite the same paragraphs in every language.', 1);
  if (updates(own) !== updates(original))
    report([], `The notes in the text differ from the ${main} ones.`, 'Put the same notes beside the same paragraphs in every language.', 1);
  const fault = figuresFault('The figures in the text differ', original.paragraphs.join(' '), own.paragraphs.join(' '));
  if (fault) report([], ...fault, 1);
}
