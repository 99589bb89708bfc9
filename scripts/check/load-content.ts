import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { load, YAMLException } from 'js-yaml';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { findProblems, formatProblem, type Problem } from '../../src/core/check/problems.ts';
import { unreadFiles } from '../../src/core/check/unread-files.ts';
import { readWritten } from '../../src/core/check/written-file.ts';
import type { Content, Lists, Original, Site, Translation } from '../../src/core/content.ts';
import { readEditions } from '../../src/core/editions/edition-files.ts';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { inEachLanguage, mainLanguage, otherLanguages } from '../../src/core/languages.ts';
import { type CollectionName, collectionNames, collections } from '../../src/core/schema/collections.ts';
import { listFiles, lists as listSchemas, originSchema, siteSchema } from '../../src/core/schema/lists.ts';
import { redirectsSchema } from '../../src/core/schema/redirects.ts';
import { publishedAt } from '../../src/core/site.ts';
import { unusedEntries } from '../../src/site/tracing.ts';

/** Content read from files, with the problems found in single files. */
export interface LoadedContent {
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** Ids (`id`, or `id.en` for a translation) of entries whose file was rejected. */
  readonly withFaults: ReadonlySet<string>;
  /** Line of a problem in its file, counted from 1. */
  readonly lineOf: (problem: Problem) => number;
}

interface Front {
  readonly line: (path: readonly PropertyKey[]) => number;
  /** Number of lines before the body. */
  readonly before: number;
}

/** What has been read so far. */
interface Reading {
  readonly root: string;
  readonly problems: Problem[];
  readonly fronts: Map<string, Front>;
  readonly withFaults: Set<string>;
}

/** Parsing YAML with positions takes ten times as long, so it is done only when there is a problem to report. */
function withPlaces(yaml: string, offset: number) {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  return { contents, errors, lineAt: (position: number) => lines.linePos(position).line + offset };
}

/** What to do about broken YAML, by the code of the fault; the usual cause is a text that YAML takes for more than a text. */
const yamlFixes: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Take one of the two out, or correct its name.',
  TAB_AS_INDENT: 'Indent with spaces.',
};

function yamlProblems(file: string, yaml: string, offset: number, error: YAMLException): Problem[] {
  const { errors, lineAt } = withPlaces(yaml, offset);
  const faults = errors.map(({ code, pos, message }) => ({ code, line: lineAt(pos[0]), message: message.split('\n')[0] }));
  const inYaml = faults.length > 0 ? faults : [{ code: '', line: error.mark.line + 1 + offset, message: error.reason }];
  // A text with several colons gives one error per colon.
  const byLine = new Map(inYaml.map((fault) => [`${fault.line} ${fault.message}`, fault]));
  return [...byLine.values()].map(({ code, line, message }) => ({
    file,
    path: [],
    fileLine: line,
    found: `The YAML is broken: ${message}.`,
    fix: yamlFixes[code] ?? 'Put quotes around a text that holds ": " or "#", and mind the indentation.',
  }));
}

/** A piece of YAML in a file. */
interface YamlPart {
  readonly file: string;
  readonly yaml: string;
  /** Number of lines before the YAML, and before the body. */
  readonly offset: number;
  readonly before: number;
}

/** Parses and validates YAML. When it is rejected, reports the problems and returns undefined. */
function parse<Schema extends z.ZodType>(
  { problems, fronts }: Reading,
  { file, yaml, offset, before }: YamlPart,
  schema: Schema,
): z.output<Schema> | undefined {
  fronts.set(file, {
    before,
    line: (path) => {
      const { contents, lineAt } = withPlaces(yaml, offset);
      return lineAt(positionOf(contents, path));
    },
  });
  let data: unknown;
  try {
    data = load(yaml);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    problems.push(...yamlProblems(file, yaml, offset, error));
    return undefined;
  }
  const result = schema.safeParse(data ?? {}, { reportInput: true });
  if (result.success) return result.data;
  problems.push(...result.error.issues.flatMap((issue) => describeIssue(file, issue)));
  return undefined;
}

