// Writes the files of a new entry, in both languages and accepted by the check, and says what to do next. Arguments: its kind and id;
// --from <id> copies an entry of the same kind, --code <code> is for a country, and any reference can be given by field: --country no --sources bufdir-2024.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { loadContent } from '../check/load-content.ts';
import { Refusal } from './blank-entry.ts';
import { kinds, newEntry } from './new-entry.ts';

/** Separates options (`--name value`, `--name=value`) from plain words. */
function readArguments(args: readonly string[]) {
  const options: Record<string, string> = {};
  const words: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const [, name, value] = /^--([a-zA-Z]+)(?:=(.*))?$/.exec(args[index] as string) ?? [];
    if (name === undefined) words.push(args[index] as string);
    else options[name] = value ?? args[++index] ?? '';
  }
  return { words, options };
}

const { words, options } = readArguments(process.argv.slice(2));
const [kind, id] = words;
const { from, code, ...names } = options;
try {
  if (kind === undefined || id === undefined || words.length > 2)
    throw new Refusal(`Say what and how it is called: npm run new -- practice oslo-familiehus. Kinds: ${kinds.join(', ')}.`);
  const day = new Date().toISOString().slice(0, 10);
  const { content, problems, withFaults } = loadContent(process.cwd());
  // What a new entry may name, and where it is added.
  const rejected = from !== undefined && withFaults.has(from) ? `"${from}"` : problems.find(({ file }) => file.endsWith('.yaml'))?.file;
  if (rejected) throw new Refusal(`${rejected} has faults: npm run check:content names them. Mend them first.`);
  const { files, next } = newEntry(process.cwd(), content, { kind, id, from, code, names, day });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`Written: ${path}`);
  }
  for (const [index, sentence] of next.entries()) console.log(`${index + 1}. ${sentence}`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
