import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { load, YAMLException } from 'js-yaml';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { findProblems, formatProblem, type Problem } from '../../src/core/check/problems.ts';
import type { Content, Dutch, English, Lists, Site } from '../../src/core/content.ts';
import { buildKnowledgeBase } from '../../src/core/knowledge-base.ts';
import { collectionNames, collections } from '../../src/core/schema/collections.ts';
import { listFiles, lists as listSchemas, siteSchema } from '../../src/core/schema/lists.ts';
import { redirectsSchema } from '../../src/core/schema/redirects.ts';
import { publishedAt } from '../../src/core/site.ts';
import { unusedEntries } from '../../src/site/tracing.ts';

/** Content as read from files, with the faults that single files have. */
export interface LoadedContent {
  readonly content: Content;
  readonly problems: readonly Problem[];
  /** Ids (`id`, `id.en`) of entries whose file was refused. */
  readonly withFaults: ReadonlySet<string>;
  /** Line in its file, from 1, at which a problem stands. */
  readonly lineOf: (problem: Problem) => number;
}

interface Front {
  readonly line: (path: readonly PropertyKey[]) => number;
  /** Number of lines before the body. */
  readonly before: number;
}

/**
 * Reads the content folder without Astro, keeping line numbers.
 * @param root the project's root, in which `content/` lies.
 */
export function loadContent(root: string): LoadedContent {
  const problems: Problem[] = [];
  const fronts = new Map<string, Front>();
  const withFaults = new Set<string>();
  const dutch: Dutch[] = [];
  const english: English[] = [];

  /** Parses YAML and validates it; undefined, with problems reported, when it is refused. */
  function parse<Schema extends z.ZodType>(file: string, yaml: string, offset: number, schema: Schema, before: number): z.output<Schema> | undefined {
    // With places it takes ten times as long, so only where there is something to tell.
    const withPlaces = () => {
      const lines = new LineCounter();
      const { contents, errors } = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
      return { contents, errors, lineAt: (position: number) => lines.linePos(position).line + offset };
    };
    fronts.set(file, {
      before,
      line: (path) => {
        const { contents, lineAt } = withPlaces();
        return lineAt(positionOf(contents, path));
      },
    });
    let data: unknown;
    try {
      data = load(yaml);
    } catch (error) {
      if (!(error instanceof YAMLException)) throw error;
      const { errors, lineAt } = withPlaces();
      const told = errors.map(({ pos, message }) => ({ line: lineAt(pos[0]), message: message.split('\n')[0] }));
      for (const { line, message } of told.length > 0 ? told : [{ line: error.mark.line + 1 + offset, message: error.reason }]) {
        problems.push({
          file,
          path: [],
          found: `The YAML is broken on line ${line}: ${message}.`,
          fix: 'Put quotes around a text that holds ": " or "#", and mind the indentation.',
        });
      }
      return undefined;
    }
    const result = schema.safeParse(data ?? {}, { reportInput: true });
    if (result.success) return result.data;
    for (const issue of result.error.issues) problems.push(...describeIssue(file, issue));
    return undefined;
  }

  for (const collection of collectionNames) {
    for (const name of filesIn(join(root, 'content', collection))) {
      const file = `content/${collection}/${name}`;
      const matched = /^([a-z0-9-]+)(\.en)?\.mdx?$/.exec(name);
      if (!matched?.[1]) {
        problems.push({ file, path: [], found: 'The file name is no id.', fix: 'Name it <id>.mdx or <id>.en.mdx, in lower-case letters, digits and hyphens.' });
        continue;
      }
      const id = matched[1];
      const language = matched[2] ? 'en' : 'nl';
      const text = readText(join(root, file));
      const front = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/.exec(text);
      if (!front) {
        problems.push({ file, path: [], found: 'The file has no front matter.', fix: 'Begin with a line ---, the fields, and a line ---.' });
        withFaults.add(matched[2] ? `${id}.en` : id);
        continue;
      }
      const before = front[0].split('\n').length - 1;
      const data = parse(file, front[1] ?? '', 1, collections[collection][language === 'nl' ? 'fields' : 'texts'], before);
      if (data === undefined) {
        withFaults.add(matched[2] ? `${id}.en` : id);
        continue;
      }
      const written = { collection, id, file, data, body: text.slice(front[0].length) };
      if (language === 'nl') dutch.push(written as Dutch);
      else english.push(written as English);
    }
  }

  const list = <Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> => {
    const path = join(root, file);
    if (!existsSync(path)) problems.push({ file, path: [], found: 'The file is missing.', fix: 'Write it: content/README.md says what belongs in it.' });
    const none = (schema.def.type === 'array' ? [] : {}) as z.output<Schema>;
    return (existsSync(path) ? parse(file, readText(path), 0, schema, 0) : undefined) ?? none;
  };
  const lists = Object.fromEntries(listFiles.map((name) => [name, list(`content/lists/${name}.yaml`, listSchemas[name])])) as unknown as Lists;
  const named: Site = list('content/site.yaml', siteSchema);
  const site = named.origin ? publishedAt(named, process.env['SITE_ORIGIN'] ?? named.origin) : named;
  const redirects = list('content/redirects.yaml', redirectsSchema);

  return {
    content: { dutch, english, lists, site, redirects },
    problems,
    withFaults,
    lineOf: ({ file, path, bodyLine }) => {
      const front = fronts.get(file);
      if (!front) return 1;
      return bodyLine === undefined ? front.line(path) : front.before + bodyLine;
    },
  };
}

/** A file as text, without the mark that some editors of Windows put in front. */
const readText = (path: string) => readFileSync(path, 'utf8').replace(/^\ufeff/, '');

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.mdx?$/.test(name))
      .toSorted();
  } catch {
    return [];
  }
}

/** Offset in the YAML of the deepest node on the path that exists; of a map's key rather than its value. */
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

/** One problem per wrong field; an unknown key is a problem of its own. */
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
 * Every fault in the content folder below the root, as lines sorted by file and line, with a line that sums up and the content itself.
 * @param only paths; when given, faults in other files are left out.
 */
export function listProblems(root: string, only: readonly string[] = []) {
  const { content, problems, withFaults, lineOf } = loadContent(root);
  const all = [...problems, ...findProblems(content, withFaults)];
  const lines = all
    .filter(({ file }) => only.length === 0 || only.some((path) => file.startsWith(path)))
    .map((problem) => ({ problem, line: lineOf(problem) }))
    .toSorted((a, b) => a.problem.file.localeCompare(b.problem.file) || a.line - b.line)
    .map(({ problem, line }) => formatProblem(problem, line));
  // Only whole content can be traced.
  const unused = all.length === 0 ? unusedEntries(buildKnowledgeBase(content, 'nl')).length : 0;
  const counts = `${content.dutch.length} entries, ${content.english.length} translations, ${unused} that no other entry names`;
  return { lines, summary: `${counts}: ${lines.length === 0 ? 'no problems' : `${lines.length} problems`}`, content };
}