/** Reads one file of a collection. When it is rejected, reports the problems and returns undefined. */
function readEntry(reading: Reading, collection: CollectionName, name: string): { original: Original } | { translation: Translation } | undefined {
  const file = `content/${collection}/${name}`;
  const [, id, ending] = /^([a-z0-9-]+)(?:\.([a-z]{2}))?\.mdx?$/.exec(name) ?? [];
  const language = otherLanguages.find((other) => other === ending);
  if (!id || language !== ending) {
    reading.problems.push({
      file,
      path: [],
      found: 'The file name is no id.',
      fix: `Name it <id>.mdx or ${otherLanguages.map((other) => `<id>.${other}.mdx`).join(' or ')}, in lower-case letters, digits and hyphens; or take it out, if a program left it.`,
    });
    return undefined;
  }
  const text = readText(reading, file);
  const front = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
  if (!front) reading.problems.push({ file, path: [], found: 'The file has no front matter.', fix: 'Begin with a line ---, the fields, and a line ---.' });
  const { fields, texts } = collections[collection];
  const before = front ? front[0].split('\n').length - 1 : 0;
  const data = front && parse(reading, { file, yaml: front[1] ?? '', offset: 1, before }, language ? texts : fields);
  if (!front || data === undefined) {
    reading.withFaults.add(language ? `${id}.${language}` : id);
    return undefined;
  }
  const written = { collection, id, file, data, body: text.slice(front[0].length) };
  return language ? { translation: { ...written, language } as Translation } : { original: written as Original };
}

/** Stands in for a file that is missing or rejected, so that the rest is still checked. */
const emptyOf = <Schema extends z.ZodType>(schema: Schema) => (schema.def.type === 'array' ? [] : {}) as z.output<Schema>;

function readYaml<Schema extends z.ZodType>(reading: Reading, file: string, schema: Schema, standIn = emptyOf(schema)): z.output<Schema> {
  const exists = existsSync(join(reading.root, file));
  if (!exists) reading.problems.push({ file, path: [], found: 'The file is missing.', fix: 'Write it: content/README.md says what belongs in it.' });
  return (exists ? parse(reading, { file, yaml: readText(reading, file), offset: 0, before: 0 }, schema) : undefined) ?? standIn;
}

const siteFile = 'content/site.yaml';
const siteStandIn: Site = {
  name: inEachLanguage(() => '-'),
  tagline: inEachLanguage(() => '-'),
  origin: 'http://localhost',
  version: '-',
  // Treats every reading as past: none is reported to be in the future.
  since: { day: '9999-12-31', collections: [], readingMonths: 1 },
};

/** The site as it is built: at the address in the environment variable SITE_ORIGIN, when there is one. */
function readSite(reading: Reading): Site {
  const named = readYaml(reading, siteFile, siteSchema, siteStandIn);
  if (named === siteStandIn) return named;
  const origin = process.env['SITE_ORIGIN'] ?? named.origin;
  const { error } = originSchema.safeParse(origin);
  if (!error) return publishedAt(named, origin);
  const fix = error.issues.map(({ message }) => message).join(' ');
  reading.problems.push({ file: siteFile, path: ['origin'], found: `SITE_ORIGIN, which takes its place, is "${origin}".`, fix: `${fix}.`.replace('..', '.') });
  return named;
}

/**
 * Reads the content folder without Astro, keeping line numbers.
 * @param root the project's root, which contains `content/`.
 */
