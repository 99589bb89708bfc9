import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { feature } from '@rapideditor/country-coder';
import type { z } from 'astro/zod';
import { Document, isMap, parseDocument, stringify } from 'yaml';
import type { Content, Lists, Original } from '../../src/core/content.ts';
import { inEachLanguage, isComplete, type Language, languages, mainLanguage, otherLanguages } from '../../src/core/languages.ts';
import { type CollectionName, collectionNames, collections } from '../../src/core/schema/collections.ts';
import { definitionOf } from '../../src/core/schema/introspection/definition.ts';
import { countryCode } from '../../src/core/schema/reference.ts';
import { id as idSchema } from '../../src/core/schema/text.ts';
import { fingerprint, isWithoutTexts, textsOf } from '../../src/core/translated-texts.ts';
import { strings } from '../../src/i18n/strings.ts';
import { type BlankContext, blankOf, canBeLeftOut, choicesOf, Refusal, toBeWritten } from './blank-entry.ts';
import { freeHue } from './free-hue.ts';

/** What an author asks for: `practice oslo-familiehus --country no --sources bufdir-2024`. */
export interface Wanted {
  readonly kind: string;
  readonly id: string;
  /** Id of an entry of the same kind to copy. */
  readonly from?: string | undefined;
  /** For a new country: its code in `content/lists/countries.yaml`. */
  readonly code?: string | undefined;
  /** Day of writing, as `YYYY-MM-DD`. */
  readonly day: string;
  /** Ids to refer to, by field: `{ country: 'no', sources: 'bufdir-2024' }`. */
  readonly names: Readonly<Record<string, string>>;
}

/** Files to write, by path from the project's root, and the next steps, a sentence each. */
export interface NewEntry {
  readonly files: Readonly<Record<string, string>>;
  readonly next: readonly string[];
}

const singular = (collection: string) => collection.replace(/ies$/, 'y').replace(/s$/, '');

/** What can be made: country, law … */
export const kinds = collectionNames.map(singular);

/**
 * The collection that a kind means, by its name or its singular: practices, practice.
 * @throws Refusal when there is none.
 */
function collectionOf(kind: string): CollectionName {
  const found = collectionNames.find((name) => name === kind || singular(name) === kind);
  if (!found) throw new Refusal(`There is no kind "${kind}". Write one of ${kinds.join(', ')}.`);
  return found;
}

const fileOf = (collection: string, id: string, language: Language) => `content/${collection}/${id}${language === mainLanguage ? '' : `.${language}`}.mdx`;

/** Quotes whatever YAML 1.1 would not read as text, such as the code no. */
const toYaml = (data: unknown) => stringify(data, { lineWidth: 0, compat: 'yaml-1.1' });
const inOneLine = (data: unknown) => {
  const document = new Document(data, { compat: 'yaml-1.1' });
  if (isMap(document.contents)) for (const { value } of document.contents.items) if (typeof value === 'object' && value && 'flow' in value) value.flow = true;
  if (isMap(document.contents)) document.contents.flow = true;
  return document.toString({ lineWidth: 0 }).trim();
};

const withFrontMatter = (yaml: string, body = '') => `---\n${yaml}---\n${body}`;

