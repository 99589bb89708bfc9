import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newEntry } from '../../scripts/write/new-entry.ts';
import { content } from './content.ts';

const documents = ['README.md', '.github/CONTRIBUTING.md', ...globSync('{content,src,tests}/**/README.md')];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Readonly<Record<string, string>> };
const rooms = readdirSync('src');
const files = globSync(['{.cspell,content,findings,public,scripts,src,tests}/**/*.*', '*.*']);
const names = new Set(files.map((file) => basename(file)));

/** What a document says in code: between backticks, and in blocks. */
const codeIn = (document: string) =>
  [...readFileSync(document, 'utf8').matchAll(/`{3}\w*\n(.*?)`{3}|`([^`\n]+)`/gs)].map(([, block, code]) => block ?? code ?? '');

describe.each(documents)('%s', (document) => {
  const code = codeIn(document);

  it('names no command that is not there', () => {
    const commands = code.flatMap((each) => [...each.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name));
    expect(commands.filter((name) => !(name in scripts) && !name.endsWith(':'))).toEqual([]);
    const programs = code.flatMap((each) => [...each.matchAll(/\bnode ([\w./-]+\.ts)/g)].map(([, file = '']) => file));
    expect(programs.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('names no file that is not there', () => {
    const paths = code.filter((each) => /^[\w.-]+(?:\/[\w.-]+)*\/(?:[\w.-]+\.\w+)?$/.test(each) || /^[\w-]+(?:\/[\w.-]+)+\.\w+$/.test(each));
    const isThere = (path: string) =>
      ['', dirname(document), 'src', ...rooms.map((room) => join('src', room))].some((folder) => existsSync(join(folder, path)));
    // What a build or a program makes.
    const isMade = (path: string) => /^(?:dist|stick|deposit|test-results)\//.test(path);
    expect(paths.filter((path) => !isMade(path) && !isThere(path))).toEqual([]);
    const alone = code.filter((each) => /^[\w-]+\.(?:ts|astro|css|yaml|txt|cff)$/.test(each));
    expect(alone.filter((name) => !names.has(name))).toEqual([]);
  });

  it('gives commands for new entries that do what they say', () => {
    const commands = code.flatMap((each) => [...each.matchAll(/npm run new -- ([a-z][^`<>\n]*)/g)].map(([, words = '']) => words.trim().split(/\s+/)));
    for (const [kind = '', id = '', ...rest] of commands) {
      // A template: its id is for the author to choose.
      if (id === '') continue;
      const {
        code: countryCode,
        from,
        ...names
      } = Object.fromEntries(rest.flatMap((word, place) => (word.startsWith('--') ? [[word.slice(2), rest[place + 1] ?? '']] : []))) as Record<string, string>;
      expect(Object.keys(newEntry(process.cwd(), content, { kind, id, from, code: countryCode, names, day: '2026-11-29' }).files)).not.toEqual([]);
    }
  });
});