export function loadContent(root: string): LoadedContent {
  const reading: Reading = { root, problems: [], fronts: new Map(), withFaults: new Set() };
  const read = collectionNames.flatMap((collection) => filesIn(reading, `content/${collection}`).flatMap((name) => readEntry(reading, collection, name) ?? []));
  const lists = Object.fromEntries(listFiles.map((name) => [name, readYaml(reading, `content/lists/${name}.yaml`, listSchemas[name])])) as unknown as Lists;
  for (const folder of ['content', 'content/lists']) filesIn(reading, folder);
  const site = readSite(reading);
  const redirects = readYaml(reading, 'content/redirects.yaml', redirectsSchema);
  return {
    content: {
      originals: read.flatMap((each) => ('original' in each ? each.original : [])),
      translations: read.flatMap((each) => ('translation' in each ? each.translation : [])),
      lists,
      site,
      redirects,
      editions: readEditions(join(root, 'content')),
    },
    problems: reading.problems,
    withFaults: reading.withFaults,
    lineOf: ({ file, path, bodyLine, fileLine }) => {
      if (fileLine !== undefined) return fileLine;
      const front = reading.fronts.get(file);
      if (!front) return 1;
      return bodyLine === undefined ? front.line(path) : front.before + bodyLine;
    },
  };
}

/** Reads a file as text and reports encoding errors and invisible characters. */
function readText({ root, problems }: Reading, file: string): string {
  const { text, faults } = readWritten(readFileSync(join(root, file)));
  for (const { line, found, fix } of faults) problems.push({ file, path: [], fileLine: line, found, fix });
  return text;
}

/** Names of the entry files in a folder. Reports files that look like content but are not read. */
function filesIn({ root, problems }: Reading, folder: string): string[] {
  const path = join(root, folder);
  const names = existsSync(path) ? readdirSync(path).toSorted() : [];
  const unread = unreadFiles(folder, names);
  for (const { name, found, fix } of unread) problems.push({ file: `${folder}/${name}`, path: [], found, fix });
  const ignored = new Set(unread.map(({ name }) => name));
  return names.filter((name) => /\.mdx?$/.test(name) && !name.startsWith('.') && !ignored.has(name));
}

/** Offset in the YAML of the deepest existing node on the path; for a map entry, that of its key rather than its value. */
function positionOf(root: unknown, path: readonly PropertyKey[]): number {
  let node = root as Node | null;
  let position = node?.range?.[0] ?? 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      position = (pair.key as Node).range?.[0] ?? position;
      node = pair.value as Node | null;
    } else {
      const child = (node as { items?: readonly Node[] } | null)?.items?.[key as number];
      if (!child) break;
      position = child.range?.[0] ?? position;
      node = child;
    }
  }
  return position;
}

/** One problem per wrong field, and one per unknown key. */
function describeIssue(file: string, issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      path: [...issue.path, key],
      found: `There is no field "${key}" here.`,
      fix: 'Take it out, or correct its name: content/README.md lists the fields.',
    }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [{ file, path: issue.path, found: 'The field is missing.', fix: 'Write it: content/README.md says what belongs in it.' }];
  }
  const sentence = issue.message.endsWith('.') || issue.message.endsWith('?') ? issue.message : `${issue.message}.`;
  return [{ file, path: issue.path, found: 'The value does not fit.', fix: sentence }];
}

/**
 * Every problem in the content below the root, as lines sorted by file and line, with a summary line and the content itself.
 * @param only paths; when given, problems in other files are left out.
 */
export function listProblems(root: string, only: readonly string[] = []) {
  const { content, problems, withFaults, lineOf } = loadContent(root);
  const all = [...problems, ...findProblems(content, withFaults)];
  const lines = all
    .filter(({ file }) => only.length === 0 || only.some((path) => file.startsWith(path)))
    .map((problem) => ({ problem, line: lineOf(problem) }))
    .toSorted((a, b) => a.problem.file.localeCompare(b.problem.file) || a.line - b.line)
    .map(({ problem, line }) => formatProblem(problem, line));
  // Only content without problems can be traced.
  const unused = all.length === 0 ? unusedEntries(buildKnowledgeBase(content, mainLanguage)).length : 0;
  const counts = `${content.originals.length} entries, ${content.translations.length} translations, ${unused} that no other entry names`;
  return { lines, summary: `${counts}: ${lines.length === 0 ? 'no problems' : `${lines.length} problems`}`, content };
}