const inWords = (id: string) => {
  const words = id.replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** Adds the choices of each field as a comment, and the optional fields at the end. */
function explained(yaml: string, schema: z.ZodType): string {
  const shape = definitionOf(schema).shape ?? {};
  const lines = yaml.split('\n').map((line) => {
    const field = /^([a-zA-Z]+): \S/.exec(line)?.[1];
    const part = field ? shape[field] : undefined;
    const choices = part ? choicesOf(part) : [];
    return choices.length > 1 ? `${line} # ${choices.join(' · ')}` : line;
  });
  const more = Object.entries(shape).flatMap(([field, part]) => (canBeLeftOut(part) && field !== 'translates' && field !== 'address' ? field : []));
  return `${lines.join('\n')}${more.length > 0 ? `# May be added: ${more.join(', ')}.\n` : ''}`;
}

/** An entry's fields without those that belong to that entry alone: readings that rest on its updates, and places in its publication. */
function withoutTies(data: Record<string, unknown>): Record<string, unknown> {
  const { sections: _sections, paragraphs: _paragraphs, ...rest } = data;
  const { alikeNow: _alikeNow, cells, ...others } = rest as { alikeNow?: unknown; cells?: Record<string, Record<string, unknown>> };
  if (!cells) return others;
  return {
    ...others,
    cells: Object.fromEntries(Object.entries(cells).map(([code, { now: _now, ...cell }]) => [code, cell])),
  };
}

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/;
const notesInText = /^<Note\b[^>]*\/>\n\n?/gm;

/**
 * The files of a new entry that `npm run check:content` accepts: in the main language and, when it has texts, in each other language that must be complete,
 * with questions where the check requires them.
 * @param root the project's root, which contains `content/`.
 * @param content what that folder contains.
 * @throws Refusal when it cannot be made, e.g. for an unknown kind, an id that is taken or an invalid code.
 */
export function newEntry(root: string, content: Content, wanted: Wanted): NewEntry {
  const collection = collectionOf(wanted.kind);
  const { id } = wanted;
  if (!idSchema.safeParse(id).success) throw new Refusal(`"${id}" is no id. Write it in lower-case letters, digits and hyphens, e.g. oslo-familiehus.`);
  const holder = content.originals.find((entry) => entry.id === id || (entry.collection === 'countries' && id in entry.data.services));
  if (holder) throw new Refusal(`The id "${id}" is taken, in ${holder.file}. Ids are unique over all collections: take another.`);
  for (const language of languages)
    if (existsSync(join(root, fileOf(collection, id, language))))
      throw new Refusal(`${fileOf(collection, id, language)} is there already. Nothing is overwritten.`);

  if (collection === 'countries') return newCountry(root, wanted, content.lists);
  if (wanted.code !== undefined) throw new Refusal('Only a country takes --code. Write --country no for what is of a country.');
  const written = wanted.from === undefined ? blankFiles(wanted, collection, content) : copiedFiles(root, wanted, collection, content.originals);
  const asks = collections[collection].isAsked ? asksFor(root, id) : {};
  const isTranslated = Object.keys(written).length > 1;
  const unwritten = (isTranslated ? writtenLanguages : [mainLanguage]).map((language) => `"${beginning(language)}"`);
  const named = inEnglish.format(Object.keys(written));
  return {
    files: { ...written, ...asks },
    next: [
      wanted.from === undefined
        ? `Fill in ${named}: the title is made of the id, and what is still to be written says ${eitherOf.format(unwritten)}.`
        : `Change ${named}: all but the title is still that of "${wanted.from}", without its notes since 2015.`,
      ...assumed(wanted, collection, content),
      ...(collections[collection].isAsked ? [`Write in content/lists/asks.yaml what readers ask that "${id}" answers.`] : []),
      `Then run ${isTranslated ? `npm run mark:translated ${id} and ` : ''}npm run check:content.`,
    ],
  };
}

/** The command-line option that fills a field; citations take `--sources`. */
const optionOf = (field: string) => (field === 'source' ? 'sources' : field);

/** The ids that a field can refer to. */
function idsNamed({ list, refersTo }: Parameters<BlankContext['idOf']>[0], { originals, lists }: Content): string[] {
  if (list) return Object.keys(lists[list as keyof Lists]);
  const idsOf = (...collections: readonly string[]) => originals.filter((entry) => collections.includes(entry.collection)).map(({ id }) => id);
  if (refersTo === 'theme groups') return [...Object.keys(lists['theme-groups']), ...idsOf('lessons', 'principles')];
  return refersTo === 'entries' ? originals.map(({ id }) => id) : idsOf(refersTo ?? '');
}

/** @throws Refusal when the requested id is not among the known ones. */
function oneOf(known: readonly string[], requested: string, field: string): string {
  if (known.includes(requested)) return requested;
  throw new Refusal(`There is no "${requested}" for "${field}". Write one of ${known.slice(0, 8).join(', ')}${known.length > 8 ? ' …' : ''}.`);
}

/** The id for a field until the author changes it: the requested one, else the first that exists. */
function idFor(names: Wanted['names'], content: Content, collection: CollectionName): BlankContext['idOf'] {
  return (named, field, place) => {
    const requested = names[optionOf(field)];
    const known = idsNamed(named, content);
    if (requested !== undefined && place === 0) return oneOf(known, requested, field);
    if (named.refersTo === 'sources') {
      // An update rests on a later source, everything else on the report.
      const role = collection === 'developments' ? 'later' : 'base';
      return content.originals.find((entry) => entry.collection === 'sources' && entry.data.role === role)?.id;
    }
    return known[place] ?? known[0];
  };
}

/**
 * Sentences about references that were filled in only because a field requires one.
 * @throws Refusal when an option is given for a field that the blank does not have.
 */
function assumed({ names, from, day }: Wanted, collection: CollectionName, content: Content): string[] {
  const notices: string[] = [];
  const usedOptions = new Set<string>();
  const idOf = idFor(names, content, collection);
  blankOf(collections[collection].fields, {
    language: mainLanguage,
    title: '',
    day,
    idOf: (named, field, place) => {
      const id = idOf(named, field, place);
      const option = optionOf(field);
      usedOptions.add(option);
      if (names[option] === undefined && id !== undefined)
        notices.push(`It names ${id} as ${field} because one is needed: say which it is, here or with --${option}.`);
      return id;
    },
  });
  const unknown = Object.keys(names).find((name) => from !== undefined || !usedOptions.has(name));
  if (unknown !== undefined)
    throw new Refusal(
      `A new ${singular(collection)} takes no --${unknown}.${from === undefined && usedOptions.size > 0 ? ` It takes --${[...usedOptions].join(', --')}.` : ''}`,
    );
  return from === undefined ? [...new Set(notices)] : [];
}

function blankFiles({ id, names, day }: Wanted, collection: CollectionName, content: Content): Record<string, string> {
  const { fields, texts } = collections[collection];
  const context = { title: inWords(id), day, idOf: idFor(names, content, collection) };
  const dataIn = (language: Language) => blankOf(language === mainLanguage ? fields : texts, { ...context, language }) as Record<string, unknown>;
  return filesInEach(collection, id, (language) => ({ data: dataIn(language), body: '' }));
}

/** Content of an entry's file. */
interface Written {
  readonly data: Record<string, unknown>;
  readonly body: string;
}

/** A file in each language that must be complete, but no translations when there is nothing to translate. */
function filesInEach(collection: CollectionName, id: string, writtenIn: (language: Language) => Written): Record<string, string> {
  const { fields, texts } = collections[collection];
  const { data, body } = writtenIn(mainLanguage);
  const toTranslate = textsOf(texts, fields.parse(data));
  const files = { [fileOf(collection, id, mainLanguage)]: withFrontMatter(explained(toYaml(data), fields), body) };
  if (isWithoutTexts(toTranslate) && body.trim() === '') return files;
  const translations = otherLanguages.filter(isComplete).map((language) => {
    const translated = writtenIn(language);
    const marked = { translates: fingerprint(toTranslate, body), ...translated.data };
    return [fileOf(collection, id, language), withFrontMatter(explained(toYaml(marked), texts), translated.body)] as const;
  });
  return { ...files, ...Object.fromEntries(translations) };
}

function copiedFiles(root: string, { id, day, from = '' }: Wanted, collection: CollectionName, originals: readonly Original[]): Record<string, string> {
  const original = originals.find((entry) => entry.collection === collection && entry.id === from);
  if (!original) throw new Refusal(`There is no ${singular(collection)} "${from}" to begin from.`);
  const read = (path: string) => {
    const text = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '---\n---\n';
    const front = frontMatter.exec(text);
    return {
      data: withoutTies((parseDocument(front?.[1] ?? '').toJS() ?? {}) as Record<string, unknown>),
      body: text.slice(front?.[0].length ?? 0).replace(notesInText, ''),
    };
  };
  const inLanguage = (language: Language) => read(language === mainLanguage ? original.file : original.file.replace(/\.mdx?$/, `.${language}.mdx`));
  const titled = ({ revised: _revised, address: _address, translates: _translates, ...data }: Record<string, unknown>) => ({
    ...data,
    ...('title' in data ? { title: inWords(id) } : {}),
    ...('added' in data ? { added: day } : {}),
  });
  return filesInEach(collection, id, (language) => {
    const { data, body } = inLanguage(language);
    return { data: titled(data), body };
  });
}

/** Languages in which a new entry is written at once; the others are translated later. */
const writtenLanguages = languages.filter(isComplete);
/** The first words of a text still to be written. */
const beginning = (language: Language) => toBeWritten(language).split(',')[0] ?? '';
const inEnglish = new Intl.ListFormat('en');
const eitherOf = new Intl.ListFormat('en', { type: 'disjunction' });

const asksFile = 'content/lists/asks.yaml';

function asksFor(root: string, id: string): Record<string, string> {
  const text = readFileSync(join(root, asksFile), 'utf8');
  const questions = (language: Language) => [1, 2, 3].map((number) => `${beginning(language).toLowerCase()}: ${inWords(id)}, ${number}`);
  const lines = writtenLanguages.map((language) => `  ${language}: ${JSON.stringify(questions(language)).replaceAll('","', '", "')}\n`);
  return { [asksFile]: `${text.trimEnd()}\n${id}:\n${lines.join('')}` };
}

const countriesFile = 'content/lists/countries.yaml';
const languagesFile = 'content/lists/languages.yaml';

/** A new country: its line in the list, a line for its language where that is new, and a page that says it is not described yet. Themes need no cell for it. */
function newCountry(root: string, { id, code, from, names }: Wanted, lists: Lists): NewEntry {
  if (from !== undefined) throw new Refusal('What is said of one country is not said of another: a country cannot begin from one.');
  const unknown = Object.keys(names).find((name) => name !== 'iso' && name !== 'language');
  if (unknown !== undefined) throw new Refusal(`A new country takes no --${unknown}. It takes --code, --iso, --language.`);
  if (code === undefined) throw new Refusal('Say which country: --code no, its code in addresses, and --iso NO where that is another.');
  if (!countryCode.safeParse(code).success) throw new Refusal(`"${code}" is no code of a country. Write two to four lower-case letters, e.g. no.`);
  if (code in lists.countries) throw new Refusal(`The code "${code}" is taken: it stands in ${countriesFile}.`);
  const iso = names['iso'] ?? code.toUpperCase();
  const region = feature(iso);
  const { iso1N3: number, iso1A2: letters } = region?.properties ?? {};
  if (!number || !letters || !/^[A-Z]{2}$/.test(iso))
    throw new Refusal(`ISO 3166 has no state "${iso}". Give its two letters, e.g. --iso NO; write a part of a state by hand in ${countriesFile}.`);
  const nameIn = (language: Language) => new Intl.DisplayNames([language], { type: 'region' }).of(letters) ?? letters;
  const spokenLanguage = names['language'] ?? languageOf(letters);
  const hue = freeHue(lists.countries);
  const line = { iso, role: 'compared', groups: [], language: spokenLanguage, map: number, ...hue };
  const append = (file: string, key: string, data: unknown) => {
    const text = readFileSync(join(root, file), 'utf8');
    return { [file]: `${text.trimEnd()}\n${toYaml(key).trim()}: ${inOneLine(data)}\n` };
  };
  const languageName = (language: Language) => new Intl.DisplayNames([language], { type: 'language' }).of(spokenLanguage) ?? spokenLanguage;
  const dataIn = (language: Language) => {
    const texts = { title: nameIn(language), summary: strings(language).authors.countryNotDescribed };
    return language === mainLanguage ? { code, ...texts } : { address: asAddress(nameIn(language)), ...texts };
  };
  return {
    files: {
      ...append(countriesFile, code, line),
      ...(spokenLanguage in lists.languages ? {} : append(languagesFile, spokenLanguage, inEachLanguage(languageName))),
      ...filesInEach('countries', id, (language) => ({ data: dataIn(language), body: '' })),
    },
    next: [
      `The site builds with it at once: every theme says that ${nameIn(mainLanguage)} is not described yet. That is not the silence of the report.`,
      ...(hue ? [] : ['No hue is left that readers of every colour vision can tell from the others: it is grey, and its code tells it.']),
      `Say what it rests on in ${fileOf('countries', id, mainLanguage)} (sources) before it has facts, layers or services: npm run new -- source <id>.`,
      `Write a cell of it where you have one, under cells in content/themes/: ${toYaml(code).trim()}: { state: described, … }.`,
      `Then run npm run mark:translated ${id}, npm run check:content and npm run record:permalinks.`,
    ],
  };
}

const asAddress = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** The most spoken language of a state, by its ISO 639 code; Norwegian by the code for both its forms. */
function languageOf(state: string): string {
  const { language } = new Intl.Locale(`und-${state}`).maximize();
  return language === 'nb' || language === 'nn' ? 'no' : language;
}
